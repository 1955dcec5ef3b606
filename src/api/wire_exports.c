// Exports as clients of the object interface order them, and their files. The link to a file is
// signed and is its own permission, so that it can be handed to whatever downloads it.
#include "api/api_private.h"
#include "api/query.h"
#include "api/render.h"
#include "api/stream.h"
#include "api/trail.h"
#include "api/wire.h"
#include "base/clock.h"
#include "crm/export_job.h"
#include "crm/list.h"

enum { NAME_MOST = 500 };

// -- ordering

static bool holds(const struct json *list, const char *word) {
    for (size_t i = 0; list && list->kind == JSON_KIND_ARRAY && i < list->count; i++)
        if (str_is(list->items[i].text, word))
            return true;
    return false;
}

static bool says_something(const struct json *json) {
    return json && ((json->kind == JSON_KIND_TEXT && json->text.len) ||
                    (json->kind == JSON_KIND_ARRAY && json->count));
}

static bool read_records(struct call *c, const struct object_type *type,
                         struct export_request *out) {
    const struct json *sent = json_get(&c->body, "publicCrmSearchRequest");
    struct list list;
    if (str_is(json_get_text(&c->body, "exportType", STR("")), "LIST")) {
        if (!call_body_id(c, &c->body, "listId", &out->list_id))
            return false;
        if (!out->list_id)
            return call_refuse(c, ERR_INPUT, "api.missing", STR("listId"), (str){0});
        if (!crm_list_get(c->work, out->list_id, &list))
            return false;
        return list.type_id == type->id ||
               call_refuse(c, ERR_INPUT, "export.other_type", (str){0}, (str){0});
    }
    if (!sent || sent->kind != JSON_KIND_OBJECT)
        return true;
    struct json search = query_grouped(c->arena, sent);
    return query_of_json(c, c->arena, &search, type, &out->query);
}

static bool read_request(struct call *c, struct export_request *out) {
    str name = json_get_text(&c->body, "objectType", STR(""));
    str format = json_get_text(&c->body, "format", STR("CSV"));
    const struct json *values = json_get(&c->body, "exportInternalValuesOptions");
    const struct object_type *type = schema_type(call_schema(c), name);
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    if (!str_equal_ascii_nocase(format, STR("CSV")))
        return call_refuse(c, ERR_INPUT, "export.format", format, (str){0});
    if (says_something(json_get(&c->body, "associatedObjectType")))
        return call_refuse(c, ERR_INPUT, "export.no_associations", (str){0}, (str){0});
    *out = (struct export_request){.query = {.type = type},
                                   .names = holds(values, "NAMES"),
                                   .values = holds(values, "VALUES"),
                                   .lang = c->lang};
    str language = json_get_text(&c->body, "language", STR(""));
    lang_of_code(str_lower_ascii(c->arena, str_slice(language, 0, 2)), &out->lang);
    return read_records(c, type, out) &&
           properties_of_json(c, c->arena, json_get(&c->body, "objectProperties"), type, false,
                              &out->query.properties, &out->query.property_count);
}

static str address(struct call *c, str path) {
    str host = http_header(c->request, "Host");
    return str_format(c->arena, "%s://" STR_FMT STR_FMT, c->request->secure ? "https" : "http",
                      STR_ARG(host), STR_ARG(path));
}

bool wire_export_start(struct call *c) {
    struct export_request request;
    struct export export;
    str name = json_get_text(&c->body, "exportName", STR(""));
    str kind = json_get_text(&c->body, "exportType", STR("VIEW"));
    if (name.len > NAME_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("exportName"), STR("0 - 500"));
    if (!read_request(c, &request) || !crm_export_order(c->work, &request, name, kind, &export))
        return false;
    c->job_id = export.job_id;
    c->noted.type_id = request.query.type->id;
    c->noted.subject = str_format(c->arena, "exports/%lld", (long long)export.id);
    call_status(c, 202);
    jsonw_object(&c->json);
    render_id(&c->json, "id", export.id);
    jsonw_name(&c->json, "links");
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status",
                   address(c, str_format(c->arena, "/crm/v3/exports/export/async/tasks/%lld/status",
                                         (long long)export.id)));
    jsonw_object_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// -- looking

static const struct state {
    const char *name, *status, *state;
} states[] = {{"waiting", "PENDING", "ENQUEUED"},    {"running", "PROCESSING", "PROCESSING"},
              {"done", "COMPLETE", "DONE"},          {"failed", "CANCELED", "FAILED"},
              {"cancelled", "CANCELED", "CANCELED"}, {"expired", "COMPLETE", "DELETED"}};

static const struct state *state_of(const struct export *export) {
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (str_is(export->state, states[i].name))
            return &states[i];
    return &states[0];
}

static bool load(struct call *c, const char *segment, struct export *export) {
    int64_t id;
    return call_id(c, segment, &id) && crm_export_get(c->work, id, export);
}

static bool write_result(struct call *c, const struct export *export) {
    const struct export_link link = {
        .id = export->id,
        .user_id = c->work->who.user_id,
        .expires = c->work->now / MICROS_PER_SECOND + EXPORT_LINK_SECONDS,
    };
    str signature;
    if (!str_is(export->state, "done") || !crm_export_linkable(c->work, export))
        return true;
    if (!crm_export_sign(c->work, &link, &signature))
        return false;
    str path = str_format(
        c->arena, "/api/v1/exports/%lld/file?for=%lld&expires=%lld&signature=" STR_FMT,
        (long long)link.id, (long long)link.user_id, (long long)link.expires, STR_ARG(signature));
    jsonw_put_text(&c->json, "result", address(c, path));
    return true;
}

static void write_failure(struct call *c, const struct export *export) {
    struct jsonw *w = &c->json;
    if (!str_is(export->state, "failed"))
        return;
    jsonw_put_int(w, "numErrors", 1);
    jsonw_name(w, "errors");
    jsonw_array(w);
    jsonw_object(w);
    wire_write_error(w, export->error.len ? export->error : STR("The export failed."),
                     STR("INTERNAL_ERROR"), c->request->id);
    jsonw_object_end(w);
    jsonw_array_end(w);
}

bool wire_export_status(struct call *c) {
    struct export export;
    struct jsonw *w = &c->json;
    if (!load(c, "task", &export))
        return false;
    jsonw_object(w);
    jsonw_put_text(w, "status", str_of(state_of(&export)->status));
    if (!write_result(c, &export))
        return false;
    render_time(w, "requestedAt", export.created_at);
    render_time(w, "startedAt", export.started_at ? export.started_at : export.created_at);
    if (export.finished_at)
        render_time(w, "completedAt", export.finished_at);
    write_failure(c, &export);
    jsonw_object_end(w);
    return true;
}

bool wire_export_get(struct call *c) {
    struct export export;
    struct export_request request;
    struct jsonw *w = &c->json;
    if (!load(c, "id", &export))
        return false;
    const struct object_type *type = schema_type_by_id(call_schema(c), export.type_id);
    if (!type)
        return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
    bool readable = export_request_read(c->work, type, export.request, &request);
    if (!readable && c->work->err->code != ERR_NOT_FOUND)
        return false;
    err_clear(c->work->err); // a field of the filter that is gone: the columns are there
    jsonw_object(w);
    render_id(w, "id", export.id);
    jsonw_put_text(w, "exportName", export.name);
    jsonw_put_text(w, "exportState", str_of(state_of(&export)->state));
    jsonw_put_text(w, "exportType", export.kind);
    jsonw_put_text(w, "objectType", type->wire_id);
    jsonw_name(w, "objectProperties");
    jsonw_array(w);
    for (size_t i = 0; i < request.query.property_count; i++)
        jsonw_text(w, request.query.properties[i]->wire_name);
    jsonw_array_end(w);
    jsonw_put_int(w, "recordCount", export.rows);
    render_time(w, "createdAt", export.created_at);
    render_time(w, "updatedAt",
                export.finished_at  ? export.finished_at
                : export.started_at ? export.started_at
                                    : export.created_at);
    jsonw_object_end(w);
    return true;
}

// -- the file

static bool open_file(struct call *c, struct csv_stream *stream, struct export_link *link,
                      struct export *export) {
    struct work *work = &stream->work;
    bool good;
    if (!call_id(c, "id", &link->id) || !str_to_i64(call_query_text(c, "for"), &link->user_id) ||
        !str_to_i64(call_query_text(c, "expires"), &link->expires) ||
        !crm_export_signed(work, link, call_query_text(c, "signature"), &good))
        return false;
    return good && crm_export_linked(work, link->id, export) && str_is(export->state, "done");
}

struct fetching {
    const struct export_link *link;
    const struct export *export;
    struct audit_entry entry; // whence
};

static bool note_fetching(void *argument, struct work *work) {
    struct fetching *f = argument;
    return crm_export_fetched(work, f->link, f->export, &f->entry);
}

bool export_file(struct call *c) {
    struct csv_stream *stream;
    struct export_link link;
    struct export export;
    if (!csv_stream_open(c, c->lang, &stream))
        return false;
    if (!open_file(c, stream, &link, &export)) {
        csv_stream_close(stream, false);
        return call_refuse(c, ERR_NOT_FOUND, "export.link", (str){0}, (str){0});
    }
    struct fetching fetching = {.link = &link, .export = &export};
    trail_origin(c, &fetching.entry);
    if (!call_write(c, note_fetching, &fetching)) {
        csv_stream_close(stream, false);
        return false;
    }
    str name = export.name.len ? export.name : STR("export");
    csv_stream_answer(stream, c, str_z(c->arena, str_concat(c->arena, name, STR(".csv"))));
    struct text_sink sink = csv_stream_sink(stream);
    csv_stream_close(stream, crm_export_content(&stream->work, export.id, &sink));
    return true;
}
