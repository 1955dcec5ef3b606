// Reading and writing definitions of roll-ups.
//
// Unknown members are refused, not passed over: a misspelt "where" would add up everything.
#include "model/rollup.h"
#include "base/json.h"
#include "base/utf8.h"
#include "model/formula_private.h"
#include "text/number.h"
#include <assert.h>

// What it takes of a property, as kinds (0: none), and what it gives (0: the same).
static const struct {
    const char *name;
    unsigned takes, gives;
} functions[ROLLUP_FUNCTION_COUNT] = {
    [ROLLUP_COUNT] = {"count", 0, FORMULA_NUMBER},
    [ROLLUP_SUM] = {"sum", FORMULA_NUMBER, FORMULA_NUMBER},
    [ROLLUP_MIN] = {"min", FORMULA_NUMBER | FORMULA_DAY, 0},
    [ROLLUP_MAX] = {"max", FORMULA_NUMBER | FORMULA_DAY, 0},
    [ROLLUP_AVERAGE] = {"average", FORMULA_NUMBER, FORMULA_NUMBER},
    [ROLLUP_LATEST] = {"latest", FORMULA_ANY, 0},
};

const char *rollup_function_name(enum rollup_function function) {
    assert((size_t)function < ROLLUP_FUNCTION_COUNT);
    return functions[function].name;
}

bool rollup_function_read(str name, enum rollup_function *function) {
    for (size_t i = 0; i < ROLLUP_FUNCTION_COUNT; i++)
        if (str_is(name, functions[i].name)) {
            *function = (enum rollup_function)i;
            return true;
        }
    return false;
}

// -- reading

struct reading {
    struct arena *arena;
    const struct schema *schema;
    struct rollup *out;
    struct err *err;
};

static bool refuse(const struct reading *r, str about, const char *what) {
    return fail_about(r->err, ERR_INPUT, about, "%s (\"" STR_FMT "\").", what,
                      STR_ARG(utf8_first(about, 60)));
}

static bool check_members(const struct reading *r, const struct json *object,
                          const char *const *known, size_t count) {
    for (size_t i = 0; i < object->count; i++) {
        bool found = false;
        for (size_t k = 0; k < count; k++)
            found = found || str_is(object->members[i].name, known[k]);
        if (!found)
            return refuse(r, object->members[i].name, "A roll-up has no such member");
    }
    return true;
}

// A member that is a text; empty where it is not there.
static bool text_member(const struct reading *r, const struct json *object, const char *name,
                        str *out) {
    const struct json *member = json_get(object, name);
    *out = (str){0};
    if (!member)
        return true;
    if (member->kind != JSON_KIND_TEXT)
        return refuse(r, str_of(name), "This member of a roll-up has to be a text");
    *out = str_copy(r->arena, member->text);
    return true;
}

static bool text_of(struct arena *arena, const struct json *json, str *out) {
    struct buf text;
    buf_init(&text, arena);
    if (!json || json->kind == JSON_KIND_NULL || json->kind == JSON_KIND_ARRAY ||
        json->kind == JSON_KIND_OBJECT)
        return false;
    if (json->kind == JSON_KIND_TEXT)
        buf_add(&text, json->text);
    else if (json->kind == JSON_KIND_BOOL)
        buf_add_z(&text, json->boolean ? "true" : "false");
    else if (json->kind == JSON_KIND_INT)
        buf_add_i64(&text, json->integer);
    else
        buf_add_f64(&text, json->real);
    *out = buf_str(&text);
    return true;
}

static bool read_value(const struct reading *r, const struct filter *filter,
                       const struct json *json, struct value *out) {
    struct type_context c = {
        .arena = r->arena, .property = filter->property, .number_decimals = NUMBER_POINT};
    str text;
    if (!text_of(r->arena, json, &text))
        return refuse(r, filter->property->name, "A condition of a roll-up lacks its value");
    if (!filter_value_read(&c, filter->op, text, out))
        return fail_about(r->err, ERR_INPUT, filter->property->name,
                          "A condition of a roll-up compares \"" STR_FMT "\" with \"" STR_FMT
                          "\", which is none of its values.",
                          STR_ARG(utf8_first(filter->property->name, 60)),
                          STR_ARG(utf8_first(text, 60)));
    return true;
}

static bool read_values(const struct reading *r, const struct json *list, struct filter *filter) {
    if (!list || list->kind != JSON_KIND_ARRAY || !list->count || list->count > QUERY_VALUES_MAX)
        return refuse(r, filter->property->name,
                      "A condition of a roll-up needs a list of 1 to 500 values");
    filter->values = ARENA_ARRAY(r->arena, list->count, struct value);
    for (size_t i = 0; i < list->count; i++)
        if (!read_value(r, filter, &list->items[i], &filter->values[filter->value_count++]))
            return false;
    return true;
}

static bool is_list(enum filter_operator op) {
    return op == FILTER_IN || op == FILTER_NOT_IN;
}

static bool is_bare(enum filter_operator op) {
    return op == FILTER_HAS_PROPERTY || op == FILTER_NOT_HAS_PROPERTY;
}

static bool read_condition(const struct reading *r, const struct json *json,
                           struct filter *filter) {
    static const char *const known[] = {"property", "operator", "value", "highValue", "values"};
    str name, op;
    if (json->kind != JSON_KIND_OBJECT)
        return refuse(r, STR("where"), "This member of a roll-up has to be a list of objects");
    if (!check_members(r, json, known, sizeof known / sizeof *known) ||
        !text_member(r, json, "property", &name) || !text_member(r, json, "operator", &op))
        return false;
    filter->property = type_property(r->out->type, name);
    if (!filter->property)
        return refuse(r, name, "A condition of a roll-up has an unknown property");
    if (!filter_operator_read(op, &filter->op))
        return refuse(r, op, "A condition of a roll-up has an unknown operator");
    if (!(filter->property->type->operators & FILTER_BIT(filter->op)))
        return refuse(r, op, "A condition of a roll-up has an operator its property does not know");
    if (is_bare(filter->op))
        return true;
    if (is_list(filter->op))
        return read_values(r, json_get(json, "values"), filter);
    return read_value(r, filter, json_get(json, "value"), &filter->value) &&
           (filter->op != FILTER_BETWEEN ||
            read_value(r, filter, json_get(json, "highValue"), &filter->high));
}

static bool read_where(const struct reading *r, const struct json *list) {
    if (!list)
        return true;
    if (list->kind != JSON_KIND_ARRAY || list->count > QUERY_FILTERS_MAX)
        return refuse(r, STR("where"), "This member has to be a list of at most 25 conditions");
    r->out->filters = ARENA_ARRAY(r->arena, list->count, struct filter);
    for (size_t i = 0; i < list->count; i++)
        if (!read_condition(r, &list->items[i], &r->out->filters[r->out->filter_count++]))
            return false;
    return true;
}

static bool read_property(const struct reading *r, str name) {
    struct rollup *out = r->out;
    unsigned takes = functions[out->function].takes;
    if (!takes && name.len)
        return refuse(r, name, "A count has no property (HAS_PROPERTY is a condition)");
    if (!takes)
        return true;
    if (!name.len)
        return refuse(r, str_of(functions[out->function].name), "This roll-up needs a property");
    out->property = type_property(out->type, name);
    if (!out->property)
        return refuse(r, name, "The type rolled up has no such property");
    if (!(formula_kind_of(out->property) & takes))
        return fail_about(r->err, ERR_INPUT, name,
                          "\"%s\" takes " STR_FMT ", but \"" STR_FMT "\" is " STR_FMT ".",
                          functions[out->function].name,
                          STR_ARG(formula_kinds_name(r->arena, takes)),
                          STR_ARG(utf8_first(name, 60)),
                          STR_ARG(formula_kinds_name(r->arena, formula_kind_of(out->property))));
    return true;
}

static bool read_rollup(const struct reading *r, const struct json *json) {
    static const char *const known[] = {"rollup", "type", "property", "kind", "where"};
    str function, type, property;
    if (!check_members(r, json, known, sizeof known / sizeof *known) ||
        !text_member(r, json, "rollup", &function) || !text_member(r, json, "type", &type) ||
        !text_member(r, json, "property", &property) ||
        !text_member(r, json, "kind", &r->out->kind))
        return false;
    if (!rollup_function_read(function, &r->out->function))
        return refuse(r, function, "\"rollup\" has to be count, sum, min, max, average or latest");
    r->out->type = schema_type(r->schema, type);
    if (!r->out->type)
        return refuse(r, type, "A roll-up names an unknown object type");
    if (r->out->kind.len > ROLLUP_KIND_MAX)
        return refuse(r, STR("kind"), "This member of a roll-up is too long");
    return read_property(r, property) && read_where(r, json_get(json, "where"));
}

bool rollup_parse(struct arena *arena, const struct schema *schema, str text, struct rollup *out,
                  struct err *err) {
    struct reading r = {arena, schema, out, err};
    struct json json;
    *out = (struct rollup){0};
    if (text.len > ROLLUP_TEXT_MAX)
        return fail(err, ERR_INPUT, "The roll-up is longer than %d bytes.", ROLLUP_TEXT_MAX);
    if (!json_read(arena, text, &json, err))
        return false;
    if (json.kind != JSON_KIND_OBJECT)
        return fail(err, ERR_INPUT, "A roll-up is a JSON object.");
    return read_rollup(&r, &json);
}

// -- writing

static void write_value(struct arena *arena, struct jsonw *w, const struct filter *filter,
                        struct value value) {
    struct type_context c = {.arena = arena, .property = filter->property};
    bool part = filter->op == FILTER_CONTAINS_TOKEN || filter->op == FILTER_NOT_CONTAINS_TOKEN;
    jsonw_text(w, part ? value_as_str(value) : property_write(&c, value));
}

static void write_condition(struct arena *arena, struct jsonw *w, const struct filter *filter) {
    jsonw_object(w);
    jsonw_put_text(w, "property", filter->property->name);
    jsonw_put_text(w, "operator", str_of(filter_operator_name(filter->op)));
    if (is_list(filter->op)) {
        jsonw_name(w, "values");
        jsonw_array(w);
        for (size_t i = 0; i < filter->value_count; i++)
            write_value(arena, w, filter, filter->values[i]);
        jsonw_array_end(w);
    } else if (!is_bare(filter->op)) {
        jsonw_name(w, "value");
        write_value(arena, w, filter, filter->value);
    }
    if (filter->op == FILTER_BETWEEN) {
        jsonw_name(w, "highValue");
        write_value(arena, w, filter, filter->high);
    }
    jsonw_object_end(w);
}

str rollup_write(struct arena *arena, const struct rollup *rollup) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "rollup", str_of(functions[rollup->function].name));
    jsonw_put_text(&w, "type", rollup->type->name);
    if (rollup->property)
        jsonw_put_text(&w, "property", rollup->property->name);
    if (rollup->kind.len)
        jsonw_put_text(&w, "kind", rollup->kind);
    if (rollup->filter_count) {
        jsonw_name(&w, "where");
        jsonw_array(&w);
        for (size_t i = 0; i < rollup->filter_count; i++)
            write_condition(arena, &w, &rollup->filters[i]);
        jsonw_array_end(&w);
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

// -- what it gives

bool rollup_fits(const struct rollup *rollup, const struct property *target, struct err *err) {
    unsigned kinds = functions[rollup->function].gives;
    if (!kinds)
        kinds = formula_kind_of(rollup->property);
    return formula_kinds_fit(kinds, target) || formula_refuse_target(kinds, target, err);
}
