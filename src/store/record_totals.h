// What the records that a query finds add up to, by the values of one property and by currency.
//
// What stands over a column of a board is of all its records, not of those on the screen. For types
// with stages an index holds everything this asks for (define_table.c), so that a million deals are
// a tenth of a second; other questions read the rows they find. Sums are of doubles: exact up to
// 2^53 of the stored units, and never an error for being too large.
#pragma once
#include "model/filter.h"
#include "store/work.h"

enum { TOTALS_SUMS_MAX = 5, TOTALS_ROWS_MAX = 1000 };

struct record_totals {
    const struct query *query;       // filters, words and archive state count; paging does not
    const struct property *by;       // of one value: no choices
    const struct property *currency; // NULL: amounts are added up whatever they are in
    const struct property *sums[TOTALS_SUMS_MAX];
    size_t sum_count;
};

struct record_total {
    struct value value; // of `by`; NULL: those without one
    str currency;       // empty: those without one
    int64_t count;
    int64_t held[TOTALS_SUMS_MAX]; // how many have a value
    double sum[TOTALS_SUMS_MAX];   // in the units in which the property is stored
};

// In the order of the values; at most TOTALS_ROWS_MAX, *more says whether there are others.
MUST_CHECK bool store_record_totals(struct work *work, const struct record_totals *asked,
                                    struct record_total **out, size_t *count, bool *more);
