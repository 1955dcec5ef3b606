// One datum of a formula: from a property's value, to a property's value, compared and written.
//
// What a property holds is told by its type's row (storage and name on the wire), so a new type
// needs nothing here.
#include "base/clock.h"
#include "base/utf8.h"
#include "model/formula_private.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/number.h"
#include <float.h>
#include <math.h>

static const int64_t micros_per_day = INT64_C(86400000000);
enum { FIRST_DAY = -719162, LAST_DAY = 2932896 }; // 0001-01-01 and 9999-12-31
enum { PLAIN_TEXT_MAX = 2000 };                   // bytes that a line of text may have

struct datum datum_empty(void) {
    return (struct datum){.kind = FORMULA_EMPTY};
}

struct datum datum_number(double number) {
    if (!isfinite(number))
        return datum_empty();
    return (struct datum){.kind = FORMULA_NUMBER, .number = fabs(number) > 0 ? number : 0};
}

struct datum datum_text(str text) {
    return text.len ? (struct datum){.kind = FORMULA_TEXT, .text = text} : datum_empty();
}

struct datum datum_bool(bool truth) {
    return (struct datum){.kind = FORMULA_BOOL, .truth = truth};
}

struct datum datum_date(int64_t days) {
    if (days < FIRST_DAY || days > LAST_DAY)
        return datum_empty();
    return (struct datum){.kind = FORMULA_DATE, .days = days};
}

struct datum datum_time(int64_t micros) {
    if (micros < FIRST_DAY * micros_per_day || micros >= (LAST_DAY + 1) * micros_per_day)
        return datum_empty();
    return (struct datum){.kind = FORMULA_TIME, .micros = micros};
}

int64_t datum_days(struct datum d) {
    if (d.kind == FORMULA_DATE)
        return d.days;
    int64_t rest = d.micros % micros_per_day;
    return d.micros / micros_per_day - (rest < 0 ? 1 : 0);
}

int64_t datum_micros(struct datum d) {
    return d.kind == FORMULA_DATE ? d.days * micros_per_day : d.micros;
}

int datum_compare(struct datum a, struct datum b) {
    if (a.kind == FORMULA_NUMBER)
        return (a.number > b.number) - (a.number < b.number);
    if (a.kind == FORMULA_TEXT)
        return str_compare(a.text, b.text);
    if (a.kind == FORMULA_BOOL)
        return (int)a.truth - (int)b.truth;
    int64_t x = datum_micros(a), y = datum_micros(b);
    return (x > y) - (x < y);
}

static str text_of_days(struct arena *arena, int64_t days) {
    char text[11];
    date_write(date_of_days((int32_t)days), text);
    return str_copy(arena, str_of(text));
}

str datum_write(struct arena *arena, struct datum d) {
    struct buf out;
    buf_init(&out, arena);
    switch (d.kind) {
    case FORMULA_EMPTY:
    case FORMULA_PATTERN:
        return (str){0};
    case FORMULA_NUMBER:
        buf_add_f64(&out, d.number);
        return buf_str(&out);
    case FORMULA_TEXT:
        return d.text;
    case FORMULA_BOOL:
        return d.truth ? STR("true") : STR("false");
    case FORMULA_DATE:
        return text_of_days(arena, d.days);
    case FORMULA_TIME:
        return time_iso(arena, d.micros);
    }
    return (str){0};
}

// -- kinds

str formula_kinds_name(struct arena *arena, unsigned kinds) {
    static const char *const names[] = {"a number", "a text", "true or false",
                                        "a date",   "a time", "a pattern in double quotes"};
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kinds & (1U << i)) {
            buf_add_z(&out, out.len ? " or " : "");
            buf_add_z(&out, names[i]);
        }
    return kinds ? buf_str(&out) : STR("nothing");
}

unsigned formula_sort(unsigned kinds) {
    return kinds & FORMULA_DAY ? kinds | FORMULA_DAY : kinds;
}

static bool is_money(const struct property_type *type) {
    return type->storage == VALUE_INT && str_is(STR("money"), type->name);
}

enum formula_kind formula_kind_of(const struct property *property) {
    const struct property_type *type = property->type;
    str wire = str_of(type->wire_type);
    if (type->storage == VALUE_TEXT)
        return str_is(wire, "date") ? FORMULA_DATE : FORMULA_TEXT;
    if (type->storage == VALUE_INT && str_is(wire, "bool"))
        return FORMULA_BOOL;
    if (type->storage == VALUE_INT && str_is(wire, "datetime"))
        return FORMULA_TIME;
    return type->storage == VALUE_FLOAT || type->storage == VALUE_INT ? FORMULA_NUMBER
                                                                      : FORMULA_EMPTY;
}

// -- from and to values

static struct datum date_of_value(struct value value) {
    int64_t micros;
    str text = value_as_str(value);
    if (text.len != 10 || !time_read_iso(text, &micros))
        return datum_empty();
    return datum_date(datum_days((struct datum){.kind = FORMULA_TIME, .micros = micros}));
}

struct datum datum_of(const struct property *property, struct value value) {
    if (value_is_null(value))
        return datum_empty();
    switch (formula_kind_of(property)) {
    case FORMULA_EMPTY:
    case FORMULA_PATTERN:
        break;
    case FORMULA_NUMBER:
        return datum_number(value_as_float(value) /
                            (is_money(property->type) ? FORMULA_MONEY_SCALE : 1));
    case FORMULA_TEXT:
        return datum_text(value_as_str(value));
    case FORMULA_BOOL:
        return datum_bool(value_as_int(value) != 0);
    case FORMULA_DATE:
        return date_of_value(value);
    case FORMULA_TIME:
        return datum_time(value_as_int(value));
    }
    return datum_empty();
}

// Ids and owners are read as numbers, but are nobody's to work out.
static bool is_reference(const struct property *target) {
    return target->system != SYSTEM_NONE ||
           (target->type->storage == VALUE_INT && formula_kind_of(target) == FORMULA_NUMBER &&
            !is_money(target->type));
}

bool formula_kinds_fit(unsigned kinds, const struct property *target) {
    enum formula_kind kind = formula_kind_of(target);
    if (is_reference(target) || kind == FORMULA_EMPTY)
        return false;
    return !kinds || kind == FORMULA_TEXT || (formula_sort(kind) & kinds);
}

bool formula_refuse_target(unsigned kinds, const struct property *target, struct err *err) {
    struct arena arena;
    arena_init(&arena);
    if (is_reference(target))
        fail_about(err, ERR_INVALID, target->name,
                   "The property \"" STR_FMT "\" can not be a calculated one.",
                   STR_ARG(utf8_cut(target->name, 60)));
    else
        fail_about(err, ERR_INVALID, target->name,
                   "The property \"" STR_FMT "\" holds " STR_FMT
                   ", but the calculation gives " STR_FMT ".",
                   STR_ARG(utf8_cut(target->name, 60)),
                   STR_ARG(formula_kinds_name(&arena, formula_kind_of(target))),
                   STR_ARG(formula_kinds_name(&arena, kinds)));
    arena_finish(&arena);
    return false;
}

// A text that its type reads as something is kept as that. One that stands for nothing elsewhere
// ("n/a") was meant here; but of a list only its options count.
static struct value fit_text(const struct type_context *c, str text) {
    struct value value;
    if (property_read(c, text, &value) && !value_is_null(value))
        return value;
    if (c->property->option_count || str_is(STR("enumeration"), c->property->type->wire_type))
        return value_null();
    return value_text_or_null(str_trim(utf8_cut(text_clean(c->arena, text), PLAIN_TEXT_MAX)));
}

static struct value fit_number(const struct property *target, double number) {
    if (!is_money(target->type))
        return value_float(number);
    // A hair more, so that 0.00005 (which no double is) is rounded as it is written; never so much
    // that it shows.
    const double hair_most = 0.001;
    double units = number * FORMULA_MONEY_SCALE;
    units = round(units + copysign(fmin(fabs(units) * 4 * DBL_EPSILON, hair_most), units));
    return fabs(units) < 9e18 ? value_int((int64_t)units) : value_null();
}

static struct value fit(const struct type_context *c, struct datum d) {
    const struct property *target = c->property;
    switch (formula_kind_of(target)) {
    case FORMULA_EMPTY:
    case FORMULA_PATTERN:
        break;
    case FORMULA_TEXT:
        return fit_text(c, datum_write(c->arena, d));
    case FORMULA_NUMBER:
        return target->type->normalise(c, fit_number(target, d.number));
    case FORMULA_BOOL:
        return target->type->normalise(c, value_bool(d.truth));
    case FORMULA_DATE:
        return target->type->normalise(c, value_text(text_of_days(c->arena, datum_days(d))));
    case FORMULA_TIME:
        return target->type->normalise(c, value_int(datum_micros(d)));
    }
    return value_null();
}

struct value datum_fit(struct arena *arena, int64_t now, struct datum d,
                       const struct property *target) {
    struct type_context context = {
        .arena = arena, .property = target, .number_decimals = NUMBER_POINT, .now = now};
    if (d.kind == FORMULA_EMPTY || !formula_kinds_fit(d.kind, target))
        return value_null();
    return fit(&context, d);
}
