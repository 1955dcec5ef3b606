// Imports as clients of the object interface start them: a form with the file and a text that says
// which column is which property. They become imports like any other, which run at once; looking at
// them is in wire_imports_read.c, what the request says of the columns in wire_import_plan.c.
// Workbooks are refused.
#include "api/wire_imports.h"
#include "api/import_render.h"
#include "api/wire_import_plan.h"
#include "base/log.h"
#include "http/multipart.h"
#include <sys/mman.h>
#include <unistd.h>

struct importing {
    struct call *call;
    str form;            // the body, mapped where it lies in a file
    struct json request; // importRequest
    struct wire_planning planning;
    const struct object_type *type; // of the first part
    int64_t id;
    struct import import; // what the plan was made from, on a reader; it is written in the lane
};

// -- the form

static bool bad(struct call *c, const char *what, str value) {
    return wire_plan_bad(c, what, value);
}

static bool map_body(struct importing *m) {
    const struct http_request *request = m->call->request;
    m->form = request->body;
    if (request->body_file < 0 || !request->body_size)
        return true;
    // A temporary file of the server's own, which nobody else can cut short.
    void *at = mmap(NULL, request->body_size, PROT_READ, MAP_PRIVATE, request->body_file, 0);
    if (at == MAP_FAILED)
        return fail(&m->call->err, ERR_STORAGE, "The uploaded file can not be read back.");
    m->form = (str){at, request->body_size};
    return true;
}

static void unmap_body(struct importing *m) {
    if (m->call->request->body_file >= 0 && m->form.len)
        munmap((void *)(uintptr_t)m->form.ptr, m->form.len);
}

struct import_piece_list {
    struct multipart_part *items;
    bool *taken;
    size_t count;
};

static bool read_parts(struct importing *m, struct import_piece_list *files, str *request) {
    struct call *c = m->call;
    struct multipart form;
    struct multipart_part part;
    bool found = true;
    str boundary;
    *files = (struct import_piece_list){
        ARENA_ARRAY(c->arena, MULTIPART_PARTS_MAX, struct multipart_part),
        ARENA_ARRAY(c->arena, MULTIPART_PARTS_MAX, bool), 0};
    if (!multipart_boundary(http_header(c->request, "Content-Type"), &boundary))
        return bad(c, "import.no_form", (str){0});
    bool fine = multipart_open(&form, m->form, boundary, &c->err);
    while (fine && (fine = multipart_next(&form, c->arena, &part, &found, &c->err)) && found) {
        if (str_is(part.name, "files"))
            files->items[files->count++] = part;
        else if (str_is(part.name, "importRequest"))
            *request = str_copy(c->arena, part.body); // what is said of it outlives the mapping
    }
    return fine || call_refuse(c, ERR_INPUT, "import.broken_form",
                               str_copy(c->arena, str_of(c->err.text)), (str){0});
}

// The part that an entry of "files" names; where none is called so, that of the same place.
static bool choose_part(struct importing *m, const struct import_piece_list *parts, size_t place) {
    struct call *c = m->call;
    struct wire_sheet *sheet = &m->planning.sheets[place];
    str wanted = json_get_text(sheet->file, "fileName", STR(""));
    size_t at = 0;
    while (at < parts->count && (parts->taken[at] || !parts->items[at].file_name.len ||
                                 !str_equal(parts->items[at].file_name, wanted)))
        at++;
    if (at == parts->count && parts->count == m->planning.sheet_count)
        at = place;
    if (at >= parts->count || parts->taken[at])
        return bad(c, "api.missing", STR("files"));
    parts->taken[at] = true;
    const struct multipart_part *part = &parts->items[at];
    sheet->data = part->body;
    str name = part->file_name.len ? part->file_name : wanted;
    sheet->name = import_file_name(c->arena, str_copy(c->arena, name));
    if (!sheet->name.len)
        sheet->name = STR("import.csv");
    return true;
}

static bool read_files(struct importing *m, const struct import_piece_list *parts) {
    struct call *c = m->call;
    const struct json *files = json_get(&m->request, "files");
    struct wire_planning *p = &m->planning;
    if (!files->count)
        return bad(c, "api.missing", STR("files"));
    if (files->count > IMPORT_SHEETS_MAX)
        return bad(c, "import.many_files", str_format(c->arena, "%d", IMPORT_SHEETS_MAX));
    *p = (struct wire_planning){.call = c, .request = &m->request, .sheet_count = files->count};
    p->sheets = ARENA_ARRAY(c->arena, files->count, struct wire_sheet);
    for (size_t i = 0; i < files->count; i++) {
        str format = json_get_text(&files->items[i], "fileFormat", STR("CSV"));
        p->sheets[i].file = &files->items[i];
        if (!str_equal_ascii_nocase(format, STR("CSV")))
            return bad(c, "import.spreadsheet", format);
        if (!wire_mappings(&p->sheets[i]))
            return bad(c, "api.missing", STR("columnMappings"));
        if (!choose_part(m, parts, i))
            return false;
    }
    return true;
}

static bool read_form(struct importing *m) {
    struct call *c = m->call;
    struct import_piece_list parts;
    str text = {0};
    if (!read_parts(m, &parts, &text))
        return false;
    if (!text.len)
        return bad(c, "api.missing", STR("importRequest"));
    if (!json_read(c->arena, text, &m->request, &c->err))
        return bad(c, "api.bad_json", str_copy(c->arena, str_of(c->err.text)));
    c->body = m->request;
    return body_check(c, "ImportRequest") && read_files(m, &parts);
}

// -- the plan

// A file of few rows may be cut at the wrong character; the request knows its columns.
static bool try_delimiters(struct importing *m, struct work *work, struct wire_sheet *sheet) {
    static const char delimiters[] = {',', ';', '\t'};
    struct import_plan guessed = sheet->plan;
    for (size_t i = 0; i < sizeof delimiters && !wire_plan_fits(sheet); i++) {
        if (delimiters[i] == guessed.dialect.delimiter)
            continue;
        sheet->plan = guessed;
        sheet->plan.dialect.delimiter = delimiters[i];
        if (!crm_import_columns(work, &m->import, m->type, &sheet->plan))
            return false;
    }
    if (!wire_plan_fits(sheet))
        sheet->plan = guessed;
    return true;
}

static bool read_headers(struct importing *m, struct work *work) {
    struct wire_planning *p = &m->planning;
    if (!browse_import(work, m->id, &m->import) ||
        !browse_import_plan(work, &m->import, &p->sheets[0].plan))
        return false;
    for (size_t i = 0; i < p->sheet_count; i++) {
        struct import_plan *plan = &p->sheets[i].plan;
        bool header =
            json_get_bool(json_get(p->sheets[i].file, "fileImportPage"), "hasHeader", true);
        bool right = header == plan->dialect.header;
        plan->dialect.header = header;
        if ((!right && !crm_import_columns(work, &m->import, m->type, plan)) ||
            !try_delimiters(m, work, &p->sheets[i]))
            return false;
    }
    return true;
}

static bool make_plan(void *argument, struct work *work) {
    struct importing *m = argument;
    m->call->work = work;
    bool done = read_headers(m, work) && wire_plan_make(&m->planning);
    if (done)
        m->type = schema_type_by_id(call_schema(m->call), m->planning.parts.parts[0].type_id);
    m->call->work = NULL;
    return done;
}

// -- storing and starting

static bool start_in_work(struct importing *m) {
    struct call *c = m->call;
    struct import import = m->import; // this may be the second try
    struct job job;
    if (!crm_import_plan_set(c->work, &import, m->type, &m->planning.sheets[0].plan)) {
        struct issue_list *issues = ARENA_NEW(c->arena, struct issue_list);
        *issues = c->work->issues;
        c->issues = issues;
        return false;
    }
    if (!crm_import_order_unchecked(c->work, m->id, &job) ||
        !browse_import(c->work, m->id, &import))
        return false;
    c->job_id = job.id;
    return wire_import_write(c, &import);
}

static bool start(void *argument, struct work *work) {
    struct importing *m = argument;
    call_reset(m->call);
    m->call->work = work;
    bool done = start_in_work(m);
    m->call->work = NULL;
    return done;
}

static bool forget(void *argument, struct work *work) {
    const struct importing *m = argument;
    return browse_import_forget(work, m->id);
}

// What can not be started leaves nothing behind.
static void drop(struct importing *m) {
    struct host_task task = {
        .who = call_actor(m->call), .arena = m->call->arena, .run = forget, .argument = m};
    struct err err;
    if (!host_write_wait(m->call->api->options.host, &task, &err))
        log_warning("import %lld, which could not begin, is kept: %s", (long long)m->id, err.text);
}

static bool read_memory(void *context, char *out, size_t room, size_t *got, struct err *err) {
    str *left = context;
    (void)err;
    *got = left->len < room ? left->len : room;
    for (size_t i = 0; i < *got; i++)
        out[i] = left->ptr[i];
    *left = str_from(*left, *got);
    return true;
}

static bool keep_more(struct importing *m) {
    struct call *c = m->call;
    struct wire_planning *p = &m->planning;
    struct host_writer lane = {.host = c->api->options.host, .who = call_actor(c)};
    struct writer writer = writer_of(&lane);
    struct work work;
    bool done = true;
    if (p->sheet_count == 1)
        return true;
    if (!host_reading_begin(c->api->options.host, &lane.who, c->arena, &work, &c->err))
        return false;
    for (size_t i = 1; done && i < p->sheet_count; i++) {
        struct wire_sheet *sheet = &p->sheets[i];
        str left = sheet->data;
        struct import_file_more more = {
            i, m->type, sheet->name, {read_memory, &left, (int64_t)left.len}};
        done = crm_import_add_file(&work, &writer, m->id, &more, &sheet->plan);
    }
    host_reading_end(c->api->options.host, &work);
    return done;
}

static bool create(struct importing *m) {
    if (!read_form(m) || !wire_plan_type(&m->planning, &m->type))
        return false;
    struct wire_sheet *first = &m->planning.sheets[0];
    str left = first->data;
    struct import_source source = {read_memory, &left, (int64_t)left.len};
    if (!import_keep(m->call, m->type, first->name, &source, &m->id))
        return false;
    if (keep_more(m) && call_read(m->call, make_plan, m) && call_write(m->call, start, m))
        return true;
    drop(m);
    return false;
}

bool wire_import_create(struct call *c) {
    struct importing m = {.call = c};
    if (!map_body(&m))
        return false;
    bool done = create(&m);
    unmap_body(&m);
    return done;
}
