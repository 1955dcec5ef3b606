// A web address read and normalised.
//
// Scheme and host are lower-case, a missing scheme is https in the normal form, the host Unicode
// (IDN) with its punycode beside it; path and query stay as typed. Only http and https are web
// sites here. Results live in the arena. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum url_reason {
    URL_OK,
    URL_EMPTY,
    URL_SPACE,  // white space inside
    URL_SCHEME, // javascript:, mailto:, ftp: ...
    URL_HOST,   // host is not a domain name or IP address
    URL_NO_DOT,
    URL_UNKNOWN_SUFFIX,
    URL_EMAIL, // an e-mail address stands there
    URL_PORT,
    URL_CHARACTER, // controls, < > " and the like
    URL_LONG,      // over 2,048 bytes
    URL_REASON_COUNT
};

struct url {
    enum url_reason reason;
    str normal; // "https://example.com/a?b"; a bare "/" path is dropped; the cleaned text if wrong
    str host;   // "www.example.com", Unicode
    str ascii_host; // punycode
    str domain;     // registrable domain in punycode ("example.co.uk"); empty for IP addresses
    str path, query, fragment; // as typed; "/a", "b=c", "top"
    bool plain_http;
    unsigned port; // 0 where none was written
};

// Slips with one meaning only ("http//", "htpp://", "www,", backslashes, brackets around it) are
// mended on the way.
struct url url_read(struct arena *arena, str text);
// The names of parameters that only tell where a visitor came from (utm_source, gclid ...), with
// spaces between, or empty; `*without` is the address without them.
str url_tracking(struct arena *arena, const struct url *url, str *without);
// What may be meant by an address that can not be read ("firma,pl", "www firma pl"), or empty.
str url_suggest(struct arena *arena, str text);
// The registrable domain of a lower-case ASCII host by the public suffix list ("a.b.co.uk" ->
// "b.co.uk"); empty where the host is itself a public suffix. A view into `host`.
str url_registrable_domain(str host);
str url_reason_name(enum url_reason reason); // "no_dot": stable, part of message keys
