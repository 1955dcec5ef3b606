// Working out again what is derived of many records, in the background: after a definition, a
// stage or an exchange rate was changed, for owners with very many associated records, and once a
// day for formulas that follow the clock.
//
// Everything is worked out from what is stored, so a job that is run twice, or from its beginning
// again, does no harm; it writes only what comes out otherwise.
#pragma once
#include "crm/duplicates.h"
#include "store/calculate.h"

// Of the records `ids`, or of all of the type (NULL). Writes through `writer` in small batches.
MUST_CHECK bool crm_calculate(struct work *work, const struct writer *writer,
                              const struct object_type *type, const int64_t *ids, size_t count,
                              const struct progress *progress, int64_t *changed);
// In a write transaction: on the first call of a day (UTC) orders the job for each type with
// formulas that follow the clock.
MUST_CHECK bool crm_calculate_daily(struct work *work);
// Orders it for those types now: a rate was changed.
MUST_CHECK bool crm_calculate_clocked(struct work *work);
