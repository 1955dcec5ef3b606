// The live index: likely existing records for one being typed or saved.
//
// The same keys as a batch in an open-addressing hash with short postings, the same records, the
// same scorer; frequencies are counters that every insert and delete moves. In memory only: filled
// from the stored blobs at start.
//
// Any number of threads may find at once; insert, update and delete wait for them (a read-write
// lock inside).
#pragma once
#include "match/compare.h"

struct match_live;

struct match_candidate {
    int64_t id;
    float probability;
    uint64_t levels;
    bool contained; // with evidence of a person's own, and every value of the form is there already
};

struct match_live *match_live_create(enum match_model model, const struct match_weights *weights);
void match_live_destroy(struct match_live *live);
// Inserts, or replaces what is there under this id.
void match_live_put(struct match_live *live, int64_t id, const struct match_form *form);
// False where the id is not there.
bool match_live_remove(struct match_live *live, int64_t id);
// The likeliest records, best first, at most `limit`, all with a probability of at least
// `at_least`; `except` is an id to leave out (the record itself), 0 none. Returns how many.
size_t match_live_find(struct match_live *live, const struct match_form *form, int64_t except,
                       double at_least, struct match_candidate *out, size_t limit);
// The same as one of a larger population: the records of `also` (NULL: none) are not looked for,
// but how frequent a value is, and how likely anybody is there twice, is judged with them.
size_t match_live_find_among(struct match_live *live, struct match_live *also,
                             const struct match_form *form, double at_least,
                             struct match_candidate *out, size_t limit);
// Whether the form's keys are so common that a search looks at the beginning of their lists only:
// then who is found depends on the order in which the records came.
bool match_live_cuts(struct match_live *live, const struct match_form *form);
size_t match_live_count(struct match_live *live);
size_t match_live_memory(struct match_live *live); // bytes
// The explanation with the index's frequencies.
struct match_explanation;
void match_live_explain(struct match_live *live, struct arena *arena, const struct match_form *a,
                        const struct match_form *b, struct match_explanation *out);
