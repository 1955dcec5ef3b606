// The sources of a record's timeline, each by its index.
#include "store/timeline.h"
#include "store/association_private.h"
#include "store/statement_private.h"

bool store_timeline_activities(struct work *work, int64_t record_id, struct timeline_place before,
                               size_t limit, struct timeline_activity **out, size_t *count) {
    struct db_rows rows;
    bool newest = !before.at && !before.id;
    *out = ARENA_ARRAY(work->arena, limit, struct timeline_activity);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT to_type, to_id, happened_at FROM association WHERE from_id = $1 "
                  "AND happened_at IS NOT NULL AND (happened_at, to_id) < ($2, $3) "
                  "ORDER BY happened_at DESC, to_id DESC LIMIT $4",
                  DB_ARGS(value_int(record_id), value_int(newest ? INT64_MAX : before.at),
                          value_int(newest ? INT64_MAX : before.id), value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] =
            (struct timeline_activity){.type_id = value_as_int(db_column(&rows, 0)),
                                       .id = value_as_int(db_column(&rows, 1)),
                                       .at = value_as_int(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

#define TOLD_OF(own, ends)                                                                         \
    "SELECT * FROM (SELECT " ASSOCIATION_EVENT_COLUMNS " FROM association_event "                  \
    "WHERE " own " = $1 AND activity_ends = " ends " AND id < $2 ORDER BY id DESC LIMIT $3)"
#define TOLD(from_ends, to_ends)                                                                   \
    ASSOCIATION_EVENT_SELECT "FROM (" TOLD_OF("from_id", from_ends) " AS a UNION ALL " TOLD_OF(    \
        "to_id", to_ends) " AS b) AS e" ASSOCIATION_EVENT_USER "ORDER BY e.id DESC LIMIT $3"

bool store_timeline_links(struct work *work, const struct record *record, int64_t before,
                          size_t limit, struct association_event **out, size_t *count) {
    // What it is associated with is no activity, whatever it is itself.
    static const char of_record[] = TOLD("0", "0"), of_activity[] = TOLD("1", "2");
    struct db_rows rows;
    return db_query(work->db, record->type->family == FAMILY_ACTIVITY ? of_activity : of_record,
                    DB_ARGS(value_int(record->id), value_int(before > 0 ? before : INT64_MAX),
                            value_int((int64_t)limit)),
                    &rows, work->err) &&
           association_events_read(work, &rows, limit, out, count);
}

bool store_timeline_time(struct work *work, const struct association_kind *kind, int64_t to_id,
                         struct value *at) {
    const struct object_type *type = schema_type_by_id(work->schema, kind->to_type);
    *at = value_null();
    if (kind->rank != ASSOCIATION_PLAIN || !type || type->family != FAMILY_ACTIVITY)
        return true;
    struct statement s;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT ");
    statement_add_str(&s, type->time_property ? type->time_property->column : STR("NULL"));
    statement_add(&s, ", created_at FROM ");
    statement_add_str(&s, type->table);
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(to_id));
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    if (row.found)
        *at = value_is_null(row.columns[0]) ? row.columns[1] : row.columns[0];
    return true;
}

bool store_timeline_move(struct work *work, const struct object_type *type, int64_t id,
                         struct value at) {
    return db_run(work->db,
                  "UPDATE association SET happened_at = $1 WHERE to_type = $2 AND to_id = $3 "
                  "AND happened_at IS NOT NULL "
                  "AND from_id IN (SELECT a.to_id FROM association a WHERE a.from_id = $3)",
                  DB_ARGS(at, value_int(type->id), value_int(id)), work->err);
}
