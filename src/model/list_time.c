// Points in time of a list's filter: a date with its time, or one counted from now or from the
// beginning of today.
#include "base/clock.h"
#include "base/utf8.h"
#include "model/list_filter_private.h"
#include "text/time_zone.h"

#define SECOND INT64_C(1000000)
enum { OFFSET_MOST = 40000 }; // days and the like: beyond it nothing is meant

static bool member(const struct list_filter_context *c, const struct json *json, const char *name,
                   int64_t least, int64_t most, int64_t otherwise, int64_t *out) {
    *out = json_get_int(json, name, otherwise);
    return (*out >= least && *out <= most) ||
           list_refuse(c, str_of(name), "This part of a point in time is out of range.");
}

static str zone_of(const struct list_filter_context *c, const struct json *point) {
    str zone = json_get_text(point, "zoneId", STR(""));
    return zone.len ? zone : c->time_zone;
}

// Midnight of a day on the clocks of a zone.
static int64_t local(str zone, int64_t days, int64_t micros) {
    int64_t wall = days * 86400 * SECOND + micros;
    int64_t guess = wall - time_zone_offset(zone, wall) * SECOND;
    return wall - time_zone_offset(zone, guess) * SECOND;
}

static bool read_date(const struct list_filter_context *c, const struct json *point, str zone,
                      int64_t *out) {
    int64_t year, month, day, hour, minute, second, milli;
    if (!member(c, point, "year", 1, 9999, 0, &year) ||
        !member(c, point, "month", 1, 12, 0, &month) || !member(c, point, "day", 1, 31, 0, &day) ||
        !member(c, point, "hour", 0, 23, 0, &hour) ||
        !member(c, point, "minute", 0, 59, 0, &minute) ||
        !member(c, point, "second", 0, 59, 0, &second) ||
        !member(c, point, "millisecond", 0, 999, 0, &milli))
        return false;
    if (!days_exist((int)year, (int)month, (int)day))
        return list_refuse(c, STR("day"), "There is no such day.");
    *out = local(zone, days_of_date((int)year, (int)month, (int)day),
                 ((hour * 60 + minute) * 60 + second) * SECOND + milli * 1000);
    return true;
}

// A month more or less keeps the day where the other month has it, else its last one.
static int64_t add_months(str zone, int64_t micros, int64_t months) {
    int year, month, day;
    int64_t wall = micros + time_zone_offset(zone, micros) * SECOND;
    int64_t of_day = wall % (86400 * SECOND);
    if (of_day < 0)
        of_day += 86400 * SECOND;
    date_from_days((wall - of_day) / (86400 * SECOND), &year, &month, &day);
    int64_t all = (int64_t)year * 12 + month - 1 + months;
    int to_year = (int)(all / 12), to_month = (int)(all % 12) + 1;
    while (!days_exist(to_year, to_month, day) && day > 1)
        day--;
    return local(zone, days_of_date(to_year, to_month, day), of_day);
}

static bool add_offset(const struct list_filter_context *c, const struct json *offset, str zone,
                       int64_t *at) {
    static const struct {
        const char *name;
        int64_t months, seconds;
    } units[] = {{"years", 12, 0},   {"quarters", 3, 0}, {"months", 1, 0},   {"weeks", 0, 604800},
                 {"days", 0, 86400}, {"hours", 0, 3600}, {"minutes", 0, 60}, {"seconds", 0, 1}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t count, most = units[i].months ? 12000 / units[i].months : OFFSET_MOST;
        if (!member(c, offset, units[i].name, -most, most, 0, &count))
            return false;
        if (units[i].months && count)
            *at = add_months(zone, *at, count * units[i].months);
        *at += count * units[i].seconds * SECOND;
    }
    return true;
}

static bool read_indexed(const struct list_filter_context *c, const struct json *point, str zone,
                         int64_t *out) {
    const struct json *reference = json_get(point, "indexReference");
    str kind = json_get_text(reference, "referenceType", STR(""));
    if (str_is(kind, "NOW"))
        *out = c->now;
    else if (str_is(kind, "TODAY"))
        *out = time_zone_day(zone, c->now);
    else
        return list_refuse(c, STR("referenceType"), "A point in time counts from NOW or TODAY.");
    return add_offset(c, json_get(point, "offset"), zone, out);
}

bool list_time_read(const struct list_filter_context *c, const struct property *property,
                    const struct json *point, str *text) {
    str kind = json_get_text(point, "timeType", STR("")), zone = zone_of(c, point);
    int64_t at = 0;
    if (!time_zone_known(zone))
        return list_refuse(
            c, STR("zoneId"),
            str_z(c->arena, str_format(c->arena, "There is no time zone " STR_FMT ".",
                                       STR_ARG(utf8_cut(zone, 60)))));
    if (!str_is(kind, "DATE") && !str_is(kind, "INDEXED"))
        return list_refuse(c, STR("timeType"), "A point in time is of the type DATE or INDEXED.");
    if (!(str_is(kind, "DATE") ? read_date(c, point, zone, &at)
                               : read_indexed(c, point, zone, &at)))
        return false;
    if (at < days_of_date(1, 1, 2) * 86400 * SECOND ||
        at > days_of_date(9999, 12, 30) * 86400 * SECOND)
        return list_refuse(c, STR("offset"), "This point in time is too far away.");
    bool day_only = strcmp(property->type->wire_type, "date") == 0;
    if (day_only)
        at += time_zone_offset(zone, at) * SECOND; // as a calendar there shows it
    *text = time_iso(c->arena, at);
    if (day_only)
        *text = str_slice(*text, 0, str_find_char(*text, 'T'));
    return true;
}
