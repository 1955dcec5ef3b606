// Who leaves a group of the queue, and what is left of it: measured once for all that leave.
#include "store/duplicate_private.h"

// What is left of a group that somebody was taken out of.
static bool measure_again(struct work *work, int64_t group_id, const char *status) {
    struct duplicate_group group;
    bool found;
    if (!duplicate_measure(work, group_id) || !store_duplicate_get(work, group_id, &group, &found))
        return false;
    if (!found)
        return true;
    return group.size >= 2 ? duplicate_weigh_by_id(work, group.type_id, group_id)
                           : store_duplicate_settle(work, group_id, status);
}

static bool take_out(struct work *work, const struct duplicate_group *group, int64_t record_id) {
    duplicate_due_member(work, group->type_id, record_id);
    return db_run(work->db, "DELETE FROM duplicate_member WHERE group_id = $1 AND record_id = $2",
                  DB_ARGS(value_int(group->id), value_int(record_id)), work->err) &&
           db_run(work->db,
                  "DELETE FROM duplicate_pair WHERE group_id = $1 AND (a_id = $2 OR b_id = $2)",
                  DB_ARGS(value_int(group->id), value_int(record_id)), work->err);
}

bool store_duplicate_remove_member(struct work *work, int64_t group_id, int64_t record_id,
                                   const char *status) {
    struct duplicate_group group;
    bool found;
    return store_duplicate_get(work, group_id, &group, &found) &&
           (!found || (take_out(work, &group, record_id) && measure_again(work, group_id, status)));
}

static bool is_among(const int64_t *ids, size_t count, int64_t id) {
    for (size_t i = 0; i < count; i++)
        if (ids[i] == id)
            return true;
    return false;
}

static bool remove_pairs(struct work *work, int64_t group_id, const int64_t *ids, size_t count) {
    struct duplicate_pair *pairs;
    size_t pair_count;
    if (!store_duplicate_pairs(work, group_id, &pairs, &pair_count))
        return false;
    for (size_t i = 0; i < pair_count; i++)
        if (is_among(ids, count, pairs[i].a_id) && is_among(ids, count, pairs[i].b_id) &&
            !db_run(
                work->db,
                "DELETE FROM duplicate_pair WHERE group_id = $1 AND a_id = $2 AND b_id = $3",
                DB_ARGS(value_int(group_id), value_int(pairs[i].a_id), value_int(pairs[i].b_id)),
                work->err))
            return false;
    return true;
}

static bool list_loose(struct work *work, int64_t group_id, int64_t **ids, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT record_id FROM duplicate_member WHERE group_id = $1 AND record_id NOT "
                    "IN (SELECT a_id FROM duplicate_pair WHERE group_id = $1 "
                    "UNION SELECT b_id FROM duplicate_pair WHERE group_id = $1)",
                    DB_ARGS(value_int(group_id)), &rows, work->err) &&
           duplicate_read_ids(work, &rows, ids, count);
}

bool store_duplicate_part(struct work *work, int64_t group_id, const int64_t *ids, size_t count,
                          const char *status) {
    struct duplicate_group group;
    int64_t *loose;
    size_t loose_count;
    bool found;
    if (!store_duplicate_get(work, group_id, &group, &found) || !found)
        return !work->err->code;
    if (!remove_pairs(work, group_id, ids, count) ||
        !list_loose(work, group_id, &loose, &loose_count))
        return false;
    for (size_t i = 0; i < loose_count; i++)
        if (!take_out(work, &group, loose[i]))
            return false;
    return measure_again(work, group_id, status);
}
