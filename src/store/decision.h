// What was decided in the queue of possible duplicates: a row a decision, with all that is needed
// to put the group back where it was.
#pragma once
#include "store/work.h"

struct decision {
    int64_t id;
    int64_t type_id;
    int64_t group_id;
    str kind; // merged different
    int64_t at;
    int64_t actor_id;
    str actor_name;
    int64_t run_id; // the job that merged all sure groups; 0: a person decided
    str records;    // ids, blanks between; of a merge the survivor first
    str titles;     // theirs, a line each
    str merges;     // ids, oldest first
    str certainty;  // of the group before
    str pairs;      // "a b probability", a line each
    int64_t undone_at;
};
MUST_CHECK bool store_decision_add(struct work *work, const struct decision *decision, int64_t *id);
MUST_CHECK bool store_decision_get(struct work *work, int64_t id, struct decision *out,
                                   bool *found);
MUST_CHECK bool store_decision_undone(struct work *work, int64_t id);

struct decision_query {
    int64_t type_id;  // 0: of all
    int64_t actor_id; // 0: whoever's
    int64_t run_id;   // -1: of people and runs
    bool standing;    // not those undone
    int64_t before;   // ids below; 0: from the newest
    size_t limit;
};
// Newest first.
MUST_CHECK bool store_decision_list(struct work *work, const struct decision_query *query,
                                    struct decision **out, size_t *count);
// How many stand that were taken since then; `mine` of them by who asks.
MUST_CHECK bool store_decision_count(struct work *work, int64_t type_id, int64_t since,
                                     int64_t *all, int64_t *mine);

// A merge of all sure groups: the job, and what stands of it.
struct decision_run {
    int64_t id; // of the job
    int64_t type_id;
    int64_t at; // of its last decision
    int64_t actor_id;
    int64_t groups;
    int64_t standing;
};
// Newest first; run_id 0: of all runs of the type.
MUST_CHECK bool store_decision_runs(struct work *work, int64_t type_id, int64_t run_id,
                                    size_t limit, struct decision_run **out, size_t *count);
