// By the record's id alone.
#include "store/record_lock.h"

bool store_record_lock_get(struct work *work, int64_t record_id, struct record_lock *out,
                           bool *locked) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "SELECT l.record_id, l.type_id, l.reason, l.at, l.actor_id, u.name FROM record_lock "
            "l LEFT JOIN user_account u ON u.id = l.actor_id WHERE l.record_id = $1",
            DB_ARGS(value_int(record_id)), &row, work->err))
        return false;
    *locked = row.found;
    if (row.found)
        *out = (struct record_lock){.record_id = value_as_int(row.columns[0]),
                                    .type_id = value_as_int(row.columns[1]),
                                    .reason = value_as_str(row.columns[2]),
                                    .at = value_as_int(row.columns[3]),
                                    .actor_id = value_as_int(row.columns[4]),
                                    .actor_name = value_as_str(row.columns[5])};
    return true;
}

bool store_record_lock_put(struct work *work, int64_t record_id, int64_t type_id, str reason,
                           bool *done) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "INSERT INTO record_lock (record_id, type_id, reason, at, actor_id) VALUES ($1, $2, "
            "$3, $4, $5) ON CONFLICT (record_id) DO NOTHING RETURNING record_id",
            DB_ARGS(value_int(record_id), value_int(type_id), value_text(reason),
                    value_int(work->now), value_id(work->who.user_id)),
            &row, work->err))
        return false;
    *done = row.found;
    return true;
}

bool store_record_lock_remove(struct work *work, int64_t record_id) {
    return db_run(work->db, "DELETE FROM record_lock WHERE record_id = $1",
                  DB_ARGS(value_int(record_id)), work->err);
}
