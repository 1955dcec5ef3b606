// VAT numbers of western and northern Europe.
//
// Sources: forms: European Commission, VIES questions and answers (table of structures); check
// digits: the algorithms that the member states gave the Commission for VIES, and of Norway and
// Switzerland the registers' own (Brønnøysundregistrene; Bundesamt für Statistik, eCH-0097).
#include "text/ident_private.h"
#include <string.h>

static enum ident_reason when(bool good) {
    return good ? IDENT_OK : IDENT_CHECK;
}

// U and eight digits; every second digit doubled, and 4 added.
static enum ident_reason check_at(const char *s, size_t n) {
    int sum = 4;
    for (size_t i = 1; i < 8; i++) {
        int digit = s[i] - '0';
        sum += i % 2 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return ident_ends_in(s, n, (10 - sum % 10) % 10);
}

static void complete_at(struct ident_body *body) {
    if (body->n != 8)
        return;
    memmove(body->s + 1, body->s, body->n++);
    body->s[0] = 'U';
}

static enum ident_reason check_be(const char *s, size_t n) {
    (void)n;
    if (s[0] > '1')
        return IDENT_FORM;
    return when(97 - (int)ident_mod(s, 8, 97) == ident_number(s + 8, 2));
}

// Until 2005 they had nine digits; all got a zero in front.
static void complete_be(struct ident_body *body) {
    if (body->n != 9)
        return;
    memmove(body->s + 1, body->s, body->n++);
    body->s[0] = '0';
}

static enum ident_reason check_de(const char *s, size_t n) {
    return s[0] == '0' ? IDENT_FORM : when(ident_mod_11_10(s, n));
}

static enum ident_reason check_dk(const char *s, size_t n) {
    static const signed char weights[] = {2, 7, 6, 5, 4, 3, 2, 1};
    return s[0] == '0' ? IDENT_FORM : when(ident_sum(s, weights, n) % 11 == 0);
}

static enum ident_reason check_fi(const char *s, size_t n) {
    static const signed char weights[] = {7, 9, 10, 5, 8, 4, 2, 1};
    return when(ident_sum(s, weights, n) % 11 == 0);
}

// Letters and digits of the newer keys, without I and O.
static int place_of(char c) {
    static const char keys[] = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const char *at = strchr(keys, c);
    return at ? (int)(at - keys) : -1;
}

// Two characters of key, then the company's SIREN, which has Luhn's digit; Monaco's begin with 000.
static enum ident_reason check_fr(const char *s, size_t n) {
    (void)n;
    const char *siren = s + 2;
    if (memcmp(siren, "000", 3) != 0 && !ident_luhn(siren, 9))
        return IDENT_CHECK;
    bool digits = s[0] <= '9' && s[1] <= '9';
    if (digits)
        return when((int)((ident_mod(siren, 9, 97) * 100 + 12) % 97) == ident_number(s, 2));
    int a = place_of(s[0]), b = place_of(s[1]);
    if (a < 0 || b < 0)
        return IDENT_CHARACTER;
    int key = s[0] <= '9' ? a * 24 + b - 10 : a * 34 + b - 100;
    return when((int)(ident_mod(siren, 9, 11) + 1 + (unsigned)key / 11) % 11 == key % 11);
}

static void parts_fr(const char *s, size_t n, struct ident_part_list *out) {
    if (n >= 9) // the key in front may be "FR", and be taken for the country's letters
        ident_part_slice(out, "siren", s, n - 9, 9);
}

// Nine digits (and three of a branch), or GD and HA of government and health.
static enum ident_reason check_gb(const char *s, size_t n) {
    static const signed char weights[] = {8, 7, 6, 5, 4, 3, 2};
    if (n == 5)
        return (s[0] == 'G') == (ident_number(s + 2, 3) < 500) ? IDENT_OK : IDENT_FORM;
    int rest = (ident_sum(s, weights, 7) + ident_number(s + 7, 2)) % 97;
    return when(rest == 0 || rest == 42);
}

// Seven digits, the check letter and, since 2013, one more letter; before, one digit, a letter or
// sign, five digits and the check letter.
static enum ident_reason check_ie(const char *s, size_t n) {
    static const signed char weights[] = {8, 7, 6, 5, 4, 3, 2};
    static const char letters[] = "WABCDEFGHIJKLMNOPQRSTUV";
    int sum = 0;
    if (s[1] >= '0' && s[1] <= '9')
        sum = ident_sum(s, weights, 7);
    else
        sum = ident_sum(s + 2, weights + 1, 5) + 2 * (s[0] - '0');
    if (n == 9) {
        if (s[8] != 'W' && s[8] > 'I')
            return IDENT_FORM;
        sum += 9 * (s[8] == 'W' ? 0 : s[8] - 'A' + 1);
    }
    return when(s[7] == letters[sum % 23]);
}

// Luhn's; digits eight to ten are the province's office.
static enum ident_reason check_it(const char *s, size_t n) {
    if (!ident_luhn(s, n))
        return IDENT_CHECK;
    int office = ident_number(s + 7, 3);
    bool known = (office >= 1 && office <= 100) || office == 120 || office == 121 ||
                 office == 888 || office == 999;
    return known ? IDENT_OK : IDENT_REGION;
}

static void parts_it(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_slice(out, "office", s, 7, 3);
}

static enum ident_reason check_lu(const char *s, size_t n) {
    (void)n;
    return when((int)ident_mod(s, 6, 89) == ident_number(s + 6, 2));
}

// The company's nine digits mod 11, or (sole traders since 2020) the whole by ISO 7064 mod 97-10.
static enum ident_reason check_nl(const char *s, size_t n) {
    static const signed char weights[] = {9, 8, 7, 6, 5, 4, 3, 2};
    if (memcmp(s + 10, "00", 2) == 0)
        return IDENT_FORM;
    if (ident_sum(s, weights, 8) % 11 == s[8] - '0')
        return IDENT_OK;
    char whole[14] = {'N', 'L'};
    memcpy(whole + 2, s, 12);
    return when(n == 12 && ident_mod_97(whole, 14) == 1);
}

// The organisation's ten digits have Luhn's; the two behind are a group's members.
static enum ident_reason check_se(const char *s, size_t n) {
    (void)n;
    if (memcmp(s + 10, "00", 2) == 0)
        return IDENT_FORM;
    return when(ident_luhn(s, 10));
}

static enum ident_reason check_ch(const char *s, size_t n) {
    static const signed char weights[] = {5, 4, 3, 2, 7, 6, 5, 4};
    return ident_ends_in(s, n, (11 - ident_sum(s, weights, 8) % 11) % 11);
}

static enum ident_reason check_no(const char *s, size_t n) {
    static const signed char weights[] = {3, 2, 7, 6, 5, 4, 3, 2};
    if (s[0] != '8' && s[0] != '9')
        return IDENT_FORM;
    return ident_ends_in(s, n, (11 - ident_sum(s, weights, 8) % 11) % 11);
}

// clang-format off
#define VAT(code) .name = "vat", .country = code, .prefix = code, .keeps_prefix = true, .tax = true
static const struct ident_scheme rows[] = {
    {VAT("AT"), .shape = "Ud8|d8", .check = check_at, .complete = complete_at},
    {VAT("BE"), .shape = "d10|d9", .check = check_be, .complete = complete_be, .groups = " 4.3.3", .check_elsewhere = true},
    {VAT("DE"), .shape = "d9", .check = check_de, .groups = " 9"},
    {VAT("DK"), .shape = "d8", .check = check_dk, .groups = " 2 2 2 2"},
    {VAT("FI"), .shape = "d8", .check = check_fi, .zeros = 1},
    {VAT("FR"), .shape = "x2d9", .check = check_fr, .parts = parts_fr, .groups = " 2 3 3 3", .check_elsewhere = true},
    {VAT("GB"), .shape = "d9|d12|GDd3|HAd3", .check = check_gb, .groups = " 3 4 2 3", .check_elsewhere = true},
    {VAT("XI"), .shape = "d9|d12|GDd3|HAd3", .check = check_gb, .groups = " 3 4 2 3", .check_elsewhere = true},
    {VAT("IE"), .shape = "d7a1|d7a2|d1a1d5a1", .check = check_ie, .check_elsewhere = true},
    {VAT("IT"), .shape = "d11", .check = check_it, .parts = parts_it, .zeros = 4},
    {VAT("LU"), .shape = "d8", .check = check_lu, .check_elsewhere = true},
    {VAT("NL"), .shape = "d9Bd2", .check = check_nl, .check_elsewhere = true},
    {VAT("SE"), .shape = "d12", .check = check_se, .check_elsewhere = true},
    {.name = "vat", .country = "CH", .prefix = "CHE", .keeps_prefix = true, .tax = true,
     .shape = "d9", .check = check_ch, .groups = "-3.3.3"},
    {.name = "vat", .country = "LI", .prefix = "LI", .keeps_prefix = true, .tax = true,
     .shape = "d5", .check_elsewhere = true},
    {VAT("NO"), .shape = "d9", .check = check_no, .groups = " 3 3 3"},
    {VAT("IS"), .shape = "d5|d6", .check_elsewhere = true},
};
// clang-format on

const struct ident_scheme_list ident_vat = IDENT_SCHEMES(rows);
