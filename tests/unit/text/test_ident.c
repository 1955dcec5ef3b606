// Numbers of registers: published examples, what people do to them, and what may not pass.
#include "base/buf.h"
#include "text/ident.h"
#include "text_test.h"

struct example {
    const char *scheme, *country, *in, *normal;
};

// Published by the registers, their standards or the companies themselves.
static const struct example good[] = {
    {"nip", "", "5260001246", "5260001246"},
    {"nip", "", "764-23-05-489", "7642305489"},
    {"nip", "", "PL 526-000-12-46", "5260001246"},
    {"nip", "", "NIP: 526 000 12 46", "5260001246"},
    {"nip", "", "NIP PL526-000-12-46", "5260001246"},
    {"nip", "", "5260001246 (NIP)", "5260001246"},
    {"nip", "", "５２６０００１２４６", "5260001246"},
    {"nip", "", "526OOO1246", "5260001246"},
    {"nip", "", "526ООО1246", "5260001246"}, // Cyrillic
    {"nip", "", "526000l246", "5260001246"},
    {"nip", "", "5260001246.0", "5260001246"},
    {"nip", "", "=\"5260001246\"", "5260001246"},
    {"regon", "", "123456785", "123456785"},
    {"regon", "", "12345678512347", "12345678512347"},
    {"regon", "", "REGON 000331501", "000331501"},
    {"krs", "", "0000028860", "0000028860"},
    {"krs", "", "KRS: 0000028860", "0000028860"},
    {"pesel", "", "44051401359", "44051401359"},
    {"pesel", "", "02070803628", "02070803628"},
    {"inn", "", "7707083893", "7707083893"},
    {"inn", "", "500100732259", "500100732259"},
    {"inn", "", "ИНН 7707083893", "7707083893"},
    {"inn", "", "инн: 7707 0838 93", "7707083893"},
    {"kpp", "", "773601001", "773601001"},
    {"kpp", "", "КПП 773601001", "773601001"},
    {"ogrn", "", "1027700132195", "1027700132195"},
    {"ogrn", "", "ОГРН: 1027700132195", "1027700132195"},
    {"ogrnip", "", "304500116000157", "304500116000157"},
    {"bik", "", "044525225", "044525225"},
    {"bik", "", "БИК 044525225", "044525225"},
    {"unp", "", "200988541", "200988541"},
    {"unp", "", "УНП MA1953684", "MA1953684"},
    {"unp", "", "УНП МА1953684", "MA1953684"}, // Cyrillic
    {"edrpou", "", "32855961", "32855961"},
    {"edrpou", "", "ЄДРПОУ 14360570", "14360570"},
    {"rnokpp", "", "1759013776", "1759013776"},
    {"vat", "UA", "143605704021", "UA143605704021"},
    {"bin", "", "940140000385", "940140000385"},
    {"iin", "", "930505300029", "930505300029"},
    {"uscc", "", "91350100M000100Y43", "91350100M000100Y43"},
    {"uscc", "", "统一社会信用代码：91350100m000100y43", "91350100M000100Y43"},
    {"uscc", "", "9135O1OOMOOO1OOY43", "91350100M000100Y43"},
    {"cn-id", "", "11010519491231002X", "11010519491231002X"},
    {"cn-id", "", "11010519491231002x", "11010519491231002X"},
    {"cn-id", "", "身份证号：440524188001010014", "440524188001010014"},
    {"cn-id", "", "130503670401001", "130503670401001"},
    {"ubn", "", "04595257", "04595257"},
    {"ubn", "", "統編 04595257", "04595257"},
    {"hk-br", "", "31528471", "31528471"},
    {"ico", "CZ", "25123891", "25123891"},
    {"siren", "", "552 008 443", "552008443"},
    {"siret", "", "732 829 320 00074", "73282932000074"},
    {"codice-fiscale", "", "RSSMRA85T10A562S", "RSSMRA85T10A562S"},
    {"idnr", "", "36 574 261 809", "36574261809"},
    {"steuernummer", "DE", "181/815/08155", "18181508155"},
    {"utr", "", "1955839661", "1955839661"},
    {"ein", "", "91-1144442", "911144442"},
    {"bn", "", "12302 6635 RC 0001", "123026635RC0001"},
    {"vat", "", "ATU 142 43 102", "ATU14243102"},
    {"vat", "", "AT 15159209", "ATU15159209"},
    {"vat", "", "BE 0202.239.951", "BE0202239951"},
    {"vat", "", "BE 444.503.092", "BE0444503092"},
    {"vat", "", "BG 103873594", "BG103873594"},
    {"vat", "", "BG7111042925", "BG7111042925"},
    {"vat", "", "BG8032056031", "BG8032056031"},
    {"vat", "", "CY- 10277198H", "CY10277198H"},
    {"vat", "", "CZ 25123891", "CZ25123891"},
    {"vat", "", "CZ 640903926", "CZ640903926"},
    {"vat", "", "CZ 682127228", "CZ682127228"},
    {"vat", "", "CZ 640229/4448", "CZ6402294448"},
    {"vat", "", "CZ 7652046248", "CZ7652046248"},
    {"vat", "", "DE - 113866163", "DE113866163"},
    {"vat", "DE", "USt-IdNr.: 118 619 592", "DE118619592"},
    {"vat", "", "DK 10 50 32 80", "DK10503280"},
    {"vat", "", "EE 100 931 558", "EE100931558"},
    {"vat", "", "GR 039868210", "EL039868210"},
    {"vat", "", "ES - Q0818001J", "ESQ0818001J"},
    {"vat", "", "ES 54362315K", "ES54362315K"},
    {"vat", "ES", "A-60631835", "ESA60631835"},
    {"vat", "", "ES X-5253868-R", "ESX5253868R"},
    {"vat", "", "FI 0982651-1", "FI09826511"},
    {"vat", "", "FR 19 552 008 443", "FR19552008443"},
    {"vat", "", "FR K 7399859412", "FRK7399859412"},
    {"vat", "", "FR16000063601", "FR16000063601"},
    {"vat", "", "HU-12892312", "HU12892312"},
    {"vat", "HU", "12892312-2-41", "HU12892312"},
    {"vat", "", "IE 4693875V", "IE4693875V"},
    {"vat", "", "IE6433435OA", "IE6433435OA"},
    {"vat", "", "IE8D79739I", "IE8D79739I"},
    {"vat", "", "IT 00595000217", "IT00595000217"},
    {"vat", "IT", "P.IVA 02331250163", "IT02331250163"},
    {"vat", "", "LT 119511515", "LT119511515"},
    {"vat", "", "LT 100001919017", "LT100001919017"},
    {"vat", "", "LU 109 676 28", "LU10967628"},
    {"vat", "", "LV 4000 3521 600", "LV40003521600"},
    {"vat", "", "MT 1039-6417", "MT10396417"},
    {"vat", "", "NL 009122746 B01", "NL009122746B01"},
    {"vat", "", "NL002455799B11", "NL002455799B11"},
    {"vat", "", "PL 584-030-44-72", "PL5840304472"},
    {"vat", "", "NIP UE: PL5840304472", "PL5840304472"},
    {"vat", "PL", "584-030-44-72", "PL5840304472"},
    {"vat", "", "PT 501 507 930", "PT501507930"},
    {"vat", "", "RO 11358544", "RO11358544"},
    {"vat", "", "RO 1630615123457", "RO1630615123457"},
    {"vat", "", "SE 556058115801", "SE556058115801"},
    {"vat", "", "SI 26808498", "SI26808498"},
    {"vat", "", "SK 202 274 96 19", "SK2022749619"},
    {"vat", "", "HR 33392005961", "HR33392005961"},
    {"vat", "", "GB 980 7806 84", "GB980780684"},
    {"vat", "", "UK 980 7806 84", "GB980780684"},
    {"vat", "", "GBGD001", "GBGD001"},
    {"vat", "", "XI 980780684", "XI980780684"},
    {"vat", "", "CHE-107.787.577 IVA", "CHE107787577"},
    {"vat", "CH", "107.787.577 MWST", "CHE107787577"},
    {"vat", "", "NO 974 760 673 MVA", "NO974760673"},
    {"vat", "", "LI 58102", "LI58102"},
    {"vat", "", "IS 11863", "IS11863"},
    {"iban", "", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"},
    {"iban", "", "IBAN: GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819"},
    {"iban", "", "pl61109010140000071219812874", "PL61109010140000071219812874"},
    {"iban", "PL", "61 1090 1014 0000 0712 1981 2874", "PL61109010140000071219812874"},
    {"iban", "", "DE89 37O4 0044 0532 0130 00", "DE89370400440532013000"},
    {"lei", "", "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"},
    {"lei", "", "LEI INR2EJN1ERAN0W5ZP974", "INR2EJN1ERAN0W5ZP974"},
    {"lei", "", "INR2EJN1ERAN0W5ZP974", "INR2EJN1ERAN0W5ZP974"},
    // any tax number
    {"", "PL", "526-000-12-46", "5260001246"},
    {"", "PL", "PL5260001246", "PL5260001246"},
    {"", "PL", "NIP 526-000-12-46", "5260001246"},
    {"", "RU", "7707083893", "7707083893"},
    {"", "", "ИНН 7707083893", "7707083893"},
    {"", "RU", "RU7707083893", "7707083893"},
    {"", "PL", "ИНН 7707083893", "RU7707083893"},
    {"", "PL", "RU7707083893", "RU7707083893"},
    {"", "DE", "DE 113866163", "DE113866163"},
    {"", "DE", "113866163", "113866163"},
    {"", "PL", "DE113866163", "DE113866163"},
    {"", "", "DE113866163", "DE113866163"},
    {"", "", "91350100M000100Y43", "91350100M000100Y43"},
    {"", "CN", "91350100M000100Y43", "91350100M000100Y43"},
    {"", "FR", "552 008 443", "552008443"},
    {"", "US", "91-1144442", "911144442"},
    {"", "BR", "00.000.000/0001-91", "00.000.000/0001-91"}, // not known here, kept
};

static const struct {
    const char *scheme, *country, *in;
    enum ident_reason reason;
    const char *suggestion, *detail;
} poor[] = {
    {"nip", "", "", IDENT_EMPTY, "", ""},
    {"nip", "", "5260001247", IDENT_CHECK, "", "6"},
    {"nip", "", "526000124", IDENT_LENGTH, "", "10"},
    {"nip", "", "52600012465", IDENT_LENGTH, "", "10"},
    {"nip", "", "1111111111", IDENT_MADE_UP, "", ""},
    {"nip", "", "1234567890", IDENT_MADE_UP, "", ""},
    {"nip", "", "0123456789", IDENT_MADE_UP, "", ""},
    {"nip", "", "526X001246", IDENT_CHARACTER, "", ""},
    {"nip", "", "S260001246", IDENT_LOOKALIKE, "5260001246", ""},
    {"nip", "", "brak numeru", IDENT_NOT_ONE, "", ""},
    {"nip", "", "5,26000E+09", IDENT_SPREADSHEET, "", ""},
    {"nip", "", "REGON 123456785", IDENT_OTHER, "", "regon"},
    {"nip", "", "DE113866163", IDENT_LENGTH, "", "10"},
    {"nip", "", "5260001246, 7642305489", IDENT_TWO, "5260001246", ""},
    {"inn", "", "ИНН/КПП 7707083893/773601001", IDENT_TWO, "7707083893", ""},
    {"regon", "", "331501", IDENT_LOST_ZERO, "000331501", ""},
    {"regon", "", "123456789", IDENT_MADE_UP, "", ""},
    {"regon", "", "123456784", IDENT_CHECK, "", "5"},
    {"krs", "", "28860", IDENT_LOST_ZERO, "0000028860", ""},
    {"krs", "", "5260001246", IDENT_FORM, "", ""},
    {"pesel", "", "44051401358", IDENT_CHECK, "", "9"},
    {"pesel", "", "44053201353", IDENT_DATE, "", ""},
    {"pesel", "", "2070803628", IDENT_LOST_ZERO, "02070803628", ""},
    {"inn", "", "7707083894", IDENT_CHECK, "", "3"},
    {"inn", "", "500100732258", IDENT_CHECK, "", "9"},
    {"kpp", "", "003601001", IDENT_REGION, "", ""},
    {"ogrn", "", "2027700132195", IDENT_FORM, "", ""},
    {"ogrn", "", "102770013219", IDENT_LENGTH, "", "13"},
    {"bik", "", "44525225", IDENT_LOST_ZERO, "044525225", ""},
    {"bik", "", "944525225", IDENT_FORM, "", ""},
    {"uscc", "", "91350100M000100Y44", IDENT_CHECK, "", "3"},
    {"uscc", "", "91350100M000100Z43", IDENT_CHARACTER, "", ""},
    {"cn-id", "", "110105194912310021", IDENT_CHECK, "", ""},
    {"cn-id", "", "110105194913310021", IDENT_DATE, "", ""},
    {"cn-id", "", "990105194912310023", IDENT_REGION, "", ""},
    {"vat", "", "5840304472", IDENT_NO_COUNTRY, "", ""},
    {"vat", "", "QQ 124567", IDENT_NO_COUNTRY, "", ""},
    {"vat", "", "US 911144442", IDENT_NO_SCHEME, "", "US"},
    {"vat", "", "ATU 15169209", IDENT_CHECK, "", ""},
    {"vat", "", "BE 0793 013 186", IDENT_CHECK, "", ""},
    {"vat", "", "CY-12259033P", IDENT_FORM, "", ""},
    {"vat", "", "CZ 8058018314", IDENT_CHECK, "", ""},
    {"vat", "", "IT 00687129980", IDENT_CHECK, "", ""},
    {"vat", "", "NL 009122746B00", IDENT_FORM, "", ""},
    {"vat", "", "SK 2030 237 945", IDENT_CHECK, "", ""},
    {"vat", "", "EL 94051189", IDENT_LOST_ZERO, "EL094051189", ""},
    {"iban", "", "DE88 3704 0044 0532 0130 00", IDENT_CHECK, "", ""},
    {"iban", "", "DE89 3704 0044 0532 0130 0", IDENT_LENGTH, "", "22"},
    {"iban", "", "US89 3704 0044 0532 0130 00", IDENT_NO_SCHEME, "", "US"},
    {"iban", "", "12 3456 7890", IDENT_NO_COUNTRY, "", ""},
    {"lei", "", "5493001KJTIIGC8Y1R13", IDENT_CHECK, "", ""},
    {"", "PL", "5260001247", IDENT_CHECK, "", "6"},
    {"", "", "no idea", IDENT_NOT_ONE, "", ""},
    {"", "", "12345", IDENT_UNKNOWN, "", ""},
};

static struct ident read_of(struct arena *arena, const char *scheme, const char *country,
                            const char *in) {
    return ident_read(arena, str_of(in), str_of(scheme), str_of(country));
}

static void good_ones(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(good); i++) {
        struct ident ident = read_of(&arena, good[i].scheme, good[i].country, good[i].in);
        if (ident.reason != IDENT_OK)
            fail_msg("%s %s: reason %d", good[i].scheme, good[i].in, (int)ident.reason);
        check_text(ident.normal, good[i].normal, good[i].in);
        struct ident again =
            ident_read(&arena, ident.normal, str_of(good[i].scheme), str_of(good[i].country));
        check_text(again.normal, good[i].normal, "read again");
        again = ident_read(&arena, ident_display(&arena, &ident), str_of(good[i].scheme),
                           str_of(good[i].country));
        check_text(again.normal, good[i].normal, "as people write it");
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static void poor_ones(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(poor); i++) {
        struct ident ident = read_of(&arena, poor[i].scheme, poor[i].country, poor[i].in);
        if (ident.reason != poor[i].reason)
            fail_msg("%s \"%s\": reason %d, wanted %d", poor[i].scheme, poor[i].in,
                     (int)ident.reason, (int)poor[i].reason);
        check_text(ident.normal, poor[i].in, "kept as entered");
        check_text(ident.suggestion, poor[i].suggestion, poor[i].in);
        if (poor[i].detail[0])
            check_text(ident.detail, poor[i].detail, poor[i].in);
        assert_int_equal(ident_key(&arena, &ident).len, 0);
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

// Checksums that find every single wrong character, by their standards' own words or because no
// weight shares a factor with the modulus and no two rests share a digit.
static const struct {
    const char *scheme, *country, *in;
    bool turns; // and every two neighbours that changed places
} sure[] = {
    {"nip", "", "5260001246", false},
    {"pesel", "", "44051401359", false},
    {"uscc", "", "91350100M000100Y43", true},
    {"cn-id", "", "11010519491231002X", true},
    {"siren", "", "552008443", false},
    {"idnr", "", "36574261809", false},
    {"vat", "BE", "0202239951", true},
    {"vat", "CH", "107787577", false},
    {"vat", "DE", "113866163", false},
    {"vat", "DK", "10503280", false},
    {"vat", "EE", "100931558", false},
    {"vat", "FI", "09826511", false},
    {"vat", "HR", "33392005961", false},
    {"vat", "HU", "12892312", false},
    {"vat", "IT", "00595000217", false},
    {"vat", "LU", "10967628", true},
    {"vat", "MT", "10396417", false},
    {"vat", "NO", "974760673", false},
    {"vat", "SK", "2022749619", true},
    {"iban", "", "DE89370400440532013000", true},
    {"iban", "", "GB29NWBK60161331926819", true},
    {"iban", "", "PL61109010140000071219812874", true},
    {"lei", "", "5493001KJTIIGC8Y1R12", true},
};

static void refuse(struct arena *arena, size_t row, const char *text) {
    struct ident ident = read_of(arena, sure[row].scheme, sure[row].country, text);
    if (ident.reason == IDENT_OK || ident.reason == IDENT_EMPTY)
        fail_msg("%s %s: %s passes", sure[row].scheme, sure[row].in, text);
}

static void no_wrong_character_passes(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(sure); i++) {
        char text[40];
        strcpy(text, sure[i].in);
        assert_int_equal(read_of(&arena, sure[i].scheme, sure[i].country, text).reason, IDENT_OK);
        for (size_t at = 0; text[at]; at++) {
            char was = text[at];
            for (char c = '0'; c <= '9'; c++)
                if (c != was && (text[at] = c, was >= '0' && was <= '9'))
                    refuse(&arena, i, text);
            text[at] = was;
            if (sure[i].turns && text[at + 1] && text[at + 1] != was) {
                text[at] = text[at + 1];
                text[at + 1] = was;
                refuse(&arena, i, text);
                text[at + 1] = text[at];
                text[at] = was;
            }
            arena_reset(&arena);
        }
    }
    arena_finish(&arena);
}

static void parts_and_display(void **state) {
    (void)state;
    static const struct {
        const char *scheme, *country, *in, *display, *key;
        const char *parts; // "name=value ..." behind scheme, country and number
    } rows[] = {
        {"nip", "", "5260001246", "526-000-12-46", "5260001246", "office=526"},
        {"vat", "", "PL5260001246", "PL 526-000-12-46", "5260001246", "office=526"},
        {"regon", "", "12345678512347", "12345678512347", "12345678512347",
         "entity_type=local_unit parent=123456785"},
        {"pesel", "", "02270803624", "02270803624", "02270803624",
         "birth_date=2002-07-08 sex=female"},
        {"inn", "", "500100732259", "500100732259", "500100732259",
         "entity_type=person region=50 office=5001"},
        {"kpp", "", "773601001", "773601001", "773601001",
         "region=77 office=7736 registration_reason=01"},
        {"ogrn", "", "1027700132195", "1027700132195", "1027700132195",
         "entity_type=organisation year=2002 region=77"},
        {"bik", "", "044525225", "044525225", "044525225", "region=45 bank=225"},
        {"ico", "CZ", "25123891", "25123891", "25123891", ""},
        {"uscc", "", "91350100M000100Y43", "91350100M000100Y43", "91350100M000100Y43",
         "entity_type=enterprise region=CN-FJ region_code=350100 organisation_code=M000100Y4"},
        {"cn-id", "", "11010519491231002X", "11010519491231002X", "11010519491231002X",
         "region=CN-BJ region_code=110105 birth_date=1949-12-31 sex=female"},
        {"cn-id", "", "130503670401001", "130503670401001", "130503196704010016",
         "region=CN-HE region_code=130503 birth_date=1967-04-01 sex=male"},
        {"iban", "", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00",
         "DE89370400440532013000", "check_digits=89 bank=37040044 account=0532013000"},
        {"iban", "", "IT60X0542811101000000123456", "IT60 X054 2811 1010 0000 0123 456",
         "IT60X0542811101000000123456",
         "check_digits=60 bank=05428 branch=11101 account=000000123456"},
        {"lei", "", "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12",
         "issuer=5493"},
        {"vat", "", "CHE107787577", "CHE-107.787.577", "107787577", ""},
        {"vat", "", "ESA60631835", "ESA60631835", "A60631835", "entity_type=organisation"},
        {"rnokpp", "", "1759013776", "1759013776", "1759013776", "birth_date=1948-02-28 sex=male"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct ident ident = read_of(&arena, rows[i].scheme, rows[i].country, rows[i].in);
        struct ident_part parts[IDENT_PARTS_MAX];
        struct buf out;
        buf_init(&out, &arena);
        size_t count = ident_parts(&arena, &ident, parts);
        assert_true(count >= 2);
        for (size_t k = 0; k < count; k++) {
            if (!strcmp(parts[k].name, "scheme") || !strcmp(parts[k].name, "country") ||
                !strcmp(parts[k].name, "number"))
                continue;
            buf_format(&out, "%s%s=%.*s", out.len ? " " : "", parts[k].name,
                       STR_ARG(parts[k].value));
        }
        check_text(buf_str(&out), rows[i].parts, rows[i].in);
        check_text(ident_display(&arena, &ident), rows[i].display, rows[i].in);
        check_text(ident_key(&arena, &ident), rows[i].key, rows[i].in);
    }
    arena_finish(&arena);
}

// Every row has an example above, and those are of its own country.
static void every_row_is_tried(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct ident_scheme *row;
    for (size_t r = 0; (row = ident_scheme_at(r)); r++) {
        bool found = strcmp(ident_scheme_name(row), "iban") == 0;
        for (size_t i = 0; i < COUNT(good) && !found; i++)
            found = read_of(&arena, good[i].scheme, good[i].country, good[i].in).scheme == row;
        if (!found && !(strcmp(ident_scheme_country(row), "SK") == 0) &&
            strcmp(ident_scheme_country(row), "AT") != 0)
            fail_msg("%s %s has no example", ident_scheme_name(row), ident_scheme_country(row));
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_ones),
        cmocka_unit_test(poor_ones),
        cmocka_unit_test(no_wrong_character_passes),
        cmocka_unit_test(parts_and_display),
        cmocka_unit_test(every_row_is_tried),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
