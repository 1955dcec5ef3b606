// An identity is its issuer and subject: addresses of people change hands, subjects do not.
#include "store/identity.h"
#include "text/fold.h"

bool store_provider_get(struct work *work, struct provider_row *out) {
    struct db_row row = {.arena = work->arena};
    *out = (struct provider_row){0};
    if (!db_one(work->db, "SELECT body, secret, author_role FROM signin_provider WHERE id = 1",
                DB_NO_ARGS, &row, work->err))
        return false;
    if (row.found)
        *out = (struct provider_row){.body = value_as_str(row.columns[0]),
                                     .secret = value_as_str(row.columns[1]),
                                     .author_role = value_as_str(row.columns[2])};
    return true;
}

bool store_provider_put(struct work *work, const struct provider_row *row) {
    struct value secret = row->secret.len ? value_bytes(row->secret) : value_null();
    return db_run(
        work->db,
        "INSERT INTO signin_provider (id, body, secret, author_role, changed_at) "
        "VALUES (1, $1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET "
        "body = $1, secret = $2, author_role = $3, changed_at = $4",
        DB_ARGS(value_text(row->body), secret, value_text(row->author_role), value_int(work->now)),
        work->err);
}

bool store_identity_find(struct work *work, str issuer, str subject, int64_t *user_id,
                         bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT user_id FROM user_identity WHERE issuer = $1 AND subject = $2",
                DB_ARGS(value_text(issuer), value_text(subject)), &row, work->err))
        return false;
    *found = row.found;
    *user_id = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_identity_add(struct work *work, str issuer, str subject, int64_t user_id) {
    return db_run(
        work->db,
        "INSERT INTO user_identity (issuer, subject, user_id, created_at, used_at) "
        "VALUES ($1, $2, $3, $4, $4)",
        DB_ARGS(value_text(issuer), value_text(subject), value_int(user_id), value_int(work->now)),
        work->err);
}

bool store_identity_used(struct work *work, str issuer, str subject) {
    return db_run(
        work->db, "UPDATE user_identity SET used_at = $3 WHERE issuer = $1 AND subject = $2",
        DB_ARGS(value_text(issuer), value_text(subject), value_int(work->now)), work->err);
}

bool store_identity_list(struct work *work, int64_t user_id, struct user_identity **out,
                         size_t *count) {
    enum { IDENTITIES_MAX = 20 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, IDENTITIES_MAX, struct user_identity);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT issuer, subject, created_at, used_at FROM user_identity "
                  "WHERE user_id = $1 ORDER BY used_at DESC LIMIT 20",
                  DB_ARGS(value_int(user_id)), &rows, work->err))
        return false;
    while (*count < IDENTITIES_MAX && db_next(&rows))
        (*out)[(*count)++] =
            (struct user_identity){.issuer = value_as_str(db_column_copy(work->arena, &rows, 0)),
                                   .subject = value_as_str(db_column_copy(work->arena, &rows, 1)),
                                   .user_id = user_id,
                                   .created_at = value_as_int(db_column(&rows, 2)),
                                   .used_at = value_as_int(db_column(&rows, 3))};
    return db_done(&rows, work->err);
}

bool store_identity_remove(struct work *work, int64_t user_id, str issuer, bool *found) {
    if (!db_run(work->db, "DELETE FROM user_identity WHERE user_id = $1 AND issuer = $2",
                DB_ARGS(value_int(user_id), value_text(issuer)), work->err))
        return false;
    *found = db_changes(work->db) > 0;
    return true;
}

bool store_user_email_used(struct work *work, str email, bool *used) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT 1 FROM user_account WHERE email_key = $1",
                DB_ARGS(value_text(text_fold(work->arena, email))), &row, work->err))
        return false;
    *used = row.found;
    return true;
}
