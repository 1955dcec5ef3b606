// Who is to decide which group of possible duplicates: a column of the group, and a row for each
// change of it.
#pragma once
#include "store/work.h"

struct reviewer_change {
    int64_t id;
    int64_t group_id;
    int64_t type_id;
    int64_t before, after; // people; 0: nobody
    const char *how;       // "hand" "owner" "manager" "turn" "kept" "left" "undo"; not read back
    int64_t job_id;        // 0: not one of many
};

// Gives the group to `after` and writes the row. In a write transaction.
MUST_CHECK bool store_reviewer_set(struct work *work, const struct reviewer_change *change);
// What a job changed, by id, those behind `after`.
MUST_CHECK bool store_reviewer_list(struct work *work, int64_t job_id, int64_t after, size_t limit,
                                    struct reviewer_change **out, size_t *count);
// Whether the job has changed the group already.
MUST_CHECK bool store_reviewer_has(struct work *work, int64_t job_id, int64_t group_id, bool *has);

// How much each has before them of a type, and what they decided since a time.
struct reviewer_load {
    int64_t user_id; // 0: nobody
    int64_t open, settled;
};
enum { REVIEWERS_MAX = 10000 };
MUST_CHECK bool store_reviewer_loads(struct work *work, int64_t type_id, int64_t since,
                                     struct reviewer_load **out, size_t *count);

// Takes a turn among people who review a type in turn, and tells who had the last one (0: nobody).
// To the end of the transaction others who want a turn wait; what is rolled back takes none.
MUST_CHECK bool store_reviewer_turn(struct work *work, int64_t type_id, int64_t *last);
MUST_CHECK bool store_reviewer_turn_to(struct work *work, int64_t type_id, int64_t user_id);
