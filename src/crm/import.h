// Importing a file: upload, plan, check of every row, run, undo.
//
// A run works in chunks: rows are read and prepared on all cores, looked up for duplicates, then
// written through the write lane in one transaction per chunk together with the place to go on
// from, so a crash repeats nothing and loses nothing. Row numbers are those of the file as a
// spreadsheet shows it (the header is row 1).
#pragma once
#include "crm/candidate.h"
#include "crm/duplicates.h"
#include "model/import_plan.h"
#include "store/import.h"

// Where an upload's bytes come from: fills up to `room`, sets *got (0 at the end).
struct import_source {
    bool (*read)(void *context, char *out, size_t room, size_t *got, struct err *err);
    void *context;
    int64_t size;
};

// Stores the file (in a write transaction, through `writer`, in pieces), detects its dialect, reads
// the header and guesses the columns. ERR_INPUT where it is no table of rows ("The file is empty",
// "looks like an Excel workbook; save it as CSV"), ERR_TOO_LARGE.
MUST_CHECK bool crm_import_create(struct work *work, const struct writer *writer,
                                  const struct object_type *type, str file_name,
                                  const struct import_source *source, int64_t *id);
// Stores a further file of an import that is not planned yet, and reads into the plan how it is
// written and what columns it has, as crm_import_create does. What is left where this fails goes
// with the import.
struct import_file_more {
    size_t number; // from 1, below IMPORT_SHEETS_MAX
    const struct object_type *type;
    str file_name;
    struct import_source source;
};
MUST_CHECK bool crm_import_add_file(struct work *work, const struct writer *writer,
                                    int64_t import_id, const struct import_file_more *more,
                                    struct import_plan *plan);
// Takes away a part of what uploads that broke off more than a day ago have left (a crash leaves an
// import in the state "uploading" with its pieces); *more says whether to come again. In a write
// transaction.
MUST_CHECK bool crm_import_tidy(struct work *work, bool *more);
// Reads headers, samples and guesses of the columns anew, under plan->dialect and for `type`, into
// the plan; writes nothing. On a reader: it looks at up to 5,000 rows. ERR_INPUT where there are no
// rows or the dialect can not be. What it finds lives in the work's arena.
MUST_CHECK bool crm_import_columns(struct work *work, const struct import *import,
                                   const struct object_type *type, struct import_plan *plan);
// Writes dialect, mapping or options; `import` is what they were made from. ERR_STALE where it was
// changed since, ERR_INVALID with an issue for two columns on one property, ERR_CONFLICT once a run
// has begun. In a write transaction; `import` then is as written.
MUST_CHECK bool crm_import_plan_set(struct work *work, struct import *import,
                                    const struct object_type *type, const struct import_plan *plan);

// What a person says a column means: "COLUMN=PROPERTY", with an empty PROPERTY that it is left out.
// Another column that was guessed to be the property means nothing then. ERR_INPUT.
MUST_CHECK bool crm_import_map(struct work *work, const struct object_type *type, str map,
                               struct import_plan *plan);

// Whether rows may say by this property which record they are about (import_options.key_id): the
// record's id, a unique property, an e-mail address, a company's domain.
bool crm_import_key_possible(const struct property *property);

struct preview_cell {
    const struct property *property;
    str entered;
    struct value value;
    struct issue_list issues;
};
struct preview_row {
    int64_t row;
    str *cells;
    size_t cell_count;
    struct preview_cell *values;
    size_t value_count;
};
// The first rows as they would be read under the plan.
MUST_CHECK bool crm_import_preview(struct work *work, const struct import *import,
                                   const struct object_type *type, const struct import_plan *plan,
                                   size_t limit, struct preview_row **rows, size_t *count);

// Jobs: `work` reads, `writer` writes. The import's state is kept in its row.
MUST_CHECK bool crm_import_check(struct work *work, const struct writer *writer, int64_t import_id,
                                 const struct progress *progress, struct import_report *report);
MUST_CHECK bool crm_import_run(struct work *work, const struct writer *writer, int64_t import_id,
                               const struct progress *progress, struct import_counters *counters);
// Archives what the import created and takes its updates back where nothing newer stands on them;
// *undone and *kept count changes: those taken back, and those that were left because something
// newer stands on them (edited or merged since).
MUST_CHECK bool crm_import_undo(struct work *work, const struct writer *writer, int64_t import_id,
                                const struct progress *progress, int64_t *undone, int64_t *kept);
// Rows that the check found to be like a record there is, but not surely: without a word they
// become new records and their pairs wait in the queue.
struct likely_row {
    int64_t part, row;
    int64_t earlier_row; // of the file, where it is likelier that one; else 0
    const struct object_type *type;
    struct record *record; // as it would be stored
    struct match_form form;
    struct candidate *candidates; // as they are now, best first
    size_t candidate_count;
    str decision;      // update, create; empty: nobody said
    int64_t target_id; // what an update would change: the chosen one, else the likeliest; or 0
    struct report_change *changes; // of the target
    size_t change_count;
};
// Those behind `row` of `part`. ERR_CONFLICT where the import is not checked, or has begun.
MUST_CHECK bool crm_import_likely(struct work *work, int64_t import_id, int64_t part, int64_t row,
                                  size_t limit, struct likely_row **out, size_t *count);
struct likely_decision {
    int64_t part, row;
    str decision;      // update, create, or empty
    int64_t record_id; // to be updated; 0: the likeliest
};
// In a write transaction. A row that is decided to be created is different from the likeliest
// record for good. ERR_NOT_FOUND for a row or record that is not there.
MUST_CHECK bool crm_import_likely_decide(struct work *work, int64_t import_id,
                                         const struct likely_decision *list, size_t count);
MUST_CHECK bool crm_import_likely_decide_all(struct work *work, int64_t import_id, str decision);
// As store_import_likely_count; zeros once the file is forgotten.
MUST_CHECK bool crm_import_likely_count(struct work *work, int64_t import_id,
                                        struct import_likely_count *out);
// Writes the refused rows as CSV: row, column, value, reason (in work->who.lang), suggestion, then
// the original cells. `sink` returns false to stop.
struct text_sink {
    bool (*write)(void *context, str bytes);
    void *context;
};
MUST_CHECK bool crm_import_refused_csv(struct work *work, int64_t import_id,
                                       const struct text_sink *sink);
// The cells of a refused row (import_refusal.cells).
str *crm_import_cells(struct arena *arena, str text, size_t *count);
