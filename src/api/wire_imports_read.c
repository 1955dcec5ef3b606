// Looking at imports on the object interface: their state and counts, the rows that were refused,
// and stopping one.
#include "api/api_private.h"
#include "api/render.h"
#include "api/wire.h"
#include "api/wire_imports.h"
#include "crm/import.h"

static str state_name(const struct import *import) {
    static const struct {
        const char *state, *name;
    } states[] = {{"uploaded", "DEFERRED"}, {"checking", "PROCESSING"}, {"checked", "DEFERRED"},
                  {"done", "DONE"},         {"failed", "FAILED"},       {"cancelled", "CANCELED"},
                  {"undoing", "REVERTED"},  {"undone", "REVERTED"}};
    if (str_is(import->state, "uploaded") && import->job_id)
        return STR("CANCELED"); // before it wrote a row
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (str_is(import->state, states[i].state))
            return str_of(states[i].name);
    return import->next_row ? STR("PROCESSING") : STR("STARTED"); // running
}

// Several rows may be about one record, which is new once.
static void write_counters(struct jsonw *w, const struct import *import,
                           const struct import_counters *n) {
    int64_t made = n->create + n->review, changed = n->update + n->unchanged;
    if (n->records)
        changed = n->records > made ? n->records - made : 0;
    jsonw_name(w, "counters");
    jsonw_object(w);
    jsonw_put_int(w, "TOTAL_ROWS", import->rows >= 0 ? import->rows : n->rows);
    jsonw_put_int(w, "CREATED_OBJECTS", made);
    jsonw_put_int(w, "UPDATED_OBJECTS", changed);
    jsonw_put_int(w, "UNIQUE_OBJECTS_WRITTEN", made + changed);
    if (import->parts.len)
        jsonw_put_int(w, "ASSOCIATIONS_CREATED", n->links);
    jsonw_put_int(w, "ERRORS", n->refused + n->unlinked);
    jsonw_object_end(w);
}

static size_t sheet_count(const struct import_plan *plan) {
    return plan->parts ? plan->parts->sheet_count : 1;
}

// The files of an import are numbered within it; the first has its number.
static int64_t file_id(const struct import *import, size_t sheet) {
    return sheet ? import->id * 100 + (int64_t)sheet : import->id;
}

static bool write_metadata(struct call *c, const struct import *import,
                           const struct import_plan *plan) {
    struct jsonw *w = &c->json;
    struct import_counters n;
    if (!browse_import_counters(c->work, import, &n))
        return false;
    jsonw_name(w, "metadata");
    jsonw_object(w);
    write_counters(w, import, &n);
    jsonw_name(w, "fileIds");
    jsonw_array(w);
    for (size_t i = 0; i < sheet_count(plan); i++)
        jsonw_id(w, file_id(import, i));
    jsonw_array_end(w);
    jsonw_name(w, "objectLists");
    jsonw_array(w);
    if (plan->parts && plan->parts->list_id) {
        jsonw_object(w);
        jsonw_put_text(w, "objectType", STR("CONTACT"));
        render_id(w, "listId", plan->parts->list_id);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

static void write_type(struct call *c, int64_t type_id) {
    const struct object_type *type = schema_type_by_id(call_schema(c), type_id);
    if (type)
        jsonw_text(&c->json, type->wire_id);
}

static void write_types(struct call *c, const struct import *import,
                        const struct import_plan *plan) {
    size_t count = plan->parts ? plan->parts->part_count : 0;
    jsonw_name(&c->json, "mappedObjectTypeIds");
    jsonw_array(&c->json);
    if (!count)
        write_type(c, import->type_id);
    for (size_t i = 0; i < count; i++) {
        size_t before = 0;
        while (plan->parts->parts[before].type_id != plan->parts->parts[i].type_id)
            before++;
        if (before == i)
            write_type(c, plan->parts->parts[i].type_id);
    }
    jsonw_array_end(&c->json);
}

bool wire_import_write(struct call *c, const struct import *import) {
    struct import_plan plan;
    struct jsonw *w = &c->json;
    if (!browse_import_plan(c->work, import, &plan))
        return false;
    jsonw_object(w);
    render_id(w, "id", import->id);
    jsonw_put_text(w, "state", state_name(import));
    jsonw_put_text(w, "importName", plan.options.name.len ? plan.options.name : import->file_name);
    jsonw_put_bool(w, "optOutImport", false);
    write_types(c, import, &plan);
    if (!write_metadata(c, import, &plan))
        return false;
    render_time(w, "createdAt", import->created_at);
    render_time(w, "updatedAt", import->finished_at ? import->finished_at : import->created_at);
    jsonw_object_end(w);
    return true;
}

// Where a page begins: older than `after`, or just in front of `before`.
static bool read_edge(struct call *c, int64_t *edge, bool *newer) {
    str after = call_query_text(c, "after"), before = call_query_text(c, "before");
    *newer = !after.len && before.len;
    str text = *newer ? before : after;
    *edge = 0;
    return !text.len || str_is(text, "0") || read_id(text, edge) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
}

bool wire_import_list(struct call *c) {
    int64_t limit, edge;
    struct import *imports;
    size_t count;
    bool newer;
    str after = {0};
    if (!call_query_int(c, "limit", 1, 100, 10, &limit) || !read_edge(c, &edge, &newer) ||
        !browse_imports(c->work, edge, newer, (size_t)limit + 1, &imports, &count))
        return false;
    // One more than is shown: behind the page, or in front of it where it was read from the end.
    bool more = count > (size_t)limit;
    const struct import *shown = more && newer ? imports + 1 : imports;
    size_t shown_count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < shown_count; i++)
        if (!wire_import_write(c, &shown[i]))
            return false;
    jsonw_array_end(&c->json);
    if (shown_count && (more || newer))
        after = str_format(c->arena, "%lld", (long long)shown[shown_count - 1].id);
    wire_write_next(c, after, false);
    jsonw_object_end(&c->json);
    return true;
}

static bool load(struct call *c, struct import *import) {
    int64_t id;
    return call_id(c, "id", &id) && browse_import(c->work, id, import);
}

bool wire_import_get(struct call *c) {
    struct import import;
    return load(c, &import) && wire_import_write(c, &import);
}

bool wire_import_cancel(struct call *c) {
    struct import import;
    struct job job = {0};
    const char *status = "COMPLETE";
    if (!load(c, &import))
        return false;
    if (import.job_id && !crm_job_get(c->work, import.job_id, &job))
        return false;
    // It may end while this is asked: between two reads, or its task a moment after itself.
    bool over = !import.job_id || crm_job_ended(&job) || import.finished_at;
    if (!over && !crm_job_cancel(c->work, job.id, &job)) {
        if (c->work->err->code != ERR_CONFLICT)
            return false;
        err_clear(c->work->err);
        over = true;
    }
    if (!over)
        status = crm_job_ended(&job) ? "CANCELED" : "PENDING"; // it stops behind its batch
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", str_of(status));
    render_time(&c->json, "requestedAt", c->work->now);
    render_time(&c->json, "startedAt", import.created_at);
    render_time(&c->json, "completedAt", import.finished_at ? import.finished_at : c->work->now);
    jsonw_object_end(&c->json);
    return true;
}

// -- rows that were refused

// The interface has a word for each kind of fault; the first row whose head a rule begins with.
static str error_type(str rule) {
    static const struct {
        const char *head, *name;
    } types[] = {
        {"email.", "INVALID_EMAIL"},
        {"url.", "INVALID_DOMAIN"},
        {"number.range", "INVALID_NUMBER_SIZE"},
        {"money.range", "INVALID_NUMBER_SIZE"},
        {"number.", "COULD_NOT_PARSE_NUMBER"},
        {"money.", "COULD_NOT_PARSE_NUMBER"},
        {"date.", "COULD_NOT_PARSE_DATE"},
        {"datetime.", "COULD_NOT_PARSE_DATE"},
        {"choice.", "INVALID_ENUMERATION_OPTION"},
        {"bool.", "INVALID_ENUMERATION_OPTION"},
        {"owner.", "COULD_NOT_FIND_OWNER"},
        {"value.too_long", "COLUMN_TOO_LARGE"},
        {"value.too_many_characters", "COLUMN_TOO_LARGE"},
        {"record.required", "MISSING_REQUIRED_PROPERTY"},
        {"record.one_of", "MISSING_REQUIRED_PROPERTY"},
        {"stage.required", "MISSING_REQUIRED_PROPERTY"},
        {"import.row_long", "INCORRECT_NUMBER_OF_COLUMNS"},
        {"import.empty_row", "FAILED_TO_PROCESS_OBJECT_WITH_EMPTY_PROPERTY_VALUES"},
        {"import.key_exists", "CREATE_ONLY_IMPORT"},
        {"import.key_unknown", "UPDATE_ONLY_IMPORT"},
        {"import.key_missing", "INVALID_ALTERNATE_ID"},
        {"import.key_shared", "DUPLICATE_ALTERNATE_ID"},
        {"import.key_no_record", "INVALID_RECORD_ID"},
        {"import.link_unknown", "ASSOCIATION_RECORD_NOT_FOUND"},
        {"import.link_label", "ASSOCIATION_LABEL_NOT_FOUND"},
        {"import.link_limit", "ASSOCIATION_LIMIT_EXCEEDED"},
        {"import.link_refused", "FAILED_TO_CREATE_ASSOCIATION"},
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_starts(rule, str_of(types[i].head)))
            return str_of(types[i].name);
    return STR("FAILED_VALIDATION");
}

struct telling {
    const struct import *import;
    const struct import_plan *plan;
    const struct object_type *type;
    bool message, cells;
};

static int64_t column_number(const struct import_column *columns, size_t count, str header) {
    for (size_t i = 0; header.len && i < count; i++)
        if (str_equal(columns[i].header, header))
            return columns[i].index + 1;
    return 0;
}

// Whose reason it is: a part's, or a link's of one.
static const struct import_part *part_of(const struct import_plan *plan,
                                         const struct import_refusal *r) {
    const struct import_parts *all = plan->parts;
    size_t place = (size_t)(r->position / IMPORT_PLACES);
    if (!all)
        return NULL;
    if (place >= all->part_count && place - all->part_count < all->link_count)
        place = all->links[place - all->part_count].part;
    return place < all->part_count ? &all->parts[place] : &all->parts[0];
}

// The property that a reason is about: that of its column, or the one that its label names where no
// column of the file is.
static const struct property *property_of(const struct object_type *type,
                                          const struct import_part *part,
                                          const struct import_plan *plan, int64_t column,
                                          str label) {
    int64_t id = 0;
    if (column)
        id = part ? part->properties[column - 1] : plan->columns[column - 1].property_id;
    if (id)
        return type_property_by_id(type, id);
    for (size_t i = 0; label.len && i < type->property_count; i++)
        for (size_t lang = 0; lang < LANG_COUNT; lang++)
            if (str_equal(type->properties[i].label[lang], label))
                return &type->properties[i];
    return NULL;
}

static void write_source(struct call *c, const struct telling *t, const struct import_refusal *r) {
    const struct import_part *part = part_of(t->plan, r);
    struct jsonw *w = &c->json;
    size_t count;
    jsonw_name(w, "sourceData");
    jsonw_object(w);
    jsonw_put_int(w, "fileId", file_id(t->import, part ? part->sheet : 0));
    jsonw_put_int(w, "lineNumber", r->row);
    jsonw_put_bool(w, "containsEncryptedProperties", false);
    jsonw_name(w, "pageName");
    jsonw_null(w);
    if (t->cells) {
        const str *cells = crm_import_cells(c->arena, r->cells, &count);
        jsonw_name(w, "rowData");
        jsonw_array(w);
        for (size_t i = 0; i < count; i++)
            jsonw_text(w, cells[i]);
        jsonw_array_end(w);
    }
    jsonw_object_end(w);
}

static void write_error(struct call *c, const struct telling *t, const struct import_refusal *r) {
    struct jsonw *w = &c->json;
    const struct import_part *part = part_of(t->plan, r);
    const struct import_sheet *sheet = part ? &t->plan->parts->sheets[part->sheet] : NULL;
    const struct object_type *type =
        part ? schema_type_by_id(call_schema(c), part->type_id) : t->type;
    int64_t column = sheet ? column_number(sheet->columns, sheet->column_count, r->column)
                           : column_number(t->plan->columns, t->plan->column_count, r->column);
    int64_t at = t->import->finished_at ? t->import->finished_at : t->import->created_at;
    jsonw_object(w);
    jsonw_put_text(w, "id",
                   str_format(c->arena, "%lld%06lld", (long long)r->row, (long long)r->position));
    jsonw_put_text(w, "errorType", error_type(r->rule));
    write_source(c, t, r);
    jsonw_put_int(w, "createdAt", at / 1000);
    if (type)
        jsonw_put_text(w, "objectTypeId", type->wire_id);
    if (r->value.len)
        jsonw_put_text(w, "invalidValue", r->value);
    if (column)
        jsonw_put_int(w, "knownColumnNumber", column);
    if (t->message) {
        struct issue issue = {.rule = str_z(c->arena, r->rule),
                              .property =
                                  type ? property_of(type, part, t->plan, column, r->column) : NULL,
                              .value = r->value,
                              .suggestion = r->suggestion,
                              .limit = r->limit};
        jsonw_put_text(w, "errorMessage", issue_message(c->arena, &issue, c->lang));
    }
    jsonw_object_end(w);
}

// A cursor is "row.position".
static bool read_cursor(struct call *c, int64_t *row, int64_t *position) {
    str text = call_query_text(c, "after");
    size_t point = str_find_char(text, '.');
    *row = 0;
    *position = -1;
    if (!text.len || str_is(text, "0"))
        return true;
    return (str_to_i64(str_slice(text, 0, point), row) && *row > 0 &&
            str_to_i64(str_from(text, point + 1), position) && *position >= 0) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
}

bool wire_import_errors(struct call *c) {
    struct import import;
    struct import_plan plan;
    struct import_refusal *list;
    struct telling t = {.import = &import, .plan = &plan};
    int64_t limit, row, position;
    size_t count;
    str after = {0};
    if (!load(c, &import) || !browse_import_plan(c->work, &import, &plan) ||
        !call_query_int(c, "limit", 1, 1000, 10, &limit) ||
        !call_query_bool(c, "includeErrorMessage", false, &t.message) ||
        !call_query_bool(c, "includeRowData", false, &t.cells) ||
        !read_cursor(c, &row, &position) ||
        !browse_import_refusals(c->work, import.id, row, position, (size_t)limit + 1, &list,
                                &count))
        return false;
    t.type = schema_type_by_id(call_schema(c), import.type_id);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count && i < (size_t)limit; i++)
        write_error(c, &t, &list[i]);
    jsonw_array_end(&c->json);
    if (count > (size_t)limit)
        after = str_format(c->arena, "%lld.%lld", (long long)list[limit - 1].row,
                           (long long)list[limit - 1].position);
    wire_write_next(c, after, false);
    jsonw_object_end(&c->json);
    return true;
}
