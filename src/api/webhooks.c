// Webhooks of the object interface: where an application wants to be told, and of what. Nothing is
// delivered yet.
#include "api/api_private.h"
#include "api/batch.h"
#include "api/render.h"
#include "api/wire.h"
#include "crm/webhook.h"
#include "http/fetch.h"

enum { INPUTS_MOST = 100 };

static bool not_there(struct call *c) {
    return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

// What is not there is told in the interface's words.
static bool refused(struct call *c) {
    return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
}

static bool read_app(struct call *c, int64_t *app) {
    return read_id(http_segment(c->request, "app"), app) || not_there(c);
}

static bool read_subscription(struct call *c, int64_t *app, int64_t *id) {
    return read_app(c, app) && (read_id(http_segment(c->request, "id"), id) || not_there(c));
}

// -- settings

static bool answer_settings(struct call *c, const struct webhook_settings *settings) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "targetUrl", settings->target_url);
    jsonw_name(w, "throttling");
    jsonw_object(w);
    jsonw_put_int(w, "maxConcurrentRequests", settings->max_concurrent);
    jsonw_object_end(w);
    render_time(w, "createdAt", settings->created_at);
    render_time(w, "updatedAt", settings->updated_at);
    jsonw_object_end(w);
    return true;
}

bool webhook_settings_get(struct call *c) {
    struct webhook_settings settings;
    int64_t app;
    if (!read_app(c, &app))
        return false;
    return crm_webhook_settings_get(c->work, app, &settings) ? answer_settings(c, &settings)
                                                             : refused(c);
}

bool webhook_settings_put(struct call *c) {
    const struct json *throttling = json_get(&c->body, "throttling");
    struct webhook_settings settings = {
        .target_url = json_get_text(&c->body, "targetUrl", STR("")),
        .max_concurrent =
            json_get_int(throttling, "maxConcurrentRequests", WEBHOOK_CONCURRENT_MAX)};
    if (!read_app(c, &settings.app_id))
        return false;
    if (!http_fetch_outward(settings.target_url, c->api->options.private_hosts))
        return fail_about(c->work->err, ERR_INPUT, STR("targetUrl"),
                          "Webhooks are sent to https addresses of the public network, or to hosts "
                          "that the operator of this server lists (--private-hosts).");
    return crm_webhook_settings_put(c->work, &settings) && answer_settings(c, &settings);
}

bool webhook_settings_delete(struct call *c) {
    int64_t app;
    if (!read_app(c, &app))
        return false;
    if (!crm_webhook_settings_delete(c->work, app))
        return refused(c);
    call_status(c, 204);
    return true;
}

// -- subscriptions

static bool write_subscription(struct call *c, const struct webhook_subscription *s) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_id(w, "id", s->id);
    jsonw_put_text(w, "eventType", s->event_type);
    jsonw_put_bool(w, "active", s->active);
    if (s->property_name.len)
        jsonw_put_text(w, "propertyName", s->property_name);
    if (s->object_type_id.len)
        jsonw_put_text(w, "objectTypeId", s->object_type_id);
    render_time(w, "createdAt", s->created_at);
    render_time(w, "updatedAt", s->updated_at);
    jsonw_object_end(w);
    return true;
}

bool webhook_list(struct call *c) {
    struct webhook_subscription *list;
    size_t count;
    int64_t app;
    if (!read_app(c, &app) || !crm_webhook_list(c->work, app, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_subscription(c, &list[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool webhook_create(struct call *c) {
    struct webhook_subscription s = {
        .event_type = json_get_text(&c->body, "eventType", STR("")),
        .property_name = json_get_text(&c->body, "propertyName", STR("")),
        .object_type_id = json_get_text(&c->body, "objectTypeId", STR("")),
        .active = json_get_bool(&c->body, "active", false),
    };
    if (!read_app(c, &s.app_id) || !crm_webhook_subscribe(c->work, &s))
        return false;
    call_status(c, 201);
    return write_subscription(c, &s);
}

bool webhook_get(struct call *c) {
    struct webhook_subscription s;
    int64_t app, id;
    if (!read_subscription(c, &app, &id))
        return false;
    return crm_webhook_get(c->work, app, id, &s) ? write_subscription(c, &s) : refused(c);
}

bool webhook_patch(struct call *c) {
    struct webhook_subscription s;
    int64_t app, id;
    bool active = json_get_bool(&c->body, "active", false);
    if (!read_subscription(c, &app, &id))
        return false;
    return crm_webhook_activate(c->work, app, id, active, &s) ? write_subscription(c, &s)
                                                              : refused(c);
}

bool webhook_delete(struct call *c) {
    int64_t app, id;
    if (!read_subscription(c, &app, &id))
        return false;
    if (!crm_webhook_unsubscribe(c->work, app, id))
        return refused(c);
    call_status(c, 204);
    return true;
}

// Those that are there; the others are listed (207).
bool webhook_batch_update(struct call *c) {
    struct batch b = {0};
    int64_t app;
    if (!read_app(c, &app) || !batch_begin(c, &b, INPUTS_MOST))
        return false;
    for (size_t i = 0; i < b.inputs->count; i++) {
        struct webhook_subscription s;
        int64_t id;
        bool active = json_get_bool(&b.inputs->items[i], "active", false);
        if (!call_body_id(c, &b.inputs->items[i], "id", &id))
            return false;
        if (crm_webhook_activate(c->work, app, id, active, &s)) {
            write_subscription(c, &s);
        } else {
            if (c->work->err->code != ERR_NOT_FOUND)
                return false;
            err_clear(c->work->err);
            batch_missing(&b, str_format(c->arena, "%lld", (long long)id));
        }
    }
    return batch_end(&b, 200);
}
