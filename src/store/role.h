// The roles a company made itself, and which role and department people have.
#pragma once
#include "model/rights.h"
#include "store/work.h"

// By its name: one that comes with the program, or a row.
MUST_CHECK bool store_role_get(struct work *work, str name, struct role *out, bool *found);
// The company's own, by name.
MUST_CHECK bool store_role_list(struct work *work, struct role **out, size_t *count);
MUST_CHECK bool store_role_put(struct work *work, const struct role *role);
MUST_CHECK bool store_role_delete(struct work *work, str name);
// How many people who may sign in have it.
MUST_CHECK bool store_role_people(struct work *work, str name, int64_t *count);
