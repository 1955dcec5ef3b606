// What a transfer changed: a row for each record that got another owner.
#pragma once
#include "store/work.h"

struct transfer_change {
    int64_t job_id;
    int64_t record_id;
    int64_t type_id;
    int64_t before, after; // owners; 0: nobody
};

MUST_CHECK bool store_transfer_add(struct work *work, const struct transfer_change *change);
MUST_CHECK bool store_transfer_has(struct work *work, int64_t job_id, int64_t record_id, bool *has);
MUST_CHECK bool store_transfer_count(struct work *work, int64_t job_id, int64_t *count);
// By record, those behind `after`.
MUST_CHECK bool store_transfer_list(struct work *work, int64_t job_id, int64_t after, size_t limit,
                                    struct transfer_change **out, size_t *count);
