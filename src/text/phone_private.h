// The steps of reading a telephone number; used by phone.c.
#pragma once
#include "text/phone.h"
#include "text/phone_shim.h"

enum { PHONE_TEXT_DIGITS = 24 };

// phone_bare.c: what a text has of a number.
struct phone_text {
    char digits[PHONE_TEXT_DIGITS];
    size_t count;            // may be larger than PHONE_TEXT_DIGITS
    bool plus;               // stands in front of them
    bool plus_again;         // behind digits: "+48 +48 601 ..."
    bool grouped;            // something stands between the first digit and the second
    bool zero_in_brackets;   // "(0)"
    bool letters_for_digits; // "6O1 234 567": read as digits
    bool elsewhere;          // an e-mail address
    int other_words;         // that are no labels ("tel.", "kom.")
    bool word_behind;        // one of those stands behind a digit: 1-800-FLOWERS
    str extension;           // "12" of "wew. 12", or empty
};
struct phone_text phone_bare(struct arena *arena, str text);

// phone_slip.c: other readings of digits that are no number as they stand (a trunk prefix behind
// the country code, "810" for the plus, an 8 before the 0 ...), of which the first valid one is
// surely meant. False: there is none.
bool phone_read_slip(const struct phone_text *text, const char *region, struct phone_shim *shim);
// What the digits could mean as well: a number of another country without its plus, one of the
// region with a plus too many. Only for a suggestion.
bool phone_guess(const struct phone_text *text, const char *region, struct phone_shim *shim);

// phone.c: what the tables of numbering plans say. False: nothing, the library has to.
bool phone_read_tables(str digits, bool plus, const char *country, struct phone_shim *shim);
// phone.c: digits with or without a plus, through the tables or the library. False: not a valid
// number; `shim` says why.
bool phone_read_digits(str digits, bool plus, const char *region, struct phone_shim *shim);

// phone.c: a national number of one digit again and again, or 123456789.
bool phone_is_nobodys(str national);
// phone.c: nobody has such a number, many type it. `whole` is the text the digits were found in.
bool phone_is_placeholder(str digits, str whole);
// phone.c: the number that digits make; 0 where they are too few or too many for one.
uint64_t phone_bare_number(str digits);
// phone.c: alpha-2 in capitals, or "".
void phone_region_of(str country, char region[3]);
// phone.c: digits dialled at home, however much they look like those of another country.
bool phone_is_home(str digits, bool grouped);
// phone.c: digits without a plus that can not be read where no country is known.
bool phone_needs_country(const struct phone_text *text, str digits);
// phone.c: the digits behind the calling code.
str phone_shim_national(const struct phone_shim *shim);
