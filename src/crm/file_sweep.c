// Files going away: rows when their time is over, bytes when no row names them.
//
// Whether bytes are somebody's is asked of the store while the folder's lock is held alone, so
// nobody is between writing bytes and writing their row.
#include "base/clock.h"
#include "crm/file.h"
#include "crm/queue.h"
#include "store/store.h"

#define WALKED_AT "files_walked_at" // setting: when the folder was last looked through

enum { BATCH = 100 };
static const int64_t kept_micros = (int64_t)FILE_KEPT_HOURS * 3600 * MICROS_PER_SECOND;

// One that runs may have looked already: it is followed by another.
static bool order_sweep(struct work *work) {
    struct job_order order = {.kind = JOB_FILE_SWEEP};
    return crm_job_order_again(work, &order);
}

bool crm_file_forget(struct work *work, int64_t record_id) {
    bool gone;
    return store_file_forget(work, record_id, &gone) && (!gone || order_sweep(work));
}

static bool walk_is_due(struct work *work, bool *due) {
    str text;
    int64_t at;
    if (!store_setting_get(work, WALKED_AT, &text))
        return false;
    *due = !str_to_i64(text, &at) || at < work->now - kept_micros;
    return true;
}

bool crm_file_tidy(struct work *work, bool *more) {
    struct file_gone *gone;
    size_t expired, count;
    bool due;
    if (!store_file_expire(work, work->now - kept_micros, BATCH, &expired))
        return false;
    *more = expired == BATCH;
    if (*more)
        return true;
    return store_file_gone(work, 1, &gone, &count) && walk_is_due(work, &due) &&
           ((!count && !due) || order_sweep(work));
}

// -- the job

struct sweep {
    struct work *work;
    const struct writer *writer;
    const struct blobs *blobs;
    const struct progress *progress;
    int64_t *removed;
    int64_t looked_at;
    struct file_gone *gone;
    size_t gone_count;
    bool ours;
};

// The folder's lock is held.
static bool remove_unheld(struct sweep *s, str digest, int64_t before) {
    bool held;
    if (!store_file_held(s->work, digest, &held))
        return false;
    *s->removed += held ? 0 : 1;
    return held || blob_remove(s->blobs, digest, before, s->work->err);
}

static bool clear_rows(void *argument, struct work *work) {
    struct sweep *s = argument;
    for (size_t i = 0; i < s->gone_count; i++)
        if (!store_file_gone_done(work, s->gone[i].id))
            return false;
    return true;
}

static bool remove_gone(struct sweep *s) {
    for (size_t i = 0; i < s->gone_count; i++)
        if (!remove_unheld(s, s->gone[i].digest, s->gone[i].at))
            return false;
    return true;
}

// Rows stay until their bytes are gone for sure. Without a folder of this store here they wait for
// a process that has it.
static bool sweep_gone(struct sweep *s) {
    struct work *work = s->work;
    do {
        int lock;
        if (!store_file_gone(work, BATCH, &s->gone, &s->gone_count))
            return false;
        if (!s->gone_count)
            return true;
        if (!blob_sweep_begin(s->blobs, &lock, &s->ours, work->err))
            return false;
        bool done = !s->ours || remove_gone(s);
        blob_sweep_end(lock);
        if (!done || !s->ours)
            return done;
        if (!s->writer->run(s->writer->context, clear_rows, s, work->err))
            return false;
        s->looked_at += (int64_t)s->gone_count;
        if (!progress_report(s->progress, s->looked_at, -1, "sweeping"))
            return WORK_FAIL(work, ERR_CANCELLED, "The sweep was stopped.");
    } while (s->gone_count == BATCH);
    return true;
}

static bool look_at(void *context, str digest, struct err *err) {
    struct sweep *s = context;
    bool held;
    int lock;
    (void)err; // is the work's
    if (++s->looked_at % BATCH == 0 && !progress_report(s->progress, s->looked_at, -1, "sweeping"))
        return WORK_FAIL(s->work, ERR_CANCELLED, "The sweep was stopped.");
    if (!store_file_held(s->work, digest, &held))
        return false;
    if (held)
        return true;
    if (!blob_sweep_begin(s->blobs, &lock, &s->ours, s->work->err))
        return false;
    bool done = !s->ours || remove_unheld(s, digest, s->work->now - kept_micros);
    blob_sweep_end(lock);
    return done;
}

static bool note_walk(void *argument, struct work *work) {
    (void)argument;
    return store_setting_put(work, WALKED_AT,
                             str_format(work->arena, "%lld", (long long)work->now));
}

bool crm_file_sweep(struct work *work, const struct writer *writer, const struct blobs *blobs,
                    const struct progress *progress, int64_t *removed) {
    struct sweep s = {
        .work = work, .writer = writer, .blobs = blobs, .progress = progress, .removed = removed};
    bool due, ours;
    int lock;
    *removed = 0;
    if (!blobs)
        return true;
    if (!sweep_gone(&s) || !walk_is_due(work, &due) ||
        !blob_sweep_begin(blobs, &lock, &ours, work->err))
        return false;
    blob_sweep_end(lock);
    if (!due)
        return true;
    if (ours && !blob_walk(blobs, work->now - kept_micros, look_at, &s, work->err))
        return false;
    return writer->run(writer->context, note_walk, NULL, work->err);
}
