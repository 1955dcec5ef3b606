// Webhooks as other programs set them up: judged, then kept.
#pragma once
#include "store/webhook.h"

enum { WEBHOOK_CONCURRENT_MAX = 10 };

// ERR_NOT_FOUND where the application has none.
MUST_CHECK bool crm_webhook_settings_get(struct work *work, int64_t app_id,
                                         struct webhook_settings *out);
// ERR_INPUT for an address that is neither https nor http on this machine, and for a number of
// calls at once outside 1 to WEBHOOK_CONCURRENT_MAX.
MUST_CHECK bool crm_webhook_settings_put(struct work *work, struct webhook_settings *settings);
MUST_CHECK bool crm_webhook_settings_delete(struct work *work, int64_t app_id);

// ERR_INPUT for an event that there is none of, a property its type has not; ERR_CONFLICT where the
// application has the same subscription already or too many.
MUST_CHECK bool crm_webhook_subscribe(struct work *work, struct webhook_subscription *subscription);
MUST_CHECK bool crm_webhook_activate(struct work *work, int64_t app_id, int64_t id, bool active,
                                     struct webhook_subscription *out);
MUST_CHECK bool crm_webhook_unsubscribe(struct work *work, int64_t app_id, int64_t id);
MUST_CHECK bool crm_webhook_get(struct work *work, int64_t app_id, int64_t id,
                                struct webhook_subscription *out);
MUST_CHECK bool crm_webhook_list(struct work *work, int64_t app_id,
                                 struct webhook_subscription **out, size_t *count);
