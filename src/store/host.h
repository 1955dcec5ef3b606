// What a running process has of the store: the write lane, read connections, and the way to run a
// function as one work on either of them.
//
// A `run` gets a complete `struct work` (connection, definitions, live, who, now). A reading one
// sees one snapshot. A writing one runs inside a transaction of the lane and may run twice, so what
// it changes outside of the store it changes in `done`; its effects in memory are applied after the
// commit, before `done`. The host knows nothing of crm: app hands in how definitions are found and
// how effects are applied. Any thread, unless said otherwise.
#pragma once
#include "store/work.h"

struct blobs;
struct host;

struct host_options {
    str store_url;
    size_t lane_threads; // writing connections on PostgreSQL; 0: 4
    size_t readers;      // read connections at most: one for each thread that may read; 0: 16
    struct live *live;   // put into every work
    struct blobs *blobs; // the bytes of files (store/blob.h); NULL: none are kept
    // live_hold and live_release: the definitions of a work, from its begin to its end. NULL: none.
    const struct schema *(*hold)(struct live *live);
    void (*release)(struct live *live, const struct schema *schema);
    // live_version and live_renew: other processes may change definitions (all of them on
    // PostgreSQL, commands beside the server on SQLite), so every work begins with a look at their
    // version. NULL: never.
    int64_t (*version)(struct live *live);
    bool (*renew)(struct live *live, struct work *work);
    const struct deriving *deriving; // crm_deriving; put into every work
    // live_apply; called on the lane's thread, or on the thread that waited. NULL: not wanted.
    void (*after_commit)(struct live *live, struct work *work);
};

// The store is prepared already (store_prepare). ERR_STORAGE and others of db_open.
MUST_CHECK bool host_create(const struct host_options *options, struct host **out, struct err *err);
// Runs what is queued in the lane first. Nobody may read or write meanwhile. Fine with NULL.
void host_destroy(struct host *host);

struct host_task {
    struct actor who;
    struct arena *arena; // results live here, and belong to the caller; NULL: one for the call
    bool bulk;           // writing: waits for those of people
    bool loose;          // reading: without a snapshot, for a `run` with one statement
    bool (*run)(void *argument, struct work *work);
    // host_write only: after the commit or the failure, once, on the lane's thread: must be short.
    // What `run` left in the arena is still there. May be NULL.
    void (*done)(void *argument, bool ok, const struct err *err);
    void *argument;
};

MUST_CHECK bool host_read(struct host *host, const struct host_task *task, struct err *err);
// Queues; `task` is copied. The arena is the host's until `done` is called.
void host_write(struct host *host, const struct host_task *task);
// Writes and waits for the commit: for jobs, commands and worker threads; never on the lane.
MUST_CHECK bool host_write_wait(struct host *host, const struct host_task *task, struct err *err);

// A reading work that lasts, on a connection of its own: jobs and exports. Between begin and end it
// belongs to the calling thread. Each statement sees what is committed when it begins: a snapshot
// of minutes would hide from a job what it wrote itself, and keep the store from tidying up.
// `work->arena` is `arena`. Its definitions are those of the begin.
MUST_CHECK bool host_reading_begin(struct host *host, const struct actor *who, struct arena *arena,
                                   struct work *work, struct err *err);
void host_reading_end(struct host *host, struct work *work);

// After erasing: db_clear_log. For jobs; ERR_BUSY where somebody reads for long.
MUST_CHECK bool host_clear_log(struct host *host, struct err *err);

struct live *host_live(const struct host *host);
// The current definitions, valid until they are released. NULL where the host has none.
const struct schema *host_hold(const struct host *host);
void host_release(const struct host *host, const struct schema *schema);
struct blobs *host_blobs(const struct host *host);
const char *host_engine(const struct host *host); // "sqlite", "postgresql"
// Short reads answer at once from this machine, so that an event thread may do them itself.
bool host_reads_here(const struct host *host);
