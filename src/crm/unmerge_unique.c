// Unique values that a merge put out of use, and that somebody else has taken since: taking the
// merge back can not give them to two.
#include "crm/merge_private.h"
#include "store/record.h"
#include "store/unique.h"

static bool is_unique(const struct property *p) {
    return p->unique && !p->archived && p->system == SYSTEM_NONE;
}

// Whether of the holder, which lives as well, the value is given up.
static bool gives_up(const struct unmerge_plan *plan, const struct property *p,
                     struct value value) {
    return !value_equal(plan->holder_after->values[p->slot], value);
}

static bool add_taken(struct work *work, struct unmerge_plan *plan, const struct taken_value *t) {
    struct record *record;
    if (!store_record_get(work, plan->type, t->record_id, false, &record))
        return false;
    plan->taken = arena_grow(work->arena, plan->taken, plan->taken_count * sizeof *plan->taken,
                             (plan->taken_count + 1) * sizeof *plan->taken);
    plan->taken[plan->taken_count] = *t;
    plan->taken[plan->taken_count++].title = record ? record_title(work->arena, record) : (str){0};
    return true;
}

static bool look_up(struct work *work, struct unmerge_plan *plan, const struct property *p,
                    bool survivor) {
    enum { LOOKED_AT = 3 };
    const struct record *after = survivor ? plan->holder_after : plan->undone.gone;
    struct value value = after->values[p->slot];
    int64_t *ids;
    size_t count;
    // What the holder keeps is its own already; an archived one holds nothing.
    if (value_is_null(value) || (survivor && (plan->holder->archived_at ||
                                              value_equal(plan->holder->values[p->slot], value))))
        return true;
    if (!store_unique_find(work, plan->type, p, value, LOOKED_AT, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool own = ids[i] == plan->record->id ||
                   (ids[i] == plan->holder->id && (survivor || gives_up(plan, p, value)));
        if (!own)
            return add_taken(work, plan, &(struct taken_value){p, value, survivor, ids[i], {0}});
    }
    return true;
}

bool unmerge_taken(struct work *work, struct unmerge_plan *plan) {
    for (size_t i = 0; i < plan->type->property_count; i++) {
        const struct property *p = &plan->type->properties[i];
        if (is_unique(p) && (!look_up(work, plan, p, true) || !look_up(work, plan, p, false)))
            return false;
    }
    return true;
}

void unmerge_leave_taken(struct unmerge_plan *plan) {
    for (size_t i = 0; i < plan->taken_count; i++)
        merge_set(plan->taken[i].survivor ? plan->holder_after : plan->undone.gone,
                  plan->taken[i].property, value_null(), (str){0});
}
