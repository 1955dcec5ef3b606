// Settings of the company, judged before they are kept.
#include "crm/company.h"
#include "crm/currency.h"
#include "crm/refuse.h"
#include "store/store.h"
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
    struct currency *list;
    size_t count;
    if (!get_zone(work, &out->time_zone) || !store_currency_list(work, &list, &count))
        return false;
    out->currencies = ARENA_ARRAY(work->arena, count + 1, str);
    out->currency_count = count;
    for (size_t i = 0; i < count; i++)
        out->currencies[i] = list[i].code;
    return true;
}

bool crm_company_set(struct work *work, str currency, str time_zone) {
    if (currency.len && !currency_find(currency))
        return fail_about(work->err, ERR_INPUT, STR("currency"),
                          "There is no currency " STR_FMT ".", STR_ARG(currency));
    if (time_zone.len && !time_zone_known(time_zone))
        return crm_refuse(work, ERR_INPUT, "company.time_zone", time_zone, STR("timeZone"));
    if (time_zone.len && !store_setting_put(work, SETTING_TIME_ZONE, time_zone))
        return false;
    return !currency.len || crm_currency_set_home(work, currency);
}

bool crm_company_today(struct work *work, int64_t *micros) {
    str zone;
    if (!get_zone(work, &zone))
        return false;
    *micros = time_zone_day(zone, work->now);
    return true;
}
