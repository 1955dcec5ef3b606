// SCIM 2.0 (RFC 7643, RFC 7644): people and groups kept by the company's directory, with a key that
// has the scope "scim" or none. What the calls do is crm/scim.h; here are its words.
#include "crm/scim.h"
#include "api/api_private.h"
#include "api/scim.h"
#include "base/clock.h"
#include "crm/scim_path.h"
#include "text/person.h"

enum { PAGE = 100, PAGE_MOST = 500, OPERATIONS_MOST = 1000 };

// -- writing

static void write_schemas(struct jsonw *w, const char *urn) {
    jsonw_name(w, "schemas");
    jsonw_array(w);
    jsonw_text_z(w, urn);
    jsonw_array_end(w);
}

static str id_text(struct call *c, int64_t id) {
    return str_format(c->arena, "%lld", (long long)id);
}

static str location(struct call *c, const char *kind, int64_t id) {
    return str_format(c->arena, "%s://" STR_FMT "/scim/v2/%ss/%lld",
                      c->request->secure ? "https" : "http",
                      STR_ARG(http_header(c->request, "Host")), kind, (long long)id);
}

static void write_meta(struct call *c, const char *kind, int64_t id, int64_t created) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "meta");
    jsonw_object(w);
    jsonw_put_text(w, "resourceType", str_of(kind));
    jsonw_name(w, "created");
    jsonw_time(w, created);
    jsonw_put_text(w, "location", location(c, kind, id));
    jsonw_object_end(w);
}

static void write_reference(struct jsonw *w, str id, str display) {
    jsonw_object(w);
    jsonw_put_text(w, "value", id);
    jsonw_put_text(w, "display", display);
    jsonw_object_end(w);
}

static bool write_user(struct call *c, const struct directory_user *user) {
    struct jsonw *w = &c->json;
    struct directory_member *groups;
    size_t count;
    struct person person = person_read(c->arena, user->name);
    if (!store_directory_members(c->work, 0, user->id, &groups, &count))
        return false;
    jsonw_object(w);
    write_schemas(w, SCIM_USER);
    jsonw_put_text(w, "id", id_text(c, user->id));
    if (user->external_id.len)
        jsonw_put_text(w, "externalId", user->external_id);
    jsonw_put_text(w, "userName", user->email);
    jsonw_put_text(w, "displayName", user->name);
    jsonw_name(w, "name");
    jsonw_object(w);
    jsonw_put_text(w, "formatted", user->name);
    jsonw_put_text(w, "givenName", person.given);
    jsonw_put_text(w, "familyName", person.family);
    jsonw_object_end(w);
    jsonw_put_bool(w, "active", user->active);
    jsonw_name(w, "emails");
    jsonw_array(w);
    jsonw_object(w);
    jsonw_put_text(w, "value", user->email);
    jsonw_put_text(w, "type", STR("work"));
    jsonw_put_bool(w, "primary", true);
    jsonw_object_end(w);
    jsonw_array_end(w);
    jsonw_name(w, "groups");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        write_reference(w, id_text(c, groups[i].group_id), groups[i].group);
    jsonw_array_end(w);
    write_meta(c, "User", user->id, user->created_at);
    jsonw_object_end(w);
    return true;
}

// Entra asks for groups without their members, which may be thousands.
static bool leaves_out(struct call *c, const char *name) {
    str rest = call_query_text(c, "excludedAttributes"), one;
    while (rest.len && str_split(&rest, ',', &one))
        if (str_equal_ascii_nocase(str_trim(one), str_of(name)))
            return true;
    return false;
}

static bool write_group(struct call *c, const struct directory_group *group) {
    struct jsonw *w = &c->json;
    struct directory_member *members = NULL;
    size_t count = 0;
    bool whole = !leaves_out(c, "members");
    if (whole && !store_directory_members(c->work, group->id, 0, &members, &count))
        return false;
    jsonw_object(w);
    write_schemas(w, SCIM_GROUP);
    jsonw_put_text(w, "id", id_text(c, group->id));
    if (group->external_id.len)
        jsonw_put_text(w, "externalId", group->external_id);
    jsonw_put_text(w, "displayName", group->name);
    if (whole) {
        jsonw_name(w, "members");
        jsonw_array(w);
        for (size_t i = 0; i < count; i++)
            write_reference(w, id_text(c, members[i].user_id), members[i].user);
        jsonw_array_end(w);
    }
    write_meta(c, "Group", group->id, group->created_at);
    jsonw_object_end(w);
    return true;
}

static void open_list(struct call *c, int64_t total, int64_t from, size_t count) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    write_schemas(w, "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    jsonw_put_int(w, "totalResults", total);
    jsonw_put_int(w, "startIndex", from + 1);
    jsonw_put_int(w, "itemsPerPage", (int64_t)count);
    jsonw_name(w, "Resources");
    jsonw_array(w);
}

static bool close_list(struct call *c) {
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// -- reading

// startIndex counts from 1; what is below or no number counts as 1, as RFC 7644 (3.4.2.4) has it.
static int64_t number(struct call *c, const char *name, int64_t otherwise, int64_t least,
                      int64_t most) {
    int64_t value;
    if (!str_to_i64(call_query_text(c, name), &value))
        return otherwise;
    return value < least ? least : value > most ? most : value;
}

static bool read_query(struct call *c, const char *name_attribute, struct directory_query *out) {
    str text = call_query_text(c, "filter");
    struct scim_filter filter;
    *out = (struct directory_query){.from = number(c, "startIndex", 1, 1, INT32_MAX) - 1,
                                    .limit = number(c, "count", PAGE, 0, PAGE_MOST)};
    if (!text.len)
        return true;
    if (!scim_filter_read(c->arena, text, &filter))
        return call_refuse(c, ERR_INPUT, "scim.filter", text, (str){0});
    out->value = filter.value;
    if (str_is(filter.attribute, "id")) {
        out->by = DIRECTORY_BY_ID;
        out->id = read_id(filter.value, &out->id) ? out->id : 0;
    } else if (str_is(filter.attribute, "externalid")) {
        out->by = DIRECTORY_BY_EXTERNAL;
    } else if (str_is(filter.attribute, name_attribute) ||
               (str_is(filter.attribute, "emails.value") &&
                str_is(STR("username"), name_attribute))) {
        out->by = DIRECTORY_BY_NAME;
    } else {
        return call_refuse(c, ERR_INPUT, "scim.filter", text, (str){0});
    }
    return true;
}

static bool each_operation(struct call *c, void *resource,
                           bool (*run)(struct call *c, const struct json *operation,
                                       void *resource)) {
    const struct json *list = json_get(&c->body, "Operations");
    if (!list || list->count > OPERATIONS_MOST)
        return call_refuse(c, ERR_INPUT, "scim.value", STR("Operations"), (str){0});
    for (size_t i = 0; i < list->count; i++)
        if (!run(c, &list->items[i], resource))
            return false;
    return true;
}

// -- people

bool scim_user_list(struct call *c) {
    struct directory_query query;
    struct directory_user *list;
    size_t count;
    int64_t total;
    if (!read_query(c, "username", &query) ||
        !store_directory_users(c->work, &query, &list, &count, &total))
        return false;
    open_list(c, total, query.from, count);
    for (size_t i = 0; i < count; i++)
        if (!write_user(c, &list[i]))
            return false;
    return close_list(c);
}

bool scim_user_get(struct call *c) {
    struct directory_user user;
    int64_t id;
    return call_id(c, "id", &id) && scim_user_find(c->work, id, &user) && write_user(c, &user);
}

// Whose rights or account changed is not known as before.
static bool saved_user(struct call *c, struct directory_user *user, int status) {
    if (!scim_user_save(c->work, user))
        return false;
    c->forget_user = user->id;
    c->noted.subject = str_format(c->arena, "members/%lld", (long long)user->id);
    call_status(c, status);
    if (status == 201)
        http_response_header(&c->response, "Location", location(c, "User", user->id));
    return write_user(c, user);
}

bool scim_user_post(struct call *c) {
    struct directory_user user = {.active = true};
    return scim_user_take(c->work, &c->body, &user) && saved_user(c, &user, 201);
}

bool scim_user_put(struct call *c) {
    struct directory_user user;
    int64_t id;
    if (!call_id(c, "id", &id) || !scim_user_find(c->work, id, &user))
        return false;
    user.external_id = (str){0};
    return scim_user_take(c->work, &c->body, &user) && saved_user(c, &user, 200);
}

static bool patch_user(struct call *c, const struct json *operation, void *user) {
    return scim_user_patch(c->work, operation, user);
}

bool scim_user_modify(struct call *c) {
    struct directory_user user;
    int64_t id;
    return call_id(c, "id", &id) && scim_user_find(c->work, id, &user) &&
           each_operation(c, &user, patch_user) && saved_user(c, &user, 200);
}

bool scim_user_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !scim_user_shut(c->work, id))
        return false;
    c->forget_user = id;
    call_status(c, 204);
    return true;
}

// -- groups

bool scim_group_list(struct call *c) {
    struct directory_query query;
    struct directory_group *list;
    size_t count;
    int64_t total;
    if (!read_query(c, "displayname", &query) ||
        !store_directory_groups(c->work, &query, &list, &count, &total))
        return false;
    open_list(c, total, query.from, count);
    for (size_t i = 0; i < count; i++)
        if (!write_group(c, &list[i]))
            return false;
    return close_list(c);
}

bool scim_group_get(struct call *c) {
    struct directory_group group;
    int64_t id;
    return call_id(c, "id", &id) && scim_group_find(c->work, id, &group) && write_group(c, &group);
}

static bool answer_group(struct call *c, const struct directory_group *group, int status) {
    c->forget_all = true;
    c->noted.subject = str_format(c->arena, "groups/%lld", (long long)group->id);
    call_status(c, status);
    if (status == 201)
        http_response_header(&c->response, "Location", location(c, "Group", group->id));
    return write_group(c, group);
}

bool scim_group_post(struct call *c) {
    struct directory_group group = {.name = json_get_text(&c->body, "displayName", STR("")),
                                    .external_id = json_get_text(&c->body, "externalId", STR(""))};
    return scim_group_save(c->work, &group) &&
           scim_group_members(c->work, group.id, json_get(&c->body, "members"), true) &&
           answer_group(c, &group, 201);
}

bool scim_group_put(struct call *c) {
    struct directory_group group;
    int64_t id;
    if (!call_id(c, "id", &id) || !scim_group_find(c->work, id, &group))
        return false;
    group.name = json_get_text(&c->body, "displayName", group.name);
    group.external_id = json_get_text(&c->body, "externalId", STR(""));
    return scim_group_save(c->work, &group) &&
           scim_group_members(c->work, id, json_get(&c->body, "members"), true) &&
           answer_group(c, &group, 200);
}

static bool patch_group(struct call *c, const struct json *operation, void *group) {
    return scim_group_patch(c->work, operation, group);
}

bool scim_group_modify(struct call *c) {
    struct directory_group group;
    int64_t id;
    return call_id(c, "id", &id) && scim_group_find(c->work, id, &group) &&
           each_operation(c, &group, patch_group) && scim_group_save(c->work, &group) &&
           answer_group(c, &group, 200);
}

bool scim_group_remove(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !scim_group_delete(c->work, id))
        return false;
    c->forget_all = true;
    call_status(c, 204);
    return true;
}
