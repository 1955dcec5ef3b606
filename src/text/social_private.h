// The networks, as rows.
#pragma once
#include "text/social.h"

// An address' path up to the handle, and what such an account is.
struct social_path {
    const char *prefix;    // "in/"; "" for the handle itself
    const char *kind;      // "person"
    const char *canonical; // the prefix as it is written; NULL: as it was read
};

enum { SOCIAL_PATHS = 7 };

struct social_network {
    const char *name, *label;
    const char *words; // how people call it, lower case, with "|" between
    const char *hosts; // without "www." and the like, with "|" between
    const char *base;  // what an account's address begins with; NULL: it has none
    struct social_path paths[SOCIAL_PATHS]; // the first that fits
    const char *signs;                      // characters of a handle beside letters and digits
    unsigned char min, max;                 // its length
    bool lower;                             // always written small
    bool phone;                             // the handle is a telephone number
    const char *reserved; // first parts of paths that are no handle, with "|" around each
};

extern const struct social_network social_networks[];
extern const size_t social_network_count;
