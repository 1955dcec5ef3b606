// What is set once for the whole company: its own currency, and which others it uses.
#pragma once
#include "store/work.h"

// Definitions carry the currency, so their version is raised; inside a write transaction.
MUST_CHECK bool store_company_currency_put(struct work *work, str code);
// Codes of the currencies in use beside it, in order.
MUST_CHECK bool store_currency_codes(struct work *work, str **codes, size_t *count);
