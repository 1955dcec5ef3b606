// Addresses of the object interface that stand beside /crm: activities in their oldest shape,
// webhooks.
#include "api/route_rows.h"

#define SETTINGS    "/webhooks/v3/{app}/settings"
#define HOOKS       "/webhooks/v3/{app}/subscriptions"
#define ENGAGEMENTS "/engagements/v1/engagements"

// Typed clients of webhooks send their key in the query and nowhere else. A key in an address may
// be kept by whatever stands between, so no other call takes it there.
#define HOOK(...) WIRE(__VA_ARGS__, .key_in_query = true)

static const struct route rows[] = {
    WIRE(POST, ENGAGEMENTS, LANE_WRITE, MAY(ENTER), engagement_create, "EngagementInput",
         "Engagement", "200", NULL, "Makes an activity"),
    WIRE(GET, ENGAGEMENTS "/{id}", LANE_READ, MAY(VIEW), engagement_get, NULL, "Engagement",
         "200 404", NULL, "Reads an activity"),
    WIRE(PATCH, ENGAGEMENTS "/{id}", LANE_WRITE, MAY(EDIT), engagement_update, "EngagementInput",
         "Engagement", "200 404", NULL, "Changes an activity",
         .note = "Associations that are sent are added."),
    WIRE(DELETE, ENGAGEMENTS "/{id}", LANE_WRITE, MAY(DELETE), engagement_delete, NULL, NULL,
         "204 404 409", NULL, "Archives an activity"),
    // -- webhooks
    HOOK(GET, SETTINGS, LANE_READ, AREA(WEBHOOKS), webhook_settings_get, NULL, "WebhookSettings",
         "200 404", NULL, "Where webhooks are sent"),
    HOOK(PUT, SETTINGS, LANE_WRITE, AREA(WEBHOOKS), webhook_settings_put, "WebhookSettingsInput",
         "WebhookSettings", "200", NULL, "Says where webhooks are sent"),
    HOOK(DELETE, SETTINGS, LANE_WRITE, AREA(WEBHOOKS), webhook_settings_delete, NULL, NULL,
         "204 404", NULL, "Forgets where webhooks are sent"),
    HOOK(GET, HOOKS, LANE_READ, AREA(WEBHOOKS), webhook_list, NULL, "WebhookList", "200", NULL,
         "Lists subscriptions"),
    HOOK(POST, HOOKS, LANE_WRITE, AREA(WEBHOOKS), webhook_create, "WebhookInput", "Webhook",
         "201 409", NULL, "Makes a subscription",
         .note = "Subscriptions are kept; nothing is delivered yet."),
    HOOK(POST, HOOKS "/batch/update", LANE_WRITE, AREA(WEBHOOKS), webhook_batch_update,
         "WebhookBatchInput", "WebhookBatch", "200 207 404", NULL,
         "Switches subscriptions on and off", .note = "Those that are not there are listed (207)."),
    HOOK(GET, HOOKS "/{id}", LANE_READ, AREA(WEBHOOKS), webhook_get, NULL, "Webhook", "200 404",
         NULL, "Reads a subscription"),
    HOOK(PATCH, HOOKS "/{id}", LANE_WRITE, AREA(WEBHOOKS), webhook_patch, "WebhookPatch", "Webhook",
         "200 404", NULL, "Switches a subscription on or off"),
    HOOK(DELETE, HOOKS "/{id}", LANE_WRITE, AREA(WEBHOOKS), webhook_delete, NULL, NULL, "204 404",
         NULL, "Deletes a subscription"),
};

const struct route_table routes_service = {rows, sizeof rows / sizeof *rows};
