// Looked up by hash alone.
#include "store/fingerprint.h"

static bool is_there(struct work *work, const char *sql, const struct value *args, size_t count,
                     bool *there) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, sql, args, count, &row, work->err))
        return false;
    *there = row.found;
    return true;
}

bool store_fingerprint_add(struct work *work, str hash) {
    return db_run(
        work->db,
        "INSERT INTO fingerprint (hash, at) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
        DB_ARGS(value_bytes(hash), value_int(work->now)), work->err);
}

bool store_fingerprint_any(struct work *work, bool *any) {
    return is_there(work, "SELECT at FROM fingerprint LIMIT 1", DB_NO_ARGS, any);
}

bool store_fingerprint_has(struct work *work, str hash, bool *has) {
    return is_there(work, "SELECT at FROM fingerprint WHERE hash = $1", DB_ARGS(value_bytes(hash)),
                    has);
}

bool store_fingerprint_remove(struct work *work, str hash, bool *removed) {
    return is_there(work, "DELETE FROM fingerprint WHERE hash = $1 RETURNING at",
                    DB_ARGS(value_bytes(hash)), removed);
}

bool store_fingerprint_shared(struct work *work, int64_t kind, str key, bool *shared) {
    return is_there(
        work, "SELECT record_id FROM contact_point WHERE point_key = $1 AND kind = $2 LIMIT 1",
        DB_ARGS(value_text(key), value_int(kind)), shared);
}
