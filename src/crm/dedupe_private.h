// Between the files of dedupe: dedupe_columns.c finds out what the columns mean (dedupe_words.c
// lists what they are called), dedupe_read.c fills the engine, dedupe_write.c writes what it found.
#pragma once
#include "crm/dedupe.h"
#include "crm/import_private.h"

// What rows are called in the results, in the file's order.
struct dedupe_ids {
    bool by_number; // their numbers, from 1; nothing is kept
    size_t count;
    struct buf text;
    uint64_t *ends; // in `text`
    size_t cap;
    size_t marks; // most # before a number that a row is called by itself
};

void dedupe_ids_init(struct dedupe_ids *ids, bool by_number);
void dedupe_ids_finish(struct dedupe_ids *ids);
// Of the next row; an empty one becomes "#17", of the seventeenth; "##17" where a row is called
// like that itself, and so on.
void dedupe_ids_add(struct dedupe_ids *ids, str id);
str dedupe_id(struct arena *arena, const struct dedupe_ids *ids, size_t row);
str dedupe_number(struct arena *arena, uint64_t number); // a million times: without a format
int64_t dedupe_ids_repeated(const struct dedupe_ids *ids);

struct deduping {
    struct work *work;
    const struct dedupe_request *request;
    struct dedupe_report *report;
    struct import_plan plan;
    enum match_model model;
    struct match_batch *batch; // records have their row's number, from 0, as id
    struct dedupe_ids ids;
};

// -- columns

struct dedupe_word {
    enum match_model model; // MATCH_MODEL_COUNT: of both
    enum match_role role;   // MATCH_ROLE_NONE: such columns take no part
    bool last_resort;       // only where no other column has the role
    const char *words;      // headers, "|" between
};
extern const struct dedupe_word dedupe_words[];
extern const size_t dedupe_word_count;
// Words of headers that only say whose a value is or in what state, by model, "|" between, folded.
extern const char *const dedupe_qualifiers[MATCH_MODEL_COUNT];

// What the columns of the plan mean: from its guesses for `type` (import_columns_read), and from
// the words above. Pure.
void dedupe_guess_roles(struct arena *arena, const struct object_type *type,
                        const struct import_plan *plan, struct dedupe_column *columns);
// Type, columns and the id column of the report. Errors in work->who.lang.
MUST_CHECK bool dedupe_read_columns(struct deduping *d, str head);
// One more --map. `columns` are those of the report.
MUST_CHECK bool dedupe_map_column(struct work *work, const struct object_type *type, str map,
                                  struct dedupe_column *columns, size_t count);

// -- rows

MUST_CHECK bool dedupe_read_rows(struct deduping *d);

// -- the search, and what is written of it

MUST_CHECK bool dedupe_search(struct deduping *d);
MUST_CHECK bool dedupe_write_pairs(struct deduping *d, const struct match_result *result);
MUST_CHECK bool dedupe_write_clusters(struct deduping *d, const struct match_result *result);

// What progress is told: thousandths, of which reading takes the first half.
enum { DEDUPE_STEPS = 1000, DEDUPE_READ_STEPS = 450, DEDUPE_SEARCHED_STEPS = 950 };
MUST_CHECK bool dedupe_tell(struct deduping *d, double steps);
