// Internet host names: checked, as Unicode and as punycode. Shared by email.c and url.c.
#pragma once
#include "base/str.h"

enum host_reason {
    HOST_OK,
    HOST_EMPTY,
    HOST_SYNTAX,
    HOST_NO_DOT,
    HOST_UNKNOWN_SUFFIX,
    HOST_IS_SUFFIX
};

struct host {
    enum host_reason reason;
    str name;  // lower-case Unicode
    str ascii; // punycode; also given where only the suffix is wrong
};

struct host hostname_read(struct arena *arena, str text);
// Whether names stand directly under this top-level domain; for the unit test, which asks libpsl.
bool host_suffix_is_flat(str top);
