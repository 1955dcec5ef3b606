// What the parts of the import command share: one import from the command line.
#pragma once
#include "app/command.h"
#include "app/process.h"
#include "crm/import.h"
#include "crm/queue.h"
#include "store/import_plan.h"

struct importing {
    struct invocation *in;
    struct process process;
    struct host_writer lane;
    struct writer writer;
    const struct object_type *type;
    int64_t id;
    struct job job;
    struct import import;
    struct import_plan plan;
    struct import_report *report;
    bool shows_progress;
    size_t earlier; // tasks that others have left
};

// In a write transaction, and on a reader; both wait.
MUST_CHECK bool importing_write(struct importing *i, bool (*run)(void *argument, struct work *work),
                                struct err *err);
MUST_CHECK bool importing_read(struct importing *i, bool (*run)(void *argument, struct work *work),
                               struct arena *arena, struct err *err);

// Until i->job has ended; false where it is not done, with the reason.
MUST_CHECK bool importing_wait(struct importing *i, struct err *err);
// The search for duplicates that follows an import: only where this process has to do it itself.
MUST_CHECK bool importing_wait_for_scan(struct importing *i, struct err *err);
// Says on standard error that this process finishes other work of the store as well.
MUST_CHECK bool importing_tell_earlier(struct importing *i, struct err *err);

// On standard output: columns and issues of i->report; one line of counters ("are", "would be").
void importing_print(struct importing *i);
void importing_print_counters(const struct import_counters *c, const char *verb);
