// One row per reader, and the events behind it.
#include "store/reading.h"
#include "store/definition_private.h"

// Those of the rulebook, behind what `me` has confirmed, not made by `me`.
#define UNREAD                                                                                     \
    "e.kind IN (" RULEBOOK_KINDS ") AND e.id > COALESCE(r.read_to, 0) "                            \
    "AND (r.user_id IS NOT NULL OR e.at > me.created_at) AND COALESCE(e.actor_id, 0) <> me.id "

bool store_unread_events(struct work *work, int64_t user_id, size_t limit,
                         struct definition_event **out, size_t *count) {
    return definition_events_read(
        work,
        EVENT_SELECT "JOIN user_account me ON me.id = $1 "
                     "LEFT JOIN rulebook_reading r ON r.user_id = me.id WHERE " UNREAD
                     "ORDER BY e.id DESC LIMIT $2",
        DB_ARGS(value_int(user_id), value_int((int64_t)limit)), limit, out, count);
}

bool store_read_events(struct work *work, int64_t user_id, int64_t event_id, bool *found) {
    struct db_row row = {.arena = work->arena};
    *found = false;
    if (!db_one(work->db, "SELECT id FROM definition_event WHERE id = $1",
                DB_ARGS(value_int(event_id)), &row, work->err))
        return false;
    *found = row.found;
    return !row.found ||
           db_run(work->db,
                  "INSERT INTO rulebook_reading (user_id, read_to, at) VALUES ($1, $2, $3) "
                  "ON CONFLICT (user_id) DO UPDATE SET at = excluded.at, read_to = "
                  "CASE WHEN excluded.read_to > rulebook_reading.read_to THEN excluded.read_to "
                  "ELSE rulebook_reading.read_to END",
                  DB_ARGS(value_int(user_id), value_int(event_id), value_int(work->now)),
                  work->err);
}

bool store_readers(struct work *work, size_t limit, struct reader **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct reader);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT me.id, me.name, COALESCE(r.read_to, 0), COALESCE(r.at, 0), "
                  "(SELECT count(*) FROM definition_event e WHERE " UNREAD ") "
                  "FROM user_account me LEFT JOIN rulebook_reading r ON r.user_id = me.id "
                  "WHERE me.disabled_at IS NULL ORDER BY me.name, me.id LIMIT $1",
                  DB_ARGS(value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] = (struct reader){
            .user_id = value_as_int(db_column(&rows, 0)),
            .name = value_as_str(db_column_copy(work->arena, &rows, 1)),
            .read_to = value_as_int(db_column(&rows, 2)),
            .at = value_as_int(db_column(&rows, 3)),
            .unread = value_as_int(db_column(&rows, 4)),
        };
    return db_done(&rows, work->err);
}
