// Issues that stand in values today, and who entered those values last.
#pragma once
#include "store/work.h"

struct flaw {
    int64_t property_id;
    int64_t user_id;
    enum source_kind source;
    int64_t issues;
};

// Of one record, by property.
MUST_CHECK bool store_flaw_list(struct work *work, int64_t record_id, struct flaw **out,
                                size_t *count);
// In the place of what is there; `is_new`: nothing is.
MUST_CHECK bool store_flaw_write(struct work *work, int64_t record_id, const struct flaw *flaws,
                                 size_t count, bool is_new);
// By person and way (property_id 0), `user_id` 0: of everybody.
MUST_CHECK bool store_flaw_totals(struct work *work, int64_t user_id, struct flaw **out,
                                  size_t *count);
