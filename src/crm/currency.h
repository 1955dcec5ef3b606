// Currencies: which ones people may choose, and what they are worth, entered by day.
//
// The company's own currency is what sums are in. Every other one has rates: what one unit is worth
// in the company's currency from a day on. Changes are changes of definitions; amounts that stand
// in records are converted again in the background.
#pragma once
#include "store/currency.h"

struct currency_view {
    struct currency currency;
    int minor_units;
    bool home;
    double rate; // today's; 0: not known
    size_t rate_count;
};

MUST_CHECK bool crm_currency_list(struct work *work, struct currency_view **out, size_t *count);
// ERR_NOT_FOUND where it is not in use.
MUST_CHECK bool crm_currency_get(struct work *work, str code, struct currency_view *out);
// ERR_INVALID for a code ISO 4217 does not have, ERR_CONFLICT where it is in use.
MUST_CHECK bool crm_currency_add(struct work *work, str code);
MUST_CHECK bool crm_currency_move(struct work *work, str code, int64_t position);
// ERR_CONFLICT for the company's own.
MUST_CHECK bool crm_currency_remove(struct work *work, str code);
// Makes it the company's own, and takes it into use. ERR_CONFLICT while there are rates: they are
// in the former one. ERR_INVALID for a code ISO 4217 does not have.
MUST_CHECK bool crm_currency_set_home(struct work *work, str code);
MUST_CHECK bool crm_rate_list(struct work *work, str code, struct rate_row **out, size_t *count);
// ERR_INVALID for no day, or a rate that is none. Replaces that day's.
MUST_CHECK bool crm_rate_put(struct work *work, str code, str valid_from, double rate);
MUST_CHECK bool crm_rate_remove(struct work *work, str code, str valid_from);
// A new store's: the currency of the language it is set up in. Nothing where one is set already.
MUST_CHECK bool crm_currency_start(struct work *work, enum lang lang);
