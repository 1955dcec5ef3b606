// Work in the background as rows: enqueued in the transaction that causes it, claimed with a lease.
#pragma once
#include "model/rights.h"
#include "store/work.h"

struct job {
    int64_t id;
    str kind;
    str state;   // waiting running done failed cancelled dead
    str payload; // JSON
    str subject_kind;
    int64_t subject_id;
    int64_t actor_id;
    enum lang lang;
    int64_t done;
    int64_t total; // -1: not known
    str phase;
    str result; // JSON, or empty
    str error;
    int64_t attempts;
    int64_t position; // how far store_job_position says; 0: at its beginning
    bool cancel_asked;
    int64_t created_at;
    int64_t started_at;
    int64_t finished_at;
};

// Takes kind, payload and subject from `job`; actor and language from the work.
MUST_CHECK bool store_job_add(struct work *work, const struct job *job, int64_t *id);
MUST_CHECK bool store_job_get(struct work *work, int64_t id, struct job *out, bool *found);
// Newest first; `state` may be empty, `people` NULL: whoever ordered them.
MUST_CHECK bool store_job_list(struct work *work, str state, const struct id_set *people,
                               size_t limit, struct job **out, size_t *count);
MUST_CHECK bool store_job_newest(struct work *work, str kind, struct job *out, bool *found);
MUST_CHECK bool store_job_count(struct work *work, str state, int64_t *count);
// The oldest job that waits, or whose lease ran out, now ours until `lease_until`.
MUST_CHECK bool store_job_claim(struct work *work, str worker, int64_t lease_until, struct job *out,
                                bool *found);
// Keeps the lease, notes the progress, tells whether somebody asked to cancel. `alive` false: the
// job is not ours any more.
MUST_CHECK bool store_job_progress(struct work *work, const struct job *job, str worker,
                                   int64_t lease_until, bool *cancel, bool *alive);
// In the transaction of a piece of work, so that a job that is run again goes on behind it. What a
// position is, its kind of job says; it only grows.
MUST_CHECK bool store_job_position(struct work *work, int64_t id, int64_t position);
// Both only while `worker` holds the lease: a process that was away too long does not overwrite
// what another one has done since.
MUST_CHECK bool store_job_finish(struct work *work, const struct job *job, str worker,
                                 const char *state, str result, str error);
// Back into the queue after a failure, to run no sooner than `run_after`.
MUST_CHECK bool store_job_retry(struct work *work, const struct job *job, str worker,
                                int64_t run_after, str error);
MUST_CHECK bool store_job_cancel(struct work *work, int64_t id, bool *found);
// Puts every running job back into the queue: for a process that knows no other one runs.
MUST_CHECK bool store_job_release_all(struct work *work);
