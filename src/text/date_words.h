// The words of dates: months and weekdays in some fifty languages, and words that say nothing.
//
// The table comes from CLDR (through ICU, at build time). A word may mean different months:
// "listopad" is November in Polish and Czech, October in Croatian; "srpen" and "srpanj" have the
// same beginning. Then the language decides, or the country's, and where neither is known the
// meanings are all given. Pure functions, any thread.
#pragma once
#include "base/str.h"
#include "text/date.h"

struct date_meaning {
    unsigned months;   // bit 1 to 12 for each month it may mean; 0: no month
    unsigned weekdays; // bit 1 (Sunday) to 7 (Saturday)
    int likely;        // the month, where there are several: of the language served first
};

// Who decides where the meanings differ: sets of languages (see below). The second where the first
// do not know the word.
struct date_languages {
    uint64_t first, second;
};

// `word` is folded.
struct date_meaning date_word_find(str word, struct date_languages languages);
// A word beside a date that says nothing ("roku", "года", "de", "of"), folded.
bool date_word_is_filler(str word);
// i to xii, with the Cyrillic letters that look so; 0 otherwise. Folded.
int date_word_roman(str word);

// The set of languages to prefer: by code ("pl", "pl-PL"), and by the country's main language.
uint64_t date_language(str code);
uint64_t date_language_of_country(str country);
// How the country writes its short dates; DATE_DMY where it is not known.
enum date_order date_order_of_country(str country);
bool date_fillers_sorted(void); // for unit tests
