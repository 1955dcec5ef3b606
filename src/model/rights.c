// Rights of one person: looking things up in what was worked out at signing in.
#include "model/rights.h"
#include <stdlib.h>
#include <string.h>

static int compare_ids(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

bool id_set_has(const struct id_set *set, int64_t id) {
    return set->count && bsearch(&id, set->ids, set->count, sizeof *set->ids, compare_ids);
}

void id_set_sort(struct id_set *set) {
    size_t kept = 0;
    if (set->count)
        qsort(set->ids, set->count, sizeof *set->ids, compare_ids);
    for (size_t i = 0; i < set->count; i++)
        if (!kept || set->ids[kept - 1] != set->ids[i])
            set->ids[kept++] = set->ids[i];
    set->count = kept;
}

static struct id_set copy_set(struct arena *arena, struct id_set from) {
    struct id_set set = {ARENA_ARRAY(arena, from.count + 1, int64_t), from.count};
    if (from.count)
        memcpy(set.ids, from.ids, from.count * sizeof *from.ids);
    return set;
}

static struct role *copy_role(struct arena *arena, const struct role *from) {
    struct role *role = ARENA_NEW(arena, struct role);
    *role = *from;
    role->name = str_copy(arena, from->name);
    role->label = str_copy(arena, from->label);
    role->reaches = ARENA_ARRAY(arena, from->reach_count + 1, struct role_reach);
    for (size_t i = 0; i < from->reach_count; i++) {
        role->reaches[i] = from->reaches[i];
        role->reaches[i].type = str_copy(arena, from->reaches[i].type);
    }
    role->fields = ARENA_ARRAY(arena, from->field_count + 1, struct role_field);
    for (size_t i = 0; i < from->field_count; i++) {
        role->fields[i] = from->fields[i];
        role->fields[i].type = str_copy(arena, from->fields[i].type);
        role->fields[i].property = str_copy(arena, from->fields[i].property);
    }
    return role;
}

struct rights *rights_copy(struct arena *arena, const struct rights *from) {
    if (!from)
        return NULL;
    struct rights *rights = ARENA_NEW(arena, struct rights);
    *rights = *from;
    rights->role = copy_role(arena, from->role);
    for (int reach = 0; reach < REACH_COUNT; reach++) {
        rights->people[reach] = copy_set(arena, from->people[reach]);
        rights->departments[reach] = copy_set(arena, from->departments[reach]);
    }
    rights->managed = copy_set(arena, from->managed);
    rights->groups = copy_set(arena, from->groups);
    return rights;
}

bool rights_everything(const struct rights *rights) {
    return rights->role->everything;
}

bool rights_area(const struct rights *rights, enum area area) {
    return rights->role->everything || (rights->role->areas >> area & 1);
}

enum reach rights_reach(const struct rights *rights, str type, enum right_verb verb) {
    enum reach reach = role_reach_of(rights->role, type, verb);
    enum reach seen = role_reach_of(rights->role, type, RIGHT_VIEW);
    return verb == RIGHT_ENTER || reach < seen ? reach : seen;
}

static enum reach extreme(const struct rights *rights, enum right_verb verb, bool widest) {
    const struct role *role = rights->role;
    enum reach result = role_reach_of(role, STR(""), verb);
    for (size_t i = 0; !role->everything && i < role->reach_count; i++) {
        enum reach reach = (enum reach)role->reaches[i].reach[verb];
        if (widest ? reach > result : reach < result)
            result = reach;
    }
    return result;
}

enum reach rights_widest(const struct rights *rights, enum right_verb verb) {
    return extreme(rights, verb, true);
}

enum reach rights_narrowest(const struct rights *rights, enum right_verb verb) {
    return extreme(rights, verb, false);
}

static struct id_set unite(struct arena *arena, struct id_set a, struct id_set b) {
    if (!b.count)
        return a;
    struct id_set set = {ARENA_ARRAY(arena, a.count + b.count, int64_t), a.count + b.count};
    if (a.count)
        memcpy(set.ids, a.ids, a.count * sizeof *a.ids);
    memcpy(set.ids + a.count, b.ids, b.count * sizeof *b.ids);
    id_set_sort(&set);
    return set;
}

// Sharing one that is seen only is no editing; the store asks for shares that allow it.
static bool can_be_shared(enum right_verb verb) {
    return verb == RIGHT_VIEW || verb == RIGHT_EDIT;
}

struct rights_scope rights_scope_of(struct arena *arena, const struct rights *rights, str type,
                                    enum right_verb verb) {
    enum reach reach = rights_reach(rights, type, verb);
    struct rights_scope scope = {.reach = reach};
    if (reach == REACH_NONE || reach == REACH_ALL)
        return scope;
    scope.owners = rights->people[reach];
    scope.unowned = rights->departments[reach];
    if (reach > REACH_OWN)
        scope.creators = rights->people[reach];
    if (verb == RIGHT_VIEW) {
        scope.owners = unite(arena, scope.owners, rights->managed);
        scope.creators = unite(arena, scope.creators, rights->managed);
    }
    scope.shares = rights->shared && can_be_shared(verb) ? rights : NULL;
    return scope;
}

bool rights_hold(const struct rights_scope *scope, const struct record *record) {
    if (scope->reach == REACH_ALL || scope->reach == REACH_NONE)
        return scope->reach == REACH_ALL;
    return id_set_has(&scope->owners, record->owner_id) ||
           id_set_has(&scope->creators, record->created_by) ||
           (!record->owner_id && id_set_has(&scope->unowned, record->department_id));
}
