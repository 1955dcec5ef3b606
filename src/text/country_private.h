// The tables that tools/make_countries.py writes at build time.
#pragma once
#include "text/lang.h"
#include "text/place_key.h"

struct country_row {
    char code[3], alpha3[4];
    str name[LANG_COUNT];
};

// Rows among which somebody has to choose.
struct country_set {
    uint8_t count;
    uint8_t rows[4];
};

// A country that is no more, and what lies there now.
struct country_former {
    str name[LANG_COUNT];
    struct country_set now;
};

// A short name in one of the languages in which typing errors are looked for.
struct country_typed {
    const char *key;
    uint32_t letters; // which it has: bit (code point & 31)
    uint8_t length;   // bytes
    uint8_t row;
};

// What a row of the spellings means: a country, or one of the other two tables.
enum { COUNTRY_FIRST_SET = 1000, COUNTRY_FIRST_FORMER = 2000 };

extern const struct country_row country_rows[]; // by code
extern const size_t country_row_count;
extern const struct country_set country_sets[];
extern const struct country_former country_formers[];
extern const struct country_typed country_typed[]; // by key
extern const size_t country_typed_count;
extern const struct place_table country_spellings;
