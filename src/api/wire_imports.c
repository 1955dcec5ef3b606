// Imports as clients of the object interface start them: a form with the file and a text that says
// which column is which property. They become imports like any other, which run at once; looking at
// them is in wire_imports_read.c.
//
// One file of one type of records at a time: columns of a second type, and workbooks, are refused.
#include "api/wire_imports.h"
#include "api/api_private.h"
#include "api/import_render.h"
#include "base/log.h"
#include "http/multipart.h"
#include <sys/mman.h>
#include <unistd.h>

struct importing {
    struct call *call;
    str form;                // the body, mapped where it lies in a file
    struct json request;     // importRequest
    const struct json *file; // its one entry of "files"
    str name, data;          // of the file
    const struct object_type *type;
    int64_t id;
    // The plan, made on a reader and written in the lane.
    struct import import;
    struct import_plan plan;
};

// -- the form

static bool bad(struct call *c, const char *what, str value) {
    return call_refuse(c, ERR_INPUT, what, value, (str){0});
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

struct part_list {
    struct multipart_part *items;
    size_t count;
};

static bool read_parts(struct importing *m, struct part_list *files, str *request) {
    struct call *c = m->call;
    struct multipart form;
    struct multipart_part part;
    bool found = true;
    str boundary;
    *files =
        (struct part_list){ARENA_ARRAY(c->arena, MULTIPART_PARTS_MAX, struct multipart_part), 0};
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

// The part that an entry of "files" names; the only one where names differ.
static bool choose_part(struct importing *m, const struct part_list *parts) {
    struct call *c = m->call;
    str wanted = json_get_text(m->file, "fileName", STR(""));
    const struct multipart_part *part = parts->count == 1 ? &parts->items[0] : NULL;
    for (size_t i = 0; i < parts->count; i++)
        if (parts->items[i].file_name.len && str_equal(parts->items[i].file_name, wanted))
            part = &parts->items[i];
    if (!part)
        return bad(c, "api.missing", STR("files"));
    m->data = part->body;
    str name = part->file_name.len ? part->file_name : wanted;
    m->name = import_file_name(c->arena, str_copy(c->arena, name));
    if (!m->name.len)
        m->name = STR("import.csv");
    return true;
}

static bool read_form(struct importing *m) {
    struct call *c = m->call;
    struct part_list parts;
    str text = {0};
    if (!read_parts(m, &parts, &text))
        return false;
    if (!text.len)
        return bad(c, "api.missing", STR("importRequest"));
    if (!json_read(c->arena, text, &m->request, &c->err))
        return bad(c, "api.bad_json", str_copy(c->arena, str_of(c->err.text)));
    c->body = m->request;
    if (!body_check(c, "ImportRequest"))
        return false;
    const struct json *files = json_get(&m->request, "files");
    if (files->count != 1)
        return bad(c, "import.one_file", (str){0});
    m->file = &files->items[0];
    str format = json_get_text(m->file, "fileFormat", STR("CSV"));
    if (!str_equal_ascii_nocase(format, STR("CSV")))
        return bad(c, "import.spreadsheet", format);
    return choose_part(m, &parts);
}

// -- what the columns are

static const struct json *mappings(const struct importing *m) {
    return json_get(json_get(m->file, "fileImportPage"), "columnMappings");
}

// What is mapped to nothing says nothing of a type.
static bool is_mapped(const struct json *mapping) {
    return json_get_text(mapping, "propertyName", STR("")).len ||
           str_is(import_column_kind(mapping), "HUBSPOT_OBJECT_ID");
}

str import_column_kind(const struct json *mapping) {
    str kind = json_get_text(mapping, "columnType", STR(""));
    return kind.len ? kind : json_get_text(mapping, "idColumnType", STR(""));
}

static bool is_plain_kind(str kind) {
    return !kind.len || str_is(kind, "STANDARD") || str_is(kind, "HUBSPOT_OBJECT_ID") ||
           str_is(kind, "HUBSPOT_ALTERNATE_ID");
}

static bool find_type(struct importing *m) {
    struct call *c = m->call;
    const struct json *list = mappings(m);
    for (size_t i = 0; i < list->count; i++) {
        str name = json_get_text(&list->items[i], "columnObjectTypeId", STR(""));
        const struct object_type *type = schema_type(call_schema(c), name);
        if (!is_plain_kind(import_column_kind(&list->items[i])))
            return bad(c, "import.no_association", import_column_kind(&list->items[i]));
        if (!is_mapped(&list->items[i]))
            continue;
        if (!type)
            return bad(c, "api.unknown_type", name);
        if (m->type && m->type != type)
            return bad(c, "import.one_type", type->wire_id);
        m->type = type;
    }
    return m->type || bad(c, "import.no_columns", (str){0});
}

// -- the plan

// The column of the file under that header that no other mapping has; without headers the next one.
static struct import_column *find_column(struct importing *m, str header, size_t position) {
    if (!m->plan.dialect.header)
        return position < m->plan.column_count ? &m->plan.columns[position] : NULL;
    for (size_t i = 0; i < m->plan.column_count; i++)
        if (!m->plan.columns[i].property_id &&
            str_equal(m->plan.columns[i].header, str_trim(header)))
            return &m->plan.columns[i];
    return NULL;
}

static const struct property *mapped_property(const struct importing *m,
                                              const struct json *mapping) {
    str name = json_get_text(mapping, "propertyName", STR(""));
    return str_is(import_column_kind(mapping), "HUBSPOT_OBJECT_ID")
               ? type_system_property(m->type, SYSTEM_ID)
               : type_property(m->type, name);
}

static bool map_column(struct importing *m, const struct json *mapping, size_t position) {
    struct call *c = m->call;
    str header = json_get_text(mapping, "columnName", STR(""));
    str name = json_get_text(mapping, "propertyName", STR(""));
    const struct property *p = mapped_property(m, mapping);
    struct import_column *column = find_column(m, header, position);
    if (!is_mapped(mapping))
        return true;
    if (!p)
        return call_fault(
            c, name, "PROPERTY_DOESNT_EXIST",
            str_format(c->arena, "Property \"" STR_FMT "\" does not exist", STR_ARG(name)));
    if (p->read_only && p->system != SYSTEM_ID)
        return call_fault(
            c, name, "READ_ONLY_VALUE",
            str_format(c->arena, "Property \"" STR_FMT "\" can not be set", STR_ARG(name)));
    if (!column)
        return bad(c, "import.unknown_column", header);
    column->property_id = p->id;
    bool named = str_is(import_column_kind(mapping), "HUBSPOT_ALTERNATE_ID");
    if (named && !crm_import_key_possible(p))
        return bad(c, "import.no_key", name);
    // The record's own id says more than anything else.
    if (p->system == SYSTEM_ID || (named && !m->plan.options.key_id))
        m->plan.options.key_id = p->id;
    return true;
}

// People are known by their address, also where the request does not say so.
static void default_key(struct importing *m) {
    const struct property *email = type_role(m->type, "email");
    for (size_t i = 0; !m->plan.options.key_id && email && i < m->plan.column_count; i++)
        if (m->plan.columns[i].property_id == email->id && str_is(m->type->name, "contacts"))
            m->plan.options.key_id = email->id;
}

static bool map_columns(struct importing *m) {
    const struct json *list = mappings(m);
    for (size_t i = 0; i < m->plan.column_count; i++)
        m->plan.columns[i].property_id = 0; // what was guessed
    for (size_t i = 0; i < list->count; i++)
        if (!map_column(m, &list->items[i], i))
            return false;
    default_key(m);
    return true;
}

// -- how it is read and what it may do

static bool read_date_order(struct call *c, str name, str *order) {
    static const struct {
        const char *name, *order;
    } orders[] = {{"", "auto"},
                  {"MONTH_DAY_YEAR", "mdy"},
                  {"DAY_MONTH_YEAR", "dmy"},
                  {"YEAR_MONTH_DAY", "ymd"}};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (str_is(name, orders[i].name)) {
            *order = str_of(orders[i].order);
            return true;
        }
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("dateFormat"),
                       STR("MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY"));
}

static bool read_operation(struct importing *m, enum import_operation *operation) {
    const struct json *all = json_get(&m->request, "importOperations");
    str name = STR("UPSERT");
    for (size_t i = 0; all && all->kind == JSON_KIND_OBJECT && i < all->count; i++)
        if (schema_type(call_schema(m->call), all->members[i].name) == m->type)
            name = all->members[i].value.text;
    return import_operation_read(str_lower_ascii(m->call->arena, name), operation) ||
           call_refuse(m->call, ERR_INPUT, "api.bad_value", STR("importOperations"),
                       STR("CREATE, UPDATE, UPSERT"));
}

// Without a key everything is as in an import of our own: likely the same is the same, unless
// records are only to be created; and there is nothing to tell which one is to be changed.
static bool set_options(struct importing *m) {
    struct import_options *o = &m->plan.options;
    struct call *c = m->call;
    if (!read_date_order(c, json_get_text(&m->request, "dateFormat", STR("")), &o->date_order) ||
        !read_operation(m, &o->operation))
        return false;
    if (!o->key_id && o->operation == IMPORT_ONLY_UPDATE)
        return bad(c, "import.no_key", STR("importOperations"));
    o->policy = o->operation == IMPORT_ONLY_CREATE ? IMPORT_CREATE : IMPORT_UPDATE;
    o->name = json_get_text(&m->request, "name", STR(""));
    return true;
}

static bool plan_in_work(struct importing *m) {
    struct call *c = m->call;
    bool header = json_get_bool(json_get(m->file, "fileImportPage"), "hasHeader", true);
    if (!browse_import(c->work, m->id, &m->import) ||
        !browse_import_plan(c->work, &m->import, &m->plan))
        return false;
    if (header != m->plan.dialect.header) {
        m->plan.dialect.header = header;
        if (!crm_import_columns(c->work, &m->import, m->type, &m->plan))
            return false;
    }
    return map_columns(m) && set_options(m);
}

static bool make_plan(void *argument, struct work *work) {
    struct importing *m = argument;
    m->call->work = work;
    bool done = plan_in_work(m);
    m->call->work = NULL;
    return done;
}

// -- storing and starting

static bool start_in_work(struct importing *m) {
    struct call *c = m->call;
    struct import import = m->import; // this may be the second try
    struct job job;
    if (!crm_import_plan_set(c->work, &import, m->type, &m->plan)) {
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

static bool create(struct importing *m) {
    if (!read_form(m) || !find_type(m))
        return false;
    struct import_source source = {read_memory, &m->data, (int64_t)m->data.len};
    if (!import_keep(m->call, m->type, m->name, &source, &m->id))
        return false;
    if (call_read(m->call, make_plan, m) && call_write(m->call, start, m))
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
