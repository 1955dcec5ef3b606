// Changing who may do what. Every rule of it is a question before the write: who asks gives nobody
// more than they have, nobody changes their own role, and somebody is left who may do everything.
#include "crm/people.h"
#include "base/utf8.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/refuse.h"
#include "crm/save.h"
#include "text/fold.h"

enum { NAME_MAX_RUNES = 100 };

static str number(struct work *work, int64_t id) {
    return str_format(work->arena, "%lld", (long long)id);
}

// -- people

bool crm_members(struct work *work, struct member **out, size_t *count) {
    return store_member_list(work, out, count);
}

bool crm_member(struct work *work, int64_t user_id, struct member *out) {
    bool found;
    if (!store_member_get(work, user_id, out, &found))
        return false;
    return found || crm_refuse_id(work, ERR_NOT_FOUND, "person.unknown", user_id);
}

// The role of whoever asks; NULL for the program itself.
static const struct role *own_role(const struct work *work) {
    return work->who.scope == SCOPE_ALL || !work->who.rights ? NULL : work->who.rights->role;
}

static bool may_give(struct work *work, const struct role *role) {
    const struct role *own = own_role(work);
    return !own || (role_covers(own, role) && role_fields_cover(work->schema, own, role)) ||
           crm_refuse(work, ERR_DENIED, "role.beyond", role->name, (str){0});
}

bool crm_role_may_give(struct work *work, str name) {
    struct role role;
    return crm_role(work, name, &role) && may_give(work, &role);
}

bool crm_member_within(struct work *work, int64_t user_id) {
    struct member member;
    struct role role;
    bool known;
    return crm_member(work, user_id, &member) && store_role_get(work, member.role, &role, &known) &&
           (!known || may_give(work, &role));
}

static bool change_role(struct work *work, const struct member *now, const struct member *wanted) {
    struct role old, new;
    int64_t left;
    bool found;
    if (now->user_id == work->who.user_id)
        return crm_refuse(work, ERR_DENIED, "role.own", (str){0}, (str){0});
    if (!crm_role(work, wanted->role, &new) || !may_give(work, &new) ||
        !store_role_get(work, now->role, &old, &found) || (found && !may_give(work, &old)))
        return false;
    if (!found || !old.everything || new.everything || now->disabled)
        return true;
    if (!store_role_people(work, old.name, &left))
        return false;
    return left > 1 || crm_refuse(work, ERR_CONFLICT, "role.last", (str){0}, (str){0});
}

static bool check_deputy(struct work *work, const struct member *wanted) {
    struct member deputy;
    if (wanted->deputy_id == wanted->user_id)
        return crm_refuse(work, ERR_INVALID, "person.deputy_self", (str){0}, (str){0});
    if (wanted->away_until && wanted->away_until <= wanted->away_from)
        return crm_refuse(work, ERR_INVALID, "person.away", (str){0}, (str){0});
    return !wanted->deputy_id || crm_member(work, wanted->deputy_id, &deputy);
}

// Whoever sees not everything does not put themselves where they see more: in the place of
// somebody, or into another department; nor changes those of people who are more than they are.
static bool is_unselfish(struct work *work, const struct member *now, const struct member *wanted) {
    bool own = now->user_id == work->who.user_id;
    bool moved = now->department_id != wanted->department_id;
    bool stands_in = wanted->deputy_id && wanted->deputy_id == work->who.user_id &&
                     (now->deputy_id != wanted->deputy_id || now->away_from != wanted->away_from ||
                      now->away_until != wanted->away_until);
    if (crm_access_sees_all(work, NULL))
        return own || crm_member_within(work, now->user_id);
    if ((own && moved) || stands_in)
        return crm_refuse(work, ERR_DENIED, "person.own_reach", (str){0}, (str){0});
    return own || crm_member_within(work, now->user_id);
}

bool crm_member_change(struct work *work, const struct member *wanted) {
    struct member now;
    struct department department;
    return crm_access_area(work, AREA_USERS) && crm_member(work, wanted->user_id, &now) &&
           (str_equal(now.role, wanted->role) || change_role(work, &now, wanted)) &&
           is_unselfish(work, &now, wanted) &&
           (!wanted->department_id || crm_department(work, wanted->department_id, &department)) &&
           check_deputy(work, wanted) && store_member_update(work, wanted);
}

// -- departments

bool crm_departments(struct work *work, struct department **out, size_t *count) {
    return store_department_list(work, out, count);
}

bool crm_department(struct work *work, int64_t id, struct department *out) {
    bool found;
    if (!store_department_get(work, id, out, &found))
        return false;
    return found ||
           crm_refuse(work, ERR_NOT_FOUND, "department.unknown", number(work, id), (str){0});
}

// None of those above is the department itself.
static bool check_parent(struct work *work, const struct department *d) {
    struct department above = {.parent_id = d->parent_id};
    for (size_t steps = 0; above.parent_id && steps < DEPARTMENTS_MAX; steps++) {
        if (above.parent_id == d->id)
            return crm_refuse(work, ERR_CONFLICT, "department.ring", (str){0}, (str){0});
        if (!crm_department(work, above.parent_id, &above))
            return false;
    }
    return true;
}

bool crm_department_save(struct work *work, struct department *d) {
    struct member manager;
    struct department before;
    d->name = text_clean(work->arena, d->name);
    if (!crm_access_area(work, AREA_USERS) || (d->id && !crm_department(work, d->id, &before)))
        return false;
    if (!d->name.len || utf8_count(d->name) > NAME_MAX_RUNES)
        return crm_refuse(work, ERR_INVALID, "department.name", (str){0}, (str){0});
    if (d->manager_id && d->manager_id == work->who.user_id && !crm_access_sees_all(work, NULL) &&
        !(d->id && before.manager_id == d->manager_id && before.parent_id == d->parent_id))
        return crm_refuse(work, ERR_DENIED, "person.own_reach", (str){0}, (str){0});
    if (!check_parent(work, d) || (d->manager_id && !crm_member(work, d->manager_id, &manager)))
        return false;
    return d->id ? store_department_update(work, d) : store_department_add(work, d);
}

bool crm_department_archive(struct work *work, int64_t id) {
    struct department d;
    return crm_access_area(work, AREA_USERS) && crm_department(work, id, &d) &&
           store_department_archive(work, &d);
}

// -- roles

bool crm_role(struct work *work, str name, struct role *out) {
    bool found;
    if (!store_role_get(work, name, out, &found))
        return false;
    return found || crm_refuse(work, ERR_NOT_FOUND, "role.unknown", name, (str){0});
}

bool crm_roles(struct work *work, struct role **out, size_t *count) {
    struct role *own;
    size_t own_count, shipped = 0;
    if (!store_role_list(work, &own, &own_count))
        return false;
    while (role_shipped(shipped))
        shipped++;
    *out = ARENA_ARRAY(work->arena, shipped + own_count, struct role);
    for (*count = 0; *count < shipped + own_count; ++*count)
        (*out)[*count] = *count < shipped ? *role_shipped(*count) : own[*count - shipped];
    return true;
}

static bool types_known(struct work *work, const struct role *role) {
    for (size_t i = 0; i < role->reach_count; i++)
        if (role->reaches[i].type.len && !schema_type(work->schema, role->reaches[i].type))
            return crm_refuse(work, ERR_INVALID, "role.word", role->reaches[i].type, (str){0});
    return true;
}

bool crm_role_save(struct work *work, const struct role *role, bool is_new) {
    struct role before;
    bool found;
    if (!crm_access_area(work, AREA_USERS) || !store_role_get(work, role->name, &before, &found))
        return false;
    if (found && before.shipped)
        return crm_refuse(work, ERR_CONFLICT, is_new ? "role.taken" : "role.shipped", role->name,
                          (str){0});
    if (found && is_new)
        return crm_refuse(work, ERR_CONFLICT, "role.taken", role->name, (str){0});
    if (!found && !is_new)
        return crm_refuse(work, ERR_NOT_FOUND, "role.unknown", role->name, (str){0});
    return types_known(work, role) && crm_fields_sound(work, role) && may_give(work, role) &&
           (!found || may_give(work, &before)) && store_role_put(work, role);
}

bool crm_role_delete(struct work *work, str name) {
    struct role role;
    int64_t people;
    if (!crm_access_area(work, AREA_USERS) || !crm_role(work, name, &role))
        return false;
    if (role.shipped)
        return crm_refuse(work, ERR_CONFLICT, "role.shipped", name, (str){0});
    if (!may_give(work, &role) || !store_role_people(work, name, &people))
        return false;
    if (people)
        return crm_refuse(work, ERR_CONFLICT, "role.in_use", name, number(work, people));
    return store_role_delete(work, name);
}

// -- shares

static bool get_shared(struct work *work, const struct object_type *type, int64_t id,
                       struct record **record) {
    int64_t redirected;
    return crm_get(work, type, id, record, &redirected);
}

bool crm_shares(struct work *work, const struct object_type *type, int64_t id, struct share **out,
                size_t *count) {
    struct record *record;
    return get_shared(work, type, id, &record) && store_share_list(work, record->id, out, count);
}

bool crm_share(struct work *work, const struct object_type *type, struct share *share) {
    struct record *record;
    struct member member;
    struct department department;
    if (!get_shared(work, type, share->record_id, &record) ||
        !crm_access_record(work, RIGHT_SHARE, record))
        return false;
    if (!share->user_id == !share->department_id)
        return crm_refuse(work, ERR_INVALID, "share.with", (str){0}, (str){0});
    if (share->until_at && share->until_at <= work->now)
        return crm_refuse(work, ERR_INVALID, "share.past", (str){0}, (str){0});
    share->record_id = record->id;
    share->type_id = type->id;
    return (!share->user_id || crm_member(work, share->user_id, &member)) &&
           (!share->department_id || crm_department(work, share->department_id, &department)) &&
           store_share_put(work, share);
}

bool crm_unshare(struct work *work, const struct object_type *type, int64_t id, int64_t share_id) {
    struct record *record;
    bool found;
    if (!get_shared(work, type, id, &record) || !crm_access_record(work, RIGHT_SHARE, record) ||
        !store_share_delete(work, record->id, share_id, &found))
        return false;
    return found || crm_refuse(work, ERR_NOT_FOUND, "share.unknown", (str){0}, (str){0});
}
