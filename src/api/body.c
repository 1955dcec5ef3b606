// A request's body against the row of its schema, so that handlers read members without asking
// their kind. Members a schema does not know are ignored.
#include "api/api_private.h"
#include "api/schemas.h"
#include <assert.h>

struct checking {
    struct call *call;
    str path; // of the member: "filterGroups[0].filters"
};

static bool check(const struct checking *at, const struct json *json, str type);

static bool wrong(const struct checking *at, const char *expected) {
    if (!at->path.len)
        return call_refuse(at->call, ERR_INPUT, "api.body_kind", (str){0}, str_of(expected));
    return call_refuse(at->call, ERR_INPUT, "api.bad_value", at->path, str_of(expected));
}

static struct checking below(const struct checking *at, str name) {
    struct arena *arena = at->call->arena;
    struct checking inner = *at;
    inner.path = at->path.len
                     ? str_format(arena, STR_FMT "." STR_FMT, STR_ARG(at->path), STR_ARG(name))
                     : name;
    return inner;
}

static bool check_member(const struct checking *at, const struct json *json, const char *name,
                         const char *type_text) {
    const struct json *value = json_get(json, name);
    struct checking inner = below(at, str_of(name));
    struct schema_type type = schema_type_read(str_of(type_text));
    if (!value && !type.optional && !type.answered)
        return call_refuse(at->call, ERR_INPUT, "api.missing", inner.path, (str){0});
    return !value || check(&inner, value, str_of(type_text));
}

static bool check_members(const struct checking *at, const struct json *json,
                          const struct schema_row *row) {
    if (json->kind != JSON_KIND_OBJECT)
        return wrong(at, "object");
    for (const struct schema_member *m = row->members; m->name; m++)
        if (!check_member(at, json, m->name, m->type))
            return false;
    return true;
}

static bool check_array(const struct checking *at, const struct json *json, str inner_type) {
    if (json->kind != JSON_KIND_ARRAY)
        return wrong(at, "array");
    for (size_t i = 0; i < json->count; i++) {
        struct checking inner = *at;
        inner.path = str_format(at->call->arena, STR_FMT "[%zu]", STR_ARG(at->path), i);
        if (!check(&inner, &json->items[i], inner_type))
            return false;
    }
    return true;
}

static bool check_map(const struct checking *at, const struct json *json, str inner_type) {
    if (json->kind != JSON_KIND_OBJECT)
        return wrong(at, "object");
    for (size_t i = 0; i < json->count; i++) {
        struct checking inner = below(at, json->members[i].name);
        if (!check(&inner, &json->members[i].value, inner_type))
            return false;
    }
    return true;
}

static bool is_listed(str choices, str text) {
    str choice;
    while (str_split(&choices, '|', &choice))
        if (str_equal(choice, text))
            return true;
    return false;
}

static bool check(const struct checking *at, const struct json *json, str text) {
    struct schema_type type = schema_type_read(text);
    if (type.nullable && json->kind == JSON_KIND_NULL)
        return true;
    switch (type.kind) {
    case SCHEMA_STRING:
    case SCHEMA_TIME:
        return json->kind == JSON_KIND_TEXT || wrong(at, "text");
    case SCHEMA_ID: // programs also send numbers; call_body_id looks closer
        return json->kind == JSON_KIND_TEXT || json->kind == JSON_KIND_INT || wrong(at, "id");
    case SCHEMA_INTEGER:
        return json->kind == JSON_KIND_INT || wrong(at, "integer");
    case SCHEMA_NUMBER:
        return json->kind == JSON_KIND_INT || json->kind == JSON_KIND_REAL || wrong(at, "number");
    case SCHEMA_BOOLEAN:
        return json->kind == JSON_KIND_BOOL || wrong(at, "true, false");
    case SCHEMA_ANY:
    case SCHEMA_VALUE: // the property's type judges, and says it better
        return true;
    case SCHEMA_CHOICE:
        if (json->kind == JSON_KIND_TEXT && is_listed(type.inner, json->text))
            return true;
        return wrong(at, str_z(at->call->arena, type.inner));
    case SCHEMA_REFERENCE: {
        const struct schema_row *row = schema_find(str_z(at->call->arena, type.inner));
        assert(row);
        return check_members(at, json, row);
    }
    case SCHEMA_ARRAY:
        return check_array(at, json, type.inner);
    case SCHEMA_MAP:
        return check_map(at, json, type.inner);
    }
    return true;
}

bool body_check(struct call *c, const char *schema) {
    struct checking at = {.call = c};
    return check(&at, &c->body, str_of(schema));
}

bool body_check_member(struct call *c, const struct json *object, const char *name,
                       const char *type) {
    struct checking at = {.call = c};
    return check_member(&at, object, name, type);
}
