// How good each record is, kept with it: the scores of quality/score.h as properties that people
// filter, sort and report by.
//
// Whatever a score rests on leads here by one of three ways: a save works it out with the record;
// a group of duplicates or a roll-up makes records due, settled before the same commit
// (store/calculate.h); a changed rule, standard or dictionary, and the clock, order the job that
// works out all records of a type (crm/calculate.h).
#pragma once
#include "quality/score.h"
#include "store/work.h"

// Everything that follows from a record's values and standing, put into it: what its stage means,
// formulas, scores. Asks the store for its duplicates where it has an id (`is_new` false). *issues
// are those that stand then: none of what is archived or not scored.
MUST_CHECK bool crm_work_out(struct work *work, struct record *record, bool is_new,
                             struct issue_list *issues);
// The rating of a stored record with the issues it comes of.
MUST_CHECK bool crm_rate(struct work *work, const struct record *record, bool is_new,
                         struct issue_list *issues, struct rating *out);
// For the host and for tests (work->deriving).
extern const struct deriving crm_deriving;
