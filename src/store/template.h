// The rows of record templates. A change of one is a change of definitions.
#pragma once
#include "model/template.h"
#include "store/work.h"

// Those that live, by type and position: of one type, or of all (0).
MUST_CHECK bool store_template_list(struct work *work, int64_t type_id, size_t limit,
                                    struct template **out, size_t *count);
MUST_CHECK bool store_template_get(struct work *work, int64_t id, struct template *out,
                                   bool *found);
// By its name: the one that lives or, with `archived`, the one archived last.
MUST_CHECK bool store_template_named(struct work *work, int64_t type_id, str name, bool archived,
                                     struct template *out, bool *found);
// A new one (`before` NULL) or another state of one, an archived one, too. Sets updated_at.
MUST_CHECK bool store_template_put(struct work *work, const struct template *before,
                                   struct template *template);
MUST_CHECK bool store_template_archive(struct work *work, const struct template *template);
