// How duplicates of each type are found, as far as a company changed it. A change of it is a change
// of definitions.
#pragma once
#include "store/work.h"

// Reads those of all types into `schema`: the texts only (match/rules.h reads them).
MUST_CHECK bool store_match_rules_load(struct work *work, struct schema *schema);
// Puts `body` in place of what is there; empty: the automatic model again.
MUST_CHECK bool store_match_rules_put(struct work *work, const struct object_type *type, str body);

struct match_rules_change {
    int64_t at; // 0: never
    int64_t by;
    str by_name;
};
MUST_CHECK bool store_match_rules_changed(struct work *work, const struct object_type *type,
                                          struct match_rules_change *out);
