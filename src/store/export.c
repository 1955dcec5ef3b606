// Exports as rows, and their files in pieces.
#include "store/export.h"
#include "store/pieces_private.h"

bool store_export_add(struct work *work, const struct export *e, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO export (type_id, name, kind, request, state, row_count, size, "
                "created_at, created_by) VALUES ($1, $2, $3, $4, $5, 0, 0, $6, $7) RETURNING id",
                DB_ARGS(value_int(e->type_id), value_text(e->name), value_text(e->kind),
                        value_text(e->request), value_text(e->state), value_int(work->now),
                        value_id(work->who.user_id)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

bool store_export_get(struct work *work, int64_t id, struct export *out, bool *found) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT id, type_id, name, kind, request, state, row_count, size, job_id, error, "
                  "created_at, created_by, started_at, finished_at FROM export WHERE id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    *found = db_next(&rows);
    if (*found)
        *out = (struct export){
            .id = value_as_int(db_column(&rows, 0)),
            .type_id = value_as_int(db_column(&rows, 1)),
            .name = value_as_str(db_column_copy(work->arena, &rows, 2)),
            .kind = value_as_str(db_column_copy(work->arena, &rows, 3)),
            .request = value_as_str(db_column_copy(work->arena, &rows, 4)),
            .state = value_as_str(db_column_copy(work->arena, &rows, 5)),
            .rows = value_as_int(db_column(&rows, 6)),
            .size = value_as_int(db_column(&rows, 7)),
            .job_id = value_as_int(db_column(&rows, 8)),
            .error = value_as_str(db_column_copy(work->arena, &rows, 9)),
            .created_at = value_as_int(db_column(&rows, 10)),
            .created_by = value_as_int(db_column(&rows, 11)),
            .started_at = value_as_int(db_column(&rows, 12)),
            .finished_at = value_as_int(db_column(&rows, 13)),
        };
    return db_done(&rows, work->err);
}

bool store_export_update(struct work *work, const struct export *e) {
    return db_run(work->db,
                  "UPDATE export SET state = $2, row_count = $3, size = $4, job_id = $5, "
                  "error = $6, started_at = $7, finished_at = $8 WHERE id = $1",
                  DB_ARGS(value_int(e->id), value_text(e->state), value_int(e->rows),
                          value_int(e->size), value_id(e->job_id), value_text_or_null(e->error),
                          value_id(e->started_at), value_id(e->finished_at)),
                  work->err);
}

bool store_export_chunk_add(struct work *work, int64_t id, int64_t number, str bytes) {
    return db_run(work->db,
                  "INSERT INTO export_chunk (export_id, number, bytes) VALUES ($1, $2, $3)",
                  DB_ARGS(value_int(id), value_int(number), value_bytes(bytes)), work->err);
}

bool store_export_chunk(struct work *work, int64_t id, int64_t number, str *bytes, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT bytes FROM export_chunk WHERE export_id = $1 AND number = $2",
                DB_ARGS(value_int(id), value_int(number)), &row, work->err))
        return false;
    *found = row.found;
    *bytes = row.found ? value_as_str(row.columns[0]) : (str){0};
    return true;
}

bool store_export_clear(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM export_chunk WHERE export_id = $1", DB_ARGS(value_int(id)),
                  work->err);
}

bool store_export_sweep(struct work *work, int64_t before, bool *more) {
    static const struct pieces files = {
        .find = "SELECT e.id FROM export e WHERE e.created_at < $1 AND EXISTS "
                "(SELECT 1 FROM export_chunk c WHERE c.export_id = e.id) ORDER BY e.id LIMIT 1",
        .take = "DELETE FROM export_chunk WHERE export_id = $1 AND number IN "
                "(SELECT number FROM export_chunk WHERE export_id = $1 ORDER BY number DESC "
                "LIMIT $2)",
        .left = "SELECT number FROM export_chunk WHERE export_id = $1 LIMIT 1",
        .ended = "UPDATE export SET state = 'expired' WHERE id = $1 AND state = 'done'",
    };
    return pieces_sweep(work, &files, before, more);
}

bool store_export_forget(struct work *work, int64_t type_id) {
    return db_run(work->db,
                  "DELETE FROM export_chunk WHERE export_id IN "
                  "(SELECT id FROM export WHERE type_id = $1)",
                  DB_ARGS(value_int(type_id)), work->err) &&
           db_run(work->db,
                  "UPDATE export SET state = 'expired' "
                  "WHERE type_id = $1 AND state IN ('done', 'running')",
                  DB_ARGS(value_int(type_id)), work->err);
}
