// Programs of others, for whoever registers them: which there are, what people allowed each.
#include "api/api_private.h"
#include "api/key_scope.h"
#include "api/render.h"
#include "api/session.h"
#include "crm/oauth.h"

enum { SCOPES_MAX = 200 };

static void write_program(struct call *c, const struct oauth_program *p) {
    str rest = p->redirects, one;
    render_id(&c->json, "id", p->id);
    jsonw_put_text(&c->json, "name", p->name);
    jsonw_put_text(&c->json, "clientId", p->client_id);
    jsonw_put_bool(&c->json, "confidential", p->secret_hash.len > 0);
    jsonw_name(&c->json, "redirectUris");
    jsonw_array(&c->json);
    while (rest.len && str_split(&rest, '\n', &one))
        jsonw_text(&c->json, one);
    jsonw_array_end(&c->json);
    keys_write_scopes(&c->json, "scopes", p->scopes);
    render_time(&c->json, "createdAt", p->created_at);
    jsonw_put_bool(&c->json, "disabled", p->disabled_at != 0);
}

bool programs_get(struct call *c) {
    struct oauth_program *list;
    size_t count;
    if (!store_program_list(c->work, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        write_program(c, &list[i]);
        jsonw_put_int(&c->json, "people", list[i].people);
        render_time(&c->json, "usedAt", list[i].used_at);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool read_texts(struct call *c, const char *name, char between, str *out) {
    const struct json *list = json_get(&c->body, name);
    struct buf text;
    if (!list)
        return true;
    buf_init(&text, c->arena);
    if (list->count > SCOPES_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("0 - 200"));
    for (size_t i = 0; i < list->count; i++) {
        if (str_find_char(list->items[i].text, between) < list->items[i].text.len)
            return call_refuse(c, ERR_INVALID, "oauth.value", str_of(name), (str){0});
        if (i)
            buf_add_char(&text, between);
        buf_add(&text, list->items[i].text);
        if (between == ' ' && !key_scope_known(call_schema(c), list->items[i].text))
            return call_refuse(c, ERR_INPUT, "signin.no_scope", list->items[i].text, (str){0});
    }
    *out = buf_str(&text);
    return true;
}

// What is named in the body takes the place of what is there.
static bool read_program(struct call *c, struct oauth_program *p) {
    p->name = json_get_text(&c->body, "name", p->name);
    return read_texts(c, "redirectUris", '\n', &p->redirects) &&
           read_texts(c, "scopes", ' ', &p->scopes);
}

static void note(struct call *c, const struct oauth_program *p) {
    c->noted.subject = str_format(c->arena, "programs/%lld", (long long)p->id);
}

// With its secret, where one was made.
static bool answer(struct call *c, const struct oauth_program *p, const str *secret) {
    note(c, p);
    jsonw_object(&c->json);
    write_program(c, p);
    if (secret)
        render_text_or_null(&c->json, "clientSecret", *secret);
    jsonw_object_end(&c->json);
    return true;
}

bool program_post(struct call *c) {
    struct oauth_program p = {0};
    str secret;
    if (!read_program(c, &p) ||
        !crm_program_create(c->work, &p, json_get_bool(&c->body, "confidential", true), &secret))
        return false;
    call_status(c, 201);
    return answer(c, &p, &secret);
}

bool program_patch(struct call *c) {
    struct oauth_program p;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_program_get(c->work, id, &p) || !read_program(c, &p))
        return false;
    if (!json_get_bool(&c->body, "disabled", p.disabled_at != 0))
        p.disabled_at = 0;
    else if (!p.disabled_at)
        p.disabled_at = c->work->now;
    if (!crm_program_change(c->work, &p) || !crm_program_get(c->work, id, &p))
        return false;
    c->forget_all = true; // what people allowed it may open less now
    return answer(c, &p, NULL);
}

bool program_secret_post(struct call *c) {
    struct oauth_program p;
    str secret;
    int64_t id;
    return call_id(c, "id", &id) && crm_program_get(c->work, id, &p) &&
           crm_program_secret(c->work, &p, &secret) && answer(c, &p, &secret);
}

bool program_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_program_end(c->work, id))
        return false;
    c->forget_all = true;
    call_status(c, 204);
    return true;
}

bool program_grants_get(struct call *c) {
    struct oauth_grant *list;
    size_t count;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_program_grants(c->work, id, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        render_id(&c->json, "id", list[i].key_id);
        render_id(&c->json, "userId", list[i].user_id);
        jsonw_put_text(&c->json, "person", list[i].person);
        jsonw_put_text(&c->json, "email", list[i].email);
        keys_write_scopes(&c->json, "scopes", list[i].scopes);
        render_time(&c->json, "createdAt", list[i].created_at);
        render_time(&c->json, "usedAt", list[i].used_at);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool program_grant_end(struct call *c) {
    int64_t id, grant;
    if (!call_id(c, "id", &id) || !call_id(c, "grant", &grant) ||
        !crm_program_grant_end(c->work, id, grant))
        return false;
    c->forget_key = grant;
    call_status(c, 204);
    return true;
}
