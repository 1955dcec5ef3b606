// Operations are rows: what an operator of the interface means in ours, and where its operands
// stand. Several values, "not between" and "or without a value" become conditions of which one
// holds (filter.any).
#include "model/list_filter_private.h"
#include "text/number.h"

enum operands {
    OPERANDS_NONE,
    OPERANDS_ONE,    // value, or values: one of them (NOT: none of them)
    OPERANDS_ALL,    // values: all of them (NOT: not all of them)
    OPERANDS_STAMP,  // timestamp: milliseconds, or a text
    OPERANDS_BOUNDS, // lowerBound, upperBound
    OPERANDS_POINT,  // timePoint, endpointBehavior
    OPERANDS_POINTS  // lowerBoundTimePoint, upperBoundTimePoint
};

struct operation {
    const char *type;
    const char *name;
    enum operands operands;
    enum filter_operator op;
    bool negated; // `op` is then the one that is denied, for what has no operator of its own
    enum filter_anchor anchor;
};

static const struct operation operations[] = {
    {"ALL_PROPERTY", "IS_KNOWN", OPERANDS_NONE, FILTER_HAS_PROPERTY, false, ANCHOR_NONE},
    {"ALL_PROPERTY", "IS_UNKNOWN", OPERANDS_NONE, FILTER_NOT_HAS_PROPERTY, false, ANCHOR_NONE},
    {"ALL_PROPERTY", "IS_NOT_BLANK", OPERANDS_NONE, FILTER_HAS_PROPERTY, false, ANCHOR_NONE},
    {"ALL_PROPERTY", "IS_BLANK", OPERANDS_NONE, FILTER_NOT_HAS_PROPERTY, false, ANCHOR_NONE},
    {"STRING", "IS_EQUAL_TO", OPERANDS_ONE, FILTER_EQ, false, ANCHOR_NONE},
    {"STRING", "IS_NOT_EQUAL_TO", OPERANDS_ONE, FILTER_NEQ, true, ANCHOR_NONE},
    {"STRING", "CONTAINS", OPERANDS_ONE, FILTER_CONTAINS_TOKEN, false, ANCHOR_NONE},
    {"STRING", "DOES_NOT_CONTAIN", OPERANDS_ONE, FILTER_NOT_CONTAINS_TOKEN, true, ANCHOR_NONE},
    {"STRING", "STARTS_WITH", OPERANDS_ONE, FILTER_CONTAINS_TOKEN, false, ANCHOR_START},
    {"STRING", "ENDS_WITH", OPERANDS_ONE, FILTER_CONTAINS_TOKEN, false, ANCHOR_END},
    {"NUMBER", "IS_EQUAL_TO", OPERANDS_ONE, FILTER_EQ, false, ANCHOR_NONE},
    {"NUMBER", "IS_NOT_EQUAL_TO", OPERANDS_ONE, FILTER_NEQ, true, ANCHOR_NONE},
    {"NUMBER", "IS_GREATER_THAN", OPERANDS_ONE, FILTER_GT, false, ANCHOR_NONE},
    {"NUMBER", "IS_GREATER_THAN_OR_EQUAL_TO", OPERANDS_ONE, FILTER_GTE, false, ANCHOR_NONE},
    {"NUMBER", "IS_LESS_THAN", OPERANDS_ONE, FILTER_LT, false, ANCHOR_NONE},
    {"NUMBER", "IS_LESS_THAN_OR_EQUAL_TO", OPERANDS_ONE, FILTER_LTE, false, ANCHOR_NONE},
    {"NUMBER", "IS_BETWEEN", OPERANDS_BOUNDS, FILTER_BETWEEN, false, ANCHOR_NONE},
    {"NUMBER", "IS_NOT_BETWEEN", OPERANDS_BOUNDS, FILTER_BETWEEN, true, ANCHOR_NONE},
    {"BOOL", "IS_EQUAL_TO", OPERANDS_ONE, FILTER_EQ, false, ANCHOR_NONE},
    {"BOOL", "IS_NOT_EQUAL_TO", OPERANDS_ONE, FILTER_NEQ, true, ANCHOR_NONE},
    {"ENUMERATION", "IS_ANY_OF", OPERANDS_ONE, FILTER_EQ, false, ANCHOR_NONE},
    {"ENUMERATION", "IS_NONE_OF", OPERANDS_ONE, FILTER_NEQ, true, ANCHOR_NONE},
    {"ENUMERATION", "CONTAINS_ALL", OPERANDS_ALL, FILTER_EQ, false, ANCHOR_NONE},
    {"ENUMERATION", "DOES_NOT_CONTAIN_ALL", OPERANDS_ALL, FILTER_NEQ, true, ANCHOR_NONE},
    {"DATETIME", "IS_EQUAL_TO", OPERANDS_STAMP, FILTER_EQ, false, ANCHOR_NONE},
    {"DATETIME", "IS_BEFORE", OPERANDS_STAMP, FILTER_LT, false, ANCHOR_NONE},
    {"DATETIME", "IS_AFTER", OPERANDS_STAMP, FILTER_GT, false, ANCHOR_NONE},
    {"TIME_POINT", "IS_BEFORE", OPERANDS_POINT, FILTER_LT, false, ANCHOR_NONE},
    {"TIME_POINT", "IS_AFTER", OPERANDS_POINT, FILTER_GT, false, ANCHOR_NONE},
    {"TIME_RANGED", "IS_BETWEEN", OPERANDS_POINTS, FILTER_BETWEEN, false, ANCHOR_NONE},
    {"TIME_RANGED", "IS_NOT_BETWEEN", OPERANDS_POINTS, FILTER_BETWEEN, true, ANCHOR_NONE},
};

// Other names for the same rows.
static const char *const aliases[][2] = {
    {"MULTISTRING", "STRING"}, {"NUMBER_RANGED", "NUMBER"}, {"DATE", "DATETIME"}};

bool list_refuse(const struct list_filter_context *c, str about, const char *sentence) {
    return fail_about(c->err, ERR_INPUT, str_slice(about, 0, 60), "%s", sentence);
}

static const struct operation *find_operation(str type, str name) {
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (str_is(type, aliases[i][0]))
            type = str_of(aliases[i][1]);
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++)
        if (str_is(type, operations[i].type) && str_is(name, operations[i].name))
            return &operations[i];
    return NULL;
}

struct room {
    size_t conditions;
    size_t values;
};

// What is being read: one filter of a branch becomes one or several conditions of a group.
struct reading {
    const struct list_filter_context *c;
    const struct property *property;
    const struct operation *operation;
    struct filter_group *group;
    struct room *left; // what the whole filter may still have
};

static bool add(const struct reading *r, struct filter filter) {
    if (!r->left->conditions)
        return list_refuse(r->c, STR("filterBranch"), "This filter has too many conditions.");
    r->left->conditions--;
    r->group->filters[r->group->count++] = filter;
    return true;
}

static bool scalar_text(struct arena *arena, const struct json *json, str *text) {
    struct buf out;
    if (!json)
        return false;
    buf_init(&out, arena);
    switch (json->kind) {
    case JSON_KIND_TEXT:
        *text = json->text;
        return true;
    case JSON_KIND_BOOL:
        *text = json->boolean ? STR("true") : STR("false");
        return true;
    case JSON_KIND_INT:
        buf_add_i64(&out, json->integer);
        break;
    case JSON_KIND_REAL:
        buf_add_f64(&out, json->real);
        break;
    case JSON_KIND_NULL:
    case JSON_KIND_ARRAY:
    case JSON_KIND_OBJECT:
        return false;
    }
    *text = buf_str(&out);
    return true;
}

static bool read_value(const struct reading *r, enum filter_operator op, str text,
                       struct value *out) {
    struct type_context c = {.arena = r->c->arena,
                             .property = r->property,
                             .number_decimals = NUMBER_POINT, // how programs write
                             .now = r->c->now};
    if (!(r->property->type->operators & FILTER_BIT(op)))
        return list_refuse(r->c, r->property->name,
                           "This operation does not go with the property's type.");
    return filter_value_read(&c, op, text, out) ||
           list_refuse(r->c, r->property->name, "This is no value of the property.");
}

// One condition about a value given as text.
static bool condition(const struct reading *r, enum filter_operator op, str text,
                      struct filter *out) {
    *out = (struct filter){.property = r->property, .op = op, .anchor = r->operation->anchor};
    return read_value(r, op, text, &out->value);
}

static struct filter one_of(const struct filter *list, size_t count) {
    return (struct filter){.any = list, .any_count = count};
}

// "a or b" is one condition of several; "neither a nor b" are several conditions. With `all` it is
// the other way round.
static bool read_values(const struct reading *r, const struct json *operation) {
    const struct json *list = json_get(operation, "values"), *one = json_get(operation, "value");
    const struct json *items = list && list->kind == JSON_KIND_ARRAY ? list->items : one;
    size_t count = list && list->kind == JSON_KIND_ARRAY ? list->count : one ? 1 : 0;
    if (!count || count > r->left->values)
        return list_refuse(r->c, STR("values"), "A filter compares with 1 to 2000 values.");
    r->left->values -= count;
    struct filter *parts = ARENA_ARRAY(r->c->arena, count, struct filter);
    bool together = r->operation->negated == (r->operation->operands == OPERANDS_ONE);
    for (size_t i = 0; i < count; i++) {
        str text;
        if (!scalar_text(r->c->arena, &items[i], &text))
            return list_refuse(r->c, STR("values"), "A value is a text, a number or a boolean.");
        if (!condition(r, r->operation->op, text, &parts[i]) || (together && !add(r, parts[i])))
            return false;
    }
    return together || add(r, count == 1 ? parts[0] : one_of(parts, count));
}

static bool read_range(const struct reading *r, str low, str high) {
    struct filter between = {.property = r->property, .op = FILTER_BETWEEN};
    if (!read_value(r, FILTER_BETWEEN, low, &between.value) ||
        !read_value(r, FILTER_BETWEEN, high, &between.high))
        return false;
    if (!r->operation->negated)
        return add(r, between);
    struct filter *outside = ARENA_ARRAY(r->c->arena, 3, struct filter);
    outside[0] = (struct filter){.property = r->property, .op = FILTER_LT, .value = between.value};
    outside[1] = (struct filter){.property = r->property, .op = FILTER_GT, .value = between.high};
    outside[2] = (struct filter){.property = r->property, .op = FILTER_NOT_HAS_PROPERTY};
    return add(r, one_of(outside, 3));
}

static bool read_bounds(const struct reading *r, const struct json *operation) {
    str low, high;
    if (!scalar_text(r->c->arena, json_get(operation, "lowerBound"), &low) ||
        !scalar_text(r->c->arena, json_get(operation, "upperBound"), &high))
        return list_refuse(r->c, STR("lowerBound"), "A range needs lowerBound and upperBound.");
    return read_range(r, low, high);
}

static bool read_point(const struct reading *r, const struct json *operation) {
    bool inclusive = str_is(json_get_text(operation, "endpointBehavior", STR("")), "INCLUSIVE");
    enum filter_operator op = r->operation->op;
    struct filter filter;
    str text;
    if (inclusive)
        op = op == FILTER_LT ? FILTER_LTE : FILTER_GTE;
    return list_time_read(r->c, r->property, json_get(operation, "timePoint"), &text) &&
           condition(r, op, text, &filter) && add(r, filter);
}

// Both ends belong to a range, as the interface has it where it says nothing else.
static bool read_points(const struct reading *r, const struct json *operation) {
    str low, high;
    return list_time_read(r->c, r->property, json_get(operation, "lowerBoundTimePoint"), &low) &&
           list_time_read(r->c, r->property, json_get(operation, "upperBoundTimePoint"), &high) &&
           read_range(r, low, high);
}

static bool read_stamp(const struct reading *r, const struct json *operation) {
    struct filter filter;
    str text;
    if (!scalar_text(r->c->arena, json_get(operation, "timestamp"), &text))
        return list_refuse(r->c, STR("timestamp"), "This operation needs a timestamp.");
    return condition(r, r->operation->op, text, &filter) && add(r, filter);
}

static bool read_operands(const struct reading *r, const struct json *operation) {
    switch (r->operation->operands) {
    case OPERANDS_NONE:
        return add(r, (struct filter){.property = r->property, .op = r->operation->op});
    case OPERANDS_ONE:
    case OPERANDS_ALL:
        return read_values(r, operation);
    case OPERANDS_STAMP:
        return read_stamp(r, operation);
    case OPERANDS_BOUNDS:
        return read_bounds(r, operation);
    case OPERANDS_POINT:
        return read_point(r, operation);
    case OPERANDS_POINTS:
        return read_points(r, operation);
    }
    return false;
}

// Denials hold for records without a value, others do not, unless the operation says otherwise.
static bool with_empty(const struct reading *r, const struct json *operation, size_t first) {
    const struct json *said = json_get(operation, "includeObjectsWithNoValueSet");
    bool denies = r->operation->negated;
    if (!said || said->kind != JSON_KIND_BOOL || said->boolean == denies ||
        r->operation->operands == OPERANDS_NONE)
        return true;
    if (denies)
        return add(r, (struct filter){.property = r->property, .op = FILTER_HAS_PROPERTY});
    for (size_t i = first; i < r->group->count; i++) {
        struct filter *both = ARENA_ARRAY(r->c->arena, 2, struct filter);
        both[0] = r->group->filters[i];
        both[1] = (struct filter){.property = r->property, .op = FILTER_NOT_HAS_PROPERTY};
        r->group->filters[i] = one_of(both, 2);
    }
    return true;
}

static bool read_property(struct reading *r, const struct json *json) {
    const struct json *operation = json_get(json, "operation");
    str name = json_get_text(json, "property", STR(""));
    str kind = json_get_text(operation, "operationType", STR(""));
    size_t first = r->group->count;
    r->property = type_property(r->c->type, name);
    if (!r->property || r->property->level >= FIELD_MASKED)
        return list_refuse(r->c, name, "There is no such property.");
    r->operation = find_operation(kind, json_get_text(operation, "operator", STR("")));
    if (!r->operation)
        return list_refuse(r->c, kind, "There is no such operation, or it is not supported.");
    if (r->operation->operands == OPERANDS_POINT || r->operation->operands == OPERANDS_POINTS) {
        str parser = json_get_text(operation, "propertyParser", STR("VALUE"));
        if (!str_is(parser, "VALUE"))
            return list_refuse(r->c, parser, "Only the value of a property can be compared.");
    }
    return read_operands(r, operation) && with_empty(r, operation, first);
}

static bool read_in_list(const struct reading *r, const struct json *json) {
    str op = json_get_text(json, "operator", STR("IN_LIST")), text = STR("");
    struct filter filter = {.op = str_is(op, "NOT_IN_LIST") ? FILTER_NOT_IN : FILTER_IN};
    int64_t id;
    if (!str_is(op, "IN_LIST") && !str_is(op, "NOT_IN_LIST"))
        return list_refuse(r->c, op, "A list is asked for with IN_LIST or NOT_IN_LIST.");
    if (!scalar_text(r->c->arena, json_get(json, "listId"), &text) || !str_to_i64(text, &id))
        return list_refuse(r->c, STR("listId"), "The number of a list is missing.");
    return r->c->find_list(r->c->user, id, &filter) && add(r, filter);
}

static bool is_branch(const struct json *json, const char *type) {
    return str_is(json_get_text(json, "filterBranchType", STR("")), type);
}

static size_t length(const struct json *list) {
    return list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
}

static bool read_group(const struct list_filter_context *c, const struct json *branch,
                       struct filter_group *group, struct room *left) {
    const struct json *filters = json_get(branch, "filters");
    struct reading r = {.c = c, .group = group, .left = left};
    if (!is_branch(branch, "AND"))
        return list_refuse(c, STR("filterBranchType"), "Branches AND stand below the branch OR.");
    if (length(json_get(branch, "filterBranches")))
        return list_refuse(c, STR("filterBranches"), "Branches below AND are not supported.");
    if (!length(filters))
        return list_refuse(c, STR("filters"), "A branch AND has at least one filter.");
    group->filters = ARENA_ARRAY(c->arena, left->conditions, struct filter);
    for (size_t i = 0; i < filters->count; i++) {
        const struct json *filter = &filters->items[i];
        str kind = json_get_text(filter, "filterType", STR(""));
        if (!str_is(kind, "PROPERTY") && !str_is(kind, "IN_LIST"))
            return list_refuse(c, kind, "Filters are of the type PROPERTY or IN_LIST.");
        if (!(str_is(kind, "PROPERTY") ? read_property(&r, filter) : read_in_list(&r, filter)))
            return false;
    }
    return true;
}

bool list_filter_read(const struct list_filter_context *c, const struct json *branch,
                      struct query *out) {
    const struct json *inner = json_get(branch, "filterBranches");
    struct room left = {LIST_FILTERS_MAX, LIST_VALUES_MAX};
    *out = (struct query){.type = c->type};
    if (!is_branch(branch, "OR"))
        return list_refuse(c, STR("filterBranchType"), "The first branch of a filter is OR.");
    if (length(json_get(branch, "filters")))
        return list_refuse(c, STR("filters"), "Filters stand in the branches AND below OR.");
    if (!length(inner) || inner->count > LIST_BRANCHES_MAX)
        return list_refuse(c, STR("filterBranches"), "A filter has 1 to 60 branches.");
    out->groups = ARENA_ARRAY(c->arena, inner->count, struct filter_group);
    for (size_t i = 0; i < inner->count; i++)
        if (!read_group(c, &inner->items[i], &out->groups[out->group_count++], &left))
            return false;
    return true;
}
