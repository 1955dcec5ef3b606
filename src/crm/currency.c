// Checking what is entered, and ordering the conversion.
#include "crm/currency.h"
#include "base/clock.h"
#include "crm/access.h"
#include "crm/calculate.h"
#include "crm/live.h"
#include "crm/refuse.h"
#include "store/store.h"
#include <math.h>

static bool changed(struct work *work) {
    effect_add(work, (struct effect){.definitions = true});
    return crm_calculate_clocked(work);
}

static bool may_change(struct work *work) {
    return crm_access_area(work, AREA_SETTINGS);
}

static int64_t today(const struct work *work) {
    return work->now / (INT64_C(86400) * MICROS_PER_SECOND);
}

static struct currency_view view_of(struct work *work, const struct currency *currency) {
    const struct rates *rates = work->schema->rates;
    const struct currency_fact *fact = currency_find(currency->code);
    struct currency_view view = {.currency = *currency,
                                 .minor_units = fact ? fact->minor_units : 2,
                                 .home = str_equal(currency->code, work->schema->currency)};
    if (!rates_find(rates, currency->code, today(work), &view.rate))
        view.rate = 0;
    for (size_t i = 0; i < rates->count; i++)
        view.rate_count += str_equal(rates->items[i].code, currency->code);
    return view;
}

bool crm_currency_list(struct work *work, struct currency_view **out, size_t *count) {
    struct currency *list;
    if (!store_currency_list(work, &list, count))
        return false;
    *out = ARENA_ARRAY(work->arena, *count + 1, struct currency_view);
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = view_of(work, &list[i]);
    return true;
}

static bool find(struct work *work, str code, struct currency_view *out, bool *found) {
    struct currency_view *list;
    size_t count;
    *found = false;
    if (!crm_currency_list(work, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (str_equal(list[i].currency.code, code)) {
            *out = list[i];
            *found = true;
        }
    return true;
}

bool crm_currency_get(struct work *work, str code, struct currency_view *out) {
    bool found;
    if (!find(work, code, out, &found))
        return false;
    return found || crm_refuse(work, ERR_NOT_FOUND, "currency.not_used", (str){0}, (str){0});
}

static bool in_use(struct work *work, str code) {
    struct currency_view unused;
    return may_change(work) && crm_currency_get(work, code, &unused);
}

bool crm_currency_add(struct work *work, str code) {
    struct currency_view *list;
    size_t count;
    if (!may_change(work) || !crm_currency_list(work, &list, &count))
        return false;
    if (!currency_find(code))
        return crm_refuse(work, ERR_INVALID, "currency.unknown", code, (str){0});
    for (size_t i = 0; i < count; i++)
        if (str_equal(list[i].currency.code, code))
            return crm_refuse(work, ERR_CONFLICT, "currency.used", code, (str){0});
    int64_t last = count ? list[count - 1].currency.position : -1;
    return store_currency_put(work, code, last + 1) && changed(work);
}

bool crm_currency_move(struct work *work, str code, int64_t position) {
    if (!in_use(work, code))
        return false;
    effect_add(work, (struct effect){.definitions = true});
    return store_currency_put(work, code, position);
}

bool crm_currency_remove(struct work *work, str code) {
    if (!in_use(work, code))
        return false;
    if (str_equal(code, work->schema->currency))
        return crm_refuse(work, ERR_CONFLICT, "currency.home", (str){0}, (str){0});
    effect_add(work, (struct effect){.definitions = true});
    return store_currency_archive(work, code);
}

bool crm_currency_set_home(struct work *work, str code) {
    struct currency_view unused;
    bool found;
    if (!may_change(work) || !find(work, code, &unused, &found))
        return false;
    if (found && str_equal(code, work->schema->currency))
        return true;
    if (work->schema->rates->count)
        return crm_refuse(work, ERR_CONFLICT, "currency.home_rates", (str){0}, (str){0});
    return (found || crm_currency_add(work, code)) && store_currency_home(work, code) &&
           changed(work);
}

bool crm_rate_list(struct work *work, str code, struct rate_row **out, size_t *count) {
    struct currency_view unused;
    return crm_currency_get(work, code, &unused) && store_rate_list(work, code, out, count);
}

static bool is_day(struct work *work, str text) {
    int64_t micros;
    return text.len == 10 && time_read_iso(text, &micros) &&
           str_equal(str_slice(time_iso(work->arena, micros), 0, 10), text);
}

bool crm_rate_put(struct work *work, str code, str valid_from, double rate) {
    const double least = 1e-9, most = 1e9;
    if (!in_use(work, code))
        return false;
    if (str_equal(code, work->schema->currency))
        return crm_refuse(work, ERR_CONFLICT, "currency.home_no_rate", (str){0}, (str){0});
    if (!is_day(work, valid_from))
        return crm_refuse(work, ERR_INVALID, "currency.bad_day", (str){0}, (str){0});
    if (!isfinite(rate) || rate < least || rate > most)
        return crm_refuse(work, ERR_INVALID, "currency.bad_rate", (str){0}, (str){0});
    return store_rate_put(work, code, valid_from, rate) && changed(work);
}

bool crm_rate_remove(struct work *work, str code, str valid_from) {
    bool found;
    if (!in_use(work, code) || !store_rate_delete(work, code, valid_from, &found))
        return false;
    if (!found)
        return crm_refuse(work, ERR_NOT_FOUND, "currency.no_rate", (str){0}, (str){0});
    return changed(work);
}

bool crm_currency_start(struct work *work, enum lang lang) {
    static const char *const own[LANG_COUNT] = {
        [LANG_EN] = "USD", [LANG_PL] = "PLN", [LANG_RU] = "RUB", [LANG_ZH] = "CNY"};
    static const char *const further[] = {"EUR", "USD"};
    str set, code = str_of(own[lang]);
    if (!store_setting_get(work, SETTING_CURRENCY, &set))
        return false;
    if (set.len)
        return true;
    if (!store_currency_home(work, code) || !store_currency_put(work, code, 0))
        return false;
    for (size_t i = 0; i < sizeof further / sizeof *further; i++)
        if (!str_is(code, further[i]) &&
            !store_currency_put(work, str_of(further[i]), (int64_t)i + 1))
            return false;
    effect_add(work, (struct effect){.definitions = true});
    return true;
}
