// The Model Context Protocol at /mcp: JSON-RPC messages over HTTP ("Streamable HTTP"), answered as
// JSON, without sessions and without streams of the server's own.
//
// Nothing is kept between two requests: `initialize` only tells what is here, and each further
// request names its protocol version in a header. Tools work under the rights of the key or session
// that the request came with. The protocol: modelcontextprotocol.io/specification.
#include "api/mcp.h"
#include "api/api_private.h"
#include <string.h>

enum {
    REFUSED = -32000,
    INVALID_REQUEST = -32600,
    NO_METHOD = -32601,
    INVALID_PARAMS = -32602,
    BATCH_MAX = 20
};

// The newest first: it is offered to whoever asks for one we do not know.
static const struct version {
    const char *name;
    bool batches; // several messages in one request
} versions[] = {{"2025-11-25", false}, {"2025-06-18", false}, {"2025-03-26", true}};
enum { VERSIONS = sizeof versions / sizeof *versions };
// What is spoken where the header is missing: the version that did not have it yet.
static const struct version *const unnamed = &versions[VERSIONS - 1];

static const char instructions[] =
    "Kartoteka keeps an organisation's customer data: contacts, companies, deals, tickets, notes "
    "and more, each record with typed properties, related by associations. Begin with search or "
    "find_records; list_types tells the types, their properties and the values they take. Before "
    "creating a contact or company look whether it is there already; create_record answers with "
    "the likely duplicate instead of creating a second one. Ids are texts of digits.";

struct mcp {
    struct call *call;
    const struct version *version;
    struct buf text;
    struct jsonw json; // the whole answer
};

static const struct version *find_version(str name) {
    for (size_t i = 0; i < VERSIONS; i++)
        if (str_is(name, versions[i].name))
            return &versions[i];
    return NULL;
}

// -- answers

static void begin_answer(struct jsonw *w, const struct json *id) {
    jsonw_object(w);
    jsonw_put_text(w, "jsonrpc", STR("2.0"));
    jsonw_name(w, "id");
    if (id)
        jsonw_value(w, id);
    else
        jsonw_null(w);
}

static void write_fault(struct jsonw *w, int64_t code, str message) {
    jsonw_name(w, "error");
    jsonw_object(w);
    jsonw_put_int(w, "code", code);
    jsonw_put_text(w, "message", message);
    jsonw_object_end(w);
}

static void answer_fault(struct jsonw *w, const struct json *id, int64_t code, str message) {
    begin_answer(w, id);
    write_fault(w, code, message);
    jsonw_object_end(w);
}

// The request as a whole is refused.
static bool refuse(struct mcp *m, int status, int64_t code, str message) {
    answer_fault(&m->json, NULL, code, message);
    call_reset(m->call);
    call_status(m->call, status);
    http_response_json(&m->call->response, buf_str(&m->text));
    return true;
}

// -- methods: each writes the member "result", or "error"

static void initialize(struct mcp *m, const struct json *params) {
    struct jsonw *w = &m->json;
    const struct version *version = find_version(json_get_text(params, "protocolVersion", STR("")));
    jsonw_name(w, "result");
    jsonw_object(w);
    jsonw_put_text(w, "protocolVersion", str_of((version ? version : &versions[0])->name));
    jsonw_name(w, "capabilities");
    jsonw_object(w);
    jsonw_name(w, "tools");
    jsonw_object(w);
    jsonw_put_bool(w, "listChanged", false);
    jsonw_object_end(w);
    jsonw_object_end(w);
    jsonw_name(w, "serverInfo");
    jsonw_object(w);
    jsonw_put_text(w, "name", STR("kartoteka"));
    jsonw_put_text(w, "title", STR("Kartoteka"));
    jsonw_put_text(w, "version", str_of(m->call->api->options.version));
    jsonw_object_end(w);
    jsonw_put_text(w, "instructions", str_of(instructions));
    jsonw_object_end(w);
}

static void ping(struct mcp *m, const struct json *params) {
    (void)params;
    jsonw_name(&m->json, "result");
    jsonw_object(&m->json);
    jsonw_object_end(&m->json);
}

// All on one page, so no cursor of ours can be sent.
static void tools_list(struct mcp *m, const struct json *params) {
    if (json_get(params, "cursor")) {
        write_fault(&m->json, INVALID_PARAMS, STR("Unknown cursor"));
        return;
    }
    jsonw_name(&m->json, "result");
    jsonw_object(&m->json);
    jsonw_name(&m->json, "tools");
    mcp_write_tools(&m->json);
    jsonw_object_end(&m->json);
}

static void tools_call(struct mcp *m, const struct json *params) {
    static const struct json none = {.kind = JSON_KIND_OBJECT};
    str name = json_get_text(params, "name", STR(""));
    const struct mcp_tool *tool = mcp_tool_find(name);
    const struct json *arguments = json_get(params, "arguments");
    if (!tool) {
        write_fault(&m->json, INVALID_PARAMS,
                    str_format(m->call->arena, "Unknown tool: " STR_FMT, STR_ARG(name)));
        return;
    }
    if (arguments && arguments->kind != JSON_KIND_OBJECT) {
        write_fault(&m->json, INVALID_PARAMS, STR("arguments is no object"));
        return;
    }
    jsonw_name(&m->json, "result");
    mcp_call(m->call, tool, arguments ? arguments : &none, &m->json);
}

static const struct method {
    const char *name;
    void (*run)(struct mcp *m, const struct json *params);
} methods[] = {
    {"initialize", initialize},
    {"ping", ping},
    {"tools/list", tools_list},
    {"tools/call", tools_call},
};

static void run_method(struct mcp *m, str name, const struct json *params) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        if (!str_is(name, methods[i].name))
            continue;
        if (params && params->kind != JSON_KIND_OBJECT)
            write_fault(&m->json, INVALID_PARAMS, STR("params is no object"));
        else
            methods[i].run(m, params);
        return;
    }
    write_fault(&m->json, NO_METHOD,
                str_format(m->call->arena, "Method not found: " STR_FMT, STR_ARG(name)));
}

// -- messages

enum message { MESSAGE_WRONG, MESSAGE_REQUEST, MESSAGE_OTHER };

// Requests have an id, which is a text or a whole number. Notifications have none, and answers have
// no method: neither is answered.
static enum message look_at(const struct json *message) {
    const struct json *method = json_get(message, "method"), *id = json_get(message, "id");
    bool id_fits = id && (id->kind == JSON_KIND_TEXT || id->kind == JSON_KIND_INT);
    if (!str_is(json_get_text(message, "jsonrpc", STR("")), "2.0"))
        return MESSAGE_WRONG;
    if (!method)
        return json_get(message, "result") || json_get(message, "error") ? MESSAGE_OTHER
                                                                         : MESSAGE_WRONG;
    if (method->kind != JSON_KIND_TEXT)
        return MESSAGE_WRONG;
    if (!id)
        return MESSAGE_OTHER;
    return id_fits ? MESSAGE_REQUEST : MESSAGE_WRONG;
}

static void answer_request(struct mcp *m, const struct json *message) {
    begin_answer(&m->json, json_get(message, "id"));
    run_method(m, json_get_text(message, "method", STR("")), json_get(message, "params"));
    jsonw_object_end(&m->json);
}

static bool answer_one(struct mcp *m, const struct json *message) {
    switch (look_at(message)) {
    case MESSAGE_WRONG:
        return refuse(m, 400, INVALID_REQUEST, STR("This is no message of JSON-RPC 2.0"));
    case MESSAGE_OTHER:
        call_reset(m->call);
        call_status(m->call, 202);
        return true;
    case MESSAGE_REQUEST:
        break;
    }
    answer_request(m, message);
    call_reset(m->call);
    http_response_json(&m->call->response, buf_str(&m->text));
    return true;
}

static void answer_item(struct mcp *m, const struct json *message, bool *any) {
    enum message kind = look_at(message);
    bool first = str_is(json_get_text(message, "method", STR("")), "initialize");
    if (kind == MESSAGE_OTHER)
        return;
    *any = true;
    if (kind == MESSAGE_WRONG)
        answer_fault(&m->json, NULL, INVALID_REQUEST, STR("This is no message of JSON-RPC 2.0"));
    else if (first)
        answer_fault(&m->json, json_get(message, "id"), INVALID_REQUEST,
                     STR("initialize stands alone"));
    else
        answer_request(m, message);
}

static bool answer_batch(struct mcp *m, const struct json *list) {
    bool any = false;
    if (!m->version->batches)
        return refuse(m, 400, INVALID_REQUEST,
                      STR("Several messages in one request are of protocol version 2025-03-26"));
    if (list->count == 0 || list->count > BATCH_MAX)
        return refuse(m, 400, INVALID_REQUEST,
                      str_format(m->call->arena, "A batch has 1 to %d messages", BATCH_MAX));
    jsonw_array(&m->json);
    for (size_t i = 0; i < list->count; i++)
        answer_item(m, &list->items[i], &any);
    jsonw_array_end(&m->json);
    call_reset(m->call);
    if (any)
        http_response_json(&m->call->response, buf_str(&m->text));
    else
        call_status(m->call, 202);
    return true;
}

// -- the request

static bool takes_json(const struct http_request *request) {
    str accept = http_header(request, "Accept");
    return !accept.len || http_accepts_type(accept, "application/json") ||
           str_find(accept, STR("*/*")) < accept.len ||
           str_find(accept, STR("application/*")) < accept.len;
}

bool mcp_post(struct call *c) {
    struct mcp m = {.call = c, .version = unnamed};
    const struct json body = c->body; // tools get their arguments in its place
    str named = http_header(c->request, "MCP-Protocol-Version");
    buf_init(&m.text, c->arena);
    jsonw_init(&m.json, &m.text);
    // Also of callers with a key, which no page of another site has: the protocol asks for it.
    if (!auth_same_origin(c->request))
        return call_refuse(c, ERR_DENIED, "api.denied", (str){0}, (str){0});
    if (!takes_json(c->request))
        return refuse(&m, 406, REFUSED, STR("Answers are application/json"));
    if (named.len)
        m.version = find_version(named);
    if (!m.version)
        return refuse(&m, 400, REFUSED,
                      STR("Unsupported protocol version (supported: 2025-11-25, 2025-06-18, "
                          "2025-03-26)"));
    return body.kind == JSON_KIND_ARRAY ? answer_batch(&m, &body) : answer_one(&m, &body);
}
