// Persons, companies, countries, placeholders and languages.
#include "text/company.h"
#include "text/country.h"
#include "text/fold.h"
#include "text/lang.h"
#include "text/person.h"
#include "text/placeholder.h"
#include "text_test.h"

static void test_person(void **state) {
    (void)state;
    static const struct {
        const char *in, *prefix, *given, *middle, *family, *suffix, *patronymic;
    } rows[] = {
        {"Jan Kowalski", "", "Jan", "", "Kowalski", "", ""},
        {"Kowalski, Jan", "", "Jan", "", "Kowalski", "", ""},
        {"Kowalski Jan", "", "Jan", "", "Kowalski", "", ""},
        {"KOWALSKI Jan", "", "Jan", "", "Kowalski", "", ""},
        {"dr inż. Anna Maria Nowak-Kowalska", "dr inż.", "Anna", "Maria", "Nowak-Kowalska", "", ""},
        {"Mr. John Smith Jr.", "Mr.", "John", "", "Smith", "Jr.", ""},
        {"John Smith, PhD", "", "John", "", "Smith", "PhD", ""},
        {"ludwig van beethoven", "", "Ludwig", "", "van Beethoven", "", ""},
        {"Otto von der Heide", "", "Otto", "", "von der Heide", "", ""},
        {"Иванов Иван Иванович", "", "Иван", "", "Иванов", "", "Иванович"},
        {"Иван Иванович Иванов", "", "Иван", "", "Иванов", "", "Иванович"},
        {"ИВАНОВА МАРИЯ ПЕТРОВНА", "", "Мария", "", "Иванова", "", "Петровна"},
        {"г-н Сергей Петров", "г-н", "Сергей", "", "Петров", "", ""},
        {"Иван Петрович", "", "Иван", "", "", "", "Петрович"},
        {"Roman Abramovich", "", "Roman", "", "Abramovich", "", ""},
        {"王小明", "", "小明", "", "王", "", ""},
        {"王 小明", "", "小明", "", "王", "", ""},
        {"欧阳娜娜女士", "", "娜娜", "", "欧阳", "女士", ""},
        {"諸葛亮", "", "亮", "", "諸葛", "", ""},
        {"李娜先生", "", "娜", "", "李", "先生", ""},
        {"Wang Xiaoming", "", "Xiaoming", "", "Wang", "", ""},
        {"mcdonald", "", "", "", "McDonald", "", ""},
        {"Kasia", "", "Kasia", "", "", "", ""},
        {"prof. dr hab. Jan Nowak", "prof. dr hab.", "Jan", "", "Nowak", "", ""},
        {"", "", "", "", "", "", ""},
        {",", "", "", "", "", "", ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct person person = person_read(&arena, str_of(rows[i].in));
        check_text(person.prefix, rows[i].prefix, rows[i].in);
        check_text(person.given, rows[i].given, rows[i].in);
        check_text(person.middle, rows[i].middle, rows[i].in);
        check_text(person.family, rows[i].family, rows[i].in);
        check_text(person.suffix, rows[i].suffix, rows[i].in);
        check_text(person.patronymic, rows[i].patronymic, rows[i].in);
    }
    check_text(person_write(&arena, &(struct person){.family = STR("王"), .given = STR("小明")}),
               "王小明", "write");
    arena_finish(&arena);
}

// Any number of words, with anything behind the last one, comes to an end.
static void test_many_words(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t count = 1; count < 60; count++) {
        struct buf text;
        buf_init(&text, &arena);
        for (size_t i = 0; i < count; i++)
            buf_add_z(&text, "Anna ");
        assert_true(person_read(&arena, buf_str(&text)).given.len > 0);
        buf_add_z(&text, ", ");
        assert_true(person_read(&arena, buf_str(&text)).given.len > 0);
    }
    arena_finish(&arena);
}

static void test_case(void **state) {
    (void)state;
    static const struct {
        const char *in, *out;
    } rows[] = {{"KOWALSKI", "Kowalski"},
                {"mcdonald", "McDonald"},
                {"anna-maria", "Anna-Maria"},
                {"o'neil", "O'Neil"},
                {"VAN DER BERG", "van der Berg"},
                {"DiCaprio", "DiCaprio"},
                {"ЖУКОВ", "Жуков"},
                {"łukasz", "Łukasz"},
                {"王", "王"},
                {"HENRY III", "Henry III"},
                {"user_1", "user_1"},
                {"anna2 nowak", "anna2 nowak"},
                {"X7", "X7"}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(person_name_case(&arena, str_of(rows[i].in)), rows[i].out, rows[i].in);
    arena_finish(&arena);
}

static void test_given_groups(void **state) {
    (void)state;
    static const char *const same[][2] = {{"kasia", "katarzyna"},  {"саша", "александр"},
                                          {"bob", "robert"},       {"sasha", "alexander"},
                                          {"вова", "vladimir"},    {"heinz", "heinrich"},
                                          {"gosia", "małgorzata"}, {"Дима", "дмитрий"}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(same); i++) {
        int second_a, second_b;
        int a = person_given_group(text_fold(&arena, str_of(same[i][0])), &second_a);
        int b = person_given_group(text_fold(&arena, str_of(same[i][1])), &second_b);
        if (a == 0 || !(a == b || a == second_b || second_a == b))
            fail_msg("%s, %s", same[i][0], same[i][1]);
    }
    assert_int_equal(person_given_group(STR("kowalski"), NULL), 0);
    assert_true(person_given_group(STR("jan"), NULL) != person_given_group(STR("anna"), NULL));
    arena_finish(&arena);
}

static void test_masculine(void **state) {
    (void)state;
    static const struct {
        const char *in, *out;
    } rows[] = {{"kowalska", "kowalski"}, {"иванова", "иванов"},        {"ivanova", "ivanov"},
                {"nowicka", "nowicki"},   {"чайковская", "чайковский"}, {"nowak", "nowak"},
                {"wojcik", "wojcik"},     {"пушкина", "пушкин"},        {"nowakowa", "nowakowa"}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(person_family_masculine(&arena, str_of(rows[i].in)), rows[i].out, rows[i].in);
    arena_finish(&arena);
}

static void test_company(void **state) {
    (void)state;
    static const struct {
        const char *in, *core, *folded, *form, *normal;
    } rows[] = {
        {"Alfa Sp. z o.o.", "Alfa", "alfa", "sp. z o.o.", "Alfa sp. z o.o."},
        {"ALFA sp zoo", "ALFA", "alfa", "sp. z o.o.", "ALFA sp. z o.o."},
        {"Alfa Sp. z o. o. Sp. k.", "Alfa", "alfa", "sp. z o.o. sp. k.", "Alfa sp. z o.o. sp. k."},
        {"Alfa spółka z ograniczoną odpowiedzialnością", "Alfa", "alfa", "sp. z o.o.",
         "Alfa sp. z o.o."},
        {"Orlen S.A.", "Orlen", "orlen", "S.A.", "Orlen S.A."},
        {"ООО «Ромашка»", "Ромашка", "ромашка", "ООО", "ООО «Ромашка»"},
        {"Общество с ограниченной ответственностью \"Ромашка\"", "Ромашка", "ромашка", "ООО",
         "ООО \"Ромашка\""},
        {"Ромашка, ООО", "Ромашка", "ромашка", "ООО", "Ромашка ООО"},
        {"ИП Иванов И.И.", "Иванов И.И.", "иванов и и", "ИП", "ИП Иванов И.И."},
        {"北京科技有限公司", "北京科技", "北京科技", "有限公司", "北京科技有限公司"},
        {"华为技术有限责任公司", "华为技术", "华为技术", "有限责任公司", "华为技术有限责任公司"},
        {"株式会社トヨタ", "トヨタ", "トヨタ", "株式会社", "株式会社トヨタ"},
        {"Müller GmbH & Co. KG", "Müller", "muller", "GmbH & Co. KG", "Müller GmbH & Co. KG"},
        {"Apple, Inc.", "Apple", "apple", "Inc.", "Apple Inc."},
        {"Acme Co., Ltd.", "Acme", "acme", "Co., Ltd", "Acme Co., Ltd"},
        {"Alfa (UG haftungsbeschränkt)", "Alfa", "alfa", "UG", "Alfa UG (haftungsbeschränkt)"},
        {"Alfa UG", "Alfa", "alfa", "UG", "Alfa UG"},
        {"Alfa UG haftungsbeschraenkt", "Alfa", "alfa", "UG", "Alfa UG (haftungsbeschränkt)"},
        {"Skoda Auto a.s.", "Skoda Auto", "skoda auto", "a.s.", "Skoda Auto a.s."},
        {"S.A.", "S.A.", "s a", "", "S.A."},
        {"GmbH", "GmbH", "gmbh", "", "GmbH"},
        {"Alfa FIE", "Alfa", "alfa", "FIE", "Alfa FIE"},
        {"Alfa fie", "Alfa fie", "alfa fie", "", "Alfa fie"},
        {"Warsaw Zoo", "Warsaw Zoo", "warsaw zoo", "", "Warsaw Zoo"},
        {"\"Alfa\"", "Alfa", "alfa", "", "\"Alfa\""},
        {"有限公司", "有限公司", "有限公司", "", "有限公司"},
        {"", "", "", "", ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct company company = company_read(&arena, str_of(rows[i].in));
        check_text(company.core, rows[i].core, rows[i].in);
        check_text(company.folded, rows[i].folded, rows[i].in);
        check_text(company.form, rows[i].form, rows[i].in);
        check_text(company.normal, rows[i].normal, rows[i].in);
        check_text(company_read(&arena, company.normal).normal, rows[i].normal, "again");
    }
    arena_finish(&arena);
}

static void test_country(void **state) {
    (void)state;
    static const struct {
        const char *in, *code;
    } rows[] = {{"USA", "US"},           {"U.S.A.", "US"},
                {"united states", "US"}, {"Stany Zjednoczone", "US"},
                {"США", "US"},           {"美国", "US"},
                {"Polska", "PL"},        {"Польша", "PL"},
                {"波兰", "PL"},          {"Deutschland", "DE"},
                {"Niemcy", "DE"},        {"РФ", "RU"},
                {"中国", "CN"},          {"中國", "CN"},
                {"Österreich", "AT"},    {"pl", "PL"},
                {"POL", "PL"},           {"UK", "GB"},
                {"Côte d'Ivoire", "CI"}, {"Republic of Korea", "KR"},
                {"Україна", "UA"},       {"Chiny", "CN"},
                {"Espagne", "ES"},       {"Reino Unido", "GB"},
                {"Neverland", ""},       {"", ""}};
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(str_of(country_find(str_of(rows[i].in)).code), rows[i].code, rows[i].in);
    struct country_match georgia = country_find(STR("Georgia"));
    assert_int_equal(georgia.answer, COUNTRY_AMBIGUOUS);
    assert_int_equal(georgia.candidate_count, 2);
    assert_string_equal(georgia.candidates[0], "GE");
    assert_int_equal(country_find(STR("Korea")).answer, COUNTRY_AMBIGUOUS);
    check_text(country_name(STR("pl"), LANG_ZH), "波兰", "name");
    check_text(country_name(STR("ZZ"), LANG_EN), "", "no country");
    assert_true(country_exists(STR("DE")));
    assert_false(country_exists(STR("de")));
}

// What we show, we read: every name in every language, except those that are open questions.
static void test_countries_read_back(void **state) {
    (void)state;
    assert_true(country_count() >= 250);
    for (size_t i = 0; i < country_count(); i++) {
        str code = country_code_at(i);
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            str name = country_name(code, (enum lang)lang);
            struct country_match match = country_find(name);
            if (match.answer != COUNTRY_AMBIGUOUS && !str_equal(str_of(match.code), code))
                fail_msg("%s %.*s reads as %s", code.ptr, STR_ARG(name), match.code);
        }
    }
}

static void test_placeholder(void **state) {
    (void)state;
    assert_true(text_placeholders_sorted());
    assert_true(company_signs_sorted());
    static const char *const empty[] = {"n/a",
                                        "N/A",
                                        "brak",
                                        "BRAK ",
                                        "нет",
                                        "无",
                                        "-",
                                        "--",
                                        "?",
                                        "none",
                                        "null",
                                        "test",
                                        "xxx",
                                        "XX",
                                        "000",
                                        "...",
                                        "не указано",
                                        "(brak)",
                                        "[нет]",
                                        "<none>",
                                        "#BRAK!",
                                        "#DIV/0!",
                                        "#ИМЯ?",
                                        "to be defined",
                                        "nessuno",
                                        "neuvedeno",
                                        "Žiadne",
                                        "ohne Angabe",
                                        "non renseigné",
                                        "do uzupełnienia",
                                        "не имеет",
                                        "дані відсутні",
                                        "няма",
                                        "жоқ",
                                        "不明",
                                        "無數據"};
    static const char *const full[] = {"Jan",       "Nadia", "0",           "12",    "testowy",
                                       "Brakowski", "无锡",  "X",           "",      "(Nowak)",
                                       "#1!",       "#wow!", "#brak słów!", "Žádný", "Nema"};
    for (size_t i = 0; i < COUNT(empty); i++)
        if (!text_is_placeholder(str_of(empty[i])))
            fail_msg("%s", empty[i]);
    for (size_t i = 0; i < COUNT(full); i++)
        if (text_is_placeholder(str_of(full[i])))
            fail_msg("%s", full[i]);
}

static void test_lang(void **state) {
    (void)state;
    enum lang lang = LANG_EN;
    assert_true(lang_of_code(STR("pl-PL"), &lang));
    assert_int_equal(lang, LANG_PL);
    assert_false(lang_of_code(STR("de"), &lang));
    assert_int_equal(lang_pick(STR("de-DE,de;q=0.9,ru;q=0.8,en;q=0.7")), LANG_RU);
    assert_int_equal(lang_pick(STR("zh-CN,zh;q=0.9")), LANG_ZH);
    assert_int_equal(lang_pick(STR("en;q=0.5, pl;q=0.6")), LANG_PL);
    assert_int_equal(lang_pick(STR("fr")), LANG_EN);
    assert_int_equal(lang_pick(STR("")), LANG_EN);
    assert_int_equal(lang_pick(STR("pl;q=0, en")), LANG_EN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_person),      cmocka_unit_test(test_many_words),
        cmocka_unit_test(test_case),        cmocka_unit_test(test_given_groups),
        cmocka_unit_test(test_masculine),   cmocka_unit_test(test_company),
        cmocka_unit_test(test_country),     cmocka_unit_test(test_countries_read_back),
        cmocka_unit_test(test_placeholder), cmocka_unit_test(test_lang)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
