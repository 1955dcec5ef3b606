// Sessions by the hash of their token: the cookie itself is in no table.
#include "store/user.h"

bool store_session_add(struct work *work, str token_hash, const struct session *session) {
    return db_run(
        work->db,
        "INSERT INTO session (token_hash, user_id, csrf, created_at, seen_at, expires_at, "
        "address, agent, provider) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)",
        DB_ARGS(value_bytes(token_hash), value_int(session->user_id), value_text(session->csrf),
                value_int(work->now), value_int(session->expires_at), value_text(session->address),
                value_text(session->agent), value_text(session->provider)),
        work->err);
}

#define SESSION_SELECT                                                                             \
    "SELECT token_hash, user_id, csrf, created_at, seen_at, expires_at, address, agent, provider " \
    "FROM session WHERE expires_at > $2 AND "

static void read_session(struct work *work, const struct db_rows *rows, struct session *out) {
    struct arena *arena = work->arena;
    out->token_hash = value_as_str(db_column_copy(arena, rows, 0));
    out->user_id = value_as_int(db_column(rows, 1));
    out->csrf = value_as_str(db_column_copy(arena, rows, 2));
    out->created_at = value_as_int(db_column(rows, 3));
    out->seen_at = value_as_int(db_column(rows, 4));
    out->expires_at = value_as_int(db_column(rows, 5));
    out->address = value_as_str(db_column_copy(arena, rows, 6));
    out->agent = value_as_str(db_column_copy(arena, rows, 7));
    out->provider = value_as_str(db_column_copy(arena, rows, 8));
}

bool store_session_get(struct work *work, str token_hash, struct session *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, SESSION_SELECT "token_hash = $1",
                  DB_ARGS(value_bytes(token_hash), value_int(work->now)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_session(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_session_list(struct work *work, int64_t user_id, struct session **out, size_t *count) {
    enum { SESSIONS_MAX = 100 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, SESSIONS_MAX, struct session);
    *count = 0;
    if (!db_query(work->db, SESSION_SELECT "user_id = $1 ORDER BY seen_at DESC LIMIT 100",
                  DB_ARGS(value_int(user_id), value_int(work->now)), &rows, work->err))
        return false;
    while (*count < SESSIONS_MAX && db_next(&rows))
        read_session(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_session_touch(struct work *work, str token_hash, int64_t seen_at) {
    return db_run(work->db, "UPDATE session SET seen_at = $2 WHERE token_hash = $1",
                  DB_ARGS(value_bytes(token_hash), value_int(seen_at)), work->err);
}

bool store_session_delete(struct work *work, str token_hash) {
    return db_run(work->db, "DELETE FROM session WHERE token_hash = $1",
                  DB_ARGS(value_bytes(token_hash)), work->err);
}

bool store_session_delete_others(struct work *work, int64_t user_id, str keep) {
    return db_run(work->db, "DELETE FROM session WHERE user_id = $1 AND token_hash <> $2",
                  DB_ARGS(value_int(user_id), value_bytes(keep)), work->err);
}

bool store_session_delete_expired(struct work *work) {
    return db_run(work->db, "DELETE FROM session WHERE expires_at <= $1",
                  DB_ARGS(value_int(work->now)), work->err);
}
