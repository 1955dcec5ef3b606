// The OpenAPI 3.1 description, written from the rows of routes and schemas: what is not served is
// not described, and the other way round.
#include "api/routes.h"
#include "api/schemas.h"
#include "base/json.h"
#include <string.h>

// Kinds of the parameters of queries; those not here are texts.
static const struct {
    const char *name;
    const char *type;
} query_types[] = {
    {"limit", "integer"},
    {"rows", "integer"},
    {"archived", "boolean"},
    {"properties", "array"},
    {"propertiesWithHistory", "array"},
    {"associations", "array"},
};

static void write_type(struct jsonw *w, str text);

static void write_choice(struct jsonw *w, str choices, bool nullable) {
    str choice;
    jsonw_put_text(w, "type", STR("string"));
    jsonw_name(w, "enum");
    jsonw_array(w);
    while (str_split(&choices, '|', &choice))
        jsonw_text(w, choice);
    if (nullable)
        jsonw_null(w);
    jsonw_array_end(w);
}

static void write_reference(struct jsonw *w, str name) {
    char path[128] = "#/components/schemas/";
    size_t head = strlen(path);
    for (size_t i = 0; i < name.len && head < sizeof path - 1; i++)
        path[head++] = name.ptr[i];
    jsonw_put_text(w, "$ref", (str){path, head});
}

// {"type":"string"} or {"type":["string","null"]}
static void write_named(struct jsonw *w, const char *name, bool nullable) {
    jsonw_name(w, "type");
    if (!nullable) {
        jsonw_text_z(w, name);
        return;
    }
    jsonw_array(w);
    jsonw_text_z(w, name);
    jsonw_text_z(w, "null");
    jsonw_array_end(w);
}

static void write_nullable_reference(struct jsonw *w, str name) {
    jsonw_name(w, "anyOf");
    jsonw_array(w);
    jsonw_object(w);
    write_reference(w, name);
    jsonw_object_end(w);
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("null"));
    jsonw_object_end(w);
    jsonw_array_end(w);
}

// One typed datum: a text, number or boolean, or the texts of a multiple choice.
static void write_value(struct jsonw *w, bool nullable) {
    static const char *const plain[] = {"string", "number", "boolean", "null"};
    jsonw_name(w, "anyOf");
    jsonw_array(w);
    jsonw_object(w);
    jsonw_name(w, "type");
    jsonw_array(w);
    for (size_t i = 0; i < (nullable ? 4 : 3); i++)
        jsonw_text_z(w, plain[i]);
    jsonw_array_end(w);
    jsonw_object_end(w);
    jsonw_object(w);
    write_named(w, "array", false);
    jsonw_name(w, "items");
    write_type(w, STR("string"));
    jsonw_object_end(w);
    jsonw_array_end(w);
}

static void write_type_members(struct jsonw *w, struct schema_type type) {
    switch (type.kind) {
    case SCHEMA_STRING:
        write_named(w, "string", type.nullable);
        return;
    case SCHEMA_ID:
        write_named(w, "string", type.nullable);
        jsonw_put_text(w, "pattern", STR("^[1-9][0-9]{0,15}$"));
        return;
    case SCHEMA_TIME:
        write_named(w, "string", type.nullable);
        jsonw_put_text(w, "format", STR("date-time"));
        return;
    case SCHEMA_INTEGER:
        write_named(w, "integer", type.nullable);
        return;
    case SCHEMA_NUMBER:
        write_named(w, "number", type.nullable);
        return;
    case SCHEMA_BOOLEAN:
        write_named(w, "boolean", type.nullable);
        return;
    case SCHEMA_ANY:
        return;
    case SCHEMA_VALUE:
        write_value(w, type.nullable);
        return;
    case SCHEMA_CHOICE:
        write_choice(w, type.inner, type.nullable);
        return;
    case SCHEMA_REFERENCE:
        if (type.nullable)
            write_nullable_reference(w, type.inner);
        else
            write_reference(w, type.inner);
        return;
    case SCHEMA_ARRAY:
        write_named(w, "array", type.nullable);
        jsonw_name(w, "items");
        write_type(w, type.inner);
        return;
    case SCHEMA_MAP:
        write_named(w, "object", type.nullable);
        jsonw_name(w, "additionalProperties");
        write_type(w, type.inner);
        return;
    }
}

static void write_type(struct jsonw *w, str text) {
    jsonw_object(w);
    write_type_members(w, schema_type_read(text));
    jsonw_object_end(w);
}

static void write_schema(struct jsonw *w, const struct schema_row *row) {
    jsonw_name(w, row->name);
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("object"));
    jsonw_put_text(w, "description", str_of(row->note));
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (const struct schema_member *m = row->members; m->name; m++) {
        jsonw_name(w, m->name);
        write_type(w, str_of(m->type));
    }
    jsonw_object_end(w);
    jsonw_name(w, "required");
    jsonw_array(w);
    for (const struct schema_member *m = row->members; m->name; m++)
        if (!schema_type_read(str_of(m->type)).optional)
            jsonw_text_z(w, m->name);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

// -- calls

static void write_parameter(struct jsonw *w, str name, const char *in, const char *type) {
    jsonw_object(w);
    jsonw_put_text(w, "name", name);
    jsonw_put_text(w, "in", str_of(in));
    jsonw_put_bool(w, "required", strcmp(in, "path") == 0);
    jsonw_name(w, "schema");
    jsonw_object(w);
    jsonw_put_text(w, "type", str_of(type));
    if (strcmp(type, "array") == 0) {
        jsonw_name(w, "items");
        jsonw_object(w);
        jsonw_put_text(w, "type", STR("string"));
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static const char *query_type(str name) {
    for (size_t i = 0; i < sizeof query_types / sizeof *query_types; i++)
        if (str_is(name, query_types[i].name))
            return query_types[i].type;
    return "string";
}

static void write_parameters(struct jsonw *w, const struct route *route) {
    str rest = str_of(route->pattern), part, queries = str_of(route->queries);
    jsonw_name(w, "parameters");
    jsonw_array(w);
    while (str_split(&rest, '/', &part))
        if (str_starts(part, STR("{")))
            write_parameter(w, str_slice(part, 1, part.len - 1), "path", "string");
    while (queries.len && str_split(&queries, ' ', &part))
        write_parameter(w, part, "query", query_type(part));
    if (strstr(route->codes, "412"))
        write_parameter(w, STR("If-Match"), "header", "string");
    jsonw_array_end(w);
}

// "application/json" with the schema, or another media type.
static void write_content(struct jsonw *w, const char *what) {
    bool schema = strchr(what, '/') == NULL;
    jsonw_name(w, "content");
    jsonw_object(w);
    jsonw_name(w, schema ? "application/json" : what);
    jsonw_object(w);
    jsonw_name(w, "schema");
    jsonw_object(w);
    if (schema)
        write_reference(w, str_of(what));
    else
        jsonw_put_text(w, "type",
                       strcmp(what, "application/json") == 0 ? STR("object") : STR("string"));
    jsonw_object_end(w);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static void write_body(struct jsonw *w, const struct route *route) {
    if (!route->body)
        return;
    jsonw_name(w, "requestBody");
    jsonw_object(w);
    jsonw_put_bool(w, "required", true);
    write_content(w, strcmp(route->body, "*") == 0 ? "application/octet-stream" : route->body);
    jsonw_object_end(w);
}

static void write_error_answer(struct jsonw *w, const struct route *route) {
    bool wire = route->dialect == DIALECT_WIRE;
    jsonw_name(w, "content");
    jsonw_object(w);
    jsonw_name(w, wire ? "application/json" : "application/problem+json");
    jsonw_object(w);
    jsonw_name(w, "schema");
    jsonw_object(w);
    write_reference(w, wire ? STR("StandardError") : STR("Problem"));
    jsonw_object_end(w);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static const char *describe(str code) {
    static const struct {
        const char *code, *text;
    } texts[] = {{"200", "Done"},
                 {"201", "Created"},
                 {"202", "The task is in the queue"},
                 {"204", "Done, nothing to say"},
                 {"207", "Some of the inputs failed"},
                 {"304", "As the client has it"},
                 {"400", "The request is wrong"},
                 {"401", "Nobody known asks"},
                 {"404", "There is no such thing"},
                 {"409", "The state does not allow it"},
                 {"412", "Changed meanwhile"},
                 {"413", "Too large"},
                 {"429", "Too many attempts"},
                 {"503", "Busy"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (str_is(code, texts[i].code))
            return texts[i].text;
    return "";
}

static void write_answers(struct jsonw *w, const struct route *route) {
    str codes = str_of(route->codes), code;
    jsonw_name(w, "responses");
    jsonw_object(w);
    while (codes.len && str_split(&codes, ' ', &code)) {
        jsonw_name_str(w, code);
        jsonw_object(w);
        jsonw_put_text(w, "description", str_of(describe(code)));
        if (code.ptr[0] == '2' && route->answer)
            write_content(w, route->answer);
        else if (code.ptr[0] == '4' || code.ptr[0] == '5')
            write_error_answer(w, route);
        jsonw_object_end(w);
    }
    jsonw_name(w, "default");
    jsonw_object(w);
    jsonw_put_text(w, "description", STR("An error"));
    write_error_answer(w, route);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static void write_security(struct jsonw *w, const struct route *route) {
    static const char *const schemes[] = {"key", "session"};
    jsonw_name(w, "security");
    jsonw_array(w);
    for (size_t i = route->permission == PERMIT_SESSION ? 1 : 0;
         i < 2 && route->permission != PERMIT_OPEN; i++) {
        jsonw_object(w);
        jsonw_name(w, schemes[i]);
        jsonw_array(w);
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_call(struct jsonw *w, struct arena *arena, const struct route *route) {
    jsonw_name_str(w, str_lower_ascii(arena, http_method_name(route->method)));
    jsonw_object(w);
    jsonw_put_text(w, "summary", str_of(route->summary));
    write_parameters(w, route);
    write_body(w, route);
    write_answers(w, route);
    write_security(w, route);
    jsonw_object_end(w);
}

static bool written_before(size_t i) {
    for (size_t k = 0; k < i; k++)
        if (strcmp(routes[k].pattern, routes[i].pattern) == 0)
            return true;
    return false;
}

static void write_paths(struct jsonw *w, struct arena *arena) {
    jsonw_name(w, "paths");
    jsonw_object(w);
    for (size_t i = 0; i < route_count; i++) {
        if (routes[i].dialect == DIALECT_WEB || written_before(i))
            continue;
        jsonw_name(w, routes[i].pattern);
        jsonw_object(w);
        for (size_t k = i; k < route_count; k++)
            if (strcmp(routes[k].pattern, routes[i].pattern) == 0)
                write_call(w, arena, &routes[k]);
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

static void write_schemes(struct jsonw *w) {
    jsonw_name(w, "securitySchemes");
    jsonw_object(w);
    jsonw_name(w, "key");
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("http"));
    jsonw_put_text(w, "scheme", STR("bearer"));
    jsonw_object_end(w);
    jsonw_name(w, "session");
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("apiKey"));
    jsonw_put_text(w, "in", STR("cookie"));
    jsonw_put_text(w, "name", STR("kartoteka"));
    jsonw_object_end(w);
    jsonw_object_end(w);
}

void api_openapi(struct buf *out, const char *version) {
    struct jsonw w;
    struct arena arena;
    const struct schema_row *row;
    arena_init(&arena);
    jsonw_init(&w, out);
    jsonw_object(&w);
    jsonw_put_text(&w, "openapi", STR("3.1.0"));
    jsonw_name(&w, "info");
    jsonw_object(&w);
    jsonw_put_text(&w, "title", STR("Kartoteka"));
    jsonw_put_text(&w, "version", str_of(version));
    jsonw_put_text(&w, "description",
                   STR("Paths under /crm/v3/{x} also answer as /crm/{x}/{YYYY-MM}. They work with "
                       "clients written for the HubSpot CRM API; this program is not affiliated "
                       "with HubSpot."));
    jsonw_object_end(&w);
    write_paths(&w, &arena);
    jsonw_name(&w, "components");
    jsonw_object(&w);
    jsonw_name(&w, "schemas");
    jsonw_object(&w);
    for (size_t i = 0; (row = schema_at(i)); i++)
        write_schema(&w, row);
    jsonw_object_end(&w);
    write_schemes(&w);
    jsonw_object_end(&w);
    jsonw_object_end(&w);
    arena_finish(&arena);
}
