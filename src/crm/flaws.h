// Issues that stand today, counted for whoever entered the value last: what a save judges is
// written down with it, in the same transaction.
#pragma once
#include "model/issue.h"
#include "store/flaw.h"
#include "store/record.h"

// `before` NULL: a new record; `after` itself: judged anew, no value is another. Warnings and
// errors of values that are there count; of what formulas work out nobody is told. `source` is of
// the change that made `after`, its history row written; NULL where nothing changed.
MUST_CHECK bool crm_flaws_write(struct work *work, const struct record *before,
                                const struct record *after, const struct issue_list *issues,
                                const struct source *source);
