// The live index: likely existing records for one being typed or saved.
//
// The same keys as a batch in an open-addressing hash with short postings, the same records, the
// same scorer; frequencies are counters that every insert and delete moves. In memory only: filled
// from the stored blobs at start.
//
// Any number of threads may find at once; insert, update and delete wait for them (a read-write
// lock inside).
#pragma once
#include "match/cluster.h"

struct match_live;

struct match_candidate {
    int64_t id;
    float probability;
    uint64_t levels;
    bool contained; // with evidence of a person's own, and every value of the form is there already
};

struct match_live *match_live_create(enum match_model model, const struct match_weights *weights);
void match_live_destroy(struct match_live *live);
// Judges by other weights from now on; the records stay.
void match_live_weigh(struct match_live *live, const struct match_weights *weights);
// Inserts, or replaces what is there under this id; a form of another model only takes it out.
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
// What a batch over all records of the index would say of some of them: which of the pairs hold
// (with a probability from "review" on), and the groups they make. `ids` ascending; those not in
// the index and their pairs are left out. Free with match_result_finish.
struct match_grouping {
    const int64_t *ids;
    size_t count;
    const struct match_verdict *pairs; // of `ids`; MATCH_NOT_SAME: never to be in one group
    size_t pair_count;
};
struct match_result;
void match_live_group(struct match_live *live, const struct match_grouping *grouping,
                      struct match_result *out);
// Whether the form's keys are so common that a search looks at the beginning of their lists only:
// then who is found depends on the order in which the records came.
bool match_live_cuts(struct match_live *live, const struct match_form *form);
// Whether any of its keys is so common that a batch compares neighbours only: then it may find
// others than a search.
bool match_live_leaves(struct match_live *live, const struct match_form *form);
size_t match_live_count(struct match_live *live);
size_t match_live_memory(struct match_live *live); // bytes
// The explanation with the index's frequencies.
struct match_explanation;
struct match_related;
void match_live_explain(struct match_live *live, struct arena *arena, const struct match_form *a,
                        const struct match_form *b, struct match_explanation *out);
// As match_relate_forms and match_explain_bond, with the index's frequencies.
bool match_live_relate(struct match_live *live, const struct match_form *a,
                       const struct match_form *b, bool two, struct match_related *out);
void match_live_explain_bond(struct match_live *live, struct arena *arena,
                             const struct match_form *a, const struct match_form *b, bool two,
                             struct match_explanation *out);
