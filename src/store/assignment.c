// The row of a turn is written before it is read, so that two processes never read the same.
#include "store/assignment.h"
#include "store/definition_private.h"

bool store_assignments_load(struct work *work, struct schema *schema) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT type_id, body FROM assignment_rules ORDER BY type_id LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t id = value_as_int(db_column(&rows, 0));
        for (size_t i = 0; i < schema->type_count; i++)
            if (schema->types[i].id == id)
                schema->types[i].assignments =
                    value_as_str(db_column_copy(&schema->arena, &rows, 1));
    }
    return db_done(&rows, work->err);
}

bool store_assignments_put(struct work *work, const struct object_type *type, str body) {
    bool done = body.len
                    ? db_run(work->db,
                             "INSERT INTO assignment_rules (type_id, body, updated_at, updated_by) "
                             "VALUES ($1, $2, $3, $4) ON CONFLICT (type_id) DO UPDATE SET "
                             "body = excluded.body, updated_at = excluded.updated_at, "
                             "updated_by = excluded.updated_by",
                             DB_ARGS(value_int(type->id), value_text(body), value_int(work->now),
                                     value_id(work->who.user_id)),
                             work->err)
                    : db_run(work->db, "DELETE FROM assignment_rules WHERE type_id = $1",
                             DB_ARGS(value_int(type->id)), work->err);
    return done && definition_raise_version(work);
}

static bool take_turn(struct work *work, struct value type, struct value department,
                      int64_t *last) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO assignment_turn (type_id, department_id, last_user_id, given) "
                "VALUES ($1, $2, 0, 1) ON CONFLICT (type_id, department_id) DO UPDATE SET "
                "given = assignment_turn.given + 1 RETURNING last_user_id",
                DB_ARGS(type, department), &row, work->err))
        return false;
    *last = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_assignment_next(struct work *work, const struct object_type *type, int64_t department_id,
                           int64_t *user_id) {
    struct db_row row = {.arena = work->arena};
    struct value type_id = value_int(type->id), department = value_int(department_id);
    int64_t last;
    *user_id = 0;
    if (!take_turn(work, type_id, department, &last) ||
        !db_one(work->db,
                "SELECT id FROM user_account WHERE department_id = $1 AND disabled_at IS NULL "
                "AND ((away_from IS NULL AND away_until IS NULL) OR coalesce(away_from, 0) > $2 "
                "OR away_until <= $2) "
                "ORDER BY CASE WHEN id > $3 THEN 0 ELSE 1 END, id LIMIT 1",
                DB_ARGS(department, value_int(work->now), value_int(last)), &row, work->err))
        return false;
    if (!row.found)
        return true;
    *user_id = value_as_int(row.columns[0]);
    return db_run(work->db,
                  "UPDATE assignment_turn SET last_user_id = $3 "
                  "WHERE type_id = $1 AND department_id = $2",
                  DB_ARGS(type_id, department, value_int(*user_id)), work->err);
}
