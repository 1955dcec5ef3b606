// Industry packs (model/industry.h) and this store: what one would bring, bringing it, taking it
// back.
//
// Applying makes what is missing, in one transaction, and never changes what is there: a property
// of the same name and another type is a conflict, which is told, and what rests on it is left out.
// Properties that were archived come back with their values. What was made is kept in the trail of
// definitions as one change of kind "pack", which crm_rulebook_undo takes back.
#pragma once
#include "crm/definition.h"
#include "model/industry.h"

enum industry_state {
    INDUSTRY_NEW,
    INDUSTRY_ARCHIVED, // was there once: comes back
    INDUSTRY_THERE,
    INDUSTRY_CONFLICT, // its name means something else here, or it rests on what does
    INDUSTRY_STATE_COUNT
};
const char *industry_state_name(enum industry_state state); // "new"

struct industry_item {
    const struct industry_part *part;
    enum industry_state state;
    str instead; // of a conflict: the type that the property has, or the property it rests on
};

struct industry_plan {
    const struct industry_pack *pack;
    struct industry_item *items; // in the order of the pack's parts
    size_t counts[INDUSTRY_STATE_COUNT];
};

// What a pack's properties hold, looked up on a reader before it is taken back: that reads all
// records, and whoever writes would wait for it.
struct industry_survey {
    int64_t at;
    int64_t *empty; // ids of properties that no record has a value of
    size_t count;
};

// What applying would do; changes nothing. Everything lives in work->arena.
MUST_CHECK bool crm_industry_plan(struct work *work, const struct industry_pack *pack,
                                  struct industry_plan *out);
// Inside a write transaction that began with crm_define_begin. *out: as it was found, with what
// could not be made as conflicts; *change: the number of the change, 0 where nothing was missing.
MUST_CHECK bool crm_industry_apply(struct work *work, const struct industry_pack *pack,
                                   struct industry_plan *out, int64_t *change);
