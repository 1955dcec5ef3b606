// Files at records: taking them in, telling of them, giving their bytes out.
//
// What people put there is shown by nobody's browser as a page of ours: bytes go out to be saved,
// in a sandbox of their own, and only harmless kinds may be shown where that is asked for.
#include "api/api_private.h"
#include "api/render.h"
#include "crm/file.h"
#include "formats/media.h"

static void write_file(struct jsonw *w, const struct file *file) {
    jsonw_object(w);
    render_id(w, "id", file->id);
    jsonw_put_text(w, "name", file->name);
    jsonw_put_text(w, "mediaType", file->media_type);
    jsonw_put_int(w, "size", file->size);
    jsonw_put_text(w, "sha256", file->digest);
    jsonw_put_bool(w, "inline", media_inline(file->media_type));
    render_time(w, "createdAt", file->created_at);
    render_actor(w, "createdBy", file->created_by, file->created_by_name);
    jsonw_object_end(w);
}

static bool read_target(struct call *c, const struct object_type **type, int64_t *id) {
    return call_type(c, type) && call_id(c, "id", id);
}

// -- in

static bool add_file(struct call *c, struct file_upload *upload, struct file *file) {
    struct byte_source_memory memory = {.left = c->request->body};
    int spooled = c->request->body_file;
    upload->source = spooled < 0 ? byte_source_of_memory(&memory) : byte_source_of_fd(&spooled);
    struct host *host = c->api->options.host;
    struct host_writer lane = {.host = host, .who = call_actor(c)};
    struct writer writer = writer_of(&lane);
    struct work work;
    if (!host_reading_begin(host, &lane.who, c->arena, &work, &c->err))
        return false;
    bool done = crm_file_add(&work, &writer, host_blobs(host), upload, file);
    host_reading_end(host, &work);
    return done;
}

bool file_post(struct call *c) {
    struct file file;
    struct file_upload upload = {.name = call_query_text(c, "name"),
                                 .size_max = c->api->options.file_max,
                                 .change = call_source(c)};
    if (!read_target(c, &upload.type, &upload.record_id) || !add_file(c, &upload, &file))
        return false;
    call_status(c, 201);
    write_file(&c->json, &file);
    return true;
}

bool file_put(struct call *c) {
    const struct object_type *type;
    int64_t record, id;
    struct file file;
    if (!read_target(c, &type, &record) || !call_id(c, "file", &id) ||
        !crm_file_attach(c->work, type, record, id, call_source(c), &file))
        return false;
    write_file(&c->json, &file);
    return true;
}

bool file_delete(struct call *c) {
    const struct object_type *type;
    int64_t record, id;
    if (!read_target(c, &type, &record) || !call_id(c, "file", &id) ||
        !crm_file_remove(c->work, type, record, id, call_source(c)))
        return false;
    call_status(c, 204);
    return true;
}

// -- out

bool file_list(struct call *c) {
    const struct object_type *type;
    struct file *files;
    int64_t record;
    size_t count;
    if (!read_target(c, &type, &record) || !crm_file_list(c->work, type, record, &files, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_file(&c->json, &files[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool load(struct call *c, struct file *file) {
    int64_t id;
    return call_id(c, "file", &id) && crm_file_get(c->work, id, file);
}

bool file_get(struct call *c) {
    struct file file;
    if (!load(c, &file))
        return false;
    write_file(&c->json, &file);
    return true;
}

// nosniff is in every answer of the server.
static void guard(struct call *c, const struct file *file, bool shown) {
    struct http_response *r = &c->response;
    http_response_attachment(r, c->arena, file->name);
    if (shown)
        http_response_header(r, "Content-Disposition", STR("inline"));
    http_response_header(r, "Content-Security-Policy", STR("sandbox; default-src 'none'"));
    http_response_header(r, "Cross-Origin-Resource-Policy", STR("same-origin"));
    http_response_header(r, "Cache-Control", STR("private, no-cache"));
    http_response_header(r, "ETag", str_format(c->arena, "\"" STR_FMT "\"", STR_ARG(file->digest)));
}

bool file_content(struct call *c) {
    struct file file;
    bool wanted;
    int bytes;
    uint64_t size;
    if (!call_query_bool(c, "inline", false, &wanted) || !load(c, &file))
        return false;
    guard(c, &file, wanted && media_inline(file.media_type));
    str etag = c->response.headers[c->response.header_count - 1].value;
    if (http_etag_listed(http_header(c->request, "If-None-Match"), etag)) {
        call_status(c, 304);
        return true;
    }
    if (!blob_open(host_blobs(c->api->options.host), file.digest, &bytes, &size, c->work->err))
        return false;
    http_response_file(&c->response, str_z(c->arena, file.media_type), bytes, size);
    http_response_range(&c->response, c->request);
    if (c->response.status != 416)
        return true;
    c->status = 416;
    return call_refuse(c, ERR_INPUT, "file.range", (str){0}, (str){0});
}
