// What is refused by rights, on its way to the trail (crm/audit_refused.h): by whom, at which route
// or tool, about which record, and why.
#include "api/api_private.h"
#include "api/trail.h"
#include "base/clock.h"
#include "crm/audit_refused.h"
#include "crm/live.h"
#include "model/message.h"

static str reason_of(const struct call *c) {
    str rest = str_of(c->err.detail), key = {0};
    if (c->message_key)
        return str_of(c->message_key);
    return str_split(&rest, '\n', &key) && message_known(key) ? key : STR("");
}

// The route, and not the address: people's e-mail addresses may stand in that.
static void put_subject(const struct call *c, struct audit_refusal *r) {
    str pattern = str_of(c->route->pattern), own = STR("/api/v1/");
    pattern = str_starts(pattern, own) ? str_from(pattern, own.len) : pattern;
    trail_put(r->subject, sizeof r->subject,
              str_format(c->arena, STR_FMT " " STR_FMT, STR_ARG(http_method_name(c->route->method)),
                         STR_ARG(pattern)));
}

// Which masked value was to be shown. Who is refused by the route's row is so before the body is
// read.
static str asked_property(struct call *c) {
    struct err err;
    if (!str_ends(str_of(c->route->pattern), STR("/reveal")) ||
        (c->body.kind != JSON_KIND_OBJECT &&
         !json_read(c->arena, c->request->body, &c->body, &err)))
        return STR("");
    return json_get_text(&c->body, "property", STR(""));
}

static void put_record(struct call *c, bool tool, struct audit_refusal *r) {
    const struct object_type *type = NULL;
    str id = STR("");
    if (c->shown && tool)
        type = schema_type(c->shown, json_get_text(&c->body, "type", STR("")));
    else if (c->shown && call_has_segment(c, "{type}"))
        type = schema_type(c->shown, http_segment(c->request, "type"));
    if (!type)
        return;
    str name = asked_property(c);
    const struct property *p = name.len ? type_property(type, name) : NULL;
    r->type_id = type->id;
    if (tool)
        id = json_get_text(&c->body, "id", STR(""));
    else if (call_has_segment(c, "{id}"))
        id = http_segment(c->request, "id");
    if (!str_to_i64(id, &r->record_id) || r->record_id < 0)
        r->record_id = 0;
    if (p)
        trail_put(r->property, sizeof r->property, p->name);
}

void trail_refused(struct call *c, const char *tool) {
    struct audit_entry from = {0};
    struct audit_refusal r = {.at = clock_now()};
    struct live *live = host_live(c->api->options.host);
    str reason = reason_of(c);
    // What a page of another site sends is not the person's doing.
    if (!live || !c->who || c->err.code != ERR_DENIED || c->status || str_is(reason, "api.csrf"))
        return;
    trail_origin(c, &from);
    r.actor_id = from.actor_id;
    r.key_id = from.key_id;
    r.source = from.source;
    if (tool)
        trail_put(r.subject, sizeof r.subject, str_format(c->arena, "mcp/%s", tool));
    else
        put_subject(c, &r);
    put_record(c, tool != NULL, &r);
    trail_put(r.reason, sizeof r.reason, reason);
    trail_put(r.name, sizeof r.name, from.actor_name);
    trail_put(r.address, sizeof r.address, from.address);
    trail_put(r.agent, sizeof r.agent, from.agent);
    audit_refused_note(live_refused(live), &r);
}
