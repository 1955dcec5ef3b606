// A link is worked out from a snapshot, beside the writers, and only its one row is written in the
// lane: so sealing costs an import next to nothing.
#include "jobs/sealer.h"
#include "base/clock.h"
#include "base/log.h"
#include "crm/audit_chain.h"
#include "crm/audit_refused.h"
#include "crm/live.h"
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

enum { LOOK_MILLIS = 500, LINKS_AT_THE_END = 2000 };

struct sealer {
    struct host *host;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t woken;
    bool ending;
};

static bool look(void *argument, struct work *work) {
    return crm_audit_look(work, argument);
}

static bool seal(void *argument, struct work *work) {
    return crm_audit_seal(work, argument);
}

static bool is_ending(struct sealer *s) {
    pthread_mutex_lock(&s->lock);
    bool ending = s->ending;
    pthread_mutex_unlock(&s->lock);
    return ending;
}

// *more: a link was full.
static bool seal_one(struct sealer *s, bool *more, struct err *err) {
    struct arena arena;
    struct audit_sealing sealing = {0};
    struct host_task looking = {
        .who = {.scope = SCOPE_ALL}, .arena = &arena, .run = look, .argument = &sealing};
    struct host_task writing = {
        .who = {.scope = SCOPE_ALL}, .bulk = true, .run = seal, .argument = &sealing};
    arena_init(&arena);
    bool done = host_read(s->host, &looking, err) &&
                (!sealing.some || host_write_wait(s->host, &writing, err));
    *more = done && sealing.more;
    arena_finish(&arena);
    return done;
}

static bool follow_up(struct sealer *s, bool at_the_end, struct err *err) {
    struct audit_seen *seen = live_seen(host_live(s->host));
    bool more = true;
    if (!audit_seen_write(seen, s->host, err) ||
        !audit_refused_write(live_refused(host_live(s->host)), s->host, clock_now(), at_the_end,
                             err))
        return false;
    for (size_t i = 0; more && (at_the_end ? i < LINKS_AT_THE_END : !is_ending(s)); i++)
        if (!seal_one(s, &more, err))
            return false;
    return true;
}

static void wait_a_little(struct sealer *s) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += LOOK_MILLIS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&s->lock);
    if (!s->ending)
        pthread_cond_timedwait(&s->woken, &s->lock, &until);
    pthread_mutex_unlock(&s->lock);
}

static void *run(void *argument) {
    struct sealer *s = argument;
    struct err err;
    bool told = false; // of a failure that lasts, once
    do {
        bool done = follow_up(s, false, &err);
        if (!done && !told)
            log_warning("the trail can not be sealed: %s", err.text);
        told = !done;
        wait_a_little(s);
    } while (!is_ending(s));
    if (!follow_up(s, true, &err))
        log_warning("the trail can not be sealed: %s", err.text);
    return NULL;
}

bool sealer_start(struct host *host, struct sealer **out, struct err *err) {
    struct sealer *s = memory_zero(1, sizeof *s);
    s->host = host;
    pthread_mutex_init(&s->lock, NULL);
    pthread_cond_init(&s->woken, NULL);
    if (pthread_create(&s->thread, NULL, run, s)) {
        pthread_mutex_destroy(&s->lock);
        pthread_cond_destroy(&s->woken);
        free(s);
        return fail(err, ERR_INTERNAL, "A thread that seals the trail could not be started.");
    }
    *out = s;
    return true;
}

void sealer_stop(struct sealer *s) {
    if (!s)
        return;
    pthread_mutex_lock(&s->lock);
    s->ending = true;
    pthread_cond_signal(&s->woken);
    pthread_mutex_unlock(&s->lock);
    pthread_join(s->thread, NULL);
    pthread_mutex_destroy(&s->lock);
    pthread_cond_destroy(&s->woken);
    free(s);
}
