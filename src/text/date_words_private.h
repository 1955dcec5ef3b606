// The table that tools/make_date_words.c writes at build time from ICU's copy of CLDR.
#pragma once
#include "base/str.h"
#include "text/date.h"

struct date_word {
    str text;           // folded
    int8_t month;       // 1 to 12, or 0
    int8_t weekday;     // 1 Sunday to 7 Saturday, or 0
    uint64_t languages; // bits by place in date_language_codes that it means this in
};

struct date_country {
    char code[3];          // ISO 3166 alpha-2
    uint8_t language;      // place in date_language_codes; date_language_count: none of them
    enum date_order order; // of its usual short date
};

extern const struct date_word date_words[]; // sorted by text
extern const size_t date_word_count;
extern const char date_language_codes[][8]; // the first wins where nothing else decides
extern const size_t date_language_count;
extern const struct date_country date_countries[]; // sorted by code
extern const size_t date_country_count;
