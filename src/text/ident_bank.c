// Accounts: IBAN, and who owns them: LEI.
//
// Sources: IBAN: ISO 13616, forms and places of bank and branch from the registry that SWIFT keeps
// (release 99); its two check digits and those of the LEI (ISO 17442): ISO/IEC 7064 mod 97-10.
#include "text/ident_private.h"
#include <string.h>

static enum ident_reason check_iban(const char *s, size_t n) {
    char turned[IDENT_LONGEST];
    memcpy(turned, s + 4, n - 4);
    memcpy(turned + n - 4, s, 4);
    int digits = ident_number(s + 2, 2);
    return digits >= 2 && digits <= 98 && ident_mod_97(turned, n) == 1 ? IDENT_OK : IDENT_CHECK;
}

// Where the bank's number begins behind the check digits, its length, and the branch's behind it.
struct bank_place {
    char country[3];
    signed char from, bank, branch;
};

#define BANK(code, bban, from, bank, branch) {code, from, bank, branch},
#define IBAN(code, bban, from, bank, branch)                                                       \
    {.name = "iban",                                                                               \
     .country = code,                                                                              \
     .shape = code "d2" bban,                                                                      \
     .check = check_iban,                                                                          \
     .parts = parts_iban,                                                                          \
     .groups = "4 ",                                                                               \
     .check_elsewhere = true},

// clang-format off
#define COUNTRIES(ROW) \
    ROW("AD", "d4d4x12", 0, 4, 4) ROW("AE", "d3d16", 0, 3, 0) ROW("AL", "d8x16", 0, 3, 5) \
    ROW("AT", "d5d11", 0, 5, 0) ROW("AZ", "a4x20", 0, 4, 0) ROW("BA", "d3d3d10", 0, 3, 3) \
    ROW("BE", "d3d9", 0, 3, 0) ROW("BG", "a4d6x8", 0, 4, 4) ROW("BH", "a4x14", 0, 4, 0) \
    ROW("BI", "d5d5d13", 0, 5, 5) ROW("BR", "d8d5d10a1x1", 0, 8, 5) ROW("BY", "x4d4x16", 0, 4, 0) \
    ROW("CH", "d5x12", 0, 5, 0) ROW("CR", "d4d14", 0, 4, 0) ROW("CY", "d3d5x16", 0, 3, 5) \
    ROW("CZ", "d4d16", 0, 4, 0) ROW("DE", "d8d10", 0, 8, 0) ROW("DJ", "d5d5d13", 0, 5, 5) \
    ROW("DK", "d4d10", 0, 4, 0) ROW("DO", "x4d20", 0, 4, 0) ROW("EE", "d2d14", 0, 2, 0) \
    ROW("EG", "d4d4d17", 0, 4, 4) ROW("ES", "d4d4d12", 0, 4, 4) ROW("FI", "d3d11", 0, 3, 0) \
    ROW("FK", "a2d12", 0, 2, 0) ROW("FO", "d4d10", 0, 4, 0) ROW("FR", "d5d5x11d2", 0, 5, 5) \
    ROW("GB", "a4d6d8", 0, 4, 6) ROW("GE", "a2d16", 0, 2, 0) ROW("GI", "a4x15", 0, 4, 0) \
    ROW("GL", "d4d10", 0, 4, 0) ROW("GR", "d3d4x16", 0, 3, 4) ROW("GT", "x4x20", 0, 4, 0) \
    ROW("HN", "a4d20", 0, 4, 0) ROW("HR", "d7d10", 0, 7, 0) ROW("HU", "d3d4d17", 0, 3, 4) \
    ROW("IE", "a4d6d8", 0, 4, 6) ROW("IL", "d3d3d13", 0, 3, 3) ROW("IQ", "a4d3d12", 0, 4, 3) \
    ROW("IS", "d4d2d16", 0, 4, 0) ROW("IT", "a1d5d5x12", 1, 5, 5) ROW("JO", "a4d4x18", 0, 4, 4) \
    ROW("KW", "a4x22", 0, 4, 0) ROW("KZ", "d3x13", 0, 3, 0) ROW("LB", "d4x20", 0, 4, 0) \
    ROW("LC", "a4x24", 0, 4, 0) ROW("LI", "d5x12", 0, 5, 0) ROW("LT", "d5d11", 0, 5, 0) \
    ROW("LU", "d3x13", 0, 3, 0) ROW("LV", "a4x13", 0, 4, 0) ROW("LY", "d3d3d15", 0, 3, 3) \
    ROW("MC", "d5d5x11d2", 0, 5, 5) ROW("MD", "x2x18", 0, 2, 0) ROW("ME", "d3d15", 0, 3, 0) \
    ROW("MK", "d3x10d2", 0, 3, 0) ROW("MN", "d4d12", 0, 4, 0) ROW("MR", "d5d5d13", 0, 5, 5) \
    ROW("MT", "a4d5x18", 0, 4, 5) ROW("MU", "a4d2d2d15a3", 0, 6, 2) ROW("NI", "a4d20", 0, 4, 0) \
    ROW("NL", "a4d10", 0, 4, 0) ROW("NO", "d4d7", 0, 4, 0) ROW("OM", "d3x16", 0, 3, 0) \
    ROW("PK", "a4x16", 0, 4, 0) ROW("PL", "d8d16", 0, 8, 0) ROW("PS", "a4x21", 0, 4, 0) \
    ROW("PT", "d4d4d13", 0, 4, 4) ROW("QA", "a4x21", 0, 4, 0) ROW("RO", "a4x16", 0, 4, 0) \
    ROW("RS", "d3d15", 0, 3, 0) ROW("RU", "d9d5x15", 0, 9, 5) ROW("SA", "d2x18", 0, 2, 0) \
    ROW("SC", "a4d2d2d16a3", 0, 6, 2) ROW("SD", "d2d12", 0, 2, 0) ROW("SE", "d3d17", 0, 3, 0) \
    ROW("SI", "d5d10", 0, 5, 0) ROW("SK", "d4d16", 0, 4, 0) ROW("SM", "a1d5d5x12", 1, 5, 5) \
    ROW("SO", "d4d3d12", 0, 4, 3) ROW("ST", "d4d4d13", 0, 4, 4) ROW("SV", "a4d20", 0, 4, 0) \
    ROW("TL", "d3d16", 0, 3, 0) ROW("TN", "d2d3d15", 0, 2, 3) ROW("TR", "d5d1x16", 0, 5, 0) \
    ROW("UA", "d6x19", 0, 6, 0) ROW("VA", "d3d15", 0, 3, 0) ROW("VG", "a4d16", 0, 4, 0) \
    ROW("XK", "d4d12", 0, 2, 2) ROW("YE", "a4d4x18", 0, 4, 4)
// clang-format on

static const struct bank_place places[] = {COUNTRIES(BANK)};

static void parts_iban(const char *s, size_t n, struct ident_part_list *out) {
    ident_part_slice(out, "check_digits", s, 2, 2);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const struct bank_place *place = &places[i];
        if (memcmp(place->country, s, 2) != 0)
            continue;
        size_t at = 4 + (size_t)place->from;
        ident_part_slice(out, "bank", s, at, (size_t)place->bank);
        at += (size_t)place->bank;
        ident_part_slice(out, "branch", s, at, (size_t)place->branch);
        at += (size_t)place->branch;
        ident_part_slice(out, "account", s, at, n - at);
    }
}

static enum ident_reason check_lei(const char *s, size_t n) {
    return ident_mod_97(s, n) == 1 ? IDENT_OK : IDENT_CHECK;
}

// The first four characters are the unit that gave it.
static void parts_lei(const char *s, size_t n, struct ident_part_list *out) {
    (void)n;
    ident_part_slice(out, "issuer", s, 0, 4);
}

static const struct ident_scheme rows[] = {
    COUNTRIES(IBAN){.name = "lei",
                    .country = "",
                    .shape = "x18d2",
                    .check = check_lei,
                    .parts = parts_lei,
                    .check_elsewhere = true},
};

const struct ident_scheme_list ident_bank = IDENT_SCHEMES(rows);
