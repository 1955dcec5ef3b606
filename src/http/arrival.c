// What arrives, looked at piece by piece: the head is read and checked, the route found, the body
// kept in memory or in a file. Each step leaves either a request that may go on or an answer that
// refuses it; exchange.c decides what that means for the connection.
#include "base/utf8.h"
#include "http/http_private.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct headers {
    struct exchange *exchange;
    struct http_field *fields;
    size_t count, cap;
};

// Optional white space of RFC 9110: space and tab, nothing else (a vertical tab is no space).
static str trim(str text) {
    while (text.len && (text.ptr[0] == ' ' || text.ptr[0] == '\t'))
        text = str_from(text, 1);
    while (text.len && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t'))
        text.len--;
    return text;
}

static enum MHD_Result add_header(void *context, enum MHD_ValueKind kind, const char *name,
                                  size_t name_size, const char *value, size_t value_size) {
    (void)kind;
    struct headers *headers = context;
    if (headers->count == headers->cap)
        return MHD_NO;
    str text = {value ? value : "", value_size};
    // As the library compares it: where we read "chunked" and it does not, bodies would end
    // differently.
    if (!str_equal_ascii_nocase((str){name, name_size}, STR("transfer-encoding")))
        text = trim(text);
    if (!utf8_valid(text)) // old text in a harmless header is no reason to refuse a request
        text = utf8_repair(&headers->exchange->arena, text);
    headers->fields[headers->count++] = (struct http_field){{name, name_size}, text};
    return MHD_YES;
}

static void read_headers(struct exchange *exchange, size_t *count) {
    int found = MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND, NULL, NULL);
    struct headers headers = {.exchange = exchange, .cap = found > 0 ? (size_t)found : 0};
    headers.fields = ARENA_ARRAY(&exchange->arena, headers.cap, struct http_field);
    MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND, add_header, &headers);
    exchange->public.request.headers = headers.fields;
    exchange->public.request.header_count = headers.count;
    *count = headers.count;
}

static size_t head_size(struct exchange *exchange) {
    return MHD_get_connection_info(exchange->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE)
        ->header_size;
}

static bool head_sound(struct exchange *exchange, const char *method, size_t headers) {
    size_t lines;
    if (!exchange->server->head_visible)
        return true;
    return exchange->raw_target == method + strlen(method) + 1 &&
           http_head_sound((str){method, head_size(exchange)}, exchange->target_length, &lines) &&
           lines == headers;
}

// Characters, framing, bounds of the head, and the address. The status to refuse with, or 0.
int arrival_check_head(struct exchange *exchange, const char *method, const char *version,
                       struct err *err) {
    const struct http_server_options *options = &exchange->server->options;
    struct http_request *request = &exchange->public.request;
    size_t headers;
    read_headers(exchange, &headers);
    if (!head_sound(exchange, method, headers) || strncmp(version, "HTTP/1.", 7) != 0)
        fail(err, ERR_INPUT, "The request's head is malformed.");
    else if (exchange->target_length > options->max_url)
        fail(err, ERR_TOO_LARGE, "The address is too long.");
    if (err->code)
        return err->code == ERR_INPUT ? 400 : 414;
    if (headers > options->max_headers || head_size(exchange) > options->max_header_bytes) {
        fail(err, ERR_TOO_LARGE, "The headers are too large.");
        return 431;
    }
    int status = http_framing_check(request, version[7] - '0', &exchange->framing, err);
    if (status)
        return status;
    request->method = http_method_of(str_of(method));
    request->head = strcmp(method, "HEAD") == 0;
    str target = request->path;
    if (!http_target_read(target, &request->path, &request->query_text, err) ||
        !http_query_read(request, request->query_text, err))
        return 400;
    if (request->method == HTTP_METHOD_UNKNOWN) {
        fail(err, ERR_UNSUPPORTED, "This method is not known here.");
        return 501;
    }
    return 0;
}

// A client may name its request; what it sends goes into logs, so only a plain word is taken.
void arrival_take_client_id(struct http_request *request) {
    str id =
        http_client_id(http_header(request, "X-Request-Id"), http_header(request, "traceparent"));
    if (id.len)
        request->id = id;
}

// Route, bounds of the body, and the application's own say. Leaves an answer where it is refused.
void arrival_admit(struct exchange *exchange) {
    struct http_server *server = exchange->server;
    struct http_request *request = &exchange->public.request;
    str allow = {0};
    if (request->method == HTTP_OPTIONS && str_is(request->path, "*")) {
        exchange_refuse(exchange, 204, "", STR("GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"),
                        false);
        return;
    }
    switch (http_router_find(server->options.router, request, &allow)) {
    case HTTP_FOUND:
        break;
    case HTTP_FOUND_NOT:
        exchange_refuse(exchange, 404, "There is nothing at this address.", allow, false);
        return;
    case HTTP_FOUND_OTHER:
        if (request->method == HTTP_OPTIONS)
            exchange_refuse(exchange, 204, "", allow, false);
        else
            exchange_refuse(exchange, 405, "This address does not take this method.", allow, false);
        return;
    case HTTP_FOUND_BAD:
        exchange_refuse(exchange, 400, "The address can not be decoded.", allow, false);
        return;
    }
    const struct http_route *route = request->match.route;
    exchange->max_body = route->max_body ? route->max_body : server->options.max_body;
    if (exchange->framing.has_length && exchange->framing.length > exchange->max_body) {
        exchange_refuse(exchange, 413, "The body is too large.", allow, false);
        return;
    }
    struct http_response response;
    http_response_init(&response, 403);
    if (server->options.admit &&
        !server->options.admit(server->options.user, &exchange->public, &response)) {
        atomic_fetch_add_explicit(&server->refused, 1, memory_order_relaxed);
        exchange_take_answer(exchange, response.status, respond_make(exchange, &response));
    }
}

static int spool_open(const char *folder) {
    int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0)
        return file;
    char name[4096];
    int length = snprintf(name, sizeof name, "%s/body-XXXXXX", folder);
    if (length < 0 || (size_t)length >= sizeof name)
        return -1;
    file = mkostemp(name, O_CLOEXEC);
    if (file >= 0)
        unlink(name);
    return file;
}

static bool spool_write(struct http_request *request, const char *folder, str data) {
    if (request->body_file < 0)
        request->body_file = spool_open(folder);
    while (request->body_file >= 0 && data.len) {
        ssize_t written = write(request->body_file, data.ptr, data.len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data = str_from(data, (size_t)written);
    }
    return request->body_file >= 0;
}

static void body_late(struct exchange *exchange, int status, const char *reason) {
    exchange->late_status = status;
    exchange->late_reason = reason;
}

void arrival_body(struct exchange *exchange, str data) {
    struct http_server *server = exchange->server;
    struct http_request *request = &exchange->public.request;
    request->body_size += data.len;
    if (request->body_size > exchange->max_body) {
        body_late(exchange, 413, "The body is too large.");
    } else if (request->match.route->spool) {
        if (!spool_write(request, server->options.spool_folder, data))
            body_late(exchange, 507, "There is no room to keep the body.");
    } else {
        uint64_t all =
            atomic_fetch_add_explicit(&server->body_memory, data.len, memory_order_relaxed);
        exchange->body_counted += data.len;
        if (all + data.len > server->options.max_body_memory)
            body_late(exchange, 503, "Too many large requests at once.");
        else
            buf_add(&exchange->body, data);
    }
}

void arrival_body_complete(struct exchange *exchange) {
    struct http_request *request = &exchange->public.request;
    if (request->match.route->spool && request->body_file < 0)
        request->body_file = spool_open(exchange->server->options.spool_folder);
    if (request->match.route->spool &&
        (request->body_file < 0 || lseek(request->body_file, 0, SEEK_SET) != 0))
        body_late(exchange, 507, "There is no room to keep the body.");
    request->body = buf_str(&exchange->body);
}
