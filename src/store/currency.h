// Currencies in use and their rates. Changes are changes of definitions: they raise the version of
// the schema, which holds the rates, and are kept in `definition_event`.
#pragma once
#include "model/currency.h"
#include "store/work.h"

struct currency {
    str code;
    int64_t position;
    int64_t created_at;
};

struct rate_row {
    str code;
    str valid_from; // YYYY-MM-DD
    double rate;
    int64_t entered_at;
    int64_t entered_by;
};

MUST_CHECK bool store_currency_list(struct work *work, struct currency **out, size_t *count);
// Puts it into use (again), or moves it.
MUST_CHECK bool store_currency_put(struct work *work, str code, int64_t position);
// Out of use; its rates stay, and records that have it keep it.
MUST_CHECK bool store_currency_archive(struct work *work, str code);
// Of one currency, newest day first; code empty: of all, by code.
MUST_CHECK bool store_rate_list(struct work *work, str code, struct rate_row **out, size_t *count);
MUST_CHECK bool store_rate_put(struct work *work, str code, str valid_from, double rate);
MUST_CHECK bool store_rate_delete(struct work *work, str code, str valid_from, bool *found);
// The company's own.
MUST_CHECK bool store_currency_home(struct work *work, str code);
