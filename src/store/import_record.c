// Which record each row of an import became. Kept where an import has parts: cells of other
// rows call records, and lists are made of them. It goes with the import's file.
#include "store/import.h"

bool store_import_record_add(struct work *work, int64_t id,
                             const struct import_row_record *record) {
    return db_run(work->db,
                  "INSERT INTO import_record (import_id, part, row_number, record_id, name) "
                  "VALUES ($1, $2, $3, $4, $5)",
                  DB_ARGS(value_int(id), value_int(record->part), value_int(record->row),
                          value_int(record->record_id), value_text_or_null(record->name)),
                  work->err);
}

bool store_import_record(struct work *work, int64_t id, int64_t part, int64_t row,
                         int64_t *record_id) {
    struct db_row found = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT record_id FROM import_record "
                "WHERE import_id = $1 AND part = $2 AND row_number = $3",
                DB_ARGS(value_int(id), value_int(part), value_int(row)), &found, work->err))
        return false;
    *record_id = found.found ? value_as_int(found.columns[0]) : 0;
    return true;
}

static bool read_ids(struct work *work, struct db_rows *rows, size_t limit, int64_t **ids,
                     size_t *count) {
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    while (*count < limit && db_next(rows))
        (*ids)[(*count)++] = value_as_int(db_column(rows, 0));
    return db_done(rows, work->err);
}

bool store_import_records_called(struct work *work, int64_t id, int64_t part, str name,
                                 size_t limit, int64_t **ids, size_t *count) {
    struct db_rows rows;
    return db_query(
               work->db,
               "SELECT DISTINCT record_id FROM import_record "
               "WHERE import_id = $1 AND part = $2 AND name = $3 ORDER BY record_id LIMIT $4",
               DB_ARGS(value_int(id), value_int(part), value_text(name), value_int((int64_t)limit)),
               &rows, work->err) &&
           read_ids(work, &rows, limit, ids, count);
}

bool store_import_records(struct work *work, int64_t id, int64_t part, int64_t after, size_t limit,
                          int64_t **ids, size_t *count) {
    struct db_rows rows;
    return db_query(
               work->db,
               "SELECT DISTINCT record_id FROM import_record "
               "WHERE import_id = $1 AND part = $2 AND record_id > $3 "
               "ORDER BY record_id LIMIT $4",
               DB_ARGS(value_int(id), value_int(part), value_int(after), value_int((int64_t)limit)),
               &rows, work->err) &&
           read_ids(work, &rows, limit, ids, count);
}

bool store_import_record_count(struct work *work, int64_t id, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(DISTINCT record_id) FROM import_record WHERE import_id = $1",
                DB_ARGS(value_int(id)), &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}
