// A point in time: microseconds UTC inside, ISO 8601 with milliseconds outside.
#include "base/clock.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <math.h>

// Years 1 to 9999: what ISO 8601 can write in four digits.
static bool is_writable(int64_t micros) {
    return micros >= INT64_C(-62135596800000000) && micros < INT64_C(253402300800000000);
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    int64_t micros;
    if (!clean.len)
        return true;
    if (time_read_iso(clean, &micros) && is_writable(micros)) {
        *out = value_int(micros);
        return true;
    }
    if (!type_date_is_sure(c, clean))
        return false;
    struct type_context quiet = *c;
    quiet.issues = NULL; // its issues would speak of a day
    str day;
    if (type_read_date(&quiet, clean, &day) && day.len && time_read_iso(day, &micros)) {
        *out = value_int(micros);
        return true;
    }
    if (type_is_placeholder(c, clean))
        return true;
    return type_refuse(c, "datetime.unreadable", clean, (str){0}, (str){0});
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
