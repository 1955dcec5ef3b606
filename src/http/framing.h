// Whether a request's head is what RFC 9112 says, in the strict reading: where two programs could
// disagree about where a request ends, it is refused. Pure, for tests and fuzzers; private to http.
#pragma once
#include "http/request.h"

struct http_framing {
    bool chunked;
    bool has_length;
    bool expects_continue;
    uint64_t length; // the body's, where has_length
};

// Checks headers (characters, number of Host, Content-Length, Transfer-Encoding, their values) of a
// request in HTTP/1.`minor`. Returns the status to refuse with, reason in `err`, or 0.
int http_framing_check(const struct http_request *request, int minor, struct http_framing *framing,
                       struct err *err);

// Splits a request target into path and query: origin form, absolute form, or "*". ERR_INPUT for
// characters that have to be escaped, and for anything else.
MUST_CHECK bool http_target_read(str target, str *path, str *query, struct err *err);

// libmicrohttpd 0.9.75 accepts lines ending in a bare LF, folded lines, spaces before the colon,
// and cuts text at a NUL. It parses in place: every CR LF, the colons and the spaces of the request
// line have become NUL, so what it skipped can still be seen. `head` is that memory from the method
// to the end of the empty line, `target_length` what stood between the two spaces. True when it is
// a sound head. `lines` becomes the number of header lines, to be compared with the library's: a
// NUL that was sent can make one line look like two. What can not be told apart any more is a NUL
// sent together with a bare LF at the right places; both then end a line for the library, too.
bool http_head_sound(str head, size_t target_length, size_t *lines);
