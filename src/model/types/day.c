// Days as texts give them, for the types date and datetime.
//
// "01/02/2024" is two days. The column's orders (c->date_orders) decide; where they do not, the
// record's country does and a warning names the other reading. What is written with dots has the
// day first, as everywhere but in a few countries. A column of bare numbers may hold a
// spreadsheet's days; one such number alone is doubtful.
#include "base/clock.h"
#include "model/types/type_private.h"
#include "text/date_words.h"

static const int64_t micros_per_day = INT64_C(86400000000);

static int64_t point_of(struct type_day day) {
    return date_to_days(day.date) * micros_per_day + day.micros;
}

// As the property writes it: a day, or a point in time.
static str text_of(const struct type_context *c, struct type_day day) {
    if (str_is(str_of(c->property->type->name), "date")) {
        char text[11];
        date_write(day.date, text);
        return str_copy(c->arena, str_of(text));
    }
    return time_iso(c->arena, point_of(day));
}

int64_t type_point_of_day(struct type_day day) {
    return point_of(day);
}

static struct date_hints hints_of(const struct type_context *c) {
    struct date_hints hints = {.country = c->country,
                               .language = lang_code(c->lang),
                               .past = str_is(c->property->match_role, "birth_date")};
    unsigned orders = c->date_orders & DATE_ANY;
    if (c->date_orders & DATE_OR_SHORT && date_order_of_country(c->country) == DATE_YMD)
        orders |= DATE_YYMD;
    if (c->date_orders & DATE_YDM)
        hints.allowed = orders | DATE_YDM;
    else if (orders)
        hints.allowed = orders | DATE_YMD;
    if (c->now)
        hints.today = date_of_days((int32_t)(c->now / micros_per_day));
    return hints;
}

// Days and milliseconds that are bare numbers.
static bool read_number(const struct type_context *c, str clean, struct type_day *day) {
    int64_t number;
    if (date_of_serial_text(clean, &day->date, &day->micros)) {
        bool expected = c->date_orders & DATE_SERIAL;
        type_issue(c, "date.serial", expected ? SEVERITY_INFO : SEVERITY_WARNING, clean, (str){0},
                   text_of(c, *day));
        return true;
    }
    if (!str_to_i64(clean, &number) || clean.len < 12 || clean.len > 14 || number < 0)
        return false;
    day->date = date_of_days((int32_t)(number / (micros_per_day / 1000)));
    day->micros = number % (micros_per_day / 1000) * 1000;
    return true;
}

// Days that programs write where they know none.
static bool is_empty_day(const struct type_context *c, struct date day) {
    static const struct date everywhere[] = {{1, 1, 1},      {1753, 1, 1}, {1899, 12, 30},
                                             {1899, 12, 31}, {1900, 1, 1}, {1904, 1, 1},
                                             {9999, 12, 31}, {1601, 1, 1}};
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++)
        if (day.year == everywhere[i].year && day.month == everywhere[i].month &&
            day.day == everywhere[i].day)
            return true;
    return str_is(c->property->match_role, "birth_date") && day.year == 1970 && day.month == 1 &&
           day.day == 1;
}

static void remark(const struct type_context *c, str clean, const struct date_answer *answer,
                   enum date_reason reason, bool other_order, struct type_day day) {
    struct type_day other = {answer->other, day.micros};
    if (reason == DATE_AMBIGUOUS)
        type_issue(c, "date.ambiguous", SEVERITY_WARNING, clean, text_of(c, other),
                   text_of(c, day));
    else if (other_order || answer->unusual)
        type_issue(c, "date.other_order", SEVERITY_WARNING, clean, (str){0}, text_of(c, day));
    if (answer->wrong_weekday)
        type_issue(c, "date.weekday", SEVERITY_WARNING, clean, (str){0}, text_of(c, day));
}

static bool refuse(const struct type_context *c, str clean, enum date_reason reason,
                   const char *unreadable) {
    const char *rule = reason == DATE_IMPOSSIBLE   ? "date.impossible"
                       : reason == DATE_INCOMPLETE ? "date.incomplete"
                                                   : unreadable;
    return type_refuse(c, rule, clean, (str){0}, (str){0});
}

// Where a day that could be another one is refused (c->exact_dates).
static bool is_sure(const struct type_context *c, str clean) {
    struct date_hints hints = hints_of(c);
    struct date_answer answer;
    hints.allowed = DATE_ANY;
    if (!c->exact_dates || date_understand(clean, &hints, &answer) != DATE_AMBIGUOUS)
        return true;
    return type_refuse(c, "date.which_day", clean, text_of(c, (struct type_day){answer.date, 0}),
                       text_of(c, (struct type_day){answer.other, 0}));
}

bool type_read_day(const struct type_context *c, str clean, const char *unreadable,
                   struct type_day *day, bool *found) {
    struct date_hints hints = hints_of(c);
    struct date_answer answer;
    *found = false;
    if (!is_sure(c, clean))
        return false;
    enum date_reason reason = date_understand(clean, &hints, &answer);
    bool other_order = false;
    // Possible, only not in the column's order: 05/13/2024 where days come first.
    if (reason == DATE_IMPOSSIBLE && hints.allowed) {
        hints.allowed = DATE_ANY;
        reason = date_understand(clean, &hints, &answer);
        other_order = reason == DATE_OK || reason == DATE_AMBIGUOUS;
    }
    *day = (struct type_day){answer.date, answer.micros};
    *found = reason == DATE_OK || reason == DATE_AMBIGUOUS;
    bool zeros = reason == DATE_EMPTY && clean.len;
    if (zeros || (*found && is_empty_day(c, day->date))) {
        *found = false;
        type_issue(c, "value.placeholder", SEVERITY_INFO, clean, (str){0}, (str){0});
        return true;
    }
    if (*found) {
        remark(c, clean, &answer, reason, other_order, *day);
        return true;
    }
    *found = read_number(c, clean, day);
    if (*found || type_is_placeholder(c, clean))
        return true;
    return refuse(c, clean, reason, unreadable);
}
