// A day, kept as YYYY-MM-DD; how texts are read: day.c.
#include "text/date.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <math.h>

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

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    struct type_day day;
    bool found;
    if (!clean.len)
        return true;
    if (!type_read_day(c, clean, "date.unreadable", &day, &found))
        return false;
    if (found)
        *out = value_text(text_of(c->arena, day.date));
    return true;
}

// Centuries away from what businesses date: a slip in the year.
static bool is_far(const struct type_context *c, struct date date) {
    return date.year < 1800 || date.year > this_year(c) + 100;
}

static void complain_birth(const struct type_context *c, str text) {
    int32_t days = date_to_days(date_of_text(text));
    if (!c->now)
        return;
    if (days > today(c))
        type_issue(c, "date.in_future", SEVERITY_WARNING, text, (str){0}, (str){0});
    else if (days < today(c) - 120 * 366)
        type_issue(c, "date.too_old", SEVERITY_WARNING, text, (str){0}, STR("120"));
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    if (str_is(c->property->match_role, "birth_date"))
        complain_birth(c, value.s);
    else if (is_far(c, date_of_text(value.s)))
        type_issue(c, "date.far", SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

static void add_number(const struct type_context *c, struct part_list *out, const char *name,
                       int number) {
    part_add(out, name, str_format(c->arena, "%d", number));
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    struct date date = date_of_text(value.s);
    add_number(c, out, "year", date.year);
    add_number(c, out, "month", date.month);
    add_number(c, out, "day", date.day);
}

static const char *const part_names[] = {"year", "month", "day", NULL};

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
    .parts = parts,
    .part_names = part_names,
};
