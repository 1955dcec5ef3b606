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
};
// Matches all live records of the type and replaces the open groups of the queue. `work` reads (a
// snapshot); the groups are written through `writer` in one transaction.
MUST_CHECK bool crm_duplicates_scan(struct work *work, const struct writer *writer,
                                    const struct object_type *type, const struct progress *progress,
                                    struct scan_result *result);
// Puts one pair into the queue (imports with policy "review", saves). In a write transaction.
MUST_CHECK bool crm_duplicates_add_pair(struct work *work, const struct object_type *type,
                                        int64_t a, int64_t b, double probability);

// Decisions, inside a write transaction. Merging `record_ids` (a subset of the group, two or more)
// into `primary_id`; the rest stays in the queue.
MUST_CHECK bool crm_duplicates_merge(struct work *work, int64_t group_id, const struct merge *merge,
                                     struct merge_result *result);
// Says that every two of these records are different; the group shrinks or ends. *ids: verdicts.
MUST_CHECK bool crm_duplicates_reject(struct work *work, int64_t group_id,
                                      const int64_t *record_ids, size_t count, int64_t **ids,
                                      size_t *id_count);
// Takes verdicts back and puts the pairs into the queue again.
MUST_CHECK bool crm_verdicts_revert(struct work *work, const int64_t *ids, size_t count);
// The open group that comes behind this one in the queue; 0 where none.
MUST_CHECK bool crm_duplicates_next(struct work *work, const struct duplicate_group *group,
                                    int64_t *next_id);

// Merges every open sure group by the proposed choices, one transaction a group. Only counts where
// `dry_run` (then writer may be NULL).
MUST_CHECK bool crm_duplicates_merge_sure(struct work *work, const struct writer *writer,
                                          const struct object_type *type, bool dry_run,
                                          const struct progress *progress, int64_t *groups,
                                          int64_t *records);
