// Finding records by something that is (nearly) their own: a contact point, a unique value, an id
// that was merged away.
#include "store/record.h"
#include "store/record_filter.h"
#include "store/unique.h"

static bool read_ids(struct work *work, struct statement *s, size_t limit, int64_t **ids,
                     size_t *count) {
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db, statement_sql(s), s->args, s->count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}

bool store_record_by_point(struct work *work, const struct object_type *type,
                           enum contact_point_kind kind, str key, size_t limit, int64_t **ids,
                           size_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT DISTINCT c.record_id FROM contact_point c JOIN ");
    statement_add_str(&s, type->table);
    statement_add(&s, " r ON r.id = c.record_id WHERE c.point_key = ");
    statement_arg(&s, value_text(key));
    statement_add(&s, " AND c.kind = ");
    statement_arg(&s, value_int(kind));
    statement_add(&s, " AND r.archived_at IS NULL");
    statement_add(&s, " ORDER BY c.record_id LIMIT ");
    statement_arg(&s, value_int((int64_t)limit));
    return read_ids(work, &s, limit, ids, count);
}

// Records that have not been saved for long keep one point under a key, even where two of their
// properties hold values alike, so the columns that points mirror are asked, too.
bool store_record_by_address(struct work *work, const struct object_type *type,
                             const struct contact_point *point, size_t limit, int64_t **ids,
                             size_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT DISTINCT c.record_id FROM contact_point c JOIN ");
    statement_add_str(&s, type->table);
    statement_add(&s, " r ON r.id = c.record_id WHERE c.point_key = ");
    statement_arg(&s, value_text(point->key));
    statement_add(&s, " AND c.kind = ");
    statement_arg(&s, value_int(point->kind));
    statement_add(&s, " AND r.archived_at IS NULL AND (c.value = ");
    statement_arg(&s, value_text(point->value));
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->level >= FIELD_MASKED || p->archived || !p->type->contact_point ||
            !str_is(str_of(p->type->name), contact_point_kind_name(point->kind)))
            continue;
        statement_add(&s, " OR r.");
        statement_add_str(&s, p->column);
        statement_add(&s, " = ");
        statement_arg(&s, value_text(point->value));
    }
    statement_add(&s, ")");
    statement_add(&s, " ORDER BY c.record_id LIMIT ");
    statement_arg(&s, value_int((int64_t)limit));
    return read_ids(work, &s, limit, ids, count);
}

// The sort key is what the index is over; it folds, so the text itself is compared, too.
bool store_record_by_value(struct work *work, const struct object_type *type,
                           const struct property *property, struct value value, size_t limit,
                           int64_t **ids, size_t *count) {
    struct statement s;
    if (property->unique)
        return store_unique_find(work, type, property, value, limit, ids, count);
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id FROM ");
    statement_add_str(&s, type->table);
    statement_add(&s, " WHERE archived_at IS NULL AND ");
    if (property->sort_column.len) {
        statement_add_str(&s, property->sort_column);
        statement_add(&s, " = ");
        statement_arg(&s, filter_sort_key(work->arena, value));
        statement_add(&s, " AND ");
    }
    statement_add_str(&s, property->column);
    statement_add(&s, " = ");
    statement_arg(&s, value);
    statement_add(&s, " ORDER BY id LIMIT ");
    statement_arg(&s, value_int((int64_t)limit));
    return read_ids(work, &s, limit, ids, count);
}

bool store_redirect_get(struct work *work, int64_t old_id, int64_t *new_id) {
    struct db_row row = {.arena = work->arena};
    *new_id = 0;
    if (!db_one(work->db, "SELECT new_id FROM redirect WHERE old_id = $1",
                DB_ARGS(value_int(old_id)), &row, work->err))
        return false;
    if (row.found)
        *new_id = value_as_int(row.columns[0]);
    return true;
}
