// Poland: NIP, REGON, KRS, PESEL.
//
// Sources: NIP and its weights: act of 13 October 1995 on tax identification; REGON: GUS, rules of
// building the number; KRS: Ministry of Justice, ten digits without a check digit; PESEL: act of
// 24 September 2010 on population records.
#include "text/ident_private.h"

// The first three digits are the tax office that gave it; none begins with 0.
static enum ident_reason check_nip(const char *s, size_t n) {
    static const signed char weights[] = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    return s[0] == '0' ? IDENT_FORM : ident_ends_in(s, n, ident_sum(s, weights, 9) % 11);
}

static void parts_nip(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_slice(out, "office", s, 0, 3);
}

// Fourteen digits are a local unit: the firm's nine, four of its own, and a check digit over all.
static enum ident_reason check_regon(const char *s, size_t n) {
    static const signed char nine[] = {8, 9, 2, 3, 4, 5, 6, 7};
    static const signed char fourteen[] = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};
    enum ident_reason reason = ident_ends_in(s, 9, ident_sum(s, nine, 8) % 11 % 10);
    if (reason != IDENT_OK || n == 9)
        return reason;
    return ident_ends_in(s, n, ident_sum(s, fourteen, 13) % 11 % 10);
}

static void parts_regon(const char *s, size_t n, struct ident_part_list *out) {
    ident_part_word(out, "entity_type", n == 14 ? "local_unit" : "main");
    if (n == 14)
        ident_part_slice(out, "parent", s, 0, 9);
}

// Numbers are given out in order since 2001; the millions are just beginning.
static enum ident_reason check_krs(const char *s, size_t n) {
    (void)n;
    return s[0] == '0' && s[1] == '0' ? IDENT_OK : IDENT_FORM;
}

struct birth {
    int year, month, day;
};

// The century stands in the month: 80 is added for 18xx, 20 for 20xx (40 and 60 are of later ones).
static struct birth birth_of_pesel(const char *s) {
    static const int centuries[] = {1900, 2000, 2100, 2200, 1800};
    int month = ident_number(s + 2, 2);
    return (struct birth){centuries[month / 20] + ident_number(s, 2), month % 20,
                          ident_number(s + 4, 2)};
}

static enum ident_reason check_pesel(const char *s, size_t n) {
    static const signed char weights[] = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    enum ident_reason reason = ident_ends_in(s, n, (10 - ident_sum(s, weights, 10) % 10) % 10);
    if (reason != IDENT_OK)
        return reason;
    struct birth birth = birth_of_pesel(s);
    return birth.year < 2100 && ident_day_exists(birth.year, birth.month, birth.day) ? IDENT_OK
                                                                                     : IDENT_DATE;
}

static void parts_pesel(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    struct birth birth = birth_of_pesel(s);
    ident_part_date(out, birth.year, birth.month, birth.day);
    ident_part_word(out, "sex", (s[9] - '0') % 2 ? "male" : "female");
}

static const struct ident_scheme rows[] = {
    {.name = "nip",
     .country = "PL",
     .prefix = "PL",
     .shape = "d10",
     .check = check_nip,
     .parts = parts_nip,
     .groups = "3-3-2-2",
     .tax = true},
    {.name = "vat",
     .country = "PL",
     .prefix = "PL",
     .keeps_prefix = true,
     .shape = "d10",
     .check = check_nip,
     .parts = parts_nip,
     .groups = " 3-3-2-2",
     .tax = true},
    {.name = "pesel",
     .country = "PL",
     .shape = "d11",
     .check = check_pesel,
     .parts = parts_pesel,
     .zeros = 2,
     .tax = true},
    {.name = "regon",
     .country = "PL",
     .shape = "d9|d14",
     .check = check_regon,
     .parts = parts_regon,
     .zeros = 3},
    {.name = "krs", .country = "PL", .shape = "d10", .check = check_krs, .zeros = 7},
};

const struct ident_scheme_list ident_poland = IDENT_SCHEMES(rows);
