// Working out again what is derived of many records, in the background: after a definition, a
// stage or an exchange rate was changed, for owners with very many associated records, and once a
// day for formulas that follow the clock.
//
// Everything is worked out from what is stored, so a job that is run twice does no harm; it writes
// only what comes out otherwise. A job that was stopped goes on behind its last batch: the position
// is noted in the transaction of the batch.
#pragma once
#include "crm/duplicates.h"
#include "store/calculate.h"
#include "store/job.h"

struct calculate_order {
    const struct object_type *type;
    const int64_t *ids; // NULL: all of the type
    size_t count;
    const struct job *job; // whose position is gone on from, and noted; NULL: from the beginning
};
// Writes through `writer` in small batches. *changed counts those of this run.
MUST_CHECK bool crm_calculate(struct work *work, const struct writer *writer,
                              const struct calculate_order *order, const struct progress *progress,
                              int64_t *changed);
// In a write transaction: on the first call of a day (UTC) orders the job for each type with scores
// or with formulas that follow the clock.
MUST_CHECK bool crm_calculate_daily(struct work *work);
// Orders it for those with such formulas now: a rate was changed.
MUST_CHECK bool crm_calculate_clocked(struct work *work);
