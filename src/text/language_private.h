// The names of languages, made at build time.
#pragma once
#include <stddef.h>

struct language_name {
    const char *key;  // folded
    const char *code; // BCP 47
};

extern const struct language_name language_names[]; // by key
extern const size_t language_name_count;
