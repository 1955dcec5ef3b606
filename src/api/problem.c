// From error codes to answers: one table, two dialects. /api/v1 answers RFC 9457 problems in the
// user's language, /crm the envelope that clients of the object interface parse.
#include "api/api_private.h"
#include "api/path.h"
#include "api/render.h"
#include "api/scim.h"
#include "base/log.h"
#include "crm/refuse.h"
#include "model/message.h"
#include <string.h>

#define PROBLEM_TYPE "application/problem+json"

static const struct answer {
    int status;
    const char *code;     // of /api/v1
    const char *category; // of /crm
    const char *key;      // the general sentence, where the error's own is English only
} answers[ERR_CODE_COUNT] = {
    [ERR_INPUT] = {400, "input", "VALIDATION_ERROR", "api.invalid"},
    [ERR_INVALID] = {400, "invalid", "VALIDATION_ERROR", "api.invalid"},
    [ERR_UNAUTHENTICATED] = {401, "unauthenticated", "INVALID_AUTHENTICATION",
                             "api.unauthenticated"},
    [ERR_DENIED] = {403, "denied", "MISSING_SCOPES", "api.denied"},
    [ERR_NOT_FOUND] = {404, "not_found", "OBJECT_NOT_FOUND", "api.not_found"},
    [ERR_CONFLICT] = {409, "conflict", "CONFLICT", "api.conflict"},
    [ERR_STALE] = {412, "stale", "PRECONDITION_FAILED", "api.stale"},
    [ERR_TOO_LARGE] = {413, "too_large", "VALIDATION_ERROR", "api.too_large"},
    [ERR_UNSUPPORTED] = {415, "unsupported", "VALIDATION_ERROR", "api.unsupported"},
    [ERR_BUSY] = {503, "busy", "SERVICE_UNAVAILABLE", "api.busy"},
    [ERR_CANCELLED] = {409, "cancelled", "CONFLICT", "api.cancelled"},
    [ERR_STORAGE] = {507, "storage", "INTERNAL_ERROR", "api.storage"},
    [ERR_DATABASE] = {500, "internal", "INTERNAL_ERROR", "api.internal"},
    [ERR_NETWORK] = {503, "busy", "SERVICE_UNAVAILABLE", "api.busy"},
    [ERR_INTERNAL] = {500, "internal", "INTERNAL_ERROR", "api.internal"},
};

// One answer that says no, whatever its form.
struct refusal {
    const struct answer *answer;
    int status;
    bool wire; // in the form of the object interface
    str words;
};

// Too many requests are no error of anybody's work, so there is no code for them.
static const struct answer limited = {429, "rate_limited", "RATE_LIMITS", "api.rate_limited"};

static const struct answer *answer_of(enum err_code code) {
    const struct answer *answer = &answers[code];
    return answer->status ? answer : &answers[ERR_INTERNAL];
}

bool call_refuse(struct call *c, enum err_code code, const char *key, str value, str limit) {
    c->message_key = key;
    c->message_value = value;
    c->message_limit = limit;
    const struct message_param params[] = {{"value", value}, {"limit", limit}};
    str text = message_text(c->arena, str_of(key), LANG_EN, params, 2);
    return fail_about(c->work ? c->work->err : &c->err, code, value, STR_FMT, STR_ARG(text));
}

bool call_refuse_limited(struct call *c) {
    c->limited = true;
    str seconds = str_format(c->arena, "%lld", (long long)c->limit.again_in);
    return call_refuse(c, ERR_BUSY, limited.key, seconds, seconds);
}

bool call_fault(struct call *c, str in, const char *code, str message) {
    c->faults = arena_grow(c->arena, c->faults, c->fault_count * sizeof *c->faults,
                           (c->fault_count + 1) * sizeof *c->faults);
    c->faults[c->fault_count++] = (struct fault){in, code, message};
    return fail_about(c->work ? c->work->err : &c->err, ERR_INVALID, in,
                      "Property values were not valid");
}

// What the user reads. Errors of ours are told by number only; the log has the words.
static str sentence(struct call *c, const struct answer *answer, enum lang lang) {
    if (answer->status == 500)
        return message_text(c->arena, STR("api.internal"), lang,
                            &(struct message_param){"value", c->request->id}, 1);
    if (c->message_key) {
        const struct message_param params[] = {{"value", c->message_value},
                                               {"limit", c->message_limit}};
        return message_text(c->arena, str_of(c->message_key), lang, params, 2);
    }
    str rest = str_of(c->err.detail), key = {0}, value = {0}, limit = {0};
    if (str_split(&rest, '\n', &key) && message_known(key)) {
        if (str_split(&rest, '\n', &value) && !str_split(&rest, '\n', &limit))
            limit = (str){0};
        const struct message_param params[] = {{"value", value}, {"limit", limit}};
        return message_text(c->arena, key, lang, params, 2);
    }
    if (lang == LANG_EN && c->err.text[0])
        return str_copy(c->arena, str_of(c->err.text));
    const struct message_param params[] = {{"value", str_of(c->err.detail)},
                                           {"limit", str_of(c->err.detail)}};
    return message_text(c->arena, str_of(answer->key), lang, params, 2);
}

static void write_issues(struct call *c, struct jsonw *w) {
    jsonw_name(w, "issues");
    jsonw_array(w);
    for (size_t i = 0; c->issues && i < c->issues->count; i++)
        render_issue(w, c->arena, &c->issues->items[i], c->lang);
    jsonw_array_end(w);
}

static void write_fault(struct jsonw *w, str in, str code, str message) {
    jsonw_object(w);
    jsonw_put_text(w, "message", message);
    jsonw_put_text(w, "in", in);
    jsonw_put_text(w, "code", code);
    jsonw_name(w, "context");
    jsonw_object(w);
    jsonw_name(w, "propertyName");
    jsonw_array(w);
    jsonw_text(w, in);
    jsonw_array_end(w);
    jsonw_object_end(w);
    jsonw_object_end(w);
}

void wire_write_faults(const struct call *c, const struct issue_list *issues, struct jsonw *w) {
    jsonw_name(w, "errors");
    jsonw_array(w);
    for (size_t i = 0; i < c->fault_count; i++)
        write_fault(w, c->faults[i].in, str_of(c->faults[i].code), c->faults[i].message);
    for (size_t i = 0; issues && i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        if (issue->severity == SEVERITY_ERROR)
            write_fault(w, issue->property ? issue->property->wire_name : STR(""),
                        str_of(issue->rule), issue_message(c->arena, issue, c->lang));
    }
    jsonw_array_end(w);
}

void wire_write_error(struct jsonw *w, str message, str category, str id) {
    jsonw_put_text(w, "status", STR("error"));
    jsonw_put_text(w, "message", message);
    jsonw_put_text(w, "correlationId", id);
    jsonw_put_text(w, "category", category);
}

static void write_faults_and_context(struct call *c, struct jsonw *w) {
    if (c->fault_count || (c->issues && c->issues->count))
        wire_write_faults(c, c->issues, w);
    jsonw_name(w, "context");
    jsonw_object(w);
    jsonw_object_end(w);
    jsonw_name(w, "links");
    jsonw_object(w);
    jsonw_object_end(w);
}

// Clients wait ten seconds and try again where they read this name, and give up where they do not.
static void write_policy(const struct call *c, struct jsonw *w) {
    if (!c->limited)
        return;
    jsonw_put_text(w, "errorType", STR("RATE_LIMIT"));
    jsonw_put_text(w, "policyName", STR("TEN_SECONDLY_ROLLING"));
}

static void write_wire(struct call *c, const struct refusal *r, struct jsonw *w) {
    wire_write_error(w, r->words, str_of(r->answer->category), c->request->id);
    write_policy(c, w);
    write_faults_and_context(c, w);
}

// What RFC 9457 knows. `status` is a number here and a word in the envelope: so one body can not be
// both, and who wants this one has to say so.
static void write_rfc(struct call *c, const struct refusal *r, struct jsonw *w) {
    jsonw_put_text(w, "type", STR("about:blank"));
    jsonw_put_text(w, "title", http_reason(r->status));
    jsonw_put_int(w, "status", r->status);
    jsonw_put_text(w, "detail", r->words);
    jsonw_put_text(w, "code", str_of(r->answer->code));
    jsonw_put_text(w, "correlationId", c->request->id);
}

// The catalogue's name of what is wrong, the same in every language: programs (our own application
// is one) find by it the field that is meant.
static void write_reason(struct call *c, struct jsonw *w) {
    str rest = str_of(c->err.detail), key = {0};
    if (c->message_key)
        jsonw_put_text(w, "reason", str_of(c->message_key));
    else if (str_split(&rest, '\n', &key) && message_known(key))
        jsonw_put_text(w, "reason", key);
}

static void write_problem(struct call *c, const struct refusal *r, struct jsonw *w) {
    write_rfc(c, r, w);
    write_reason(c, w);
    write_issues(c, w);
    if (c->candidate_count && c->text.len) {
        // Rendered by the handler, while it had its connection.
        jsonw_name(w, "candidates");
        jsonw_raw(w, buf_str(&c->text));
    }
}

static void write_wire_problem(struct call *c, const struct refusal *r, struct jsonw *w) {
    write_rfc(c, r, w);
    jsonw_put_text(w, "message", r->words);
    jsonw_put_text(w, "category", str_of(r->answer->category));
    write_policy(c, w);
    write_faults_and_context(c, w);
}

// What no message can be answered for; 400 is the only one whose cause is the message's text.
static void write_rpc(struct call *c, const struct refusal *r, struct http_response *response) {
    enum { PARSE_ERROR = -32700, INTERNAL_ERROR = -32603, REFUSED = -32000 };
    struct buf out;
    struct jsonw w;
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "jsonrpc", STR("2.0"));
    jsonw_name(&w, "id");
    jsonw_null(&w);
    jsonw_name(&w, "error");
    jsonw_object(&w);
    jsonw_put_int(&w, "code",
                  r->status == 400   ? PARSE_ERROR
                  : r->status == 500 ? INTERNAL_ERROR
                                     : REFUSED);
    jsonw_put_text(&w, "message", r->words);
    jsonw_name(&w, "data");
    jsonw_object(&w);
    jsonw_put_int(&w, "status", r->status);
    jsonw_put_text(&w, "code", str_of(r->answer->code));
    jsonw_put_text(&w, "correlationId", c->request->id);
    jsonw_object_end(&w);
    jsonw_object_end(&w);
    jsonw_object_end(&w);
    http_response_json(response, buf_str(&out));
}

// RFC 6749, section 5.2, of what the token endpoint itself does not say no to.
static void write_oauth(struct call *c, const struct refusal *r, struct http_response *response) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "error", r->status < 500 ? STR("invalid_request") : STR("server_error"));
    jsonw_put_text(&w, "error_description", r->words);
    jsonw_object_end(&w);
    http_response_json(response, buf_str(&out));
}

// RFC 7644, section 3.12: the status as text, and of what is wrong with a request which kind.
static void write_scim(struct call *c, const struct refusal *r, struct http_response *response) {
    static const struct {
        const char *key, *kind;
    } kinds[] = {{"scim.taken", "uniqueness"},
                 {"scim.filter", "invalidFilter"},
                 {"scim.path", "invalidPath"}};
    struct buf out;
    struct jsonw w;
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_name(&w, "schemas");
    jsonw_array(&w);
    jsonw_text_z(&w, SCIM_ERROR);
    jsonw_array_end(&w);
    jsonw_put_text(&w, "status", str_format(c->arena, "%d", r->status));
    const char *kind = r->status == 400 ? "invalidValue" : NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (crm_refused_as(&c->err, kinds[i].key) ||
            (c->message_key && strcmp(c->message_key, kinds[i].key) == 0))
            kind = kinds[i].kind;
    if (kind)
        jsonw_put_text(&w, "scimType", str_of(kind));
    jsonw_put_text(&w, "detail", r->words);
    jsonw_object_end(&w);
    http_response_body(response, SCIM_TYPE, buf_str(&out));
}

// The body in the form that the path and the client ask for.
static void write_body(struct call *c, const struct refusal *r, struct http_response *response) {
    if (c->route && c->route->dialect == DIALECT_RPC) {
        write_rpc(c, r, response);
        return;
    }
    if (c->route && c->route->dialect == DIALECT_OAUTH) {
        write_oauth(c, r, response);
        return;
    }
    if (c->route && c->route->dialect == DIALECT_SCIM) {
        write_scim(c, r, response);
        return;
    }
    bool problem = !r->wire || http_accepts_type(http_header(c->request, "Accept"), PROBLEM_TYPE);
    struct buf out;
    struct jsonw w;
    buf_init(&out, c->arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    if (!r->wire)
        write_problem(c, r, &w);
    else if (problem)
        write_wire_problem(c, r, &w);
    else
        write_wire(c, r, &w);
    jsonw_object_end(&w);
    http_response_body(response, problem ? PROBLEM_TYPE : "application/json", buf_str(&out));
}

static void log_error_of(const struct call *c, const struct answer *answer) {
    if (answer->status >= 500 && c->err.code != ERR_BUSY)
        log_error("%s %s: " STR_FMT ": %s [" STR_FMT "]",
                  str_z(c->arena, http_method_name(c->request->method)), c->route->pattern,
                  STR_ARG(err_code_name(c->err.code)), c->err.text, STR_ARG(c->request->id));
}

const char *problem_category(enum err_code code) {
    return answer_of(code)->category;
}

static str header_of(const struct http_response *response, const char *name) {
    for (size_t i = 0; i < response->header_count; i++)
        if (str_is(response->headers[i].name, name))
            return response->headers[i].value;
    return (str){0};
}

void call_write_error(struct call *c) {
    const struct answer *answer = c->limited ? &limited : answer_of(c->err.code);
    int status = c->status ? c->status : answer->status;
    bool wire = c->route->dialect == DIALECT_WIRE;
    str range = header_of(&c->response, "Content-Range"); // a 416 says how much there is
    log_error_of(c, answer);
    http_response_init(&c->response, status);
    // Clients of the object interface match on the English words.
    struct refusal refusal = {answer, status, wire, sentence(c, answer, wire ? LANG_EN : c->lang)};
    if (wire && c->limited)
        refusal.words = STR("You have reached your ten_secondly_rolling limit.");
    write_body(c, &refusal, &c->response);
    if (status == 416)
        http_response_header(&c->response, "Content-Range", range);
    if (status == 401)
        http_response_header(&c->response, "WWW-Authenticate", STR("Bearer"));
    if (status == 503)
        http_response_header(&c->response, "Retry-After", STR("1"));
    if (status == 429)
        http_response_header(&c->response, "Retry-After", str_of(c->err.detail));
}

str problem_words(struct call *c) {
    const struct answer *answer = answer_of(c->err.code);
    log_error_of(c, answer);
    return c->fault_count ? c->faults[0].message : sentence(c, answer, c->lang);
}

void problem_write_member(struct call *c, struct jsonw *w) {
    jsonw_name(w, "error");
    jsonw_object(w);
    jsonw_put_text(w, "code", str_of(answer_of(c->err.code)->code));
    jsonw_put_text(w, "detail", problem_words(c));
    jsonw_object_end(w);
}

// -- what the server refuses by itself

static const struct {
    int status;
    enum err_code code;
} server_codes[] = {
    {404, ERR_NOT_FOUND}, {405, ERR_UNSUPPORTED}, {413, ERR_TOO_LARGE},   {414, ERR_TOO_LARGE},
    {431, ERR_TOO_LARGE}, {503, ERR_BUSY},        {415, ERR_UNSUPPORTED},
};

static enum err_code code_of_status(int status) {
    for (size_t i = 0; i < sizeof server_codes / sizeof *server_codes; i++)
        if (server_codes[i].status == status)
            return server_codes[i].code;
    return status >= 500 ? ERR_INTERNAL : ERR_INPUT;
}

void problem_refuse(void *user, struct http_request *request, struct http_response *response,
                    const char *reason) {
    enum err_code code = code_of_status(response->status);
    struct call c = {.api = user, .request = request, .arena = request->arena};
    c.err.code = code;
    struct refusal refusal = {answer_of(code), response->status, path_is_wire(request->path),
                              str_of(reason)};
    write_body(&c, &refusal, response);
}
