// Whether the owners of records have to be asked before they are merged or deleted, and who answers
// for them.
//
// The company's policy says when: never, for records of others, or for those of other departments.
// Who may answer need not ask: the owner, whoever stands in for them, the managers above them. Nor
// need the program itself and whoever may do everything.
//
// A record that was taken from its owner by somebody who would have to ask is the owner's to answer
// for, for as many days as the policy gives for an answer (ask_taken.c).
#pragma once
#include "model/record.h"
#include "store/request.h"

enum ask_rule { ASK_NEVER, ASK_OTHERS, ASK_DEPARTMENTS, ASK_RULE_COUNT };

struct ask_policy {
    enum ask_rule ask;
    int64_t days;  // until the answer at the deadline holds
    bool approves; // that answer
};
enum { ASK_DAYS_MAX = 90 };

const char *ask_rule_name(enum ask_rule rule); // "never" "others" "departments"
bool ask_rule_read(str name, enum ask_rule *rule);

MUST_CHECK bool crm_ask_policy(struct work *work, struct ask_policy *out);
// By whoever may change settings.
MUST_CHECK bool crm_ask_policy_put(struct work *work, const struct ask_policy *policy);

// Of which of the records the owners have to be asked by the caller: parts, in work's arena.
MUST_CHECK bool crm_ask_whom(struct work *work, struct record *const *records, size_t count,
                             struct request_part **parts, size_t *part_count);
// Whether whoever agreed to the part would be asked about the record still.
MUST_CHECK bool crm_ask_holds(struct work *work, const struct request *request,
                              const struct request_part *part, const struct record *record,
                              bool *holds);
// ERR_CONFLICT "request.ask" (or "request.ask_taken"), naming whose record it is, where somebody
// has to be asked and has not agreed (work->who.agreed).
MUST_CHECK bool crm_ask(struct work *work, struct record *const *records, size_t count);

// Whose requests a person decides.
MUST_CHECK bool crm_deciders(struct work *work, int64_t user_id, struct request_deciders *out);
bool request_part_decided_by(const struct request_deciders *deciders,
                             const struct request_part *part);
