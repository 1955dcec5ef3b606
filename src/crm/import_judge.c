// Is the row somebody we have already? Asks the store and the live index, and a small index of the
// rows that this import has decided to create.
#include "crm/import_private.h"
#include "crm/live.h"
#include <stdlib.h>

struct import_judge {
    struct work *work;
    const struct import_reading *reading;
    struct match_live *own; // rows decided as new: id is the row's index + 1
    bool used;
    int64_t first; // index in `own` of this batch's first row
};

struct import_judge *import_judge_create(struct work *work, const struct import_reading *reading) {
    struct import_judge *judge = memory_zero(1, sizeof *judge);
    judge->work = work;
    judge->reading = reading;
    judge->own = match_live_create(crm_match_model(reading->type), NULL);
    return judge;
}

void import_judge_destroy(struct import_judge *judge) {
    if (!judge)
        return;
    match_live_destroy(judge->own);
    free(judge);
}

void import_judge_next_batch(struct import_judge *judge, bool forget) {
    judge->first += IMPORT_BATCH;
    if (forget && judge->used) {
        match_live_destroy(judge->own);
        judge->own = match_live_create(crm_match_model(judge->reading->type), NULL);
        judge->used = false;
    }
}

static enum import_fate fate_of(const struct import_judge *judge, bool sure) {
    if (!sure)
        return FATE_REVIEW;
    switch (judge->reading->plan->options.policy) {
    case IMPORT_UPDATE:
        return FATE_UPDATE;
    case IMPORT_SKIP:
        return FATE_SKIP;
    case IMPORT_REVIEW:
        return FATE_REVIEW;
    case IMPORT_CREATE:
    case IMPORT_POLICY_COUNT:
        break;
    }
    return FATE_CREATE;
}

static void keep_as_new(struct import_judge *judge, const struct import_row *row, size_t index) {
    match_live_put(judge->own, judge->first + (int64_t)index + 1, &row->prepared.form);
    judge->used = true;
}

bool import_judge_row(struct import_judge *judge, const struct import_row *row, size_t index,
                      struct import_decision *out) {
    struct work *work = judge->work;
    const struct object_type *type = judge->reading->type;
    *out = (struct import_decision){.fate = FATE_REFUSE};
    if (row->refused)
        return true;
    struct arena_mark mark = arena_mark(work->arena);
    struct candidate *candidates;
    size_t count;
    if (!crm_candidates(work, row->prepared.after, &row->prepared.form, 0, &candidates, &count))
        return false;
    out->fate = FATE_CREATE;
    if (count) {
        out->record_id = candidates[0].id;
        out->probability = candidates[0].probability;
        out->fate = fate_of(judge, candidates[0].sure);
    }
    arena_release(work->arena, mark);
    struct match_candidate own;
    if (match_live_find(judge->own, &row->prepared.form, 0, crm_review_threshold(type), &own, 1) &&
        (double)own.probability > out->probability) {
        out->record_id = 0;
        int64_t at = own.id - 1 - judge->first;
        out->row = at >= 0 ? (size_t)at : 0; // of an earlier batch: only a check keeps those
        out->file_row = own.id;
        out->probability = (double)own.probability;
        out->fate = fate_of(judge, out->probability >= crm_sure_threshold(type));
    }
    if (out->fate == FATE_CREATE || out->fate == FATE_REVIEW)
        keep_as_new(judge, row, index);
    return true;
}
