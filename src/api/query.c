// Filters are read by the property's own type, so "+48 600-100-200" finds what a save of the same
// text would have stored.
#include "api/query.h"
#include "api/routes.h"
#include "base/utf8.h"
#include "model/standard.h"
#include "text/number.h"

struct reading people_reading(void) {
    return (struct reading){0};
}

struct reading wire_reading(void) {
    return (struct reading){.number_decimals = NUMBER_POINT};
}

struct reading wire_reading_exact(void) {
    return (struct reading){.number_decimals = NUMBER_POINT,
                            .keep_placeholders = true,
                            .exact_dates = true,
                            .appends = true};
}

// -- values

static bool join_options(struct arena *arena, const struct json *json, str *text) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < json->count; i++) {
        str part;
        if (json->items[i].kind == JSON_KIND_ARRAY || !text_of_json(arena, &json->items[i], &part))
            return false;
        if (out.len)
            buf_add_char(&out, ';');
        buf_add(&out, part);
    }
    *text = buf_str(&out);
    return true;
}

bool text_of_json(struct arena *arena, const struct json *json, str *text) {
    struct buf out;
    *text = STR("");
    buf_init(&out, arena);
    switch (json->kind) {
    case JSON_KIND_NULL:
        return true;
    case JSON_KIND_BOOL:
        *text = json->boolean ? STR("true") : STR("false");
        return true;
    case JSON_KIND_INT:
        buf_add_i64(&out, json->integer);
        *text = buf_str(&out);
        return true;
    case JSON_KIND_REAL:
        buf_add_f64(&out, json->real);
        *text = buf_str(&out);
        return true;
    case JSON_KIND_TEXT:
        *text = json->text;
        return true;
    case JSON_KIND_ARRAY:
        return join_options(arena, json, text);
    case JSON_KIND_OBJECT:
        return false;
    }
    return false;
}

static bool no_property(struct call *c, str name) {
    if (c->route->dialect == DIALECT_WIRE)
        return call_fault(
            c, name, "PROPERTY_DOESNT_EXIST",
            str_format(c->arena, "Property \"" STR_FMT "\" does not exist", STR_ARG(name)));
    return call_refuse(c, ERR_INPUT, "api.unknown_property", name, (str){0});
}

static bool read_only(struct call *c, str name) {
    if (c->route->dialect == DIALECT_WIRE)
        return call_fault(
            c, name, "READ_ONLY_VALUE",
            str_format(c->arena, "Property \"" STR_FMT "\" can not be set", STR_ARG(name)));
    return call_refuse(c, ERR_INPUT, "api.read_only", name, (str){0});
}

bool assignments_of_json(struct call *c, const struct json *properties,
                         const struct object_type *type, bool may_date, struct assignment **out,
                         size_t *count) {
    bool fine = true;
    size_t all = properties ? properties->count : 0;
    bool person = c->who && !c->who->key_id; // what people do not type, programs may write
    *out = ARENA_ARRAY(c->arena, all, struct assignment);
    *count = 0;
    for (size_t i = 0; i < all; i++) {
        const struct json_member *member = &properties->members[i];
        const struct property *p = type_property(type, member->name);
        str text;
        if (!p)
            fine = no_property(c, member->name);
        else if (person && p->standard && p->standard->read_only)
            fine = read_only(c, member->name);
        else if (p->read_only && !(may_date && p->system == SYSTEM_CREATED_AT))
            fine = read_only(c, member->name);
        else if (!text_of_json(c->arena, &member->value, &text))
            fine = call_refuse(c, ERR_INPUT, "api.bad_value", member->name, STR("text"));
        else
            (*out)[(*count)++] = (struct assignment){p, text};
    }
    return fine && !c->fault_count;
}

// -- filters

struct reading_filter {
    struct call *call;
    struct arena *arena;
    const struct property *property;
    enum filter_operator op;
};

static bool bad_value(const struct reading_filter *r, str text) {
    enum { SHOWN = 100 };
    struct call *c = r->call;
    text = utf8_cut(text, SHOWN);
    if (c->route->dialect == DIALECT_WIRE)
        return call_fault(
            c, r->property->wire_name, "INVALID_VALUE",
            str_format(c->arena, "\"" STR_FMT "\" is no value of this property", STR_ARG(text)));
    return call_refuse(c, ERR_INPUT, "api.bad_value", text, str_of(r->property->type->name));
}

static bool read_value(const struct reading_filter *r, const struct json *json, struct value *out) {
    str text;
    if (!json || !text_of_json(r->arena, json, &text))
        return bad_value(r, STR("null"));
    bool program = r->call->route->dialect == DIALECT_WIRE;
    struct type_context context = {.arena = r->arena,
                                   .property = r->property,
                                   .number_decimals = program ? NUMBER_POINT : 0,
                                   .lang = r->call->lang,
                                   .now = r->call->work ? r->call->work->now : 0,
                                   .keep_placeholders = true};
    return filter_value_read(&context, r->op, text, out) || bad_value(r, text);
}

static bool read_values(const struct reading_filter *r, const struct json *json,
                        struct filter *out) {
    const struct json *list = json_get(json, "values");
    if (!list || list->kind != JSON_KIND_ARRAY || list->count == 0 ||
        list->count > QUERY_VALUES_MAX)
        return call_refuse(r->call, ERR_INPUT, "api.bad_value", STR("values"), STR("1 - 500"));
    out->values = ARENA_ARRAY(r->arena, list->count, struct value);
    for (size_t i = 0; i < list->count; i++)
        if (!read_value(r, &list->items[i], &out->values[out->value_count++]))
            return false;
    return true;
}

static str operators_of(struct arena *arena, const struct property *p) {
    struct buf out;
    buf_init(&out, arena);
    for (unsigned op = 0; op < FILTER_OPERATOR_COUNT; op++)
        if (p->type->operators & FILTER_BIT(op)) {
            buf_add(&out, out.len ? STR(", ") : STR(""));
            buf_add_z(&out, filter_operator_name((enum filter_operator)op));
        }
    return buf_str(&out);
}

static bool read_operands(const struct reading_filter *r, const struct json *json,
                          struct filter *out) {
    switch (r->op) {
    case FILTER_HAS_PROPERTY:
    case FILTER_NOT_HAS_PROPERTY:
        return true;
    case FILTER_IN:
    case FILTER_NOT_IN:
        return read_values(r, json, out);
    case FILTER_BETWEEN:
        return read_value(r, json_get(json, "value"), &out->value) &&
               read_value(r, json_get(json, "highValue"), &out->high);
    case FILTER_EQ:
    case FILTER_NEQ:
    case FILTER_LT:
    case FILTER_LTE:
    case FILTER_GT:
    case FILTER_GTE:
    case FILTER_CONTAINS_TOKEN:
    case FILTER_NOT_CONTAINS_TOKEN:
    case FILTER_OPERATOR_COUNT:
        break;
    }
    return read_value(r, json_get(json, "value"), &out->value);
}

// -- associations

static bool read_linked_id(struct call *c, struct arena *arena, const struct json *json,
                           struct value *out) {
    str text;
    int64_t id;
    if (!json || !text_of_json(arena, json, &text) || !read_id(text, &id))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("value"), STR("id"));
    *out = value_int(id);
    return true;
}

static bool read_linked_ids(struct call *c, struct arena *arena, const struct json *list,
                            struct filter *out) {
    if (!list || list->kind != JSON_KIND_ARRAY || list->count == 0 ||
        list->count > QUERY_VALUES_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("values"), STR("1 - 500"));
    out->values = ARENA_ARRAY(arena, list->count, struct value);
    for (size_t i = 0; i < list->count; i++)
        if (!read_linked_id(c, arena, &list->items[i], &out->values[out->value_count++]))
            return false;
    return true;
}

// "associations.company": the records of that type a record is associated with.
static bool read_linked(struct call *c, struct arena *arena, const struct json *json,
                        const struct object_type *from, struct filter *out) {
    str name = str_from(json_get_text(json, "propertyName", STR("")), sizeof "associations." - 1);
    str op = json_get_text(json, "operator", STR(""));
    *out = (struct filter){.linked = schema_type(call_schema(c), name), .linked_from = from};
    if (!out->linked)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    if (!filter_operator_read(op, &out->op))
        return call_refuse(c, ERR_INPUT, "api.unknown_operator", op, (str){0});
    switch (out->op) {
    case FILTER_HAS_PROPERTY:
    case FILTER_NOT_HAS_PROPERTY:
        return true;
    case FILTER_IN:
    case FILTER_NOT_IN:
        return read_linked_ids(c, arena, json_get(json, "values"), out);
    case FILTER_EQ:
    case FILTER_NEQ:
        return read_linked_id(c, arena, json_get(json, "value"), &out->value);
    case FILTER_LT:
    case FILTER_LTE:
    case FILTER_GT:
    case FILTER_GTE:
    case FILTER_BETWEEN:
    case FILTER_CONTAINS_TOKEN:
    case FILTER_NOT_CONTAINS_TOKEN:
    case FILTER_OPERATOR_COUNT:
        break;
    }
    return call_refuse(c, ERR_INPUT, "api.wrong_operator", op,
                       STR("EQ, NEQ, IN, NOT_IN, HAS_PROPERTY, NOT_HAS_PROPERTY"));
}

bool query_may_ask(struct call *c, const struct property *p) {
    return p->level < FIELD_MASKED ||
           call_refuse(c, ERR_DENIED, "field.masked", p->label[c->lang], (str){0});
}

static bool read_filter(struct call *c, struct arena *arena, const struct json *json,
                        const struct object_type *type, struct filter *out) {
    str name = json_get_text(json, "propertyName", STR(""));
    str op = json_get_text(json, "operator", STR(""));
    if (str_starts(name, STR("associations.")))
        return read_linked(c, arena, json, type, out);
    *out = (struct filter){.property = type_property(type, name)};
    if (!out->property)
        return no_property(c, name);
    if (!query_may_ask(c, out->property))
        return false;
    if (!filter_operator_read(op, &out->op))
        return call_refuse(c, ERR_INPUT, "api.unknown_operator", op, (str){0});
    if (!(out->property->type->operators & FILTER_BIT(out->op)))
        return call_refuse(c, ERR_INPUT, "api.wrong_operator", op,
                           operators_of(c->arena, out->property));
    struct reading_filter r = {c, arena, out->property, out->op};
    return read_operands(&r, json, out);
}

enum { WIRE_GROUP_MAX = 10 }; // as clients of the object interface know it

static bool too_many(struct call *c, int most) {
    return call_refuse(c, ERR_INPUT, "api.too_many_filters", (str){0},
                       str_format(c->arena, "%d", most));
}

static bool read_groups(struct call *c, struct arena *arena, const struct json *list,
                        struct query *query) {
    size_t filters = 0;
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    if (list->count > QUERY_GROUPS_MAX)
        return too_many(c, QUERY_GROUPS_MAX);
    query->groups = ARENA_ARRAY(arena, list->count, struct filter_group);
    for (size_t g = 0; g < list->count; g++) {
        const struct json *inner = json_get(&list->items[g], "filters");
        struct filter_group *group = &query->groups[query->group_count++];
        filters += inner->count;
        if (c->route->dialect == DIALECT_WIRE && inner->count > WIRE_GROUP_MAX)
            return too_many(c, WIRE_GROUP_MAX);
        if (filters > QUERY_FILTERS_MAX)
            return too_many(c, QUERY_FILTERS_MAX);
        group->filters = ARENA_ARRAY(arena, inner->count, struct filter);
        for (size_t i = 0; i < inner->count; i++)
            if (!read_filter(c, arena, &inner->items[i], query->type,
                             &group->filters[group->count++]))
                return false;
    }
    return true;
}

// -- order and columns

static bool read_sort(struct call *c, const struct json *json, struct query *query) {
    str name = {0}, direction = {0};
    bool descending = false;
    if (json->kind == JSON_KIND_TEXT) {
        name = json->text;
        descending = str_starts(name, STR("-"));
        if (descending)
            name = str_from(name, 1);
    } else if (json->kind == JSON_KIND_OBJECT) {
        name = json_get_text(json, "propertyName", STR(""));
        direction = json_get_text(json, "direction", STR("ASCENDING"));
        str order = json_get_text(json, "order", STR("")); // as requests for exports have it
        descending = str_is(direction, "DESCENDING") || str_starts(order, STR("DES"));
        if (!descending && !str_is(direction, "ASCENDING"))
            return call_refuse(c, ERR_INPUT, "api.bad_value", direction,
                               STR("ASCENDING, DESCENDING"));
    }
    const struct property *p = type_property(query->type, name);
    if (!p)
        return no_property(c, name);
    if (!query_may_ask(c, p))
        return false;
    query->sorts[query->sort_count++] = (struct sort){p, descending};
    return true;
}

static bool read_sorts(struct call *c, const struct json *list, struct query *query) {
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    if (list->count > QUERY_SORTS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("sorts"),
                           str_format(c->arena, "0 - %d", QUERY_SORTS_MAX));
    for (size_t i = 0; i < list->count; i++)
        if (!read_sort(c, &list->items[i], query))
            return false;
    return true;
}

bool properties_of_json(struct call *c, struct arena *arena, const struct json *list,
                        const struct object_type *type, bool lenient, const struct property ***out,
                        size_t *count) {
    *out = NULL;
    *count = 0;
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    *out = ARENA_ARRAY(arena, list->count, const struct property *);
    for (size_t i = 0; i < list->count; i++) {
        str name = list->items[i].kind == JSON_KIND_TEXT ? list->items[i].text : STR("");
        const struct property *p = type_property(type, name);
        if (p)
            (*out)[(*count)++] = p;
        else if (!lenient)
            return no_property(c, name);
    }
    return true;
}

struct json query_grouped(struct arena *arena, const struct json *sent) {
    const struct json *filters = json_get(sent, "filters"),
                      *groups = json_get(sent, "filterGroups");
    bool grouped = groups && groups->kind == JSON_KIND_ARRAY && groups->count;
    if (!filters || filters->kind != JSON_KIND_ARRAY || grouped)
        return *sent;
    struct json *group = ARENA_NEW(arena, struct json);
    struct json_member *inner = ARENA_NEW(arena, struct json_member);
    struct json_member *members = ARENA_ARRAY(arena, sent->count + 1, struct json_member);
    *inner = (struct json_member){STR("filters"), *filters};
    *group = (struct json){.kind = JSON_KIND_OBJECT, .count = 1, .members = inner};
    members[0] = (struct json_member){STR("filterGroups"),
                                      {.kind = JSON_KIND_ARRAY, .count = 1, .items = group}};
    for (size_t i = 0; i < sent->count; i++)
        members[i + 1] = sent->members[i];
    return (struct json){.kind = JSON_KIND_OBJECT, .count = sent->count + 1, .members = members};
}

bool query_of_json(struct call *c, struct arena *arena, const struct json *json,
                   const struct object_type *type, struct query *query) {
    enum { TEXT_MAX = 3000 };
    *query = (struct query){.type = type, .archived = json_get_bool(json, "archived", false)};
    query->text = str_copy(arena, json_get_text(json, "query", STR("")));
    if (utf8_count(query->text) > TEXT_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("query"), STR("0 - 3000"));
    return read_groups(c, arena, json_get(json, "filterGroups"), query) &&
           read_sorts(c, json_get(json, "sorts"), query);
}
