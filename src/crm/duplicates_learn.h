// What a scan learns from: the base itself, and what people decided about its records.
//
// A small base about which little was decided keeps the tables' weights: what it shows is chance.
#pragma once
#include "crm/merge.h"
#include "match/batch.h"

// Merges that people chose and that stand, as both records were before, and pairs they said to be
// different; the newest of each.
MUST_CHECK bool crm_duplicates_lessons(struct work *work, const struct object_type *type,
                                       struct match_lesson **lessons, size_t *count);
// Whether so many records and decisions are enough to learn from.
bool crm_duplicates_may_learn(int64_t records, size_t lessons);
// Keeps what was learnt, for the live index and for all that follows until the next scan. In a
// write transaction.
MUST_CHECK bool crm_duplicates_learnt(struct work *work, const struct object_type *type,
                                      const struct match_weights *learnt,
                                      const struct match_report *report);
