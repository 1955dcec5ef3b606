// Exports of everything about one person: what was asked for, and the file in pieces.
#pragma once
#include "store/work.h"

struct person_export {
    int64_t id;
    int64_t type_id, record_id;
    str state;    // waiting running done expired
    int64_t size; // bytes of the file
    int64_t job_id;
    int64_t created_at, created_by;
};

MUST_CHECK bool store_person_export_add(struct work *work, struct person_export *e);
MUST_CHECK bool store_person_export_get(struct work *work, int64_t id, struct person_export *out,
                                        bool *found);
// Writes state, size and job.
MUST_CHECK bool store_person_export_update(struct work *work, const struct person_export *e);
MUST_CHECK bool store_person_export_clear(struct work *work, int64_t id);
MUST_CHECK bool store_person_export_piece_add(struct work *work, int64_t id, int64_t number,
                                              str bytes);
// *found false past the end.
MUST_CHECK bool store_person_export_piece(struct work *work, int64_t id, int64_t number, str *bytes,
                                          bool *found);
// Takes some pieces of files away that were ordered before `before`; *more where there may be more.
MUST_CHECK bool store_person_export_sweep(struct work *work, int64_t before, bool *more);
