// Groups are few around one record, so they are read whole and written whole.
#include "store/duplicate_part.h"
#include "store/duplicate_private.h"

bool store_duplicate_groups_of(struct work *work, int64_t record_id, int64_t **groups,
                               size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT g.id FROM duplicate_member m JOIN duplicate_group g "
                    "ON g.id = m.group_id WHERE m.record_id = $1 AND g.status = 'open' "
                    "ORDER BY g.id",
                    DB_ARGS(value_int(record_id)), &rows, work->err) &&
           duplicate_read_ids(work, &rows, groups, count);
}

bool store_verdicts_of(struct work *work, int64_t record_id, int64_t **others, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT b_id FROM verdict WHERE a_id = $1 UNION ALL "
                    "SELECT a_id FROM verdict WHERE b_id = $1",
                    DB_ARGS(value_int(record_id)), &rows, work->err) &&
           duplicate_read_ids(work, &rows, others, count);
}

bool store_duplicate_open(struct work *work, int64_t type_id, int64_t **groups, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT id FROM duplicate_group WHERE type_id = $1 AND status = 'open' "
                    "ORDER BY id",
                    DB_ARGS(value_int(type_id)), &rows, work->err) &&
           duplicate_read_ids(work, &rows, groups, count);
}

// Takes members and pairs out of a group; who leaves it is due.
static bool empty(struct work *work, int64_t group_id, int64_t type_id) {
    int64_t *members;
    size_t count;
    if (!store_duplicate_members(work, group_id, &members, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        duplicate_due_member(work, type_id, members[i]);
    return db_run(work->db, "DELETE FROM duplicate_pair WHERE group_id = $1",
                  DB_ARGS(value_int(group_id)), work->err) &&
           db_run(work->db, "DELETE FROM duplicate_member WHERE group_id = $1",
                  DB_ARGS(value_int(group_id)), work->err);
}

bool store_duplicate_forget(struct work *work, int64_t group_id) {
    struct duplicate_group group;
    bool found;
    return store_duplicate_get(work, group_id, &group, &found) &&
           (!found || !str_is(group.status, "open") ||
            (empty(work, group_id, group.type_id) &&
             db_run(work->db, "DELETE FROM duplicate_group WHERE id = $1",
                    DB_ARGS(value_int(group_id)), work->err)));
}

bool store_duplicate_replace(struct work *work, const struct duplicate_group *group,
                             const struct duplicate_content *content) {
    // Settled by a person since it was read: theirs.
    if (!db_run(work->db,
                "UPDATE duplicate_group SET certainty = $2, probability = $3, size = $4 "
                "WHERE id = $1 AND status = 'open'",
                DB_ARGS(value_int(group->id), value_text(group->certainty),
                        value_float(group->probability), value_int((int64_t)content->member_count)),
                work->err))
        return false;
    if (!db_changes(work->db))
        return true;
    if (!empty(work, group->id, group->type_id) || !duplicate_fill(work, group, content))
        return false;
    const struct object_type *type =
        work->schema ? schema_type_by_id(work->schema, group->type_id) : NULL;
    return !type || store_duplicate_weigh(work, type, group->id);
}

bool store_duplicate_due(struct work *work, int64_t type_id, int64_t record_id) {
    return db_run(work->db, "INSERT INTO duplicate_due (type_id, record_id) VALUES ($1, $2)",
                  DB_ARGS(value_int(type_id), value_int(record_id)), work->err);
}

bool store_duplicate_due_list(struct work *work, size_t limit, struct duplicate_due **list,
                              size_t *count) {
    struct db_rows rows;
    *list = ARENA_ARRAY(work->arena, limit, struct duplicate_due);
    *count = 0;
    if (!db_query(work->db, "SELECT id, type_id, record_id FROM duplicate_due ORDER BY id LIMIT $1",
                  DB_ARGS(value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*list)[(*count)++] = (struct duplicate_due){value_as_int(db_column(&rows, 0)),
                                                     value_as_int(db_column(&rows, 1)),
                                                     value_as_int(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

bool store_duplicate_due_done(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM duplicate_due WHERE id = $1", DB_ARGS(value_int(id)),
                  work->err);
}

bool store_duplicate_scan_get(struct work *work, int64_t type_id, struct duplicate_scan *scan,
                              bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT started_at, ended_at, place_tx, place_id, records, sure, review, pairs, "
                "changed FROM duplicate_scan WHERE type_id = $1",
                DB_ARGS(value_int(type_id)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *scan = (struct duplicate_scan){
            .type_id = type_id,
            .started_at = value_as_int(row.columns[0]),
            .ended_at = value_as_int(row.columns[1]),
            .place = {value_as_int(row.columns[2]), value_as_int(row.columns[3])},
            .records = value_as_int(row.columns[4]),
            .sure = value_as_int(row.columns[5]),
            .review = value_as_int(row.columns[6]),
            .pairs = value_as_int(row.columns[7]),
            .changed = value_as_int(row.columns[8])};
    return true;
}

bool store_duplicate_scan_put(struct work *work, const struct duplicate_scan *scan) {
    return db_run(work->db,
                  "INSERT INTO duplicate_scan (type_id, started_at, ended_at, place_tx, place_id, "
                  "records, sure, review, pairs, changed) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
                  "ON CONFLICT (type_id) DO UPDATE SET started_at = excluded.started_at, "
                  "ended_at = excluded.ended_at, place_tx = excluded.place_tx, "
                  "place_id = excluded.place_id, records = excluded.records, "
                  "sure = excluded.sure, review = excluded.review, pairs = excluded.pairs, "
                  "changed = excluded.changed",
                  DB_ARGS(value_int(scan->type_id), value_int(scan->started_at),
                          value_int(scan->ended_at), value_int(scan->place.tx),
                          value_int(scan->place.id), value_int(scan->records),
                          value_int(scan->sure), value_int(scan->review), value_int(scan->pairs),
                          value_int(scan->changed)),
                  work->err);
}
