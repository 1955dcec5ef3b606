// A row for each browser and account: people share browsers.
#include "store/known_device.h"
#include "base/clock.h"

static int64_t oldest(const struct work *work) {
    return work->now - DEVICE_DAYS * 24 * 3600 * (int64_t)MICROS_PER_SECOND;
}

bool store_device_known(struct work *work, str token_hash, int64_t user_id, bool *known) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "SELECT 1 FROM known_device WHERE token_hash = $1 AND user_id = $2 AND used_at > $3",
            DB_ARGS(value_bytes(token_hash), value_int(user_id), value_int(oldest(work))), &row,
            work->err))
        return false;
    *known = row.found;
    return true;
}

bool store_device_any(struct work *work, str token_hash, bool *known) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT 1 FROM known_device WHERE token_hash = $1 AND used_at > $2 LIMIT 1",
                DB_ARGS(value_bytes(token_hash), value_int(oldest(work))), &row, work->err))
        return false;
    *known = row.found;
    return true;
}

bool store_device_put(struct work *work, str token_hash, int64_t user_id, int64_t kept) {
    return db_run(work->db,
                  "INSERT INTO known_device (token_hash, user_id, created_at, used_at) "
                  "VALUES ($1, $2, $3, $3) "
                  "ON CONFLICT (token_hash, user_id) DO UPDATE SET used_at = $3",
                  DB_ARGS(value_bytes(token_hash), value_int(user_id), value_int(work->now)),
                  work->err) &&
           db_run(work->db,
                  "DELETE FROM known_device WHERE user_id = $1 AND (used_at <= $2 OR used_at < "
                  "(SELECT used_at FROM known_device WHERE user_id = $1 "
                  "ORDER BY used_at DESC LIMIT 1 OFFSET $3))",
                  DB_ARGS(value_int(user_id), value_int(oldest(work)), value_int(kept - 1)),
                  work->err);
}

bool store_device_forget(struct work *work, int64_t user_id) {
    return db_run(work->db, "DELETE FROM known_device WHERE user_id = $1",
                  DB_ARGS(value_int(user_id)), work->err);
}
