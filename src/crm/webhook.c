// The rules of webhooks: which events there are. Where they may be sent is http/fetch.h's to say.
#include "crm/webhook.h"

enum { URL_MAX = 2000 };

static const char *const events[] = {"creation",          "deletion", "propertyChange", "merge",
                                     "associationChange", "restore",  "privacyDeletion"};

static bool none(struct work *work) {
    return WORK_FAIL(work, ERR_NOT_FOUND, "There is no such webhook.");
}

// -- settings

bool crm_webhook_settings_get(struct work *work, int64_t app_id, struct webhook_settings *out) {
    bool found;
    return store_webhook_settings_get(work, app_id, out, &found) && (found || none(work));
}

bool crm_webhook_settings_put(struct work *work, struct webhook_settings *settings) {
    if (settings->target_url.len > URL_MAX)
        return fail_about(work->err, ERR_INPUT, STR("targetUrl"),
                          "An address has at most %d characters.", URL_MAX);
    if (settings->max_concurrent < 1 || settings->max_concurrent > WEBHOOK_CONCURRENT_MAX)
        return fail_about(work->err, ERR_INPUT, STR("maxConcurrentRequests"),
                          "The number of requests at once is 1 to %d.", WEBHOOK_CONCURRENT_MAX);
    return store_webhook_settings_put(work, settings);
}

bool crm_webhook_settings_delete(struct work *work, int64_t app_id) {
    bool found;
    return store_webhook_settings_delete(work, app_id, &found) && (found || none(work));
}

// -- subscriptions

// "contact.creation" names a type; "object.creation" leaves that to objectTypeId.
static bool event_type(struct work *work, const struct webhook_subscription *s,
                       const struct object_type **type, bool *of_property) {
    str rest = s->event_type, name = {0};
    bool known = false;
    if (!str_split(&rest, '.', &name))
        return false;
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        known = known || str_is(rest, events[i]);
    *of_property = str_is(rest, "propertyChange");
    *type = schema_type(work->schema, str_is(name, "object") ? s->object_type_id : name);
    return known && *type;
}

static bool judge(struct work *work, const struct webhook_subscription *s) {
    const struct object_type *type;
    bool of_property;
    if (!event_type(work, s, &type, &of_property))
        return fail_about(work->err, ERR_INPUT, STR("eventType"),
                          "There is no event \"" STR_FMT "\".",
                          STR_ARG(str_slice(s->event_type, 0, 60)));
    if (of_property != (s->property_name.len > 0))
        return fail_about(work->err, ERR_INPUT, STR("propertyName"),
                          "A property is named for propertyChange, and for nothing else.");
    if (of_property && !type_property(type, s->property_name))
        return fail_about(work->err, ERR_INPUT, STR("propertyName"),
                          "There is no property \"" STR_FMT "\".",
                          STR_ARG(str_slice(s->property_name, 0, 60)));
    return true;
}

static bool same(const struct webhook_subscription *a, const struct webhook_subscription *b) {
    return str_equal(a->event_type, b->event_type) &&
           str_equal(a->property_name, b->property_name) &&
           str_equal(a->object_type_id, b->object_type_id);
}

bool crm_webhook_subscribe(struct work *work, struct webhook_subscription *subscription) {
    struct webhook_subscription *list;
    size_t count;
    if (!judge(work, subscription) ||
        !store_webhook_list(work, subscription->app_id, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (same(&list[i], subscription))
            return WORK_FAIL(work, ERR_CONFLICT, "This subscription exists already: %lld",
                             (long long)list[i].id);
    if (count >= WEBHOOKS_MAX)
        return WORK_FAIL(work, ERR_CONFLICT, "An application has at most %d subscriptions.",
                         WEBHOOKS_MAX);
    return store_webhook_insert(work, subscription);
}

bool crm_webhook_get(struct work *work, int64_t app_id, int64_t id,
                     struct webhook_subscription *out) {
    bool found;
    return store_webhook_get(work, app_id, id, out, &found) && (found || none(work));
}

bool crm_webhook_activate(struct work *work, int64_t app_id, int64_t id, bool active,
                          struct webhook_subscription *out) {
    return crm_webhook_get(work, app_id, id, out) && store_webhook_activate(work, out, active);
}

bool crm_webhook_unsubscribe(struct work *work, int64_t app_id, int64_t id) {
    bool found;
    return store_webhook_delete(work, app_id, id, &found) && (found || none(work));
}

bool crm_webhook_list(struct work *work, int64_t app_id, struct webhook_subscription **out,
                      size_t *count) {
    return store_webhook_list(work, app_id, out, count);
}
