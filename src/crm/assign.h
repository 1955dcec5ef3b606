// Who gets a new record that was given to nobody: by the rules of its type, else whoever enters it.
#pragma once
#include "model/assignment.h"
#include "store/work.h"

enum assigned_by {
    ASSIGNED_GIVEN,   // whoever entered it said so
    ASSIGNED_RULE,    // a rule, which may say: nobody
    ASSIGNED_CREATOR, // no rule, and whoever entered it does not see everything
    ASSIGNED_NOBODY   // no rule
};

struct assigned { // why a new record's owner is who it is
    enum assigned_by by;
    str rule; // its label, else its condition
};

const char *assigned_by_name(enum assigned_by by); // "given" "rule" "creator" "nobody"

// Sets owner and department of a new record. In the transaction that stores it: a turn among people
// is taken with it, and given back where it is not stored. A rule for somebody who left does not
// hold. Where nobody of a department is there, the record is the department's.
MUST_CHECK bool crm_assign(struct work *work, struct record *record, struct assigned *out);

MUST_CHECK bool crm_assignments(struct work *work, const struct object_type *type,
                                struct assignment_rules *out);
// Before a change of them, in the transaction of it.
MUST_CHECK bool crm_assignments_begin(struct work *work);
// In place of all those of the type. ERR_INPUT where a condition can not be read, ERR_NOT_FOUND for
// unknown people and departments. *now is the type as it is afterwards.
MUST_CHECK bool crm_assignments_put(struct work *work, const struct object_type *type,
                                    const struct assignment_rules *rules,
                                    const struct object_type **now);
