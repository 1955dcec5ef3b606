// What is to be exported, as the JSON text that waits for the job. Properties and types stand in it
// by their ids, which outlive a renaming; values by kind, so that they read back as they were.
#include "base/json.h"
#include "crm/export_job.h"
#include <assert.h>

// -- writing

static void write_value(struct jsonw *w, struct value value) {
    jsonw_object(w);
    switch (value.kind) {
    case VALUE_INT:
        jsonw_put_int(w, "int", value.i);
        break;
    case VALUE_FLOAT:
        jsonw_name(w, "real");
        jsonw_real(w, value.f);
        break;
    case VALUE_TEXT:
        jsonw_put_text(w, "text", value.s);
        break;
    case VALUE_NULL:
    case VALUE_BYTES:
        break;
    }
    jsonw_object_end(w);
}

static void write_filter(struct jsonw *w, const struct filter *f) {
    assert(!f->any && !f->list_id && !f->among && "no interface asks so");
    jsonw_object(w);
    if (f->property)
        jsonw_put_int(w, "property", f->property->id);
    if (f->linked)
        jsonw_put_int(w, "linked", f->linked->id);
    jsonw_put_text(w, "operator", str_of(filter_operator_name(f->op)));
    jsonw_put_int(w, "anchor", f->anchor);
    jsonw_name(w, "value");
    write_value(w, f->value);
    jsonw_name(w, "high");
    write_value(w, f->high);
    jsonw_name(w, "values");
    jsonw_array(w);
    for (size_t i = 0; i < f->value_count; i++)
        write_value(w, f->values[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_groups(struct jsonw *w, const struct query *query) {
    jsonw_name(w, "groups");
    jsonw_array(w);
    for (size_t g = 0; g < query->group_count; g++) {
        jsonw_array(w);
        for (size_t i = 0; i < query->groups[g].count; i++)
            write_filter(w, &query->groups[g].filters[i]);
        jsonw_array_end(w);
    }
    jsonw_array_end(w);
}

static void write_sorts(struct jsonw *w, const struct query *query) {
    jsonw_name(w, "sorts");
    jsonw_array(w);
    for (size_t i = 0; i < query->sort_count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "property", query->sorts[i].property->id);
        jsonw_put_bool(w, "descending", query->sorts[i].descending);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

str export_request_write(struct arena *arena, const struct export_request *request) {
    const struct query *query = &request->query;
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "words", query->text);
    jsonw_put_bool(&w, "archived", query->archived);
    write_groups(&w, query);
    write_sorts(&w, query);
    jsonw_name(&w, "columns");
    jsonw_array(&w);
    for (size_t i = 0; i < query->property_count; i++)
        jsonw_int(&w, query->properties[i]->id);
    jsonw_array_end(&w);
    jsonw_put_int(&w, "list", request->list_id);
    jsonw_put_bool(&w, "names", request->names);
    jsonw_put_bool(&w, "values", request->values);
    jsonw_put_text(&w, "lang", lang_code(request->lang));
    jsonw_object_end(&w);
    return buf_str(&out);
}

// -- reading

struct reading_request {
    struct work *work;
    const struct object_type *type;
};

static const struct json *list_of(const struct json *json, const char *name) {
    static const struct json none = {.kind = JSON_KIND_ARRAY};
    const struct json *list = json_get(json, name);
    return list && list->kind == JSON_KIND_ARRAY ? list : &none;
}

static struct value read_value(const struct json *json) {
    if (json_get(json, "int"))
        return value_int(json_get_int(json, "int", 0));
    if (json_get(json, "real"))
        return value_float(json_get_real(json, "real", 0));
    return json_get(json, "text") ? value_text(json_get_text(json, "text", STR(""))) : value_null();
}

static bool gone(struct work *work) {
    return WORK_FAIL(work, ERR_NOT_FOUND, "A field that the export asks for is gone.");
}

static bool read_property(const struct reading_request *r, const struct json *json,
                          const struct property **out) {
    *out = type_property_by_id(r->type, json_get_int(json, "property", 0));
    return (*out && !(*out)->archived && (*out)->level < FIELD_MASKED) || gone(r->work);
}

static bool read_filter(const struct reading_request *r, const struct json *json,
                        struct filter *out) {
    struct arena *arena = r->work->arena;
    const struct json *values = list_of(json, "values");
    int64_t anchor = json_get_int(json, "anchor", ANCHOR_NONE);
    *out = (struct filter){.value = read_value(json_get(json, "value")),
                           .high = read_value(json_get(json, "high")),
                           .values = ARENA_ARRAY(arena, values->count, struct value),
                           .value_count = values->count};
    for (size_t i = 0; i < values->count; i++)
        out->values[i] = read_value(&values->items[i]);
    out->anchor = anchor == ANCHOR_START ? ANCHOR_START
                  : anchor == ANCHOR_END ? ANCHOR_END
                                         : ANCHOR_NONE;
    if (!filter_operator_read(json_get_text(json, "operator", STR("")), &out->op))
        return WORK_FAIL(r->work, ERR_INPUT, "The export's filter can not be read.");
    if (!json_get(json, "linked"))
        return read_property(r, json, &out->property);
    out->linked_from = r->type;
    out->linked = schema_type_by_id(r->work->schema, json_get_int(json, "linked", 0));
    return out->linked || gone(r->work);
}

static bool read_groups(const struct reading_request *r, const struct json *groups,
                        struct query *query) {
    query->groups = ARENA_ARRAY(r->work->arena, groups->count, struct filter_group);
    for (size_t g = 0; g < groups->count; g++) {
        const struct json *list = &groups->items[g];
        struct filter_group *group = &query->groups[query->group_count++];
        size_t count = list->kind == JSON_KIND_ARRAY ? list->count : 0;
        group->filters = ARENA_ARRAY(r->work->arena, count, struct filter);
        for (size_t i = 0; i < count; i++)
            if (!read_filter(r, &list->items[i], &group->filters[group->count++]))
                return false;
    }
    return true;
}

static bool read_sorts(const struct reading_request *r, const struct json *sorts,
                       struct query *query) {
    for (size_t i = 0; i < sorts->count && i < QUERY_SORTS_MAX; i++) {
        struct sort *sort = &query->sorts[query->sort_count++];
        sort->descending = json_get_bool(&sorts->items[i], "descending", false);
        if (!read_property(r, &sorts->items[i], &sort->property))
            return false;
    }
    return true;
}

static void read_columns(const struct reading_request *r, const struct json *columns,
                         struct query *query) {
    query->properties = ARENA_ARRAY(r->work->arena, columns->count, const struct property *);
    for (size_t i = 0; i < columns->count; i++) {
        const struct property *p = columns->items[i].kind == JSON_KIND_INT
                                       ? type_property_by_id(r->type, columns->items[i].integer)
                                       : NULL;
        if (p && !p->archived)
            query->properties[query->property_count++] = p;
    }
}

bool export_request_read(struct work *work, const struct object_type *type, str text,
                         struct export_request *out) {
    struct reading_request r = {work, type};
    struct json json;
    *out = (struct export_request){.query = {.type = type}, .lang = work->who.lang};
    if (!json_read(work->arena, text, &json, work->err))
        return false;
    out->query.text = json_get_text(&json, "words", STR(""));
    out->query.archived = json_get_bool(&json, "archived", false);
    out->list_id = json_get_int(&json, "list", 0);
    out->names = json_get_bool(&json, "names", true);
    out->values = json_get_bool(&json, "values", true);
    lang_of_code(json_get_text(&json, "lang", STR("")), &out->lang);
    read_columns(&r, list_of(&json, "columns"), &out->query);
    return read_groups(&r, list_of(&json, "groups"), &out->query) &&
           read_sorts(&r, list_of(&json, "sorts"), &out->query);
}
