// One HTTP request as the application sees it: complete, checked and independent of the library
// that read it from the socket, so that tests can make one by hand.
//
// Everything in it is a view that lives until the request is answered: copy what has to live
// longer. Text from the query, the path and the cookies is percent-decoded and valid UTF-8 without
// NUL and control characters were refused in headers; a request where that does not hold was
// answered 400 before anybody saw it. A request belongs to one thread at a time.
#pragma once
#include "base/err.h"
#include "base/str.h"

enum http_method {
    HTTP_GET, // HEAD arrives as GET too: the server leaves the body out (request.head says so)
    HTTP_POST,
    HTTP_PUT,
    HTTP_PATCH,
    HTTP_DELETE,
    HTTP_OPTIONS,
    HTTP_METHOD_COUNT,
    HTTP_METHOD_UNKNOWN = HTTP_METHOD_COUNT
};

enum { HTTP_ID_LENGTH = 36, HTTP_CLIENT_ID_MAX = 128, HTTP_KEY_MAX = 255, HTTP_SEGMENTS_MAX = 16 };

struct http_field {
    str name;
    str value;
};

struct http_route;

// The route a request belongs to and what stands at its {name} segments, in the pattern's order.
struct http_match {
    const struct http_route *route;
    size_t count;
    str values[HTTP_SEGMENTS_MAX]; // decoded
};

struct http_request {
    enum http_method method;
    bool head;                        // asked with HEAD
    bool secure;                      // over TLS, of our own or of the proxy in front
    str path;                         // raw, as sent, without the query: "/crm/v3/objects/a%20b"
    str query_text;                   // raw, behind the "?"
    const struct http_field *headers; // in the order sent, names as sent
    size_t header_count;
    const struct http_field *queries; // decoded, in the order sent, repeated ones kept
    size_t query_count;
    struct http_match match;
    str body;           // all of it; empty when it went to a file
    int body_file;      // an unlinked temporary file at offset 0, or -1; the server closes it
    uint64_t body_size; // bytes, in either place
    str peer;           // address of the other end, numeric: "127.0.0.1", "::1"
    str id; // for logs and error bodies: the client's own (http_client_id), or a unique one of a
            // UUID's shape
    struct arena *arena; // given back once the request is answered
};

// The first query parameter of that name; false where there is none. `?a` gives an empty value.
bool http_query(const struct http_request *request, const char *name, str *value);
// All of that name in the order sent (an array in the request's arena); 0 where there is none.
// Comma lists inside a value are the caller's to split.
size_t http_query_all(const struct http_request *request, const char *name, str **values);
// The first header of that name, ASCII case ignored; an empty str (ptr NULL) where there is none.
str http_header(const struct http_request *request, const char *name);
// The value of the first cookie of that name, quotes taken off; ptr NULL where there is none.
str http_cookie(const struct http_request *request, const char *name);
// What stands at the {name} segment of the route's pattern; asserts that there is one.
str http_segment(const struct http_request *request, const char *name);

str http_method_name(enum http_method method);
enum http_method http_method_of(str name); // exact, upper case; HEAD gives HTTP_GET

// The pure parts, for the server and for tests.

// Decodes %XX (and "+" as space where `plus`). ERR_INPUT at a bad escape, NUL or ill-formed UTF-8.
// `out` is `text` itself where nothing is escaped.
MUST_CHECK bool http_percent_decode(struct arena *arena, str text, bool plus, str *out,
                                    struct err *err);
// Everything outside A-Z a-z 0-9 - . _ ~ as %XX.
str http_percent_encode(struct arena *arena, str text);
// Reads `a=1&b=2&b=3`: fills request->queries. ERR_INPUT as above, and beyond 500 parameters.
MUST_CHECK bool http_query_read(struct http_request *request, str text, struct err *err);
// Whether an `Accept-Encoding` value takes `coding` ("br", "gzip"): q=0 refuses, "*" takes.
bool http_accepts_encoding(str accept_encoding, const char *coding);
// Whether an `Accept` value names this media type itself (no wildcard), and not with q=0.
bool http_accepts_type(str accept, const char *type);
// How the client names its request: what X-Request-Id says where it is a token of up to
// HTTP_CLIENT_ID_MAX characters, else the trace id of `traceparent` (W3C Trace Context, 32
// hexadecimal digits), else empty.
str http_client_id(str request_id, str traceparent);
// What an Idempotency-Key says (draft-ietf-httpapi-idempotency-key-header): a quoted string with \"
// and \\ as in RFC 9651, or bare; 1 to HTTP_KEY_MAX printable ASCII characters. False for others.
bool http_key_read(struct arena *arena, str text, str *key);
// Whether an `If-None-Match` value names `etag` (quotes included; weak comparison) or is "*".
bool http_etag_listed(str if_none_match, str etag);

enum http_range {
    HTTP_RANGE_ALL,  // none asked for, or one we do not read: several, another unit, no syntax
    HTTP_RANGE_PART, // `count` (> 0) bytes from `from`
    HTTP_RANGE_NONE  // well formed, but nothing of the body lies in it: 416
};
// What a `Range` value asks for of a body of `size` bytes (RFC 9110, 14.1.2).
enum http_range http_range_read(str range, uint64_t size, uint64_t *from, uint64_t *count);
