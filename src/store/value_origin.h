// When values of records were last changed, and where they came from, told from the history.
#pragma once
#include "model/record.h"
#include "store/work.h"

struct value_origin {
    int64_t at; // 0: the history does not know
    int64_t actor_id;
    enum source_kind source;
};

// Of every value of the records, all of one type: `*out` has property_count rows for each of them,
// in their order, by slot. A value's origin is the newest change that made it what it is, of the
// record or of one that was merged into it; merges, un-merges and taking back only carry values on,
// and the rulebook only writes them otherwise, so they are looked behind. One query for all of
// them.
MUST_CHECK bool store_value_origins(struct work *work, struct record *const *records, size_t count,
                                    struct value_origin **out);
