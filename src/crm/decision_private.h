// Deciding and noting what was decided. Private to the files of the queue.
#pragma once
#include "crm/decision.h"

// ERR_DENIED for who sees a part of the records only, as for merging.
MUST_CHECK bool decision_allowed(struct work *work);
// As crm_duplicates_merge, as part of a run.
MUST_CHECK bool decide_merge(struct work *work, int64_t group_id, const struct merge *merge,
                             int64_t run_id, struct merge_result *result, int64_t *decision_id);
// What undoing needs to know of the group, before it changes.
MUST_CHECK bool decision_note(struct work *work, const struct duplicate_group *group,
                              const int64_t *ids, size_t count, struct decision *out);
// "12 34"
str decision_ids(struct arena *arena, const int64_t *ids, size_t count);
