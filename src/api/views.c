// Views of lists: those the caller sees, made, changed, shared and taken away.
#include "api/api_private.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/view.h"

static void write_share(struct jsonw *w, const struct view_share *share) {
    jsonw_object(w);
    render_id(w, "userId", share->user_id);
    render_id(w, "departmentId", share->department_id);
    jsonw_put_bool(w, "mayEdit", share->may_edit);
    render_time(w, "until", share->until_at);
    jsonw_object_end(w);
}

static void write_view(struct call *c, const struct saved_view *view) {
    const struct object_type *type = schema_type_by_id(call_schema(c), view->type_id);
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_id(w, "id", view->id);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "name", view->name);
    jsonw_put_text(w, "query", view->query);
    render_id(w, "ownerId", view->owner_id);
    jsonw_put_bool(w, "everybody", view->everybody);
    jsonw_put_bool(w, "mayEdit", view->may_edit);
    jsonw_name(w, "shares");
    jsonw_array(w);
    for (size_t i = 0; i < view->share_count; i++)
        write_share(w, &view->shares[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool view_list(struct call *c) {
    str name = call_query_text(c, "type");
    const struct object_type *type = name.len ? schema_type(call_schema(c), name) : NULL;
    struct saved_view *views;
    size_t count;
    if (name.len && !type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    if (!crm_views(c->work, type, &views, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (schema_type_by_id(call_schema(c), views[i].type_id))
            write_view(c, &views[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool read_reference(struct call *c, const struct json *from, const char *name,
                           int64_t *out) {
    const struct json *member = json_get(from, name);
    *out = 0;
    if (!member || member->kind == JSON_KIND_NULL)
        return true;
    return (member->kind == JSON_KIND_TEXT && read_id(member->text, out)) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("\"12\", null"));
}

static bool read_share(struct call *c, const struct json *from, struct view_share *share) {
    const struct json *until = json_get(from, "until");
    share->may_edit = json_get_bool(from, "mayEdit", false);
    if (!read_reference(c, from, "userId", &share->user_id) ||
        !read_reference(c, from, "departmentId", &share->department_id))
        return false;
    return !until || until->kind == JSON_KIND_NULL ||
           (until->kind == JSON_KIND_TEXT && time_read_iso(until->text, &share->until_at)) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("until"), STR("2026-01-31T12:00:00Z"));
}

static bool read_shares(struct call *c, struct saved_view *view) {
    const struct json *shares = json_get(&c->body, "shares");
    if (!shares)
        return true;
    if (shares->count > VIEW_SHARES_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("shares"), STR("0 - 100"));
    view->share_count = shares->count;
    view->shares = ARENA_ARRAY(c->arena, shares->count + 1, struct view_share);
    for (size_t i = 0; i < shares->count; i++)
        if (!read_share(c, &shares->items[i], &view->shares[i]))
            return false;
    return true;
}

static bool save(struct call *c, struct saved_view *view, int status) {
    bool sharing = json_get(&c->body, "shares") || json_get(&c->body, "everybody");
    view->name = json_get_text(&c->body, "name", view->name);
    view->query = json_get_text(&c->body, "query", view->query);
    view->everybody = json_get_bool(&c->body, "everybody", view->everybody);
    if (!read_shares(c, view) || !crm_view_save(c->work, view, sharing))
        return false;
    call_status(c, status);
    write_view(c, view);
    return true;
}

bool view_create(struct call *c) {
    str name = json_get_text(&c->body, "type", STR(""));
    const struct object_type *type = schema_type(call_schema(c), name);
    struct saved_view view = {.owner_id = c->work->who.user_id};
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    view.type_id = type->id;
    return save(c, &view, 201);
}

bool view_patch(struct call *c) {
    struct saved_view view;
    int64_t id;
    return call_id(c, "id", &id) && crm_view(c->work, id, &view) && save(c, &view, 200);
}

bool view_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_view_delete(c->work, id))
        return false;
    call_status(c, 204);
    return true;
}
