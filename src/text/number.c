// Decimal numbers: what stands around the digits comes off (number_words.c), then the digits are
// read with one decimal mark.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/number_private.h"
#include "text/rune.h"
#include <string.h>

static const char *const reason_names[NUMBER_REASON_COUNT] = {"ok", "empty", "not_a_number",
                                                              "ambiguous", "range"};

str number_reason_name(enum number_reason reason) {
    return str_of(reason_names[reason]);
}

enum { LONGEST_NUMBER = 64, MOST_DIGITS = 18 };
#define LARGEST INT64_C(999999999999999999)

// What stands at s[at]: a digit 0-9, ' ' for any space or apostrophe, '.', ',' or 0 for anything
// else.
static char mark_at(str s, size_t *at) {
    uint32_t rune = utf8_next(s, at);
    if ((rune >= '0' && rune <= '9') || rune == '.' || rune == ',')
        return (char)rune;
    if (rune == '\'' || rune == 0x2019 || (rune != '\n' && rune_is_space(rune)))
        return ' ';
    if (rune < 0x80)
        return 0;
    int digit = rune_digit_value(rune); // full-width, Arabic, Devanagari ...
    if (digit >= 0)
        return (char)('0' + digit);
    return rune == 0x66B || rune == 0xFF0E ? '.' : rune == 0x66C || rune == 0xFF0C ? ',' : 0;
}

// Digits in front of the decimal mark, in groups: 1,234,567, or of two but the last of three as in
// India, 12,34,567. (Ten thousands of four are refused: they are rarer than typing errors.)
struct groups {
    char mark;
    int count, run; // groups that ended; digits since
    bool twos, threes, short_first;
};

static bool end_group(struct groups *g, char mark) {
    if (g->run == 0 || g->run > 3 || (g->mark && g->mark != mark))
        return false;
    if (g->count == 0)
        g->short_first = g->run < 3;
    else if (g->run == 1)
        return false;
    g->twos = g->twos || (g->count && g->run == 2);
    g->threes = g->threes || (g->count && g->run == 3);
    g->mark = mark;
    g->count++;
    g->run = 0;
    return true;
}

static bool groups_are_right(const struct groups *g) {
    if (!g->count)
        return true;
    return g->run == 3 && (!g->twos || (!g->threes && g->short_first && g->mark == ','));
}

// Reads with `decimal`.
static enum number_reason read_with(str s, char decimal, struct number *out) {
    struct groups groups = {0};
    char last = 0;
    int significant = 0, scale = 0;
    bool behind_decimal = false;
    int64_t digits = 0;
    for (size_t at = 0; at < s.len;) {
        char c = mark_at(s, &at);
        if (c >= '0' && c <= '9') {
            significant += digits != 0 || c != '0';
            if (significant > MOST_DIGITS || scale >= MOST_DIGITS)
                return NUMBER_RANGE;
            digits = digits * 10 + (c - '0');
            scale += behind_decimal;
            groups.run += !behind_decimal;
        } else if (c == decimal && !behind_decimal) {
            behind_decimal = true;
        } else if (!c || behind_decimal || c == decimal || !end_group(&groups, c)) {
            return NUMBER_NOT_A_NUMBER;
        }
        last = c;
    }
    if (last < '0' || last > '9' || !groups_are_right(&groups))
        return NUMBER_NOT_A_NUMBER;
    out->digits = digits;
    out->scale = scale;
    return NUMBER_OK;
}

static void drop_zeros(struct number *number) {
    while (number->scale > 0 && number->digits % 10 == 0) {
        number->digits /= 10;
        number->scale--;
    }
}

// Times ten to a power; false where that is more than fits.
static bool multiply(struct number *number, int exponent) {
    number->scale -= exponent;
    for (; number->scale < 0; number->scale++) {
        if (number->digits > LARGEST / 10)
            return false;
        number->digits *= 10;
    }
    return true;
}

static bool same(const struct number *a, const struct number *b) {
    return a->digits == b->digits && a->scale == b->scale;
}

static bool is_blank(str text) {
    for (size_t at = 0; at < text.len;)
        if (!rune_is_space(utf8_next(text, &at)))
            return false;
    return true;
}

static enum number_reason read_digits(str digits, unsigned allowed, struct number *out) {
    struct number point = {0}, comma = {0};
    enum number_reason with_point = NUMBER_NOT_A_NUMBER, with_comma = NUMBER_NOT_A_NUMBER;
    if (allowed & NUMBER_POINT)
        with_point = read_with(digits, '.', &point);
    if (allowed & NUMBER_COMMA)
        with_comma = read_with(digits, ',', &comma);
    if (with_point != NUMBER_OK && with_comma != NUMBER_OK)
        return with_point == NUMBER_RANGE || with_comma == NUMBER_RANGE ? NUMBER_RANGE
                                                                        : NUMBER_NOT_A_NUMBER;
    drop_zeros(&point);
    drop_zeros(&comma);
    if (with_point == NUMBER_OK && with_comma == NUMBER_OK && !same(&point, &comma))
        return NUMBER_AMBIGUOUS;
    *out = with_point == NUMBER_OK ? point : comma;
    return NUMBER_OK;
}

enum number_reason number_read(str text, unsigned allowed, struct number *out) {
    struct number_body body;
    if (!number_body_read(text, &body))
        return is_blank(text) ? NUMBER_EMPTY : NUMBER_NOT_A_NUMBER;
    if (body.digits.len > LONGEST_NUMBER)
        return NUMBER_NOT_A_NUMBER;
    enum number_reason reason = read_digits(body.digits, allowed, out);
    if (reason != NUMBER_OK)
        return reason;
    if (!multiply(out, body.exponent - (body.permille ? 1 : 0)) || out->scale > MOST_DIGITS)
        return NUMBER_RANGE;
    drop_zeros(out);
    if (body.negative)
        out->digits = -out->digits;
    out->percent = body.percent;
    out->exponent = body.exponent;
    out->doubtful = body.doubtful && !body.currency[0];
    out->shared = body.shared;
    memcpy(out->currency, body.currency, sizeof out->currency);
    return NUMBER_OK;
}

unsigned number_decimals(str text) {
    struct number number;
    unsigned found = 0;
    if (number_read(text, NUMBER_POINT, &number) == NUMBER_OK)
        found |= NUMBER_POINT;
    if (number_read(text, NUMBER_COMMA, &number) == NUMBER_OK)
        found |= NUMBER_COMMA;
    return found;
}

static int64_t power_of_ten(int exponent) {
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

double number_to_f64(const struct number *number) {
    // strtod rounds once; dividing two doubles would round twice beyond 2^53
    struct arena arena;
    arena_init(&arena);
    double value = 0;
    if (!str_to_f64(number_write(&arena, number), &value))
        value = (double)number->digits / (double)power_of_ten(number->scale);
    arena_finish(&arena);
    return value;
}

bool number_to_minor(const struct number *number, int places, int64_t *out) {
    if (number->scale > places)
        return false;
    int64_t factor = power_of_ten(places - number->scale);
    return !__builtin_mul_overflow(number->digits, factor, out);
}

str number_write(struct arena *arena, const struct number *number) {
    struct buf out;
    buf_init(&out, arena);
    if (number->digits < 0)
        buf_add_char(&out, '-');
    uint64_t digits = number->digits < 0 ? (uint64_t)-number->digits : (uint64_t)number->digits;
    uint64_t factor = (uint64_t)power_of_ten(number->scale);
    buf_add_u64(&out, digits / factor);
    if (number->scale > 0)
        buf_format(&out, ".%0*llu", number->scale, (unsigned long long)(digits % factor));
    return buf_str(&out);
}
