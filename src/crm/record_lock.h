// Locked records: while a dispute or a legal hold lasts, nobody changes, merges, archives or erases
// them; imports and rules that would are refused row by row. Consents, associations and activities
// go on: they are not the record's own values.
#pragma once
#include "model/record.h"
#include "store/record_lock.h"

#define RULE_LOCKED "lock.locked" // the refusal's key

enum { LOCK_REASON_MAX = 1000 };

// ERR_CONFLICT, naming who locked it and why, where the record is locked.
MUST_CHECK bool crm_lock_allows(struct work *work, int64_t record_id);
// *locked false: nobody did. ERR_NOT_FOUND of a record that is not seen.
MUST_CHECK bool crm_lock_get(struct work *work, const struct object_type *type, int64_t id,
                             struct record_lock *out, bool *locked);
// Whoever may delete a record may lock it; unlocking is for who locked it and for the area privacy.
// Both are in the trail, with the reason. ERR_INPUT without one; ERR_CONFLICT where it is locked.
MUST_CHECK bool crm_lock_put(struct work *work, const struct object_type *type, int64_t id,
                             str reason);
MUST_CHECK bool crm_lock_remove(struct work *work, const struct object_type *type, int64_t id);
