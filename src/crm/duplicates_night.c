// The nightly scan: what saves alone do not keep exact (frequencies above all) is brought in line
// once a day, while nobody waits for it.
#include "base/clock.h"
#include "crm/derive.h"
#include "crm/duplicates_follow.h"
#include "crm/queue.h"
#include "store/duplicate_part.h"
#include "store/store.h"
#include <time.h>

#define NIGHT "duplicates_night" // the setting: YYYY-MM-DD of the last night

enum {
    HOURS_LATE = 3, // a server that was down at the hour does not begin in the middle of the day
    HOURS_A_DAY = 24,
    SECONDS_AN_HOUR = 3600
};

// *day: of the evening on which the night's hour was, where it is 22 and now is after midnight.
static bool is_time(struct work *work, int hour, str *day) {
    time_t seconds = (time_t)(work->now / MICROS_PER_SECOND);
    struct tm local;
    if (hour < 0)
        return false;
    localtime_r(&seconds, &local);
    int late = (local.tm_hour - hour + HOURS_A_DAY) % HOURS_A_DAY;
    seconds -= (time_t)late * SECONDS_AN_HOUR;
    localtime_r(&seconds, &local);
    *day = str_format(work->arena, "%04d-%02d-%02d", local.tm_year + 1900, local.tm_mon + 1,
                      local.tm_mday);
    return late < HOURS_LATE;
}

// Nothing was saved since the last scan began: it would find the same.
static bool is_stale(struct work *work, const struct object_type *type, bool *stale) {
    struct duplicate_scan scan = {0};
    bool found;
    return store_duplicate_scan_get(work, type->id, &scan, &found) &&
           store_feed_moved(work, scan.place, type->id, stale);
}

bool crm_duplicates_nightly(struct work *work, int hour) {
    str day, last;
    if (!is_time(work, hour, &day))
        return true;
    if (!store_setting_get(work, NIGHT, &last))
        return false;
    if (str_equal(day, last))
        return true;
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        bool stale = false;
        if (crm_is_matched(type) &&
            (!is_stale(work, type, &stale) || (stale && !crm_scan_order(work, type->id))))
            return false;
    }
    return store_setting_put(work, NIGHT, day);
}
