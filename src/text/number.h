// Decimal numbers as people write them, with any country's marks.
//
// "1,234" can be two numbers: number_decimals says which decimal marks a text allows, the caller
// judges the column and reads with the mark that all allow. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum number_decimal {
    NUMBER_POINT = 1, // 1,234.56
    NUMBER_COMMA = 2, // 1.234,56 and 1 234,56
    NUMBER_EITHER = 3,
};

enum number_reason {
    NUMBER_OK,
    NUMBER_EMPTY,
    NUMBER_NOT_A_NUMBER,
    NUMBER_AMBIGUOUS, // both marks are allowed and give different numbers
    NUMBER_RANGE,     // more than 18 significant digits
    NUMBER_REASON_COUNT
};

// Signs of several currencies: dollar, yen and yuan, crown, rouble, the Chinese word for a unit.
enum number_sign {
    NUMBER_DOLLAR = '$',
    NUMBER_YEN = 'Y',
    NUMBER_KRONE = 'k',
    NUMBER_ROUBLE = 'r',
    NUMBER_YUAN = 'y',
};

// digits * 10^-scale, exactly; negative where `digits` is.
struct number {
    int64_t digits;
    int scale;        // decimal places as written, trailing zeros off; 0 to 18
    bool percent;     // a percent sign stood there (the number is not divided)
    char currency[4]; // ISO code of a currency sign or code beside it ("PLN", "EUR"), or ""
    char shared;      // not 0, but an enum number_sign: `currency` is only the likeliest one;
                      // number_settle asks the country
    int exponent;     // "mln", "k", "万" stood there (6, 3, 4) and is multiplied in
    bool doubtful;    // ... as one letter that may be a unit: "100 m"
};

// The decimal marks with which the text is a number: a set of enum number_decimal, 0 for none.
unsigned number_decimals(str text);
// Accepts group marks (space, no-break space, thin space, apostrophe, the other mark), a sign in
// front or behind, (accounting brackets), a currency's sign, code or word, percent, thousands and
// millions in words ("1,2 mln zł", "1.5k", "3万元"), "100.-", groups of India (12,34,567), digits
// of other scripts.
enum number_reason number_read(str text, unsigned allowed, struct number *out);
// Decides a shared currency sign by the country (alpha-2, or empty: nothing changes).
void number_settle(struct number *number, str country);
double number_to_f64(const struct number *number);
// Minor units with `places` decimals; false where that loses digits or does not fit.
bool number_to_minor(const struct number *number, int places, int64_t *out);
str number_write(struct arena *arena, const struct number *number); // shortest: "-1234.5"
str number_reason_name(enum number_reason reason);                  // stable, part of message keys
bool number_words_are_lower(
    void); // the list of words is as its look-up wants it; for the unit test
