// Imports: the file in pieces, how it is read, what the check found, which rows were refused.
#pragma once
#include "store/work.h"

enum { IMPORT_CHUNK_BYTES = 1 << 18 };

struct import {
    int64_t id;
    int64_t type_id;
    str file_name;
    int64_t size;
    str state;        // uploaded checking checked running done failed cancelled undoing undone
    str dialect;      // JSON
    str columns;      // JSON
    str options;      // JSON
    str parts;        // JSON, or empty: one file of one type
    int64_t rows;     // -1: not counted yet
    str counters;     // JSON, or empty
    str report;       // JSON, or empty
    int64_t next_row; // data rows done by a run
    int64_t job_id;
    str error;
    int64_t created_at;
    int64_t created_by;
    str created_by_name;
    int64_t finished_at;
};

MUST_CHECK bool store_import_add(struct work *work, const struct import *import, int64_t *id);
MUST_CHECK bool store_import_get(struct work *work, int64_t id, struct import *out, bool *found);
// Newest first, without reports: those older than `edge` (0: all), or with `newer` those newer than
// it that are nearest to it.
MUST_CHECK bool store_import_list(struct work *work, int64_t edge, bool newer, size_t limit,
                                  struct import **out, size_t *count);
// Writes everything that may change after creation.
MUST_CHECK bool store_import_update(struct work *work, const struct import *import);
// Writes type, state, dialect, columns and options of `after`, and that nothing was checked or
// counted yet; *done is false, and nothing was written, where the stored import is not as `before`
// any more.
MUST_CHECK bool store_import_replan(struct work *work, const struct import *before,
                                    const struct import *after, bool *done);
// Only the place and counters of a run, once per chunk: from `expected` rows done to `next_row`.
// ERR_BUSY where it is not there any more: another process writes this import (this one's lease ran
// out), so this run stops, and nothing it knows about the import is worth noting.
MUST_CHECK bool store_import_advance(struct work *work, int64_t id, int64_t expected,
                                     int64_t next_row, str counters);
MUST_CHECK bool store_import_forget(struct work *work, int64_t id);
// Takes away what uploads that broke off before `before` have left, some pieces at a time: *more
// where there may be more to take.
MUST_CHECK bool store_import_sweep(struct work *work, int64_t before, bool *more);
MUST_CHECK bool store_import_running(struct work *work, int64_t *count);

// Pieces of the file of an import with that number (0: the first or only one) begin here.
enum { IMPORT_SHEETS_MAX = 20 };
#define IMPORT_SHEET_PIECES (INT64_C(1) << 32)

MUST_CHECK bool store_import_chunk_add(struct work *work, int64_t id, int64_t number, str bytes);
// *found false past the end. The bytes are copied into the work's arena.
MUST_CHECK bool store_import_chunk(struct work *work, int64_t id, int64_t number, str *bytes,
                                   bool *found);

// Of an import with parts the place says whose reason it is: IMPORT_PLACES for each part, then for
// each link.
enum { IMPORT_PLACES = 1000 };

struct import_refusal {
    int64_t row;
    int64_t position; // among the reasons of the row
    str column;
    str value;
    str rule;
    str suggestion;
    str limit;
    str cells; // one a line, with line feeds and backslashes in them escaped by a backslash
};
MUST_CHECK bool store_import_refuse(struct work *work, int64_t id,
                                    const struct import_refusal *refusal);
// Those behind position `after_position` of row `after_row`; 0 and -1 for the first.
MUST_CHECK bool store_import_refusals(struct work *work, int64_t id, int64_t after_row,
                                      int64_t after_position, size_t limit,
                                      struct import_refusal **out, size_t *count);
MUST_CHECK bool store_import_refusals_clear(struct work *work, int64_t id);

// -- rows that are likely a record there is

struct import_likely {
    int64_t part;
    int64_t row;
    int64_t record_id;   // the likeliest; 0: an earlier row of the file
    int64_t earlier_row; // 0: none
    double probability;
    str cells;         // as those of a refusal
    str decision;      // update, create; empty: nobody said
    int64_t chosen_id; // of update, where somebody chose; 0: none
};
struct import_likely_count {
    int64_t total, update, create;
};
// A row that is there already stays as it was decided.
MUST_CHECK bool store_import_likely_add(struct work *work, int64_t id,
                                        const struct import_likely *likely);
// Those behind `row` of `part`, in their order.
MUST_CHECK bool store_import_likely_list(struct work *work, int64_t id, int64_t part, int64_t row,
                                         size_t limit, struct import_likely **out, size_t *count);
// Those of a part that were decided, of the rows from `first` to `last`; without cells.
MUST_CHECK bool store_import_likely_decided(struct work *work, int64_t id, int64_t part,
                                            int64_t first, int64_t last, size_t limit,
                                            struct import_likely **out, size_t *count);
// *found false where there is no such row. An empty decision: nobody says any more.
MUST_CHECK bool store_import_likely_decide(struct work *work, int64_t id,
                                           const struct import_likely *decided, bool *found);
// Of all rows at once; whatever was chosen goes.
MUST_CHECK bool store_import_likely_decide_all(struct work *work, int64_t id, str decision);
MUST_CHECK bool store_import_likely_count(struct work *work, int64_t id,
                                          struct import_likely_count *out);
// All of them, or those that nobody decided.
MUST_CHECK bool store_import_likely_clear(struct work *work, int64_t id, bool decided);

// -- which record a row became, of imports with parts

struct import_row_record {
    int64_t part;
    int64_t row;
    int64_t record_id;
    str name; // by which other rows call it; empty: by none
};
MUST_CHECK bool store_import_record_add(struct work *work, int64_t id,
                                        const struct import_row_record *record);
// 0 where the row became none.
MUST_CHECK bool store_import_record(struct work *work, int64_t id, int64_t part, int64_t row,
                                    int64_t *record_id);
// Different records of a part that are called so, at most `limit`.
MUST_CHECK bool store_import_records_called(struct work *work, int64_t id, int64_t part, str name,
                                            size_t limit, int64_t **ids, size_t *count);
// Different records of a part behind `after`, in the order of their ids.
MUST_CHECK bool store_import_records(struct work *work, int64_t id, int64_t part, int64_t after,
                                     size_t limit, int64_t **ids, size_t *count);
// Different records of all parts.
MUST_CHECK bool store_import_record_count(struct work *work, int64_t id, int64_t *count);
