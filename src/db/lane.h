// Where writes happen: closures queued from any thread, run inside a transaction, answered only
// after the commit.
//
// SQLite has one lane thread with the only write connection. It runs waiting closures one after
// the other, each in a savepoint, until the queue is empty or 20 ms of work have passed, commits
// once (an fsync) and then calls all their `done`s in order: that is group commit, thousands of
// durable writes a second instead of some hundreds. PostgreSQL has several lane threads, each
// closure in a transaction of its own; the server groups the commits.
//
// A `run` that returns false is rolled back alone. A `run` may be executed again (deadlock,
// serialisation failure, a neighbour's failure that took the transaction with it) and must bear
// it: everything it changes in memory happens in `done`. A commit that fails, or a full or failing
// disk, fails every closure of the batch; none was acknowledged.
#pragma once
#include "db/db.h"

struct db_lane;

struct db_closure {
    // On a lane thread, inside a transaction: no begin, commit or rollback; savepoints are fine.
    bool (*run)(void *argument, struct db *db, struct err *err);
    // On the same thread, after the commit (ok) or the failure (`err` set); exactly once. Must be
    // short, others wait. `err` is valid during the call. May be NULL.
    void (*done)(void *argument, bool ok, const struct err *err);
    void *argument;
};

// Opens `threads` writing connections on PostgreSQL (0: 4), one on SQLite.
MUST_CHECK bool db_lane_create(const struct db_options *options, size_t threads,
                               struct db_lane **out, struct err *err);
// Runs what is queued, then ends. Nobody may submit meanwhile. Fine with NULL.
void db_lane_destroy(struct db_lane *lane);

// For what a person waits for. Any thread, also a lane thread (from `done`).
void db_lane_submit(struct db_lane *lane, struct db_closure closure);
// For jobs: runs only when no closure of a person waits. Keep each under some milliseconds.
void db_lane_submit_bulk(struct db_lane *lane, struct db_closure closure);
// Submits and waits: for jobs and the command line, never on a lane thread.
MUST_CHECK bool db_lane_run(struct db_lane *lane, bool bulk,
                            bool (*run)(void *argument, struct db *db, struct err *err),
                            void *argument, struct err *err);

struct db_lane_stats {
    uint64_t closures; // answered
    uint64_t failed;   // of them with ok false
    uint64_t commits;
    uint64_t retries; // runs repeated
    size_t waiting;   // in the queue now
};
struct db_lane_stats db_lane_stats(struct db_lane *lane);
