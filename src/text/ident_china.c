// China, Taiwan, Hong Kong.
//
// Sources: unified social credit code: GB 32100-2015; its check character: ISO 7064 mod 31,3 as the
// standard gives it; regions: GB/T 2260; resident identity number: GB 11643-1999 (ISO 7064 mod
// 11-2); 統一編號: Taiwan's ministry of finance, with the divisor 5 of 2023; the business
// registration number of Hong Kong has eight digits and no published check digit.
#include "text/ident_private.h"
#include <string.h>

static const char alphabet[] =
    "0123456789ABCDEFGHJKLMNPQRTUWXY"; // of the credit code: no I O S V Z

// Provinces by their first two digits, as ISO 3166-2:CN names them.
static const struct {
    char digits[3];
    char name[6];
} provinces[] = {
    {"11", "CN-BJ"}, {"12", "CN-TJ"}, {"13", "CN-HE"}, {"14", "CN-SX"}, {"15", "CN-NM"},
    {"21", "CN-LN"}, {"22", "CN-JL"}, {"23", "CN-HL"}, {"31", "CN-SH"}, {"32", "CN-JS"},
    {"33", "CN-ZJ"}, {"34", "CN-AH"}, {"35", "CN-FJ"}, {"36", "CN-JX"}, {"37", "CN-SD"},
    {"41", "CN-HA"}, {"42", "CN-HB"}, {"43", "CN-HN"}, {"44", "CN-GD"}, {"45", "CN-GX"},
    {"46", "CN-HI"}, {"50", "CN-CQ"}, {"51", "CN-SC"}, {"52", "CN-GZ"}, {"53", "CN-YN"},
    {"54", "CN-XZ"}, {"61", "CN-SN"}, {"62", "CN-GS"}, {"63", "CN-QH"}, {"64", "CN-NX"},
    {"65", "CN-XJ"}, {"71", "CN-TW"}, {"81", "CN-HK"}, {"82", "CN-MO"}, {"83", "CN-TW"},
};

static const char *province(const char *digits) {
    for (size_t i = 0; i < sizeof provinces / sizeof *provinces; i++)
        if (memcmp(provinces[i].digits, digits, 2) == 0)
            return provinces[i].name;
    return NULL;
}

// What the first two characters make it: who registered it, and as what.
static const struct {
    char code[3];
    const char *type;
} entity_types[] = {
    {"11", "government"},
    {"12", "public_institution"},
    {"13", "mass_organisation"},
    {"51", "social_organisation"},
    {"52", "private_non_enterprise"},
    {"53", "foundation"},
    {"91", "enterprise"},
    {"92", "sole_trader"},
    {"93", "farmers_cooperative"},
    {"81", "trade_union"},
    {"N1", "rural_collective"},
    {"N2", "rural_collective"},
    {"N3", "rural_collective"},
};

static enum ident_reason check_uscc(const char *s, size_t n) {
    (void)n;
    unsigned sum = 0, weight = 1;
    for (size_t i = 0; i < 17; i++, weight = weight * 3 % 31) {
        const char *at = memchr(alphabet, s[i], 31);
        if (!at)
            return IDENT_CHARACTER;
        sum += weight * (unsigned)(at - alphabet);
    }
    if (s[17] != alphabet[(31 - sum % 31) % 31])
        return IDENT_CHECK;
    if (!strchr("123456789ANY", s[0]))
        return IDENT_FORM;
    return province(s + 2) || memcmp(s + 2, "10", 2) == 0 ? IDENT_OK : IDENT_REGION;
}

static void parts_uscc(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    const char *type = "other";
    for (size_t i = 0; i < sizeof entity_types / sizeof *entity_types; i++)
        if (memcmp(entity_types[i].code, s, 2) == 0)
            type = entity_types[i].type;
    ident_part_word(out, "entity_type", type);
    ident_part_word(out, "region", province(s + 2));
    ident_part_slice(out, "region_code", s, 2, 6);
    ident_part_slice(out, "organisation_code", s, 8, 9);
}

static char check_of_id(const char *s) {
    static const signed char weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    return "10X98765432"[ident_sum(s, weights, 17) % 11];
}

// 91 is a foreigner's permanent residence.
static enum ident_reason check_cn_id(const char *s, size_t n) {
    bool old = n == 15;
    if (!old && s[17] != check_of_id(s))
        return IDENT_CHECK;
    if (!province(s) && memcmp(s, "91", 2) != 0)
        return IDENT_REGION;
    int year = old ? 1900 + ident_number(s + 6, 2) : ident_number(s + 6, 4);
    const char *day = s + (old ? 8 : 10);
    bool exists = ident_day_exists(year, ident_number(day, 2), ident_number(day + 2, 2));
    return exists && year >= 1880 && year < 2100 ? IDENT_OK : IDENT_DATE;
}

// The fifteen digits of before 1999 with the century and the check character.
static void key_cn_id(struct ident_body *body) {
    if (body->n != 15)
        return;
    struct ident_body old = *body;
    memcpy(body->s + 6, "19", 2);
    memcpy(body->s + 8, old.s + 6, 9);
    body->s[17] = check_of_id(body->s);
    body->n = 18;
}

static void parts_cn_id(const char *s, size_t n, struct ident_part_list *out) {
    bool old = n == 15;
    ident_part_word(out, "region", province(s));
    ident_part_slice(out, "region_code", s, 0, 6);
    const char *day = s + (old ? 8 : 10);
    ident_part_date(out, old ? 1900 + ident_number(s + 6, 2) : ident_number(s + 6, 4),
                    ident_number(day, 2), ident_number(day + 2, 2));
    ident_part_word(out, "sex", (s[old ? 14 : 16] - '0') % 2 ? "male" : "female");
}

static enum ident_reason check_ubn(const char *s, size_t n) {
    static const signed char weights[] = {1, 2, 1, 2, 1, 2, 4, 1};
    int sum = 0;
    for (size_t i = 0; i < n; i++) {
        int product = weights[i] * (s[i] - '0');
        sum += product / 10 + product % 10;
    }
    // 7 * 4 = 28, 2 + 8 = 10: which counts as 1 or 0
    return sum % 5 == 0 || (s[6] == '7' && (sum + 1) % 5 == 0) ? IDENT_OK : IDENT_CHECK;
}

static const struct ident_scheme rows[] = {
    {.name = "uscc",
     .country = "CN",
     .prefix = "CN",
     .shape = "c2d6c10",
     .check = check_uscc,
     .parts = parts_uscc,
     .tax = true},
    {.name = "cn-id",
     .country = "CN",
     .shape = "d17d1|d17X|d15",
     .check = check_cn_id,
     .parts = parts_cn_id,
     .key = key_cn_id,
     .tax = true},
    {.name = "ubn",
     .country = "TW",
     .shape = "d8",
     .check = check_ubn,
     .zeros = 1,
     .tax = true,
     .check_elsewhere = true},
    {.name = "hk-br", .country = "HK", .shape = "d8|d11", .tax = true, .check_elsewhere = true},
};

const struct ident_scheme_list ident_china = IDENT_SCHEMES(rows);
