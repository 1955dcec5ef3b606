// One lane, one pool of readers, and works made for whoever asks. A writing task travels through
// the lane as a small struct of its own; effects are applied on the lane's thread in the order of
// the commits, so that the memory never goes back behind a later change.
#include "store/host.h"
#include "db/lane.h"
#include "db/pool.h"
#include "store/calculate.h"
#include "store/define.h"
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct host {
    struct host_options options;
    char *url;
    char engine[16];
    bool reads_here;
    struct db_lane *lane;
    struct db_pool *readers;
};

enum { READERS = 16 };

static bool learn_engine(struct host *host, struct err *err) {
    struct db *db;
    if (!db_pool_take(host->readers, &db, err))
        return false;
    const char *name = db_engine_name(db);
    size_t length = strlen(name);
    assert(length < sizeof host->engine);
    memcpy(host->engine, name, length + 1);
    host->reads_here = strcmp(name, "sqlite") == 0;
    db_pool_give(host->readers, db);
    return true;
}

bool host_create(const struct host_options *options, struct host **out, struct err *err) {
    struct host *host = memory_zero(1, sizeof *host);
    host->options = *options;
    host->url = memory_alloc(options->store_url.len + 1);
    memcpy(host->url, options->store_url.ptr, options->store_url.len);
    host->options.store_url.ptr = host->url;
    struct db_options db = {.url = host->options.store_url};
    struct db_options reading = {.url = host->options.store_url, .read_only = true};
    host->readers = db_pool_create(&reading, options->readers ? options->readers : READERS);
    if (!db_lane_create(&db, options->lane_threads, &host->lane, err) || !learn_engine(host, err)) {
        host_destroy(host);
        return false;
    }
    *out = host;
    return true;
}

void host_destroy(struct host *host) {
    if (!host)
        return;
    db_lane_destroy(host->lane);
    db_pool_destroy(host->readers);
    free(host->url);
    free(host);
}

static void make_work(const struct host *host, const struct actor *who, struct arena *arena,
                      struct err *err, struct db *db, struct work *work) {
    work_init(work, arena, err, db);
    work->who = *who;
    work->live = host->options.live;
    work->deriving = host->options.deriving;
    work->schema = host_hold(host);
}

// Another process may have changed the definitions since they were loaded here: on SQLite a command
// beside the server (setup). What this sees is committed.
static bool look_at_version(const struct host *host, struct work *work) {
    const struct host_options *options = &host->options;
    int64_t version;
    if (!options->version)
        return true;
    if (!store_schema_version(work, &version))
        return false;
    if (version <= options->version(options->live))
        return true;
    if (!options->renew(options->live, work))
        return false;
    host_release(host, work->schema);
    work->schema = host_hold(host);
    return true;
}

// Where closures share a transaction, the definitions may be those of one before this that is not
// committed, and may never be: they are this work's own then.
static bool look_while_writing(const struct host *host, struct work *work) {
    int64_t version;
    if (db_is_shared(work->db))
        return look_at_version(host, work);
    if (!host->options.version)
        return true;
    return store_schema_version(work, &version) &&
           ((work->schema && work->schema->version == version) || store_schema_renew(work));
}

static void end_work(const struct host *host, struct work *work) {
    work_see_all(work);
    work_finish(work);
    host_release(host, work->schema);
    work->schema = NULL;
}

bool host_clear_log(struct host *host, struct err *err) {
    enum { WAIT_MS = 500 }; // writers wait as long at most
    struct db_options options = {.url = host->options.store_url, .busy_ms = WAIT_MS};
    struct db *db;
    if (!db_open(&options, &db, err))
        return false;
    bool done = db_clear_log(db, err);
    db_close(db);
    return done;
}

// -- reading

static bool read_on(struct host *host, struct db *db, const struct host_task *task,
                    struct arena *arena, struct err *err) {
    struct work work;
    make_work(host, &task->who, arena, err, db, &work);
    bool begun = !task->loose && db_begin(db, err);
    bool done = (begun || task->loose) && look_at_version(host, &work);
    work_see(&work);
    done = done && task->run(task->argument, &work);
    if (begun)
        db_rollback(db);
    end_work(host, &work);
    return done;
}

bool host_read(struct host *host, const struct host_task *task, struct err *err) {
    struct db *db;
    struct arena own = {0};
    if (!db_pool_take(host->readers, &db, err))
        return false;
    if (!task->arena)
        arena_init(&own);
    bool done = read_on(host, db, task, task->arena ? task->arena : &own, err);
    db_pool_give(host->readers, db);
    arena_finish(&own);
    return done;
}

bool host_reading_begin(struct host *host, const struct actor *who, struct arena *arena,
                        struct work *work, struct err *err) {
    struct db *db;
    if (!db_pool_take(host->readers, &db, err))
        return false;
    make_work(host, who, arena, err, db, work);
    if (look_at_version(host, work)) {
        work_see(work);
        return true;
    }
    host_reading_end(host, work);
    return false;
}

void host_reading_end(struct host *host, struct work *work) {
    if (!work->db)
        return;
    db_pool_give(host->readers, work->db); // rolls back
    work->db = NULL;
    end_work(host, work);
}

// -- writing

struct writing {
    struct host *host;
    struct host_task task;
    struct arena own;
    struct arena *arena;
    struct arena_mark mark; // where a further run begins anew
    struct work work;
};

static bool run_writing(void *argument, struct db *db, struct err *err) {
    struct writing *writing = argument;
    arena_release(writing->arena, writing->mark);
    if (writing->work.schema)
        end_work(writing->host, &writing->work);
    make_work(writing->host, &writing->task.who, writing->arena, err, db, &writing->work);
    if (!look_while_writing(writing->host, &writing->work))
        return false;
    work_see(&writing->work);
    bool done = writing->task.run(writing->task.argument, &writing->work);
    work_see_all(&writing->work);
    return done && store_settle(&writing->work, !writing->work.settle_all, NULL);
}

static void end_writing(void *argument, bool ok, const struct err *err) {
    struct writing *writing = argument;
    const struct host_options *options = &writing->host->options;
    struct err unused;
    writing->work.err = &unused; // the one of the run is gone
    if (ok && writing->work.effects && options->after_commit)
        options->after_commit(options->live, &writing->work);
    if (writing->task.done)
        writing->task.done(writing->task.argument, ok, err);
    if (writing->work.schema)
        end_work(writing->host, &writing->work);
    arena_finish(&writing->own);
    free(writing);
}

void host_write(struct host *host, const struct host_task *task) {
    struct writing *writing = memory_zero(1, sizeof *writing);
    writing->host = host;
    writing->task = *task;
    arena_init(&writing->own);
    writing->arena = task->arena ? task->arena : &writing->own;
    writing->mark = arena_mark(writing->arena);
    struct db_closure closure = {run_writing, end_writing, writing};
    if (task->bulk)
        db_lane_submit_bulk(host->lane, closure);
    else
        db_lane_submit(host->lane, closure);
}

struct waiting {
    pthread_mutex_t mutex;
    pthread_cond_t ended;
    bool is_ended;
    bool ok;
    struct err *err;
    const struct host_task *task;
};

static bool run_waited(void *argument, struct work *work) {
    const struct host_task *task = ((struct waiting *)argument)->task;
    return task->run(task->argument, work);
}

static void end_waited(void *argument, bool ok, const struct err *err) {
    struct waiting *waiting = argument;
    if (waiting->task->done)
        waiting->task->done(waiting->task->argument, ok, err);
    pthread_mutex_lock(&waiting->mutex);
    waiting->ok = ok;
    if (!ok && waiting->err)
        *waiting->err = *err;
    waiting->is_ended = true;
    pthread_cond_signal(&waiting->ended);
    pthread_mutex_unlock(&waiting->mutex);
}

bool host_write_wait(struct host *host, const struct host_task *task, struct err *err) {
    struct waiting waiting = {.err = err, .task = task};
    pthread_mutex_init(&waiting.mutex, NULL);
    pthread_cond_init(&waiting.ended, NULL);
    struct host_task waited = *task;
    waited.run = run_waited;
    waited.done = end_waited;
    waited.argument = &waiting;
    host_write(host, &waited);
    pthread_mutex_lock(&waiting.mutex);
    while (!waiting.is_ended)
        pthread_cond_wait(&waiting.ended, &waiting.mutex);
    pthread_mutex_unlock(&waiting.mutex);
    pthread_mutex_destroy(&waiting.mutex);
    pthread_cond_destroy(&waiting.ended);
    return waiting.ok;
}

// -- what it has

struct blobs *host_blobs(const struct host *host) {
    return host->options.blobs;
}

struct live *host_live(const struct host *host) {
    return host->options.live;
}

const struct schema *host_hold(const struct host *host) {
    return host->options.hold ? host->options.hold(host->options.live) : NULL;
}

void host_release(const struct host *host, const struct schema *schema) {
    if (schema)
        host->options.release(host->options.live, schema);
}

const char *host_engine(const struct host *host) {
    return host->engine;
}

bool host_reads_here(const struct host *host) {
    return host->reads_here;
}
