// What the cells of a column look like: a table of detectors, one per kind of content.
#include "base/utf8.h"
#include "formats/dialect_private.h"
#include "formats/table_private.h"
#include "text/company.h"
#include "text/country.h"
#include "text/date.h"
#include "text/email.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/person.h"
#include "text/phone.h"
#include "text/placeholder.h"
#include "text/script.h"
#include "text/url.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static size_t digits_in(str s) {
    size_t digits = 0;
    for (size_t i = 0; i < s.len; i++)
        digits += is_digit(s.ptr[i]);
    return digits;
}

static double is_text(struct arena *arena, str cell) {
    (void)arena, (void)cell;
    return 0;
}

static double is_email(struct arena *arena, str cell) {
    if (str_find_char(cell, '@') == cell.len)
        return 0;
    enum email_reason reason = email_read(arena, cell).reason;
    return reason == EMAIL_OK || reason == EMAIL_DOMAIN_UNKNOWN_SUFFIX ? 1 : 0.7;
}

// A number of digits for a phone, nothing but its marks between them; marks and a plus say more.
static double is_phone(struct arena *arena, str cell) {
    size_t digits = digits_in(cell), letters = 0;
    for (size_t i = 0; i < cell.len; i++)
        letters += (cell.ptr[i] & 0x80) || (cell.ptr[i] >= 'A' && cell.ptr[i] <= 'z');
    if (digits < 7 || digits > 22 || letters > 6 || date_orders(cell))
        return 0;
    if (cell.ptr[0] == '+' || str_starts(cell, STR("00")))
        return phone_read(arena, cell, (str){0}).reason == PHONE_OK ? 1 : 0.8;
    if (cell.len > digits)
        return number_decimals(cell) && str_find_char(cell, '.') < cell.len ? 0.2 : 0.9;
    return digits >= 9 && digits <= 11 ? 0.75 : 0.3;
}

static double is_url(struct arena *arena, str cell) {
    if (str_find_char(cell, '.') == cell.len || str_find_char(cell, '@') < cell.len)
        return 0;
    enum url_reason reason = url_read(arena, cell).reason;
    bool plain = str_starts(cell, STR("http")) || str_starts(cell, STR("www."));
    if (reason != URL_OK && !(reason == URL_UNKNOWN_SUFFIX && plain))
        return 0;
    return plain ? 1 : 0.8;
}

static double is_date(struct arena *arena, str cell) {
    (void)arena;
    return digits_in(cell) >= 3 && date_orders(cell) ? 1 : 0;
}

static double is_number(struct arena *arena, str cell) {
    (void)arena;
    return number_decimals(cell) ? 1 : 0;
}

static double is_country(struct arena *arena, str cell) {
    (void)arena;
    return country_find(cell).answer != COUNTRY_UNKNOWN ? 1 : 0;
}

// A known given name or a patronymic among up to four words without digits.
static double is_person(struct arena *arena, str cell) {
    if (digits_in(cell) || cell.len > 60 || str_find_char(cell, '@') < cell.len)
        return 0;
    if (person_han_surname_runes(cell))
        return utf8_count(cell) <= 4 ? 0.8 : 0;
    str rest = text_fold(arena, cell), word;
    bool known = false;
    int words = 0;
    for (; text_next_word(&rest, &word); words++)
        known |= person_given_group(word, NULL) > 0 || person_is_patronymic(word);
    return words > 4 ? 0 : known ? 1 : words && words <= 2 ? 0.2 : 0;
}

static double is_company(struct arena *arena, str cell) {
    return company_read(arena, cell).form.len ? 1 : 0;
}

// 00-950, 101000, SW1A 1AA, 90210-1234: 4 to 10 characters, at least three digits or letters and
// digits mixed, not a longer number.
static double is_postcode(struct arena *arena, str cell) {
    (void)arena;
    size_t digits = digits_in(cell), letters = 0, dashes = 0;
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.ptr[i];
        letters += c >= 'A' && c <= 'Z';
        dashes += c == '-' || c == ' ';
    }
    if (cell.len < 4 || cell.len > 10 || digits + letters + dashes != cell.len || dashes > 1)
        return 0;
    if (letters)
        return digits >= 2 && letters >= 3 && letters <= 5 ? 1 : 0;
    return dashes ? (digits == 5 || digits == 8 || digits == 9 ? 1 : 0)
                  : (digits == 5 || digits == 6 ? 0.8 : 0);
}

static double (*const detectors[CONTENT_KIND_COUNT])(struct arena *arena, str cell) = {
    [CONTENT_TEXT] = is_text,         [CONTENT_EMAIL] = is_email,   [CONTENT_PHONE] = is_phone,
    [CONTENT_URL] = is_url,           [CONTENT_DATE] = is_date,     [CONTENT_NUMBER] = is_number,
    [CONTENT_COUNTRY] = is_country,   [CONTENT_PERSON] = is_person, [CONTENT_COMPANY] = is_company,
    [CONTENT_POSTCODE] = is_postcode,
};

double table_content_share(struct arena *arena, const struct table_column *column,
                           enum content_kind kind) {
    double sum = 0;
    size_t filled = 0;
    struct arena_mark mark = arena_mark(arena);
    for (size_t i = 0; i < column->cell_count; i++) {
        str cell = str_trim(column->cells[i]);
        if (!cell.len || cell.len > 500 || text_is_placeholder(cell))
            continue;
        filled++;
        sum += detectors[kind](arena, cell);
        arena_release(arena, mark);
    }
    return filled ? sum / (double)filled : 0;
}
