// Regions of countries: how people write them, and that every name shown is read back.
#include "text/subdivision.h"
#include "text_test.h"

static void test_spellings(void **state) {
    (void)state;
    static const struct {
        const char *country, *in, *code;
    } rows[] = {
        {"PL", "PL-14", "PL-14"},
        {"", "pl-14", "PL-14"},
        {"PL", "14", "PL-14"},
        {"PL", "mazowieckie", "PL-14"},
        {"PL", "woj. mazowieckie", "PL-14"},
        {"PL", "Województwo Mazowieckie", "PL-14"},
        {"PL", "województwa mazowieckiego", "PL-14"},
        {"", "woj. mazowieckie", "PL-14"},
        {"PL", "DOLNOSLASKIE", "PL-02"},
        {"PL", "woj. śląskie", "PL-24"},
        {"PL", "Śląsk", "PL-24"},
        {"PL", "warmińsko - mazurskie", "PL-28"},
        {"PL", "Мазовецкое воеводство", "PL-14"},
        {"RU", "Московская обл.", "RU-MOS"},
        {"RU", "Московская область", "RU-MOS"},
        {"RU", "Московской области", "RU-MOS"},
        {"RU", "обл. Московская", "RU-MOS"},
        {"RU", "Москва", "RU-MOW"},
        {"RU", "г. Москва", "RU-MOW"},
        {"RU", "Moskovskaya oblast", "RU-MOS"},
        {"RU", "Краснодарский край", "RU-KDA"},
        {"RU", "Краснодарского края", "RU-KDA"},
        {"RU", "Респ. Татарстан", "RU-TA"},
        {"RU", "Татарстан Респ", "RU-TA"},
        {"RU", "СПб", "RU-SPE"},
        {"RU", "Ханты-Мансийский автономный округ", "RU-KHM"},
        {"RU", "ХМАО", "RU-KHM"},
        {"RU", "Алтайский край", "RU-ALT"},
        {"RU", "Республика Алтай", "RU-AL"},
        {"UA", "Київська область", "UA-32"},
        {"UA", "Київська обл.", "UA-32"},
        {"UA", "Київ", "UA-30"},
        {"UA", "Львовская область", "UA-46"},
        {"BY", "Мінская вобласць", "BY-MI"},
        {"BY", "Минск", "BY-HM"},
        {"KZ", "Алматы", "KZ-ALA"},
        {"KZ", "Карагандинская обл.", "KZ-KAR"},
        {"CN", "广东省", "CN-GD"},
        {"CN", "广东", "CN-GD"},
        {"CN", "廣東省", "CN-GD"},
        {"CN", "Guangdong", "CN-GD"},
        {"CN", "Guangdong Province", "CN-GD"},
        {"CN", "北京", "CN-BJ"},
        {"CN", "北京市", "CN-BJ"},
        {"CN", "内蒙古自治区", "CN-NM"},
        {"CN", "新疆", "CN-XJ"},
        {"TW", "臺北市", "TW-TPE"},
        {"DE", "Bayern", "DE-BY"},
        {"DE", "Bavaria", "DE-BY"},
        {"DE", "NRW", "DE-NW"},
        {"DE", "Freistaat Sachsen", "DE-SN"},
        {"DE", "Bawaria", "DE-BY"},
        {"AT", "Wien", "AT-9"},
        {"AT", "Steiermark", "AT-6"},
        {"CH", "Kanton Zürich", "CH-ZH"},
        {"CH", "ZH", "CH-ZH"},
        {"CH", "Genf", "CH-GE"},
        {"FR", "Île-de-France", "FR-IDF"},
        {"FR", "Bretagne", "FR-BRE"},
        {"ES", "Cataluña", "ES-CT"},
        {"ES", "Madrid", "ES-MD"},
        {"ES", "Comunidad de Madrid", "ES-MD"},
        {"IT", "Lombardia", "IT-25"},
        {"IT", "MI", "IT-MI"},
        {"CZ", "Jihomoravský kraj", "CZ-64"},
        {"CZ", "Praha", "CZ-10"},
        {"SK", "Bratislavský kraj", "SK-BL"},
        {"GB", "Scotland", "GB-SCT"},
        {"GB", "Kent", "GB-KEN"},
        {"US", "TX", "US-TX"},
        {"US", "Texas", "US-TX"},
        {"US", "State of Texas", "US-TX"},
        {"US", "Calif.", "US-CA"},
        {"US", "N.Y.", "US-NY"},
        {"US", "Georgia", "US-GA"},
        {"US", "West Virginia", "US-WV"},
        {"CA", "Québec", "CA-QC"},
        {"CA", "Quebec", "CA-QC"},
        {"CA", "ON", "CA-ON"},
        {"", "Texas", "US-TX"},
        {"PL", "Kraina Czarów", ""},
        {"PL", "województwo", ""},
        {"", "", ""},
    };
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct subdivision_match match =
            subdivision_find(str_of(rows[i].country), str_of(rows[i].in));
        if (str_is(match.code, rows[i].code))
            continue;
        print_message("# %s %s: wanted %s, got %.*s (%d, %d candidates)\n", rows[i].country,
                      rows[i].in, rows[i].code, STR_ARG(match.code), (int)match.answer,
                      match.candidate_count);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static void test_asked(void **state) {
    (void)state;
    struct subdivision_match match = subdivision_find((str){0}, STR("La Rioja"));
    assert_int_equal(match.answer, SUBDIVISION_AMBIGUOUS);
    assert_true(match.candidate_count >= 2);
    assert_int_equal(subdivision_find(STR("ES"), STR("La Rioja")).answer, SUBDIVISION_FOUND);
    match = subdivision_find(STR("PL"), STR("Bavaria"));
    assert_int_equal(match.answer, SUBDIVISION_ELSEWHERE);
    check_text(match.code, "DE-BY", "elsewhere");
    assert_int_equal(subdivision_find(STR("PL"), STR("La Rioja")).answer, SUBDIVISION_UNKNOWN);
}

static void test_names(void **state) {
    (void)state;
    check_text(subdivision_name(STR("PL-14"), LANG_PL), "mazowieckie", "pl");
    check_text(subdivision_name(STR("PL-14"), LANG_EN), "Masovia", "en");
    check_text(subdivision_name(STR("RU-MOS"), LANG_RU), "Московская область", "ru");
    check_text(subdivision_name(STR("CN-GD"), LANG_ZH), "广东省", "zh");
    check_text(subdivision_name(STR("XX-1"), LANG_EN), "", "none");
    assert_true(subdivision_exists(STR("US-TX")));
    assert_false(subdivision_exists(STR("us-tx")));
}

// Of the countries served first: every name we show is read back, within its country.
static void test_read_back(void **state) {
    (void)state;
    static const char *const countries[] = {"PL", "RU", "UA", "BY", "KZ", "CN", "TW", "DE", "AT",
                                            "CH", "FR", "ES", "IT", "CZ", "SK", "GB", "US", "CA"};
    size_t all = 0, right = 0;
    for (size_t i = 0; i < subdivision_count(); i++) {
        str code = subdivision_code_at(i), country = str_slice(code, 0, 2);
        bool served = false;
        for (size_t j = 0; j < COUNT(countries); j++)
            served = served || str_is(country, countries[j]);
        for (int lang = 0; served && lang < LANG_COUNT; lang++) {
            str name = subdivision_name(code, (enum lang)lang);
            str read = subdivision_find(country, name).code;
            all++;
            right += str_equal(read, code) ? 1 : 0;
            if (!str_equal(read, code) && getenv("MISSES"))
                print_message("# %s \"%.*s\": %.*s\n", code.ptr, STR_ARG(name), STR_ARG(read));
        }
    }
    print_message("# %zu of %zu shown names read back\n", right, all);
    assert_true(right * 100 >= all * 97);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spellings),
        cmocka_unit_test(test_asked),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
