// What other programs want to be told: where to, and of what. One row of settings for each
// application, by a number of its own choice.
#pragma once
#include "store/work.h"

struct webhook_settings {
    int64_t app_id;
    str target_url;
    int64_t max_concurrent;
    int64_t created_at;
    int64_t updated_at;
};
MUST_CHECK bool store_webhook_settings_get(struct work *work, int64_t app_id,
                                           struct webhook_settings *out, bool *found);
// Inserts or replaces; the times are set.
MUST_CHECK bool store_webhook_settings_put(struct work *work, struct webhook_settings *settings);
MUST_CHECK bool store_webhook_settings_delete(struct work *work, int64_t app_id, bool *found);

struct webhook_subscription {
    int64_t id;
    int64_t app_id;
    str event_type;     // "contact.propertyChange"
    str property_name;  // of a change of a property; or empty
    str object_type_id; // "0-1" of generic events; or empty
    bool active;
    int64_t created_at;
    int64_t updated_at;
};
// Sets id and times.
MUST_CHECK bool store_webhook_insert(struct work *work, struct webhook_subscription *subscription);
MUST_CHECK bool store_webhook_activate(struct work *work, struct webhook_subscription *subscription,
                                       bool active);
MUST_CHECK bool store_webhook_delete(struct work *work, int64_t app_id, int64_t id, bool *found);
MUST_CHECK bool store_webhook_get(struct work *work, int64_t app_id, int64_t id,
                                  struct webhook_subscription *out, bool *found);
// In the order of ids, at most WEBHOOKS_MAX.
enum { WEBHOOKS_MAX = 1000 };
MUST_CHECK bool store_webhook_list(struct work *work, int64_t app_id,
                                   struct webhook_subscription **out, size_t *count);
