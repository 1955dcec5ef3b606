// The weights that a scan learnt, one row a type. Putting them renews the schema in every process,
// and with it the live indexes.
#pragma once
#include "store/work.h"

struct match_learnt_row {
    str body; // match/learnt.h
    int64_t records, decisions;
};

// Reads those of all types into `schema`: the texts only.
MUST_CHECK bool store_match_learnt_load(struct work *work, struct schema *schema);
MUST_CHECK bool store_match_learnt_put(struct work *work, int64_t type_id,
                                       const struct match_learnt_row *row);
// The newest merges of a type that people decided on and that stand, at most `limit`: their ids.
MUST_CHECK bool store_match_decided(struct work *work, int64_t type_id, size_t limit, int64_t **ids,
                                    size_t *count);
