// When a record was in which stage: one row a visit, the last one open.
#pragma once
#include "model/record.h"
#include "store/work.h"

struct stage_visit {
    int64_t id;
    str pipeline_id;
    str stage_id;
    int64_t entered_at;
    int64_t left_at; // 0: is still there
};

// Leaves the stage it is in, if any, and enters the one its values name (none: only leaves).
MUST_CHECK bool store_stage_enter(struct work *work, const struct record *record);
// Oldest first, at most `limit` of the latest.
MUST_CHECK bool store_stage_visits(struct work *work, int64_t record_id, size_t limit,
                                   struct stage_visit **out, size_t *count);
