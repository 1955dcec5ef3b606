// Between the files that carry rules of retention out and empty the trash.
#pragma once
#include "crm/retention.h"
#include "model/audit.h"

struct retention_item {
    int64_t id, owner_id;
    uint32_t mask; // of the rules that hold by the record alone
    int rule;      // the first that holds; -1: none
    bool locked;
};
struct retention_checks {
    struct retention_check items[RETENTION_RULES_MAX];
    size_t count;
};
// Enabled rules; the others keep their place and hold for nothing.
MUST_CHECK bool retention_checks_make(struct work *work, const struct object_type *type,
                                      const struct retention_rules *rules,
                                      struct retention_checks *out);
// The records of the type that a rule means, by the order of reading. *items in `arena`.
MUST_CHECK bool retention_gather(struct work *work, const struct object_type *type,
                                 const struct retention_checks *checks, struct arena *arena,
                                 const struct progress *progress, struct retention_item **items,
                                 size_t *count);
// Which rule means the record as it is now; -1: none.
MUST_CHECK bool retention_rule_of(struct work *work, const struct retention_checks *checks,
                                  const struct record *record, int *rule);
// Takes the rights of whoever ordered the job, where somebody did.
MUST_CHECK bool retention_become(struct work *work, const struct job *job);
void retention_count_refusal(struct retention_report *report, const struct err *why);
// An entry in the trail with the numbers and the rule's name.
MUST_CHECK bool retention_note(struct work *work, enum audit_action action, int64_t type_id,
                               const struct retention_report *report);
