// Decimal numbers: strip sign, currency and percent, then read digits with one decimal mark.
#include "text/number.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/rune.h"
#include <math.h>
#include <string.h>

static const char *const reason_names[NUMBER_REASON_COUNT] = {"ok", "empty", "not_a_number",
                                                              "ambiguous", "range"};

str number_reason_name(enum number_reason reason) {
    return str_of(reason_names[reason]);
}

// Signs and names beside an amount. "kr" and "$" name several currencies: the commonest is meant.
static const struct {
    const char *text;
    const char *code;
} currencies[] = {
    {"zł", "PLN"},   {"zl", "PLN"},  {"PLN", "PLN"},  {"€", "EUR"},   {"EUR", "EUR"},
    {"euro", "EUR"}, {"US$", "USD"}, {"$", "USD"},    {"USD", "USD"}, {"£", "GBP"},
    {"GBP", "GBP"},  {"₽", "RUB"}, {"руб.", "RUB"}, {"руб", "RUB"}, {"RUB", "RUB"},
    {"р.", "RUB"},   {"¥", "CNY"},   {"￥", "CNY"},   {"元", "CNY"},  {"人民币", "CNY"},
    {"RMB", "CNY"},  {"CNY", "CNY"}, {"JPY", "JPY"},  {"CHF", "CHF"}, {"Kč", "CZK"},
    {"CZK", "CZK"},  {"₴", "UAH"},   {"UAH", "UAH"},  {"грн", "UAH"}, {"₸", "KZT"},
    {"KZT", "KZT"},  {"Ft", "HUF"},  {"HUF", "HUF"},  {"SEK", "SEK"}, {"NOK", "NOK"},
    {"DKK", "DKK"},  {"BYN", "BYN"}, {"₹", "INR"},    {"INR", "INR"}, {"CAD", "CAD"},
    {"AUD", "AUD"},  {"₩", "KRW"},
};

static str trim(str s) {
    for (size_t at = 0; at < s.len;) {
        if (!rune_is_space(utf8_next(s, &at)))
            break;
        s = str_from(s, at);
        at = 0;
    }
    for (;;) { // spaces of more than one byte at the end
        size_t start = s.len;
        while (start > 0 && ((unsigned char)s.ptr[start - 1] & 0xC0) == 0x80)
            start--;
        size_t at = start ? --start : 0;
        if (s.len == 0 || !rune_is_space(utf8_next(s, &at)))
            return s;
        s.len = start;
    }
}

static bool starts_nocase(str s, str part) {
    return s.len >= part.len && str_equal_ascii_nocase(str_slice(s, 0, part.len), part);
}

static bool ends_nocase(str s, str part) {
    return s.len >= part.len && str_equal_ascii_nocase(str_from(s, s.len - part.len), part);
}

// One currency in front or behind goes.
static str cut_currency(str s, char code[4]) {
    code[0] = '\0';
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
        str name = str_of(currencies[i].text);
        bool front = starts_nocase(s, name);
        if (!front && !ends_nocase(s, name))
            continue;
        memcpy(code, currencies[i].code, 4);
        return trim(front ? str_from(s, name.len) : str_slice(s, 0, s.len - name.len));
    }
    return s;
}

struct body {
    str digits; // digits and marks only
    bool negative, percent;
    char currency[4];
};

static bool cut_sign(str *s, bool *negative) {
    static const char *const minus[] = {"-", "\xE2\x88\x92", "\xE2\x80\x93"}; // hyphen, minus, dash
    for (size_t i = 0; i < 3; i++) {
        str sign = str_of(minus[i]);
        if (str_starts(*s, sign) || str_ends(*s, sign)) {
            *s =
                str_starts(*s, sign) ? str_from(*s, sign.len) : str_slice(*s, 0, s->len - sign.len);
            *s = trim(*s);
            *negative = true;
            return true;
        }
    }
    if (str_starts(*s, STR("+"))) {
        *s = trim(str_from(*s, 1));
        return true;
    }
    return false;
}

static struct body body_of(str text) {
    struct body body = {0};
    str s = trim(text);
    if (s.len > 2 && s.ptr[0] == '(' && s.ptr[s.len - 1] == ')') {
        body.negative = true;
        s = trim(str_slice(s, 1, s.len - 1));
    }
    bool sign = body.negative || cut_sign(&s, &body.negative);
    if (str_ends(s, STR("%"))) {
        body.percent = true;
        s = trim(str_slice(s, 0, s.len - 1));
    } else {
        s = cut_currency(s, body.currency);
    }
    if (!sign)
        cut_sign(&s, &body.negative); // "$-5"
    body.digits = s;
    return body;
}

enum { LONGEST_NUMBER = 64 };

// What stands at s[at]: a digit 0-9, ' ' for any space or apostrophe, '.', ',' or 0 for anything
// else.
static char mark_at(str s, size_t *at) {
    uint32_t rune = utf8_next(s, at);
    if (rune >= 0xFF10 && rune <= 0xFF19)
        return (char)('0' + (rune - 0xFF10));
    if ((rune >= '0' && rune <= '9') || rune == '.' || rune == ',')
        return (char)rune;
    if (rune == '\'' || rune == 0x2019 || (rune != '\n' && rune_is_space(rune)))
        return ' ';
    return 0;
}

// Reads with `decimal`; groups have to be of three digits with one kind of mark (the Indian two and
// ten thousands of four are refused: they are rarer than typing errors).
static enum number_reason read_with(str s, char decimal, struct number *out) {
    char group = 0, last = 0;
    int run = 0, significant = 0;
    bool in_groups = false, behind_decimal = false;
    int64_t digits = 0;
    int scale = 0;
    for (size_t at = 0; at < s.len;) {
        char c = mark_at(s, &at);
        if (c >= '0' && c <= '9') {
            significant += digits != 0 || c != '0';
            if (significant > 18 || scale >= 18)
                return NUMBER_RANGE;
            digits = digits * 10 + (c - '0');
            scale += behind_decimal;
            run++;
        } else if (c == decimal && !behind_decimal) {
            if (in_groups && run != 3)
                return NUMBER_NOT_A_NUMBER;
            behind_decimal = true;
            run = 0;
        } else if (c && !behind_decimal && c != decimal && (!group || group == c)) {
            if (run == 0 || run > 3 || (in_groups && run != 3))
                return NUMBER_NOT_A_NUMBER;
            group = c;
            in_groups = true;
            run = 0;
        } else {
            return NUMBER_NOT_A_NUMBER;
        }
        last = c;
    }
    bool any = last >= '0' && last <= '9';
    if (!any || (in_groups && !behind_decimal && run != 3))
        return NUMBER_NOT_A_NUMBER;
    while (scale > 0 && digits % 10 == 0) {
        digits /= 10;
        scale--;
    }
    out->digits = digits;
    out->scale = scale;
    return NUMBER_OK;
}

static bool same(const struct number *a, const struct number *b) {
    return a->digits == b->digits && a->scale == b->scale;
}

// Most texts that are no number have none: out before anything is cut off them.
static bool has_digit(str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
            str_starts(str_from(text, i), STR("\xEF\xBC")))
            return true;
    return false;
}

enum number_reason number_read(str text, unsigned allowed, struct number *out) {
    if (!has_digit(text))
        return trim(text).len ? NUMBER_NOT_A_NUMBER : NUMBER_EMPTY;
    struct body body = body_of(text);
    if (body.digits.len == 0)
        return NUMBER_NOT_A_NUMBER;
    if (body.digits.len > LONGEST_NUMBER)
        return NUMBER_NOT_A_NUMBER;
    struct number point = {0}, comma = {0};
    enum number_reason with_point = NUMBER_NOT_A_NUMBER, with_comma = NUMBER_NOT_A_NUMBER;
    if (allowed & NUMBER_POINT)
        with_point = read_with(body.digits, '.', &point);
    if (allowed & NUMBER_COMMA)
        with_comma = read_with(body.digits, ',', &comma);
    if (with_point != NUMBER_OK && with_comma != NUMBER_OK)
        return with_point == NUMBER_RANGE || with_comma == NUMBER_RANGE ? NUMBER_RANGE
                                                                        : NUMBER_NOT_A_NUMBER;
    if (with_point == NUMBER_OK && with_comma == NUMBER_OK && !same(&point, &comma))
        return NUMBER_AMBIGUOUS;
    *out = with_point == NUMBER_OK ? point : comma;
    if (body.negative)
        out->digits = -out->digits;
    out->percent = body.percent;
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
