// Countries by any spelling: ISO 3166-1 with names in many languages.
//
// The table (country_table.c) is made at build time by tools/make_countries.py from Debian's
// iso-codes and our list of aliases. Pure functions, any thread.
#pragma once
#include "text/lang.h"

enum { COUNTRY_CANDIDATES = 4 };

enum country_answer { COUNTRY_UNKNOWN, COUNTRY_FOUND, COUNTRY_AMBIGUOUS };

struct country_match {
    enum country_answer answer;
    char code[3]; // alpha-2 where found, else ""
    int candidate_count;
    char candidates[COUNTRY_CANDIDATES][3]; // where ambiguous (Georgia: GE US; Congo: CG CD)
};

// Reads names in English, Polish, Russian, Chinese, German, French, Spanish, native names, alpha-2,
// alpha-3, and usual aliases (USA, UK, РФ, 美国).
struct country_match country_find(str text);
// Display name; empty where `code` (alpha-2, any case) is no country.
str country_name(str code, enum lang lang);
bool country_exists(str code); // alpha-2, upper case

// All countries in order of alpha-2, for lists.
size_t country_count(void);
str country_code_at(size_t i);
