// The tables that tools/make_words.py writes of company_forms.txt at build time.
#pragma once
#include "base/str.h"

enum form_flag {
    FORM_BEHIND = 1,
    FORM_IN_FRONT = 2,
    FORM_SEVERAL_WORDS = 4, // one word of that spelling is something else: Zoo
    FORM_GLUED = 8,         // Han and Hangul: stands without a space
    FORM_DOUBTFUL = 16,     // short and rare: only with dots or in capitals
};

struct form_name {
    str name;
    str class;
};

struct form_key {
    str key;
    uint16_t form;
    uint8_t flags;
};

extern const struct form_name form_names[];
extern const struct form_key form_keys[]; // by key
extern const size_t form_key_count;
