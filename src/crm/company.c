// Settings of the company, judged before they are kept.
#include "crm/company.h"
#include "crm/live.h"
#include "store/company.h"
#include "store/store.h"
#include "text/currency.h"
#include "text/time_zone.h"

#define TIME_ZONE_OTHERWISE STR("UTC")

static bool get_zone(struct work *work, str *zone) {
    if (!store_setting_get(work, SETTING_TIME_ZONE, zone))
        return false;
    if (!zone->len)
        *zone = TIME_ZONE_OTHERWISE;
    return true;
}

bool crm_company_get(struct work *work, struct company *out) {
    out->currency = work->schema->currency;
    return get_zone(work, &out->time_zone) &&
           store_currency_codes(work, &out->currencies, &out->currency_count);
}

bool crm_company_set(struct work *work, str currency, str time_zone) {
    if (currency.len && !currency_known(currency))
        return fail_about(work->err, ERR_INPUT, STR("currency"),
                          "There is no currency " STR_FMT ".", STR_ARG(currency));
    if (time_zone.len && !time_zone_known(time_zone))
        return fail_about(work->err, ERR_INPUT, STR("timeZone"),
                          "There is no time zone " STR_FMT ".", STR_ARG(time_zone));
    if (time_zone.len && !store_setting_put(work, SETTING_TIME_ZONE, time_zone))
        return false;
    if (!currency.len || str_equal(currency, work->schema->currency))
        return true;
    effect_add(work, (struct effect){.definitions = true});
    return store_company_currency_put(work, currency);
}

bool crm_company_today(struct work *work, int64_t *micros) {
    str zone;
    if (!get_zone(work, &zone))
        return false;
    *micros = time_zone_day(zone, work->now);
    return true;
}
