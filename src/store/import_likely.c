// Rows of an import that are likely a record there is, and what is to become of them. They go with
// the import's file.
#include "store/import.h"

bool store_import_likely_add(struct work *work, int64_t id, const struct import_likely *likely) {
    return db_run(work->db,
                  "INSERT INTO import_likely (import_id, part, row_number, record_id, earlier_row, "
                  "probability, cells) VALUES ($1, $2, $3, $4, $5, $6, $7) "
                  "ON CONFLICT (import_id, part, row_number) DO NOTHING",
                  DB_ARGS(value_int(id), value_int(likely->part), value_int(likely->row),
                          value_id(likely->record_id), value_id(likely->earlier_row),
                          value_float(likely->probability), value_text(likely->cells)),
                  work->err);
}

static bool read(struct work *work, struct db_rows *rows, size_t limit, struct import_likely **out,
                 size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct import_likely);
    *count = 0;
    while (*count < limit && db_next(rows))
        (*out)[(*count)++] = (struct import_likely){
            .part = value_as_int(db_column(rows, 0)),
            .row = value_as_int(db_column(rows, 1)),
            .record_id = value_as_int(db_column(rows, 2)),
            .earlier_row = value_as_int(db_column(rows, 3)),
            .probability = value_as_float(db_column(rows, 4)),
            .decision = value_as_str(db_column_copy(work->arena, rows, 5)),
            .chosen_id = value_as_int(db_column(rows, 6)),
            .cells = value_as_str(db_column_copy(work->arena, rows, 7)),
        };
    return db_done(rows, work->err);
}

bool store_import_likely_list(struct work *work, int64_t id, int64_t part, int64_t row,
                              size_t limit, struct import_likely **out, size_t *count) {
    struct db_rows rows;
    return db_query(
               work->db,
               "SELECT part, row_number, record_id, earlier_row, probability, decision, "
               "chosen_id, cells FROM import_likely WHERE import_id = $1 "
               "AND (part > $2 OR (part = $2 AND row_number > $3)) "
               "ORDER BY part, row_number LIMIT $4",
               DB_ARGS(value_int(id), value_int(part), value_int(row), value_int((int64_t)limit)),
               &rows, work->err) &&
           read(work, &rows, limit, out, count);
}

bool store_import_likely_decided(struct work *work, int64_t id, int64_t part, int64_t first,
                                 int64_t last, size_t limit, struct import_likely **out,
                                 size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT part, row_number, record_id, earlier_row, probability, decision, "
                    "chosen_id, '' FROM import_likely WHERE import_id = $1 AND part = $2 "
                    "AND row_number BETWEEN $3 AND $4 AND decision IS NOT NULL "
                    "ORDER BY row_number LIMIT $5",
                    DB_ARGS(value_int(id), value_int(part), value_int(first), value_int(last),
                            value_int((int64_t)limit)),
                    &rows, work->err) &&
           read(work, &rows, limit, out, count);
}

bool store_import_likely_decide(struct work *work, int64_t id, const struct import_likely *decided,
                                bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "UPDATE import_likely SET decision = $4, chosen_id = $5 "
                "WHERE import_id = $1 AND part = $2 AND row_number = $3 RETURNING row_number",
                DB_ARGS(value_int(id), value_int(decided->part), value_int(decided->row),
                        value_text_or_null(decided->decision), value_id(decided->chosen_id)),
                &row, work->err))
        return false;
    *found = row.found;
    return true;
}

bool store_import_likely_decide_all(struct work *work, int64_t id, str decision) {
    return db_run(work->db,
                  "UPDATE import_likely SET decision = $2, chosen_id = NULL WHERE import_id = $1",
                  DB_ARGS(value_int(id), value_text_or_null(decision)), work->err);
}

bool store_import_likely_count(struct work *work, int64_t id, struct import_likely_count *out) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*), count(CASE decision WHEN 'update' THEN 1 END), "
                "count(CASE decision WHEN 'create' THEN 1 END) "
                "FROM import_likely WHERE import_id = $1",
                DB_ARGS(value_int(id)), &row, work->err))
        return false;
    *out = (struct import_likely_count){value_as_int(row.columns[0]), value_as_int(row.columns[1]),
                                        value_as_int(row.columns[2])};
    return true;
}

bool store_import_likely_clear(struct work *work, int64_t id, bool decided) {
    return db_run(work->db,
                  decided ? "DELETE FROM import_likely WHERE import_id = $1"
                          : "DELETE FROM import_likely WHERE import_id = $1 AND decision IS NULL",
                  DB_ARGS(value_int(id)), work->err);
}
