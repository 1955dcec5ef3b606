// Who has a record and why: for the people who share it, and for showing what can be done with it.
#pragma once
#include "model/rights.h"
#include "store/share.h"

// Why somebody sees a record; the first that is true.
enum access_why {
    WHY_OWNER,
    WHY_ROLE,       // it sees every record of the type
    WHY_DEPUTY,     // stands in for its owner
    WHY_MANAGER,    // manages who owns or made it
    WHY_DEPARTMENT, // the role reaches the department of who owns or made it
    WHY_SHARE,
    WHY_COUNT
};
const char *access_why_name(enum access_why why); // "owner"

struct holder {
    int64_t user_id;
    enum access_why why;
    bool may_edit;
};

struct record_access {
    uint32_t verbs;            // bits of enum right_verb: what the caller may do with the record
    const struct share *share; // by which alone the caller sees it; NULL otherwise
    struct holder *holders;    // whoever may sign in and sees it, by why, then id
    size_t holder_count;
};

// ERR_NOT_FOUND of what the caller does not see. `holders` only where asked for: it takes
// the rights of everybody whose role does not see all.
MUST_CHECK bool crm_record_access(struct work *work, const struct object_type *type, int64_t id,
                                  bool holders, struct record_access *out);
