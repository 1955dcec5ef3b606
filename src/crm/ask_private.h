// Between ask.c and ask_taken.c.
#pragma once
#include "crm/ask.h"
#include "store/department.h"

struct house { // the departments and the people in them, read once for a question
    struct department *departments;
    size_t department_count;
    struct member *members;
    size_t member_count;
};

// Whose records a person decides about.
void ask_decide(struct work *work, const struct house *house, int64_t user_id,
                struct request_deciders *out);

// Whose the record was before anybody took it since `since`: the owner of that day, or whom it was
// given to by somebody who may answer for the owner. 0: nobody's. In the usual case, where nobody
// changed its owner, it is the record's own.
MUST_CHECK bool ask_rightful(struct work *work, const struct house *house,
                             const struct record *record, int64_t since, int64_t *owner_id);
