// The history of several records read once, newest first, until each value has met its origin.
#include "store/value_origin.h"
#include "model/change.h"
#include "store/statement_private.h"
#include <string.h>

enum { ENTRIES_MAX = 20000 };

struct tracing {
    const struct object_type *type;
    struct record *const *records;
    size_t count;
    struct value_origin *origins;
    struct value *meant; // as origins: the value whose origin is looked for
};

static void add_ids(struct statement *s, const struct tracing *t) {
    for (size_t i = 0; i < t->count; i++) {
        statement_add(s, i ? ", " : " IN (");
        statement_arg(s, value_int(t->records[i]->id));
    }
    statement_add(s, ")");
}

static void build(struct statement *s, const struct tracing *t) {
    statement_add(s, "SELECT id, record_id, at, source_kind, changes, actor_id FROM history "
                     "WHERE record_id");
    add_ids(s, t);
    statement_add(s, " UNION ALL SELECT h.id, r.new_id, h.at, h.source_kind, h.changes, "
                     "h.actor_id "
                     "FROM redirect r JOIN history h ON h.record_id = r.old_id WHERE r.new_id");
    add_ids(s, t);
    statement_add(s, " ORDER BY 1 DESC LIMIT ");
    statement_arg(s, value_int(ENTRIES_MAX));
}

static bool carries(enum source_kind source) {
    return source == SOURCE_MERGE || source == SOURCE_UNMERGE || source == SOURCE_REVERT;
}

static void trace(const struct tracing *t, size_t record, const struct change *change,
                  struct value_origin origin) {
    const struct property *p = type_property_by_id(t->type, change->property_id);
    size_t at = p ? record * t->type->property_count + p->slot : 0;
    if (!p || value_is_null(change->after) || t->origins[at].at ||
        !value_equal(change->after, t->meant[at]))
        return;
    // The rulebook wrote it otherwise: whoever brought it brought the value before.
    if (origin.source == SOURCE_RULES && !value_is_null(change->before))
        t->meant[at] = change->before;
    else
        t->origins[at] = origin;
}

static bool read_row(struct work *work, const struct tracing *t, const struct db_rows *rows) {
    int64_t id = value_as_int(db_column(rows, 1));
    struct value_origin origin = {.at = value_as_int(db_column(rows, 2)),
                                  .actor_id = value_as_int(db_column(rows, 5)),
                                  .source = (enum source_kind)value_as_int(db_column(rows, 3))};
    struct change_list changes;
    if (carries(origin.source))
        return true;
    if (!change_unpack(work->arena, value_as_str(db_column_copy(work->arena, rows, 4)), &changes,
                       work->err))
        return false;
    for (size_t i = 0; i < t->count; i++)
        for (size_t k = 0; t->records[i]->id == id && k < changes.count; k++)
            trace(t, i, &changes.items[k], origin);
    return true;
}

bool store_value_origins(struct work *work, struct record *const *records, size_t count,
                         struct value_origin **out) {
    struct tracing t = {.records = records, .count = count};
    struct statement s;
    struct db_rows rows;
    *out = NULL;
    if (!count)
        return true;
    t.type = records[0]->type;
    t.origins = *out =
        ARENA_ARRAY(work->arena, count * t.type->property_count, struct value_origin);
    t.meant = ARENA_ARRAY(work->arena, count * t.type->property_count, struct value);
    for (size_t i = 0; i < count; i++)
        memcpy(t.meant + i * t.type->property_count, records[i]->values,
               t.type->property_count * sizeof *t.meant);
    statement_init(&s, work->arena);
    build(&s, &t);
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (db_next(&rows))
        if (!read_row(work, &t, &rows)) {
            db_drop(&rows);
            return false;
        }
    return db_done(&rows, work->err);
}
