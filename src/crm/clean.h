// Cleaning one file without a store: every row is read, normalised and judged as an import does it,
// and written again in the same order with the same columns.
//
// A cell whose property is known stands as a record's value is exported; one that is suspect or
// invalid stands as entered, for nothing is corrected by guess. Columns that mean nothing to us are
// kept. Two columns are added: quality_score (quality/score.h) and verdict, the worst of the row.
// Where a file has both columns of these names and we wrote them, they are written anew.
#pragma once
#include "crm/import.h"
#include "model/verdict.h"

struct clean_request {
    int file; // can seek; read from its begin, twice
    str file_name;
    const struct object_type *type; // NULL: contacts or companies, whichever fits the columns
    str country;                    // of phone numbers without one; or empty
    const str *maps;                // see crm_import_map
    size_t map_count;
    const struct text_sink *out;    // UTF-8, as csv_writer writes
    const struct text_sink *issues; // one row for each issue; NULL: not asked for
    // Pairs of rows that are one, from review on, as crm/dedupe.h writes them; NULL: not asked for.
    const struct text_sink *duplicates;
    const struct progress *progress; // bytes of the file; may be NULL
};

struct clean_column {
    str header;
    const struct property *property; // NULL: kept as it is
    int64_t cells[VERDICT_COUNT];
};

struct clean_report {
    const struct object_type *type;
    str encoding;
    struct clean_column *columns; // those of the file
    size_t column_count;
    int64_t rows;
    int64_t by_verdict[VERDICT_COUNT]; // rows
    int64_t unreadable;                // rows with cells too many: as entered, and invalid
    int64_t bad_text;                  // rows with bytes that are no text in this encoding
    int64_t bytes, size;               // of the file
    int64_t duplicates;                // pairs
};

// `work` needs no connection: arena, err, schema (shipped_schema will do), who.lang and now. The
// report is kept current while it runs, for progress. ERR_INPUT and others as crm_import_create
// where the file is no table; ERR_INPUT too where no column is known; ERR_CANCELLED where progress
// or a sink says stop.
MUST_CHECK bool crm_clean(struct work *work, const struct clean_request *request,
                          struct clean_report *report);
