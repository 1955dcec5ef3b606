// Is the row somebody we have already? Asks the live index on all cores, then, row by row, a small
// index of the rows that this import has decided to create. The two are one population: so a check,
// which keeps all its rows in the small one, judges as the run, whose rows go into the large one.
// Where other processes write to the store, too, equal contact points are looked for there as well.
#include "base/thread.h"
#include "crm/candidate.h"
#include "crm/fingerprint.h"
#include "crm/import_private.h"
#include "crm/live.h"
#include "crm/match_rule.h"
#include "store/fingerprint.h"
#include <stdlib.h>

struct import_judge {
    struct work *work;
    const struct import_reading *reading;
    struct match_live *index; // the process's; NULL where it keeps none
    struct match_live *own;   // rows decided as new: id is the row's index + 1
    bool used;
    int64_t first; // index in `own` of this batch's first row
    double sure, review;
    struct match_weights weights;
    struct arena arena;       // of one look into the store
    struct import_keys *keys; // of a file whose rows say themselves who they are; else NULL
};

struct import_judge *import_judge_create(struct work *work, const struct import_reading *reading) {
    struct import_judge *judge = memory_zero(1, sizeof *judge);
    judge->work = work;
    judge->reading = reading;
    arena_init(&judge->arena);
    judge->index = live_index(work->live, reading->type);
    crm_match_weights(reading->type, &judge->weights);
    judge->own = match_live_create(judge->weights.model, &judge->weights);
    judge->sure = crm_sure_threshold(reading->type);
    judge->review = crm_review_threshold(reading->type);
    judge->keys = reading->key ? import_keys_create(work, reading) : NULL;
    return judge;
}

void import_judge_destroy(struct import_judge *judge) {
    if (!judge)
        return;
    match_live_destroy(judge->own);
    arena_finish(&judge->arena);
    import_keys_destroy(judge->keys);
    free(judge);
}

static void end_batch(struct import_judge *judge, bool forget) {
    judge->first += IMPORT_BATCH;
    if (forget && judge->used) {
        match_live_destroy(judge->own);
        judge->own = match_live_create(judge->weights.model, &judge->weights);
        judge->used = false;
    }
}

// A row that says nothing new of a likely record is that record: a file that is imported twice
// changes nothing.
static enum import_fate fate_of(const struct import_judge *judge,
                                const struct match_candidate *best) {
    if ((double)best->probability < judge->sure && !best->contained)
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

struct looking {
    struct import_judge *judge;
    const struct import_batch *batch;
    struct import_decision *decisions;
};

static void decide(const struct import_judge *judge, const struct match_candidate *best,
                   struct import_decision *out) {
    out->record_id = best->id;
    out->probability = (double)best->probability;
    out->fate = fate_of(judge, best);
}

static void look_up_part(void *argument, size_t part) {
    struct looking *l = argument;
    for (size_t i = part; i < l->batch->count; i += l->batch->part_count) {
        const struct import_row *row = &l->batch->rows[i];
        struct import_decision *out = &l->decisions[i];
        struct match_candidate best = {0};
        *out = (struct import_decision){.fate = row->refused ? FATE_REFUSE : FATE_CREATE};
        if ((row->refused && !row->lacking) || !l->judge->index ||
            !match_live_find_among(l->judge->index, l->judge->own, &row->prepared.form,
                                   l->judge->review, &best, 1))
            continue;
        decide(l->judge, &best, out);
    }
}

// For a row that the index does not know.
static bool look_into_store(struct import_judge *judge, const struct import_row *row,
                            struct import_decision *out) {
    struct work *work = judge->work;
    struct arena *own = work->arena;
    struct candidate *list;
    size_t count;
    arena_reset(&judge->arena);
    work->arena = &judge->arena;
    bool done = crm_candidates(work, row->prepared.after, &row->prepared.form, 0, &list, &count);
    work->arena = own;
    if (done && count)
        decide(
            judge,
            &(struct match_candidate){.id = list[0].id, .probability = (float)list[0].probability},
            out);
    return done;
}

// Against the rows before it, which may say more than what is stored.
static void judge_row(struct import_judge *judge, const struct import_row *row,
                      struct import_decision *out) {
    struct match_candidate own;
    if (!crm_is_matched(judge->reading->type))
        return;
    if (match_live_find_among(judge->own, judge->index, &row->prepared.form, judge->review, &own,
                              1) &&
        (double)own.probability > out->probability) {
        int64_t at = own.id - 1 - judge->first;
        *out = (struct import_decision){
            .row = at >= 0 ? (size_t)at : 0, // of an earlier batch: only a check keeps those
            .file_row = own.id,
            .probability = (double)own.probability,
            .fate = fate_of(judge, &own),
        };
    }
}

// A row that is no record by itself may still change one.
static void settle(struct import_judge *judge, struct import_row *row, size_t index,
                   struct import_decision *out) {
    if (out->fate == FATE_UPDATE || out->fate == FATE_SKIP)
        import_row_forgive(row);
    else if (row->refused)
        *out = (struct import_decision){.fate = FATE_REFUSE};
    else if (crm_is_matched(judge->reading->type))
        keep_as_new(judge, row, index);
}

// Somebody who was erased is not brought back, neither as a new record nor by changing one.
static bool refuse_erased(struct import_judge *judge, struct import_batch *batch) {
    struct work *work = judge->work;
    struct arena *own = work->arena;
    bool done = true, hit;
    for (size_t i = 0; done && i < batch->count; i++) {
        struct import_row *row = &batch->rows[i];
        if (row->refused && !row->lacking)
            continue;
        arena_reset(&judge->arena);
        work->arena = &judge->arena;
        done = crm_fingerprint_hit(work, NULL, row->prepared.after, &hit);
        work->arena = own;
        if (!done || !hit)
            continue;
        issue_add(&row->prepared.issues,
                  (struct issue){.rule = RULE_ERASED, .severity = SEVERITY_ERROR});
        row->refused = true;
        row->lacking = false;
    }
    return done;
}

bool import_judge_batch(struct import_judge *judge, struct import_batch *batch, bool forget,
                        struct import_decision decisions[IMPORT_BATCH]) {
    bool any;
    if (!store_fingerprint_any(judge->work, &any) || (any && !refuse_erased(judge, batch)))
        return false;
    if (judge->keys)
        return import_keys_batch(judge->keys, batch, forget, decisions);
    struct looking looking = {judge, batch, decisions};
    parallel_for(batch->part_count, batch->part_count, look_up_part, &looking);
    bool shared = db_is_shared(judge->work->db);
    for (size_t i = 0; i < batch->count; i++) {
        struct import_row *row = &batch->rows[i];
        if (row->refused && !row->lacking)
            continue;
        if (shared && !decisions[i].record_id && !look_into_store(judge, row, &decisions[i]))
            return false;
        judge_row(judge, row, &decisions[i]);
        settle(judge, row, i, &decisions[i]);
    }
    end_batch(judge, forget);
    return true;
}
