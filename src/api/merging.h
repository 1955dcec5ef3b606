// What decisions in the queue and merges of a selection have in common. Private to api.
#pragma once
#include "api/call.h"

// primary, records and properties of the body. `records` may hold the primary, too.
MUST_CHECK bool merge_of_json(struct call *c, const struct object_type *type, const char *source,
                              struct merge *merge);
// The members "merges" and "record".
MUST_CHECK bool merge_write(struct call *c, const struct merge_result *result);
