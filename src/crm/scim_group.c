// Groups of the directory. Whose membership changes gets role and department anew, as far as the
// settings of the provider and the rights behind the key allow.
#include "base/utf8.h"
#include "crm/oidc.h"
#include "crm/people.h"
#include "crm/refuse.h"
#include "crm/scim.h"
#include "crm/scim_path.h"
#include "text/fold.h"

enum { NAME_MAX = 255 };

static bool wrong(struct work *work, const char *name) {
    return crm_refuse(work, ERR_INVALID, "scim.value", str_of(name), (str){0});
}

bool scim_group_find(struct work *work, int64_t id, struct directory_group *out) {
    const struct directory_query query = {.by = DIRECTORY_BY_ID, .id = id, .limit = 1};
    struct directory_group *list;
    size_t count;
    int64_t total;
    if (!store_directory_groups(work, &query, &list, &count, &total))
        return false;
    if (!count)
        return crm_refuse_id(work, ERR_NOT_FOUND, "scim.no_group", id);
    *out = list[0];
    return true;
}

static bool free_name(struct work *work, const struct directory_group *group) {
    const struct directory_query query = {
        .by = DIRECTORY_BY_NAME, .value = group->name, .limit = 1};
    struct directory_group *list;
    size_t count;
    int64_t total;
    if (!store_directory_groups(work, &query, &list, &count, &total))
        return false;
    return !count || list[0].id == group->id ||
           crm_refuse(work, ERR_CONFLICT, "scim.taken", group->name, (str){0});
}

// What the person's groups give now.
static bool place(struct work *work, int64_t user_id) {
    struct provider provider;
    struct directory_member *members;
    struct member member;
    size_t count;
    int64_t department_id;
    str role;
    if (!crm_provider_get(work, NULL, &provider) ||
        !store_directory_members(work, 0, user_id, &members, &count) ||
        !crm_member(work, user_id, &member))
        return false;
    str *groups = ARENA_ARRAY(work->arena, count + 1, str);
    for (size_t i = 0; i < count; i++)
        groups[i] = members[i].group;
    provider_place(&provider, groups, count, &role, &department_id);
    if (!provider.group_count || !role.len)
        return true;
    if (!str_equal(member.role, role) &&
        (!crm_role_may_give(work, role) || !crm_member_within(work, user_id)))
        return false;
    return crm_provider_place(work, &provider, user_id, role, department_id);
}

static bool place_all(struct work *work, const struct directory_member *members, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!place(work, members[i].user_id))
            return false;
    return true;
}

bool scim_group_save(struct work *work, struct directory_group *group) {
    struct directory_member *members;
    size_t count = 0;
    bool fresh = !group->id;
    group->name = text_clean(work->arena, group->name);
    if (!group->name.len || group->name.len > NAME_MAX || group->external_id.len > NAME_MAX)
        return wrong(work, "displayName");
    if (!free_name(work, group) || !store_directory_group_put(work, group))
        return false;
    return fresh || (store_directory_members(work, group->id, 0, &members, &count) &&
                     place_all(work, members, count));
}

bool scim_group_delete(struct work *work, int64_t id) {
    struct directory_group group;
    struct directory_member *members;
    size_t count;
    return scim_group_find(work, id, &group) &&
           store_directory_members(work, id, 0, &members, &count) &&
           store_directory_group_delete(work, id) && place_all(work, members, count);
}

static bool read_member(struct work *work, const struct json *item, int64_t *id) {
    str text = item->kind == JSON_KIND_TEXT ? item->text : json_get_text(item, "value", STR(""));
    struct member member;
    return (str_to_i64(text, id) && *id > 0 && crm_member(work, *id, &member)) ||
           wrong(work, "members");
}

static bool add_one(struct work *work, int64_t group_id, int64_t user_id) {
    return store_directory_member_add(work, group_id, user_id) && place(work, user_id);
}

static bool remove_one(struct work *work, int64_t group_id, int64_t user_id) {
    return store_directory_member_remove(work, group_id, user_id) && place(work, user_id);
}

bool scim_group_members(struct work *work, int64_t id, const struct json *list, bool only) {
    struct directory_member *before;
    size_t count, given = list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
    if (given > DIRECTORY_MEMBERS_MAX || (list && list->kind != JSON_KIND_ARRAY))
        return wrong(work, "members");
    int64_t *ids = ARENA_ARRAY(work->arena, given + 1, int64_t);
    for (size_t i = 0; i < given; i++)
        if (!read_member(work, &list->items[i], &ids[i]))
            return false;
    struct id_set kept = {ids, given};
    id_set_sort(&kept);
    if (!store_directory_members(work, id, 0, &before, &count))
        return false;
    for (size_t i = 0; only && i < count; i++)
        if (!id_set_has(&kept, before[i].user_id) && !remove_one(work, id, before[i].user_id))
            return false;
    for (size_t i = 0; i < kept.count; i++)
        if (!add_one(work, id, kept.ids[i]))
            return false;
    return true;
}

// members[value eq "12"], or the list beside the path "members" as Entra sends it; all without.
static bool remove_members(struct work *work, int64_t id, const struct scim_path *path,
                           const struct json *value) {
    int64_t user_id;
    struct json one = {.kind = JSON_KIND_TEXT, .text = path->filter.value};
    if (path->filtered)
        return str_is(path->filter.attribute, "value") && read_member(work, &one, &user_id)
                   ? remove_one(work, id, user_id)
                   : wrong(work, "members");
    if (!value || value->kind != JSON_KIND_ARRAY)
        return scim_group_members(work, id, NULL, true);
    for (size_t i = 0; i < value->count; i++)
        if (!read_member(work, &value->items[i], &user_id) || !remove_one(work, id, user_id))
            return false;
    return true;
}

static bool take(struct work *work, str attribute, const struct json *value, bool only,
                 struct directory_group *group) {
    if (str_is(attribute, "members"))
        return scim_group_members(work, group->id, value, only);
    if (str_is(attribute, "displayname") && value->kind == JSON_KIND_TEXT)
        group->name = value->text;
    else if (str_is(attribute, "externalid") && value->kind == JSON_KIND_TEXT)
        group->external_id = value->text;
    return true;
}

bool scim_group_patch(struct work *work, const struct json *operation,
                      struct directory_group *group) {
    str op = str_lower_ascii(work->arena, json_get_text(operation, "op", STR("")));
    str text = json_get_text(operation, "path", STR(""));
    const struct json *value = json_get(operation, "value");
    struct scim_path path = {0};
    bool only = str_is(op, "replace");
    if (text.len && !scim_path_read(work->arena, text, &path))
        return crm_refuse(work, ERR_INVALID, "scim.path", text, (str){0});
    if (str_is(op, "remove"))
        return !str_is(path.attribute, "members") || remove_members(work, group->id, &path, value);
    if (!only && !str_is(op, "add"))
        return wrong(work, "op");
    if (!value)
        return wrong(work, "value");
    if (text.len)
        return take(work, path.attribute, value, only, group);
    for (size_t i = 0; value->kind == JSON_KIND_OBJECT && i < value->count; i++)
        if (!take(work, str_lower_ascii(work->arena, value->members[i].name),
                  &value->members[i].value, only, group))
            return false;
    return true;
}
