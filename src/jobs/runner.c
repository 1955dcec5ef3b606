// Threads that look for jobs: claim, run, note how it ended.
//
// Progress is noted a few times a second, and with each note the job learns whether somebody asked
// it to stop and whether its lease still stands. Once an hour, and at the start, one of the threads
// takes away what broken uploads have left and has renewed,
// once a day, what is worked out from the clock.
#include "jobs/runner.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "crm/answer.h"
#include "crm/calculate.h"
#include "crm/duplicates_follow.h"
#include "crm/export_job.h"
#include "crm/file.h"
#include "crm/import.h"
#include "crm/person_export.h"
#include "crm/queue.h"
#include "crm/request.h"
#include "crm/retention.h"
#include "jobs/job_kind.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
    LEASE_SECONDS = 300,
    NOTE_MICROS = 250000,
    LOOK_MILLIS = 500,
    TIDY_SECONDS = 3600,
    TRIES_MAX = 6,
};

struct runner {
    struct runner_options options;
    char name[40]; // of this process, in the lease
    pthread_mutex_t lock;
    pthread_cond_t woken;
    bool ending;
    int64_t tidy_at; // by the monotonic clock; 0: now
    atomic_bool stopping;
    pthread_t *threads;
    size_t thread_count;
};

// One job under way.
struct running {
    struct runner *runner;
    struct job job;
    struct actor who;
    int64_t noted_at;
    char phase[32];
};

static str worker_name(const struct runner *runner) {
    return str_of(runner->name);
}

static int64_t lease_end(void) {
    return clock_now() + (int64_t)LEASE_SECONDS * MICROS_PER_SECOND;
}

static bool write_task(struct runner *runner, bool (*run)(void *argument, struct work *work),
                       void *argument, struct err *err) {
    struct host_task task = {.who = {.scope = SCOPE_ALL}, .run = run, .argument = argument};
    return host_write_wait(runner->options.host, &task, err);
}

// -- claiming

struct claim {
    struct runner *runner;
    struct arena *arena;
    struct job job;
    bool found;
};

static bool claim_job(void *argument, struct work *work) {
    struct claim *claim = argument;
    return store_job_claim(work, worker_name(claim->runner), lease_end(), &claim->job,
                           &claim->found);
}

static bool claim_next(struct runner *runner, struct arena *arena, struct claim *claim,
                       struct err *err) {
    *claim = (struct claim){.runner = runner, .arena = arena};
    struct host_task task = {
        .who = {.scope = SCOPE_ALL}, .arena = arena, .run = claim_job, .argument = claim};
    return host_write_wait(runner->options.host, &task, err);
}

// -- progress

struct note {
    struct running *running;
    bool cancel, alive;
};

static bool write_note(void *argument, struct work *work) {
    struct note *note = argument;
    return store_job_progress(work, &note->running->job, worker_name(note->running->runner),
                              lease_end(), &note->cancel, &note->alive);
}

static bool report(void *context, int64_t done, int64_t total, const char *phase) {
    struct running *running = context;
    int64_t now = clock_monotonic();
    if (atomic_load(&running->runner->stopping))
        return false;
    bool same_phase = strcmp(running->phase, phase) == 0;
    if (same_phase && now - running->noted_at < NOTE_MICROS)
        return true;
    running->noted_at = now;
    if (!same_phase) {
        strncpy(running->phase, phase, sizeof running->phase - 1);
        running->phase[sizeof running->phase - 1] = 0;
    }
    running->job.done = done;
    running->job.total = total;
    running->job.phase = str_of(running->phase);
    struct note note = {.running = running};
    struct err err;
    // A note that can not be written now is no reason to stop.
    return !write_task(running->runner, write_note, &note, &err) || (note.alive && !note.cancel);
}

// -- ending

struct ending {
    struct running *running;
    const char *state;
    str result;
    str error;
    int64_t again_at;
};

static bool write_end(void *argument, struct work *work) {
    struct ending *e = argument;
    str worker = worker_name(e->running->runner);
    if (e->again_at)
        return store_job_retry(work, &e->running->job, worker, e->again_at, e->error);
    return store_job_finish(work, &e->running->job, worker, e->state, e->result, e->error) &&
           (strcmp(e->state, "dead") != 0 || crm_job_gave_up(work, &e->running->job, e->error));
}

static void end_job(struct running *running, bool done, const struct err *why, str result) {
    struct ending e = {.running = running, .state = "done", .result = result};
    bool stopping = atomic_load(&running->runner->stopping);
    if (!done) {
        int64_t tries = running->job.attempts;
        e.error = str_of(why->text);
        e.state = why->code == ERR_CANCELLED ? "cancelled" : "failed";
        if (why->code == ERR_CANCELLED && stopping)
            e.again_at = clock_now(); // the next runner goes on with it
        else if (crm_job_tries_again(why->code) && tries < TRIES_MAX)
            e.again_at = clock_now() + ((int64_t)1 << tries) * MICROS_PER_SECOND;
        else if (crm_job_tries_again(why->code))
            e.state = "dead";
        log_warning("job %lld (" STR_FMT ") %s: %s", (long long)running->job.id,
                    STR_ARG(running->job.kind), e.again_at ? "will be tried again" : e.state,
                    why->text);
    }
    struct err err;
    if (!write_task(running->runner, write_end, &e, &err))
        log_error("job %lld: its end could not be noted: %s", (long long)running->job.id, err.text);
}

// -- running

static bool run_kind(struct running *running, const struct job_kind *kind, struct arena *arena,
                     struct buf *result, struct err *err) {
    struct host *host = running->runner->options.host;
    struct work work;
    struct host_writer lane = {.host = host, .who = running->who, .bulk = true};
    if (!host_reading_begin(host, &running->who, arena, &work, err))
        return false;
    struct job_run run = {
        .host = host,
        .job = &running->job,
        .work = &work,
        .writer = writer_of(&lane),
        .progress = {report, running},
        .names = &running->runner->options.names,
        .result = result,
    };
    bool done = kind->run(&run);
    if (!done && work.err != err)
        *err = *work.err;
    host_reading_end(host, &work);
    return done;
}

static void run_job(struct runner *runner, const struct job *job) {
    struct running running = {
        .runner = runner,
        .job = *job,
        .who = {.user_id = job->actor_id, .scope = SCOPE_ALL, .lang = job->lang},
    };
    struct arena arena;
    struct buf result;
    struct err err = {0};
    arena_init(&arena);
    buf_init(&result, &arena);
    const struct job_kind *kind = job_kind_find(job->kind);
    bool done = kind ? run_kind(&running, kind, &arena, &result, &err)
                     : fail(&err, ERR_UNSUPPORTED, "This program knows no such kind of job.");
    end_job(&running, done, &err, str_format(&arena, "{" STR_FMT "}", STR_ARG(buf_str(&result))));
    arena_finish(&arena);
}

static void wait_a_little(struct runner *runner) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += LOOK_MILLIS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&runner->lock);
    if (!runner->ending)
        pthread_cond_timedwait(&runner->woken, &runner->lock, &until);
    pthread_mutex_unlock(&runner->lock);
}

// -- tidying up

static bool tidy_is_due(struct runner *runner) {
    int64_t now = clock_monotonic();
    pthread_mutex_lock(&runner->lock);
    bool due = now >= runner->tidy_at;
    if (due)
        runner->tidy_at = now + (int64_t)TIDY_SECONDS * MICROS_PER_SECOND;
    pthread_mutex_unlock(&runner->lock);
    return due;
}

static bool write_daily(void *argument, struct work *work) {
    const struct runner *runner = argument;
    return crm_calculate_daily(work) && crm_retention_nightly(work) &&
           crm_duplicates_nightly(work, runner->options.scan_hour);
}

static bool tidy_imports(void *argument, struct work *work) {
    return crm_import_tidy(work, argument);
}

static bool tidy_answers(void *argument, struct work *work) {
    return crm_answer_tidy(work, argument);
}

static bool tidy_files(void *argument, struct work *work) {
    return crm_file_tidy(work, argument);
}

static bool tidy_person_exports(void *argument, struct work *work) {
    return crm_person_export_tidy(work, argument);
}

static bool tidy_exports(void *argument, struct work *work) {
    return crm_export_tidy(work, argument);
}

static bool answer_requests(void *argument, struct work *work) {
    return crm_requests_due(work, argument);
}

// What can go by itself: each takes away a part and says whether there is more.
static const struct tidying {
    bool (*run)(void *argument, struct work *work);
    const char *what;
} tidyings[] = {
    {tidy_imports, "what broken uploads left"},
    {tidy_answers, "answers kept for repetitions"},
    {tidy_files, "files that no record has"},
    {tidy_exports, "exports whose time is over"},
    {tidy_person_exports, "persons' exports whose time is over"},
    {answer_requests, "what nobody answered in time"},
};

// In small writes behind those of people.
static void tidy_one(struct runner *runner, const struct tidying *tidying) {
    bool more = true;
    struct err err;
    struct host_task task = {
        .who = {.scope = SCOPE_ALL}, .bulk = true, .run = tidying->run, .argument = &more};
    while (more && !atomic_load(&runner->stopping)) {
        if (!host_write_wait(runner->options.host, &task, &err)) {
            log_warning("%s can not be removed: %s", tidying->what, err.text);
            return;
        }
    }
}

static void tidy(struct runner *runner) {
    struct err err;
    if (!write_task(runner, write_daily, runner, &err))
        log_warning("what follows the clock can not be renewed: %s", err.text);
    for (size_t i = 0; i < sizeof tidyings / sizeof *tidyings; i++)
        tidy_one(runner, &tidyings[i]);
}

static void *look_for_jobs(void *argument) {
    struct runner *runner = argument;
    struct arena arena;
    arena_init(&arena);
    while (!atomic_load(&runner->stopping)) {
        struct claim claim;
        struct err err;
        arena_reset(&arena);
        if (tidy_is_due(runner))
            tidy(runner);
        if (!claim_next(runner, &arena, &claim, &err)) {
            log_warning("jobs can not be looked up: %s", err.text);
            wait_a_little(runner);
        } else if (claim.found) {
            run_job(runner, &claim.job);
        } else {
            wait_a_little(runner);
        }
    }
    arena_finish(&arena);
    return NULL;
}

static bool take_up(void *argument, struct work *work) {
    (void)argument;
    return store_job_release_all(work);
}

bool runner_start(const struct runner_options *options, struct runner **out, struct err *err) {
    struct runner *runner = memory_zero(1, sizeof *runner);
    struct arena arena;
    arena_init(&arena);
    str id = id_random_hex(&arena, 16);
    memcpy(runner->name, id.ptr, id.len);
    arena_finish(&arena);
    runner->options = *options;
    pthread_mutex_init(&runner->lock, NULL);
    pthread_cond_init(&runner->woken, NULL);
    if (options->only_owner && !write_task(runner, take_up, NULL, err)) {
        runner_stop(runner);
        return false;
    }
    size_t count = options->threads ? options->threads : 1;
    runner->threads = memory_zero(count, sizeof *runner->threads);
    for (; runner->thread_count < count; runner->thread_count++)
        if (pthread_create(&runner->threads[runner->thread_count], NULL, look_for_jobs, runner)) {
            runner_stop(runner);
            return fail(err, ERR_INTERNAL, "A thread for jobs could not be started.");
        }
    *out = runner;
    return true;
}

void runner_wake(struct runner *runner) {
    if (!runner)
        return;
    pthread_mutex_lock(&runner->lock);
    pthread_cond_broadcast(&runner->woken);
    pthread_mutex_unlock(&runner->lock);
}

void runner_stop(struct runner *runner) {
    if (!runner)
        return;
    atomic_store(&runner->stopping, true);
    pthread_mutex_lock(&runner->lock);
    runner->ending = true;
    pthread_cond_broadcast(&runner->woken);
    pthread_mutex_unlock(&runner->lock);
    for (size_t i = 0; i < runner->thread_count; i++)
        pthread_join(runner->threads[i], NULL);
    free(runner->threads);
    pthread_cond_destroy(&runner->woken);
    pthread_mutex_destroy(&runner->lock);
    free(runner);
}
