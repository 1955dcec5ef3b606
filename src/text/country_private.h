// The tables that tools/make_countries.py writes at build time.
#pragma once
#include "text/lang.h"

struct country_row {
    char code[3];
    str name[LANG_COUNT];
};

// A spelling: letters and digits of the folded name, and the rows it may mean.
struct country_key {
    str key;
    uint8_t count;
    uint8_t rows[4];
};

extern const struct country_row country_rows[]; // by code
extern const size_t country_row_count;
extern const struct country_key country_keys[]; // by key
extern const size_t country_key_count;
