// What the caller may do: asked by whoever changes records or the program's settings. What the
// caller sees is not asked here, the store appends it to every statement.
//
// A refusal is ERR_DENIED and says what is missing; of a record that the caller does not even see
// nobody gets so far, since reading it said "not found".
#pragma once
#include "model/rights.h"
#include "store/work.h"

MUST_CHECK bool crm_access_area(struct work *work, enum area area);
// The verb reaches anything of the type; `type` NULL: of any type.
MUST_CHECK bool crm_access_verb(struct work *work, enum right_verb verb,
                                const struct object_type *type);
// The verb reaches every record of the type; `type` NULL: of every type. For what looks at all of
// them at once: imports, scans, totals of the program.
MUST_CHECK bool crm_access_whole(struct work *work, enum right_verb verb,
                                 const struct object_type *type);
// The verb reaches this record.
MUST_CHECK bool crm_access_record(struct work *work, enum right_verb verb,
                                  const struct record *record);
// Whether it reaches this record with the rights of that person.
MUST_CHECK bool crm_access_of(struct work *work, const struct rights *rights, enum right_verb verb,
                              const struct record *record, bool *result);
// The caller may give it to another: it is within their reach to edit, not only shared with them.
MUST_CHECK bool crm_access_give(struct work *work, const struct record *record);
// Whether the caller sees every record of the type; NULL: of every type.
bool crm_access_sees_all(const struct work *work, const struct object_type *type);
// Whose imports, exports and jobs the caller sees: one's own, those of whom one stands in for and
// of the people one manages. *all: everybody's, and the program's own; of who sees every record,
// and of who manages people. In work's arena.
void crm_access_people(struct work *work, struct id_set *people, bool *all);
// Whether they are among these. `user_id` 0: the program.
bool crm_access_person(struct work *work, int64_t user_id);
// Whether the caller may have what was made with that person's rights: it is theirs, or the caller
// may do everything.
bool crm_access_same(const struct work *work, int64_t user_id);
// Whether the caller sees it; for lists of records that were found without the scope.
MUST_CHECK bool crm_access_sees(struct work *work, const struct record *record, bool *sees);

// Whether a record that was found in anybody's scope is hidden from whoever asked, and the
// department that may be asked about it: its owner's, else its maker's; empty: none. Also tells
// while the scope is raised.
MUST_CHECK bool crm_access_hidden(struct work *work, const struct object_type *type, int64_t id,
                                  bool *hidden, str *department);

// Rights of a person as they are now, in work's arena. A role that is gone gives nothing.
MUST_CHECK bool crm_access_load(struct work *work, int64_t user_id, str role, struct rights **out);
// Lets the work go on as that person, with the rights the person has now: jobs.
MUST_CHECK bool crm_access_become(struct work *work, int64_t user_id, enum lang lang);

// What records are looked for in anybody's scope for, such as duplicates: *kept is given back to
// crm_access_lower.
void crm_access_raise(struct work *work, struct actor *kept);
// The other way, where the work was raised for a person: what they name themselves (records to be
// associated with) is looked for in their scope.
void crm_access_drop(struct work *work, struct actor *kept);
void crm_access_lower(struct work *work, const struct actor *kept);
