// Consents of a person: what holds of each purpose, the log behind it, and writing into it.
#include "api/api_private.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/consent.h"
#include <assert.h>

enum { LIMIT = 100, LIMIT_MOST = 500 };

void render_consent(struct jsonw *w, const struct consent *e) {
    jsonw_object(w);
    render_id(w, "id", e->id);
    render_id(w, "recordId", e->record_id);
    jsonw_put_text(w, "purpose", e->purpose);
    jsonw_put_text(w, "state", str_of(consent_state_name(e->state)));
    jsonw_put_text(w, "basis", str_of(consent_basis_name(e->basis)));
    render_time(w, "at", e->at);
    render_time(w, "expiresAt", e->expires_at);
    jsonw_put_text(w, "channel", e->channel);
    jsonw_put_text(w, "evidence", e->evidence);
    render_time(w, "recordedAt", e->recorded_at);
    render_actor(w, "recordedBy", e->actor_id, e->actor_name);
    jsonw_object_end(w);
}

static void write_standing(struct jsonw *w, const struct consent_standing *standing) {
    jsonw_object(w);
    jsonw_put_text(w, "purpose", standing->entry.purpose);
    jsonw_put_text(w, "state", str_of(consent_state_name(standing->state)));
    jsonw_name(w, "entry");
    render_consent(w, &standing->entry);
    jsonw_object_end(w);
}

bool consent_list(struct call *c) {
    const struct object_type *type;
    struct consent_standing *standing;
    struct consent *entries;
    int64_t id, limit;
    size_t standing_count, count;
    str after = call_query_text(c, "after"), next;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !call_query_int(c, "limit", 1, LIMIT_MOST, LIMIT, &limit) ||
        !crm_consent_standing(c->work, type, id, &standing, &standing_count) ||
        !crm_consent_list(c->work, type, id, after, (size_t)limit, &entries, &count, &next))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "purposes");
    jsonw_array(&c->json);
    for (size_t i = 0; i < standing_count; i++)
        write_standing(&c->json, &standing[i]);
    jsonw_array_end(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        render_consent(&c->json, &entries[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json, next);
    jsonw_object_end(&c->json);
    return true;
}

// Above 1970: 0 is "not said". Up to what ISO 8601 can write in four digits.
static bool read_time(struct call *c, const char *name, int64_t *out) {
    const struct json *member = json_get(&c->body, name);
    const int64_t year_10000 = INT64_C(253402300800000000);
    *out = 0;
    if (!member || member->kind != JSON_KIND_TEXT)
        return true; // null
    return (time_read_iso(member->text, out) && *out > 0 && *out < year_10000) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("2026-01-31T12:00:00Z"));
}

// The body was held against ConsentCreate: what is a choice there is one of its words.
static bool read_note(struct call *c, struct consent_note *note) {
    note->purpose = json_get_text(&c->body, "purpose", STR(""));
    note->channel = json_get_text(&c->body, "channel", STR(""));
    note->evidence = json_get_text(&c->body, "evidence", STR(""));
    note->has_basis = consent_basis_read(json_get_text(&c->body, "basis", STR("")), &note->basis);
    bool known = consent_state_read(json_get_text(&c->body, "state", STR("")), &note->state);
    assert(known);
    return read_time(c, "at", &note->at) && read_time(c, "expiresAt", &note->expires_at);
}

bool consent_create(struct call *c) {
    struct consent_note note = {.source = call_source(c)};
    struct consent entry;
    if (!call_type(c, &note.type) || !call_id(c, "id", &note.record_id) || !read_note(c, &note) ||
        !crm_consent_add(c->work, &note, &entry))
        return false;
    call_status(c, 201);
    render_consent(&c->json, &entry);
    return true;
}
