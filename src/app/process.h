// A process that has a store open: data folder, lock, host, what it keeps in memory, jobs.
//
// `serve` on SQLite holds a lock on the data folder. A command that finds it held leaves long work
// to that server (it puts a job into the store and waits for it); otherwise it holds the lock
// itself and runs jobs in its own process. Either way there is one way to do things: jobs.
#pragma once
#include "app/settings.h"
#include "crm/live.h"
#include "jobs/follower.h"
#include "jobs/runner.h"
#include "jobs/sealer.h"
#include "store/host.h"

enum process_need {
    PROCESS_LIGHT, // a short read or write; the lock does not matter
    PROCESS_JOBS,  // runs jobs itself where no server does
    PROCESS_SERVE  // has to be the one
};

struct process {
    struct host *host;
    struct live *live;
    struct blobs *blobs;         // the bytes of files: DATA/files
    struct runner *runner;       // NULL where a server runs the jobs, or none are wanted
    struct follower *follower;   // where jobs are run: the queue of duplicates, others' saves
    struct sealer *sealer;       // the same: the trail
    const struct schema *schema; // as it was at the start, for commands
    int lock;                    // file descriptor, or -1
    bool alone;                  // no other process works on this store
};

MUST_CHECK bool process_open(struct process *process, const struct settings *settings,
                             enum process_need need, struct err *err);
void process_close(struct process *process);
// Whether SIGINT and SIGTERM wait, in this thread and those it begins, instead of ending it; and
// whether one of those that wait came, or comes within `nanoseconds`. For work that ends tidily.
void process_hold_signals(bool hold);
bool process_asked_to_stop(long nanoseconds);
// Language of the terminal, by LC_ALL, LC_MESSAGES or LANG.
enum lang process_lang(void);
struct actor process_actor(void);
