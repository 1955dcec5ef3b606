// Countries by any spelling: ISO 3166-1 with the names of all languages that ICU and iso-codes
// know.
//
// The tables (country_table.c) are made at build time by tools/make_countries.py. Pure functions,
// any thread.
#pragma once
#include "text/lang.h"

enum { COUNTRY_CANDIDATES = 4 };

enum country_answer {
    COUNTRY_UNKNOWN,
    COUNTRY_FOUND,
    COUNTRY_AMBIGUOUS, // asked, never guessed
    COUNTRY_FORMER     // existed once (USSR)
};

struct country_match {
    enum country_answer answer;
    char code[3]; // alpha-2 where found, else ""
    // Where ambiguous: those it may mean (Georgia: GE US; Congo: CD CG). Where it is no more: those
    // that lie there now, if they are few.
    int candidate_count;
    char candidates[COUNTRY_CANDIDATES][3];
    const str *former_name; // LANG_COUNT texts, where it is no more
};

// Reads names in any language (short, official and everyday ones, of former times where the country
// is the same), alpha-2, alpha-3 and numeric codes, flags, and two of those side by side where they
// agree: "Poland (PL)", "Korea, Republic of". Case, accents, punctuation and "the" do not matter.
struct country_match country_find(str text);
// The one country whose short name in a main European language is one typing error away (two from
// seven letters on); empty where none is, or several are. For texts that `country_find` does not
// know: a suggestion, never an answer.
str country_nearest(str text);

// Display name; empty where `code` (alpha-2, any case) is no country.
str country_name(str code, enum lang lang);
str country_alpha3(str code);  // "POL"; empty where `code` (alpha-2, upper case) is no country
bool country_exists(str code); // alpha-2, upper case

// All countries in order of alpha-2, for lists.
size_t country_count(void);
str country_code_at(size_t i);
