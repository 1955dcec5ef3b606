// A number, as people of any country write it.
//
// "1,234" is two numbers. The column's marks (c->number_decimals) decide; without them a text that
// a program would write ("1234.5") is read as such, else the reader's language decides and a
// warning names the other reading.
#include "text/number.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <math.h>

// Marks to read with where the text allows both and nobody knows more.
static unsigned likely_decimals(const struct type_context *c) {
    return c->lang == LANG_EN || c->lang == LANG_ZH ? NUMBER_POINT : NUMBER_COMMA;
}

static enum number_reason read_with(const struct type_context *c, str clean,
                                    struct number *number) {
    unsigned allowed = c->number_decimals ? c->number_decimals : (unsigned)NUMBER_EITHER;
    enum number_reason reason = number_read(clean, allowed, number);
    if (reason != NUMBER_AMBIGUOUS)
        return reason;
    unsigned likely = likely_decimals(c);
    struct number other;
    if (number_read(clean, (unsigned)NUMBER_EITHER & ~likely, &other) == NUMBER_OK)
        type_issue(c, "number.ambiguous", SEVERITY_WARNING, clean, number_write(c->arena, &other),
                   (str){0});
    return number_read(clean, likely, number);
}

static bool is_plain(const struct type_context *c, str clean, double *number) {
    return type_allows_point(c) && str_to_f64(clean, number);
}

bool type_allows_point(const struct type_context *c) {
    unsigned allowed = c->number_decimals ? c->number_decimals : (unsigned)NUMBER_EITHER;
    return (allowed & NUMBER_POINT) != 0;
}

// What stood beside the digits: noted as parts, and said where it is not kept or may be misread.
static void note_beside(const struct type_context *c, str clean, struct number *number) {
    number_settle(number, c->country);
    if (number->shared == NUMBER_YEN && c->lang == LANG_ZH)
        number->shared = 0;
    str currency = str_copy(c->arena, str_of(number->currency));
    str written = number->exponent ? number_write(c->arena, number) : (str){0};
    if (c->beside && (currency.len || number->percent)) {
        part_add(c->beside, "amount", number_write(c->arena, number));
        part_add(c->beside, "currency", currency);
        part_add(c->beside, "unit", number->percent ? STR("%") : (str){0});
    }
    if (number->shared == NUMBER_YEN || number->shared == NUMBER_KRONE)
        type_issue(c, "number.shared_sign", SEVERITY_WARNING, clean, (str){0}, currency);
    else if (currency.len)
        type_issue(c, "number.currency", SEVERITY_INFO, clean, (str){0}, currency);
    if (number->exponent)
        type_issue(c, number->doubtful ? "number.doubtful_factor" : "number.factor",
                   number->doubtful ? SEVERITY_WARNING : SEVERITY_INFO, clean, (str){0}, written);
}

bool type_read_number(const struct type_context *c, str clean, struct number *out, bool *found) {
    struct number number = {0};
    enum number_reason reason = clean.len ? read_with(c, clean, &number) : NUMBER_EMPTY;
    *found = reason == NUMBER_OK;
    if (*found) {
        note_beside(c, clean, &number);
        *out = number;
        return true;
    }
    if (!clean.len || type_is_placeholder(c, clean))
        return true;
    if (reason == NUMBER_RANGE)
        return type_refuse(c, "number.range", clean, (str){0}, STR("18"));
    return type_refuse(c, "number.unreadable", clean, (str){0}, (str){0});
}

bool number_type_read(const struct type_context *c, str text, struct value *out, bool *percent) {
    *out = value_null();
    *percent = false;
    str clean = text_clean(c->arena, text);
    double plain;
    if (is_plain(c, clean, &plain)) {
        *out = value_float(plain);
        return true;
    }
    struct number number;
    bool found;
    if (!type_read_number(c, clean, &number, &found))
        return false;
    *percent = found && number.percent;
    if (found)
        *out = value_float(number_to_f64(&number));
    return true;
}

static bool read(const struct type_context *c, str text, struct value *out) {
    bool percent;
    if (!number_type_read(c, text, out, &percent))
        return false;
    if (percent)
        type_issue(c, "number.percent", SEVERITY_INFO, text_clean(c->arena, text), (str){0},
                   (str){0});
    return true;
}

void number_type_write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (!value_is_null(value))
        buf_add_f64(out, value_as_float(value));
}

struct value number_type_normalise(const struct type_context *c, struct value value) {
    (void)c;
    if (value_is_null(value))
        return value;
    double number = value_as_float(value);
    return value_float(fabs(number) > 0 ? number : 0); // no minus zero
}

double number_type_similarity(const struct type_context *c, struct value a, struct value b) {
    (void)c;
    if (value_is_null(a) || value_is_null(b))
        return 0;
    double x = value_as_float(a), y = value_as_float(b);
    double largest = fmax(fabs(x), fabs(y));
    if (!(largest > 0))
        return 1;
    return fmax(0, 1 - fabs(x / largest - y / largest));
}

const struct property_type property_type_number = {
    .name = "number",
    .storage = VALUE_FLOAT,
    .wire_type = "number",
    .wire_field = "number",
    .widget = "number",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER,
    .read = read,
    .write = number_type_write,
    .normalise = number_type_normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = number_type_similarity,
};
