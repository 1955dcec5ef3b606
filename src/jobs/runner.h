// The background face: threads that take jobs out of the job table and run them.
//
// A job is claimed with a lease of five minutes, renewed with every note of its progress; a crash
// leaves a lease that runs out, and whoever claims the job then goes on. Handlers are idempotent.
// What is only busy is tried again with a growing pause and ends as "dead" after some tries; every
// other failure ends as "failed" with its text.
#pragma once
#include "http/mail_host.h"
#include "store/host.h"

struct runner;

struct runner_options {
    struct host *host;
    size_t threads;            // 0: 1
    int scan_hour;             // of the nightly scan for duplicates, 0-23; -1: none
    struct name_service names; // off: nobody is asked for domains
    bool only_owner; // no other process works on this store: jobs found running were left by a
                     // crash and are taken up at once
};

MUST_CHECK bool runner_start(const struct runner_options *options, struct runner **out,
                             struct err *err);
// Looks for a job now instead of at the next half second. Any thread; fine with NULL.
void runner_wake(struct runner *runner);
// Jobs under way are asked to stop at their next report and are taken up by the next runner. Fine
// with NULL.
void runner_stop(struct runner *runner);
