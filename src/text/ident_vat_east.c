// VAT numbers of the east and south of the European Union.
//
// Sources: as in ident_vat.c.
#include "text/ident_private.h"
#include <string.h>

static enum ident_reason when(bool good) {
    return good ? IDENT_OK : IDENT_CHECK;
}

static const signed char rising[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2};
static const signed char rising_more[] = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4};
static const signed char falling[] = {8, 7, 6, 5, 4, 3, 2};

// Nine digits are a company's; ten a citizen's, a foreigner's or another person's, each with sums
// of its own.
static enum ident_reason check_bg(const char *s, size_t n) {
    static const signed char more[] = {3, 4, 5, 6, 7, 8, 9, 10};
    static const signed char citizen[] = {2, 4, 8, 5, 10, 9, 7, 3, 6};
    static const signed char foreigner[] = {21, 19, 17, 13, 11, 9, 7, 3, 1};
    static const signed char other[] = {4, 3, 2, 7, 6, 5, 4, 3, 2};
    int last = s[n - 1] - '0';
    if (n == 9) {
        int rest = ident_sum(s, rising, 8) % 11;
        return when(last == (rest == 10 ? ident_sum(s, more, 8) % 11 % 10 : rest));
    }
    return when(ident_sum(s, citizen, 9) % 11 % 10 == last ||
                ident_sum(s, foreigner, 9) % 10 == last ||
                (11 - ident_sum(s, other, 9) % 11) % 11 == last);
}

static enum ident_reason check_cy(const char *s, size_t n) {
    static const int odd[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    if (s[0] == '1' && s[1] == '2')
        return IDENT_FORM;
    int sum = 0;
    for (size_t i = 0; i < 8; i++)
        sum += i % 2 ? s[i] - '0' : odd[s[i] - '0'];
    return when(s[n - 1] == 'A' + sum % 26);
}

// Czech and Slovak numbers of birth: year, month (a woman's with 50 added; 20 and 70 where a day's
// numbers ran out), day; ten digits since 1954, divisible by 11.
static enum ident_reason check_birth_number(const char *s, size_t n) {
    int month = ident_number(s + 2, 2) % 50 % 20, year = ident_number(s, 2);
    year += n == 9 ? 1900 : year < 54 ? 2000 : 1900;
    if (!ident_day_exists(year, month, ident_number(s + 4, 2)))
        return IDENT_DATE;
    if (n == 9)
        return IDENT_OK;
    // Until 1985 a rest of 10 was written as 0.
    return when((int)(ident_mod(s, 9, 11) % 10) == s[9] - '0');
}

static enum ident_reason check_cz(const char *s, size_t n) {
    if (n == 8)
        return s[0] == '9' ? IDENT_FORM
                           : ident_ends_in(s, n, (11 - ident_sum(s, falling, 7) % 11) % 10);
    if (n == 9 && s[0] == '6') { // people without a number of birth
        int rest = ident_sum(s + 1, falling, 7) % 11;
        return ident_ends_in(s, n, (18 - (10 - rest) % 11) % 10);
    }
    return check_birth_number(s, n);
}

static enum ident_reason check_ee(const char *s, size_t n) {
    static const signed char weights[] = {3, 7, 1, 3, 7, 1, 3, 7, 1};
    return when(ident_sum(s, weights, n) % 10 == 0);
}

static enum ident_reason check_el(const char *s, size_t n) {
    int sum = 0;
    for (size_t i = 0; i < 8; i++)
        sum = sum * 2 + (s[i] - '0');
    return ident_ends_in(s, n, sum * 2 % 11 % 10);
}

static enum ident_reason check_person_es(const char *s) {
    int number = ident_number(s + 1, 7);
    if (s[0] >= 'X' && s[0] <= 'Z')
        number += (s[0] - 'X') * 10000000;
    else if (s[0] <= '9')
        number += (s[0] - '0') * 10000000;
    return when(s[8] == "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]);
}

// A person's: eight digits, or X Y Z K L M and seven, with a letter behind; a company's: the letter
// of its form, seven digits and Luhn's digit, which some forms write as a letter.
static enum ident_reason check_es(const char *s, size_t n) {
    (void)n;
    if (s[0] <= '9' || strchr("KLMXYZ", s[0]))
        return check_person_es(s);
    if (strchr("IOT", s[0]))
        return IDENT_FORM;
    char digits[8];
    memcpy(digits, s + 1, 7);
    int digit = 0;
    for (digits[7] = '0'; !ident_luhn(digits, 8); digits[7]++)
        digit++;
    bool as_digit = s[8] == '0' + digit, as_letter = s[8] == "JABCDEFGHI"[digit];
    bool letters_only = strchr("PQRSNW", s[0]) != NULL, digits_only = strchr("ABEH", s[0]) != NULL;
    return when((as_digit && !letters_only) || (as_letter && !digits_only));
}

static void parts_es(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    bool person = s[0] <= '9' || strchr("KLMXYZ", s[0]);
    ident_part_word(out, "entity_type", person ? "person" : "organisation");
}

static enum ident_reason check_hr(const char *s, size_t n) {
    return when(ident_mod_11_10(s, n));
}

static enum ident_reason check_hu(const char *s, size_t n) {
    static const signed char weights[] = {9, 7, 3, 1, 9, 7, 3, 1};
    return when(ident_sum(s, weights, n) % 10 == 0);
}

// At home three more digits are written behind: kind of taxation and county.
static void complete_hu(struct ident_body *body) {
    body->n = 8;
}

static enum ident_reason check_lt(const char *s, size_t n) {
    if (s[n - 2] != '1')
        return IDENT_FORM;
    int rest = ident_sum(s, rising, n - 1) % 11;
    return ident_ends_in(s, n, rest == 10 ? ident_sum(s, rising_more, n - 1) % 11 % 10 : rest);
}

// A company's begins with 4 to 9. A person's has the day of birth, or since 2017 begins with 32.
static enum ident_reason check_lv(const char *s, size_t n) {
    static const signed char company[] = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};
    static const signed char person[] = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};
    if (s[0] > '3')
        return when(ident_sum(s, company, n) % 11 == 3);
    return ident_ends_in(s, n, (1 + ident_sum(s, person, 10)) % 11 % 10);
}

static enum ident_reason check_mt(const char *s, size_t n) {
    static const signed char weights[] = {3, 4, 6, 7, 8, 9, 10, 1};
    return s[0] == '0' && s[1] == '0' ? IDENT_FORM : when(ident_sum(s, weights, n) % 37 == 0);
}

static enum ident_reason check_pt(const char *s, size_t n) {
    static const signed char weights[] = {9, 8, 7, 6, 5, 4, 3, 2};
    return s[0] == '0' ? IDENT_FORM
                       : ident_ends_in(s, n, (11 - ident_sum(s, weights, 8) % 11) % 11 % 10);
}

// Two to ten digits, counted from the right; thirteen are a person's.
static enum ident_reason check_ro(const char *s, size_t n) {
    static const signed char weights[] = {7, 5, 3, 2, 1, 7, 5, 3, 2};
    static const signed char person[] = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};
    if (s[0] == '0')
        return IDENT_FORM;
    if (n == 13) {
        int rest = ident_sum(s, person, 12) % 11;
        return ident_ends_in(s, n, rest == 10 ? 1 : rest);
    }
    return ident_ends_in(s, n, 10 * ident_sum(s, weights + (10 - n), n - 1) % 11 % 10);
}

static enum ident_reason check_si(const char *s, size_t n) {
    int rest = 11 - ident_sum(s, falling, 7) % 11;
    return s[0] == '0' ? IDENT_FORM : ident_ends_in(s, n, rest == 10 ? 0 : rest);
}

static enum ident_reason check_sk(const char *s, size_t n) {
    if (s[0] == '0' || !strchr("234789", s[2]))
        return IDENT_FORM;
    return when(ident_mod(s, n, 11) == 0);
}

// clang-format off
#define VAT(code) .name = "vat", .country = code, .prefix = code, .keeps_prefix = true, .tax = true
static const struct ident_scheme rows[] = {
    {VAT("BG"), .shape = "d9|d10", .check = check_bg},
    {VAT("CY"), .shape = "d8a1", .check = check_cy, .check_elsewhere = true},
    {VAT("CZ"), .shape = "d8|d9|d10", .check = check_cz},
    {VAT("EE"), .shape = "d9", .check = check_ee},
    {.name = "vat", .country = "GR", .prefix = "EL", .keeps_prefix = true, .tax = true,
     .shape = "d9", .check = check_el, .zeros = 1},
    {VAT("ES"), .shape = "d8a1|a1d8|a1d7a1", .check = check_es, .parts = parts_es, .check_elsewhere = true},
    {VAT("HR"), .shape = "d11", .check = check_hr},
    {VAT("HU"), .shape = "d8|d11", .check = check_hu, .complete = complete_hu},
    {VAT("LT"), .shape = "d9|d12", .check = check_lt},
    {VAT("LV"), .shape = "d11", .check = check_lv},
    {VAT("MT"), .shape = "d8", .check = check_mt, .check_elsewhere = true},
    {VAT("PT"), .shape = "d9", .check = check_pt, .groups = " 3 3 3"},
    {VAT("RO"), .shape = "d2|d3|d4|d5|d6|d7|d8|d9|d10|d13", .check = check_ro},
    {VAT("SI"), .shape = "d8", .check = check_si},
    {VAT("SK"), .shape = "d10", .check = check_sk, .check_elsewhere = true},
};
// clang-format on

const struct ident_scheme_list ident_vat_east = IDENT_SCHEMES(rows);
