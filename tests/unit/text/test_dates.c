// Dates in words, in Han numerals, with times, in parts, and what countries and languages decide.
#include "text/date.h"
#include "text/date_words.h"
#include "text/han_number.h"
#include "text_test.h"
#include <stdio.h>

// "2024-05-01", with " or 2024-01-05" where there is another reading, " 10:30" where there is a
// time.
static void show(const struct date_answer *answer, char out[64]) {
    char day[11];
    size_t length = (size_t)snprintf(out, 64, "%04d-%02d-%02d", answer->date.year,
                                     answer->date.month, answer->date.day);
    if (answer->other.year) {
        date_write(answer->other, day);
        length += (size_t)snprintf(out + length, 64 - length, " or %s", day);
    }
    int64_t minutes = answer->micros / 60000000;
    if (answer->has_time)
        length += (size_t)snprintf(out + length, 64 - length, " %02d:%02d", (int)(minutes / 60),
                                   (int)(minutes % 60));
    if (answer->wrong_weekday)
        snprintf(out + length, 64 - length, " wrong weekday");
}

static void test_understand(void **state) {
    (void)state;
    static const struct {
        const char *in, *country, *reason, *answer;
    } rows[] = {
        // words
        {"1 мая 2024 года", "RU", "ok", "2024-05-01"},
        {"1-го мая 2024 г.", "", "ok", "2024-05-01"},
        {"5 янв. 2024", "", "ok", "2024-01-05"},
        {"5 фев 2024", "", "ok", "2024-02-05"},
        {"1 жніўня 2024", "BY", "ok", "2024-08-01"},
        {"1 d’abril de 2024", "ES", "ok", "2024-04-01"},
        {"le 1er août 2024", "FR", "ok", "2024-08-01"},
        {"1. Jänner 2024", "AT", "ok", "2024-01-01"},
        {"2024. május 1.", "HU", "ok", "2024-05-01"},
        {"2024. gada 1. maijs", "LV", "ok", "2024-05-01"},
        {"2024 m. gegužės 1 d.", "LT", "ok", "2024-05-01"},
        {"1. toukokuuta 2024", "FI", "ok", "2024-05-01"},
        {"1 Μαΐου 2024", "GR", "ok", "2024-05-01"},
        {"1 Mayıs 2024", "TR", "ok", "2024-05-01"},
        {"2024년 5월 1일 (수)", "KR", "ok", "2024-05-01"},
        {"ngày 1 tháng 5 năm 2024", "VN", "ok", "2024-05-01"},
        {"1st of May 2024", "", "ok", "2024-05-01"},
        {"01MAY2024", "", "ok", "2024-05-01"},
        {"marmalade 5 2024", "", "not_a_date", ""},
        // words of two meanings
        {"1 listopada 2024", "", "ambiguous", "2024-11-01 or 2024-10-01"},
        {"1 listopada 2024", "PL", "ok", "2024-11-01"},
        {"1 listopada 2024", "HR", "ok", "2024-10-01"},
        {"1 srp 2024", "CZ", "ok", "2024-08-01"},
        {"1 srp 2024", "HR", "ok", "2024-07-01"},
        {"mar. 5 mars 2024", "FR", "ok", "2024-03-05"},
        // the day of the week
        {"Mi., 1. Mai 2024", "DE", "ok", "2024-05-01"},
        {"Wed 01/05/2024", "", "ok", "2024-05-01"},
        {"Fri 01/05/2024", "", "ok", "2024-01-05"},
        {"Tue, 1 May 2024", "", "ok", "2024-05-01 wrong weekday"},
        // Roman months, Cyrillic letters among them
        {"5.V.2024", "", "ok", "2024-05-05"},
        {"12.ХІІ.2024", "", "ok", "2024-12-12"},
        {"5.XIII.2024", "", "not_a_date", ""},
        // Han
        {"二〇二四年五月一日", "CN", "ok", "2024-05-01"},
        {"二零二四年十二月三十一日", "CN", "ok", "2024-12-31"},
        {"2024年5月1号 星期三", "CN", "ok", "2024-05-01"},
        {"2024年5月1日(水)", "JP", "ok", "2024-05-01"},
        {"2024年5月1日水曜日 10:30", "JP", "ok", "2024-05-01 10:30"},
        {"24年5月1日", "CN", "ok", "2024-05-01"},
        {"民國一百一十三年五月一日", "TW", "ok", "2024-05-01"},
        {"民國元年1月1日", "TW", "ok", "1912-01-01"},
        {"113/05/01", "TW", "ok", "2024-05-01"},
        {"1130501", "TW", "ok", "2024-05-01"},
        {"113/05/01", "CN", "not_a_date", ""},
        {"２０２４／０５／０１", "JP", "ok", "2024-05-01"},
        // numbers only
        {"01/05/2024", "", "ambiguous", "2024-05-01 or 2024-01-05"},
        {"01/05/2024", "US", "ambiguous", "2024-01-05 or 2024-05-01"},
        {"01.05.2024", "", "ok", "2024-05-01"},
        {"1/5-2024", "", "ambiguous", "2024-05-01 or 2024-01-05"},
        {"24-05-01", "", "ambiguous", "2001-05-24 or 2024-05-01"},
        {"24/05/01", "CN", "ambiguous", "2024-05-01 or 2001-05-24"},
        {"24/05/01", "PL", "ambiguous", "2001-05-24 or 2024-05-01"},
        {"25/12/24", "PL", "ok", "2024-12-25"},
        {"13/05/24", "PL", "ok", "2024-05-13"},
        {"13.05.24", "PL", "ok", "2024-05-13"},
        {"99-12-31", "", "ok", "1999-12-31"},
        {"01052024", "", "ambiguous", "2024-05-01 or 2024-01-05"},
        {"05132024", "", "ok", "2024-05-13"},
        {"2024--05-01", "", "not_a_date", ""},
        {"192.168.1.1", "", "not_a_date", ""},
        {"+48 600 100 200", "", "not_a_date", ""},
        // times
        {"20240501T103000Z", "", "ok", "2024-05-01 10:30"},
        {"01.05.2024, godz. 10:30", "PL", "ok", "2024-05-01 10:30"},
        {"5/13/2024 12:00:00 AM", "US", "ok", "2024-05-13 00:00"},
        {"5/13/2024 5:07 pm", "US", "ok", "2024-05-13 17:07"},
        {"Wed May  1 10:30:00 2024", "", "ok", "2024-05-01 10:30"},
        {"Wed May 01 2024 10:30:00 GMT+0200", "", "ok", "2024-05-01 08:30"},
        {"2024年5月1日下午3时30分", "CN", "ok", "2024-05-01 15:30"},
        {"01.05.2024 10.30", "PL", "ok", "2024-05-01 10:30"},
        {"01.05.2024 10.30.15", "FI", "ok", "2024-05-01 10:30"},
        {"1er mai 2024 à 10h30", "FR", "ok", "2024-05-01 10:30"},
        {"20240501103000", "", "ok", "2024-05-01 10:30"},
        {"202405011030", "", "ok", "2024-05-01 10:30"},
        {"1714559400000", "", "not_a_date", ""},
        {"01.05.2024 10.75", "", "not_a_date", ""},
        {"2024-05-01 25:00", "", "not_a_date", ""},
        {"10:30", "", "not_a_date", ""},
        // a part is missing
        {"05.2024", "", "incomplete", "2024-05-00"},
        {"2024-05", "", "incomplete", "2024-05-00"},
        {"maj 2024", "", "incomplete", "2024-05-00"},
        {"2024年5月", "", "incomplete", "2024-05-00"},
        {"2024", "", "incomplete", "2024-00-00"},
        {"1 maja", "", "incomplete", "0000-05-01"},
        {"202405", "", "incomplete", "2024-05-00"},
        // nothing, and never
        {"00.00.0000", "", "empty", ""},
        {"0000-00-00 00:00:00", "", "empty", ""},
        {"1/0/1900", "", "empty", ""},
        {"2024-05-00", "", "impossible", ""},
        {"30.02.24", "PL", "impossible", ""}, // not in 2030
        {"29-02-23", "", "impossible", ""},
        {"30 lutego 2024", "", "impossible", ""},
        {"32.13.2024", "", "impossible", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct date_hints hints = {.today = {2026, 6, 15},
                                         .country = str_of(rows[i].country)};
        struct date_answer answer;
        char shown[64] = "";
        enum date_reason reason = date_understand(str_of(rows[i].in), &hints, &answer);
        if (*rows[i].answer)
            show(&answer, shown);
        if (!str_is(date_reason_name(reason), rows[i].reason) || strcmp(shown, rows[i].answer) != 0)
            fail_msg("%s: " STR_FMT " %s", rows[i].in, STR_ARG(date_reason_name(reason)), shown);
    }
}

static void test_birth(void **state) {
    (void)state;
    const struct date_hints hints = {.today = {2026, 6, 15}, .past = true};
    struct date_answer answer;
    assert_int_equal(date_understand(STR("14.06.26"), &hints, &answer), DATE_OK);
    assert_int_equal(answer.date.year, 2026);
    assert_int_equal(date_understand(STR("16.06.26"), &hints, &answer), DATE_OK);
    assert_int_equal(answer.date.year, 1926);
    assert_int_equal(date_understand(STR("16.06.27"), &hints, &answer), DATE_OK);
    assert_int_equal(answer.date.year, 1927);
    assert_true(answer.short_year);
}

static void test_serial_text(void **state) {
    (void)state;
    struct date date;
    int64_t micros;
    assert_true(date_of_serial_text(STR("45413"), &date, &micros));
    assert_int_equal(date_to_days(date), date_to_days((struct date){2024, 5, 1}));
    assert_int_equal(micros, 0);
    assert_true(date_of_serial_text(STR("45413,75"), &date, &micros));
    assert_int_equal(micros, INT64_C(64800000000));
    assert_false(date_of_serial_text(STR("05413"), &date, &micros));
    assert_false(date_of_serial_text(STR("90000"), &date, &micros));
    assert_false(date_of_serial_text(STR("45413."), &date, &micros));
    assert_false(date_of_serial_text(STR("45413 5"), &date, &micros));
    assert_false(date_of_serial_text(STR("454135"), &date, &micros));
}

static void test_words(void **state) {
    (void)state;
    const struct date_languages none = {0};
    assert_true(date_fillers_sorted());
    assert_int_equal(date_word_find(STR("grudnia"), none).months, 1U << 12);
    assert_int_equal(date_word_find(STR("paz"), none).months, 1U << 10);
    assert_int_equal(date_word_find(STR("sobota"), none).weekdays, 1U << 7);
    assert_int_equal(date_word_find(STR("grud"), none).likely, 12);
    assert_int_equal(date_word_find(STR("x"), none).months, 0);
    struct date_languages croatian = {0, date_language(STR("hr"))};
    assert_int_equal(date_word_find(STR("listopad"), croatian).likely, 10);
    assert_true(date_language(STR("pl-PL")) == date_language_of_country(STR("PL")));
    assert_true(date_language(STR("xx")) == 0);
    assert_int_equal(date_order_of_country(STR("US")), DATE_MDY);
    assert_int_equal(date_order_of_country(STR("CN")), DATE_YMD);
    assert_int_equal(date_order_of_country(STR("")), DATE_DMY);
    assert_int_equal(date_word_roman(STR("viii")), 8);
    assert_int_equal(date_word_roman(STR("iix")), 0);
}

static void test_han_numbers(void **state) {
    (void)state;
    static const struct {
        const char *in;
        int number, digits;
        size_t used;
    } rows[] = {
        {"二〇二四年", 2024, 4, 12},
        {"十二月", 12, 2, 6},
        {"三十一", 31, 2, 9},
        {"十", 10, 2, 3},
        {"廿五日", 25, 2, 6},
        {"卅", 30, 2, 3},
        {"一百一十三", 113, 3, 15},
        {"二千零二十四", 2024, 4, 18},
        {"零五", 5, 2, 6},
        {"壹玖玖玖", 1999, 4, 12},
        {"年", 0, 0, 0},
        {"一二三四五", 0, 0, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        int number = 0, digits = 0;
        size_t used = han_number_read(str_of(rows[i].in), &number, &digits);
        if (used != rows[i].used ||
            (used && (number != rows[i].number || digits != rows[i].digits)))
            fail_msg("%s: %zu bytes, %d, %d digits", rows[i].in, used, number, digits);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_understand),  cmocka_unit_test(test_birth),
        cmocka_unit_test(test_serial_text), cmocka_unit_test(test_words),
        cmocka_unit_test(test_han_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
