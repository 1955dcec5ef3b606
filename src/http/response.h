// What the application answers: status, headers and one of the kinds of body.
//
// A response is a plain struct on the caller's stack; `http_answer` (http/server.h) takes what it
// needs. Views in it (header values, body) have to live in the request's arena or longer: they are
// not copied. Unless said otherwise it carries Cache-Control: no-store; the server adds the
// security headers (Content-Security-Policy, X-Content-Type-Options, Referrer-Policy,
// Cross-Origin-Opener-Policy, Permissions-Policy), X-Request-Id and Date to every response. A
// header set here with the same name takes the place of the server's own.
#pragma once
#include "base/buf.h"
#include "http/request.h"
#include <sys/types.h>

enum { HTTP_HEADERS_MAX = 24 };

enum http_body {
    HTTP_BODY_BYTES, // `body`
    HTTP_BODY_FILE,  // `file`, `offset`, `size`
    HTTP_BODY_PULL,  // `pull`
    HTTP_BODY_PIPE   // `pipe`
};

// A file inside the program, with what was compressed at build time (len 0 where not).
struct http_blob {
    str type; // media type
    str bytes;
    str gzip;
    str brotli;
    str etag;     // with its quotes; empty: none
    bool forever; // its name changes with its content: may be cached for a year
};

// Writes up to `room` bytes (> 0) behind the first `at` into `out`, returns how many; 0 at the end,
// -1 when it can not go on (the connection is cut so that the client notices). Runs on an event
// thread: it must not block. What has to block uses a pipe (http/stream.h).
typedef ssize_t http_pull_function(void *user, uint64_t at, char *out, size_t room);

struct http_pipe;

struct http_response {
    int status;
    enum http_body kind;
    str body;
    int file;              // the server closes it
    uint64_t offset, size; // of the file: where the body begins, and how long it is
    http_pull_function *pull;
    void *pull_user;
    void (*pull_done)(void *user); // called once when the body is sent or the client gone; or NULL
    struct http_pipe *pipe;
    bool close; // close the connection behind it
    size_t header_count;
    struct http_field headers[HTTP_HEADERS_MAX];
};

// Empty body, no headers.
void http_response_init(struct http_response *response, int status);
// Sets a header, in place of one of that name. Asserts that name and value can stand in a header
// (no CR, LF, NUL): text from outside goes through http_header_clean first.
void http_response_header(struct http_response *response, const char *name, str value);
// Adds one where several of the same name make sense (Set-Cookie, Link).
void http_response_add(struct http_response *response, const char *name, str value);
void http_response_body(struct http_response *response, const char *type, str body);
void http_response_json(struct http_response *response, str body);
// The variant the client accepts, its ETag, 304 where the client has it, caching by `forever`.
void http_response_blob(struct http_response *response, const struct http_request *request,
                        const struct http_blob *blob);
void http_response_file(struct http_response *response, const char *type, int file, uint64_t size);
// The part of a file's body that the request asks for, if it does: 206 with Content-Range, or 416
// without body. Behind http_response_file and the ETag, which If-Range is compared with.
void http_response_range(struct http_response *response, const struct http_request *request);
void http_response_pull(struct http_response *response, const char *type, http_pull_function *pull,
                        void *user, void (*done)(void *user));
void http_response_pipe(struct http_response *response, const char *type, struct http_pipe *pipe);
// Content-Disposition: attachment with an ASCII name and the real one (RFC 6266, RFC 8187).
void http_response_attachment(struct http_response *response, struct arena *arena, str file_name);
void http_response_redirect(struct http_response *response, int status, str location);

struct http_set_cookie {
    const char *name; // "__Host-session" wants `secure`
    str value;        // asserted: characters a cookie may hold (RFC 6265)
    int64_t max_age;  // seconds; 0 deletes it, < 0 for the browser's session
    bool secure;
    bool readable; // by scripts, that is without HttpOnly
    bool strict;   // SameSite=Strict, otherwise Lax
};

void http_response_cookie(struct http_response *response, struct arena *arena,
                          const struct http_set_cookie *cookie);

// `text` with control characters and NUL replaced by spaces, so that it may stand in a header.
str http_header_clean(struct arena *arena, str text);
str http_reason(int status); // "Not Found"
