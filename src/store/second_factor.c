// What may happen once is one UPDATE that finds its row or does not.
#include "store/second_factor.h"

bool store_factor_put(struct work *work, int64_t user_id, str sealed) {
    return db_run(work->db,
                  "UPDATE user_account SET factor_secret = $2, factor_step = 0 "
                  "WHERE id = $1 AND factor_since IS NULL",
                  DB_ARGS(value_int(user_id), value_bytes(sealed)), work->err);
}

bool store_factor_on(struct work *work, int64_t user_id, int64_t since) {
    return db_run(work->db, "UPDATE user_account SET factor_since = $2 WHERE id = $1",
                  DB_ARGS(value_int(user_id), value_int(since)), work->err);
}

bool store_factor_off(struct work *work, int64_t user_id) {
    return db_run(work->db,
                  "UPDATE user_account SET factor_secret = NULL, factor_since = NULL, "
                  "factor_step = 0 WHERE id = $1",
                  DB_ARGS(value_int(user_id)), work->err) &&
           db_run(work->db, "DELETE FROM recovery_code WHERE user_id = $1",
                  DB_ARGS(value_int(user_id)), work->err);
}

static bool changed_one(struct work *work, bool *taken) {
    *taken = db_changes(work->db) == 1;
    return true;
}

bool store_factor_step(struct work *work, int64_t user_id, int64_t step, bool *taken) {
    return db_run(work->db,
                  "UPDATE user_account SET factor_step = $2 WHERE id = $1 AND factor_step < $2",
                  DB_ARGS(value_int(user_id), value_int(step)), work->err) &&
           changed_one(work, taken);
}

bool store_recovery_put(struct work *work, int64_t user_id, const str *hashes, size_t count) {
    if (!db_run(work->db, "DELETE FROM recovery_code WHERE user_id = $1",
                DB_ARGS(value_int(user_id)), work->err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!db_run(work->db, "INSERT INTO recovery_code (user_id, code_hash) VALUES ($1, $2)",
                    DB_ARGS(value_int(user_id), value_bytes(hashes[i])), work->err))
            return false;
    return true;
}

bool store_recovery_take(struct work *work, int64_t user_id, str hash, bool *taken) {
    return db_run(work->db,
                  "UPDATE recovery_code SET used_at = $3 "
                  "WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL",
                  DB_ARGS(value_int(user_id), value_bytes(hash), value_int(work->now)),
                  work->err) &&
           changed_one(work, taken);
}

bool store_recovery_left(struct work *work, int64_t user_id, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*) FROM recovery_code WHERE user_id = $1 AND used_at IS NULL",
                DB_ARGS(value_int(user_id)), &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}
