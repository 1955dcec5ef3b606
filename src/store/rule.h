// The rows of rules. A change of one is a change of definitions.
#pragma once
#include "model/rule.h"
#include "store/work.h"

// Reads the rules of all types into `schema`: the texts only (model/rule.h reads the formulas).
MUST_CHECK bool store_rules_load(struct work *work, struct schema *schema);
// A new one (`before` NULL) or another state of one. Sets the times.
MUST_CHECK bool store_rule_put(struct work *work, const struct object_type *type,
                               const struct rule *before, struct rule *rule);
MUST_CHECK bool store_rule_archive(struct work *work, const struct object_type *type,
                                   const struct rule *rule);
