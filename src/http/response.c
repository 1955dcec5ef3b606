// Filling in a response. Header names are compared without regard to case; what could split a
// header is a bug of the caller and asserted.
#include "http/response.h"
#include <assert.h>
#include <unistd.h>

void http_response_init(struct http_response *response, int status) {
    assert(status >= 200 && status <= 599);
    *response = (struct http_response){.status = status, .file = -1};
}

static bool fits_header(str value) {
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.ptr[i];
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return false;
    }
    return true;
}

void http_response_add(struct http_response *response, const char *name, str value) {
    assert(response->header_count < HTTP_HEADERS_MAX);
    assert(fits_header(value));
    response->headers[response->header_count++] = (struct http_field){str_of(name), value};
}

void http_response_header(struct http_response *response, const char *name, str value) {
    for (size_t i = 0; i < response->header_count; i++)
        if (str_equal_ascii_nocase(response->headers[i].name, str_of(name))) {
            assert(fits_header(value));
            response->headers[i].value = value;
            return;
        }
    http_response_add(response, name, value);
}

void http_response_body(struct http_response *response, const char *type, str body) {
    response->kind = HTTP_BODY_BYTES;
    response->body = body;
    http_response_header(response, "Content-Type", str_of(type));
}

void http_response_json(struct http_response *response, str body) {
    http_response_body(response, "application/json; charset=utf-8", body);
}

void http_response_blob(struct http_response *response, const struct http_request *request,
                        const struct http_blob *blob) {
    str accepted = http_header(request, "Accept-Encoding");
    response->kind = HTTP_BODY_BYTES;
    http_response_header(response, "Cache-Control",
                         blob->forever ? STR("public, max-age=31536000, immutable")
                                       : STR("no-cache"));
    if (blob->gzip.len || blob->brotli.len)
        http_response_header(response, "Vary", STR("Accept-Encoding"));
    if (blob->etag.len) {
        http_response_header(response, "ETag", blob->etag);
        if (http_etag_listed(http_header(request, "If-None-Match"), blob->etag)) {
            response->status = 304;
            response->body = (str){0};
            return;
        }
    }
    http_response_header(response, "Content-Type", blob->type);
    response->body = blob->bytes;
    if (blob->brotli.len && http_accepts_encoding(accepted, "br")) {
        http_response_header(response, "Content-Encoding", STR("br"));
        response->body = blob->brotli;
    } else if (blob->gzip.len && http_accepts_encoding(accepted, "gzip")) {
        http_response_header(response, "Content-Encoding", STR("gzip"));
        response->body = blob->gzip;
    }
}

void http_response_file(struct http_response *response, const char *type, int file, uint64_t size) {
    response->kind = HTTP_BODY_FILE;
    response->file = file;
    response->size = size;
    http_response_header(response, "Content-Type", str_of(type));
}

static str header_of(const struct http_response *response, const char *name) {
    for (size_t i = 0; i < response->header_count; i++)
        if (str_equal_ascii_nocase(response->headers[i].name, str_of(name)))
            return response->headers[i].value;
    return (str){0};
}

void http_response_range(struct http_response *response, const struct http_request *request) {
    assert(response->kind == HTTP_BODY_FILE && response->offset == 0);
    str condition = http_header(request, "If-Range");
    uint64_t from, count, size = response->size;
    http_response_header(response, "Accept-Ranges", STR("bytes"));
    if (condition.len && !str_equal(condition, header_of(response, "ETag")))
        return;
    switch (http_range_read(http_header(request, "Range"), size, &from, &count)) {
    case HTTP_RANGE_ALL:
        return;
    case HTTP_RANGE_PART:
        response->status = 206;
        response->offset = from;
        response->size = count;
        http_response_header(
            response, "Content-Range",
            str_format(request->arena, "bytes %llu-%llu/%llu", (unsigned long long)from,
                       (unsigned long long)(from + count - 1), (unsigned long long)size));
        return;
    case HTTP_RANGE_NONE:
        close(response->file);
        response->file = -1;
        response->kind = HTTP_BODY_BYTES;
        response->status = 416;
        http_response_header(response, "Content-Range",
                             str_format(request->arena, "bytes */%llu", (unsigned long long)size));
    }
}

void http_response_pull(struct http_response *response, const char *type, http_pull_function *pull,
                        void *user, void (*done)(void *user)) {
    response->kind = HTTP_BODY_PULL;
    response->pull = pull;
    response->pull_user = user;
    response->pull_done = done;
    http_response_header(response, "Content-Type", str_of(type));
}

void http_response_pipe(struct http_response *response, const char *type, struct http_pipe *pipe) {
    response->kind = HTTP_BODY_PIPE;
    response->pipe = pipe;
    http_response_header(response, "Content-Type", str_of(type));
}

void http_response_attachment(struct http_response *response, struct arena *arena, str file_name) {
    struct buf plain;
    buf_init(&plain, arena);
    for (size_t i = 0; i < file_name.len; i++) {
        char c = file_name.ptr[i];
        bool harmless = c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '/' && c != '%';
        buf_add_char(&plain, harmless ? c : '_');
    }
    str value =
        str_format(arena, "attachment; filename=\"" STR_FMT "\"; filename*=UTF-8''" STR_FMT,
                   STR_ARG(buf_str(&plain)), STR_ARG(http_percent_encode(arena, file_name)));
    http_response_header(response, "Content-Disposition", value);
}

void http_response_redirect(struct http_response *response, int status, str location) {
    assert(status >= 300 && status <= 399);
    response->status = status;
    http_response_header(response, "Location", location);
}

static bool fits_cookie(str value) {
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        if (c <= 0x20 || c >= 0x7f || c == '"' || c == ',' || c == ';' || c == '\\')
            return false;
    }
    return true;
}

void http_response_cookie(struct http_response *response, struct arena *arena,
                          const struct http_set_cookie *cookie) {
    assert(fits_cookie(cookie->value));
    struct buf line;
    buf_init(&line, arena);
    buf_format(&line, "%s=" STR_FMT "; Path=/", cookie->name, STR_ARG(cookie->value));
    if (cookie->max_age >= 0)
        buf_format(&line, "; Max-Age=%lld", (long long)cookie->max_age);
    if (cookie->secure)
        buf_add(&line, STR("; Secure"));
    if (!cookie->readable)
        buf_add(&line, STR("; HttpOnly"));
    buf_add(&line, cookie->strict ? STR("; SameSite=Strict") : STR("; SameSite=Lax"));
    http_response_add(response, "Set-Cookie", buf_str(&line));
}

str http_header_clean(struct arena *arena, str text) {
    if (fits_header(text))
        return text;
    char *bytes = arena_alloc(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        bytes[i] = fits_header((str){text.ptr + i, 1}) ? text.ptr[i] : ' ';
    return (str){bytes, text.len};
}
