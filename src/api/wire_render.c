// Envelope and values of the object interface. `properties` always has the record's id and its two
// times; what was asked for and is empty is null.
#include "api/api_private.h"
#include "api/link.h"
#include "api/query.h"
#include "api/render.h"
#include "api/wire.h"
#include <string.h>

// Shown where nothing is asked for, by the names of the wire; of other types the title.
static const struct usual {
    const char *type;
    const char *names[8];
} usual_properties[] = {
    {"contacts", {"email", "firstname", "lastname"}},
    {"companies", {"domain", "name"}},
    {"deals", {"amount", "closedate", "dealname", "dealstage", "pipeline"}},
    {"tickets",
     {"content", "hs_pipeline", "hs_pipeline_stage", "hs_ticket_category", "hs_ticket_priority",
      "subject"}},
    {"leads", {"hs_lead_name", "hs_lead_type", "hs_pipeline", "hs_pipeline_stage"}},
    {"products", {"description", "name", "price"}},
    {"line_items", {"hs_product_id", "name", "price", "quantity"}},
    {"quotes", {"hs_expiration_date", "hs_status", "hs_title"}},
    {"orders", {"hs_order_name", "hs_pipeline", "hs_pipeline_stage", "hs_total_price"}},
    {"invoices", {"hs_amount_billed", "hs_due_date", "hs_invoice_status", "hs_number"}},
    {"campaigns", {"hs_campaign_status", "hs_end_date", "hs_name", "hs_start_date"}},
    {"notes", {"hs_note_body", "hs_timestamp"}},
    {"calls", {"hs_call_title", "hs_timestamp"}},
    {"emails", {"hs_email_direction", "hs_email_subject", "hs_timestamp"}},
    {"meetings",
     {"hs_meeting_end_time", "hs_meeting_start_time", "hs_meeting_title", "hs_timestamp"}},
    {"tasks", {"hs_task_status", "hs_task_subject", "hs_timestamp"}},
    {"communications", {"hs_communication_channel_type", "hs_timestamp"}},
    {"postal_mail", {"hs_postal_mail_type", "hs_timestamp"}},
};

static void add_name(struct call *c, const struct object_type *type, str name,
                     const struct property **list, size_t *count) {
    const struct property *p = type_property(type, str_trim(name));
    (void)c;
    for (size_t i = 0; p && i < *count; i++)
        if (list[i] == p)
            return;
    if (p)
        list[(*count)++] = p;
}

static void add_times(struct call *c, const struct object_type *type, struct wire_view *view) {
    str *values, part;
    size_t given = http_query_all(c->request, "properties", &values);
    for (size_t i = 0; i < given; i++)
        for (str rest = values[i]; str_split(&rest, ',', &part);)
            wire_stage_time_add(c, type, str_trim(part), view);
}

static bool names_of_query(struct call *c, const struct object_type *type, const char *name,
                           const struct property ***out, size_t *count) {
    str *values;
    size_t given = http_query_all(c->request, name, &values);
    *out = NULL;
    *count = 0;
    if (!given)
        return true;
    *out = ARENA_ARRAY(c->arena, type->property_count, const struct property *);
    for (size_t i = 0; i < given; i++) {
        str rest = values[i], part;
        while (str_split(&rest, ',', &part))
            add_name(c, type, part, *out, count);
    }
    return true;
}

bool wire_view_of_query(struct call *c, const struct object_type *type, struct wire_view *view) {
    *view = (struct wire_view){0};
    add_times(c, type, view);
    return names_of_query(c, type, "properties", &view->shown, &view->shown_count) &&
           names_of_query(c, type, "propertiesWithHistory", &view->history, &view->history_count);
}

bool wire_view_of_json(struct call *c, const struct object_type *type, const struct json *body,
                       struct wire_view *view) {
    *view = (struct wire_view){0};
    const struct json *shown = json_get(body, "properties");
    if (shown && shown->count == 0)
        shown = NULL; // clients send an empty list for "the usual ones"
    for (size_t i = 0; shown && i < shown->count; i++)
        if (shown->items[i].kind == JSON_KIND_TEXT)
            wire_stage_time_add(c, type, shown->items[i].text, view);
    return properties_of_json(c, c->arena, shown, type, true, &view->shown, &view->shown_count) &&
           properties_of_json(c, c->arena, json_get(body, "propertiesWithHistory"), type, true,
                              &view->history, &view->history_count);
}

static void write_wire_value(struct jsonw *w, struct arena *arena, const struct property *p,
                             struct value value) {
    if (value_is_null(value)) {
        jsonw_null(w);
        return;
    }
    struct type_context c = {.arena = arena, .property = p};
    jsonw_text(w, property_write(&c, value));
}

static bool always_there(const struct property *p) {
    return p->system == SYSTEM_ID || p->system == SYSTEM_CREATED_AT ||
           p->system == SYSTEM_UPDATED_AT;
}

static bool is_usual(const struct object_type *type, const struct property *p) {
    enum { KNOWN = sizeof usual_properties / sizeof *usual_properties };
    for (size_t i = 0; i < KNOWN; i++) {
        if (!str_is(type->name, usual_properties[i].type))
            continue;
        for (size_t k = 0; usual_properties[i].names[k]; k++)
            if (str_is(p->wire_name, usual_properties[i].names[k]))
                return true;
        return false;
    }
    for (size_t i = 0; i < type->title_count; i++)
        if (type->title[i] == p)
            return true;
    return false;
}

static bool is_asked(const struct wire_view *view, const struct property *p) {
    for (size_t i = 0; i < view->shown_count; i++)
        if (view->shown[i] == p)
            return true;
    return false;
}

static bool write_merged_ids(struct call *c, const struct record *record) {
    int64_t *ids;
    size_t count;
    struct buf out;
    if (!browse_merged_ids(c->work, record->id, &ids, &count))
        return false;
    buf_init(&out, c->arena);
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_add_char(&out, ';');
        buf_add_i64(&out, ids[i]);
    }
    jsonw_put_text(&c->json, "hs_merged_object_ids", buf_str(&out));
    return true;
}

static bool write_properties(struct call *c, const struct record *record,
                             const struct wire_view *view) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        bool empty = value_is_null(record->values[i]);
        bool shown = always_there(p) || (view->all     ? !empty
                                         : view->shown ? is_asked(view, p)
                                                       : is_usual(record->type, p));
        if (!shown)
            continue;
        jsonw_name_str(w, p->wire_name);
        write_wire_value(w, c->arena, p, record->values[i]);
    }
    if (view->merged_ids && !write_merged_ids(c, record))
        return false;
    if (view->time_count && !wire_stage_times_write(c, record, view))
        return false;
    jsonw_object_end(w);
    return true;
}

// -- history

static const char *source_type(enum source_kind kind) {
    switch (kind) {
    case SOURCE_FORM:
        return "CRM_UI";
    case SOURCE_API:
        return "API";
    case SOURCE_IMPORT:
    case SOURCE_SAMPLE:
        return "IMPORT";
    case SOURCE_MERGE:
    case SOURCE_UNMERGE:
        return "MERGE_OBJECTS";
    case SOURCE_REVERT:
    case SOURCE_COMMAND:
    case SOURCE_RULES:
    case SOURCE_RETENTION:
    case SOURCE_COUNT:
        break;
    }
    return "INTERNAL_PROCESSING";
}

static void write_past_value(struct call *c, const struct property *p,
                             const struct history_entry *entry, const struct change *change) {
    struct jsonw *w = &c->json;
    struct type_context context = {.arena = c->arena, .property = p};
    jsonw_object(w);
    jsonw_put_text(w, "value", property_write(&context, change->after));
    render_time(w, "timestamp", entry->at);
    jsonw_put_text(w, "sourceType", str_of(source_type(entry->source.kind)));
    if (entry->source.id)
        render_id(w, "sourceId", entry->source.id);
    if (entry->source_label.len)
        jsonw_put_text(w, "sourceLabel", entry->source_label);
    if (entry->actor_id)
        jsonw_put_int(w, "updatedByUserId", entry->actor_id);
    jsonw_object_end(w);
}

static bool write_history(struct call *c, const struct record *record,
                          const struct wire_view *view) {
    enum { ENTRIES_MAX = 500 };
    struct history_entry *entries;
    size_t count;
    if (!browse_history(c->work, record->type, record->id, 0, ENTRIES_MAX, &entries, &count))
        return false;
    jsonw_name(&c->json, "propertiesWithHistory");
    jsonw_object(&c->json);
    for (size_t i = 0; i < view->history_count; i++) {
        const struct property *p = view->history[i];
        jsonw_name_str(&c->json, p->wire_name);
        jsonw_array(&c->json);
        for (size_t e = 0; e < count; e++)
            for (size_t k = 0; k < entries[e].changes.count; k++)
                if (entries[e].changes.items[k].property_id == p->id)
                    write_past_value(c, p, &entries[e], &entries[e].changes.items[k]);
        jsonw_array_end(&c->json);
    }
    jsonw_object_end(&c->json);
    return true;
}

bool wire_write_object(struct call *c, const struct record *record, const struct wire_view *view,
                       const struct wire_extra *extra) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "id");
    jsonw_id(w, record->id);
    if (!write_properties(c, record, view) ||
        (view->history_count && !write_history(c, record, view)))
        return false;
    render_time(w, "createdAt", record->created_at);
    render_time(w, "updatedAt", record->updated_at);
    jsonw_put_bool(w, "archived", record->archived_at != 0);
    if (record->archived_at)
        render_time(w, "archivedAt", record->archived_at);
    if (view->links)
        link_view_write(c, view->links, record);
    if (extra && extra->trace_id.len)
        jsonw_put_text(w, "objectWriteTraceId", extra->trace_id);
    if (extra && extra->upserted)
        jsonw_put_bool(w, "new", extra->is_new);
    jsonw_object_end(w);
    return true;
}
