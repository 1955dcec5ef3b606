// Roles as rows of JSON; those that come with the program are in model/role.c.
#include "store/role.h"
#include "base/buf.h"

static bool read_body(struct work *work, str body, struct role *role) {
    struct json json;
    return json_read(work->arena, body, &json, work->err) &&
           role_read(work->arena, &json, role, work->err);
}

bool store_role_get(struct work *work, str name, struct role *out, bool *found) {
    const struct role *shipped = role_shipped_named(name);
    struct db_row row = {.arena = work->arena};
    *found = shipped != NULL;
    if (shipped) {
        *out = *shipped;
        return true;
    }
    if (!db_one(work->db, "SELECT label, body FROM role WHERE name = $1", DB_ARGS(value_text(name)),
                &row, work->err))
        return false;
    *found = row.found;
    *out = (struct role){.name = str_copy(work->arena, name)};
    if (!row.found)
        return true;
    out->label = value_as_str(row.columns[0]);
    return read_body(work, value_as_str(row.columns[1]), out);
}

bool store_role_list(struct work *work, struct role **out, size_t *count) {
    enum { ROLES_MAX = 200 };
    struct db_rows rows;
    struct role *roles = ARENA_ARRAY(work->arena, ROLES_MAX, struct role);
    size_t n = 0;
    *out = roles;
    *count = 0;
    if (!db_query(work->db, "SELECT name, label, body FROM role ORDER BY name LIMIT 200",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (n < ROLES_MAX && db_next(&rows)) {
        roles[n] = (struct role){.name = value_as_str(db_column_copy(work->arena, &rows, 0)),
                                 .label = value_as_str(db_column_copy(work->arena, &rows, 1))};
        if (!read_body(work, value_as_str(db_column_copy(work->arena, &rows, 2)), &roles[n++])) {
            db_drop(&rows);
            return false;
        }
    }
    *count = n;
    return db_done(&rows, work->err);
}

bool store_role_put(struct work *work, const struct role *role) {
    struct buf body;
    struct jsonw w;
    buf_init(&body, work->arena);
    jsonw_init(&w, &body);
    jsonw_object(&w);
    role_write(&w, role);
    jsonw_object_end(&w);
    return db_run(
        work->db,
        "INSERT INTO role (name, label, body) VALUES ($1, $2, $3) "
        "ON CONFLICT (name) DO UPDATE SET label = excluded.label, body = excluded.body",
        DB_ARGS(value_text(role->name), value_text(role->label), value_text(buf_str(&body))),
        work->err);
}

bool store_role_delete(struct work *work, str name) {
    return db_run(work->db, "DELETE FROM role WHERE name = $1", DB_ARGS(value_text(name)),
                  work->err);
}

bool store_role_people(struct work *work, str name, int64_t *count) {
    return db_number(work->db, work->arena,
                     "SELECT count(*) FROM user_account WHERE role = $1 AND disabled_at IS NULL",
                     DB_ARGS(value_text(name)), count, work->err);
}
