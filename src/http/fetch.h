// Asking another server, where somebody set one up: the sign-in provider of the company.
//
// What is asked for is somebody's setting or came from outside, so it is held tight: https with a
// certificate that fits, no redirects, no proxy, no cookies, bounds of time and size; and the
// address that is connected to (not only the name) must not lie in a private network, unless the
// operator of the server listed its host. Plain http is for a listed host on this machine, to try
// things out. Blocks: worker threads only, never in a write. Over libcurl.
#pragma once
#include "base/err.h"
#include "base/str.h"

struct http_fetch {
    str url;
    str form; // a body of the kind application/x-www-form-urlencoded: sent with POST; empty: GET
    str user, password; // of Basic authentication, as they go into the header; empty user: none
    str bearer;         // or a token
    str private_hosts;  // "login.example.lan, 127.0.0.1": may have private addresses
};

struct http_fetched {
    int status;
    str body;
};

enum { HTTP_FETCH_SECONDS = 10, HTTP_FETCH_BYTES_MAX = 512 << 10 };

// ERR_NETWORK with a sentence for whoever set it up: no answer, a wrong certificate, a forbidden
// address. Any status is an answer.
MUST_CHECK bool http_fetch(struct arena *arena, const struct http_fetch *ask,
                           struct http_fetched *out, struct err *err);
// Whether a URL may be asked at all, as far as its text tells: https, or http to a listed host.
bool http_fetch_allowed(str url, str private_hosts);
// The same, and the host is no address of a private network or of this machine, in any notation:
// for what is kept to be asked later. Of a name only the look-up tells.
bool http_fetch_outward(str url, str private_hosts);

// -- the pure part

// Whether an address is one of the public Internet: neither loopback, private (RFC 1918, RFC 4193),
// link-local, shared (RFC 6598), multicast nor any other that IANA's registries of special-purpose
// addresses hold. IPv4 inside IPv6 (mapped, 6to4, NAT64) counts as what it is. 16 bytes, IPv4 as
// ::ffff:a.b.c.d.
bool http_address_public(const unsigned char *bytes);
bool http_address_loopback(const unsigned char *bytes);
