// The OpenAPI 3.1 description, written from the rows of routes and schemas: what is not served is
// not described, and the other way round.
//
// The object interface answers each call under a numbered and a dated path. Only the numbered one
// stands in "paths"; the other is the call's x-dated-path. They are one call: described twice it
// would come twice out of every generator of clients, under two names.
#include "api/openapi.h"
#include "api/path.h"
#include "api/repeat.h"
#include "api/scim.h"
#include "base/json.h"
#include <string.h>

static void open_object(struct jsonw *w, const char *name) {
    jsonw_name(w, name);
    jsonw_object(w);
}

static void open_array(struct jsonw *w, const char *name) {
    jsonw_name(w, name);
    jsonw_array(w);
}

// -- what a call takes

static void write_parameter(struct jsonw *w, const struct openapi_parameter *p) {
    jsonw_object(w);
    jsonw_put_text(w, "name", str_of(p->name));
    jsonw_put_text(w, "in", str_of(p->in));
    jsonw_put_text(w, "description", str_of(p->note));
    jsonw_put_bool(w, "required", strcmp(p->in, "path") == 0);
    jsonw_name(w, "schema");
    openapi_write_type(w, str_of(p->type));
    jsonw_object_end(w);
}

static void write_parameters(struct jsonw *w, struct arena *arena, const struct route *route) {
    static const struct openapi_parameter match = {"If-Match", "header", "string",
                                                   "The version (ETag) that is to be changed"},
                                          none = {"If-None-Match", "header", "string",
                                                  "The version (ETag) the client has"},
                                          key = {"Idempotency-Key", "header", "string",
                                                 "Names the change, so that it is made once"};
    str rest = str_of(route->pattern), part, queries = str_of(route->queries);
    open_array(w, "parameters");
    while (str_split(&rest, '/', &part))
        if (str_starts(part, STR("{"))) {
            struct openapi_parameter p =
                openapi_parameter(arena, str_slice(part, 1, part.len - 1), "path");
            write_parameter(w, &p);
        }
    while (queries.len && str_split(&queries, ' ', &part)) {
        struct openapi_parameter p = openapi_parameter(arena, part, "query");
        write_parameter(w, &p);
    }
    if (openapi_lists(route, STR("412")))
        write_parameter(w, &match);
    if (openapi_lists(route, STR("304")))
        write_parameter(w, &none);
    if (repeat_keeps(route))
        write_parameter(w, &key);
    jsonw_array_end(w);
}

// "application/json" with the shape, or another media type; several with spaces between.
static void write_content(struct jsonw *w, const char *forms, enum dialect dialect) {
    str rest = str_of(forms), what;
    open_object(w, "content");
    while (rest.len && str_split(&rest, ' ', &what)) {
        bool shape = str_find_char(what, '/') == what.len;
        jsonw_name_str(w, !shape                    ? what
                          : dialect == DIALECT_SCIM ? STR(SCIM_TYPE)
                                                    : STR("application/json"));
        jsonw_object(w);
        jsonw_name(w, "schema");
        if (shape)
            openapi_write_type(w, what);
        else
            openapi_write_type(w, str_is(what, "application/json") ? STR("{any}") : STR("string"));
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

static void write_media(struct jsonw *w, const char *media, str shape) {
    open_object(w, media);
    jsonw_name(w, "schema");
    openapi_write_type(w, shape);
    jsonw_object_end(w);
}

static void write_body(struct jsonw *w, const struct route *route) {
    if (!route->body)
        return;
    open_object(w, "requestBody");
    jsonw_put_bool(w, "required", true);
    if (route->form) {
        open_object(w, "content");
        write_media(w, "multipart/form-data", str_of(route->form));
        jsonw_object_end(w);
    } else if (route->lines) {
        open_object(w, "content");
        open_object(w, "application/x-ndjson");
        jsonw_name(w, "schema"); // of each line: 3.1 has no word for several
        openapi_write_type(w, str_of(route->lines));
        jsonw_object_end(w);
        jsonw_object_end(w);
    } else {
        write_content(w, strcmp(route->body, "*") == 0 ? "application/octet-stream" : route->body,
                      route->dialect);
    }
    jsonw_object_end(w);
}

// -- what it answers

// The forms of an error, as components that all calls refer to.
static const struct refusal {
    const char *name;
    enum dialect dialect;
    bool retry;
    const char *note;
} refusals[] = {
    {"Problem", DIALECT_API, false, "An error (RFC 9457)"},
    {"ProblemRetry", DIALECT_API, true, "An error that passes"},
    {"WireError", DIALECT_WIRE, false, "An error of the object interface"},
    {"WireErrorRetry", DIALECT_WIRE, true, "An error of the object interface that passes"},
    {"RpcError", DIALECT_RPC, false, "An error of JSON-RPC"},
    {"RpcErrorRetry", DIALECT_RPC, true, "An error of JSON-RPC that passes"},
    {"OauthError", DIALECT_OAUTH, false, "An error of OAuth 2"},
    {"OauthErrorRetry", DIALECT_OAUTH, true, "An error of OAuth 2 that passes"},
    {"ScimError", DIALECT_SCIM, false, "An error of SCIM"},
    {"ScimErrorRetry", DIALECT_SCIM, true, "An error of SCIM that passes"},
};
enum { REFUSALS = sizeof refusals / sizeof *refusals };

static void write_header(struct jsonw *w, const char *name, const char *type, const char *note) {
    open_object(w, "headers");
    open_object(w, name);
    jsonw_put_text(w, "description", str_of(note));
    jsonw_name(w, "schema");
    openapi_write_type(w, str_of(type));
    jsonw_object_end(w);
    jsonw_object_end(w);
}

static void write_refusal_forms(struct jsonw *w, enum dialect dialect) {
    if (dialect == DIALECT_RPC) {
        write_media(w, "application/json", STR("RpcAnswer"));
        return;
    }
    if (dialect == DIALECT_OAUTH) {
        write_media(w, "application/json", STR("OauthProblem"));
        return;
    }
    if (dialect == DIALECT_SCIM) {
        write_media(w, SCIM_TYPE, STR("ScimProblem"));
        return;
    }
    if (dialect == DIALECT_WIRE)
        write_media(w, "application/json", STR("StandardError"));
    write_media(w, "application/problem+json",
                dialect == DIALECT_WIRE ? STR("WireProblem") : STR("Problem"));
}

static void write_refusals(struct jsonw *w) {
    open_object(w, "responses");
    for (size_t i = 0; i < REFUSALS; i++) {
        open_object(w, refusals[i].name);
        jsonw_put_text(w, "description", str_of(refusals[i].note));
        if (refusals[i].retry)
            write_header(w, "Retry-After", "integer", "Seconds to wait");
        open_object(w, "content");
        write_refusal_forms(w, refusals[i].dialect);
        jsonw_object_end(w);
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

static void write_refusal(struct jsonw *w, const struct route *route, str code) {
    bool retry = str_is(code, "429") || str_is(code, "503");
    char path[64] = "#/components/responses/";
    for (size_t i = 0; i < REFUSALS; i++)
        if (refusals[i].dialect == route->dialect && refusals[i].retry == retry)
            strncat(path, refusals[i].name, sizeof path - strlen(path) - 1);
    jsonw_put_text(w, "$ref", str_of(path));
}

static void write_answer(struct jsonw *w, const struct route *route, str code) {
    jsonw_name_str(w, code);
    jsonw_object(w);
    if (code.ptr[0] == '4' || code.ptr[0] == '5')
        write_refusal(w, route, code);
    jsonw_put_text(w, "description", str_of(openapi_code(code)));
    if (code.ptr[0] == '2' &&
        (openapi_lists(route, STR("304")) || openapi_lists(route, STR("412"))))
        write_header(w, "ETag", "string", "The version of what is answered");
    bool mute = str_is(code, "204") || (route->dialect == DIALECT_RPC && str_is(code, "202"));
    if (code.ptr[0] == '2' && route->answer && !mute)
        write_content(w, route->answer, route->dialect);
    jsonw_object_end(w);
}

static void write_answers(struct jsonw *w, const struct route *route) {
    size_t at = 0;
    const char *code;
    open_object(w, "responses");
    while ((code = openapi_next_code(route, &at)))
        write_answer(w, route, str_of(code));
    jsonw_object_end(w);
}

// -- calls

// Alternatives: a key; a session's cookie, with the page's token where something is changed.
static void write_security(struct jsonw *w, const struct route *route) {
    open_array(w, "security");
    if (route->permission != PERMIT_OPEN && route->permission != PERMIT_SESSION) {
        jsonw_object(w);
        open_array(w, "key");
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    if (route->key_in_query) {
        jsonw_object(w);
        open_array(w, "keyInQuery");
        jsonw_array_end(w);
        jsonw_object_end(w);
    }
    if (route->permission != PERMIT_OPEN) {
        jsonw_object(w);
        open_array(w, "session");
        jsonw_array_end(w);
        if (route->method != HTTP_GET) {
            open_array(w, "csrf");
            jsonw_array_end(w);
        }
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_notes(struct jsonw *w, struct arena *arena, const struct route *route) {
    const char *dated = route_has_dated(route) ? path_dated(arena, route->pattern) : NULL;
    jsonw_put_text(w, "summary", str_of(route->summary));
    if (route->note)
        jsonw_put_text(w, "description", str_of(route->note));
    jsonw_put_text(w, "x-lane", str_of(openapi_lane(route->lane)));
    jsonw_put_text(w, "x-permission", str_of(openapi_permission(route->permission)));
    if (dated)
        jsonw_put_text(w, "x-dated-path", str_of(dated));
}

static void write_call(struct jsonw *w, struct arena *arena, const struct route *route) {
    jsonw_name_str(w, str_lower_ascii(arena, http_method_name(route->method)));
    jsonw_object(w);
    jsonw_put_text(w, "operationId", openapi_operation_id(arena, route));
    open_array(w, "tags");
    jsonw_text_z(w, openapi_area(arena, route->pattern).name);
    jsonw_array_end(w);
    write_notes(w, arena, route);
    write_parameters(w, arena, route);
    write_body(w, route);
    write_answers(w, route);
    write_security(w, route);
    jsonw_object_end(w);
}

static bool written_before(size_t i) {
    for (size_t k = 0; k < i; k++)
        if (strcmp(route_at(k)->pattern, route_at(i)->pattern) == 0)
            return true;
    return false;
}

static void write_paths(struct jsonw *w, struct arena *arena) {
    open_object(w, "paths");
    for (size_t i = 0; i < route_count(); i++) {
        if (route_at(i)->dialect == DIALECT_WEB || written_before(i))
            continue;
        open_object(w, route_at(i)->pattern);
        for (size_t k = i; k < route_count(); k++)
            if (strcmp(route_at(k)->pattern, route_at(i)->pattern) == 0)
                write_call(w, arena, route_at(k));
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

// -- the document

static void write_schemes(struct jsonw *w) {
    static const struct {
        const char *name, *in, *header, *note;
    } keys[] = {
        {"keyInQuery", "query", "hapikey",
         "An API key in the address, for clients that send it nowhere else; only /webhooks takes "
         "it"},
        {"session", "cookie", "kartoteka",
         "A signed-in person; over HTTPS the cookie is called __Host-kartoteka"},
        {"csrf", "header", "X-CSRF-Token",
         "The page's token, member csrf of GET /api/v1/session: with a cookie, whatever changes "
         "something needs it"},
    };
    open_object(w, "securitySchemes");
    open_object(w, "key");
    jsonw_put_text(w, "type", STR("http"));
    jsonw_put_text(w, "scheme", STR("bearer"));
    jsonw_put_text(w, "description", STR("An API key: Authorization: Bearer kt_..."));
    jsonw_object_end(w);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        open_object(w, keys[i].name);
        jsonw_put_text(w, "type", STR("apiKey"));
        jsonw_put_text(w, "in", str_of(keys[i].in));
        jsonw_put_text(w, "name", str_of(keys[i].header));
        jsonw_put_text(w, "description", str_of(keys[i].note));
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

static void write_info(struct jsonw *w, const char *version) {
    open_object(w, "info");
    jsonw_put_text(w, "title", STR("Kartoteka"));
    jsonw_put_text(w, "version", str_of(version));
    jsonw_put_text(
        w, "description",
        STR("Calls under /api/v1 are the program's own: typed values, errors as RFC 9457 problems. "
            "The others are the object interface, which works with clients written for the HubSpot "
            "CRM API; this program is not affiliated with HubSpot. A call of it with an "
            "x-dated-path answers under that path as well, with {version} a month from 2025-09 on "
            "(2026-03)."));
    jsonw_object_end(w);
    open_array(w, "servers");
    jsonw_object(w);
    jsonw_put_text(w, "url", STR("/"));
    jsonw_put_text(w, "description", STR("The server this description comes from"));
    jsonw_object_end(w);
    jsonw_array_end(w);
}

// The areas of all calls, each once, in the order of the rows.
static void write_tags(struct jsonw *w, struct arena *arena) {
    const char **seen = ARENA_ARRAY(arena, route_count(), const char *);
    size_t count = 0;
    open_array(w, "tags");
    for (size_t i = 0; i < route_count(); i++) {
        struct openapi_area area = openapi_area(arena, route_at(i)->pattern);
        bool known = route_at(i)->dialect == DIALECT_WEB;
        for (size_t k = 0; k < count && !known; k++)
            known = strcmp(seen[k], area.name) == 0;
        if (known)
            continue;
        seen[count++] = area.name;
        jsonw_object(w);
        jsonw_put_text(w, "name", str_of(area.name));
        jsonw_put_text(w, "description", str_of(area.note));
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

void api_openapi(struct buf *out, const char *version) {
    struct jsonw w;
    struct arena arena;
    arena_init(&arena);
    jsonw_init(&w, out);
    jsonw_object(&w);
    jsonw_put_text(&w, "openapi", STR("3.1.0"));
    write_info(&w, version);
    write_tags(&w, &arena);
    write_paths(&w, &arena);
    open_object(&w, "components");
    openapi_write_schemas(&w);
    write_refusals(&w);
    write_schemes(&w);
    jsonw_object_end(&w);
    jsonw_object_end(&w);
    arena_finish(&arena);
}
