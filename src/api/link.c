// Reading and writing what several calls about associations share.
#include "api/link.h"
#include "api/api_private.h"

const char *link_category(const struct association_kind *kind) {
    return kind->shipped ? "HUBSPOT_DEFINED" : "USER_DEFINED";
}

void link_write_label(struct jsonw *w, const char *name, const struct association_kind *kind) {
    jsonw_name(w, name);
    if (kind->rank == ASSOCIATION_PLAIN || !kind->label[LANG_EN].len)
        jsonw_null(w);
    else
        jsonw_text(w, kind->label[LANG_EN]);
}

void link_write_type(struct jsonw *w, const struct association_kind *kind) {
    jsonw_object(w);
    jsonw_put_text(w, "category", str_of(link_category(kind)));
    jsonw_put_int(w, "typeId", kind->number);
    link_write_label(w, "label", kind);
    jsonw_object_end(w);
}

// -- reading

// A number as number or text, or a name.
static bool read_kind(struct call *c, const struct json *json, const struct object_type *from,
                      const struct object_type *to, const struct association_kind **out) {
    if (json && json->kind == JSON_KIND_INT)
        return crm_kind_number(c->work, from, to, json->integer, out);
    if (json && json->kind == JSON_KIND_TEXT && json->text.len)
        return crm_kind_find(c->work, from, to, json->text, out);
    return call_refuse(c, ERR_INPUT, "api.missing", STR("associationTypeId"), (str){0});
}

static void add_kind(struct call *c, struct link_kinds *kinds,
                     const struct association_kind *kind) {
    kinds->items = arena_grow(c->arena, kinds->items, kinds->count * sizeof *kinds->items,
                              (kinds->count + 1) * sizeof *kinds->items);
    kinds->items[kinds->count++] = kind;
}

// Which number it is follows from the number alone; a category that there is not is a mistake.
static bool check_category(struct call *c, const struct json *spec) {
    static const char *const categories[] = {"HUBSPOT_DEFINED", "USER_DEFINED",
                                             "INTEGRATOR_DEFINED", "WORK"};
    str name = json_get_text(spec, "associationCategory", STR(""));
    for (size_t i = 0; i < sizeof categories / sizeof *categories; i++)
        if (!name.len || str_is(name, categories[i]))
            return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", name,
                       STR("HUBSPOT_DEFINED, USER_DEFINED, INTEGRATOR_DEFINED, WORK"));
}

bool link_read_specs(struct call *c, const struct json *list, const struct object_type *from,
                     const struct object_type *to, struct link_kinds *out) {
    *out = (struct link_kinds){0};
    for (size_t i = 0; list && list->kind == JSON_KIND_ARRAY && i < list->count; i++) {
        const struct association_kind *kind;
        if (!check_category(c, &list->items[i]) ||
            !read_kind(c, json_get(&list->items[i], "associationTypeId"), from, to, &kind))
            return false;
        add_kind(c, out, kind);
    }
    return true;
}

static bool not_there(struct call *c) {
    return fail(c->work->err, ERR_NOT_FOUND, "resource not found");
}

bool link_read_id(struct call *c, const struct json *json, int64_t *id) {
    if (json && json->kind == JSON_KIND_OBJECT)
        json = json_get(json, "id");
    *id = 0;
    if (json && json->kind == JSON_KIND_INT && json->integer > 0) {
        *id = json->integer;
        return true;
    }
    return (json && json->kind == JSON_KIND_TEXT && read_id(json->text, id)) || not_there(c);
}

static bool type_of(struct call *c, const char *segment, const struct object_type **type) {
    str name = http_segment(c->request, segment);
    *type = schema_type(call_schema(c), name);
    return *type || call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
}

bool link_types(struct call *c, const struct object_type **from, const struct object_type **to) {
    return type_of(c, "type", from) && type_of(c, "toType", to);
}

bool link_ends_of_path(struct call *c, struct link_ends *ends) {
    return link_types(c, &ends->from, &ends->to) && call_id(c, "id", &ends->from_id) &&
           call_id(c, "toId", &ends->to_id);
}

bool link_refused(struct call *c) {
    enum err_code code = c->work->err->code;
    return code == ERR_NOT_FOUND || code == ERR_CONFLICT ? not_there(c) : false;
}

// -- with a record that is created

// The type at the other end: said so, or that of the first kind named.
static bool target_type(struct call *c, const struct object_type *from, const struct json *item,
                        const struct object_type **to) {
    const struct json *types = json_get(item, "types"),
                      *first = types && types->kind == JSON_KIND_ARRAY && types->count
                                   ? json_get(&types->items[0], "associationTypeId")
                                   : NULL;
    str name = json_get_text(item, "type", STR(""));
    int64_t number = 0;
    if (name.len) {
        *to = schema_type(call_schema(c), name);
        return *to || call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    }
    if (first && first->kind == JSON_KIND_INT)
        number = first->integer;
    else if (!first || first->kind != JSON_KIND_TEXT || !str_to_i64(first->text, &number))
        return call_refuse(c, ERR_INPUT, "api.missing", STR("associations.types"), (str){0});
    const struct association_kind *kind = schema_kind(call_schema(c), number);
    *to = kind && kind->from_type == from->id ? schema_type_by_id(call_schema(c), kind->to_type)
                                              : NULL;
    return *to || call_refuse(c, ERR_INVALID, "association.kind",
                              str_format(c->arena, "%lld", (long long)number), from->name);
}

static bool read_request(struct call *c, const struct object_type *from, const struct json *item,
                         struct link_request *out) {
    struct link_kinds kinds;
    const struct association_kind *kind;
    const struct json *named = json_get(item, "kind");
    if (!target_type(c, from, item, &out->to) ||
        !link_read_specs(c, json_get(item, "types"), from, out->to, &kinds))
        return false;
    if (named && named->kind != JSON_KIND_NULL) {
        if (!read_kind(c, named, from, out->to, &kind))
            return false;
        add_kind(c, &kinds, kind);
    }
    out->kinds = kinds.items;
    out->kind_count = kinds.count;
    if (link_read_id(c, json_get(item, "to"), &out->to_id))
        return true;
    c->work->err->code = ERR_INVALID; // the record that is created is refused with it
    return false;
}

bool link_requests_of_json(struct call *c, const struct object_type *from, const struct json *list,
                           const struct link_request **out, size_t *count) {
    struct link_request *items = NULL;
    *count = 0;
    if (list && list->kind == JSON_KIND_ARRAY) {
        items = ARENA_ARRAY(c->arena, list->count, struct link_request);
        for (size_t i = 0; i < list->count; i++)
            if (!read_request(c, from, &list->items[i], &items[(*count)++]))
                return false;
    }
    *out = items;
    return true;
}

// -- answers

void link_write_linked(struct call *c, const struct linked *linked) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "toObjectId");
    jsonw_id(w, linked->to_id);
    jsonw_name(w, "associationTypes");
    jsonw_array(w);
    for (size_t i = 0; i < linked->number_count; i++) {
        const struct association_kind *kind = schema_kind(call_schema(c), linked->numbers[i]);
        if (kind)
            link_write_type(w, kind);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

void link_write_named(struct call *c, const struct linked_list *list) {
    struct jsonw *w = &c->json;
    for (size_t i = 0; i < list->count; i++)
        for (size_t k = 0; k < list->items[i].number_count; k++) {
            const struct association_kind *kind =
                schema_kind(call_schema(c), list->items[i].numbers[k]);
            if (!kind)
                continue;
            jsonw_object(w);
            jsonw_name(w, "id");
            jsonw_id(w, list->items[i].to_id);
            jsonw_put_text(w, "type", kind->name);
            jsonw_object_end(w);
        }
}

static void write_id(struct jsonw *w, const char *name, int64_t id) {
    jsonw_name(w, name);
    jsonw_id(w, id);
}

void link_write_pair(struct call *c, const struct link_ends *ends, const struct link_kinds *kinds) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "fromObjectTypeId", ends->from->wire_id);
    write_id(w, "fromObjectId", ends->from_id);
    jsonw_put_text(w, "toObjectTypeId", ends->to->wire_id);
    write_id(w, "toObjectId", ends->to_id);
    jsonw_name(w, "labels");
    jsonw_array(w);
    for (size_t i = 0; i < kinds->count; i++)
        if (kinds->items[i]->rank != ASSOCIATION_PLAIN && kinds->items[i]->label[LANG_EN].len)
            jsonw_text(w, kinds->items[i]->label[LANG_EN]);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_end(struct jsonw *w, const char *name, int64_t id) {
    jsonw_name(w, name);
    jsonw_object(w);
    write_id(w, "id", id);
    jsonw_object_end(w);
}

static void write_default(struct jsonw *w, int64_t from, int64_t to,
                          const struct association_kind *kind, int64_t number) {
    jsonw_object(w);
    write_end(w, "from", from);
    write_end(w, "to", to);
    jsonw_name(w, "associationSpec");
    jsonw_object(w);
    jsonw_put_text(w, "associationCategory", str_of(link_category(kind)));
    jsonw_put_int(w, "associationTypeId", number);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

bool link_write_default(struct call *c, const struct link_ends *ends) {
    const struct association_kind *kind;
    if (!crm_kind_plain(c->work, ends->from, ends->to, &kind))
        return false;
    write_default(&c->json, ends->from_id, ends->to_id, kind, kind->number);
    write_default(&c->json, ends->to_id, ends->from_id, kind, kind->inverse);
    return true;
}

bool link_remove_old(struct call *c, const struct link_ends *ends,
                     const struct association_kind *kind) {
    if (kind->rank == ASSOCIATION_LABEL)
        return crm_dissociate_kinds(c->work, ends, &kind, 1, call_source(c));
    return crm_dissociate(c->work, ends, call_source(c));
}

// -- what a page of records is associated with

bool link_view_of_query(struct call *c, struct link_view *view) {
    enum { TYPES_MAX = 50 };
    str *values;
    size_t given = http_query_all(c->request, "associations", &values);
    *view = (struct link_view){0};
    if (!given)
        return true;
    view->types = ARENA_ARRAY(c->arena, TYPES_MAX, const struct object_type *);
    for (size_t i = 0; i < given; i++) {
        str rest = values[i], part;
        while (view->type_count < TYPES_MAX && str_split(&rest, ',', &part)) {
            const struct object_type *type = schema_type(call_schema(c), str_trim(part));
            bool known = !type;
            for (size_t k = 0; k < view->type_count; k++)
                known = known || view->types[k] == type;
            if (!known) // unknown names are left out, as unknown properties are
                view->types[view->type_count++] = type;
        }
    }
    return true;
}

bool link_view_load(struct call *c, struct link_view *view, struct record *const *records,
                    size_t count) {
    enum { EACH = 100 };
    if (!view->type_count)
        return true;
    int64_t *ids = ARENA_ARRAY(c->arena, count, int64_t);
    for (size_t i = 0; i < count; i++)
        ids[i] = records[i]->id;
    view->ids = ids;
    view->id_count = count;
    view->lists = ARENA_ARRAY(c->arena, view->type_count, struct linked_list *);
    for (size_t t = 0; t < view->type_count; t++)
        if (!links_of_many(c->work, view->types[t], ids, count, EACH, &view->lists[t]))
            return false;
    return true;
}

static void write_next(struct call *c, const struct linked_list *list,
                       const struct object_type *from, const struct object_type *to) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "paging");
    jsonw_object(w);
    jsonw_name(w, "next");
    jsonw_object(w);
    jsonw_name(w, "after");
    jsonw_id(w, list->items[list->count - 1].to_id);
    jsonw_put_text(
        w, "link",
        str_format(c->arena, "/crm/v4/objects/" STR_FMT "/%lld/associations/" STR_FMT "?after=%lld",
                   STR_ARG(from->name), (long long)list->from_id, STR_ARG(to->name),
                   (long long)list->items[list->count - 1].to_id));
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static void write_list(struct call *c, const struct linked_list *list,
                       const struct object_type *from, const struct object_type *to) {
    struct jsonw *w = &c->json;
    jsonw_name_str(w, to->name);
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    link_write_named(c, list);
    jsonw_array_end(w);
    if (list->more)
        write_next(c, list, from, to);
    jsonw_object_end(w);
}

void link_view_write(struct call *c, const struct link_view *view, const struct record *record) {
    bool open = false;
    size_t at = 0;
    while (at < view->id_count && view->ids[at] != record->id)
        at++;
    for (size_t t = 0; at < view->id_count && t < view->type_count; t++) {
        const struct linked_list *list = &view->lists[t][at];
        if (!list->count)
            continue;
        if (!open) {
            jsonw_name(&c->json, "associations");
            jsonw_object(&c->json);
            open = true;
        }
        write_list(c, list, record->type, view->types[t]);
    }
    if (open)
        jsonw_object_end(&c->json);
}
