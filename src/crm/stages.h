// Records that go through stages: which stage they are in, what that asks of them, when they were
// where.
//
// The pure half is part of preparing a record; the writing half follows every save, merge and undo,
// whichever way the stage was changed. What follows from the stage alone (probability, closed,
// won, lost) is derived like a formula: model/calculated.h.
#pragma once
#include "crm/save.h"
#include "store/stage_visit.h"

// Gives the record the stage that was meant, and issues: stage.unknown_in_pipeline where pipeline
// and stage contradict (both stay as they were), stage.required for each property the stage asks
// for. Fine for types without pipelines.
void stages_choose(const struct save *save, const struct record *before, struct record *after,
                   struct issue_list *issues);
// After the choice, and where a stage came in another way: notes when it was entered, and closed.
void stages_follow(const struct record *before, struct record *after, int64_t now);
// The visits: in the write transaction, behind the record. `before` NULL: it is new.
MUST_CHECK bool stages_write(struct work *work, const struct record *before,
                             const struct record *after);

struct stage_state {
    const struct stage *stage; // NULL where the record is in none that is known
    const struct pipeline *pipeline;
    int64_t entered_at; // 0: not known
    double days;        // in it, parts included
    bool rotting;       // longer than the stage is meant to take
};
void crm_stage_state(const struct record *record, int64_t now, struct stage_state *out);

// ERR_NOT_FOUND where the record is not visible or not there. Oldest first.
MUST_CHECK bool crm_stage_visits(struct work *work, const struct object_type *type, int64_t id,
                                 struct stage_visit **out, size_t *count);
