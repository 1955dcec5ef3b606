// Finding the duplicates of one file, without a store: columns are guessed as an import guesses
// them, rows become match forms on all cores, and the match engine's batch does the rest.
//
// Columns are read for what they mean to linkage (a role, match/form.h), not as properties: several
// may have one role (two telephones, two lines of an address), and a few have one that no property
// has (the house number, a person's national number). The same result for any number of threads.
#pragma once
#include "crm/import.h"
#include "match/batch.h"

enum dedupe_threshold { DEDUPE_SURE, DEDUPE_REVIEW, DEDUPE_NUMBER };

// Pairs below this probability are never told, whatever the threshold.
#define DEDUPE_LEAST 0.001

struct dedupe_request {
    int file; // can seek; read from its begin, more than once
    str file_name;
    const struct object_type *type; // NULL: contacts or companies, whichever fits the columns
    str country;                    // of phone numbers without one; or empty
    const str *maps;                // "COLUMN=PROPERTY"; a role's name does, too; empty: no part
    size_t map_count;
    str id_column;                 // or empty: rows are called by their number
    const struct text_sink *pairs; // NULL: not asked for
    const struct text_sink *clusters;
    enum dedupe_threshold threshold; // of the pairs listed and of the clusters
    double number;                   // of DEDUPE_NUMBER, 0 to 1
    size_t threads;                  // 0: all cores
    const struct progress *progress; // thousandths of all work; may be NULL
};

struct dedupe_column {
    str header;
    enum match_role role; // MATCH_ROLE_NONE: takes no part
    bool mapped;          // by the caller
};

struct dedupe_report {
    const struct object_type *type;
    str encoding;
    struct dedupe_column *columns;
    size_t column_count;
    size_t id_column;  // counted from 1; 0: rows are called by their number
    int64_t rows;      // records; blank lines are none and are not counted
    int64_t long_rows; // with more cells than the header has
    int64_t bad_text;  // rows with bytes that are no text in this encoding
    int64_t without_id;
    int64_t same_id;         // rows whose id an earlier one has
    double sure, review, at; // thresholds: the engine's own, and the one used
    int64_t pairs_sure;      // from `sure` on
    int64_t pairs_review;    // from `review` on, below `sure`
    int64_t pairs_listed;    // from `at` on
    int64_t clusters;        // of two and more
    int64_t clustered;       // records in these
    double seconds_read, seconds_search, seconds_write;
    struct match_report engine;
};

// `work` as of crm_clean. Errors as crm_clean's: they name file, column and property.
MUST_CHECK bool crm_dedupe(struct work *work, const struct dedupe_request *request,
                           struct dedupe_report *report);
