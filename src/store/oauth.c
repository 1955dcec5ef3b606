// Codes and refresh tokens are used by one UPDATE that finds them unused or does not.
#include "store/oauth.h"
#include <assert.h>

#define PROGRAM_COLUMNS                                                                            \
    "SELECT p.id, p.client_id, p.secret_hash, p.name, p.redirects, p.scopes, p.created_at, "       \
    "p.disabled_at"
#define PROGRAM_FROM   " FROM oauth_program p WHERE p.ended_at IS NULL"
#define PROGRAM_SELECT PROGRAM_COLUMNS PROGRAM_FROM

static void read_program(struct work *work, const struct db_rows *rows, struct oauth_program *p) {
    struct arena *arena = work->arena;
    *p = (struct oauth_program){.id = value_as_int(db_column(rows, 0)),
                                .client_id = value_as_str(db_column_copy(arena, rows, 1)),
                                .secret_hash = value_as_str(db_column_copy(arena, rows, 2)),
                                .name = value_as_str(db_column_copy(arena, rows, 3)),
                                .redirects = value_as_str(db_column_copy(arena, rows, 4)),
                                .scopes = value_as_str(db_column_copy(arena, rows, 5)),
                                .created_at = value_as_int(db_column(rows, 6)),
                                .disabled_at = value_as_int(db_column(rows, 7))};
}

bool store_program_add(struct work *work, struct oauth_program *p) {
    struct db_row row = {.arena = work->arena};
    struct value secret = p->secret_hash.len ? value_bytes(p->secret_hash) : value_null();
    p->created_at = work->now;
    if (!db_one(work->db,
                "INSERT INTO oauth_program (client_id, secret_hash, name, redirects, scopes, "
                "created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
                DB_ARGS(value_text(p->client_id), secret, value_text(p->name),
                        value_text(p->redirects), value_text(p->scopes),
                        value_id(work->who.user_id), value_int(work->now)),
                &row, work->err))
        return false;
    p->id = value_as_int(row.columns[0]);
    return true;
}

bool store_program_find(struct work *work, str client_id, struct oauth_program *out, bool *found) {
    struct db_rows rows;
    if (!db_query(work->db, PROGRAM_SELECT " AND p.client_id = $1", DB_ARGS(value_text(client_id)),
                  &rows, work->err))
        return false;
    *found = db_next(&rows);
    if (*found)
        read_program(work, &rows, out);
    return db_done(&rows, work->err);
}

bool store_program_get(struct work *work, int64_t id, struct oauth_program *out, bool *found) {
    struct db_rows rows;
    if (!db_query(work->db, PROGRAM_SELECT " AND p.id = $1", DB_ARGS(value_int(id)), &rows,
                  work->err))
        return false;
    *found = db_next(&rows);
    if (*found)
        read_program(work, &rows, out);
    return db_done(&rows, work->err);
}

bool store_program_write(struct work *work, const struct oauth_program *p) {
    struct value secret = p->secret_hash.len ? value_bytes(p->secret_hash) : value_null();
    return db_run(work->db,
                  "UPDATE oauth_program SET name = $2, redirects = $3, scopes = $4, "
                  "secret_hash = $5, disabled_at = $6 WHERE id = $1 AND ended_at IS NULL",
                  DB_ARGS(value_int(p->id), value_text(p->name), value_text(p->redirects),
                          value_text(p->scopes), secret, value_id(p->disabled_at)),
                  work->err);
}

bool store_program_list(struct work *work, struct oauth_program **out, size_t *count) {
    enum { PROGRAMS_MAX = 500 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, PROGRAMS_MAX, struct oauth_program);
    *count = 0;
    if (!db_query(work->db,
                  PROGRAM_COLUMNS
                  ", (SELECT count(DISTINCT k.user_id) FROM api_key k "
                  "WHERE k.program_id = p.id AND k.revoked_at IS NULL), "
                  "(SELECT max(k.used_at) FROM api_key k WHERE k.program_id = p.id)" PROGRAM_FROM
                  " ORDER BY p.id LIMIT 500",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < PROGRAMS_MAX && db_next(&rows)) {
        struct oauth_program *p = &(*out)[(*count)++];
        read_program(work, &rows, p);
        p->people = value_as_int(db_column(&rows, 8));
        p->used_at = value_as_int(db_column(&rows, 9));
    }
    return db_done(&rows, work->err);
}

bool store_program_end(struct work *work, int64_t id, bool *found) {
    if (!db_run(work->db,
                "UPDATE oauth_program SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL",
                DB_ARGS(value_int(id), value_int(work->now)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return db_run(work->db,
                  "UPDATE api_key SET revoked_at = $2 WHERE program_id = $1 AND revoked_at IS NULL",
                  DB_ARGS(value_int(id), value_int(work->now)), work->err);
}

// -- codes

bool store_code_add(struct work *work, str hash, const struct oauth_code *code) {
    return db_run(work->db,
                  "INSERT INTO oauth_code (code_hash, program_id, user_id, scopes, redirect, "
                  "challenge, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                  DB_ARGS(value_bytes(hash), value_int(code->program_id), value_int(code->user_id),
                          value_text(code->scopes), value_text(code->redirect),
                          value_text(code->challenge), value_int(code->expires_at)),
                  work->err);
}

bool store_code_find(struct work *work, str hash, struct oauth_code *out, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT program_id, user_id, scopes, redirect, challenge, expires_at, key_id "
                "FROM oauth_code WHERE code_hash = $1",
                DB_ARGS(value_bytes(hash)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out = (struct oauth_code){.program_id = value_as_int(row.columns[0]),
                                   .user_id = value_as_int(row.columns[1]),
                                   .scopes = value_as_str(row.columns[2]),
                                   .redirect = value_as_str(row.columns[3]),
                                   .challenge = value_as_str(row.columns[4]),
                                   .expires_at = value_as_int(row.columns[5]),
                                   .key_id = value_as_int(row.columns[6])};
    return true;
}

bool store_code_use(struct work *work, str hash, int64_t key_id, bool *used) {
    if (!db_run(work->db,
                "UPDATE oauth_code SET key_id = $2 WHERE code_hash = $1 AND key_id IS NULL",
                DB_ARGS(value_bytes(hash), value_int(key_id)), work->err))
        return false;
    *used = db_changes(work->db) == 1;
    return true;
}

// Used codes are kept for a day, so that using one again is noticed.
bool store_oauth_delete_expired(struct work *work) {
    int64_t day = INT64_C(86400) * 1000000;
    return db_run(work->db, "DELETE FROM oauth_code WHERE expires_at < $1",
                  DB_ARGS(value_int(work->now - day)), work->err) &&
           db_run(work->db, "DELETE FROM oauth_refresh WHERE expires_at < $1",
                  DB_ARGS(value_int(work->now)), work->err);
}

// -- what people allowed

bool store_grant_add(struct work *work, const struct api_key *key, int64_t program_id,
                     str token_hash, int64_t *key_id) {
    return store_api_key_add(work, key, token_hash, key_id) &&
           db_run(work->db, "UPDATE api_key SET program_id = $2 WHERE id = $1",
                  DB_ARGS(value_int(*key_id), value_int(program_id)), work->err);
}

#define GRANT_SELECT                                                                               \
    "SELECT k.id, k.program_id, k.user_id, p.name, k.scopes, k.created_at, k.used_at "             \
    "FROM api_key k JOIN oauth_program p ON p.id = k.program_id WHERE k.revoked_at IS NULL "

static void read_grant(struct work *work, const struct db_rows *rows, struct oauth_grant *g) {
    *g = (struct oauth_grant){.key_id = value_as_int(db_column(rows, 0)),
                              .program_id = value_as_int(db_column(rows, 1)),
                              .user_id = value_as_int(db_column(rows, 2)),
                              .program = value_as_str(db_column_copy(work->arena, rows, 3)),
                              .scopes = value_as_str(db_column_copy(work->arena, rows, 4)),
                              .created_at = value_as_int(db_column(rows, 5)),
                              .used_at = value_as_int(db_column(rows, 6))};
}

bool store_grant_get(struct work *work, int64_t key_id, struct oauth_grant *out, bool *found) {
    struct db_rows rows;
    if (!db_query(work->db, GRANT_SELECT "AND k.id = $1", DB_ARGS(value_int(key_id)), &rows,
                  work->err))
        return false;
    *found = db_next(&rows);
    if (*found)
        read_grant(work, &rows, out);
    return db_done(&rows, work->err);
}

bool store_grant_list(struct work *work, int64_t user_id, struct oauth_grant **out, size_t *count) {
    enum { GRANTS_MAX = 200 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, GRANTS_MAX, struct oauth_grant);
    *count = 0;
    if (!db_query(work->db, GRANT_SELECT "AND k.user_id = $1 ORDER BY k.id DESC LIMIT 200",
                  DB_ARGS(value_int(user_id)), &rows, work->err))
        return false;
    while (*count < GRANTS_MAX && db_next(&rows))
        read_grant(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_program_grants(struct work *work, int64_t program_id, struct oauth_grant **out,
                          size_t *count) {
    enum { GRANTS_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, GRANTS_MAX, struct oauth_grant);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT k.id, k.program_id, k.user_id, '', k.scopes, k.created_at, k.used_at, "
                  "u.name, u.email FROM api_key k JOIN user_account u ON u.id = k.user_id "
                  "WHERE k.program_id = $1 AND k.revoked_at IS NULL ORDER BY k.id DESC LIMIT 1000",
                  DB_ARGS(value_int(program_id)), &rows, work->err))
        return false;
    while (*count < GRANTS_MAX && db_next(&rows)) {
        struct oauth_grant *g = &(*out)[(*count)++];
        read_grant(work, &rows, g);
        g->person = value_as_str(db_column_copy(work->arena, &rows, 7));
        g->email = value_as_str(db_column_copy(work->arena, &rows, 8));
    }
    return db_done(&rows, work->err);
}

bool store_grant_narrow(struct work *work, int64_t key_id, str scopes) {
    assert(scopes.len && "a key without scopes does everything");
    return db_run(work->db,
                  "UPDATE api_key SET scopes = $2 WHERE id = $1 AND program_id IS NOT NULL",
                  DB_ARGS(value_int(key_id), value_text(scopes)), work->err);
}

bool store_grant_renew(struct work *work, int64_t key_id, str token_hash, str prefix,
                       int64_t expires_at) {
    return db_run(work->db,
                  "UPDATE api_key SET token_hash = $2, prefix = $3, expires_at = $4 WHERE id = $1",
                  DB_ARGS(value_int(key_id), value_bytes(token_hash), value_text(prefix),
                          value_int(expires_at)),
                  work->err);
}

bool store_grant_end(struct work *work, int64_t key_id) {
    return db_run(work->db,
                  "UPDATE api_key SET revoked_at = $2 WHERE id = $1 AND program_id IS NOT NULL "
                  "AND revoked_at IS NULL",
                  DB_ARGS(value_int(key_id), value_int(work->now)), work->err) &&
           db_run(work->db, "DELETE FROM oauth_refresh WHERE key_id = $1 AND used_at IS NULL",
                  DB_ARGS(value_int(key_id)), work->err);
}

bool store_grant_by_access(struct work *work, str token_hash, int64_t *key_id, int64_t *expires_at,
                           bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT id, expires_at FROM api_key WHERE token_hash = $1 AND revoked_at IS NULL "
                "AND program_id IS NOT NULL",
                DB_ARGS(value_bytes(token_hash)), &row, work->err))
        return false;
    *found = row.found;
    *key_id = row.found ? value_as_int(row.columns[0]) : 0;
    *expires_at = row.found ? value_as_int(row.columns[1]) : 0;
    return true;
}

bool store_refresh_add(struct work *work, str hash, int64_t key_id, int64_t expires_at) {
    return db_run(work->db,
                  "INSERT INTO oauth_refresh (token_hash, key_id, expires_at) VALUES ($1, $2, $3)",
                  DB_ARGS(value_bytes(hash), value_int(key_id), value_int(expires_at)), work->err);
}

bool store_refresh_find(struct work *work, str hash, int64_t *key_id, int64_t *expires_at,
                        bool *used, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT key_id, expires_at, used_at FROM oauth_refresh WHERE token_hash = $1",
                DB_ARGS(value_bytes(hash)), &row, work->err))
        return false;
    *found = row.found;
    *key_id = row.found ? value_as_int(row.columns[0]) : 0;
    *expires_at = row.found ? value_as_int(row.columns[1]) : 0;
    *used = row.found && value_as_int(row.columns[2]) != 0;
    return true;
}

bool store_refresh_use(struct work *work, str hash, bool *used) {
    if (!db_run(work->db,
                "UPDATE oauth_refresh SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL",
                DB_ARGS(value_bytes(hash), value_int(work->now)), work->err))
        return false;
    *used = db_changes(work->db) == 1;
    return true;
}
