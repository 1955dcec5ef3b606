// Persons' exports as rows, and their files in pieces.
#include "store/person_export.h"
#include "store/pieces_private.h"

bool store_person_export_add(struct work *work, struct person_export *e) {
    return db_insert(work->db,
                     "INSERT INTO person_export (type_id, record_id, state, size, created_at, "
                     "created_by) VALUES ($1, $2, 'waiting', 0, $3, $4)",
                     DB_ARGS(value_int(e->type_id), value_int(e->record_id), value_int(work->now),
                             value_id(work->who.user_id)),
                     &e->id, work->err);
}

bool store_person_export_get(struct work *work, int64_t id, struct person_export *out,
                             bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT id, type_id, record_id, state, size, job_id, created_at, created_by FROM "
                "person_export WHERE id = $1",
                DB_ARGS(value_int(id)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out = (struct person_export){.id = value_as_int(row.columns[0]),
                                      .type_id = value_as_int(row.columns[1]),
                                      .record_id = value_as_int(row.columns[2]),
                                      .state = value_as_str(row.columns[3]),
                                      .size = value_as_int(row.columns[4]),
                                      .job_id = value_as_int(row.columns[5]),
                                      .created_at = value_as_int(row.columns[6]),
                                      .created_by = value_as_int(row.columns[7])};
    return true;
}

bool store_person_export_update(struct work *work, const struct person_export *e) {
    return db_run(
        work->db, "UPDATE person_export SET state = $2, size = $3, job_id = $4 WHERE id = $1",
        DB_ARGS(value_int(e->id), value_text(e->state), value_int(e->size), value_id(e->job_id)),
        work->err);
}

bool store_person_export_clear(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM person_export_chunk WHERE export_id = $1",
                  DB_ARGS(value_int(id)), work->err);
}

bool store_person_export_piece_add(struct work *work, int64_t id, int64_t number, str bytes) {
    return db_run(work->db,
                  "INSERT INTO person_export_chunk (export_id, number, bytes) VALUES ($1, $2, $3)",
                  DB_ARGS(value_int(id), value_int(number), value_bytes(bytes)), work->err);
}

bool store_person_export_piece(struct work *work, int64_t id, int64_t number, str *bytes,
                               bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT bytes FROM person_export_chunk WHERE export_id = $1 AND number = $2",
                DB_ARGS(value_int(id), value_int(number)), &row, work->err))
        return false;
    *found = row.found;
    *bytes = row.found ? value_as_str(row.columns[0]) : (str){0};
    return true;
}

bool store_person_export_sweep(struct work *work, int64_t before, bool *more) {
    static const struct pieces files = {
        .find =
            "SELECT e.id FROM person_export e WHERE e.created_at < $1 AND EXISTS (SELECT 1 FROM "
            "person_export_chunk c WHERE c.export_id = e.id) ORDER BY e.id LIMIT 1",
        .take = "DELETE FROM person_export_chunk WHERE export_id = $1 AND number IN (SELECT number "
                "FROM person_export_chunk WHERE export_id = $1 ORDER BY number DESC LIMIT $2)",
        .left = "SELECT number FROM person_export_chunk WHERE export_id = $1 LIMIT 1",
        .ended = "UPDATE person_export SET state = 'expired' WHERE id = $1 AND state = 'done'",
    };
    return pieces_sweep(work, &files, before, more);
}
