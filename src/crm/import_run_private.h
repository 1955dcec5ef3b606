// Between the files of a run: import_run.c goes through the files, import_write.c writes rows,
// import_call.c follows the cells that call records of other rows.
#pragma once
#include "crm/import_private.h"

struct import_run {
    struct work *work; // reads
    int64_t import_id;
    const struct import *import;
    const struct import_plan *plan;
    struct import_running **parts; // of the file that is being written
    size_t part_count;
    int64_t *rows;                 // of each file, where they were counted
    int64_t next_row;              // rows done, over all files, and those whose cells were followed
    int64_t total;                 // of these
    struct import_counters before; // of earlier batches
    struct import_counters counters;
    bool decided;                 // people decided what is to become of some rows
    struct import_report *report; // of an unchecked file: collected on the way; else NULL
    const struct writer *writer;
    const struct progress *progress;
};

// One part's rows of a batch, inside the batch's transaction.
MUST_CHECK bool import_run_write(struct work *work, struct import_run *r, struct import_running *p);
// The links that cells of a file's rows ask for; `begin`: the rows that are done before them.
MUST_CHECK bool import_run_call(struct import_run *r, size_t sheet, int64_t begin);

// The place to go on from and the counters, with `count` rows; and in memory, after the commit,
// with progress: ERR_CANCELLED.
MUST_CHECK bool import_run_advance(struct work *work, const struct import_run *r, size_t count);
MUST_CHECK bool import_run_told(struct import_run *r, size_t count);
// What of `count` rows, behind `begin` of all, is done.
int64_t import_run_done_of(const struct import_run *r, int64_t begin, int64_t count);
