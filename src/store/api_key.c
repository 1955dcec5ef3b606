// Keys are found by the hash of their token, and only while they are neither revoked nor expired,
// nor those of a program that is disabled.
#include "store/user.h"

bool store_api_key_add(struct work *work, const struct api_key *key, str token_hash, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO api_key (name, prefix, token_hash, user_id, created_at, scopes, "
                "expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
                DB_ARGS(value_text(key->name), value_text(key->prefix), value_bytes(token_hash),
                        value_id(key->user_id), value_int(work->now), value_text(key->scopes),
                        value_id(key->expires_at)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define KEY_COLUMNS "id, name, prefix, user_id, created_at, used_at, scopes, expires_at"

static void read_key(struct work *work, const struct db_rows *rows, struct api_key *key) {
    key->id = value_as_int(db_column(rows, 0));
    key->name = value_as_str(db_column_copy(work->arena, rows, 1));
    key->prefix = value_as_str(db_column_copy(work->arena, rows, 2));
    key->user_id = value_as_int(db_column(rows, 3));
    key->created_at = value_as_int(db_column(rows, 4));
    key->used_at = value_as_int(db_column(rows, 5));
    key->scopes = value_as_str(db_column_copy(work->arena, rows, 6));
    key->expires_at = value_as_int(db_column(rows, 7));
}

bool store_api_key_find(struct work *work, str token_hash, struct api_key *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db,
                  "SELECT " KEY_COLUMNS
                  " FROM api_key WHERE token_hash = $1 AND revoked_at IS NULL "
                  "AND (expires_at IS NULL OR expires_at > $2) AND NOT EXISTS (SELECT 1 FROM "
                  "oauth_program p WHERE p.id = program_id AND p.disabled_at IS NOT NULL)",
                  DB_ARGS(value_bytes(token_hash), value_int(work->now)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_key(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_api_key_used(struct work *work, int64_t id) {
    return db_run(work->db, "UPDATE api_key SET used_at = $2 WHERE id = $1",
                  DB_ARGS(value_int(id), value_int(work->now)), work->err);
}

bool store_api_key_list(struct work *work, int64_t user_id, struct api_key **out, size_t *count) {
    enum { KEYS_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, KEYS_MAX, struct api_key);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " KEY_COLUMNS " FROM api_key WHERE revoked_at IS NULL AND program_id IS "
                  "NULL AND ($1 = 0 OR user_id = $1) "
                  "ORDER BY id DESC LIMIT 1000",
                  DB_ARGS(value_int(user_id)), &rows, work->err))
        return false;
    while (*count < KEYS_MAX && db_next(&rows))
        read_key(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_api_key_revoke(struct work *work, int64_t id, int64_t user_id, bool *found) {
    if (!db_run(work->db,
                "UPDATE api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL "
                "AND ($3 = 0 OR user_id = $3)",
                DB_ARGS(value_int(id), value_int(work->now), value_int(user_id)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return true;
}

bool store_api_key_revoke_all(struct work *work, int64_t user_id) {
    return db_run(work->db,
                  "UPDATE api_key SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL",
                  DB_ARGS(value_int(user_id), value_int(work->now)), work->err);
}
