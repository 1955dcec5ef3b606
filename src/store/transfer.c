// The rows of a transfer, written with the change itself.
#include "store/transfer.h"

bool store_transfer_add(struct work *work, const struct transfer_change *c) {
    return db_run(work->db,
                  "INSERT INTO transfer_change (job_id, record_id, type_id, owner_before, "
                  "owner_after) VALUES ($1, $2, $3, $4, $5)",
                  DB_ARGS(value_int(c->job_id), value_int(c->record_id), value_int(c->type_id),
                          value_id(c->before), value_id(c->after)),
                  work->err);
}

bool store_transfer_has(struct work *work, int64_t job_id, int64_t record_id, bool *has) {
    struct db_row row = {.arena = work->arena};
    bool done = db_one(work->db,
                       "SELECT record_id FROM transfer_change WHERE job_id = $1 AND record_id = $2",
                       DB_ARGS(value_int(job_id), value_int(record_id)), &row, work->err);
    *has = row.found;
    return done;
}

bool store_transfer_count(struct work *work, int64_t job_id, int64_t *count) {
    return db_number(work->db, work->arena,
                     "SELECT count(*) AS n FROM transfer_change WHERE job_id = $1",
                     DB_ARGS(value_int(job_id)), count, work->err);
}

bool store_transfer_list(struct work *work, int64_t job_id, int64_t after, size_t limit,
                         struct transfer_change **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit + 1, struct transfer_change);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT record_id, type_id, owner_before, owner_after FROM transfer_change "
                  "WHERE job_id = $1 AND record_id > $2 ORDER BY record_id LIMIT $3",
                  DB_ARGS(value_int(job_id), value_int(after), value_int((int64_t)limit)), &rows,
                  work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] =
            (struct transfer_change){.job_id = job_id,
                                     .record_id = value_as_int(db_column(&rows, 0)),
                                     .type_id = value_as_int(db_column(&rows, 1)),
                                     .before = value_as_int(db_column(&rows, 2)),
                                     .after = value_as_int(db_column(&rows, 3))};
    return db_done(&rows, work->err);
}
