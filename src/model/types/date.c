// A day, kept as YYYY-MM-DD.
//
// "01/02/2024" is two days. The column's orders (c->date_orders) decide; where they do not, the
// record's country does (month first in the United States only) and a warning names the other
// reading. A column of bare numbers may hold a spreadsheet's serial dates.
#include "text/date.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <math.h>
#include <string.h>

static const int64_t micros_per_day = INT64_C(86400000000);

static int32_t today(const struct type_context *c) {
    return (int32_t)(c->now / micros_per_day);
}

static int this_year(const struct type_context *c) {
    return c->now ? date_of_days(today(c)).year : 2025;
}

static str text_of(struct arena *arena, struct date date) {
    char text[11];
    date_write(date, text);
    return str_copy(arena, str_of(text));
}

static struct date date_of_text(str text) {
    struct date date = {0};
    if (date_read(text, DATE_YMD, 2000, &date) != DATE_OK)
        return (struct date){1970, 1, 1};
    return date;
}

// Serial days of a spreadsheet (1927 to 2119) and milliseconds since 1970 (from 2001 on).
static bool read_digits(const struct type_context *c, str clean, struct date *date) {
    int64_t number;
    if (!str_to_i64(clean, &number))
        return false;
    if (clean.len == 5 && number >= 10000 && number < 80000 &&
        date_of_excel_serial((double)number, false, date)) {
        type_issue(c, "date.serial", SEVERITY_INFO, clean, text_of(c->arena, *date), (str){0});
        return true;
    }
    if (clean.len < 12 || clean.len > 14 || number < 0)
        return false;
    *date = date_of_days((int32_t)(number / (micros_per_day / 1000)));
    return true;
}

static enum date_reason read_ambiguous(const struct type_context *c, str clean, unsigned allowed,
                                       struct date *date) {
    unsigned likely = str_is(c->country, "US") ? DATE_MDY : DATE_DMY;
    if (!(likely & allowed))
        likely = allowed & ~(unsigned)DATE_YMD;
    enum date_reason reason = date_read(clean, likely, this_year(c), date);
    if (reason != DATE_OK)
        return reason;
    struct date other;
    if (date_read(clean, allowed & ~likely, this_year(c), &other) == DATE_OK)
        type_issue(c, "date.ambiguous", SEVERITY_WARNING, clean, text_of(c->arena, other),
                   text_of(c->arena, *date));
    return DATE_OK;
}

bool type_date_is_sure(const struct type_context *c, str clean) {
    struct date date, one, other;
    if (!c->exact_dates || date_read(clean, DATE_ANY, this_year(c), &date) != DATE_AMBIGUOUS ||
        date_read(clean, DATE_DMY, this_year(c), &one) != DATE_OK ||
        date_read(clean, DATE_MDY, this_year(c), &other) != DATE_OK)
        return true;
    return type_refuse(c, "date.which_day", clean, text_of(c->arena, one),
                       text_of(c->arena, other));
}

bool type_read_date(const struct type_context *c, str text, str *out) {
    *out = (str){0};
    str clean = text_clean(c->arena, text);
    if (!clean.len)
        return true;
    if (!type_date_is_sure(c, clean))
        return false;
    struct date date = {0};
    unsigned allowed = c->date_orders ? c->date_orders | DATE_YMD : (unsigned)DATE_ANY;
    enum date_reason reason = date_read(clean, allowed, this_year(c), &date);
    if (reason == DATE_AMBIGUOUS)
        reason = read_ambiguous(c, clean, allowed, &date);
    // Possible, only not in the column's order: 05/13/2024 where days come first.
    if (reason == DATE_IMPOSSIBLE && allowed != DATE_ANY &&
        date_read(clean, DATE_ANY, this_year(c), &date) == DATE_OK) {
        type_issue(c, "date.other_order", SEVERITY_WARNING, clean, (str){0},
                   text_of(c->arena, date));
        reason = DATE_OK;
    }
    if (reason == DATE_OK || read_digits(c, clean, &date)) {
        *out = text_of(c->arena, date);
        return true;
    }
    if (type_is_placeholder(c, clean))
        return true;
    if (reason == DATE_IMPOSSIBLE)
        return type_refuse(c, "date.impossible", clean, (str){0}, (str){0});
    return type_refuse(c, "date.unreadable", clean, (str){0}, (str){0});
}

// Days that programs write where they know none.
static bool is_empty_day(const struct type_context *c, str day) {
    static const char *const everywhere[] = {"0001-01-01", "1899-12-30", "1899-12-31",
                                             "9999-12-31"};
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++)
        if (str_is(day, everywhere[i]))
            return true;
    return str_is(c->property->match_role, "birth_date") &&
           (str_is(day, "1900-01-01") || str_is(day, "1970-01-01"));
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str day;
    if (!type_read_date(c, text, &day))
        return false;
    if (day.len && is_empty_day(c, day)) {
        type_issue(c, "value.placeholder", SEVERITY_INFO, text, (str){0}, (str){0});
        return true;
    }
    *out = value_text_or_null(day);
    return true;
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || !c->now || !str_is(c->property->match_role, "birth_date"))
        return;
    int32_t days = date_to_days(date_of_text(value.s));
    if (days > today(c))
        type_issue(c, "date.in_future", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (days < today(c) - 120 * 366)
        type_issue(c, "date.too_old", SEVERITY_WARNING, value.s, (str){0}, STR("120"));
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    (void)c;
    if (value_is_null(a) || value_is_null(b))
        return 0;
    struct date x = date_of_text(a.s), y = date_of_text(b.s);
    bool year = x.year == y.year, month = x.month == y.month, day = x.day == y.day;
    if (year && month && day)
        return 1;
    if (year && x.day == y.month && x.month == y.day)
        return 0.8; // day and month exchanged
    if (year + month + day == 2)
        return 0.6; // one of the three mistyped
    double apart = fabs((double)date_to_days(x) - (double)date_to_days(y));
    return apart < 366 ? 0.4 * (1 - apart / 366) : 0;
}

const struct property_type property_type_date = {
    .name = "date",
    .storage = VALUE_TEXT,
    .wire_type = "date",
    .wire_field = "date",
    .widget = "date",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER,
    .read = read,
    .write = text_type_write,
    .normalise = same_normalise,
    .complain = complain,
    .match_key = text_type_match_key,
    .similarity = similarity,
};
