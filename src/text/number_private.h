// The parts of a number's text: what stands around its digits.
#pragma once
#include "text/number.h"

struct number_body {
    str digits; // digits and marks only
    bool negative, percent, permille;
    bool doubtful; // the factor is one letter that may be a unit
    int exponent;  // of "mln", "k", "万": the digits times ten to its power
    char currency[4];
    char shared; // the sign of several currencies; or 0
};

// False where something else stands there, too.
bool number_body_read(str text, struct number_body *out);
