// National numbers that stand beside the VAT number, and those of the United States and Canada.
//
// Sources: IČO: Czech and Slovak statistical offices; SIREN and SIRET: INSEE; codice fiscale:
// decree of the Italian finance ministry of 23 December 1976; EIN prefixes: Internal Revenue
// Service; BN: Canada Revenue Agency (Luhn); Germany's Steuernummer differs from state to state,
// its identification number (§ 139b AO) has ISO 7064 mod 11,10; UTR: HM Revenue & Customs (mod 11).
#include "text/ident_private.h"
#include <string.h>

static enum ident_reason when(bool good) {
    return good ? IDENT_OK : IDENT_CHECK;
}

static enum ident_reason check_ico(const char *s, size_t n) {
    static const signed char weights[] = {8, 7, 6, 5, 4, 3, 2};
    return ident_ends_in(s, n, (11 - ident_sum(s, weights, 7) % 11) % 10);
}

static enum ident_reason check_siren(const char *s, size_t n) {
    return when(ident_luhn(s, n));
}

// The post's many offices have a sum of their own.
static enum ident_reason check_siret(const char *s, size_t n) {
    if (!ident_luhn(s, 9))
        return IDENT_CHECK;
    int sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += s[i] - '0';
    return when(ident_luhn(s, n) || (memcmp(s, "356000000", 9) == 0 && sum % 5 == 0));
}

static void parts_siret(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_slice(out, "siren", s, 0, 9);
    ident_part_slice(out, "branch", s, 9, 5);
}

// What a character counts at odd places; at even ones digits and letters count as they stand.
static int odd_value(char c) {
    static const signed char values[] = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                         20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    return values[c <= '9' ? c - '0' : c - 'A'];
}

static enum ident_reason check_codice(const char *s, size_t n) {
    int sum = 0;
    for (size_t i = 0; i < 15; i++)
        sum += i % 2 == 0 ? odd_value(s[i]) : s[i] <= '9' ? s[i] - '0' : s[i] - 'A';
    return when(s[n - 1] == 'A' + sum % 26);
}

// A digit may be a letter where two people would have had the same code: L is 0 to V 9.
static int plain(const char *s, size_t n) {
    static const char letters[] = "LMNPQRSTUV";
    int number = 0;
    for (size_t i = 0; i < n; i++) {
        const char *at = s[i] > '9' ? strchr(letters, s[i]) : NULL;
        number = number * 10 + (at ? (int)(at - letters) : s[i] - '0');
    }
    return number;
}

// The century is not in it: the sex is, as 40 added to the day.
static void parts_codice(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_word(out, "sex", plain(s + 9, 2) > 40 ? "female" : "male");
    ident_part_slice(out, "birth_place", s, 11, 4);
}

static enum ident_reason check_ein(const char *s, size_t n) {
    static const char *const none[] = {"00", "07", "08", "09", "17", "18", "19", "28", "29",
                                       "49", "69", "70", "78", "79", "89", "96", "97"};
    (void)n;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (memcmp(s, none[i], 2) == 0)
            return IDENT_FORM;
    return IDENT_OK;
}

// Nine digits, and of an account of the company two letters and four more.
static enum ident_reason check_bn(const char *s, size_t n) {
    (void)n;
    return when(ident_luhn(s, 9));
}

static enum ident_reason check_idnr(const char *s, size_t n) {
    return s[0] == '0' ? IDENT_FORM : when(ident_mod_11_10(s, n));
}

// The check digit stands in front.
static enum ident_reason check_utr(const char *s, size_t n) {
    static const signed char weights[] = {6, 7, 8, 9, 10, 5, 4, 3, 2};
    (void)n;
    return when(s[0] == "21987654321"[ident_sum(s + 1, weights, 9) % 11]);
}

// clang-format off
static const struct ident_scheme rows[] = {
    {.name = "ico", .country = "CZ", .shape = "d8", .check = check_ico, .zeros = 5, .tax = true},
    {.name = "ico", .country = "SK", .shape = "d8", .check = check_ico, .zeros = 5, .tax = true},
    {.name = "siren", .country = "FR", .shape = "d9", .check = check_siren, .groups = "3 3 3", .tax = true},
    {.name = "siret", .country = "FR", .shape = "d14", .check = check_siret, .parts = parts_siret,
     .groups = "3 3 3 5", .tax = true},
    {.name = "codice-fiscale", .country = "IT", .shape = "a6x2a1x2a1x3a1", .check = check_codice,
     .parts = parts_codice, .tax = true, .check_elsewhere = true},
    {.name = "idnr", .country = "DE", .shape = "d11", .check = check_idnr, .groups = "2 3 3 3", .tax = true},
    {.name = "steuernummer", .country = "DE", .shape = "d10|d11|d13", .tax = true, .check_elsewhere = true},
    {.name = "steuernummer", .country = "AT", .shape = "d9", .tax = true, .check_elsewhere = true},
    {.name = "utr", .country = "GB", .shape = "d10", .check = check_utr, .groups = "5 5", .tax = true,
     .check_elsewhere = true},
    {.name = "ein", .country = "US", .shape = "d9", .check = check_ein, .groups = "2-7", .zeros = 1,
     .tax = true, .check_elsewhere = true},
    {.name = "bn", .country = "CA", .shape = "d9|d9a2d4", .check = check_bn, .tax = true,
     .check_elsewhere = true},
};
// clang-format on

const struct ident_scheme_list ident_west = IDENT_SCHEMES(rows);
