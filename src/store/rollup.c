// Adding up: the roll-ups of one record over the records it is associated with.
//
// One pass for all roll-ups over the same type and kind: the statement gives each record's values
// and which roll-ups' conditions it meets, the arithmetic is model/rollup_total.c's. So both
// engines, and whoever checks them, come to the same last digit.
#include "model/association.h"
#include "store/calculate.h"
#include "store/record_filter.h"
#include <stdlib.h>

enum { ROLLUPS_MAX = 100 }; // in one pass

struct pass {
    struct work *work;
    const struct record *owner;
    const struct rollup *first; // type and kind that all of them have
    const struct property *targets[ROLLUPS_MAX];
    struct rollup_total totals[ROLLUPS_MAX];
    size_t count;
};

static const struct rollup *rollup_of(const struct property *p) {
    return &p->worked_out->rollup;
}

static bool named(const struct association_kind *kind, str name) {
    bool found = str_equal(kind->name, name);
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        found = found || str_equal(kind->label[lang], name);
    return found;
}

// " AND number IN (...)" with the kinds of that label; none: nothing is found.
static void add_numbers(struct pass *p, struct statement *s) {
    const struct association_kind *kind = NULL;
    bool any = false;
    if (!p->first->kind.len)
        return;
    statement_add(s, " AND number IN (");
    while ((kind = schema_kind_next(p->work->schema, p->owner->type, p->first->type, kind)) != NULL)
        if (named(kind, p->first->kind)) {
            statement_add(s, any ? ", " : "");
            statement_arg(s, value_int(kind->number));
            any = true;
        }
    statement_add(s, any ? ")" : "0)");
}

static void add_condition(struct pass *p, const struct rollup *rollup, struct statement *s) {
    statement_add(s, ", CASE WHEN (");
    for (size_t i = 0; i < rollup->filter_count; i++) {
        statement_add(s, i ? ") AND (" : "");
        filter_add(p->work, &rollup->filters[i], s);
    }
    statement_add(s, rollup->filter_count ? ") THEN 1 ELSE 0 END" : "1 = 1) THEN 1 ELSE 0 END");
}

static void build(struct pass *p, struct statement *s) {
    statement_init(s, p->work->arena);
    statement_add(s, "SELECT id, created_at");
    for (size_t i = 0; i < p->count; i++) {
        const struct rollup *rollup = rollup_of(p->targets[i]);
        if (rollup->filter_count)
            add_condition(p, rollup, s);
        if (rollup->property) {
            statement_add(s, ", ");
            statement_add_str(s, rollup->property->column);
        }
    }
    statement_add(s, " FROM ");
    statement_add_str(s, p->first->type->table);
    statement_add(s, " WHERE archived_at IS NULL AND id IN "
                     "(SELECT to_id FROM association WHERE from_id = ");
    statement_arg(s, value_int(p->owner->id));
    statement_add(s, " AND to_type = ");
    statement_arg(s, value_int(p->first->type->id));
    add_numbers(p, s);
    statement_add(s, ") ORDER BY id");
}

static bool keeps_text(enum rollup_function function) {
    return function == ROLLUP_LATEST || function == ROLLUP_MIN || function == ROLLUP_MAX;
}

static void add_row(struct pass *p, const struct db_rows *rows, struct record *record) {
    size_t column = 2;
    record->id = value_as_int(db_column(rows, 0));
    record->created_at = value_as_int(db_column(rows, 1));
    for (size_t i = 0; i < p->count; i++) {
        const struct rollup *rollup = rollup_of(p->targets[i]);
        bool meets = !rollup->filter_count || value_as_int(db_column(rows, column++)) != 0;
        if (rollup->property) {
            // Only a text has to outlive the row.
            record->values[rollup->property->slot] =
                keeps_text(rollup->function) ? db_column_copy(p->work->arena, rows, column)
                                             : db_column(rows, column);
            column++;
        }
        if (meets)
            rollup_add(rollup, &p->totals[i], record);
    }
}

static bool run_pass(struct pass *p, struct record *owner) {
    struct statement s;
    struct db_rows rows;
    struct work *work = p->work;
    struct record *record = record_create(work->arena, p->first->type);
    build(p, &s);
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (db_next(&rows))
        add_row(p, &rows, record);
    if (!db_done(&rows, work->err))
        return false;
    for (size_t i = 0; i < p->count; i++)
        owner->values[p->targets[i]->slot] =
            rollup_result(rollup_of(p->targets[i]), &p->totals[i], work->arena, p->targets[i]);
    return true;
}

static bool same_pass(const struct rollup *a, const struct rollup *b) {
    return a->type == b->type && str_equal(a->kind, b->kind);
}

bool store_rollup_fill(struct work *work, struct record *record, const unsigned char *slots) {
    const struct object_type *type = record->type;
    unsigned char *left = ARENA_ARRAY(work->arena, type->rollup_count + 1, unsigned char);
    for (size_t i = 0; i < type->rollup_count; i++)
        left[i] = !slots || slots[type->rollups[i]->slot];
    for (size_t i = 0; i < type->rollup_count; i++) {
        if (!left[i])
            continue;
        struct pass *p = ARENA_NEW(work->arena, struct pass);
        *p = (struct pass){.work = work, .owner = record, .first = rollup_of(type->rollups[i])};
        for (size_t k = i; k < type->rollup_count && p->count < ROLLUPS_MAX; k++)
            if (left[k] && same_pass(p->first, rollup_of(type->rollups[k]))) {
                p->targets[p->count++] = type->rollups[k];
                left[k] = 0;
            }
        if (!run_pass(p, record))
            return false;
    }
    return true;
}
