// What decisions in the queue and merges of a selection have in common. Private to api.
#pragma once
#include "api/call.h"

// primary, records and properties of the body. `records` may hold the primary, too.
MUST_CHECK bool merge_of_json(struct call *c, const struct object_type *type, const char *source,
                              struct merge *merge);
// The members "merges" and "record".
MUST_CHECK bool merge_write(struct call *c, const struct merge_result *result);
// The `records` of the body, each once: of those that were merged the survivors. At least two.
MUST_CHECK bool merge_read_records(struct call *c, const struct object_type *type,
                                   struct record ***out, size_t *count);
// A member with unique values that somebody else has by now.
void merge_write_taken(struct call *c, const char *name, const struct taken_value *taken,
                       size_t count);
// {"primary","properties"}, ids of records.
void merge_write_proposal(struct jsonw *w, const struct merge_proposal *proposal);

// A page of the queue, a DuplicateGroupList.
struct group_listing {
    struct duplicate_query query; // limit: of the page
    int64_t since;                // settled today: since then
};
MUST_CHECK bool duplicate_answer_groups(struct call *c, const struct group_listing *l);
// Type, order and filters as the query's parameters say them; state and page not.
MUST_CHECK bool duplicate_read_view(struct call *c, struct duplicate_query *out);
// Id, type, status, certainty, probability, value, reviewer.
MUST_CHECK bool duplicate_write_header(struct call *c, const struct object_type *type,
                                       const struct duplicate_group *group);
// A member with whom a group is given to: NULL, or a Reviewer.
MUST_CHECK bool reviewer_write(struct call *c, const char *name, int64_t user_id);
MUST_CHECK bool duplicate_write_reasons(struct call *c, const struct object_type *type,
                                        const struct duplicate_pair *pair);
