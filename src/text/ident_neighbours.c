// Belarus, Ukraine, Kazakhstan.
//
// Sources: УНП: order 13 of the Belarusian tax ministry of 2010; ЄДРПОУ: method of the state
// statistics of Ukraine; РНОКПП: order 822 of the finance ministry of Ukraine of 2017; БИН and ИИН:
// government decrees 406 of 2007 and 565 of 2003 of Kazakhstan.
#include "text/date.h"
#include "text/ident_private.h"
#include <string.h>

// A sole trader's begins with two letters of those that Latin and Cyrillic share.
static enum ident_reason check_unp(const char *s, size_t n) {
    static const signed char weights[] = {29, 23, 19, 17, 13, 7, 5, 3};
    static const char second[] = "ABCEHKMOPT";
    int sum = ident_sum(s + 2, weights + 2, 6);
    if (s[0] >= 'A') {
        const char *at = strchr(second, s[1]);
        if (!at || !strchr("ABCEHKM", s[0]))
            return IDENT_FORM;
        sum += weights[0] * (s[0] - 'A' + 10) + weights[1] * (int)(at - second);
    } else {
        if (s[0] == '0' || s[0] > '9')
            return IDENT_FORM;
        sum += ident_sum(s, weights, 2);
    }
    return ident_ends_in(s, n, sum % 11);
}

static enum ident_reason check_edrpou(const char *s, size_t n) {
    static const signed char rising[] = {1, 2, 3, 4, 5, 6, 7}, turned[] = {7, 1, 2, 3, 4, 5, 6};
    static const signed char rising_more[] = {3, 4, 5, 6, 7, 8, 9},
                             turned_more[] = {9, 3, 4, 5, 6, 7, 8};
    int number = ident_number(s, 8);
    bool turn = number > 30000000 && number < 60000000;
    int rest = ident_sum(s, turn ? turned : rising, 7) % 11;
    if (rest == 10)
        rest = ident_sum(s, turn ? turned_more : rising_more, 7) % 11 % 10;
    return ident_ends_in(s, n, rest);
}

static enum ident_reason check_rnokpp(const char *s, size_t n) {
    static const signed char weights[] = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
    int sum = ident_sum(s, weights, 9);
    return ident_ends_in(s, n, (sum % 11 + 11) % 11 % 10);
}

// The first five digits are the day of birth, counted from 1 January 1900.
static void parts_rnokpp(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    struct date first = {1899, 12, 31};
    struct date birth = date_of_days(date_to_days(first) + ident_number(s, 5));
    ident_part_date(out, birth.year, birth.month, birth.day);
    ident_part_word(out, "sex", (s[8] - '0') % 2 ? "male" : "female");
}

static enum ident_reason check_kazakh(const char *s, size_t n) {
    static const signed char first[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    static const signed char second[] = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    int rest = ident_sum(s, first, 11) % 11;
    if (rest == 10)
        rest = ident_sum(s, second, 11) % 11;
    return ident_ends_in(s, n, rest);
}

// Year and month of registration, then 4 a resident, 5 a non-resident, 6 a sole trader.
static enum ident_reason check_bin(const char *s, size_t n) {
    int month = ident_number(s + 2, 2);
    if (month < 1 || month > 12 || s[4] < '4' || s[4] > '6')
        return IDENT_FORM;
    return check_kazakh(s, n);
}

// The seventh digit is century and sex: 1 and 2 of the nineteenth, 3 and 4, 5 and 6.
static enum ident_reason check_iin(const char *s, size_t n) {
    enum ident_reason reason = check_kazakh(s, n);
    if (reason != IDENT_OK)
        return reason;
    if (s[6] == '0') // given to foreigners without a day of birth
        return IDENT_OK;
    if (s[6] > '6')
        return IDENT_FORM;
    int century = 1800 + (s[6] - '1') / 2 * 100;
    return ident_day_exists(century + ident_number(s, 2), ident_number(s + 2, 2),
                            ident_number(s + 4, 2))
               ? IDENT_OK
               : IDENT_DATE;
}

static void parts_iin(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    if (s[6] == '0')
        return;
    int century = 1800 + (s[6] - '1') / 2 * 100;
    ident_part_date(out, century + ident_number(s, 2), ident_number(s + 2, 2),
                    ident_number(s + 4, 2));
    ident_part_word(out, "sex", (s[6] - '0') % 2 ? "male" : "female");
}

static void parts_bin(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_word(out, "entity_type",
                    s[4] == '4'   ? "resident"
                    : s[4] == '5' ? "non_resident"
                                  : "sole_trader");
}

static const struct ident_scheme rows[] = {
    {.name = "unp",
     .country = "BY",
     .prefix = "BY",
     .shape = "d9|a2d7",
     .check = check_unp,
     .tax = true},
    {.name = "edrpou",
     .country = "UA",
     .shape = "d8",
     .check = check_edrpou,
     .zeros = 4,
     .tax = true},
    {.name = "rnokpp",
     .country = "UA",
     .shape = "d10",
     .check = check_rnokpp,
     .parts = parts_rnokpp,
     .zeros = 1,
     .tax = true},
    {.name = "vat",
     .country = "UA",
     .prefix = "UA",
     .keeps_prefix = true,
     .shape = "d12",
     .tax = true,
     .check_elsewhere = true},
    {.name = "bin",
     .country = "KZ",
     .prefix = "KZ",
     .shape = "d12",
     .check = check_bin,
     .parts = parts_bin,
     .zeros = 2,
     .tax = true},
    {.name = "iin",
     .country = "KZ",
     .shape = "d12",
     .check = check_iin,
     .parts = parts_iin,
     .zeros = 2,
     .tax = true},
};

const struct ident_scheme_list ident_neighbours = IDENT_SCHEMES(rows);
