// Who may do what, as the administrator sets it: people, departments, roles; and whom a record is
// shared with.
#include "crm/people.h"
#include "api/api_private.h"
#include "api/render.h"
#include "base/clock.h"

// A member that is an id, null, or not there; *given tells.
static bool read_reference(struct call *c, const char *name, int64_t *out, bool *given) {
    const struct json *member = json_get(&c->body, name);
    *given = member != NULL;
    if (!member)
        return true;
    *out = 0;
    if (member->kind == JSON_KIND_NULL)
        return true;
    return (member->kind == JSON_KIND_TEXT && read_id(member->text, out)) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("\"12\", null"));
}

static bool read_moment(struct call *c, const char *name, int64_t *out) {
    const struct json *member = json_get(&c->body, name);
    if (!member)
        return true;
    *out = 0;
    if (member->kind == JSON_KIND_NULL)
        return true;
    return (member->kind == JSON_KIND_TEXT && time_read_iso(member->text, out) && *out > 0) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("2026-01-31T12:00:00Z"));
}

// -- people

static void write_member(struct jsonw *w, const struct member *m) {
    jsonw_object(w);
    render_id(w, "id", m->user_id);
    jsonw_put_text(w, "role", m->role);
    render_id(w, "departmentId", m->department_id);
    render_id(w, "deputyId", m->deputy_id);
    render_time(w, "awayFrom", m->away_from);
    render_time(w, "awayUntil", m->away_until);
    jsonw_put_bool(w, "active", !m->disabled);
    jsonw_object_end(w);
}

bool member_list(struct call *c) {
    struct member *members;
    size_t count;
    if (!crm_members(c->work, &members, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_member(&c->json, &members[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool member_patch(struct call *c) {
    struct member m;
    int64_t id;
    bool unused;
    if (!call_id(c, "id", &id) || !crm_member(c->work, id, &m))
        return false;
    m.role = json_get_text(&c->body, "role", m.role);
    if (!read_reference(c, "departmentId", &m.department_id, &unused) ||
        !read_reference(c, "deputyId", &m.deputy_id, &unused) ||
        !read_moment(c, "awayFrom", &m.away_from) || !read_moment(c, "awayUntil", &m.away_until) ||
        !crm_member_change(c->work, &m))
        return false;
    c->forget_all = true;
    write_member(&c->json, &m);
    return true;
}

// -- departments

static void write_department(struct jsonw *w, const struct department *d) {
    jsonw_object(w);
    render_id(w, "id", d->id);
    jsonw_put_text(w, "name", d->name);
    render_id(w, "parentId", d->parent_id);
    render_id(w, "managerId", d->manager_id);
    jsonw_put_int(w, "people", d->people);
    jsonw_object_end(w);
}

bool department_list(struct call *c) {
    struct department *list;
    size_t count;
    if (!crm_departments(c->work, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_department(&c->json, &list[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool save_department(struct call *c, struct department *d, int status) {
    bool unused;
    d->name = json_get_text(&c->body, "name", d->name);
    if (!read_reference(c, "parentId", &d->parent_id, &unused) ||
        !read_reference(c, "managerId", &d->manager_id, &unused) ||
        !crm_department_save(c->work, d))
        return false;
    c->forget_all = true;
    call_status(c, status);
    write_department(&c->json, d);
    return true;
}

bool department_create(struct call *c) {
    struct department d = {0};
    return save_department(c, &d, 201);
}

bool department_patch(struct call *c) {
    struct department d;
    int64_t id;
    return call_id(c, "id", &id) && crm_department(c->work, id, &d) && save_department(c, &d, 200);
}

bool department_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_department_archive(c->work, id))
        return false;
    c->forget_all = true;
    call_status(c, 204);
    return true;
}

// -- roles

static void write_role(struct call *c, const struct role *role) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "name", role->name);
    jsonw_put_text(w, "label", role->label);
    jsonw_put_bool(w, "shipped", role->shipped);
    jsonw_put_bool(w, "everything", role->everything);
    role_write(w, role);
    jsonw_object_end(w);
}

bool role_list(struct call *c) {
    struct role *roles;
    size_t count;
    if (!crm_roles(c->work, &roles, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_role(c, &roles[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// Who knows nothing of them does not open them.
static bool keep_fields(struct call *c, struct role *role) {
    struct role before;
    if (!crm_role(c->work, role->name, &before))
        return false;
    role->fields = before.fields;
    role->field_count = before.field_count;
    return true;
}

static bool save_role(struct call *c, str name, bool is_new) {
    struct role role = {.name = name, .label = json_get_text(&c->body, "label", name)};
    struct err err = {0};
    if (!role_read(c->arena, &c->body, &role, &err))
        return call_refuse(c, ERR_INVALID, "role.word", str_copy(c->arena, str_of(err.detail)),
                           (str){0});
    if (!json_get(&c->body, "fields") && !is_new && !keep_fields(c, &role))
        return false;
    if (!crm_role_save(c->work, &role, is_new))
        return false;
    c->forget_all = true;
    call_status(c, is_new ? 201 : 200);
    write_role(c, &role);
    return true;
}

static bool name_is_plain(str name) {
    for (size_t i = 0; i < name.len; i++)
        if (!((name.ptr[i] >= 'a' && name.ptr[i] <= 'z') ||
              (name.ptr[i] >= '0' && name.ptr[i] <= '9') || (i && strchr("_-", name.ptr[i]))))
            return false;
    return name.len > 0 && name.len <= 60;
}

bool role_create(struct call *c) {
    str name = json_get_text(&c->body, "name", STR(""));
    if (!name_is_plain(name))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("name"), STR("a-z 0-9 - _"));
    return save_role(c, name, true);
}

bool role_put(struct call *c) {
    return save_role(c, http_segment(c->request, "name"), false);
}

bool role_delete(struct call *c) {
    if (!crm_role_delete(c->work, http_segment(c->request, "name")))
        return false;
    call_status(c, 204);
    return true;
}

// What the caller may do: for showing what can be done.
void people_write_rights(struct jsonw *w, const struct rights *rights) {
    jsonw_name(w, "rights");
    jsonw_object(w);
    jsonw_put_bool(w, "everything", rights_everything(rights));
    role_write(w, rights->role);
    jsonw_object_end(w);
}

// -- shares

static void write_share(struct jsonw *w, const struct share *share) {
    jsonw_object(w);
    render_id(w, "id", share->id);
    render_id(w, "userId", share->user_id);
    render_id(w, "departmentId", share->department_id);
    jsonw_put_bool(w, "mayEdit", share->may_edit);
    render_time(w, "until", share->until_at);
    render_time(w, "createdAt", share->created_at);
    render_id(w, "createdBy", share->created_by);
    jsonw_object_end(w);
}

bool share_list(struct call *c) {
    const struct object_type *type;
    struct share *shares;
    size_t count;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !crm_shares(c->work, type, id, &shares, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_share(&c->json, &shares[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool share_create(struct call *c) {
    const struct object_type *type;
    struct share share = {.may_edit = json_get_bool(&c->body, "mayEdit", false)};
    bool unused;
    if (!call_type(c, &type) || !call_id(c, "id", &share.record_id) ||
        !read_reference(c, "userId", &share.user_id, &unused) ||
        !read_reference(c, "departmentId", &share.department_id, &unused) ||
        !read_moment(c, "until", &share.until_at) || !crm_share(c->work, type, &share))
        return false;
    c->forget_all = true;
    call_status(c, 201);
    write_share(&c->json, &share);
    return true;
}

bool share_delete(struct call *c) {
    const struct object_type *type;
    int64_t id, share;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !call_id(c, "share", &share) ||
        !crm_unshare(c->work, type, id, share))
        return false;
    call_status(c, 204);
    return true;
}
