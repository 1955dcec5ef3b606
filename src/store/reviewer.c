// The turn is the row of a department that there is not (0) in the turns of new records: each group
// that is given takes one.
#include "store/reviewer.h"

bool store_reviewer_set(struct work *work, const struct reviewer_change *c) {
    return db_run(work->db,
                  "UPDATE duplicate_group SET reviewer_id = $2, assigned_at = $3 WHERE id = $1",
                  DB_ARGS(value_int(c->group_id), value_id(c->after), value_int(work->now)),
                  work->err) &&
           db_run(work->db,
                  "INSERT INTO duplicate_assignment (group_id, type_id, reviewer_before, "
                  "reviewer_after, how, at, actor_id, job_id) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                  DB_ARGS(value_int(c->group_id), value_int(c->type_id), value_id(c->before),
                          value_id(c->after), value_text(str_of(c->how)), value_int(work->now),
                          value_id(work->who.user_id), value_int(c->job_id)),
                  work->err);
}

bool store_reviewer_list(struct work *work, int64_t job_id, int64_t after, size_t limit,
                         struct reviewer_change **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit + 1, struct reviewer_change);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT id, group_id, type_id, reviewer_before, reviewer_after "
                  "FROM duplicate_assignment WHERE job_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                  DB_ARGS(value_int(job_id), value_int(after), value_int((int64_t)limit)), &rows,
                  work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] = (struct reviewer_change){.id = value_as_int(db_column(&rows, 0)),
                                                      .group_id = value_as_int(db_column(&rows, 1)),
                                                      .type_id = value_as_int(db_column(&rows, 2)),
                                                      .before = value_as_int(db_column(&rows, 3)),
                                                      .after = value_as_int(db_column(&rows, 4)),
                                                      .how = "",
                                                      .job_id = job_id};
    return db_done(&rows, work->err);
}

bool store_reviewer_has(struct work *work, int64_t job_id, int64_t group_id, bool *has) {
    struct db_row row = {.arena = work->arena};
    bool done = db_one(work->db,
                       "SELECT id FROM duplicate_assignment WHERE group_id = $2 AND job_id = $1 "
                       "LIMIT 1",
                       DB_ARGS(value_int(job_id), value_int(group_id)), &row, work->err);
    *has = row.found;
    return done;
}

bool store_reviewer_loads(struct work *work, int64_t type_id, int64_t since,
                          struct reviewer_load **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, REVIEWERS_MAX, struct reviewer_load);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT who, SUM(waiting), SUM(settled) FROM ("
                  "SELECT COALESCE(reviewer_id, 0) AS who, count(*) AS waiting, 0 AS settled "
                  "FROM duplicate_group WHERE type_id = $1 AND status = 'open' "
                  "GROUP BY COALESCE(reviewer_id, 0) UNION ALL "
                  "SELECT actor_id, 0, count(*) FROM duplicate_decision WHERE at >= $2 "
                  "AND type_id = $1 AND run_id = 0 AND undone_at IS NULL AND actor_id IS NOT NULL "
                  "GROUP BY actor_id) t GROUP BY who ORDER BY who LIMIT $3",
                  DB_ARGS(value_int(type_id), value_int(since), value_int(REVIEWERS_MAX)), &rows,
                  work->err))
        return false;
    while (*count < REVIEWERS_MAX && db_next(&rows))
        (*out)[(*count)++] = (struct reviewer_load){.user_id = value_as_int(db_column(&rows, 0)),
                                                    .open = value_as_int(db_column(&rows, 1)),
                                                    .settled = value_as_int(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

bool store_reviewer_turn(struct work *work, int64_t type_id, int64_t *last) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO assignment_turn (type_id, department_id, last_user_id, given) "
                "VALUES ($1, 0, 0, 1) ON CONFLICT (type_id, department_id) DO UPDATE SET "
                "given = assignment_turn.given + 1 RETURNING last_user_id",
                DB_ARGS(value_int(type_id)), &row, work->err))
        return false;
    *last = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_reviewer_turn_to(struct work *work, int64_t type_id, int64_t user_id) {
    return db_run(work->db,
                  "UPDATE assignment_turn SET last_user_id = $2 "
                  "WHERE type_id = $1 AND department_id = 0",
                  DB_ARGS(value_int(type_id), value_int(user_id)), work->err);
}
