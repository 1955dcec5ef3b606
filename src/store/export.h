// Exports: what was asked for, how far it is, and the file in pieces, so that every process can
// give it out. The pieces go when their time is over; the row stays.
#pragma once
#include "store/work.h"

struct export {
    int64_t id;
    int64_t type_id;
    str name;
    str kind;    // VIEW LIST
    str request; // JSON (crm/export_request.c)
    str state;   // waiting running done failed cancelled expired
    int64_t rows;
    int64_t size; // bytes of the file
    int64_t job_id;
    str error;
    int64_t created_at, created_by;
    int64_t started_at, finished_at; // 0: not yet
};

MUST_CHECK bool store_export_add(struct work *work, const struct export *export, int64_t *id);
MUST_CHECK bool store_export_get(struct work *work, int64_t id, struct export *out, bool *found);
// Writes state, rows, size, job, error and the times of beginning and end.
MUST_CHECK bool store_export_update(struct work *work, const struct export *export);
MUST_CHECK bool store_export_chunk_add(struct work *work, int64_t id, int64_t number, str bytes);
// *found false past the end. The bytes are copied into the work's arena.
MUST_CHECK bool store_export_chunk(struct work *work, int64_t id, int64_t number, str *bytes,
                                   bool *found);
// Takes the whole file away.
MUST_CHECK bool store_export_clear(struct work *work, int64_t id);
// The files of a type's records go, and one that is being written will not be kept: somebody who
// may be in them is erased.
MUST_CHECK bool store_export_forget(struct work *work, int64_t type_id);
// Takes some pieces of a file away that was ordered before `before`, also of one that never was
// whole; the last of them makes a finished export "expired". *more where there may be more to take.
MUST_CHECK bool store_export_sweep(struct work *work, int64_t before, bool *more);
