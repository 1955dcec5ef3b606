// Imports: upload, mapping, preview, the three jobs, what was refused.
#include "api/api_private.h"
#include "api/import_render.h"
#include "api/render.h"
#include "api/stream.h"
#include "base/utf8.h"
#include "crm/import_template.h"
#include "text/fold.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

// -- upload

struct upload {
    str body;
    int file; // or -1
};

static bool read_upload(void *context, char *out, size_t room, size_t *got, struct err *err) {
    struct upload *upload = context;
    if (upload->file < 0) {
        *got = upload->body.len < room ? upload->body.len : room;
        memcpy(out, upload->body.ptr, *got);
        upload->body = str_from(upload->body, *got);
        return true;
    }
    ssize_t count = read(upload->file, out, room);
    if (count < 0)
        return fail(err, ERR_STORAGE, "The uploaded file can not be read back: %s.",
                    strerror(errno));
    *got = (size_t)count;
    return true;
}

// Browsers send a name, programs may send a path.
str import_file_name(struct arena *arena, str text) {
    enum { NAME_MAX_BYTES = 255 };
    str name = text_clean(arena, text);
    size_t slash = str_find_last_char(name, '/');
    if (slash < name.len)
        name = str_from(name, slash + 1);
    slash = str_find_last_char(name, '\\');
    if (slash < name.len)
        name = str_from(name, slash + 1);
    return utf8_cut(name, NAME_MAX_BYTES);
}

struct showing {
    struct call *call;
    int64_t id;
};

static bool show_import(void *argument, struct work *work) {
    struct showing *s = argument;
    struct import import;
    s->call->work = work;
    bool done = browse_import(work, s->id, &import) && import_render(s->call, &import);
    s->call->work = NULL;
    return done;
}

bool import_keep(struct call *c, const struct object_type *type, str name,
                 const struct import_source *source, int64_t *id) {
    struct host_writer lane = {.host = c->api->options.host, .who = call_actor(c)};
    struct writer writer = writer_of(&lane);
    struct work work;
    if (!host_reading_begin(c->api->options.host, &lane.who, c->arena, &work, &c->err))
        return false;
    bool done = crm_import_create(&work, &writer, type, name, source, id);
    host_reading_end(c->api->options.host, &work);
    return done;
}

bool import_create(struct call *c) {
    str type_name = call_query_text(c, "type");
    str name = import_file_name(c->arena, call_query_text(c, "name"));
    const struct object_type *type = schema_type(call_schema(c), type_name);
    struct showing s = {.call = c};
    struct upload upload = {c->request->body, c->request->body_file};
    struct import_source source = {read_upload, &upload, (int64_t)c->request->body_size};
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type_name, (str){0});
    if (!name.len)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("name"), (str){0});
    if (!import_keep(c, type, name, &source, &s.id))
        return false;
    call_status(c, 201);
    return call_read(c, show_import, &s);
}

// -- looking

bool import_list(struct call *c) {
    enum { SHOWN = 200 };
    struct import *imports;
    size_t count;
    if (!browse_imports(c->work, 0, false, SHOWN, &imports, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (!import_render(c, &imports[i]))
            return false;
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool load(struct call *c, struct import *import, const struct object_type **type) {
    int64_t id;
    if (!call_id(c, "id", &id) || !browse_import(c->work, id, import))
        return false;
    *type = schema_type_by_id(call_schema(c), import->type_id);
    return *type || call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", (str){0}, (str){0});
}

bool import_get(struct call *c) {
    struct import import;
    const struct object_type *type;
    return load(c, &import, &type) && import_render(c, &import);
}

bool import_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !browse_import_forget(c->work, id))
        return false;
    call_status(c, 204);
    return true;
}

bool import_preview(struct call *c) {
    struct import import;
    const struct object_type *type;
    struct import_plan plan;
    struct preview_row *rows;
    int64_t limit;
    size_t count;
    if (!call_query_int(c, "rows", 1, 200, 20, &limit) || !load(c, &import, &type) ||
        !browse_import_plan(c->work, &import, &plan) ||
        !crm_import_preview(c->work, &import, type, &plan, (size_t)limit, &rows, &count))
        return false;
    import_render_preview(c, rows, count);
    return true;
}

bool import_report(struct call *c) {
    struct import import;
    const struct object_type *type;
    struct import_plan plan;
    struct import_report *report;
    if (!load(c, &import, &type) || !browse_import_plan(c->work, &import, &plan) ||
        !browse_import_report(c->work, &import, &report))
        return false;
    if (!report)
        return call_refuse(c, ERR_NOT_FOUND, "import.not_checked", (str){0}, (str){0});
    import_render_report(c, type, &plan, report);
    return true;
}

// -- changing

static bool one_character(struct call *c, const struct json *patch, const char *name, char *out,
                          bool *changed) {
    const struct json *json = json_get(patch, name);
    if (!json)
        return true;
    if (json->text.len > 1 || (json->text.len && (unsigned char)json->text.ptr[0] >= 0x80))
        return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR(", ; | \\t"));
    char wanted = json->text.len ? json->text.ptr[0] : 0;
    *changed = *changed || wanted != *out;
    *out = wanted;
    return true;
}

static bool patch_dialect(struct call *c, struct import_dialect *dialect, bool *changed) {
    const struct json *patch = json_get(&c->body, "dialect");
    if (!patch)
        return true;
    str encoding = json_get_text(patch, "encoding", dialect->encoding);
    bool header = json_get_bool(patch, "header", dialect->header);
    *changed = *changed || !str_equal(encoding, dialect->encoding) || header != dialect->header;
    dialect->encoding = encoding;
    dialect->header = header;
    return one_character(c, patch, "delimiter", &dialect->delimiter, changed) &&
           one_character(c, patch, "quote", &dialect->quote, changed);
}

static bool patch_columns(struct call *c, const struct object_type *type,
                          struct import_plan *plan) {
    const struct json *list = json_get(&c->body, "columns");
    for (size_t i = 0; list && i < list->count; i++) {
        const struct json *entry = &list->items[i];
        int64_t index = json_get_int(entry, "index", -1);
        str name = json_get_text(entry, "property", STR(""));
        const struct property *p = name.len ? type_property(type, name) : NULL;
        struct import_column *column = NULL;
        for (size_t k = 0; k < plan->column_count; k++)
            if (plan->columns[k].index == index)
                column = &plan->columns[k];
        if (!column)
            return call_refuse(c, ERR_INPUT, "import.unknown_column",
                               str_format(c->arena, "%lld", (long long)index), (str){0});
        if (name.len && !p)
            return call_refuse(c, ERR_INPUT, "api.unknown_property", name, (str){0});
        if (p && p->read_only)
            return call_refuse(c, ERR_INPUT, "import.read_only", p->label[c->lang], (str){0});
        column->property_id = p ? p->id : 0;
    }
    return true;
}

static bool patch_options(struct call *c, struct import_options *options) {
    const struct json *patch = json_get(&c->body, "options");
    str policy = json_get_text(patch, "onDuplicate", STR(""));
    options->country = json_get_text(patch, "country", options->country);
    options->date_order = json_get_text(patch, "dateOrder", options->date_order);
    if (options->country.len != 0 && options->country.len != 2)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("country"), STR("PL, DE, US"));
    return !policy.len || import_policy_read(policy, &options->policy) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", policy, STR("onDuplicate"));
}

static bool refuse_plan(struct call *c) {
    if (!c->work->issues.count)
        return false;
    struct issue_list *issues = ARENA_NEW(c->arena, struct issue_list);
    *issues = c->work->issues;
    c->issues = issues;
    return false;
}

// A change on its way: read and made on a reader, which may look at thousands of rows, then written
// in the lane if the import still is what it was made from.
struct patching {
    struct call *call;
    struct import import;
    const struct object_type *type;
    struct import_plan plan;
};

static bool patch_plan(struct patching *p) {
    struct call *c = p->call;
    const struct object_type *type;
    bool changed = false;
    if (!load(c, &p->import, &p->type) || !browse_import_plan(c->work, &p->import, &p->plan))
        return false;
    if (p->plan.parts)
        return call_refuse(c, ERR_CONFLICT, "import.parts", (str){0}, (str){0});
    if (json_get(&c->body, "type")) {
        if (!call_body_type(c, &type))
            return false;
        changed = type != p->type;
        p->type = type;
    }
    if (!patch_dialect(c, &p->plan.dialect, &changed) || !patch_options(c, &p->plan.options))
        return false;
    if (changed && !crm_import_columns(c->work, &p->import, p->type, &p->plan))
        return false;
    // What was read and guessed anew may be mapped in the same call.
    return patch_columns(c, p->type, &p->plan);
}

static bool make_plan(void *argument, struct work *work) {
    struct patching *p = argument;
    p->call->work = work;
    bool done = patch_plan(p);
    p->call->work = NULL;
    return done;
}

static bool write_plan(void *argument, struct work *work) {
    struct patching *p = argument;
    struct import import = p->import; // this may be the second try
    struct call *c = p->call;
    call_reset(c);
    c->work = work;
    bool done = crm_import_plan_set(work, &import, p->type, &p->plan)
                    ? browse_import(work, import.id, &import) && import_render(c, &import)
                    : refuse_plan(c);
    c->work = NULL;
    return done;
}

bool import_patch(struct call *c) {
    enum { TRIES = 4 };
    struct patching p = {.call = c};
    for (int i = 0; i < TRIES; i++) {
        if (!call_read(c, make_plan, &p))
            return false;
        if (call_write(c, write_plan, &p))
            return true;
        if (c->err.code != ERR_STALE)
            return false;
    }
    return call_refuse(c, ERR_CONFLICT, "api.stale", (str){0}, (str){0});
}

// -- jobs

static bool order(struct call *c, const char *kind) {
    struct job job;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_import_order(c->work, id, kind, &job))
        return false;
    call_status(c, 202);
    c->job_id = job.id;
    render_job(&c->json, &job);
    return true;
}

bool import_check(struct call *c) {
    return order(c, JOB_IMPORT_CHECK);
}

bool import_run(struct call *c) {
    return order(c, JOB_IMPORT_RUN);
}

bool import_undo(struct call *c) {
    return order(c, JOB_IMPORT_UNDO);
}

// -- files

bool import_refused(struct call *c) {
    struct csv_stream *stream;
    struct import import;
    int64_t id;
    if (!call_id(c, "id", &id) || !csv_stream_open(c, c->lang, &stream))
        return false;
    if (!browse_import(&stream->work, id, &import)) {
        c->err = stream->err;
        csv_stream_close(stream, false);
        return false;
    }
    csv_stream_answer(stream, c, "refused.csv");
    struct text_sink sink = csv_stream_sink(stream);
    csv_stream_close(stream, crm_import_refused_csv(&stream->work, id, &sink));
    return true;
}

bool import_template(struct call *c) {
    str name = call_query_text(c, "type");
    const struct object_type *type = schema_type(call_schema(c), name);
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    http_response_body(&c->response, "text/csv; charset=utf-8",
                       import_template_csv(c->arena, type, false, c->lang));
    http_response_attachment(&c->response, c->arena,
                             str_concat(c->arena, type->name, STR("-template.csv")));
    return true;
}
