// A point in time: microseconds UTC inside, ISO 8601 with milliseconds outside.
#include "base/clock.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <math.h>

// Years 1 to 9999: what ISO 8601 can write in four digits.
static bool is_writable(int64_t micros) {
    return micros >= INT64_C(-62135596800000000) && micros < INT64_C(253402300800000000);
}

// 20240501103000 is no number of milliseconds; nor 202405011030, but where a program sends it.
static bool is_compact(const struct type_context *c, str clean) {
    for (size_t i = 0; i < clean.len; i++)
        if (clean.ptr[i] < '0' || clean.ptr[i] > '9')
            return false;
    return clean.len == 14 || (clean.len == 12 && !c->exact_dates);
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    int64_t micros;
    if (!clean.len)
        return true;
    if (!is_compact(c, clean) && time_read_iso(clean, &micros) && is_writable(micros)) {
        *out = value_int(micros);
        return true;
    }
    struct type_day day;
    bool found;
    if (!type_read_day(c, clean, "datetime.unreadable", &day, &found))
        return false;
    micros = found ? type_point_of_day(day) : 0;
    if (found && !is_writable(micros))
        return type_refuse(c, "datetime.unreadable", clean, (str){0}, (str){0});
    *out = found ? value_int(micros) : value_null();
    return true;
}

static void write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (!value_is_null(value))
        time_write_iso(out, value_as_int(value));
}

// Whole milliseconds: what the wire can say.
static struct value normalise(const struct type_context *c, struct value value) {
    (void)c;
    if (value_is_null(value))
        return value;
    int64_t micros = value_as_int(value), rest = micros % 1000;
    return value_int(micros - (rest < 0 ? rest + 1000 : rest));
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    (void)c;
    if (value_is_null(a) || value_is_null(b))
        return 0;
    double apart = fabs((double)value_as_int(a) - (double)value_as_int(b)) / MICROS_PER_SECOND;
    return apart < 86400 ? 1 - apart / 86400 : 0;
}

const struct property_type property_type_datetime = {
    .name = "datetime",
    .storage = VALUE_INT,
    .wire_type = "datetime",
    .wire_field = "date",
    .widget = "datetime",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER,
    .read = read,
    .write = write,
    .normalise = normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = similarity,
};
