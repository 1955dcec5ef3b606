// Branches and sister companies: suggested as links, never as merges.
//
// A scan for duplicates finds them (match/relate.h) and stores them here; saves only take away
// those whose record went. What a person says stays for good: who was refused is not suggested
// again, and whose link was taken away by hand neither. Decisions are made inside a write
// transaction.
#pragma once
#include "crm/associate.h"
#include "match/batch.h"
#include "match/explain.h"
#include "store/suggested_link.h"

// Whether records of the type can be linked with one another, and have such relations at all.
bool crm_links_suggested(const struct work *work, const struct object_type *type);

// -- for the scan

// Sets what the batch is to look for and what it is to know of earlier decisions.
MUST_CHECK bool crm_suggested_options(struct work *work, const struct object_type *type,
                                      struct match_batch_options *options);
// Stores a part of what it found. In a write transaction.
MUST_CHECK bool crm_suggested_store(struct work *work, const struct object_type *type,
                                    const struct match_result_link *links, size_t count,
                                    int64_t found_at);

// A person said that the two are not one: where they belong together all the same, that is
// suggested at once, not only by the next scan. In a write transaction.
MUST_CHECK bool crm_suggested_different(struct work *work, int64_t type_id, int64_t a, int64_t b);

// -- reading

// The kind of association that a suggestion proposes, from its head to the other one: parent and
// child for a branch, sister companies for sisters, else plainly related.
const struct association_kind *crm_suggested_kind(const struct work *work,
                                                  const struct suggested_link *link);
// What speaks for it; no reasons where one of the forms is gone.
MUST_CHECK bool crm_suggested_explain(struct work *work, const struct suggested_link *link,
                                      struct match_explanation *out);
// ERR_NOT_FOUND.
MUST_CHECK bool crm_suggested_get(struct work *work, int64_t id, struct suggested_link *out);

// -- deciding

struct suggested_answer {
    const struct association_kind *kind; // NULL: the one proposed
    int64_t from_id;                     // who has it to the other; 0: the head
};
// Associates the two. ERR_CONFLICT where it was settled already, ERR_INVALID for a record that is
// none of the two, and whatever crm_associate refuses (a second parent company ...).
MUST_CHECK bool crm_suggested_accept(struct work *work, int64_t id,
                                     const struct suggested_answer *answer, struct source source,
                                     struct suggested_link *out);
MUST_CHECK bool crm_suggested_refuse(struct work *work, int64_t id, struct suggested_link *out);
// Takes the decision back: of the association only what it had added. ERR_CONFLICT where it is
// open.
MUST_CHECK bool crm_suggested_undo(struct work *work, int64_t id, struct source source,
                                   struct suggested_link *out);
