// What is known of a person: counted, ordered as a file, fetched.
#include "api/api_private.h"
#include "api/objects.h"
#include "api/render.h"
#include "api/stream.h"
#include "api/trail.h"
#include "crm/fingerprint.h"
#include "crm/person_export.h"

static void write_parts(struct jsonw *w, const struct person_known *known) {
    jsonw_name(w, "parts");
    jsonw_array(w);
    for (size_t i = 0; i < known->part_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "table", str_of(known->parts[i].table));
        jsonw_put_int(w, "rows", known->parts[i].rows);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_mentions(struct jsonw *w, const struct person_known *known) {
    jsonw_name(w, "mentions");
    jsonw_array(w);
    for (size_t i = 0; i < known->mention_count; i++) {
        const struct personal_found *found = &known->mentions[i];
        jsonw_object(w);
        jsonw_put_text(w, "table", str_of(found->where->table));
        jsonw_put_text(w, "id", found->id);
        jsonw_put_text(w, "column", found->column);
        jsonw_put_bool(w, "goes", found->where->set || found->where->import || found->where->trail);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

bool person_known(struct call *c) {
    const struct object_type *type;
    struct person_known known;
    struct jsonw *w = &c->json;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !crm_person_known(c->work, type, id, &known))
        return false;
    trail_seen(c, known.record);
    jsonw_object(w);
    jsonw_put_text(w, "type", type->name);
    render_id(w, "id", known.record->id);
    jsonw_put_text(w, "title", record_title(c->arena, known.record));
    jsonw_name(w, "merged");
    jsonw_array(w);
    for (size_t i = 0; i < known.merged_count; i++)
        jsonw_id(w, known.merged[i]);
    jsonw_array_end(w);
    write_parts(w, &known);
    write_mentions(w, &known);
    jsonw_put_int(w, "imports", known.imports);
    jsonw_object_end(w);
    return true;
}

static bool write_export(struct call *c, const struct person_export *export) {
    const struct object_type *type = schema_type_by_id(call_schema(c), export->type_id);
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_id(w, "id", export->id);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    render_id(w, "recordId", export->record_id);
    jsonw_put_text(w, "state", export->state);
    jsonw_put_int(w, "size", export->size);
    render_id(w, "jobId", export->job_id);
    render_time(w, "createdAt", export->created_at);
    if (str_is(export->state, "done"))
        jsonw_put_text(
            w, "file",
            str_format(c->arena, "/api/v1/person-exports/%lld/file", (long long)export->id));
    jsonw_object_end(w);
    return true;
}

bool person_export_order(struct call *c) {
    const struct object_type *type;
    struct person_export export;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !crm_person_export_order(c->work, type, id, &export))
        return false;
    c->job_id = export.job_id;
    c->noted.type_id = export.type_id;
    c->noted.record_id = export.record_id;
    c->noted.count = 1;
    c->noted.subject = str_format(c->arena, "person-exports/%lld", (long long)export.id);
    call_status(c, 202);
    return write_export(c, &export);
}

bool person_export_get(struct call *c) {
    struct person_export export;
    int64_t id;
    return call_id(c, "id", &id) && crm_person_export_get(c->work, id, &export) &&
           write_export(c, &export);
}

// -- the file

static bool write_entry(void *argument, struct work *work) {
    return crm_audit_note(work, argument);
}

static bool note_fetching(struct call *c, const struct person_export *export) {
    struct audit_entry entry = {
        .action = AUDIT_EXPORT_DOWNLOAD,
        .type_id = export->type_id,
        .record_id = export->record_id,
        .count = 1,
        .subject = str_format(c->arena, "person-exports/%lld", (long long)export->id)};
    trail_origin(c, &entry);
    return call_write(c, write_entry, &entry);
}

bool person_export_file(struct call *c) {
    struct csv_stream *stream;
    struct person_export export;
    int64_t id;
    if (!call_id(c, "id", &id) || !csv_stream_open(c, c->lang, &stream))
        return false;
    if (!crm_person_export_get(&stream->work, id, &export)) {
        c->err = *stream->work.err;
        csv_stream_close(stream, false);
        return false;
    }
    bool ready = str_is(export.state, "done");
    if (!ready || !note_fetching(c, &export)) {
        csv_stream_close(stream, false);
        return ready ? false : call_refuse(c, ERR_CONFLICT, "person.not_ready", (str){0}, (str){0});
    }
    str name = str_format(c->arena, "person-%lld.zip", (long long)export.record_id);
    csv_stream_answer_as(stream, c, "application/zip", str_z(c->arena, name));
    struct text_sink sink = csv_stream_sink(stream);
    csv_stream_close(stream, crm_person_export_content(&stream->work, export.id, &sink));
    return true;
}

// -- entering somebody again

bool erased_lift(struct call *c) {
    struct save save = {0};
    struct prepared prepared;
    int64_t lifted;
    if (!call_body_type(c, &save.type) || !objects_read_save(c, &save))
        return false;
    crm_prepare(c->arena, &save, NULL, c->lang, c->work->now, &prepared);
    if (!crm_fingerprint_lift(c->work, prepared.after, json_get_text(&c->body, "reason", STR("")),
                              &lifted))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "lifted", lifted);
    jsonw_object_end(&c->json);
    return true;
}
