// Everybody's rights are worked out and asked as those of a caller are, one person at a time: there
// is no second reading of the rules.
#include "crm/record_access.h"
#include "crm/access.h"
#include "crm/people.h"
#include "crm/save.h"
#include <stdlib.h>

static const char *const why_names[WHY_COUNT] = {
    [WHY_OWNER] = "owner",           [WHY_ROLE] = "role",
    [WHY_DEPUTY] = "deputy",         [WHY_MANAGER] = "manager",
    [WHY_DEPARTMENT] = "department", [WHY_SHARE] = "share",
};

const char *access_why_name(enum access_why why) {
    return why_names[why];
}

static enum access_why why_of(const struct rights *rights, const struct rights_scope *scope,
                              const struct record *record) {
    if (record->owner_id == rights->user_id)
        return WHY_OWNER;
    if (scope->reach == REACH_ALL)
        return WHY_ROLE;
    if (id_set_has(&rights->people[REACH_OWN], record->owner_id))
        return WHY_DEPUTY;
    if (id_set_has(&rights->managed, record->owner_id) ||
        id_set_has(&rights->managed, record->created_by))
        return WHY_MANAGER;
    return rights_hold(scope, record) ? WHY_DEPARTMENT : WHY_SHARE;
}

static bool add_holder(struct work *work, const struct rights *rights, const struct record *record,
                       struct record_access *out) {
    struct rights_scope scope =
        rights_scope_of(work->arena, rights, record->type->name, RIGHT_VIEW);
    bool sees, edits;
    if (!crm_access_of(work, rights, RIGHT_VIEW, record, &sees) ||
        !crm_access_of(work, rights, RIGHT_EDIT, record, &edits))
        return false;
    if (sees)
        out->holders[out->holder_count++] =
            (struct holder){rights->user_id, why_of(rights, &scope, record), edits};
    return true;
}

static int by_why(const void *a, const void *b) {
    const struct holder *x = a, *y = b;
    if (x->why != y->why)
        return x->why > y->why ? 1 : -1;
    return (x->user_id > y->user_id) - (x->user_id < y->user_id);
}

// Rights take room for everybody each: it is given back after each person.
static bool add_holders(struct work *work, const struct record *record, struct record_access *out) {
    struct member *members;
    size_t count;
    if (!crm_members(work, &members, &count))
        return false;
    out->holders = ARENA_ARRAY(work->arena, count + 1, struct holder);
    for (size_t i = 0; i < count; i++) {
        struct rights *rights;
        struct arena_mark mark = arena_mark(work->arena);
        if (members[i].disabled)
            continue;
        if (!crm_access_load(work, members[i].user_id, members[i].role, &rights) ||
            !add_holder(work, rights, record, out))
            return false;
        arena_release(work->arena, mark);
    }
    qsort(out->holders, out->holder_count, sizeof *out->holders, by_why);
    return true;
}

// The share that counts longest of those with the caller and their departments.
static bool own_share(struct work *work, const struct record *record, const struct share **out) {
    const struct rights *rights = work->who.rights;
    struct share *shares;
    size_t count;
    if (!store_share_list(work, record->id, &shares, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct share *share = &shares[i];
        bool mine = share->user_id ? share->user_id == rights->user_id
                                   : id_set_has(&rights->groups, share->department_id);
        bool longer =
            !*out || !share->until_at || ((*out)->until_at && share->until_at > (*out)->until_at);
        if (mine && longer)
            *out = share;
    }
    return true;
}

static bool add_own(struct work *work, const struct record *record, struct record_access *out) {
    const struct rights *rights = work->who.scope == SCOPE_RIGHTS ? work->who.rights : NULL;
    if (!rights) {
        out->verbs = (1u << RIGHT_VERB_COUNT) - 1;
        return true;
    }
    for (int verb = 0; verb < RIGHT_VERB_COUNT; verb++) {
        bool may;
        if (!crm_access_of(work, rights, (enum right_verb)verb, record, &may))
            return false;
        out->verbs |= (uint32_t)may << verb;
    }
    struct rights_scope scope =
        rights_scope_of(work->arena, rights, record->type->name, RIGHT_VIEW);
    return rights_hold(&scope, record) || own_share(work, record, &out->share);
}

bool crm_record_access(struct work *work, const struct object_type *type, int64_t id, bool holders,
                       struct record_access *out) {
    struct record *record;
    int64_t redirected;
    *out = (struct record_access){0};
    return crm_get(work, type, id, &record, &redirected) && add_own(work, record, out) &&
           (!holders || add_holders(work, record, out));
}
