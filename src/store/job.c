// The job table. A crash leaves a lease that runs out; whoever claims the job then goes on.
#include "store/job.h"
#include "store/statement_private.h"

bool store_job_add(struct work *work, const struct job *job, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO job (kind, state, payload, subject_kind, subject_id, actor_id, "
                "language, done_count, phase, attempts, cancel_asked, run_after, created_at) "
                "VALUES ($1, 'waiting', $2, $3, $4, $5, $6, 0, '', 0, 0, $7, $7) RETURNING id",
                DB_ARGS(value_text(job->kind),
                        value_text(job->payload.len ? job->payload : STR("{}")),
                        value_text(job->subject_kind.ptr ? job->subject_kind : STR("")),
                        value_id(job->subject_id), value_id(work->who.user_id),
                        value_text(lang_code(work->who.lang)), value_int(work->now)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define JOB_COLUMNS                                                                                \
    "id, kind, state, payload, subject_kind, subject_id, actor_id, language, done_count, "         \
    "total_count, phase, result, error, attempts, cancel_asked, created_at, started_at, "          \
    "finished_at, position"

static void read_job(struct work *work, const struct db_rows *rows, struct job *job) {
    struct arena *arena = work->arena;
    *job = (struct job){
        .id = value_as_int(db_column(rows, 0)),
        .kind = value_as_str(db_column_copy(arena, rows, 1)),
        .state = value_as_str(db_column_copy(arena, rows, 2)),
        .payload = value_as_str(db_column_copy(arena, rows, 3)),
        .subject_kind = value_as_str(db_column_copy(arena, rows, 4)),
        .subject_id = value_as_int(db_column(rows, 5)),
        .actor_id = value_as_int(db_column(rows, 6)),
        .done = value_as_int(db_column(rows, 8)),
        .total = value_is_null(db_column(rows, 9)) ? -1 : value_as_int(db_column(rows, 9)),
        .phase = value_as_str(db_column_copy(arena, rows, 10)),
        .result = value_as_str(db_column_copy(arena, rows, 11)),
        .error = value_as_str(db_column_copy(arena, rows, 12)),
        .attempts = value_as_int(db_column(rows, 13)),
        .cancel_asked = value_as_int(db_column(rows, 14)) != 0,
        .created_at = value_as_int(db_column(rows, 15)),
        .started_at = value_as_int(db_column(rows, 16)),
        .finished_at = value_as_int(db_column(rows, 17)),
        .position = value_as_int(db_column(rows, 18)),
    };
    lang_of_code(value_as_str(db_column(rows, 7)), &job->lang);
}

bool store_job_get(struct work *work, int64_t id, struct job *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, "SELECT " JOB_COLUMNS " FROM job WHERE id = $1", DB_ARGS(value_int(id)),
                  &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_job(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_job_list(struct work *work, str state, const struct id_set *people, size_t limit,
                    struct job **out, size_t *count) {
    struct statement s;
    struct db_rows rows;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT " JOB_COLUMNS " FROM job WHERE ");
    if (state.len) {
        statement_add(&s, "state = ");
        statement_arg(&s, value_text(state));
        statement_add(&s, " AND ");
    }
    statement_add(&s, people ? "actor_id IN (0" : "1 = 1");
    for (size_t i = 0; people && i < people->count; i++) {
        statement_add(&s, ", ");
        statement_arg(&s, value_int(people->ids[i]));
    }
    statement_add(&s, people ? ") ORDER BY id DESC LIMIT " : " ORDER BY id DESC LIMIT ");
    statement_arg(&s, value_int((int64_t)limit));
    *out = ARENA_ARRAY(work->arena, limit, struct job);
    *count = 0;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_job(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_job_newest(struct work *work, str kind, struct job *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db,
                  "SELECT " JOB_COLUMNS " FROM job WHERE kind = $1 ORDER BY id DESC LIMIT 1",
                  DB_ARGS(value_text(kind)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_job(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_job_count(struct work *work, str state, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT count(*) FROM job WHERE state = $1", DB_ARGS(value_text(state)),
                &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_job_claim(struct work *work, str worker, int64_t lease_until, struct job *out,
                     bool *found) {
    struct arena *arena = work->arena;
    str select = db_dialect_expand(
        arena, db_dialect(work->db),
        STR("SELECT id FROM job WHERE state IN ('waiting', 'running') AND run_after <= $1 "
            "AND (state = 'waiting' OR lease_until < $1) ORDER BY run_after, id LIMIT 1 "
            "{SKIP_LOCKED}"));
    struct db_row row = {.arena = arena};
    *found = false;
    if (!db_one(work->db, str_z(arena, select), DB_ARGS(value_int(work->now)), &row, work->err))
        return false;
    if (!row.found)
        return true;
    int64_t id = value_as_int(row.columns[0]);
    return db_run(work->db,
                  "UPDATE job SET state = 'running', lease_until = $2, lease_by = $3, "
                  "attempts = attempts + 1, started_at = COALESCE(started_at, $4) WHERE id = $1",
                  DB_ARGS(value_int(id), value_int(lease_until), value_text(worker),
                          value_int(work->now)),
                  work->err) &&
           store_job_get(work, id, out, found);
}

bool store_job_progress(struct work *work, const struct job *job, str worker, int64_t lease_until,
                        bool *cancel, bool *alive) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "UPDATE job SET done_count = $2, total_count = $3, phase = $4, lease_until = $5 "
                "WHERE id = $1 AND state = 'running' AND lease_by = $6 RETURNING cancel_asked",
                DB_ARGS(value_int(job->id), value_int(job->done),
                        job->total < 0 ? value_null() : value_int(job->total),
                        value_text(job->phase.ptr ? job->phase : STR("")), value_int(lease_until),
                        value_text(worker)),
                &row, work->err))
        return false;
    *alive = row.found;
    *cancel = row.found && value_as_int(row.columns[0]) != 0;
    return true;
}

bool store_job_position(struct work *work, int64_t id, int64_t position) {
    return db_run(work->db, "UPDATE job SET position = $2 WHERE id = $1 AND position < $2",
                  DB_ARGS(value_int(id), value_int(position)), work->err);
}

bool store_job_finish(struct work *work, const struct job *job, str worker, const char *state,
                      str result, str error) {
    return db_run(work->db,
                  "UPDATE job SET state = $2, result = $3, error = $4, finished_at = $5, "
                  "lease_until = NULL, lease_by = NULL WHERE id = $1 AND lease_by = $6",
                  DB_ARGS(value_int(job->id), value_text(str_of(state)), value_text_or_null(result),
                          value_text_or_null(error), value_int(work->now), value_text(worker)),
                  work->err);
}

bool store_job_retry(struct work *work, const struct job *job, str worker, int64_t run_after,
                     str error) {
    return db_run(work->db,
                  "UPDATE job SET state = 'waiting', run_after = $2, error = $3, "
                  "lease_until = NULL, lease_by = NULL WHERE id = $1 AND lease_by = $4",
                  DB_ARGS(value_int(job->id), value_int(run_after), value_text_or_null(error),
                          value_text(worker)),
                  work->err);
}

bool store_job_cancel(struct work *work, int64_t id, bool *found) {
    if (!db_run(work->db,
                "UPDATE job SET cancel_asked = 1, "
                "finished_at = CASE WHEN state = 'waiting' THEN $2 ELSE finished_at END, "
                "state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END "
                "WHERE id = $1",
                DB_ARGS(value_int(id), value_int(work->now)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return true;
}

bool store_job_release_all(struct work *work) {
    return db_run(work->db,
                  "UPDATE job SET state = 'waiting', lease_until = NULL, lease_by = NULL "
                  "WHERE state = 'running'",
                  DB_NO_ARGS, work->err);
}
