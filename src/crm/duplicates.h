// The queue of possible duplicates: scanning the whole base, and what people decide.
#pragma once
#include "crm/merge.h"
#include "store/duplicate.h"

// A long piece of work tells how far it is and learns whether to stop. total -1: not known.
// Returns false to cancel. Also used by imports and samples.
struct progress {
    bool (*report)(void *context, int64_t done, int64_t total, const char *phase);
    void *context;
};
bool progress_report(const struct progress *progress, int64_t done, int64_t total,
                     const char *phase);

// How long work writes: runs `write` inside a transaction of the write lane and, after the commit,
// applies the work's effects. `write` may run twice. Jobs and commands make one of these.
struct writer {
    bool (*run)(void *context, bool (*write)(void *argument, struct work *work), void *argument,
                struct err *err);
    void *context;
};

struct scan_result {
    int64_t records;
    int64_t sure_groups;
    int64_t review_groups;
    int64_t pairs;
    int64_t changed;    // groups that were not as the saves had left them
    int64_t unreadable; // records left out: their match forms are made anew behind the scan
};
// Matches all live records of the type and brings the open groups of the queue in line: those that
// are as they should be are left alone. `work` reads; the groups are written through `writer` in
// pieces.
MUST_CHECK bool crm_duplicates_scan(struct work *work, const struct writer *writer,
                                    const struct object_type *type, const struct progress *progress,
                                    struct scan_result *result);
// Puts one pair into the queue (imports with policy "review", saves). In a write transaction.
MUST_CHECK bool crm_duplicates_add_pair(struct work *work, const struct object_type *type,
                                        int64_t a, int64_t b, double probability);

// Decisions, inside a write transaction; each is a row that can be undone (crm/decision.h).
// Merging `record_ids` (a subset of the group, two or more) into `primary_id`; the rest stays in
// the queue.
MUST_CHECK bool crm_duplicates_merge(struct work *work, int64_t group_id, const struct merge *merge,
                                     struct merge_result *result, int64_t *decision_id);
enum { REJECTED_MAX = 100 }; // records at once: 4,950 pairs
struct rejection {
    int64_t *verdicts;
    size_t count;
    int64_t decision_id;
};
// Says that every two of these records are different; the group shrinks or ends. ERR_INVALID where
// they are not two or more, or more than REJECTED_MAX.
MUST_CHECK bool crm_duplicates_reject(struct work *work, int64_t group_id,
                                      const int64_t *record_ids, size_t count,
                                      struct rejection *out);
// Takes verdicts back and puts the pairs into the queue again.
MUST_CHECK bool crm_verdicts_revert(struct work *work, const int64_t *ids, size_t count);
// The open group that comes behind this one, as it stood before it was decided, in the order and
// with the filters of `view`; from the beginning again behind the last; 0 where there is no other.
MUST_CHECK bool crm_duplicates_next(struct work *work, const struct duplicate_query *view,
                                    const struct duplicate_group *group, int64_t *next_id);
// The record was changed: the groups it is in are worth something else.
MUST_CHECK bool crm_duplicates_weigh(struct work *work, const struct record *record);
