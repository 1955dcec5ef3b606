// Rules of assignment as rows, one a type, and whose turn it is among the people of a department. A
// change of rules is a change of definitions.
#pragma once
#include "store/work.h"

// Reads those of all types into `schema`: the texts only (model/assignment.h reads them).
MUST_CHECK bool store_assignments_load(struct work *work, struct schema *schema);
// Puts `body` in place of what is there; empty: no rules.
MUST_CHECK bool store_assignments_put(struct work *work, const struct object_type *type, str body);
// Who of the department comes next, of those who are active and not away; 0: nobody is there. In a
// write transaction, to the end of which others who want a turn of the same department wait: so no
// turn is given twice, and one that is rolled back is given again.
MUST_CHECK bool store_assignment_next(struct work *work, const struct object_type *type,
                                      int64_t department_id, int64_t *user_id);
