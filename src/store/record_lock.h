// Locks on records, a row each.
#pragma once
#include "store/work.h"

struct record_lock {
    int64_t record_id, type_id;
    str reason;
    int64_t at;
    int64_t actor_id; // 0: the program
    str actor_name;
};

MUST_CHECK bool store_record_lock_get(struct work *work, int64_t record_id, struct record_lock *out,
                                      bool *locked);
// Another one's stays: *done is false.
MUST_CHECK bool store_record_lock_put(struct work *work, int64_t record_id, int64_t type_id,
                                      str reason, bool *done);
MUST_CHECK bool store_record_lock_remove(struct work *work, int64_t record_id);
