// What decisions in the queue and merges of a selection have in common. Private to api.
#pragma once
#include "api/call.h"

// primary, records and properties of the body. `records` may hold the primary, too.
MUST_CHECK bool merge_of_json(struct call *c, const struct object_type *type, const char *source,
                              struct merge *merge);
// The members "merges" and "record".
MUST_CHECK bool merge_write(struct call *c, const struct merge_result *result);
// The member "proposal": {"primary","properties"}, ids of records.
void merge_write_proposal(struct jsonw *w, int64_t primary, const struct merge_choice *choices,
                          size_t count);

// A page of the queue, a DuplicateList.
struct group_listing {
    const struct object_type *type;
    str status, certainty;
    int64_t after, limit;
};
MUST_CHECK bool duplicate_answer_groups(struct call *c, const struct group_listing *l);
