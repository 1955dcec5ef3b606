// The write lane: two queues (people first, then jobs), and threads that run closures inside
// transactions. With one writer a whole batch shares a commit; else each closure has its own.
#include "db/lane.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "db/db_private.h"
#include <assert.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

enum {
    BATCH_MICROS = 20000, // of work before a commit
    ATTEMPTS = 6,
    FIRST_PAUSE_MICROS = 4000, // between attempts, doubled some times, of random length
    DOUBLINGS = 6,
    // How long to try for a table that somebody reads; what stands in the way of an ALTER TABLE is
    // a statement of seconds, not a neighbour's commit.
    ALTERING_MICROS = 6000000,
};

struct job {
    struct db_closure closure;
    struct job *next;
    bool ok;
    bool ran;  // has been run before
    bool bulk; // came from a job, not from a person
    struct err err;
};

struct queue {
    struct job *head, *tail;
    size_t count;
};

struct lane_thread {
    struct db_lane *lane;
    struct db *db;
    pthread_t thread;
};

struct db_lane {
    pthread_mutex_t mutex;
    pthread_cond_t wake;
    struct queue people, bulk; // guarded by mutex, like stopping and stats
    bool stopping;
    struct db_lane_stats stats;
    size_t thread_count;
    struct lane_thread *threads;
};

static void push(struct queue *queue, struct job *job) {
    job->next = NULL;
    *(queue->tail ? &queue->tail->next : &queue->head) = job;
    queue->tail = job;
    queue->count++;
}

static struct job *pop(struct queue *queue) {
    struct job *job = queue->head;
    if (job) {
        queue->head = job->next;
        if (!queue->head)
            queue->tail = NULL;
        queue->count--;
        job->next = NULL;
    }
    return job;
}

enum take {
    TAKE_WAITING, // wait for one; NULL when the lane ends
    TAKE_ANY,
    TAKE_PEOPLE, // none of a job's
};

static struct job *take(struct db_lane *lane, enum take how) {
    pthread_mutex_lock(&lane->mutex);
    struct job *job = NULL;
    for (;;) {
        job = pop(&lane->people);
        if (!job && how != TAKE_PEOPLE)
            job = pop(&lane->bulk);
        if (job || how != TAKE_WAITING || lane->stopping)
            break;
        pthread_cond_wait(&lane->wake, &lane->mutex);
    }
    pthread_mutex_unlock(&lane->mutex);
    return job;
}

static void count(struct db_lane *lane, struct db_lane_stats more) {
    pthread_mutex_lock(&lane->mutex);
    lane->stats.closures += more.closures;
    lane->stats.failed += more.failed;
    lane->stats.commits += more.commits;
    lane->stats.retries += more.retries;
    pthread_mutex_unlock(&lane->mutex);
}

static void answer(struct db_lane *lane, struct job *job) {
    count(lane, (struct db_lane_stats){.closures = 1, .failed = !job->ok});
    if (job->closure.done)
        job->closure.done(job->closure.argument, job->ok, &job->err);
    free(job);
}

static void pause_before(int attempt) {
    uint64_t most = (uint64_t)FIRST_PAUSE_MICROS << (attempt < DOUBLINGS ? attempt : DOUBLINGS);
    uint64_t micros = 1 + random_u64() % most;
    nanosleep(&(struct timespec){.tv_sec = (time_t)(micros / MICROS_PER_SECOND),
                                 .tv_nsec = (long)(micros % MICROS_PER_SECOND) * 1000},
              NULL);
}

static bool run(struct db_lane *lane, struct job *job, struct db *db) {
    if (job->ran)
        count(lane, (struct db_lane_stats){.retries = 1});
    job->ran = true;
    err_clear(&job->err);
    job->ok = job->closure.run(job->closure.argument, db, &job->err);
    // A bug of one caller's, and no reason to take everybody down.
    if (!job->ok && job->err.code == ERR_NONE) {
        log_error("a closure failed without saying why");
        fail(&job->err, ERR_INTERNAL, "Something went wrong inside the program.");
    }
    return job->ok;
}

// -- one writer: a batch shares a commit

static bool begin(struct db *db, struct err *err) {
    for (int attempt = 0;; attempt++) {
        if (db_begin(db, err))
            return true;
        if (!err || err->code != ERR_BUSY || attempt + 1 == ATTEMPTS)
            return false;
        pause_before(attempt);
    }
}

struct batch {
    struct queue jobs;
    enum take more;  // whom it still lets in
    struct err lost; // why the transaction was lost
};

static void let_in(struct batch *batch, struct job *job) {
    job->ok = true; // as far as is known
    push(&batch->jobs, job);
    if (!job->bulk)
        batch->more = TAKE_PEOPLE; // who waits now does not wait for a job's work, too
}

// Runs one closure in a savepoint. False when the whole transaction is lost, or must be given up;
// a failure of the closure alone is only noted in it.
static bool run_in_savepoint(struct db_lane *lane, struct batch *batch, struct job *job,
                             struct db *db) {
    err_clear(&job->err);
    bool began = db_savepoint(db, &job->err);
    if (began && run(lane, job, db) && db_release(db, &job->err))
        return true;
    job->ok = false;
    batch->lost = job->err;
    struct err ignored; // the closure's own error says more
    return began && job->err.code != ERR_STORAGE && db_rollback_to(db, &ignored);
}

// Runs the closures of `batch` that have not failed yet, then new ones. False when the transaction
// was lost: whoever was running has failed.
static bool fill(struct db_lane *lane, struct db *db, struct batch *batch) {
    int64_t until = clock_monotonic() + BATCH_MICROS;
    for (struct job *job = batch->jobs.head; job; job = job->next)
        if (job->ok && !run_in_savepoint(lane, batch, job, db))
            return false;
    struct job *job;
    while (clock_monotonic() < until && (job = take(lane, batch->more))) {
        let_in(batch, job);
        if (!run_in_savepoint(lane, batch, job, db))
            return false;
    }
    return true;
}

static void fail_all(struct batch *batch, const struct err *err) {
    for (struct job *job = batch->jobs.head; job; job = job->next) {
        if (job->ok)
            job->err = *err;
        job->ok = false;
    }
}

static void run_batch(struct db_lane *lane, struct db *db, struct job *first) {
    struct batch batch = {.more = TAKE_ANY};
    let_in(&batch, first);
    for (;;) {
        struct err err = {0};
        if (!begin(db, &err)) {
            fail_all(&batch, &err);
            break;
        }
        if (fill(lane, db, &batch)) {
            if (db_commit(db, &err))
                count(lane, (struct db_lane_stats){.commits = 1});
            else
                fail_all(&batch, &err);
            break;
        }
        // One closure took the others' work with it (interrupted, say): they run again without
        // it, at most as often as there are closures. A failing disk fails them all.
        db_rollback(db);
        if (batch.lost.code == ERR_STORAGE) {
            fail_all(&batch, &batch.lost);
            break;
        }
    }
    for (struct job *job = pop(&batch.jobs); job; job = pop(&batch.jobs))
        answer(lane, job);
}

// -- several writers: a transaction each

static bool try_again(const struct db *db, int attempt, int64_t began) {
    return attempt + 1 < ATTEMPTS || (db->altering && clock_monotonic() < began + ALTERING_MICROS);
}

static void run_alone(struct db_lane *lane, struct db *db, struct job *job) {
    int64_t began = clock_monotonic();
    for (int attempt = 0;; attempt++) {
        err_clear(&job->err);
        job->ok = db_begin(db, &job->err);
        if (job->ok && !run(lane, job, db))
            db_rollback(db);
        else if (job->ok)
            job->ok = db_commit(db, &job->err);
        if (job->ok || job->err.code != ERR_BUSY || !try_again(db, attempt, began))
            break;
        pause_before(attempt);
    }
    if (job->ok)
        count(lane, (struct db_lane_stats){.commits = 1});
    answer(lane, job);
}

static void *work(void *argument) {
    struct lane_thread *me = argument;
    bool group = me->db->engine->one_writer;
    struct job *job;
    while ((job = take(me->lane, TAKE_WAITING)))
        (group ? run_batch : run_alone)(me->lane, me->db, job);
    return NULL;
}

// -- from outside

static void start(struct lane_thread *thread) {
    // Signals are for the main thread.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int code = pthread_create(&thread->thread, NULL, work, thread);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (code != 0)
        abort(); // no memory for a thread
}

bool db_lane_create(const struct db_options *options, size_t threads, struct db_lane **out,
                    struct err *err) {
    struct db_lane *lane = memory_zero(1, sizeof *lane);
    pthread_mutex_init(&lane->mutex, NULL);
    pthread_cond_init(&lane->wake, NULL);
    size_t wanted = threads ? threads : 4;
    lane->threads = memory_zero(wanted, sizeof *lane->threads);
    *out = NULL;
    bool ok = true;
    size_t opened = 0;
    while (ok && opened < wanted) {
        struct lane_thread *thread = &lane->threads[opened];
        thread->lane = lane;
        ok = db_open(options, &thread->db, err);
        if (!ok)
            break;
        opened++;
        if (thread->db->engine->one_writer)
            break;
    }
    if (!ok) {
        for (size_t i = 0; i < opened; i++)
            db_close(lane->threads[i].db);
        db_lane_destroy(lane);
        return false;
    }
    lane->thread_count = opened;
    for (size_t i = 0; i < opened; i++)
        start(&lane->threads[i]);
    *out = lane;
    return true;
}

void db_lane_destroy(struct db_lane *lane) {
    if (!lane)
        return;
    pthread_mutex_lock(&lane->mutex);
    lane->stopping = true;
    pthread_cond_broadcast(&lane->wake);
    pthread_mutex_unlock(&lane->mutex);
    for (size_t i = 0; i < lane->thread_count; i++) {
        pthread_join(lane->threads[i].thread, NULL);
        db_close(lane->threads[i].db);
    }
    pthread_mutex_destroy(&lane->mutex);
    pthread_cond_destroy(&lane->wake);
    free(lane->threads);
    free(lane);
}

static void submit(struct db_lane *lane, bool bulk, struct db_closure closure) {
    struct job *job = memory_zero(1, sizeof *job);
    job->closure = closure;
    job->bulk = bulk;
    pthread_mutex_lock(&lane->mutex);
    push(bulk ? &lane->bulk : &lane->people, job);
    pthread_cond_signal(&lane->wake);
    pthread_mutex_unlock(&lane->mutex);
}

void db_lane_submit(struct db_lane *lane, struct db_closure closure) {
    submit(lane, false, closure);
}

void db_lane_submit_bulk(struct db_lane *lane, struct db_closure closure) {
    submit(lane, true, closure);
}

struct wait {
    bool (*run)(void *argument, struct db *db, struct err *err);
    void *argument;
    pthread_mutex_t mutex;
    pthread_cond_t done;
    bool over, ok;
    struct err *err;
};

static bool waited_run(void *argument, struct db *db, struct err *err) {
    struct wait *wait = argument;
    return wait->run(wait->argument, db, err);
}

static void waited_done(void *argument, bool ok, const struct err *err) {
    struct wait *wait = argument;
    pthread_mutex_lock(&wait->mutex);
    wait->ok = ok;
    if (!ok && wait->err)
        *wait->err = *err;
    wait->over = true;
    pthread_cond_signal(&wait->done);
    pthread_mutex_unlock(&wait->mutex);
}

bool db_lane_run(struct db_lane *lane, bool bulk,
                 bool (*what)(void *argument, struct db *db, struct err *err), void *argument,
                 struct err *err) {
    for (size_t i = 0; i < lane->thread_count; i++)
        assert(!pthread_equal(lane->threads[i].thread, pthread_self()) && "the lane waits for us");
    struct wait wait = {.run = what, .argument = argument, .err = err};
    pthread_mutex_init(&wait.mutex, NULL);
    pthread_cond_init(&wait.done, NULL);
    submit(lane, bulk, (struct db_closure){waited_run, waited_done, &wait});
    pthread_mutex_lock(&wait.mutex);
    while (!wait.over)
        pthread_cond_wait(&wait.done, &wait.mutex);
    pthread_mutex_unlock(&wait.mutex);
    pthread_mutex_destroy(&wait.mutex);
    pthread_cond_destroy(&wait.done);
    return wait.ok;
}

struct db_lane_stats db_lane_stats(struct db_lane *lane) {
    pthread_mutex_lock(&lane->mutex);
    struct db_lane_stats stats = lane->stats;
    stats.waiting = lane->people.count + lane->bulk.count;
    pthread_mutex_unlock(&lane->mutex);
    return stats;
}
