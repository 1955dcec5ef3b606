// Notes, e-mails, tasks, meetings and calls in the oldest shape of the interface, which some
// programs still speak: an activity is one object with its metadata, and whom it is about. What a
// member of the metadata is as a property stands in one table; others are ignored.
#include "api/api_private.h"
#include "api/query.h"
#include "api/render.h"
#include "api/wire.h"
#include "base/clock.h"
#include "crm/links.h"

enum { LINKED_MOST = 500, METADATA_MOST = 24, ADDRESSES_MOST = 200 };

static const struct kind {
    const char *name;
    const char *type;
} kinds[] = {{"NOTE", "notes"},
             {"EMAIL", "emails"},
             {"TASK", "tasks"},
             {"MEETING", "meetings"},
             {"CALL", "calls"}};
enum { KINDS = sizeof kinds / sizeof *kinds };

enum shape {
    SHAPE_PLAIN,
    SHAPE_TIME, // milliseconds
    SHAPE_NUMBER,
    SHAPE_FROM,     // a member of the object "from"
    SHAPE_ADDRESSES // a list of objects with an e-mail address, as one text with ";" between
};

static const struct member {
    const char *type;
    const char *name;
    const char *property; // as the interface names it
    enum shape shape;
} members[] = {
    {"notes", "body", "hs_note_body", SHAPE_PLAIN},
    {"emails", "subject", "hs_email_subject", SHAPE_PLAIN},
    {"emails", "text", "hs_email_text", SHAPE_PLAIN},
    {"emails", "html", "hs_email_html", SHAPE_PLAIN},
    {"emails", "status", "hs_email_status", SHAPE_PLAIN},
    {"emails", "email", "hs_email_from_email", SHAPE_FROM},
    {"emails", "firstName", "hs_email_from_firstname", SHAPE_FROM},
    {"emails", "lastName", "hs_email_from_lastname", SHAPE_FROM},
    {"emails", "to", "hs_email_to_email", SHAPE_ADDRESSES},
    {"emails", "cc", "hs_email_cc_email", SHAPE_ADDRESSES},
    {"emails", "bcc", "hs_email_bcc_email", SHAPE_ADDRESSES},
    {"tasks", "subject", "hs_task_subject", SHAPE_PLAIN},
    {"tasks", "body", "hs_task_body", SHAPE_PLAIN},
    {"tasks", "status", "hs_task_status", SHAPE_PLAIN},
    {"tasks", "priority", "hs_task_priority", SHAPE_PLAIN},
    {"tasks", "forObjectType", "hs_task_for_object_type", SHAPE_PLAIN},
    {"tasks", "taskType", "hs_task_type", SHAPE_PLAIN},
    {"meetings", "title", "hs_meeting_title", SHAPE_PLAIN},
    {"meetings", "body", "hs_meeting_body", SHAPE_PLAIN},
    {"meetings", "startTime", "hs_meeting_start_time", SHAPE_TIME},
    {"meetings", "endTime", "hs_meeting_end_time", SHAPE_TIME},
    {"meetings", "location", "hs_meeting_location", SHAPE_PLAIN},
    {"meetings", "meetingOutcome", "hs_meeting_outcome", SHAPE_PLAIN},
    {"meetings", "internalMeetingNotes", "hs_internal_meeting_notes", SHAPE_PLAIN},
    {"calls", "title", "hs_call_title", SHAPE_PLAIN},
    {"calls", "body", "hs_call_body", SHAPE_PLAIN},
    {"calls", "status", "hs_call_status", SHAPE_PLAIN},
    {"calls", "disposition", "hs_call_disposition", SHAPE_PLAIN},
    {"calls", "fromNumber", "hs_call_from_number", SHAPE_PLAIN},
    {"calls", "toNumber", "hs_call_to_number", SHAPE_PLAIN},
    {"calls", "durationMilliseconds", "hs_call_duration", SHAPE_NUMBER},
    {"calls", "recordingUrl", "hs_call_recording_url", SHAPE_PLAIN},
};
enum { MEMBERS = sizeof members / sizeof *members };

static const struct {
    const char *name;
    const char *type;
} about[] = {{"contactIds", "contacts"},
             {"companyIds", "companies"},
             {"dealIds", "deals"},
             {"ticketIds", "tickets"}};
enum { ABOUT = sizeof about / sizeof *about };

static bool not_there(struct call *c) {
    return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

// -- reading what was sent

static bool addresses_text(struct call *c, const struct json *list, str *text) {
    struct buf out;
    buf_init(&out, c->arena);
    if (list->kind != JSON_KIND_ARRAY || list->count > ADDRESSES_MOST)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        buf_add(&out, out.len ? STR(";") : STR(""));
        buf_add(&out, json_get_text(&list->items[i], "email", STR("")));
    }
    *text = out.len ? buf_str(&out) : STR("");
    return true;
}

static bool read_member(struct call *c, const struct member *m, const struct json *metadata,
                        str *text, bool *given) {
    const struct json *from = m->shape == SHAPE_FROM ? json_get(metadata, "from") : metadata;
    const struct json *json = json_get(from, m->name);
    *given = json != NULL;
    if (!json)
        return true;
    bool fine = m->shape == SHAPE_ADDRESSES ? addresses_text(c, json, text)
                                            : text_of_json(c->arena, json, text);
    return fine || call_refuse(c, ERR_INPUT, "api.bad_value", str_of(m->name), STR("text"));
}

static void assign(const struct object_type *type, const char *name, str text,
                   struct assignment *list, size_t *count) {
    const struct property *p = type_property(type, str_of(name));
    if (p && !p->read_only)
        list[(*count)++] = (struct assignment){p, text};
}

// The members of "engagement" and "metadata" as assignments.
static bool read_values(struct call *c, const struct object_type *type, struct save *save) {
    const struct json *engagement = json_get(&c->body, "engagement"), *json;
    struct assignment *list = ARENA_ARRAY(c->arena, METADATA_MOST, struct assignment);
    str text;
    save->assignments = list;
    if ((json = json_get(engagement, "timestamp")) && text_of_json(c->arena, json, &text))
        assign(type, "hs_timestamp", text, list, &save->count);
    else if (!save->id)
        assign(type, "hs_timestamp", time_iso(c->arena, c->work->now), list, &save->count);
    if ((json = json_get(engagement, "ownerId")) && text_of_json(c->arena, json, &text))
        assign(type, "hubspot_owner_id", text, list, &save->count);
    for (size_t i = 0; i < MEMBERS; i++) {
        bool given;
        if (!str_is(type->name, members[i].type))
            continue;
        if (!read_member(c, &members[i], json_get(&c->body, "metadata"), &text, &given))
            return false;
        if (given)
            assign(type, members[i].property, text, list, &save->count);
    }
    return true;
}

static bool read_about(struct call *c, const struct json *list, const char *type_name,
                       struct link_request *links, size_t *count) {
    const struct object_type *type = schema_type(call_schema(c), str_of(type_name));
    for (size_t i = 0; list && list->kind == JSON_KIND_ARRAY && i < list->count; i++) {
        const struct json *item = &list->items[i];
        int64_t id = item->kind == JSON_KIND_INT ? item->integer : 0;
        if (*count >= LINKED_MOST || !type ||
            (item->kind != JSON_KIND_INT &&
             (item->kind != JSON_KIND_TEXT || !read_id(item->text, &id))))
            return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(type_name), STR("id"));
        links[(*count)++] = (struct link_request){.to = type, .to_id = id};
    }
    return true;
}

static bool read_save(struct call *c, const struct object_type *type, struct save *save) {
    struct link_request *links = ARENA_ARRAY(c->arena, LINKED_MOST, struct link_request);
    save->type = type;
    save->reading = wire_reading_exact();
    save->source = call_source(c);
    save->strict = true;
    save->links = links;
    for (size_t i = 0; i < ABOUT; i++)
        if (!read_about(c, json_get(json_get(&c->body, "associations"), about[i].name),
                        about[i].type, links, &save->link_count))
            return false;
    return read_values(c, type, save);
}

// -- writing

static struct value value_of(const struct record *record, const char *name) {
    const struct property *p = type_property(record->type, str_of(name));
    return p ? record->values[p->slot] : value_null();
}

static void write_millis(struct jsonw *w, const char *name, struct value micros) {
    if (!value_is_null(micros))
        jsonw_put_int(w, name, value_as_int(micros) / 1000);
}

static void write_head(struct call *c, const struct record *record) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "engagement");
    jsonw_object(w);
    jsonw_put_int(w, "id", record->id);
    jsonw_put_int(w, "portalId", WIRE_PORTAL);
    jsonw_put_bool(w, "active", !record->archived_at);
    jsonw_put_int(w, "createdAt", record->created_at / 1000);
    jsonw_put_int(w, "lastUpdated", record->updated_at / 1000);
    if (record->created_by)
        jsonw_put_int(w, "createdBy", record->created_by);
    if (record->owner_id)
        jsonw_put_int(w, "ownerId", record->owner_id);
    for (size_t i = 0; i < KINDS; i++)
        if (str_is(record->type->name, kinds[i].type))
            jsonw_put_text(w, "type", str_of(kinds[i].name));
    write_millis(w, "timestamp", value_of(record, "hs_timestamp"));
    jsonw_object_end(w);
}

static bool write_about(struct call *c, const struct record *record) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "associations");
    jsonw_object(w);
    for (size_t i = 0; i < ABOUT; i++) {
        const struct object_type *to = schema_type(call_schema(c), str_of(about[i].type));
        struct linked_list list = {0};
        bool archived;
        struct links_query query = {
            .from = record->type, .from_id = record->id, .to = to, .limit = LINKED_MOST};
        if (to && !links_of(c->work, &query, &list, &archived))
            return false;
        jsonw_name(w, about[i].name);
        jsonw_array(w);
        for (size_t k = 0; k < list.count; k++)
            jsonw_int(w, list.items[k].to_id);
        jsonw_array_end(w);
    }
    jsonw_name(w, "ownerIds");
    jsonw_array(w);
    if (record->owner_id)
        jsonw_int(w, record->owner_id);
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

static void write_addresses(struct jsonw *w, const char *name, str text) {
    str part;
    jsonw_name(w, name);
    jsonw_array(w);
    while (str_split(&text, ';', &part)) {
        jsonw_object(w);
        jsonw_put_text(w, "email", str_trim(part));
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_member(struct call *c, const struct record *record, const struct member *m) {
    const struct property *p = type_property(record->type, str_of(m->property));
    struct value value = p ? record->values[p->slot] : value_null();
    if (value_is_null(value))
        return;
    struct type_context context = {.arena = c->arena, .property = p};
    str text = property_write(&context, value);
    int64_t number;
    if (m->shape == SHAPE_TIME)
        write_millis(&c->json, m->name, value);
    else if (m->shape == SHAPE_ADDRESSES)
        write_addresses(&c->json, m->name, text);
    else if (m->shape == SHAPE_NUMBER && str_to_i64(text, &number))
        jsonw_put_int(&c->json, m->name, number);
    else
        jsonw_put_text(&c->json, m->name, text);
}

static void write_metadata(struct call *c, const struct record *record) {
    jsonw_name(&c->json, "metadata");
    jsonw_object(&c->json);
    for (size_t i = 0; i < MEMBERS; i++)
        if (str_is(record->type->name, members[i].type) && members[i].shape != SHAPE_FROM)
            write_member(c, record, &members[i]);
    if (str_is(record->type->name, "emails")) {
        jsonw_name(&c->json, "from");
        jsonw_object(&c->json);
        for (size_t i = 0; i < MEMBERS; i++)
            if (members[i].shape == SHAPE_FROM)
                write_member(c, record, &members[i]);
        jsonw_object_end(&c->json);
    }
    jsonw_object_end(&c->json);
}

static bool answer(struct call *c, const struct record *record) {
    jsonw_object(&c->json);
    write_head(c, record);
    if (!write_about(c, record))
        return false;
    write_metadata(c, record);
    jsonw_object_end(&c->json);
    return true;
}

// -- the calls

// The activity of segment {id}, whatever its type.
static bool find(struct call *c, struct record **out) {
    int64_t id, redirected;
    if (!read_id(http_segment(c->request, "id"), &id))
        return not_there(c);
    for (size_t i = 0; i < KINDS; i++) {
        const struct object_type *type = schema_type(call_schema(c), str_of(kinds[i].type));
        if (!type)
            continue;
        if (browse_record(c->work, type, id, out, &redirected))
            return !(*out)->archived_at || not_there(c);
        if (c->work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(c->work->err);
    }
    return not_there(c);
}

bool engagement_create(struct call *c) {
    str name = json_get_text(json_get(&c->body, "engagement"), "type", STR(""));
    const struct object_type *type = NULL;
    struct save save = {.on_duplicate = ON_DUPLICATE_CREATE};
    struct save_result result;
    for (size_t i = 0; i < KINDS; i++)
        if (str_is(name, kinds[i].name))
            type = schema_type(call_schema(c), str_of(kinds[i].type));
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("engagement.type"),
                           STR("NOTE, EMAIL, TASK, MEETING, CALL"));
    if (!read_save(c, type, &save))
        return false;
    return crm_save(c->work, &save, &result) ? answer(c, result.record) : wire_explain(c);
}

bool engagement_get(struct call *c) {
    struct record *record;
    return find(c, &record) && answer(c, record);
}

bool engagement_update(struct call *c) {
    struct record *record;
    struct save save = {0};
    struct save_result result;
    if (!find(c, &record))
        return false;
    save.id = record->id;
    if (!read_save(c, record->type, &save))
        return false;
    return crm_save(c->work, &save, &result) ? answer(c, result.record) : wire_explain(c);
}

bool engagement_delete(struct call *c) {
    struct record *record;
    struct save_result result;
    if (!find(c, &record) ||
        !crm_archive(c->work, record->type, record->id, call_source(c), &result))
        return false;
    call_status(c, 204);
    return true;
}
