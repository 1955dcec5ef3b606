// Lists of the object interface: definitions. Their members are wire_list_members.c.
#include "api/wire_lists.h"
#include "api/api_private.h"
#include "api/render.h"

enum { LISTS_ASKED_MOST = 100, SEARCH_COUNT = 20, SEARCH_MOST = 500 };

static bool not_there(struct call *c) {
    return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

bool wire_list_of_path(struct call *c, struct list *out) {
    int64_t id;
    if (!read_id(http_segment(c->request, "id"), &id))
        return not_there(c);
    return crm_list_get(c->work, id, out) ||
           (c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false);
}

// `size` below 0: not told.
static void write_list(struct call *c, const struct list *list, bool filters, int64_t size,
                       bool found) {
    struct jsonw *w = &c->json;
    const struct object_type *type = schema_type_by_id(c->work->schema, list->type_id);
    jsonw_object(w);
    render_id(w, "listId", list->id);
    jsonw_put_text(w, "name", list->name);
    jsonw_put_text(w, "objectTypeId", type ? type->wire_id : STR(""));
    jsonw_put_text(w, "processingType", str_of(list_processing_name(list->processing)));
    jsonw_put_text(w, "processingStatus", STR("COMPLETE"));
    jsonw_put_int(w, "listVersion", list->version);
    if (size >= 0)
        jsonw_put_int(w, "size", size);
    render_time(w, "createdAt", list->created_at);
    render_time(w, "updatedAt", list->updated_at);
    render_time(w, "filtersUpdatedAt", list->filters_updated_at);
    if (list->created_by)
        render_id(w, "createdById", list->created_by);
    if (list->updated_by)
        render_id(w, "updatedById", list->updated_by);
    if (filters && list->filter.len) {
        jsonw_name(w, "filterBranch");
        jsonw_raw(w, list->filter);
    }
    if (found) {
        jsonw_name(w, "additionalProperties");
        jsonw_object(w);
        jsonw_put_text(w, "hs_list_size", str_format(c->arena, "%lld", (long long)size));
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

static bool answer(struct call *c, const char *name, const struct list *list, bool filters) {
    int64_t size;
    if (!crm_list_size(c->work, list, &size))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, name);
    write_list(c, list, filters, size, false);
    jsonw_object_end(&c->json);
    return true;
}

// -- writing

static str branch_text(struct call *c, const struct json *branch) {
    struct buf out;
    struct jsonw w;
    if (!branch || branch->kind == JSON_KIND_NULL)
        return STR("");
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    jsonw_value(&w, branch);
    return buf_str(&out);
}

bool wire_list_create(struct call *c) {
    struct list list = {.name = str_trim(json_get_text(&c->body, "name", STR("")))};
    str type_name = json_get_text(&c->body, "objectTypeId", STR(""));
    const struct object_type *type = schema_type(call_schema(c), type_name);
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type_name, (str){0});
    if (!list_processing_read(json_get_text(&c->body, "processingType", STR("")), &list.processing))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("processingType"),
                           STR("MANUAL, DYNAMIC, SNAPSHOT"));
    list.type_id = type->id;
    list.filter = branch_text(c, json_get(&c->body, "filterBranch"));
    return crm_list_create(c->work, &list) && answer(c, "list", &list, true);
}

bool wire_list_delete(struct call *c) {
    struct list list;
    if (!wire_list_of_path(c, &list) || !crm_list_delete(c->work, list.id))
        return false;
    call_status(c, 204);
    return true;
}

bool wire_list_restore(struct call *c) {
    int64_t id;
    if (!read_id(http_segment(c->request, "id"), &id))
        return not_there(c);
    if (!crm_list_restore(c->work, id))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    call_status(c, 204);
    return true;
}

bool wire_list_rename(struct call *c) {
    struct list list;
    bool filters;
    return call_query_bool(c, "includeFilters", false, &filters) && wire_list_of_path(c, &list) &&
           crm_list_rename(c->work, &list, str_trim(call_query_text(c, "listName"))) &&
           answer(c, "updatedList", &list, filters);
}

bool wire_list_filter(struct call *c) {
    struct list list;
    return wire_list_of_path(c, &list) &&
           crm_list_filter(c->work, &list, branch_text(c, json_get(&c->body, "filterBranch"))) &&
           answer(c, "updatedList", &list, true);
}

// -- reading

bool wire_list_get(struct call *c) {
    struct list list;
    bool filters;
    return call_query_bool(c, "includeFilters", false, &filters) && wire_list_of_path(c, &list) &&
           answer(c, "list", &list, filters);
}

bool wire_list_by_name(struct call *c) {
    const struct object_type *type;
    struct list list;
    bool filters;
    if (!call_query_bool(c, "includeFilters", false, &filters) || !call_type(c, &type))
        return false;
    if (!crm_list_by_name(c->work, type, http_segment(c->request, "name"), &list))
        return c->work->err->code == ERR_NOT_FOUND ? not_there(c) : false;
    return answer(c, "list", &list, filters);
}

// One of the ids of a query: those that are no list's are left out.
static bool write_asked(struct call *c, str text, bool filters) {
    struct list list;
    int64_t id, size;
    if (!read_id(text, &id))
        return true;
    if (!crm_list_get(c->work, id, &list)) {
        if (c->work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(c->work->err);
        return true;
    }
    if (!crm_list_size(c->work, &list, &size))
        return false;
    write_list(c, &list, filters, size, false);
    return true;
}

bool wire_lists_get(struct call *c) {
    str *values, part;
    size_t asked = 0, count = http_query_all(c->request, "listIds", &values);
    bool filters;
    if (!call_query_bool(c, "includeFilters", false, &filters))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "lists");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        for (str rest = values[i]; str_split(&rest, ',', &part); asked++)
            if (asked >= LISTS_ASKED_MOST || !write_asked(c, str_trim(part), filters))
                return asked < LISTS_ASKED_MOST ? false
                                                : call_refuse(c, ERR_INPUT, "api.bad_value",
                                                              STR("listIds"), STR("1 - 100"));
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool read_search(struct call *c, struct list_search *search) {
    const struct json *kinds = json_get(&c->body, "processingTypes");
    int64_t count = json_get_int(&c->body, "count", SEARCH_COUNT);
    str type_name = json_get_text(&c->body, "objectTypeId", STR(""));
    search->text = json_get_text(&c->body, "query", STR(""));
    if (search->text.len > QUERY_PATTERN_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("query"),
                           str_format(c->arena, "0 - %d", QUERY_PATTERN_MAX));
    search->offset = json_get_int(&c->body, "offset", 0);
    search->limit = (size_t)count;
    if (count < 1 || count > SEARCH_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("count"), STR("1 - 500"));
    if (search->offset < 0)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("offset"), STR("0, 1, ..."));
    if (type_name.len) {
        const struct object_type *type = schema_type(call_schema(c), type_name);
        if (!type)
            return call_refuse(c, ERR_INPUT, "api.unknown_type", type_name, (str){0});
        search->type_id = type->id;
    }
    for (size_t i = 0; kinds && kinds->kind == JSON_KIND_ARRAY && i < kinds->count; i++) {
        enum list_processing processing;
        if (!list_processing_read(kinds->items[i].text, &processing))
            return call_refuse(c, ERR_INPUT, "api.bad_value", STR("processingTypes"),
                               STR("MANUAL, DYNAMIC, SNAPSHOT"));
        search->processings |= 1U << processing;
    }
    return true;
}

bool wire_list_search(struct call *c) {
    struct list_search search = {0};
    struct list *lists;
    size_t count;
    int64_t total;
    if (!read_search(c, &search) || !crm_list_search(c->work, &search, &lists, &count, &total))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "lists");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        int64_t size;
        if (!crm_list_size(c->work, &lists[i], &size))
            return false;
        write_list(c, &lists[i], false, size, true);
    }
    jsonw_array_end(&c->json);
    jsonw_put_int(&c->json, "offset", search.offset + (int64_t)count);
    jsonw_put_bool(&c->json, "hasMore", search.offset + (int64_t)count < total);
    jsonw_put_int(&c->json, "total", total);
    jsonw_object_end(&c->json);
    return true;
}
