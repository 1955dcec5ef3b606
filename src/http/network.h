// Lists of networks that callers may come from: "192.0.2.0/24, 2001:db8::/32, 203.0.113.7".
//
// An address alone is a network of one. IPv4 and IPv6 are compared in one form (::ffff:a.b.c.d), so
// a rule for IPv4 also fits such an address of a socket that speaks both. Pure, any thread.
#pragma once
#include "http/forwarded.h"

enum { HTTP_NETWORKS_MAX = 64 };

struct http_network {
    struct http_address address;
    unsigned bits; // of 128 that have to be the same
};

// "192.0.2.0/24"; false for anything else, also where bits behind the prefix are set, since nobody
// means that.
bool http_network_read(str text, struct http_network *out);
bool http_network_has(const struct http_network *network, const struct http_address *address);
// Whether `address` (numeric) lies in one of the list, which is made of what http_network_read
// took. True for an empty list; false for what is no address.
bool http_networks_have(str list, str address);
// The network an address is in as "192.0.2.0/24", of so many bits by family; an address alone where
// these are all. What is no address as it is.
str http_network_text(struct arena *arena, str address, unsigned v4_bits, unsigned v6_bits);
