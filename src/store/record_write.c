// Every INSERT and UPDATE of record tables, built from the definitions. One call writes the record,
// the keys it sorts by, its search text and its contact points; history, match form and event are
// the caller's (crm/save.c), in the same transaction.
#include "db/search.h"
#include "model/change.h"
#include "store/calculate.h"
#include "store/define_private.h"
#include "store/record.h"
#include "store/record_filter.h"
#include "store/timeline.h"
#include "store/unique.h"

static struct value entered_value(struct arena *arena, const struct record *record) {
    struct buf packed;
    buf_init(&packed, arena);
    entered_pack(record, &packed);
    return packed.len ? value_bytes(buf_str(&packed)) : value_null();
}

static void add_name(struct statement *names, struct statement *s, str column, struct value value) {
    statement_add(names, names->sql.len ? ", " : "");
    statement_add_str(names, column);
    statement_add(s, s->count ? ", " : "");
    statement_arg(s, value);
}

static void add_header(struct work *work, const struct record *record, struct statement *names,
                       struct statement *values) {
    add_name(names, values, STR("id"), value_int(record->id));
    add_name(names, values, STR("version"), value_int(record->version));
    add_name(names, values, STR("owner_id"), value_id(record->owner_id));
    add_name(names, values, STR("department_id"), value_id(record->department_id));
    add_name(names, values, STR("created_at"), value_int(record->created_at));
    add_name(names, values, STR("created_by"), value_id(record->created_by));
    add_name(names, values, STR("updated_at"), value_int(record->updated_at));
    add_name(names, values, STR("archived_at"), value_id(record->archived_at));
    add_name(names, values, STR("entered"), entered_value(work->arena, record));
}

static bool write_points(struct work *work, const struct record *record) {
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *point = &record->points[i];
        if (!db_run(work->db,
                    "INSERT INTO contact_point (record_id, type_id, kind, point_key, value, label, "
                    "is_primary, bouncing) VALUES ($1, $2, $3, $4, $5, $6, $7, 0)",
                    DB_ARGS(value_int(record->id), value_int(record->type->id),
                            value_int(point->kind), value_text(point->key),
                            value_text(point->value), value_text(point->label),
                            value_bool(point->primary)),
                    work->err))
            return false;
    }
    return true;
}

static bool write_search(struct work *work, const struct record *record, str search, bool is_new) {
    str table = search_table_name(work->arena, record->type->table);
    struct db_search_entry entry = {record->id, record->archived_at != 0, search};
    return is_new ? db_search_insert(work->db, work->arena, table, &entry, work->err)
                  : db_search_update(work->db, work->arena, table, &entry, work->err);
}

// Who does not see all values of a record would write the record without them: crm hands over the
// whole one (crm/field_access.h), and what forgot to is stopped here.
static bool is_whole(struct work *work, const struct record *record) {
    return !record->type->partial ||
           WORK_FAIL(work, ERR_DENIED, "A record is not written by one who sees a part of it.");
}

bool store_record_insert(struct work *work, const struct record *record, str search) {
    struct statement names, values;
    if (!is_whole(work, record))
        return false;
    statement_init(&names, work->arena);
    statement_init(&values, work->arena);
    add_header(work, record, &names, &values);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (p->system != SYSTEM_NONE)
            continue;
        add_name(&names, &values, p->column, record->values[i]);
        if (p->sort_column.len)
            add_name(&names, &values, p->sort_column,
                     filter_sort_key(work->arena, record->values[i]));
    }
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "INSERT INTO ");
    statement_add_str(&s, record->type->table);
    statement_add(&s, " (");
    statement_add_str(&s, buf_str(&names.sql));
    statement_add(&s, ") VALUES (");
    statement_add_str(&s, buf_str(&values.sql));
    statement_add(&s, ")");
    return db_run(work->db, statement_sql(&s), values.args, values.count, work->err) &&
           write_search(work, record, search, true) && write_points(work, record) &&
           store_unique_write(work, NULL, record);
}

static void add_set(struct statement *s, str column, struct value value) {
    statement_add(s, s->count ? ", " : "");
    statement_add_str(s, column);
    statement_add(s, " = ");
    statement_arg(s, value);
}

static bool same_points(const struct record *a, const struct record *b) {
    if (a->point_count != b->point_count)
        return false;
    for (size_t i = 0; i < a->point_count; i++) {
        const struct contact_point *x = &a->points[i], *y = &b->points[i];
        if (x->kind != y->kind || x->primary != y->primary || !str_equal(x->key, y->key) ||
            !str_equal(x->value, y->value) || !str_equal(x->label, y->label))
            return false;
    }
    return true;
}

static bool replace_points(struct work *work, const struct record *record) {
    return db_run(work->db, "DELETE FROM contact_point WHERE record_id = $1",
                  DB_ARGS(value_int(record->id)), work->err) &&
           write_points(work, record);
}

static bool move_in_timelines(struct work *work, const struct record *before,
                              const struct record *after) {
    const struct property *time = after->type->time_property;
    if (!time || value_equal(record_get(before, time), record_get(after, time)))
        return true;
    struct value at = record_get(after, time);
    return store_timeline_move(work, after->type, after->id,
                               value_is_null(at) ? value_int(after->created_at) : at);
}

bool store_record_update(struct work *work, const struct record *before, const struct record *after,
                         str search) {
    struct statement s;
    if (!is_whole(work, after))
        return false;
    statement_init(&s, work->arena);
    statement_add(&s, "UPDATE ");
    statement_add_str(&s, after->type->table);
    statement_add(&s, " SET ");
    add_set(&s, STR("version"), value_int(before->version + 1));
    add_set(&s, STR("updated_at"), value_int(after->updated_at));
    if (before->owner_id != after->owner_id)
        add_set(&s, STR("owner_id"), value_id(after->owner_id));
    if (before->department_id != after->department_id)
        add_set(&s, STR("department_id"), value_id(after->department_id));
    if (before->archived_at != after->archived_at)
        add_set(&s, STR("archived_at"), value_id(after->archived_at));
    add_set(&s, STR("entered"), entered_value(work->arena, after));
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (p->system != SYSTEM_NONE || value_equal(before->values[i], after->values[i]))
            continue;
        add_set(&s, p->column, after->values[i]);
        if (p->sort_column.len)
            add_set(&s, p->sort_column, filter_sort_key(work->arena, after->values[i]));
    }
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(before->id));
    statement_add(&s, " AND version = ");
    statement_arg(&s, value_int(before->version));
    if (!db_run(work->db, statement_sql(&s), s.args, s.count, work->err))
        return false;
    if (db_changes(work->db) != 1)
        return fail(work->err, ERR_STALE, "The record was changed by somebody else meanwhile.");
    return write_search(work, after, search, false) && move_in_timelines(work, before, after) &&
           (same_points(before, after) || replace_points(work, after)) &&
           store_unique_write(work, before, after) && store_due_change(work, before, after);
}

bool store_record_update_derived(struct work *work, const struct record *before,
                                 const struct record *after, bool *changed) {
    struct statement s;
    if (!is_whole(work, after))
        return false;
    statement_init(&s, work->arena);
    statement_add(&s, "UPDATE ");
    statement_add_str(&s, after->type->table);
    statement_add(&s, " SET ");
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (!p->derived || value_equal(before->values[i], after->values[i]))
            continue;
        add_set(&s, p->column, after->values[i]);
        if (p->sort_column.len)
            add_set(&s, p->sort_column, filter_sort_key(work->arena, after->values[i]));
    }
    *changed = s.count > 0;
    if (!*changed)
        return true;
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(before->id));
    return db_run(work->db, statement_sql(&s), s.args, s.count, work->err);
}
