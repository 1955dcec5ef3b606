// Kinds of jobs: one row each. A new kind is a function and a line in the table.
#pragma once
#include "crm/duplicates.h"
#include "store/host.h"
#include "store/job.h"

struct name_service;

struct job_run {
    struct host *host;
    const struct job *job;
    struct work *work; // reads, each statement sees what is committed
    struct writer writer;
    struct progress progress;
    const struct name_service *names; // who may be asked for domains
    struct buf *result;               // JSON object of what came out, without braces; starts empty
};

struct job_kind {
    const char *name;
    bool (*run)(struct job_run *run); // false: work->err says why
};

const struct job_kind *job_kind_find(str name);
