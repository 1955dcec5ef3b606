// Dates, numbers and character sets.
#include "base/utf8.h"
#include "text/charset.h"
#include "text/date.h"
#include "text/number.h"
#include "text_test.h"
#include <unicode/ucnv.h>

static void test_date(void **state) {
    (void)state;
    static const struct {
        const char *in;
        unsigned orders;
        const char *day; // read with the only order, or by DMY where there are several
    } rows[] = {
        {"2024-05-01", DATE_YMD, "2024-05-01"},
        {"2024/5/1", DATE_YMD, "2024-05-01"},
        {"20240501", DATE_YMD, "2024-05-01"},
        {"2024-05-01T10:30:00Z", DATE_YMD, "2024-05-01"},
        {"2024-05-01 10:30", DATE_YMD, "2024-05-01"},
        {"1.5.2024", DATE_DMY | DATE_MDY, "2024-05-01"},
        {"31.12.1999", DATE_DMY, "1999-12-31"},
        {"12/31/1999", DATE_MDY, "1999-12-31"},
        {"01.05.85", DATE_DMY | DATE_MDY, "1985-05-01"},
        {"31.12.24 r.", DATE_DMY, "2024-12-31"},
        {"2024年5月1日", DATE_YMD, "2024-05-01"},
        {"1 maja 2024", DATE_DMY, "2024-05-01"},
        {"5 października 2023 r.", DATE_DMY, "2023-10-05"},
        {"1 мая 2024 г.", DATE_DMY, "2024-05-01"},
        {"May 1, 2024", DATE_MDY, "2024-05-01"},
        {"1. März 2024", DATE_DMY, "2024-03-01"},
        {"29.02.2024", DATE_DMY, "2024-02-29"},
        {"31.02.2024", 0, NULL},
        {"29.02.2023", 0, NULL},
        {"marmalade", 0, NULL},
        {"1.2.3.4", 0, NULL},
        {"", 0, NULL},
        {"12", 0, NULL},
        {"0000-01-01", 0, NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        unsigned orders = date_orders(str_of(rows[i].in));
        if (orders != rows[i].orders)
            fail_msg("%s: orders %u", rows[i].in, orders);
        if (!rows[i].day)
            continue;
        struct date date;
        unsigned order = orders & DATE_DMY ? (unsigned)DATE_DMY : orders;
        assert_int_equal(date_read(str_of(rows[i].in), order, 2024, &date), DATE_OK);
        char text[11];
        date_write(date, text);
        assert_string_equal(text, rows[i].day);
    }
    struct date date;
    assert_int_equal(date_read(STR("1.2.2024"), DATE_ANY, 2024, &date), DATE_AMBIGUOUS);
    assert_int_equal(date_read(STR("2.2.2024"), DATE_ANY, 2024, &date), DATE_OK);
    assert_int_equal(date_read(STR("31.02.2024"), DATE_ANY, 2024, &date), DATE_IMPOSSIBLE);
    assert_int_equal(date_read(STR(" "), DATE_ANY, 2024, &date), DATE_EMPTY);
}

static void test_currency_signs(void **state) {
    (void)state;
    static const struct {
        const char *in, *country, *currency;
        bool shared;
    } rows[] = {
        {"$5", "", "USD", true},        {"$5", "CA", "CAD", false},
        {"$5", "PL", "USD", true},      {"¥5", "", "CNY", true},
        {"¥5", "JP", "JPY", false},     {"5元", "TW", "TWD", false},
        {"5 kr", "NO", "NOK", false},   {"5 руб.", "BY", "BYN", false},
        {"5 руб.", "RU", "RUB", false}, {"US$5", "CA", "USD", false},
        {"5 zł", "US", "PLN", false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct number number;
        assert_int_equal(number_read(str_of(rows[i].in), NUMBER_EITHER, &number), NUMBER_OK);
        number_settle(&number, str_of(rows[i].country));
        check_text(str_of(number.currency), rows[i].currency, rows[i].in);
        assert_int_equal(number.shared != 0, rows[i].shared);
    }
    assert_true(number_words_are_lower());
}

static void test_days(void **state) {
    (void)state;
    assert_int_equal(date_to_days((struct date){1970, 1, 1}), 0);
    assert_int_equal(date_to_days((struct date){2000, 3, 1}), 11017);
    for (int32_t day = date_to_days((struct date){1, 1, 1}); day <= 2932896; day += 13) {
        struct date date = date_of_days(day);
        assert_true(date_exists(date));
        assert_int_equal(date_to_days(date), day);
    }
    struct date date;
    char text[11];
    assert_true(date_of_excel_serial(45413, false, &date));
    date_write(date, text);
    assert_string_equal(text, "2024-05-01");
    assert_true(date_of_excel_serial(1, false, &date));
    date_write(date, text);
    assert_string_equal(text, "1900-01-01");
    assert_true(date_of_excel_serial(61, false, &date));
    date_write(date, text);
    assert_string_equal(text, "1900-03-01");
    assert_false(date_of_excel_serial(60, false, &date));
    assert_false(date_of_excel_serial(0, false, &date));
    assert_true(date_of_excel_serial(1, true, &date));
    date_write(date, text);
    assert_string_equal(text, "1904-01-02");
}

static void test_number(void **state) {
    (void)state;
    static const struct {
        const char *in;
        unsigned marks;
        const char *text, *currency;
    } rows[] = {
        {"1234.56", NUMBER_POINT, "1234.56", ""},
        {"1 234,56", NUMBER_COMMA, "1234.56", ""},
        {"1,234.56", NUMBER_POINT, "1234.56", ""},
        {"1.234,56", NUMBER_COMMA, "1234.56", ""},
        {"1,234", NUMBER_EITHER, NULL, ""},
        {"1.234.567", NUMBER_COMMA, "1234567", ""},
        {"1\u00A0234\u202F567,80 zł", NUMBER_COMMA, "1234567.8", "PLN"},
        {"€1.50", NUMBER_POINT, "1.5", "EUR"},
        {"1 500 руб.", NUMBER_EITHER, "1500", "RUB"},
        {"¥1,000.00", NUMBER_POINT, "1000", "CNY"},
        {"-42", NUMBER_EITHER, "-42", ""},
        {"(1.5)", NUMBER_POINT, "-1.5", ""},
        {"12%", NUMBER_EITHER, "12", ""},
        {"１２３", NUMBER_EITHER, "123", ""},
        {"0,10", NUMBER_COMMA, "0.1", ""},
        {".5", NUMBER_POINT, "0.5", ""},
        {"1'234.5", NUMBER_POINT, "1234.5", ""},
        {"1,2 mln", NUMBER_COMMA, "1200000", ""},
        {"1.5k", NUMBER_POINT, "1500", ""},
        {"100.-", NUMBER_EITHER, "100", ""},
        {"100,--", NUMBER_EITHER, "100", ""},
        {"12,34,567", NUMBER_POINT, "1234567", ""},
        {"1,23,45,678.50", NUMBER_POINT, "12345678.5", ""},
        {"3万元", NUMBER_EITHER, "30000", "CNY"},
        {"1.5亿", NUMBER_POINT, "150000000", ""},
        {"2,5 mld zł", NUMBER_COMMA, "2500000000", "PLN"},
        {"$1.5m", NUMBER_POINT, "1500000", "USD"},
        {"10 млн.руб.", NUMBER_EITHER, "10000000", "RUB"},
        {"100 k€", NUMBER_EITHER, "100000", "EUR"},
        {"CHF 1'234.50", NUMBER_POINT, "1234.5", "CHF"},
        {"12 ‰", NUMBER_EITHER, "1.2", ""},
        {"百分之12", NUMBER_EITHER, "12", ""},
        {"١٢٣", NUMBER_EITHER, "123", ""},
        {"(1.5k)", NUMBER_POINT, "-1500", ""},
        {"100 meters", 0, NULL, ""},
        {"100 zł 5", 0, NULL, ""},
        {"ca. 100", 0, NULL, ""},
        {"5 zł 5 gr", 0, NULL, ""},
        {"1,23,456,78", 0, NULL, ""},
        {"123,45,678", 0, NULL, ""},
        {"1,2,345", 0, NULL, ""},
        {"5 zł $", 0, NULL, ""},
        {"5 k mln", 0, NULL, ""},
        {"9999999999 mld", 0, NULL, ""},
        {"12,34.5", 0, NULL, ""},
        {"1 23", 0, NULL, ""},
        {"abc", 0, NULL, ""},
        {"1e5", 0, NULL, ""},
        {"", 0, NULL, ""},
        {"--5", 0, NULL, ""},
        {"5.", 0, NULL, ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        unsigned marks = number_decimals(str_of(rows[i].in));
        if (marks != rows[i].marks)
            fail_msg("%s: marks %u", rows[i].in, marks);
        struct number number;
        enum number_reason reason = number_read(str_of(rows[i].in), NUMBER_EITHER, &number);
        if (!rows[i].text) {
            assert_int_not_equal(reason, NUMBER_OK);
            continue;
        }
        assert_int_equal(reason, NUMBER_OK);
        check_text(number_write(&arena, &number), rows[i].text, rows[i].in);
        check_text(str_of(number.currency), rows[i].currency, rows[i].in);
    }
    struct number number;
    assert_int_equal(number_read(STR("1,234"), NUMBER_EITHER, &number), NUMBER_AMBIGUOUS);
    assert_int_equal(number_read(STR("9999999999999999999"), NUMBER_EITHER, &number), NUMBER_RANGE);
    assert_int_equal(number_read(STR("12.5"), NUMBER_POINT, &number), NUMBER_OK);
    int64_t minor;
    assert_true(number_to_minor(&number, 2, &minor));
    assert_int_equal(minor, 1250);
    assert_false(number_to_minor(&number, 0, &minor));
    assert_true(number_to_f64(&number) > 12.49 && number_to_f64(&number) < 12.51);
    arena_finish(&arena);
}

// The text in the character set, by ICU; malloc'ed.
static char *encode(const char *text, const char *charset, size_t *len) {
    UErrorCode code = U_ZERO_ERROR;
    char *out = malloc(strlen(text) * 4 + 16);
    UConverter *to = ucnv_open(charset, &code), *from = ucnv_open("UTF-8", &code);
    char *at = out;
    const char *source = text;
    ucnv_convertEx(to, from, &at, out + strlen(text) * 4 + 16, &source, text + strlen(text), NULL,
                   NULL, NULL, NULL, true, true, &code);
    assert_true(U_SUCCESS(code));
    *len = (size_t)(at - out);
    ucnv_close(to);
    ucnv_close(from);
    return out;
}

static const char polish[] = "imię;nazwisko;miasto\nŁukasz;Wójcik;Gdańsk\nZofia;Żak;Łódź\n"
                             "Małgorzata;Gąsior;Kędzierzyn-Koźle\n";
static const char russian[] =
    "имя;фамилия;город\nИван;Петров;Москва\nОльга;Щукина;Санкт-Петербург\n";
static const char chinese[] =
    "姓名,公司,城市\n王小明,北京科技有限公司,北京\n李娜,上海贸易公司,上海\n";
static const char german[] =
    "Name;Straße;Ort\nMüller;Königsstraße 5;Köln\nJäger;Hauptstraße;Düren\n";
static const char french[] = "nom;prénom;ville\nLefèvre;François;Orléans\nChâtelain;Zoë;Nîmes\n";

static void test_detect(void **state) {
    (void)state;
    static const struct {
        const char *text, *charset;
        enum charset wanted;
    } rows[] = {
        {polish, "UTF-8", CHARSET_UTF8},
        {polish, "windows-1250", CHARSET_WINDOWS_1250},
        {russian, "windows-1251", CHARSET_WINDOWS_1251},
        {russian, "UTF-8", CHARSET_UTF8},
        {chinese, "GB18030", CHARSET_GB18030},
        {chinese, "UTF-8", CHARSET_UTF8},
        {german, "windows-1252", CHARSET_WINDOWS_1252},
        {french, "windows-1252", CHARSET_WINDOWS_1252},
        {polish, "UTF-16LE", CHARSET_UTF16LE},
        {russian, "UTF-16BE", CHARSET_UTF16BE},
        {chinese, "UTF-16LE", CHARSET_UTF16LE},
        {russian, "UTF-16LE", CHARSET_UTF16LE},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t len;
        char *bytes = encode(rows[i].text, rows[i].charset, &len);
        struct charset_guess guess = charset_detect(bytes, len);
        if (guess.charset != rows[i].wanted)
            fail_msg("%s %zu: %s", rows[i].charset, i, charset_name(guess.charset).ptr);
        assert_true(guess.confidence >= 50);
        // every cut of the input gives the same text back
        struct buf out;
        buf_init(&out, NULL);
        struct charset_reader *reader = charset_reader_create(guess.charset);
        for (size_t at = 0; at < len; at++)
            charset_reader_feed(reader, bytes + at, 1, &out);
        charset_reader_finish(reader, &out);
        check_text(buf_str(&out), rows[i].text, rows[i].charset);
        assert_int_equal(charset_reader_bad_count(reader), 0);
        assert_true(charset_reader_first_bad(reader) == SIZE_MAX);
        charset_reader_destroy(reader);
        buf_finish(&out);
        free(bytes);
    }
    assert_true(charset_detect("a,b\n", 4).ascii);
    assert_int_equal(charset_detect("\xEF\xBB\xBFx", 4).bom_length, 3);
    assert_int_equal(charset_detect("\xFF\xFEx\0", 4).charset, CHARSET_UTF16LE);
    enum charset charset;
    assert_true(charset_of_name(STR("Windows-1250"), &charset));
    assert_int_equal(charset, CHARSET_WINDOWS_1250);
    assert_false(charset_of_name(STR("EBCDIC"), &charset));
}

static void test_undecodable(void **state) {
    (void)state;
    static const struct {
        enum charset charset;
        const char *bytes;
        size_t len, first_bad, count;
        const char *text;
    } rows[] = {
        {CHARSET_UTF8,
         "ab\xFF"
         "cd",
         5, 2, 1, "ab\uFFFDcd"},
        {CHARSET_UTF8, "a\xC5", 2, 1, 1, "a\uFFFD"},
        {CHARSET_UTF8, "a\0b", 3, 1, 1,
         "a\uFFFD"
         "b"},
        {CHARSET_UTF8, "\xEF\xBB\xBFz", 4, SIZE_MAX, 0, "z"},
        {CHARSET_GB18030, "ab\xFFz", 4, 2, 1, "ab\uFFFDz"},
        {CHARSET_GB18030, "ab\xCD", 3, 2, 1, "ab\uFFFD"},
        {CHARSET_UTF16LE, "a\0b", 3, 2, 1, "a\uFFFD"},
        {CHARSET_UTF16LE,
         "\xFF\xFE"
         "a\0",
         4, SIZE_MAX, 0, "a"},
        {CHARSET_UTF16BE, "\xD8\x00\0a", 4, 0, 1,
         "\uFFFD"
         "a"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out;
        buf_init(&out, NULL);
        struct charset_reader *reader = charset_reader_create(rows[i].charset);
        charset_reader_feed(reader, rows[i].bytes, rows[i].len, &out);
        charset_reader_finish(reader, &out);
        if (!str_is(buf_str(&out), rows[i].text) ||
            charset_reader_first_bad(reader) != rows[i].first_bad ||
            charset_reader_bad_count(reader) != rows[i].count)
            fail_msg("row %zu: \"%s\", first %zu, count %zu", i, out.ptr,
                     charset_reader_first_bad(reader), charset_reader_bad_count(reader));
        charset_reader_destroy(reader);
        buf_finish(&out);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date),   cmocka_unit_test(test_days),
        cmocka_unit_test(test_number), cmocka_unit_test(test_currency_signs),
        cmocka_unit_test(test_detect), cmocka_unit_test(test_undecodable)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
