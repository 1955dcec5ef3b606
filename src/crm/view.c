// Who sees a view is asked of the list of those the caller sees: it is short, and so there is one
// condition only.
#include "crm/view.h"
#include "base/utf8.h"
#include "crm/access.h"
#include "crm/people.h"
#include "crm/refuse.h"
#include "text/fold.h"

enum { NAME_MAX_RUNES = 100, QUERY_MAX_BYTES = 4000 };

static void add_id(struct work *work, struct id_set *set, int64_t id) {
    set->ids = arena_grow(work->arena, set->ids, set->count * sizeof *set->ids,
                          (set->count + 1) * sizeof *set->ids);
    set->ids[set->count++] = id;
}

// The departments the caller is in, from the leaf up.
static bool own_groups(struct work *work, struct id_set *groups) {
    struct member member = {0};
    struct department d = {0};
    bool found;
    *groups = (struct id_set){0};
    if (!store_member_get(work, work->who.user_id, &member, &found))
        return false;
    int64_t at = found ? member.department_id : 0;
    while (at && groups->count < DEPARTMENTS_MAX) {
        if (!store_department_get(work, at, &d, &found))
            return false;
        if (found)
            add_id(work, groups, at);
        at = found ? d.parent_id : 0;
    }
    return true;
}

// Whether it is the caller's to say who sees it.
static bool rules_it(const struct work *work, const struct saved_view *view) {
    bool lists = work->who.scope == SCOPE_ALL ||
                 (work->who.rights && rights_area(work->who.rights, AREA_LISTS));
    return (view->owner_id && view->owner_id == work->who.user_id) || (view->everybody && lists);
}

static bool shared_to_edit(const struct work *work, const struct saved_view *view,
                           const struct id_set *groups) {
    for (size_t i = 0; i < view->share_count; i++) {
        const struct view_share *share = &view->shares[i];
        if (!share->may_edit)
            continue;
        if (share->user_id && share->user_id == work->who.user_id)
            return true;
        for (size_t g = 0; share->department_id && g < groups->count; g++)
            if (groups->ids[g] == share->department_id)
                return true;
    }
    return false;
}

bool crm_views(struct work *work, const struct object_type *type, struct saved_view **out,
               size_t *count) {
    struct id_set groups;
    if (!own_groups(work, &groups) ||
        !store_view_list(work, type ? type->id : 0, work->who.user_id, &groups, out, count))
        return false;
    for (size_t i = 0; i < *count; i++) {
        struct saved_view *view = &(*out)[i];
        if (!store_view_shares(work, view))
            return false;
        bool rules = rules_it(work, view);
        view->may_edit = rules || shared_to_edit(work, view, &groups);
        if (!rules)
            view->share_count = 0; // whom else it is shared with is the owner's affair
    }
    return true;
}

bool crm_view(struct work *work, int64_t id, struct saved_view *out) {
    struct saved_view *all;
    size_t count;
    if (!crm_views(work, NULL, &all, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (all[i].id == id) {
            *out = all[i];
            return true;
        }
    return crm_refuse_id(work, ERR_NOT_FOUND, "view.unknown", id);
}

static bool check_shares(struct work *work, const struct saved_view *view) {
    struct member member;
    struct department department;
    for (size_t i = 0; i < view->share_count; i++) {
        const struct view_share *share = &view->shares[i];
        if (!share->user_id == !share->department_id)
            return crm_refuse(work, ERR_INVALID, "share.with", (str){0}, (str){0});
        if (share->until_at && share->until_at <= work->now)
            return crm_refuse(work, ERR_INVALID, "share.past", (str){0}, (str){0});
        if ((share->user_id && !crm_member(work, share->user_id, &member)) ||
            (share->department_id && !crm_department(work, share->department_id, &department)))
            return false;
    }
    return true;
}

static bool check(struct work *work, struct saved_view *view) {
    view->name = text_clean(work->arena, view->name);
    if (!view->name.len || utf8_count(view->name) > NAME_MAX_RUNES)
        return crm_refuse(work, ERR_INVALID, "view.name", (str){0}, (str){0});
    return view->query.len <= QUERY_MAX_BYTES ||
           crm_refuse(work, ERR_INVALID, "view.query", (str){0}, (str){0});
}

static bool refuse_others(struct work *work, const struct saved_view *view) {
    return crm_refuse(work, ERR_DENIED, "view.of_another", view->name, (str){0});
}

bool crm_view_save(struct work *work, struct saved_view *view, bool sharing) {
    const struct object_type *type = schema_type_by_id(work->schema, view->type_id);
    struct saved_view before = {.owner_id = view->owner_id, .may_edit = true};
    if (!crm_access_verb(work, RIGHT_VIEW, type) ||
        (view->id && !crm_view(work, view->id, &before)))
        return false;
    bool wider = sharing && (view->everybody || view->share_count);
    if (!before.may_edit || (sharing && view->id && !rules_it(work, &before)))
        return refuse_others(work, &before);
    if (!check(work, view) || (wider && !crm_access_verb(work, RIGHT_SHARE, type)) ||
        (sharing && !check_shares(work, view)) || !store_view_put(work, view))
        return false;
    view->may_edit = true;
    return !sharing || store_view_share_all(work, view);
}

bool crm_view_delete(struct work *work, int64_t id) {
    struct saved_view view;
    return crm_view(work, id, &view) && (rules_it(work, &view) || refuse_others(work, &view)) &&
           store_view_delete(work, id);
}
