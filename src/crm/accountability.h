// Counting what people entered and what others corrected, while the trail is sealed: each row of
// the history is seen there once, in order.
#pragma once
#include "store/accountability.h"
#include "store/audit.h"
#include "store/flaw.h"

enum { CORRECTED_WITHIN_DAYS = 30 };

struct tallies {
    struct tally *items;
    size_t count, cap;
};
// Adds what one sealed row of the history tells. A correction is a value that a person or program
// changed by hand or through the interface after somebody else entered it, within 30 days; it
// counts for who entered it, on the day of the correction.
MUST_CHECK bool crm_tally(struct work *work, const struct audit_item *item, struct tallies *out);
MUST_CHECK bool crm_tally_write(struct work *work, const struct tallies *tallies);

// What one person entered in one way: in the period, and the issues that stand in it today
// (crm/flaws.h), whenever it was entered.
struct accounted {
    int64_t user_id;
    enum source_kind source;
    int64_t entries, corrected, issues;
};
// Days since 1970, both included; `user_id` 0: of everybody. By person and way.
MUST_CHECK bool crm_accountability(struct work *work, int64_t user_id, int64_t since, int64_t until,
                                   struct accounted **out, size_t *count);
