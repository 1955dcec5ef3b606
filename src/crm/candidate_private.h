// Between candidate.c and candidate_seen.c.
#pragma once
#include "crm/candidate.h"

// As crm_explain_form, of what the caller sees of the record; `type` is a view that keeps back what
// records are matched by.
MUST_CHECK bool candidate_explain_seen(struct work *work, const struct object_type *type,
                                       const struct match_form *form, int64_t id,
                                       struct match_explanation *out, bool *known);
// Whether all points of its kind are seen.
bool candidate_points_seen(const struct object_type *type, const struct contact_point *point);
