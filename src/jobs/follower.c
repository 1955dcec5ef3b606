// Two steps in turn: memory up to a place of the feed, then the queue up to the same place. So when
// the likely duplicates of a record are looked for, all that was saved before it is in the index.
#include "jobs/follower.h"
#include "base/clock.h"
#include "base/log.h"
#include "crm/duplicates_follow.h"
#include "crm/live.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

enum {
    LOOK_MILLIS = 250,
    TOUCHES_A_TIME = 500,
    RECOUNT_SECONDS = 10, // counting is a scan of an index
};

struct follower {
    struct follower_options options;
    struct live *live;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t woken;
    bool ending;
    atomic_bool stopping;
    int64_t recount_at; // by the monotonic clock
    bool recount;       // something was saved since
};

// -- memory

struct taking {
    struct follower *follower;
    struct feed_place place;
    bool more;
};

// In a snapshot: the forms are at least as new as the events.
static bool take_over(void *argument, struct work *work) {
    struct taking *t = argument;
    struct feed_touch *touches;
    size_t count;
    if (!t->follower->options.shared)
        return store_feed_head(work, &t->place);
    if (!store_feed_touched(work, t->place, TOUCHES_A_TIME, &touches, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!live_take_over(t->follower->live, work, touches[i].type_id, touches[i].record_id))
            return false;
        t->place = touches[i].place;
    }
    t->follower->recount = t->follower->recount || count;
    t->more = count == TOUCHES_A_TIME;
    return true;
}

static bool recount(void *argument, struct work *work) {
    struct follower *f = argument;
    for (size_t i = 0; i < work->schema->type_count; i++)
        if (!live_recount(f->live, work, &work->schema->types[i]))
            return false;
    return true;
}

// What others save also changes how many records there are.
static bool count_anew(struct follower *f, struct err *err) {
    int64_t now = clock_monotonic();
    struct host_task task = {.who = {.scope = SCOPE_ALL}, .run = recount, .argument = f};
    if (!f->recount || now < f->recount_at)
        return true;
    f->recount = false;
    f->recount_at = now + (int64_t)RECOUNT_SECONDS * MICROS_PER_SECOND;
    return host_read(f->options.host, &task, err);
}

static bool follow_memory(struct follower *f, struct err *err) {
    struct taking taking = {.follower = f, .more = true};
    struct host_task task = {.who = {.scope = SCOPE_ALL}, .run = take_over, .argument = &taking};
    while (taking.more && !atomic_load(&f->stopping)) {
        taking.more = false;
        taking.place = live_followed(f->live);
        if (!host_read(f->options.host, &task, err))
            return false;
        live_follow(f->live, taking.place);
    }
    return !f->options.shared || count_anew(f, err);
}

// -- the queue

struct queueing {
    struct feed_place upto;
    bool more;
};

static bool look(void *argument, struct work *work) {
    struct queueing *q = argument;
    return crm_duplicates_waits(work, &q->more);
}

static bool follow_part(void *argument, struct work *work) {
    struct queueing *q = argument;
    return crm_duplicates_follow(work, q->upto, &q->more);
}

static bool follow_queue(struct follower *f, struct err *err) {
    struct queueing q = {.upto = live_followed(f->live)};
    struct host_task looking = {.who = {.scope = SCOPE_ALL}, .run = look, .argument = &q};
    struct host_task task = {
        .who = {.scope = SCOPE_ALL}, .bulk = true, .run = follow_part, .argument = &q};
    if (!host_read(f->options.host, &looking, err))
        return false;
    while (q.more && !atomic_load(&f->stopping))
        if (!host_write_wait(f->options.host, &task, err))
            return false;
    return true;
}

// -- the thread

static void wait_a_little(struct follower *f) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += LOOK_MILLIS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&f->lock);
    if (!f->ending)
        pthread_cond_timedwait(&f->woken, &f->lock, &until);
    pthread_mutex_unlock(&f->lock);
}

static void *follow(void *argument) {
    struct follower *f = argument;
    bool told = false; // of a failure that lasts, once
    while (!atomic_load(&f->stopping)) {
        struct err err;
        bool done = follow_memory(f, &err) && follow_queue(f, &err);
        if (!done && !told)
            log_warning("changes can not be followed: %s", err.text);
        told = !done;
        wait_a_little(f);
    }
    return NULL;
}

bool follower_start(const struct follower_options *options, struct follower **out,
                    struct err *err) {
    struct follower *f = memory_zero(1, sizeof *f);
    f->options = *options;
    f->live = host_live(options->host);
    pthread_mutex_init(&f->lock, NULL);
    pthread_cond_init(&f->woken, NULL);
    if (options->shared)
        live_share(f->live);
    if (pthread_create(&f->thread, NULL, follow, f)) {
        pthread_mutex_destroy(&f->lock);
        pthread_cond_destroy(&f->woken);
        free(f);
        return fail(err, ERR_INTERNAL, "A thread that follows changes could not be started.");
    }
    *out = f;
    return true;
}

void follower_stop(struct follower *f) {
    if (!f)
        return;
    atomic_store(&f->stopping, true);
    pthread_mutex_lock(&f->lock);
    f->ending = true;
    pthread_cond_signal(&f->woken);
    pthread_mutex_unlock(&f->lock);
    pthread_join(f->thread, NULL);
    pthread_mutex_destroy(&f->lock);
    pthread_cond_destroy(&f->woken);
    free(f);
}
