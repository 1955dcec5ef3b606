// Streams of jobs: one thread looks every 300 ms at the jobs somebody follows and sends what
// changed. It reads rows, so it does not matter which process runs the job.
//
// A follower is shared by this thread and the server, which tells when the client has gone: the
// last of the two frees it. `mutex` guards the list and the flags.
#include "api/api_private.h"
#include "api/render.h"
#include "base/log.h"
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

enum { LOOK_MILLIS = 300 };

struct follower {
    struct events *events;
    struct follower *next;
    int64_t job_id;
    bool whole; // what came of it is told as well
    struct http_stream *stream;
    uint64_t last; // hash of what was sent
    bool gone;     // the server has let go
    bool ended;    // we have
};

struct events {
    struct api *api;
    pthread_t thread;
    pthread_mutex_t mutex;
    pthread_cond_t wake;
    struct follower *followers;
    bool stopping;
    bool joined;
};

static void on_gone(void *user, struct http_stream *stream) {
    (void)stream;
    struct follower *follower = user;
    struct events *events = follower->events;
    pthread_mutex_lock(&events->mutex);
    follower->gone = true;
    bool last = follower->ended;
    pthread_mutex_unlock(&events->mutex);
    if (last)
        free(follower);
}

void events_follow(struct events *events, struct http_exchange *exchange, int64_t job_id,
                   bool whole) {
    struct follower *follower = memory_zero(1, sizeof *follower);
    follower->events = events;
    follower->job_id = job_id;
    follower->whole = whole;
    follower->stream = http_stream_start(exchange, on_gone, follower);
    pthread_mutex_lock(&events->mutex);
    follower->next = events->followers;
    events->followers = follower;
    pthread_cond_signal(&events->wake);
    pthread_mutex_unlock(&events->mutex);
}

// Takes a follower off the list and lets go of it.
static void end_follower(struct events *events, struct follower *follower) {
    struct http_stream *stream = follower->stream;
    pthread_mutex_lock(&events->mutex);
    struct follower **at = &events->followers;
    while (*at != follower)
        at = &(*at)->next;
    *at = follower->next;
    follower->ended = true;
    bool last = follower->gone;
    pthread_mutex_unlock(&events->mutex);
    http_stream_end(stream);
    if (last)
        free(follower);
}

// What there is of a job to tell; empty where it can not be read.
struct looking {
    int64_t id;
    bool whole;
    str text;
    bool ended;
};

static bool look(void *argument, struct work *work) {
    struct looking *l = argument;
    struct job job;
    struct buf out;
    struct jsonw w;
    if (!crm_job_get(work, l->id, &job))
        return false;
    if (!l->whole)
        crm_job_cover(&job);
    buf_init(&out, work->arena);
    jsonw_init(&w, &out);
    render_job(&w, &job);
    l->text = buf_str(&out);
    l->ended = crm_job_ended(&job);
    return true;
}

// False: it is over.
static bool tell(struct events *events, struct follower *follower) {
    struct looking l = {.id = follower->job_id, .whole = follower->whole};
    struct arena arena;
    struct err err;
    arena_init(&arena);
    struct host_task task = {
        .who = {.scope = SCOPE_ALL}, .arena = &arena, .loose = true, .run = look, .argument = &l};
    bool going = true;
    if (!host_read(events->api->options.host, &task, &err)) {
        going = err.code == ERR_BUSY;
    } else if (str_hash(l.text) != follower->last) {
        follower->last = str_hash(l.text);
        going = http_stream_send(follower->stream, l.ended ? STR("end") : STR("progress"), STR(""),
                                 l.text) &&
                !l.ended;
    }
    arena_finish(&arena);
    return going;
}

// The list as it is now; followers on it are only taken off by this thread.
static struct follower **snapshot(struct events *events, size_t *count) {
    size_t all = 0;
    for (struct follower *f = events->followers; f; f = f->next)
        all++;
    struct follower **list = memory_zero(all + 1, sizeof(struct follower *));
    *count = 0;
    for (struct follower *f = events->followers; f; f = f->next)
        list[(*count)++] = f;
    return list;
}

static void wait_a_little(struct events *events) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += LOOK_MILLIS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    if (events->followers)
        pthread_cond_timedwait(&events->wake, &events->mutex, &until);
    else
        pthread_cond_wait(&events->wake, &events->mutex);
}

static void *run(void *argument) {
    struct events *events = argument;
    pthread_mutex_lock(&events->mutex);
    while (!events->stopping) {
        wait_a_little(events);
        size_t count;
        struct follower **list = snapshot(events, &count);
        pthread_mutex_unlock(&events->mutex);
        for (size_t i = 0; i < count; i++)
            if (!tell(events, list[i]))
                end_follower(events, list[i]);
        free(list);
        pthread_mutex_lock(&events->mutex);
    }
    pthread_mutex_unlock(&events->mutex);
    while (events->followers)
        end_follower(events, events->followers);
    return NULL;
}

struct events *events_create(struct api *api) {
    struct events *events = memory_zero(1, sizeof *events);
    events->api = api;
    pthread_mutex_init(&events->mutex, NULL);
    pthread_cond_init(&events->wake, NULL);
    if (pthread_create(&events->thread, NULL, run, events) != 0) {
        log_error("no thread for event streams");
        abort();
    }
    return events;
}

void events_stop(struct events *events) {
    if (events->joined)
        return;
    pthread_mutex_lock(&events->mutex);
    events->stopping = true;
    pthread_cond_signal(&events->wake);
    pthread_mutex_unlock(&events->mutex);
    pthread_join(events->thread, NULL);
    events->joined = true;
}

void events_destroy(struct events *events) {
    if (!events)
        return;
    events_stop(events);
    // A follower that the server has not let go of yet is freed by on_gone, before this.
    pthread_mutex_destroy(&events->mutex);
    pthread_cond_destroy(&events->wake);
    free(events);
}
