// An import's file lies in the store in pieces, so every process can go on with it and an upload is
// there whole or not at all.
#include "store/import.h"
#include "store/pieces_private.h"

bool store_import_add(struct work *work, const struct import *import, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO import (type_id, file_name, size, state, dialect, columns, options, "
                "next_row, created_at, created_by) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9) RETURNING id",
                DB_ARGS(value_int(import->type_id), value_text(import->file_name),
                        value_int(import->size), value_text(import->state),
                        value_text(import->dialect), value_text(import->columns),
                        value_text(import->options), value_int(work->now),
                        value_id(work->who.user_id)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define IMPORT_COLUMNS                                                                             \
    "i.id, i.type_id, i.file_name, i.size, i.state, i.dialect, i.columns, i.options, "             \
    "i.row_count, i.counters, i.next_row, i.job_id, i.error, i.created_at, i.created_by, u.name, " \
    "i.finished_at, i.parts"
#define IMPORT_FROM " FROM import i LEFT JOIN user_account u ON u.id = i.created_by "

static void read_import(struct work *work, const struct db_rows *rows, struct import *i) {
    struct arena *arena = work->arena;
    *i = (struct import){
        .id = value_as_int(db_column(rows, 0)),
        .type_id = value_as_int(db_column(rows, 1)),
        .file_name = value_as_str(db_column_copy(arena, rows, 2)),
        .size = value_as_int(db_column(rows, 3)),
        .state = value_as_str(db_column_copy(arena, rows, 4)),
        .dialect = value_as_str(db_column_copy(arena, rows, 5)),
        .columns = value_as_str(db_column_copy(arena, rows, 6)),
        .options = value_as_str(db_column_copy(arena, rows, 7)),
        .rows = value_is_null(db_column(rows, 8)) ? -1 : value_as_int(db_column(rows, 8)),
        .counters = value_as_str(db_column_copy(arena, rows, 9)),
        .next_row = value_as_int(db_column(rows, 10)),
        .job_id = value_as_int(db_column(rows, 11)),
        .error = value_as_str(db_column_copy(arena, rows, 12)),
        .created_at = value_as_int(db_column(rows, 13)),
        .created_by = value_as_int(db_column(rows, 14)),
        .created_by_name = value_as_str(db_column_copy(arena, rows, 15)),
        .finished_at = value_as_int(db_column(rows, 16)),
        .parts = value_as_str(db_column_copy(arena, rows, 17)),
    };
}

bool store_import_get(struct work *work, int64_t id, struct import *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db,
                  "SELECT " IMPORT_COLUMNS ", i.report" IMPORT_FROM
                  "WHERE i.id = $1 AND i.forgotten_at IS NULL",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_import(work, &rows, out);
        out->report = value_as_str(db_column_copy(work->arena, &rows, 18));
        *found = true;
    }
    return db_done(&rows, work->err);
}

#define IMPORT_LISTED "WHERE i.forgotten_at IS NULL AND i.state <> 'uploading' AND "

bool store_import_list(struct work *work, int64_t edge, bool newer, size_t limit,
                       struct import **out, size_t *count) {
    static const char older_ones[] =
        "SELECT " IMPORT_COLUMNS IMPORT_FROM IMPORT_LISTED "i.id < $1 ORDER BY i.id DESC LIMIT $2",
                      newer_ones[] = "SELECT " IMPORT_COLUMNS IMPORT_FROM IMPORT_LISTED
                                     "i.id > $1 ORDER BY i.id LIMIT $2";
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct import);
    *count = 0;
    if (!db_query(work->db, newer ? newer_ones : older_ones,
                  DB_ARGS(value_int(edge || newer ? edge : INT64_MAX), value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_import(work, &rows, &(*out)[(*count)++]);
    for (size_t i = 0; newer && i < *count / 2; i++) {
        struct import last = (*out)[*count - 1 - i];
        (*out)[*count - 1 - i] = (*out)[i];
        (*out)[i] = last;
    }
    return db_done(&rows, work->err);
}

bool store_import_update(struct work *work, const struct import *i) {
    return db_run(work->db,
                  "UPDATE import SET type_id = $2, state = $3, dialect = $4, columns = $5, "
                  "options = $6, row_count = $7, counters = $8, report = $9, next_row = $10, "
                  "job_id = $11, error = $12, finished_at = $13, parts = $14 WHERE id = $1",
                  DB_ARGS(value_int(i->id), value_int(i->type_id), value_text(i->state),
                          value_text(i->dialect), value_text(i->columns), value_text(i->options),
                          i->rows < 0 ? value_null() : value_int(i->rows),
                          value_text_or_null(i->counters), value_text_or_null(i->report),
                          value_int(i->next_row), value_id(i->job_id), value_text_or_null(i->error),
                          value_id(i->finished_at), value_text_or_null(i->parts)),
                  work->err);
}

bool store_import_replan(struct work *work, const struct import *before, const struct import *after,
                         bool *done) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "UPDATE import SET type_id = $2, state = $3, dialect = $4, columns = $5, "
                "options = $6, parts = $13, counters = NULL, report = NULL, error = NULL "
                "WHERE id = $1 AND type_id = $7 AND state = $8 AND dialect = $9 AND columns = $10 "
                "AND options = $11 AND next_row = $12 AND forgotten_at IS NULL RETURNING id",
                DB_ARGS(value_int(after->id), value_int(after->type_id), value_text(after->state),
                        value_text(after->dialect), value_text(after->columns),
                        value_text(after->options), value_int(before->type_id),
                        value_text(before->state), value_text(before->dialect),
                        value_text(before->columns), value_text(before->options),
                        value_int(before->next_row), value_text_or_null(after->parts)),
                &row, work->err))
        return false;
    *done = row.found;
    return true;
}

bool store_import_advance(struct work *work, int64_t id, int64_t expected, int64_t next_row,
                          str counters) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "UPDATE import SET next_row = $3, counters = $4 "
            "WHERE id = $1 AND next_row = $2 RETURNING id",
            DB_ARGS(value_int(id), value_int(expected), value_int(next_row), value_text(counters)),
            &row, work->err))
        return false;
    return row.found || WORK_FAIL(work, ERR_BUSY, "Another process has gone on with import %lld.",
                                  (long long)id);
}

bool store_import_forget(struct work *work, int64_t id) {
    // The row itself stays: history names it. What is large or personal goes.
    return db_run(work->db, "DELETE FROM import_chunk WHERE import_id = $1", DB_ARGS(value_int(id)),
                  work->err) &&
           store_import_refusals_clear(work, id) && store_import_likely_clear(work, id, true) &&
           db_run(work->db, "DELETE FROM import_record WHERE import_id = $1",
                  DB_ARGS(value_int(id)), work->err) &&
           db_run(work->db,
                  "UPDATE import SET forgotten_at = $2, report = NULL, columns = '[]' "
                  "WHERE id = $1",
                  DB_ARGS(value_int(id), value_int(work->now)), work->err);
}

bool store_import_sweep(struct work *work, int64_t before, bool *more) {
    // Nothing ever came of them, so nothing names them.
    static const struct pieces uploads = {
        .find = "SELECT id FROM import WHERE state = 'uploading' AND created_at < $1 "
                "AND forgotten_at IS NULL ORDER BY id LIMIT 1",
        .take = "DELETE FROM import_chunk WHERE import_id = $1 AND number IN (SELECT number "
                "FROM import_chunk WHERE import_id = $1 ORDER BY number LIMIT $2)",
        .left = "SELECT number FROM import_chunk WHERE import_id = $1 LIMIT 1",
        .ended = "DELETE FROM import WHERE id = $1",
    };
    return pieces_sweep(work, &uploads, before, more);
}

bool store_import_running(struct work *work, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*) FROM import WHERE state IN ('checking', 'running', 'undoing')",
                DB_NO_ARGS, &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_import_chunk_add(struct work *work, int64_t id, int64_t number, str bytes) {
    return db_run(work->db,
                  "INSERT INTO import_chunk (import_id, number, bytes) VALUES ($1, $2, $3)",
                  DB_ARGS(value_int(id), value_int(number), value_bytes(bytes)), work->err);
}

bool store_import_chunk(struct work *work, int64_t id, int64_t number, str *bytes, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT bytes FROM import_chunk WHERE import_id = $1 AND number = $2",
                DB_ARGS(value_int(id), value_int(number)), &row, work->err))
        return false;
    *found = row.found;
    *bytes = row.found ? value_as_str(row.columns[0]) : (str){0};
    return true;
}

bool store_import_refuse(struct work *work, int64_t id, const struct import_refusal *r) {
    return db_run(
        work->db,
        "INSERT INTO import_refusal (import_id, row_number, position, column_name, value, "
        "rule, suggestion, bound, cells) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        DB_ARGS(value_int(id), value_int(r->row), value_int(r->position), value_text(r->column),
                value_text(r->value), value_text(r->rule), value_text(r->suggestion),
                value_text(r->limit), value_text(r->cells)),
        work->err);
}

bool store_import_refusals(struct work *work, int64_t id, int64_t after_row, int64_t after_position,
                           size_t limit, struct import_refusal **out, size_t *count) {
    struct arena *arena = work->arena;
    struct db_rows rows;
    *out = ARENA_ARRAY(arena, limit, struct import_refusal);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT row_number, position, column_name, value, rule, suggestion, bound, cells "
                  "FROM import_refusal WHERE import_id = $1 "
                  "AND (row_number > $2 OR (row_number = $2 AND position > $3)) "
                  "ORDER BY row_number, position LIMIT $4",
                  DB_ARGS(value_int(id), value_int(after_row), value_int(after_position),
                          value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] = (struct import_refusal){
            .row = value_as_int(db_column(&rows, 0)),
            .position = value_as_int(db_column(&rows, 1)),
            .column = value_as_str(db_column_copy(arena, &rows, 2)),
            .value = value_as_str(db_column_copy(arena, &rows, 3)),
            .rule = value_as_str(db_column_copy(arena, &rows, 4)),
            .suggestion = value_as_str(db_column_copy(arena, &rows, 5)),
            .limit = value_as_str(db_column_copy(arena, &rows, 6)),
            .cells = value_as_str(db_column_copy(arena, &rows, 7)),
        };
    return db_done(&rows, work->err);
}

bool store_import_refusals_clear(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM import_refusal WHERE import_id = $1",
                  DB_ARGS(value_int(id)), work->err);
}
