// Directories ask for one at a time by a name, or for pages by number, and hold thousands of
// people.
#include "store/directory.h"
#include "text/fold.h"

// What is behind WHERE, with its value; the first of the arguments. A directory that goes on about
// somebody whose account was erased does not fill it again.
static const char *const user_where[] = {
    [DIRECTORY_ALL] = "$1 = 0 AND erased_at IS NULL",
    [DIRECTORY_BY_ID] = "id = $1 AND erased_at IS NULL",
    [DIRECTORY_BY_NAME] = "email_key = $1 AND erased_at IS NULL",
    [DIRECTORY_BY_EXTERNAL] = "external_id = $1 AND erased_at IS NULL",
};
static const char *const group_where[] = {
    [DIRECTORY_ALL] = "$1 = 0",
    [DIRECTORY_BY_ID] = "id = $1",
    [DIRECTORY_BY_NAME] = "name = $1",
    [DIRECTORY_BY_EXTERNAL] = "external_id = $1",
};

static struct value wanted(const struct directory_query *query, str name) {
    if (query->by == DIRECTORY_BY_NAME)
        return value_text(name);
    if (query->by == DIRECTORY_BY_EXTERNAL)
        return value_text(query->value);
    return value_int(query->by == DIRECTORY_BY_ID ? query->id : 0);
}

static bool count_all(struct work *work, const char *table, const char *where, struct value value,
                      int64_t *total) {
    str sql = str_format(work->arena, "SELECT count(*) FROM %s WHERE %s", table, where);
    return db_number(work->db, work->arena, sql.ptr, &value, 1, total, work->err);
}

bool store_directory_users(struct work *work, const struct directory_query *query,
                           struct directory_user **out, size_t *count, int64_t *total) {
    struct db_rows rows;
    struct arena *arena = work->arena;
    const char *where = user_where[query->by];
    struct value value = wanted(query, text_fold(arena, query->value));
    str sql = str_format(arena,
                         "SELECT id, name, email, external_id, created_at, disabled_at "
                         "FROM user_account WHERE %s ORDER BY id LIMIT $2 OFFSET $3",
                         where);
    *out = ARENA_ARRAY(arena, (size_t)query->limit + 1, struct directory_user);
    *count = 0;
    if (!count_all(work, "user_account", where, value, total) ||
        !db_query(work->db, sql.ptr,
                  DB_ARGS(value, value_int(query->limit), value_int(query->from)), &rows,
                  work->err))
        return false;
    while (*count < (size_t)query->limit && db_next(&rows))
        (*out)[(*count)++] =
            (struct directory_user){.id = value_as_int(db_column(&rows, 0)),
                                    .name = value_as_str(db_column_copy(arena, &rows, 1)),
                                    .email = value_as_str(db_column_copy(arena, &rows, 2)),
                                    .external_id = value_as_str(db_column_copy(arena, &rows, 3)),
                                    .created_at = value_as_int(db_column(&rows, 4)),
                                    .active = !value_as_int(db_column(&rows, 5))};
    return db_done(&rows, work->err);
}

bool store_directory_user_put(struct work *work, const struct directory_user *user) {
    return db_run(work->db,
                  "UPDATE user_account SET name = $2, email = $3, email_key = $4, external_id = $5 "
                  "WHERE id = $1",
                  DB_ARGS(value_int(user->id), value_text(user->name), value_text(user->email),
                          value_text(text_fold(work->arena, user->email)),
                          value_text_or_null(user->external_id)),
                  work->err);
}

bool store_directory_groups(struct work *work, const struct directory_query *query,
                            struct directory_group **out, size_t *count, int64_t *total) {
    struct db_rows rows;
    struct arena *arena = work->arena;
    const char *where = group_where[query->by];
    struct value value = wanted(query, query->value);
    str sql = str_format(arena,
                         "SELECT id, name, external_id, created_at FROM directory_group "
                         "WHERE %s ORDER BY id LIMIT $2 OFFSET $3",
                         where);
    *out = ARENA_ARRAY(arena, (size_t)query->limit + 1, struct directory_group);
    *count = 0;
    if (!count_all(work, "directory_group", where, value, total) ||
        !db_query(work->db, sql.ptr,
                  DB_ARGS(value, value_int(query->limit), value_int(query->from)), &rows,
                  work->err))
        return false;
    while (*count < (size_t)query->limit && db_next(&rows))
        (*out)[(*count)++] =
            (struct directory_group){.id = value_as_int(db_column(&rows, 0)),
                                     .name = value_as_str(db_column_copy(arena, &rows, 1)),
                                     .external_id = value_as_str(db_column_copy(arena, &rows, 2)),
                                     .created_at = value_as_int(db_column(&rows, 3))};
    return db_done(&rows, work->err);
}

bool store_directory_group_put(struct work *work, struct directory_group *group) {
    struct db_row row = {.arena = work->arena};
    if (group->id)
        return db_run(work->db,
                      "UPDATE directory_group SET name = $2, external_id = $3 WHERE id = $1",
                      DB_ARGS(value_int(group->id), value_text(group->name),
                              value_text_or_null(group->external_id)),
                      work->err);
    group->created_at = work->now;
    if (!db_one(work->db,
                "INSERT INTO directory_group (name, external_id, created_at) VALUES ($1, $2, $3) "
                "RETURNING id",
                DB_ARGS(value_text(group->name), value_text_or_null(group->external_id),
                        value_int(work->now)),
                &row, work->err))
        return false;
    group->id = value_as_int(row.columns[0]);
    return true;
}

bool store_directory_group_delete(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM directory_member WHERE group_id = $1",
                  DB_ARGS(value_int(id)), work->err) &&
           db_run(work->db, "DELETE FROM directory_group WHERE id = $1", DB_ARGS(value_int(id)),
                  work->err);
}

bool store_directory_members(struct work *work, int64_t group_id, int64_t user_id,
                             struct directory_member **out, size_t *count) {
    struct db_rows rows;
    struct arena *arena = work->arena;
    size_t cap = 16;
    struct directory_member *list = ARENA_ARRAY(arena, cap, struct directory_member);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT m.group_id, m.user_id, g.name, u.name FROM directory_member m "
                  "JOIN directory_group g ON g.id = m.group_id "
                  "JOIN user_account u ON u.id = m.user_id "
                  "WHERE ($1 = 0 OR m.group_id = $1) AND ($2 = 0 OR m.user_id = $2) "
                  "ORDER BY m.group_id, m.user_id LIMIT 10000",
                  DB_ARGS(value_int(group_id), value_int(user_id)), &rows, work->err))
        return false;
    while (*count < DIRECTORY_MEMBERS_MAX && db_next(&rows)) {
        if (*count == cap) {
            list = arena_grow(arena, list, cap * sizeof *list, 2 * cap * sizeof *list);
            cap *= 2;
        }
        list[(*count)++] =
            (struct directory_member){.group_id = value_as_int(db_column(&rows, 0)),
                                      .user_id = value_as_int(db_column(&rows, 1)),
                                      .group = value_as_str(db_column_copy(arena, &rows, 2)),
                                      .user = value_as_str(db_column_copy(arena, &rows, 3))};
    }
    *out = list;
    return db_done(&rows, work->err);
}

bool store_directory_member_add(struct work *work, int64_t group_id, int64_t user_id) {
    return db_run(work->db,
                  "INSERT INTO directory_member (group_id, user_id) VALUES ($1, $2) "
                  "ON CONFLICT (group_id, user_id) DO NOTHING",
                  DB_ARGS(value_int(group_id), value_int(user_id)), work->err);
}

bool store_directory_member_remove(struct work *work, int64_t group_id, int64_t user_id) {
    return db_run(work->db, "DELETE FROM directory_member WHERE group_id = $1 AND user_id = $2",
                  DB_ARGS(value_int(group_id), value_int(user_id)), work->err);
}
