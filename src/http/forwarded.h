// Who is asking behind a reverse proxy: X-Forwarded-For, believed as far as the proxies are known.
//
// Anybody may send that header, so it is read from its end, where the nearest proxy wrote, and only
// while the writers are on the list; the first address that is not is the client's.
#pragma once
#include "http/request.h"

enum { HTTP_TRUSTED_MAX = 32 };

struct http_address {
    uint8_t bytes[16]; // IPv6, or IPv4 as ::ffff:a.b.c.d
};

// A numeric IPv4 or IPv6 address, without a port.
bool http_address_read(str text, struct http_address *out);

struct http_trusted { // proxies whose word is taken
    struct http_address list[HTTP_TRUSTED_MAX];
    size_t count;
};

// "127.0.0.1, ::1"; empty: none. ERR_INPUT names the part that is no address.
MUST_CHECK bool http_trusted_read(str text, struct http_trusted *out, struct err *err);
// The client's numeric address: request->peer, or what trusted proxies say. A word that is no
// address ends the search: then it is the last proxy that was believed.
str http_client(const struct http_request *request, const struct http_trusted *trusted);
