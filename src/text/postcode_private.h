// The forms of postal codes by country.
#pragma once
#include "base/str.h"

struct postcode_form {
    char country[3];
    const char *form;  // 9 a digit, A a letter, C a letter that Canada uses, * either; letters in
                       // lower case are fixed, and may be left out at the beginning (LV-1010)
    uint8_t low, high; // what the first two digits may be (both 0: anything)
};

// The rows of a country stand together, the usual form first.
extern const struct postcode_form postcode_forms[];
extern const size_t postcode_form_count;
bool postcode_none_in(str country); // whether the country has none at all
