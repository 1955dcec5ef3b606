// From a response of ours to one of libmicrohttpd, with the headers that every answer carries.
#include "base/json.h"
#include "http/http_private.h"
#include <assert.h>
#include <stdlib.h>

struct default_header {
    const char *name, *value;
};

// After OWASP ASVS 5.0.0, chapter 3.4. Pages that need more set their own.
static const struct default_header DEFAULTS[] = {
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy", "default-src 'self'; base-uri 'self'; form-action 'self'; "
                                "frame-ancestors 'none'; object-src 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
};

static void add(struct MHD_Response *made, const char *name, const char *value) {
    if (*value && MHD_add_response_header(made, name, value) != MHD_YES)
        assert(false && "a response header that can not be sent");
}

static bool has(const struct http_response *response, const char *name) {
    for (size_t i = 0; i < response->header_count; i++)
        if (str_equal_ascii_nocase(response->headers[i].name, str_of(name)))
            return true;
    return false;
}

static void add_headers(struct MHD_Response *made, struct exchange *exchange,
                        const struct http_response *response) {
    struct arena *arena = &exchange->arena;
    for (size_t i = 0; i < response->header_count; i++)
        add(made, response->headers[i].name.ptr, str_z(arena, response->headers[i].value));
    for (size_t i = 0; i < sizeof DEFAULTS / sizeof *DEFAULTS; i++)
        if (!has(response, DEFAULTS[i].name))
            add(made, DEFAULTS[i].name, DEFAULTS[i].value);
    if (exchange->public.request.secure)
        add(made, "Strict-Transport-Security", "max-age=31536000");
    if (!has(response, "X-Request-Id"))
        add(made, "X-Request-Id", str_z(arena, exchange->public.request.id));
    if (response->close || atomic_load_explicit(&exchange->server->stopping, memory_order_relaxed))
        add(made, "Connection", "close");
}

struct pull {
    http_pull_function *pull;
    void *user;
    void (*done)(void *user);
};

static ssize_t pull_read(void *context, uint64_t at, char *out, size_t room) {
    struct pull *pull = context;
    ssize_t got = pull->pull(pull->user, at, out, room);
    if (got > 0)
        return got;
    return got == 0 ? MHD_CONTENT_READER_END_OF_STREAM : MHD_CONTENT_READER_END_WITH_ERROR;
}

static void pull_free(void *context) {
    struct pull *pull = context;
    if (pull->done)
        pull->done(pull->user);
    free(pull);
}

static struct MHD_Response *make_pull(const struct http_response *response) {
    struct pull *pull = memory_zero(1, sizeof *pull);
    *pull = (struct pull){response->pull, response->pull_user, response->pull_done};
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 16384, pull_read, pull, pull_free);
}

static struct MHD_Response *make_bytes(str body) {
    // The bytes outlive the answer (http/response.h), so the library need not copy them; it does
    // not write to them either.
    union {
        const char *from;
        void *to;
    } bytes = {body.len ? body.ptr : ""};
    return MHD_create_response_from_buffer(body.len, bytes.to, MHD_RESPMEM_PERSISTENT);
}

struct MHD_Response *respond_make(struct exchange *exchange, const struct http_response *response) {
    struct MHD_Response *made = NULL;
    switch (response->kind) {
    case HTTP_BODY_BYTES:
        made = make_bytes(response->body);
        break;
    case HTTP_BODY_FILE:
        made = MHD_create_response_from_fd_at_offset64(response->size, response->file,
                                                       response->offset);
        break;
    case HTTP_BODY_PULL:
        made = make_pull(response);
        break;
    case HTTP_BODY_PIPE:
        made = flow_answer((struct flow *)response->pipe, exchange);
        break;
    }
    assert(made && "out of memory, or a file of negative size");
    add_headers(made, exchange, response);
    return made;
}

// RFC 9457.
static void write_problem(struct http_request *request, struct http_response *response,
                          const char *reason) {
    struct buf text;
    struct jsonw w;
    buf_init(&text, request->arena);
    jsonw_init(&w, &text);
    jsonw_object(&w);
    jsonw_put_int(&w, "status", response->status);
    jsonw_put_text(&w, "title", http_reason(response->status));
    jsonw_put_text(&w, "detail", str_of(reason));
    jsonw_put_text(&w, "correlationId", request->id);
    jsonw_object_end(&w);
    http_response_body(response, "application/problem+json", buf_str(&text));
}

struct MHD_Response *respond_refusal(struct exchange *exchange, int status, const char *reason,
                                     str allow, bool close) {
    struct http_response response;
    struct http_server_options *options = &exchange->server->options;
    http_response_init(&response, status);
    response.close = close;
    if (allow.len)
        http_response_header(&response, "Allow", allow);
    if (status == 503)
        http_response_header(&response, "Retry-After", STR("1"));
    if (status != 204 && options->refuse)
        options->refuse(options->user, &exchange->public.request, &response, reason);
    else if (status != 204)
        write_problem(&exchange->public.request, &response, reason);
    return respond_make(exchange, &response);
}

str http_reason(int status) {
    return str_of(MHD_get_reason_phrase_for((unsigned)status));
}
