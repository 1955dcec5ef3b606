// The tree is small, so a change of it is plain rows; what follows is worked out in crm/access.c.
#include "store/department.h"

#define DEPARTMENT_SELECT "SELECT d.id, d.name, d.parent_id, d.manager_id FROM department d "

static void read_department(struct work *work, const struct db_rows *rows, struct department *d) {
    *d = (struct department){.id = value_as_int(db_column(rows, 0)),
                             .name = value_as_str(db_column_copy(work->arena, rows, 1)),
                             .parent_id = value_as_int(db_column(rows, 2)),
                             .manager_id = value_as_int(db_column(rows, 3))};
}

static bool count_people(struct work *work, struct department *list, size_t count) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT department_id, count(*) FROM user_account "
                  "WHERE department_id IS NOT NULL AND disabled_at IS NULL GROUP BY department_id",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows))
        for (size_t i = 0; i < count; i++)
            if (list[i].id == value_as_int(db_column(&rows, 0)))
                list[i].people = value_as_int(db_column(&rows, 1));
    return db_done(&rows, work->err);
}

bool store_department_list(struct work *work, struct department **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, DEPARTMENTS_MAX, struct department);
    *count = 0;
    if (!db_query(work->db,
                  DEPARTMENT_SELECT "WHERE d.archived_at IS NULL ORDER BY d.id LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < DEPARTMENTS_MAX && db_next(&rows))
        read_department(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err) && count_people(work, *out, *count);
}

bool store_department_get(struct work *work, int64_t id, struct department *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, DEPARTMENT_SELECT "WHERE d.archived_at IS NULL AND d.id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_department(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_department_add(struct work *work, struct department *d) {
    return db_insert(work->db,
                     "INSERT INTO department (name, parent_id, manager_id) VALUES ($1, $2, $3)",
                     DB_ARGS(value_text(d->name), value_id(d->parent_id), value_id(d->manager_id)),
                     &d->id, work->err);
}

bool store_department_update(struct work *work, const struct department *d) {
    return db_run(work->db,
                  "UPDATE department SET name = $2, parent_id = $3, manager_id = $4 WHERE id = $1",
                  DB_ARGS(value_int(d->id), value_text(d->name), value_id(d->parent_id),
                          value_id(d->manager_id)),
                  work->err);
}

bool store_department_archive(struct work *work, const struct department *d) {
    struct value id = value_int(d->id), parent = value_id(d->parent_id);
    return db_run(work->db, "UPDATE department SET archived_at = $2 WHERE id = $1",
                  DB_ARGS(id, value_int(work->now)), work->err) &&
           db_run(work->db, "UPDATE department SET parent_id = $2 WHERE parent_id = $1",
                  DB_ARGS(id, parent), work->err) &&
           db_run(work->db, "UPDATE user_account SET department_id = $2 WHERE department_id = $1",
                  DB_ARGS(id, parent), work->err);
}

// -- people

#define MEMBER_SELECT                                                                              \
    "SELECT id, role, department_id, deputy_id, away_from, away_until, disabled_at "               \
    "FROM user_account "

static void read_member(struct work *work, const struct db_rows *rows, struct member *m) {
    *m = (struct member){.user_id = value_as_int(db_column(rows, 0)),
                         .role = value_as_str(db_column_copy(work->arena, rows, 1)),
                         .department_id = value_as_int(db_column(rows, 2)),
                         .deputy_id = value_as_int(db_column(rows, 3)),
                         .away_from = value_as_int(db_column(rows, 4)),
                         .away_until = value_as_int(db_column(rows, 5)),
                         .disabled = !value_is_null(db_column(rows, 6))};
}

bool store_member_list(struct work *work, struct member **out, size_t *count) {
    struct db_rows rows;
    size_t cap = 64;
    struct member *list = ARENA_ARRAY(work->arena, cap, struct member);
    *count = 0;
    if (!db_query(work->db, MEMBER_SELECT "ORDER BY id LIMIT 10000", DB_NO_ARGS, &rows, work->err))
        return false;
    while (*count < MEMBERS_MAX && db_next(&rows)) {
        if (*count == cap) {
            list = arena_grow(work->arena, list, cap * sizeof *list, 2 * cap * sizeof *list);
            cap *= 2;
        }
        read_member(work, &rows, &list[(*count)++]);
    }
    *out = list;
    return db_done(&rows, work->err);
}

bool store_member_get(struct work *work, int64_t user_id, struct member *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, MEMBER_SELECT "WHERE id = $1", DB_ARGS(value_int(user_id)), &rows,
                  work->err))
        return false;
    if (db_next(&rows)) {
        read_member(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_member_update(struct work *work, const struct member *m) {
    return db_run(work->db,
                  "UPDATE user_account SET role = $2, department_id = $3, deputy_id = $4, "
                  "away_from = $5, away_until = $6 WHERE id = $1",
                  DB_ARGS(value_int(m->user_id), value_text(m->role), value_id(m->department_id),
                          value_id(m->deputy_id), value_id(m->away_from), value_id(m->away_until)),
                  work->err);
}
