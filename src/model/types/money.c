// An amount of money, kept as whole ten-thousandths of its currency's unit.
//
// Sums of such numbers are exact, which sums of binary fractions are not; so no double is passed on
// the way in or out. Which currency it is stands in another property, and changing that does not
// change the number. What is finer than a ten-thousandth is rounded, with a remark.
#include "model/types/type_private.h"
#include "text/fold.h"

enum { MONEY_DECIMALS = 4, MONEY_UNIT = 10000, EXPONENT_MAX = 400 };

static const char largest[] = "922337203685477.5807"; // INT64_MAX ten-thousandths

// A number as programs write it: sign, digits, point, exponent.
struct decimal {
    bool negative;
    str digits; // with at most one point between them
    size_t point;
    int exponent;
};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool read_exponent(str text, int *out) {
    bool negative = text.len && text.ptr[0] == '-';
    if (text.len && (text.ptr[0] == '-' || text.ptr[0] == '+'))
        text = str_from(text, 1);
    *out = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!is_digit(text.ptr[i]))
            return false;
        if (*out < EXPONENT_MAX)
            *out = *out * 10 + (text.ptr[i] - '0');
    }
    if (negative)
        *out = -*out;
    return text.len > 0;
}

static bool read_decimal(str text, struct decimal *out) {
    *out = (struct decimal){.negative = text.len && text.ptr[0] == '-'};
    if (text.len && (text.ptr[0] == '-' || text.ptr[0] == '+'))
        text = str_from(text, 1);
    size_t end = 0, digits = 0;
    bool point = false;
    for (; end < text.len; end++) {
        if (is_digit(text.ptr[end]))
            digits++;
        else if (text.ptr[end] == '.' && !point)
            point = true;
        else
            break;
        if (!point)
            out->point = end + 1;
    }
    out->digits = str_slice(text, 0, end);
    if (digits == 0)
        return false;
    if (end == text.len)
        return true;
    return (text.ptr[end] | 32) == 'e' && read_exponent(str_from(text, end + 1), &out->exponent);
}

// Ten-thousandths of it, rounded half away from zero; false where they do not fit.
static bool decimal_to_money(const struct decimal *decimal, int64_t *out, bool *rounded) {
    int64_t units = 0;
    int place = (int)decimal->point + decimal->exponent - 1; // of the digit: 0 are ones
    bool up = false, any = false;
    *rounded = false;
    for (size_t i = 0; i < decimal->digits.len; i++) {
        if (decimal->digits.ptr[i] == '.')
            continue;
        int digit = decimal->digits.ptr[i] - '0';
        any = any || digit > 0;
        if (place >= -MONEY_DECIMALS) {
            if (any && (__builtin_mul_overflow(units, 10, &units) ||
                        __builtin_add_overflow(units, digit, &units)))
                return false;
        } else if (digit > 0) {
            *rounded = true;
            up = up || (place == -MONEY_DECIMALS - 1 && digit >= 5);
        }
        place--;
    }
    for (; any && units && place >= -MONEY_DECIMALS; place--)
        if (__builtin_mul_overflow(units, 10, &units))
            return false;
    if (up && __builtin_add_overflow(units, 1, &units))
        return false;
    *out = decimal->negative ? -units : units;
    return true;
}

static void write(const struct type_context *c, struct value value, struct buf *out) {
    (void)c;
    if (value_is_null(value))
        return;
    int64_t money = value_as_int(value);
    uint64_t size = money < 0 ? -(uint64_t)money : (uint64_t)money;
    if (money < 0)
        buf_add_char(out, '-');
    buf_add_u64(out, size / MONEY_UNIT);
    unsigned fraction = (unsigned)(size % MONEY_UNIT);
    if (!fraction)
        return;
    int places = MONEY_DECIMALS;
    for (; fraction % 10 == 0; fraction /= 10)
        places--;
    buf_format(out, ".%0*u", places, fraction);
}

static str money_text(const struct type_context *c, int64_t money) {
    struct buf out;
    buf_init(&out, c->arena);
    write(c, value_int(money), &out);
    return buf_str(&out);
}

static bool keep(const struct type_context *c, str clean, str decimal_text, struct value *out) {
    struct decimal decimal;
    int64_t money;
    bool rounded;
    if (!read_decimal(decimal_text, &decimal))
        return type_refuse(c, "number.unreadable", clean, (str){0}, (str){0});
    if (!decimal_to_money(&decimal, &money, &rounded))
        return type_refuse(c, "money.range", clean, (str){0}, str_of(largest));
    if (rounded)
        type_issue(c, "money.rounded", SEVERITY_INFO, clean, money_text(c, money), STR("4"));
    *out = value_int(money);
    return true;
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean(c->arena, text);
    struct decimal plain;
    if (type_allows_point(c) && read_decimal(clean, &plain))
        return keep(c, clean, clean, out);
    struct number number;
    bool found;
    if (!type_read_number(c, clean, &number, &found))
        return false;
    if (found && number.percent)
        return type_refuse(c, "number.unreadable", clean, (str){0}, (str){0});
    return !found || keep(c, clean, number_write(c->arena, &number), out);
}

const struct property_type property_type_money = {
    .name = "money",
    .storage = VALUE_INT,
    .wire_type = "number",
    .wire_field = "number",
    .widget = "money",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER,
    .decimals = MONEY_DECIMALS,
    .read = read,
    .write = write,
    .normalise = same_normalise,
    .complain = no_complain,
    .match_key = write_match_key,
    .similarity = number_type_similarity,
};
