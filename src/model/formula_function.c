// What formulas can do: one row for every operator and every function.
//
// A row says how many arguments of what kinds it takes and what it gives; reading a formula checks
// them, so the functions here do not. Unless a row says `empties`, an empty argument makes the
// result empty before the function is asked. Nothing here fails: what has no result is empty.
#include "base/clock.h"
#include "model/currency.h"
#include "model/formula_private.h"
#include <float.h>
#include <math.h>

static const double micros_per_day = 86400e6;

static double number_at(const struct formula_call *c, size_t i) {
    return c->arguments[i].number;
}

static bool is_empty(const struct formula_call *c, size_t i) {
    return c->arguments[i].kind == FORMULA_EMPTY;
}

// -- arithmetic

static struct datum add(const struct formula_call *c) {
    return datum_number(number_at(c, 0) + number_at(c, 1));
}

static struct datum subtract(const struct formula_call *c) {
    return datum_number(number_at(c, 0) - number_at(c, 1));
}

static struct datum multiply(const struct formula_call *c) {
    return datum_number(number_at(c, 0) * number_at(c, 1));
}

static bool is_zero(double number) {
    return !(fabs(number) > 0);
}

static struct datum divide(const struct formula_call *c) {
    double by = number_at(c, 1);
    return is_zero(by) ? datum_empty() : datum_number(number_at(c, 0) / by);
}

static struct datum remainder_of(const struct formula_call *c) {
    double by = number_at(c, 1);
    return is_zero(by) ? datum_empty() : datum_number(fmod(number_at(c, 0), by));
}

static struct datum negate(const struct formula_call *c) {
    return datum_number(-number_at(c, 0));
}

static struct datum absolute(const struct formula_call *c) {
    return datum_number(fabs(number_at(c, 0)));
}

static struct datum round_down(const struct formula_call *c) {
    return datum_number(floor(number_at(c, 0)));
}

static struct datum round_up(const struct formula_call *c) {
    return datum_number(ceil(number_at(c, 0)));
}

static struct datum root(const struct formula_call *c) {
    return datum_number(sqrt(number_at(c, 0)));
}

static struct datum power(const struct formula_call *c) {
    return datum_number(pow(number_at(c, 0), number_at(c, 1)));
}

// Half away from zero, as people round. 1.005 is kept as a little less; the hair added is far below
// what 15 digits show and makes it round as it is written.
static double round_half(double number) {
    return round(number + number * 4 * DBL_EPSILON);
}

static struct datum round_to(const struct formula_call *c) {
    enum { PLACES_MAX = 15 };
    double number = number_at(c, 0), scale = 1, exact = 4503599627370496.0; // 2^52: all are whole
    double places = c->count > 1 ? trunc(number_at(c, 1)) : 0;
    places = fmin(fmax(places, -PLACES_MAX), PLACES_MAX);
    for (int i = 0; i < (int)fabs(places); i++)
        scale *= 10;
    if (places < 0)
        return datum_number(round_half(number / scale) * scale);
    if (fabs(number) * scale >= exact)
        return c->arguments[0];
    return datum_number(round_half(number * scale) / scale);
}

// -- truth

static bool same(struct datum a, struct datum b) {
    if (a.kind == FORMULA_EMPTY || b.kind == FORMULA_EMPTY)
        return a.kind == b.kind;
    return datum_compare(a, b) == 0;
}

static struct datum equal(const struct formula_call *c) {
    return datum_bool(same(c->arguments[0], c->arguments[1]));
}

static struct datum unequal(const struct formula_call *c) {
    return datum_bool(!equal(c).truth);
}

static int compare(const struct formula_call *c) {
    return datum_compare(c->arguments[0], c->arguments[1]);
}

static struct datum less(const struct formula_call *c) {
    return datum_bool(compare(c) < 0);
}

static struct datum less_or_equal(const struct formula_call *c) {
    return datum_bool(compare(c) <= 0);
}

static struct datum greater(const struct formula_call *c) {
    return datum_bool(compare(c) > 0);
}

static struct datum greater_or_equal(const struct formula_call *c) {
    return datum_bool(compare(c) >= 0);
}

// One operand that is `decisive` decides; else one that is not known leaves it not known.
static struct datum join(const struct formula_call *c, bool decisive) {
    bool unknown = false;
    for (size_t i = 0; i < c->count; i++) {
        if (is_empty(c, i))
            unknown = true;
        else if (c->arguments[i].truth == decisive)
            return c->arguments[i];
    }
    return unknown ? datum_empty() : datum_bool(!decisive);
}

static struct datum either(const struct formula_call *c) {
    return join(c, true);
}

static struct datum both(const struct formula_call *c) {
    return join(c, false);
}

// Nothing is promised where the condition does not hold, or is not known to.
static struct datum implied(const struct formula_call *c) {
    bool asked = !is_empty(c, 0) && c->arguments[0].truth;
    return asked ? c->arguments[1] : datum_bool(true);
}

static struct datum opposite(const struct formula_call *c) {
    return datum_bool(!c->arguments[0].truth);
}

static struct datum one_of(const struct formula_call *c) {
    for (size_t i = 1; i < c->count; i++)
        if (same(c->arguments[0], c->arguments[i]))
            return datum_bool(true);
    return datum_bool(false);
}

static struct datum between(const struct formula_call *c) {
    return datum_bool(datum_compare(c->arguments[0], c->arguments[1]) >= 0 &&
                      datum_compare(c->arguments[0], c->arguments[2]) <= 0);
}

static struct datum is_unknown(const struct formula_call *c) {
    return datum_bool(is_empty(c, 0));
}

static struct datum choose(const struct formula_call *c) {
    return c->arguments[!is_empty(c, 0) && c->arguments[0].truth ? 1 : 2];
}

static struct datum is_known(const struct formula_call *c) {
    return datum_bool(!is_empty(c, 0));
}

static struct datum first_known(const struct formula_call *c) {
    for (size_t i = 0; i < c->count; i++)
        if (!is_empty(c, i))
            return c->arguments[i];
    return datum_empty();
}

// The one that is furthest to that side; empty ones are passed over.
static struct datum furthest(const struct formula_call *c, int side) {
    struct datum best = datum_empty();
    for (size_t i = 0; i < c->count; i++)
        if (!is_empty(c, i) &&
            (best.kind == FORMULA_EMPTY || datum_compare(c->arguments[i], best) * side > 0))
            best = c->arguments[i];
    return best;
}

static struct datum least_of(const struct formula_call *c) {
    return furthest(c, -1);
}

static struct datum greatest_of(const struct formula_call *c) {
    return furthest(c, 1);
}

// -- from one kind to another

static struct datum to_number(const struct formula_call *c) {
    struct datum d = c->arguments[0];
    double number;
    if (d.kind == FORMULA_BOOL)
        return datum_number(d.truth ? 1 : 0);
    if (d.kind == FORMULA_NUMBER)
        return d;
    return str_to_f64(str_trim(d.text), &number) ? datum_number(number) : datum_empty();
}

static struct datum to_text(const struct formula_call *c) {
    return datum_text(datum_write(c->arena, c->arguments[0]));
}

// -- time

static void civil_at(const struct formula_call *c, size_t i, int ymd[3]) {
    date_from_days(datum_days(c->arguments[i]), &ymd[0], &ymd[1], &ymd[2]);
}

static struct datum civil(const struct formula_call *c, size_t part) {
    int ymd[3];
    civil_at(c, 0, ymd);
    return datum_number(ymd[part]);
}

static struct datum year(const struct formula_call *c) {
    return civil(c, 0);
}

static struct datum month(const struct formula_call *c) {
    return civil(c, 1);
}

static struct datum day(const struct formula_call *c) {
    return civil(c, 2);
}

static struct datum days_between(const struct formula_call *c) {
    return datum_number((double)(datum_days(c->arguments[1]) - datum_days(c->arguments[0])));
}

// Whole months that have passed: from January 31 to February 28 it is none.
static struct datum months_between(const struct formula_call *c) {
    int a[3], b[3];
    civil_at(c, 0, a);
    civil_at(c, 1, b);
    int months = (b[0] - a[0]) * 12 + b[1] - a[1];
    if (months > 0 && b[2] < a[2])
        months--;
    else if (months < 0 && b[2] > a[2])
        months++;
    return datum_number(months);
}

static struct datum add_days(const struct formula_call *c) {
    enum { DAYS_MAX = 4000000 }; // more than between the years 1 and 9999
    struct datum d = c->arguments[0];
    double days = number_at(c, 1);
    if (fabs(days) > DAYS_MAX)
        return datum_empty();
    if (d.kind == FORMULA_DATE)
        return datum_date(d.days + (int64_t)trunc(days));
    return datum_time(d.micros + (int64_t)llround(days * micros_per_day));
}

static struct datum now(const struct formula_call *c) {
    return datum_time(c->now);
}

static struct datum today(const struct formula_call *c) {
    return datum_date(datum_days(datum_time(c->now)));
}

// By the rate of that day; without one, of today. Nothing where no rate is known.
static struct datum in_home_currency(const struct formula_call *c) {
    struct datum today = datum_time(c->now);
    bool dated = c->count > 2 && !is_empty(c, 2);
    int64_t day = datum_days(dated ? c->arguments[2] : today);
    double rate;
    if (is_empty(c, 0) ||
        !rates_find(c->rates, is_empty(c, 1) ? STR("") : c->arguments[1].text, day, &rate))
        return datum_empty();
    return datum_number(number_at(c, 0) * rate);
}

// -- rows

#define NUMBERS                                                                                    \
    { FORMULA_NUMBER, FORMULA_NUMBER, FORMULA_NUMBER }
#define TEXTS                                                                                      \
    { FORMULA_TEXT, FORMULA_TEXT, FORMULA_TEXT }
#define BOOLS                                                                                      \
    { FORMULA_BOOL, FORMULA_BOOL, FORMULA_BOOL }
#define DAYS                                                                                       \
    { FORMULA_DAY, FORMULA_DAY, FORMULA_DAY }
#define ANYTHING                                                                                   \
    { FORMULA_ANY, FORMULA_ANY, FORMULA_ANY }
#define READABLE                                                                                   \
    { FORMULA_NUMBER | FORMULA_TEXT | FORMULA_BOOL }
#define SEARCHED                                                                                   \
    { FORMULA_TEXT, FORMULA_PATTERN }
#define ORDERED                                                                                    \
    { FORMULA_ANY & ~FORMULA_BOOL, FORMULA_ANY & ~FORMULA_BOOL, FORMULA_ANY & ~FORMULA_BOOL }

enum { MANY = FORMULA_NODES_MAX, UNLIKE = FORMULA_UNLIKE };

static const struct formula_function operators[] = {
    {"implies", 2, 2, BOOLS, FORMULA_BOOL, UNLIKE, EMPTY_COUNTS, implied},
    {"or", 2, 2, BOOLS, FORMULA_BOOL, UNLIKE, EMPTY_COUNTS, either},
    {"and", 2, 2, BOOLS, FORMULA_BOOL, UNLIKE, EMPTY_COUNTS, both},
    {"not", 1, 1, BOOLS, FORMULA_BOOL, UNLIKE, EMPTY_STOPS, opposite},
    {"=", 2, 2, ANYTHING, FORMULA_BOOL, 0, EMPTY_IS_LEAST, equal},
    {"!=", 2, 2, ANYTHING, FORMULA_BOOL, 0, EMPTY_IS_LEAST, unequal},
    {"<", 2, 2, ORDERED, FORMULA_BOOL, 0, EMPTY_STOPS, less},
    {"<=", 2, 2, ORDERED, FORMULA_BOOL, 0, EMPTY_STOPS, less_or_equal},
    {">", 2, 2, ORDERED, FORMULA_BOOL, 0, EMPTY_STOPS, greater},
    {">=", 2, 2, ORDERED, FORMULA_BOOL, 0, EMPTY_STOPS, greater_or_equal},
    {"in", 2, MANY, ANYTHING, FORMULA_BOOL, 0, EMPTY_IS_LEAST, one_of},
    {"between", 3, 3, ORDERED, FORMULA_BOOL, 0, EMPTY_STOPS, between},
    {"is empty", 1, 1, ANYTHING, FORMULA_BOOL, UNLIKE, EMPTY_COUNTS, is_unknown},
    {"is not empty", 1, 1, ANYTHING, FORMULA_BOOL, UNLIKE, EMPTY_COUNTS, is_known},
    {"matches", 2, 2, SEARCHED, FORMULA_BOOL, UNLIKE, EMPTY_STOPS, text_matches},
    {"+", 2, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, add},
    {"-", 2, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, subtract},
    {"*", 2, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, multiply},
    {"/", 2, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, divide},
    {"%", 2, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, remainder_of},
    {"minus", 1, 1, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, negate},
};

static const struct formula_function functions[] = {
    {"if", 3, 3, {FORMULA_BOOL, FORMULA_ANY, FORMULA_ANY}, 0, 1, EMPTY_COUNTS, choose},
    {"is_known", 1, 1, ANYTHING, FORMULA_BOOL, UNLIKE, EMPTY_COUNTS, is_known},
    {"coalesce", 1, MANY, ANYTHING, 0, 0, EMPTY_COUNTS, first_known},
    {"min", 1, MANY, ORDERED, 0, 0, EMPTY_COUNTS, least_of},
    {"max", 1, MANY, ORDERED, 0, 0, EMPTY_COUNTS, greatest_of},
    {"abs", 1, 1, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, absolute},
    {"round", 1, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, round_to},
    {"floor", 1, 1, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, round_down},
    {"ceil", 1, 1, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, round_up},
    {"sqrt", 1, 1, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, root},
    {"pow", 2, 2, NUMBERS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, power},
    {"concat", 1, MANY, ANYTHING, FORMULA_TEXT, UNLIKE, EMPTY_COUNTS, text_concat},
    {"lower", 1, 1, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, text_lower},
    {"upper", 1, 1, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, text_upper},
    {"fold", 1, 1, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, text_folded},
    {"trim", 1, 1, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, text_trimmed},
    {"digits", 1, 1, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, text_digits},
    {"replace", 3, 3, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_COUNTS, text_replaced},
    {"length", 1, 1, TEXTS, FORMULA_NUMBER, UNLIKE, EMPTY_IS_LEAST, text_length},
    {"word_count", 1, 1, TEXTS, FORMULA_NUMBER, UNLIKE, EMPTY_IS_LEAST, text_word_count},
    {"script", 1, 1, TEXTS, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, text_script},
    {"contains", 2, 2, TEXTS, FORMULA_BOOL, UNLIKE, EMPTY_IS_LEAST, text_contains},
    {"starts_with", 2, 2, TEXTS, FORMULA_BOOL, UNLIKE, EMPTY_IS_LEAST, text_starts_with},
    {"ends_with", 2, 2, TEXTS, FORMULA_BOOL, UNLIKE, EMPTY_IS_LEAST, text_ends_with},
    {"matches", 2, 2, SEARCHED, FORMULA_BOOL, UNLIKE, EMPTY_STOPS, text_matches},
    {"number", 1, 1, READABLE, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, to_number},
    {"string", 1, 1, ANYTHING, FORMULA_TEXT, UNLIKE, EMPTY_STOPS, to_text},
    {"year", 1, 1, DAYS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, year},
    {"month", 1, 1, DAYS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, month},
    {"day", 1, 1, DAYS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, day},
    {"days_between", 2, 2, DAYS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, days_between},
    {"months_between", 2, 2, DAYS, FORMULA_NUMBER, UNLIKE, EMPTY_STOPS, months_between},
    {"add_days", 2, 2, {FORMULA_DAY, FORMULA_NUMBER}, FORMULA_DAY, UNLIKE, EMPTY_STOPS, add_days},
    {"now", 0, 0, {0}, FORMULA_TIME, UNLIKE, EMPTY_STOPS, now},
    {"today", 0, 0, {0}, FORMULA_DATE, UNLIKE, EMPTY_STOPS, today},
    {"in_home_currency",
     2,
     3,
     {FORMULA_NUMBER, FORMULA_TEXT, FORMULA_DAY},
     FORMULA_NUMBER,
     UNLIKE,
     EMPTY_COUNTS,
     in_home_currency},
};

const char *formula_function_name(size_t i) {
    return i < sizeof functions / sizeof *functions ? functions[i].name : NULL;
}

bool formula_function_uses_now(const struct formula_function *function) {
    return function->run == now || function->run == today || function->run == in_home_currency;
}

const struct formula_function *formula_function_find(str name) {
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (str_equal_ascii_nocase(name, str_of(functions[i].name)))
            return &functions[i];
    return NULL;
}

const struct formula_function *formula_operator_find(const char *name) {
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (strcmp(operators[i].name, name) == 0)
            return &operators[i];
    return NULL;
}
