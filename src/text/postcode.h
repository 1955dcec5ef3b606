// Postal codes: the form each country writes them in.
//
// Source of the forms: the Universal Postal Union's addressing guides and the national posts; the
// table stands in postcode_forms.c. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum postcode_answer {
    POSTCODE_OK,         // `normal` is its country's form
    POSTCODE_NO_COUNTRY, // no country is known, or we do not know its forms: kept as it is
    POSTCODE_NONE_THERE, // the country has no postal codes (Hong Kong, United Arab Emirates)
    POSTCODE_WRONG       // fits no form of the country, or begins as none there does
};

struct postcode {
    enum postcode_answer answer;
    str normal;     // where OK: "00-950", "SW1A 1AA"; else the text as it is, in capitals
    str expected;   // where wrong: the country's forms ("99999, 99999-9999"; 9 a digit, A a letter)
    str suggestion; // where wrong and one digit is missing in front or a letter stands for a digit
};

// Blanks, hyphens, case and its own country in front of it ("D-10115", "PL 00-950") do not matter.
// `text` is cleaned; `country` alpha-2 or empty. Results live in the arena or are the input.
struct postcode postcode_read(struct arena *arena, str country, str text);
// The length of the country's postal code at the start of `text`, written in any usual way; 0 where
// none stands there or a letter or digit follows.
size_t postcode_at_start(str country, str text);
