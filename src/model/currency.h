// Currencies: which there are (ISO 4217), and what they are worth in the company's own.
//
// A rate holds from its day until the next one of its currency. Days before the first rate take
// that one: whoever enters today's rate wants last year's deals counted, too, and not left out.
// Pure functions, any thread.
#pragma once
#include "base/str.h"

struct currency_fact {
    char code[4];    // "EUR"
    int minor_units; // decimals of an amount
};
// By code; the table ends with an empty one.
extern const struct currency_fact currency_facts[];
// NULL where there is no such currency.
const struct currency_fact *currency_find(str code);

struct rate {
    str code;
    int64_t valid_from; // days since 1970-01-01
    double rate;        // of one unit in the company's currency; above 0
};

struct rates {
    str home;           // the company's own
    struct rate *items; // by code, then day
    size_t count;
};

// What one unit of `code` (empty: the company's own) is worth on that day; false where nothing is
// known about it.
bool rates_find(const struct rates *rates, str code, int64_t day, double *rate);
