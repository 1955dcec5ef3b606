// Working out what a person may do, and asking it.
//
// The tree of departments and the people in it are read whole (hundreds of rows), since whose
// manager somebody is follows from all of it. It is done where somebody is signed in and then kept
// for some seconds (api/auth.c), not for every request.
#include "crm/access.h"
#include "base/log.h"
#include "crm/refuse.h"
#include "store/record.h"

#include "store/department.h"
#include "store/role.h"
#include "store/share.h"
#include "store/user.h"

// -- asking

static bool is_free(const struct work *work) {
    return work->who.scope == SCOPE_ALL;
}

static const struct rights *rights_of(const struct work *work) {
    return work->who.scope == SCOPE_RIGHTS ? work->who.rights : NULL;
}

static const char *const area_refusals[AREA_COUNT] = {
    [AREA_USERS] = "access.area.users",
    [AREA_SECURITY] = "access.area.security",
    [AREA_DEFINITIONS] = "access.area.definitions",
    [AREA_RULES] = "access.area.rules",
    [AREA_DUPLICATES] = "access.area.duplicates",
    [AREA_LISTS] = "access.area.lists",
    [AREA_SETTINGS] = "access.area.settings",
    [AREA_WEBHOOKS] = "access.area.webhooks",
    [AREA_AUDIT] = "access.area.audit",
    [AREA_PRIVACY] = "access.area.privacy",
};

static const char *const verb_refusals[RIGHT_VERB_COUNT] = {
    [RIGHT_VIEW] = "access.verb.view",     [RIGHT_ENTER] = "access.verb.enter",
    [RIGHT_EDIT] = "access.verb.edit",     [RIGHT_DELETE] = "access.verb.delete",
    [RIGHT_MERGE] = "access.verb.merge",   [RIGHT_IMPORT] = "access.verb.import",
    [RIGHT_EXPORT] = "access.verb.export", [RIGHT_BULK] = "access.verb.bulk",
    [RIGHT_SHARE] = "access.verb.share",   [RIGHT_UNMASK] = "access.verb.unmask",
};

bool crm_access_area(struct work *work, enum area area) {
    const struct rights *rights = rights_of(work);
    if (is_free(work) || (rights && rights_area(rights, area)))
        return true;
    return crm_refuse(work, ERR_DENIED, area_refusals[area], (str){0}, (str){0});
}

static bool refuse_verb(struct work *work, enum right_verb verb, const struct object_type *type) {
    if (!type)
        return crm_refuse(work, ERR_DENIED, "access.everything", (str){0}, (str){0});
    return crm_refuse(work, ERR_DENIED, verb_refusals[verb], type->label_plural[work->who.lang],
                      (str){0});
}

bool crm_access_verb(struct work *work, enum right_verb verb, const struct object_type *type) {
    const struct rights *rights = rights_of(work);
    if (is_free(work))
        return true;
    enum reach reach = !rights ? REACH_NONE
                       : type  ? rights_reach(rights, type->name, verb)
                               : rights_widest(rights, verb);
    if (reach != REACH_NONE)
        return true;
    return refuse_verb(work, verb, type);
}

bool crm_access_whole(struct work *work, enum right_verb verb, const struct object_type *type) {
    const struct rights *rights = rights_of(work);
    if (is_free(work))
        return true;
    enum reach reach = !rights ? REACH_NONE
                       : type  ? rights_reach(rights, type->name, verb)
                               : rights_narrowest(rights, verb);
    return reach == REACH_ALL || refuse_verb(work, verb, type);
}

bool crm_access_of(struct work *work, const struct rights *rights, enum right_verb verb,
                   const struct record *record, bool *result) {
    struct rights_scope scope = rights_scope_of(work->arena, rights, record->type->name, verb);
    *result = rights_hold(&scope, record);
    return *result || !scope.shares ||
           store_share_allows(work, scope.shares, record->id, verb == RIGHT_EDIT, result);
}

static bool holds(struct work *work, enum right_verb verb, const struct record *record,
                  bool *result) {
    const struct rights *rights = rights_of(work);
    *result = is_free(work);
    return *result || !rights || crm_access_of(work, rights, verb, record, result);
}

bool crm_access_record(struct work *work, enum right_verb verb, const struct record *record) {
    bool may;
    if (!holds(work, verb, record, &may))
        return false;
    return may || crm_refuse(work, ERR_DENIED, "access.record", record_title(work->arena, record),
                             (str){0});
}

bool crm_access_give(struct work *work, const struct record *record) {
    const struct rights *rights = rights_of(work);
    if (is_free(work) || !rights)
        return true;
    struct rights_scope scope =
        rights_scope_of(work->arena, rights, record->type->name, RIGHT_EDIT);
    return rights_hold(&scope, record) || crm_refuse(work, ERR_DENIED, "access.shared_only",
                                                     record_title(work->arena, record), (str){0});
}

bool crm_access_sees_all(const struct work *work, const struct object_type *type) {
    const struct rights *rights = rights_of(work);
    if (is_free(work) || !rights)
        return is_free(work);
    return (type ? rights_reach(rights, type->name, RIGHT_VIEW)
                 : rights_narrowest(rights, RIGHT_VIEW)) == REACH_ALL;
}

void crm_access_people(struct work *work, struct id_set *people, bool *all) {
    const struct rights *rights = rights_of(work);
    *people = (struct id_set){0};
    *all = crm_access_sees_all(work, NULL) || (rights && rights_area(rights, AREA_USERS));
    if (*all || !rights)
        return;
    const struct id_set *sets[] = {&rights->people[REACH_OWN], &rights->managed};
    people->ids = ARENA_ARRAY(work->arena, sets[0]->count + sets[1]->count + 1, int64_t);
    for (size_t s = 0; s < 2; s++)
        for (size_t i = 0; i < sets[s]->count; i++)
            people->ids[people->count++] = sets[s]->ids[i];
    id_set_sort(people);
}

bool crm_access_person(struct work *work, int64_t user_id) {
    struct id_set people;
    bool all;
    crm_access_people(work, &people, &all);
    return all || (user_id && id_set_has(&people, user_id));
}

bool crm_access_same(const struct work *work, int64_t user_id) {
    return is_free(work) || (user_id && user_id == work->who.user_id);
}

bool crm_access_sees(struct work *work, const struct record *record, bool *sees) {
    return holds(work, RIGHT_VIEW, record, sees);
}

// Which definitions the work sees follows from its scope (model/field_view.h).
static void look(struct work *work) {
    if (work->view)
        work->schema = work->who.scope == SCOPE_RIGHTS ? work->view : work->whole;
}

void crm_access_raise(struct work *work, struct actor *kept) {
    *kept = work->who;
    work->who.scope = SCOPE_ALL;
    look(work);
}

void crm_access_drop(struct work *work, struct actor *kept) {
    *kept = work->who;
    if (work->who.rights)
        work->who.scope = SCOPE_RIGHTS;
    look(work);
}

void crm_access_lower(struct work *work, const struct actor *kept) {
    work->who = *kept;
    look(work);
}

static bool name_department(struct work *work, const struct record *record, str *name) {
    struct member member = {0};
    struct department department;
    bool found;
    int64_t who = record->owner_id ? record->owner_id : record->created_by;
    if (!store_member_get(work, who, &member, &found))
        return false;
    int64_t id = record->department_id ? record->department_id : member.department_id;
    if (!store_department_get(work, id, &department, &found))
        return false;
    *name = found ? department.name : STR("");
    return true;
}

bool crm_access_hidden(struct work *work, const struct object_type *type, int64_t id, bool *hidden,
                       str *department) {
    struct actor kept;
    struct record *record;
    bool sees = true;
    *hidden = false;
    *department = STR("");
    if (!work->who.rights || rights_everything(work->who.rights))
        return true;
    crm_access_raise(work, &kept);
    bool done = store_record_get(work, type, id, false, &record);
    work->who.scope = SCOPE_RIGHTS;
    done = done && (!record || crm_access_sees(work, record, &sees)) &&
           (sees || name_department(work, record, department));
    crm_access_lower(work, &kept);
    *hidden = !sees;
    return done;
}

// -- working it out

struct tree {
    struct work *work;
    struct department *departments;
    size_t department_count;
    struct member *members;
    size_t member_count;
};

static const struct department *department_of(const struct tree *t, int64_t id) {
    for (size_t i = 0; id && i < t->department_count; i++)
        if (t->departments[i].id == id)
            return &t->departments[i];
    return NULL;
}

// The department itself counts as below itself. A ring can not be made, but would end, too.
static bool is_below(const struct tree *t, int64_t id, int64_t top) {
    for (size_t steps = 0; id && steps <= t->department_count; steps++) {
        if (id == top)
            return true;
        const struct department *d = department_of(t, id);
        id = d ? d->parent_id : 0;
    }
    return false;
}

static void add_id(struct work *work, struct id_set *set, int64_t id) {
    // Grown in doubling steps: the room is the next power of two.
    if ((set->count & (set->count - 1)) == 0)
        set->ids = arena_grow(work->arena, set->ids, set->count * sizeof *set->ids,
                              (set->count ? 2 * set->count : 1) * sizeof *set->ids);
    set->ids[set->count++] = id;
}

// People of a department and, with `below`, of those below it.
static void add_people(const struct tree *t, int64_t department, bool below, struct id_set *set) {
    for (size_t i = 0; i < t->member_count; i++) {
        int64_t at = t->members[i].department_id;
        if (at && (below ? is_below(t, at, department) : at == department))
            add_id(t->work, set, t->members[i].user_id);
    }
}

static bool is_away(const struct member *m, int64_t now) {
    return m->deputy_id && (m->away_from || m->away_until) && m->away_from <= now &&
           (!m->away_until || m->away_until > now);
}

static void add_managed(const struct tree *t, int64_t user_id, struct id_set *set) {
    for (size_t i = 0; i < t->department_count; i++)
        if (t->departments[i].manager_id == user_id)
            add_people(t, t->departments[i].id, true, set);
}

static void work_out(const struct tree *t, struct rights *r) {
    struct work *work = t->work;
    int64_t home = 0;
    add_id(work, &r->people[REACH_OWN], r->user_id);
    for (size_t i = 0; i < t->member_count; i++) {
        const struct member *m = &t->members[i];
        if (m->user_id == r->user_id)
            home = m->department_id;
        if (m->deputy_id == r->user_id && is_away(m, work->now)) {
            add_id(work, &r->people[REACH_OWN], m->user_id);
            add_managed(t, m->user_id, &r->managed);
        }
    }
    add_managed(t, r->user_id, &r->managed);
    for (enum reach reach = REACH_DEPARTMENT; reach <= REACH_BELOW; reach++) {
        for (size_t i = 0; i < r->people[REACH_OWN].count; i++)
            add_id(work, &r->people[reach], r->people[REACH_OWN].ids[i]);
        if (!home)
            continue;
        add_people(t, home, reach == REACH_BELOW, &r->people[reach]);
        for (size_t i = 0; i < t->department_count; i++) {
            int64_t id = t->departments[i].id;
            if (reach == REACH_BELOW ? is_below(t, id, home) : id == home)
                add_id(work, &r->departments[reach], id);
        }
    }
    // A manager's people count for what the role lets do in the departments, as well.
    for (size_t i = 0; i < r->managed.count; i++)
        add_id(work, &r->people[REACH_BELOW], r->managed.ids[i]);
    for (size_t i = 0; i < t->department_count; i++)
        if (home && is_below(t, home, t->departments[i].id))
            add_id(work, &r->groups, t->departments[i].id);
}

bool crm_access_load(struct work *work, int64_t user_id, str role, struct rights **out) {
    struct role *found = ARENA_NEW(work->arena, struct role);
    struct rights *r = ARENA_NEW(work->arena, struct rights);
    struct tree t = {.work = work};
    bool known;
    if (!store_role_get(work, role, found, &known))
        return false;
    if (!known)
        log_warning("user %lld has the role \"" STR_FMT "\", which is not there",
                    (long long)user_id, STR_ARG(role));
    *r = (struct rights){.role = found, .user_id = user_id};
    *out = r;
    if (found->everything)
        return true;
    if (!store_department_list(work, &t.departments, &t.department_count) ||
        !store_member_list(work, &t.members, &t.member_count))
        return false;
    work_out(&t, r);
    for (enum reach reach = REACH_OWN; reach < REACH_COUNT; reach++) {
        id_set_sort(&r->people[reach]);
        id_set_sort(&r->departments[reach]);
    }
    id_set_sort(&r->managed);
    id_set_sort(&r->groups);
    return store_share_any(work, user_id, &r->groups, &r->shared);
}

bool crm_access_become(struct work *work, int64_t user_id, enum lang lang) {
    struct user user;
    struct rights *rights;
    bool found = false;
    work->who = (struct actor){.user_id = user_id, .scope = SCOPE_ALL, .lang = lang};
    if (!user_id)
        return true; // made by the program or on the command line
    if (!store_user_get(work, user_id, &user, &found) ||
        (found && !crm_access_load(work, user_id, user.role, &rights)))
        return false;
    work->who.name = found ? user.name : STR("");
    work->who.scope = !found ? SCOPE_NONE : rights->role->everything ? SCOPE_ALL : SCOPE_RIGHTS;
    work->who.rights = found ? rights : NULL;
    work_see(work);
    return true;
}
