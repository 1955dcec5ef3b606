// When rules are carried out by themselves: once a night, at the company's place. Whichever process
// takes the night's number orders the runs, in that transaction.
#include "base/clock.h"
#include "crm/company.h"
#include "crm/queue.h"
#include "crm/retention.h"
#include "crm/trash.h"
#include "store/store.h"
#include "text/time_zone.h"

#define NIGHT "retention_night" // the setting: the last night, as days since 1970 at the company

// GROWTH: how many records more than were confirmed a night takes; where rules mean more, nothing
// is done and somebody has to look (the next confirmation tells the new number).
enum { SECONDS_A_DAY = 86400, SECONDS_AN_HOUR = 3600, LEAP_DAYS = 7, GROWTH = 100 };

static bool order_runs(struct work *work) {
    struct job_order order = {.kind = JOB_TRASH, .payload = STR("{\"order\":\"empty\"}")};
    int64_t days;
    if (!crm_trash_days(work, &days) || (days && !crm_job_order_again(work, &order)))
        return false;
    order.kind = JOB_RETENTION;
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        struct retention_state state;
        if (!crm_retention_get(work, type, &state))
            return false;
        int64_t confirmed = state.version.confirmed_count;
        order.payload = str_format(work->arena, "{\"type\":\"" STR_FMT "\",\"count\":%lld}",
                                   STR_ARG(type->name), (long long)(2 * confirmed + GROWTH));
        if (state.version.confirmed_at && retention_any_enabled(&state.rules) &&
            !crm_job_order_again(work, &order))
            return false;
    }
    return true;
}

// Whether the clock there is past the hour, and the day's number.
static bool is_time(struct work *work, int64_t *day, bool *past) {
    struct company company;
    if (!crm_company_get(work, &company))
        return false;
    int64_t seconds =
        work->now / MICROS_PER_SECOND + time_zone_offset(company.time_zone, work->now);
    *day = seconds / SECONDS_A_DAY;
    *past = seconds % SECONDS_A_DAY >= (int64_t)RETENTION_HOUR * SECONDS_AN_HOUR;
    return true;
}

bool crm_retention_nightly(struct work *work) {
    str text;
    int64_t day, last = 0;
    bool past, taken;
    if (!is_time(work, &day, &past))
        return false;
    if (!past)
        return true;
    if (!store_setting_get(work, NIGHT, &text))
        return false;
    bool known = text.len && str_to_i64(text, &last);
    if (known && day == last)
        return true;
    bool leapt = known && (day < last || day > last + LEAP_DAYS);
    str today = str_format(work->arena, "%lld", (long long)day);
    return store_setting_take(work, NIGHT, text, today, &taken) &&
           (!taken || leapt || order_runs(work));
}
