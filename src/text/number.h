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

// digits * 10^-scale, exactly; negative where `digits` is.
struct number {
    int64_t digits;
    int scale;        // decimal places as written, trailing zeros off; 0 to 18
    bool percent;     // a percent sign stood there (the number is not divided)
    char currency[4]; // ISO code of a currency sign or code beside it ("PLN", "EUR"), or ""
};

// The decimal marks with which the text is a number: a set of enum number_decimal, 0 for none.
unsigned number_decimals(str text);
// Accepts group marks (space, no-break space, thin space, apostrophe, the other mark), a sign in
// front or behind, (accounting brackets), a currency sign or code, percent.
enum number_reason number_read(str text, unsigned allowed, struct number *out);
double number_to_f64(const struct number *number);
// Minor units with `places` decimals; false where that loses digits or does not fit.
bool number_to_minor(const struct number *number, int places, int64_t *out);
str number_write(struct arena *arena, const struct number *number); // shortest: "-1234.5"
str number_reason_name(enum number_reason reason);                  // stable, part of message keys
