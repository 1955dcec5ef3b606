// Russia: ИНН, КПП, ОГРН, ОГРНИП, БИК.
//
// Sources: order of the Federal Tax Service ММВ-7-6/435@ of 2012 (ИНН and КПП); government decrees
// 438 of 2002 (ОГРН, ОГРНИП); Bank of Russia regulation 732-P of 2020 (БИК).
#include "text/ident_private.h"

static const signed char inn_weights[] = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

// Ten digits are an organisation's, twelve a person's with two check digits.
static enum ident_reason check_inn(const char *s, size_t n) {
    enum ident_reason reason = IDENT_OK;
    if (n == 12)
        reason = ident_ends_in(s, 11, ident_sum(s, inn_weights + 1, 10) % 11 % 10);
    size_t skip = n == 12 ? 0 : 2;
    if (reason == IDENT_OK)
        reason = ident_ends_in(s, n, ident_sum(s, inn_weights + skip, n - 1) % 11 % 10);
    return reason == IDENT_OK && s[0] == '0' && s[1] == '0' ? IDENT_REGION : reason;
}

static void parts_inn(const char *s, size_t n, struct ident_part_list *out) {
    ident_part_word(out, "entity_type", n == 12 ? "person" : "organisation");
    ident_part_slice(out, "region", s, 0, 2);
    ident_part_slice(out, "office", s, 0, 4);
}

static enum ident_reason check_kpp(const char *s, size_t n) {
    (void)n;
    return s[0] == '0' && s[1] == '0' ? IDENT_REGION : IDENT_OK;
}

static void parts_kpp(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_slice(out, "region", s, 0, 2);
    ident_part_slice(out, "office", s, 0, 4);
    ident_part_slice(out, "registration_reason", s, 4, 2);
}

// The first digit says what kind of entry it is: 1 and 5 a legal entity's first one.
static enum ident_reason check_ogrn(const char *s, size_t n) {
    if (s[0] != '1' && s[0] != '5')
        return IDENT_FORM;
    return ident_ends_in(s, n, (int)(ident_mod(s, 12, 11) % 10));
}

static enum ident_reason check_ogrnip(const char *s, size_t n) {
    if (s[0] != '3' && s[0] != '4')
        return IDENT_FORM;
    return ident_ends_in(s, n, (int)(ident_mod(s, 14, 13) % 10));
}

static void parts_ogrn(const char *s, size_t n, struct ident_part_list *out) {
    ident_part_word(out, "entity_type", n == 15 ? "sole_trader" : "organisation");
    ident_part_add(out, "year", str_format(out->arena, "20%.2s", s + 1));
    ident_part_slice(out, "region", s, 3, 2);
}

// 04 is the country; since 2021 the treasury's own accounts begin with 00, 01 and 02.
static enum ident_reason check_bik(const char *s, size_t n) {
    (void)n;
    return s[0] == '0' && (s[1] == '4' || s[1] <= '2') ? IDENT_OK : IDENT_FORM;
}

static void parts_bik(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_slice(out, "region", s, 2, 2);
    ident_part_slice(out, "bank", s, 6, 3);
}

static const struct ident_scheme rows[] = {
    {.name = "inn",
     .country = "RU",
     .prefix = "RU",
     .shape = "d10|d12",
     .check = check_inn,
     .parts = parts_inn,
     .zeros = 1,
     .tax = true},
    {.name = "kpp",
     .country = "RU",
     .shape = "d4x2d3",
     .check = check_kpp,
     .parts = parts_kpp,
     .zeros = 1,
     .check_elsewhere = true},
    {.name = "ogrn", .country = "RU", .shape = "d13", .check = check_ogrn, .parts = parts_ogrn},
    {.name = "ogrnip", .country = "RU", .shape = "d15", .check = check_ogrnip, .parts = parts_ogrn},
    {.name = "bik",
     .country = "RU",
     .shape = "d9",
     .check = check_bik,
     .parts = parts_bik,
     .zeros = 1,
     .check_elsewhere = true},
};

const struct ident_scheme_list ident_russia = IDENT_SCHEMES(rows);
