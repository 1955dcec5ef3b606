// API keys: a person's own, for whoever has the area "security" everybody's.
#include "api/key_scope.h"
#include "api/render.h"
#include "api/session.h"
#include "base/clock.h"

enum { SCOPES_MAX = 200, DAYS_MAX = 3650 };

// Whose keys are shown and may be revoked; 0: everybody's.
static int64_t whose(const struct call *c) {
    return rights_area(c->who->rights, AREA_SECURITY) ? 0 : c->who->user.id;
}

void keys_write_scopes(struct jsonw *w, const char *name, str scopes) {
    str one;
    jsonw_name(w, name);
    jsonw_array(w);
    while (scopes.len && str_split(&scopes, ' ', &one))
        jsonw_text(w, one);
    jsonw_array_end(w);
}

bool tokens_get(struct call *c) {
    struct api_key *keys;
    size_t count;
    if (!account_key_list(c->work, whose(c), &keys, &count))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        render_id(w, "id", keys[i].id);
        jsonw_put_text(w, "name", keys[i].name);
        jsonw_put_text(w, "prefix", keys[i].prefix);
        keys_write_scopes(w, "scopes", keys[i].scopes);
        render_id(w, "userId", keys[i].user_id);
        render_time(w, "createdAt", keys[i].created_at);
        render_time(w, "lastUsedAt", keys[i].used_at);
        render_time(w, "expiresAt", keys[i].expires_at);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

static bool read_scopes(struct call *c, str *out) {
    const struct json *list = json_get(&c->body, "scopes");
    struct buf text;
    buf_init(&text, c->arena);
    if (list && list->count > SCOPES_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("scopes"), STR("0 - 200"));
    for (size_t i = 0; list && i < list->count; i++) {
        str scope = list->items[i].text;
        if (!key_scope_known(call_schema(c), scope))
            return call_refuse(c, ERR_INPUT, "signin.no_scope", scope, (str){0});
        if (text.len)
            buf_add_char(&text, ' ');
        buf_add(&text, scope);
    }
    *out = buf_str(&text);
    return true;
}

bool token_post(struct call *c) {
    struct api_key key = {0};
    str token;
    int64_t days = json_get_int(&c->body, "days", 0);
    if (days < 0 || days > DAYS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("days"), STR("1 - 3650"));
    if (days)
        key.expires_at = c->work->now + days * 86400 * (int64_t)MICROS_PER_SECOND;
    if (!session_read_name(c, json_get_text(&c->body, "name", STR("")), &key.name) ||
        !read_scopes(c, &key.scopes) || !account_key_create(c->work, &key, &token))
        return false;
    c->noted.subject = str_format(c->arena, "tokens/%lld", (long long)key.id);
    call_status(c, 201);
    jsonw_object(&c->json);
    render_id(&c->json, "id", key.id);
    jsonw_put_text(&c->json, "name", key.name);
    jsonw_put_text(&c->json, "token", token);
    jsonw_object_end(&c->json);
    return true;
}

bool token_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !account_key_revoke(c->work, id, whose(c)))
        return false;
    c->forget_key = id;
    call_status(c, 204);
    return true;
}

bool scopes_get(struct call *c) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    key_scopes_write(call_schema(c), c->arena, &c->json);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
