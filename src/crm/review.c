// One gate for all that reads or decides the queue: whoever does not look after all of it passes
// with a query that finds only what is theirs, and with single groups found by that very query.
#include "crm/review.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/refuse.h"
#include "store/record.h"

static bool looks_after(const struct work *work, const struct object_type *type) {
    return work->who.scope == SCOPE_ALL ||
           (work->who.scope == SCOPE_RIGHTS && work->who.rights &&
            rights_area(work->who.rights, AREA_DUPLICATES) && crm_access_sees_all(work, type));
}

bool crm_review_enter(struct work *work, const struct object_type *type, bool *narrow) {
    *narrow = !looks_after(work, type);
    return work->who.scope == SCOPE_ALL ||
           ((!*narrow || crm_access_verb(work, RIGHT_MERGE, type)) && crm_fields_free(work));
}

// Deals beside the records count into a group's value, seen or not.
static bool sees_deals(const struct work *work) {
    const struct object_type *deals = work->schema ? schema_type(work->schema, STR("deals")) : NULL;
    return !deals || crm_access_sees_all(work, deals);
}

void crm_review_value(const struct work *work, struct duplicate_group *group) {
    enum { POINTS = 3 }; // as in store/duplicate_value.c
    struct duplicate_value *value = &group->value;
    if (sees_deals(work))
        return;
    value->deals = value->amount = 0;
    value->total = value->filled + POINTS * value->points;
}

// -- whose

static bool resolve(struct work *work, bool narrow, bool open, struct duplicate_query *q) {
    struct review_people people;
    struct id_set *ids = ARENA_NEW(work->arena, struct id_set);
    int64_t me = work->who.user_id;
    q->reviewers = NULL;
    q->unassigned = false;
    if (!narrow && q->whose == WHOSE_ANY)
        return true;
    if (!review_people(work, &people))
        return false;
    q->reviewers = ids; // nobody's yet
    switch (q->whose) {
    case WHOSE_ANY:
    case WHOSE_MINE:
        *ids = me ? review_given_to(work, &people, me) : (struct id_set){0};
        break;
    case WHOSE_ONE:
        if (!narrow || (me && q->whose_id == me))
            *ids = review_given_to(work, &people, q->whose_id);
        break;
    case WHOSE_NOBODY:
        break;
    }
    if (q->whose != WHOSE_NOBODY && !(q->whose == WHOSE_ANY && open))
        return true;
    if (narrow && !open)
        return true;
    struct id_set none = review_given_to(work, &people, 0);
    struct id_set both = {ARENA_ARRAY(work->arena, ids->count + none.count + 1, int64_t), 0};
    for (size_t i = 0; i < ids->count; i++)
        both.ids[both.count++] = ids->ids[i];
    for (size_t i = 0; i < none.count; i++)
        both.ids[both.count++] = none.ids[i];
    *ids = both;
    q->unassigned = true;
    return true;
}

bool crm_review_narrow(struct work *work, struct duplicate_query *q) {
    struct review_policy policy = {0};
    bool narrow;
    if (!crm_review_enter(work, q->type, &narrow) ||
        (narrow && !crm_review_policy(work, &policy)) || !resolve(work, narrow, policy.open, q))
        return false;
    // The order would tell what deals they do not see are worth.
    if (q->sort == DUPLICATE_BY_VALUE && !sees_deals(work))
        q->sort = DUPLICATE_BY_CERTAINTY;
    // Of what is settled the members are gone, by which it would be known whether all were seen.
    if (narrow && !str_is(q->status, "open")) {
        q->reviewers = ARENA_NEW(work->arena, struct id_set);
        q->unassigned = false;
    }
    return true;
}

static bool every_member(struct work *work, const struct object_type *type, int64_t group_id,
                         bool *holds) {
    int64_t *ids;
    size_t count;
    return store_duplicate_members(work, group_id, &ids, &count) &&
           crm_review_holds(work, type, ids, count, holds);
}

static bool is_given(const struct duplicate_query *q, const struct duplicate_group *group) {
    bool given = !group->reviewer_id && q->unassigned;
    for (size_t i = 0; i < q->reviewers->count; i++)
        given = given || (group->reviewer_id && q->reviewers->ids[i] == group->reviewer_id);
    return given;
}

bool crm_review_sees(struct work *work, const struct duplicate_group *group, bool *sees) {
    const struct object_type *type = schema_type_by_id(work->schema, group->type_id);
    struct duplicate_query q = {.type = type, .status = STR("open")};
    bool narrow;
    *sees = false;
    if (!type)
        return true;
    if (!crm_review_enter(work, type, &narrow))
        return false;
    if (!narrow) {
        *sees = true;
        return true;
    }
    if (!str_is(group->status, "open"))
        return true;
    return crm_review_narrow(work, &q) &&
           (!is_given(&q, group) || store_duplicate_whole(work, type, group->id, sees));
}

// -- deciding

bool crm_review_holds(struct work *work, const struct object_type *type, const int64_t *ids,
                      size_t count, bool *holds) {
    *holds = true;
    for (size_t i = 0; *holds && i < count; i++) {
        struct record *record;
        if (!store_record_get(work, type, ids[i], false, &record))
            return false;
        *holds = record != NULL;
        if (!record || work->who.scope == SCOPE_ALL)
            continue;
        if (!work->who.rights)
            *holds = false;
        else if (!crm_access_of(work, work->who.rights, RIGHT_MERGE, record, holds))
            return false;
    }
    return true;
}

bool crm_review_decides(struct work *work, const struct duplicate_group *group) {
    const struct object_type *type = schema_type_by_id(work->schema, group->type_id);
    bool narrow, sees, holds;
    if (!crm_review_enter(work, type, &narrow))
        return false;
    if (!narrow)
        return crm_access_whole(work, RIGHT_MERGE, type);
    if (!crm_review_sees(work, group, &sees))
        return false;
    if (!sees)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_group", group->id);
    return every_member(work, type, group->id, &holds) &&
           (holds || crm_refuse(work, ERR_DENIED, "review.not_all", (str){0}, (str){0}));
}

// -- totals

static bool add_total(struct work *work, const struct object_type *type, str certainty,
                      int64_t *total) {
    struct duplicate_query q = {.type = type,
                                .status = STR("open"),
                                .certainty = certainty,
                                .whose = WHOSE_MINE,
                                .source = -1};
    int64_t count;
    if (!crm_review_narrow(work, &q) || !store_duplicate_found(work, &q, &count))
        return false;
    *total += count;
    return true;
}

static bool may_enter(const struct work *work, const struct object_type *type) {
    return work->who.rights &&
           rights_reach(work->who.rights, type->name, RIGHT_MERGE) != REACH_NONE;
}

bool crm_review_totals(struct work *work, int64_t *open, int64_t *sure) {
    *open = *sure = 0;
    if (crm_access_sees_all(work, NULL))
        return store_duplicate_count(work, 0, STR("open"), STR(""), open) &&
               store_duplicate_count(work, 0, STR("open"), STR("sure"), sure);
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        bool narrow;
        if (!may_enter(work, type))
            continue;
        if (!crm_review_enter(work, type, &narrow)) {
            if (work->err->code != ERR_DENIED)
                return false;
            err_clear(work->err); // properties are kept back from them
            return true;
        }
        if (!add_total(work, type, STR(""), open) || !add_total(work, type, STR("sure"), sure))
            return false;
    }
    return true;
}
