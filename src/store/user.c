// Accounts are found by the folded e-mail address; sessions and keys by the hash of their token.
#include "store/user.h"
#include "base/clock.h"
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
    "SELECT id, name, email, password_hash, role, language, theme, density, factor_secret, "       \
    "factor_since, factor_step FROM user_account WHERE disabled_at IS NULL"

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
    u->factor_secret = value_as_str(db_column_copy(arena, rows, 8));
    u->factor_since = value_as_int(db_column(rows, 9));
    u->factor_step = value_as_int(db_column(rows, 10));
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

bool store_user_able(struct work *work, int64_t id, bool able, bool *found) {
    if (!db_run(work->db,
                "UPDATE user_account SET disabled_at = CASE WHEN $2 = 1 THEN NULL ELSE $3 END "
                "WHERE id = $1 AND (disabled_at IS NULL) <> ($2 = 1) AND erased_at IS NULL",
                DB_ARGS(value_int(id), value_int(able), value_int(work->now)), work->err))
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

bool store_login_pace(struct work *work, str subject, int64_t *until) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT since FROM login_failure WHERE subject = $1",
                DB_ARGS(value_text(subject)), &row, work->err))
        return false;
    *until = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_login_paced(struct work *work, str subject, int64_t gap) {
    return db_run(work->db,
                  "INSERT INTO login_failure (subject, count, since) VALUES ($1, 1, $2) "
                  "ON CONFLICT (subject) DO UPDATE SET count = login_failure.count + 1, "
                  "since = CASE WHEN login_failure.since > $3 THEN login_failure.since + $4 "
                  "ELSE $2 END",
                  DB_ARGS(value_text(subject), value_int(work->now + gap), value_int(work->now),
                          value_int(gap)),
                  work->err);
}

bool store_login_forget(struct work *work, str begin, str end) {
    return db_run(work->db,
                  "DELETE FROM login_failure WHERE length(subject) > length($1) + length($2) "
                  "AND substr(subject, 1, length($1)) = $1 "
                  "AND substr(subject, length(subject) - length($2) + 1) = $2",
                  DB_ARGS(value_text(begin), value_text(end)), work->err);
}

bool store_login_failures_sweep(struct work *work) {
    int64_t day = 24 * 3600 * (int64_t)MICROS_PER_SECOND;
    return db_run(work->db, "DELETE FROM login_failure WHERE since < $1",
                  DB_ARGS(value_int(work->now - day)), work->err);
}
