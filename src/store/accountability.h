// Who entered how much, and how much of it others corrected: totals by person, day and way.
#pragma once
#include "store/work.h"

struct tally {
    int64_t user_id;
    int64_t day; // since 1970
    enum source_kind source;
    int64_t entries, corrected;
};

// Adds to what is there.
MUST_CHECK bool store_tally_add(struct work *work, const struct tally *tally);
// Of the days from `since` to `until`, by person and way; `user_id` 0: of everybody.
MUST_CHECK bool store_tally_list(struct work *work, int64_t user_id, int64_t since, int64_t until,
                                 struct tally **out, size_t *count);
