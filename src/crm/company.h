// What is set once for the whole company: its currency and its time zone.
#pragma once
#include "store/work.h"

struct company {
    str currency;    // ISO 4217
    str time_zone;   // "Europe/Warsaw"
    str *currencies; // the others in use
    size_t currency_count;
};

MUST_CHECK bool crm_company_get(struct work *work, struct company *out);
// Sets what is not empty. ERR_INPUT, with the member in err->detail, for an
// unknown currency or zone; ERR_CONFLICT for another currency while there are exchange rates.
MUST_CHECK bool crm_company_set(struct work *work, str currency, str time_zone);
// The moment the company's today began.
MUST_CHECK bool crm_company_today(struct work *work, int64_t *micros);
