// Accounts are found by the folded e-mail address; sessions and keys by the hash of their token.
#include "store/user.h"
#include "text/fold.h"

bool store_user_count(struct work *work, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT count(*) FROM user_account", DB_NO_ARGS, &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_user_add(struct work *work, const struct user *user, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO user_account (name, email, email_key, password_hash, role, language, "
                "theme, density, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
                "RETURNING id",
                DB_ARGS(value_text(user->name), value_text(user->email),
                        value_text(text_fold(work->arena, user->email)),
                        value_text(user->password_hash), value_text(user->role),
                        value_text(lang_code(user->lang)), value_text(user->theme),
                        value_text(user->density), value_int(work->now)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define USER_SELECT                                                                                \
    "SELECT id, name, email, password_hash, role, language, theme, density FROM user_account "     \
    "WHERE disabled_at IS NULL"

static void read_user(struct work *work, const struct db_rows *rows, struct user *u) {
    struct arena *arena = work->arena;
    u->id = value_as_int(db_column(rows, 0));
    u->name = value_as_str(db_column_copy(arena, rows, 1));
    u->email = value_as_str(db_column_copy(arena, rows, 2));
    u->password_hash = value_as_str(db_column_copy(arena, rows, 3));
    u->role = value_as_str(db_column_copy(arena, rows, 4));
    u->lang = LANG_EN;
    lang_of_code(value_as_str(db_column(rows, 5)), &u->lang);
    u->theme = value_as_str(db_column_copy(arena, rows, 6));
    u->density = value_as_str(db_column_copy(arena, rows, 7));
}

static bool one_user(struct work *work, const char *sql, struct value arg, struct user *out,
                     bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, sql, &arg, 1, &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_user(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_user_by_email(struct work *work, str email, struct user *out, bool *found) {
    return one_user(work, USER_SELECT " AND email_key = $1",
                    value_text(text_fold(work->arena, email)), out, found);
}

bool store_user_get(struct work *work, int64_t id, struct user *out, bool *found) {
    return one_user(work, USER_SELECT " AND id = $1", value_int(id), out, found);
}

bool store_user_update(struct work *work, const struct user *user) {
    return db_run(work->db,
                  "UPDATE user_account SET name = $2, password_hash = $3, language = $4, "
                  "theme = $5, density = $6 WHERE id = $1",
                  DB_ARGS(value_int(user->id), value_text(user->name),
                          value_text(user->password_hash), value_text(lang_code(user->lang)),
                          value_text(user->theme), value_text(user->density)),
                  work->err);
}

bool store_user_list(struct work *work, struct user **out, size_t *count) {
    enum { USERS_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, USERS_MAX, struct user);
    *count = 0;
    if (!db_query(work->db, USER_SELECT " ORDER BY id LIMIT 1000", DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < USERS_MAX && db_next(&rows))
        read_user(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_session_add(struct work *work, str token_hash, const struct session *session) {
    return db_run(
        work->db,
        "INSERT INTO session (token_hash, user_id, csrf, created_at, seen_at, expires_at) "
        "VALUES ($1, $2, $3, $4, $4, $5)",
        DB_ARGS(value_bytes(token_hash), value_int(session->user_id), value_text(session->csrf),
                value_int(work->now), value_int(session->expires_at)),
        work->err);
}

bool store_session_get(struct work *work, str token_hash, struct session *out, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT user_id, csrf, seen_at, expires_at FROM session "
                "WHERE token_hash = $1 AND expires_at > $2",
                DB_ARGS(value_bytes(token_hash), value_int(work->now)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out = (struct session){value_as_int(row.columns[0]), value_as_str(row.columns[1]),
                                value_as_int(row.columns[2]), value_as_int(row.columns[3])};
    return true;
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

bool store_api_key_add(struct work *work, const struct api_key *key, str token_hash, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO api_key (name, prefix, token_hash, user_id, created_at) "
                "VALUES ($1, $2, $3, $4, $5) RETURNING id",
                DB_ARGS(value_text(key->name), value_text(key->prefix), value_bytes(token_hash),
                        value_id(key->user_id), value_int(work->now)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define KEY_COLUMNS "id, name, prefix, user_id, created_at, used_at"

static void read_key(struct work *work, const struct db_rows *rows, struct api_key *key) {
    key->id = value_as_int(db_column(rows, 0));
    key->name = value_as_str(db_column_copy(work->arena, rows, 1));
    key->prefix = value_as_str(db_column_copy(work->arena, rows, 2));
    key->user_id = value_as_int(db_column(rows, 3));
    key->created_at = value_as_int(db_column(rows, 4));
    key->used_at = value_as_int(db_column(rows, 5));
}

bool store_api_key_find(struct work *work, str token_hash, struct api_key *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db,
                  "SELECT " KEY_COLUMNS
                  " FROM api_key WHERE token_hash = $1 AND revoked_at IS NULL",
                  DB_ARGS(value_bytes(token_hash)), &rows, work->err))
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

bool store_api_key_list(struct work *work, struct api_key **out, size_t *count) {
    enum { KEYS_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, KEYS_MAX, struct api_key);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " KEY_COLUMNS
                  " FROM api_key WHERE revoked_at IS NULL ORDER BY id DESC LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < KEYS_MAX && db_next(&rows))
        read_key(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_api_key_revoke(struct work *work, int64_t id, bool *found) {
    if (!db_run(work->db, "UPDATE api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL",
                DB_ARGS(value_int(id), value_int(work->now)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return true;
}

bool store_login_failures(struct work *work, str subject, int64_t since, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT count FROM login_failure WHERE subject = $1 AND since > $2",
                DB_ARGS(value_text(subject), value_int(since)), &row, work->err))
        return false;
    *count = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_login_failed(struct work *work, str subject, int64_t since) {
    return db_run(work->db,
                  "INSERT INTO login_failure (subject, count, since) VALUES ($1, 1, $2) "
                  "ON CONFLICT (subject) DO UPDATE SET "
                  "count = CASE WHEN login_failure.since > $3 THEN login_failure.count + 1 "
                  "ELSE 1 END, since = CASE WHEN login_failure.since > $3 "
                  "THEN login_failure.since ELSE $2 END",
                  DB_ARGS(value_text(subject), value_int(work->now), value_int(since)), work->err);
}

bool store_login_succeeded(struct work *work, str subject) {
    return db_run(work->db, "DELETE FROM login_failure WHERE subject = $1",
                  DB_ARGS(value_text(subject)), work->err);
}
