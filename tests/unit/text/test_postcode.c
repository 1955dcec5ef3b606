// Postal codes: normal forms by country, what is wrong, and the code at the start of a line.
#include "text/postcode.h"
#include "text/postcode_private.h"
#include "text_test.h"

static void test_normal(void **state) {
    (void)state;
    static const struct {
        const char *country, *in, *normal;
    } rows[] = {
        {"PL", "00950", "00-950"},          {"PL", "00 950", "00-950"},
        {"PL", "PL 00-950", "00-950"},      {"GB", "sw1a 1aa", "SW1A 1AA"},
        {"GB", "EC1A1BB", "EC1A 1BB"},      {"GB", "B338TH", "B33 8TH"},
        {"CZ", "110 00", "110 00"},         {"CZ", "CZ-11000", "110 00"},
        {"SK", "04001", "040 01"},          {"CA", "t1x 1x1", "T1X 1X1"},
        {"US", "12345 6789", "12345-6789"}, {"AT", "A-1010", "1010"},
        {"CH", "CH-8001", "8001"},          {"FR", "F-75001", "75001"},
        {"BY", "220030", "220030"},         {"KZ", "A10A5T4", "A10A5T4"},
        {"KZ", "050000", "050000"},         {"TW", "10617", "10617"},
        {"NL", "1012AB", "1012 AB"},        {"SE", "11455", "114 55"},
        {"PT", "1000205", "1000-205"},      {"JP", "1000001", "100-0001"},
        {"BR", "01310100", "01310-100"},    {"LT", "01100", "LT-01100"},
        {"MT", "vlt1117", "VLT 1117"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct postcode code = postcode_read(&arena, str_of(rows[i].country), str_of(rows[i].in));
        assert_int_equal(code.answer, POSTCODE_OK);
        check_text(code.normal, rows[i].normal, rows[i].in);
        struct postcode again = postcode_read(&arena, str_of(rows[i].country), code.normal);
        check_text(again.normal, rows[i].normal, "twice");
    }
    arena_finish(&arena);
}

static void test_wrong(void **state) {
    (void)state;
    static const struct {
        const char *country, *in, *suggestion;
    } rows[] = {
        {"PL", "0950", "00-950"},   {"DE", "1067", "01067"},       {"US", "2134", "02134"},
        {"PL", "OO-95O", "00-950"}, {"CA", "K1A OB1", "K1A 0B1"},  {"PL", "123", ""},
        {"ES", "53001", ""},        {"CN", "999077", ""},          {"UA", "00000", ""},
        {"PL", "Warszawa", ""},     {"PL", "00-950 Warszawa", ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct postcode code = postcode_read(&arena, str_of(rows[i].country), str_of(rows[i].in));
        assert_int_equal(code.answer, POSTCODE_WRONG);
        check_text(code.normal, rows[i].in, "kept");
        check_text(code.suggestion, rows[i].suggestion, rows[i].in);
        assert_true(code.expected.len > 0);
    }
    assert_int_equal(postcode_read(&arena, STR(""), STR("00-950")).answer, POSTCODE_NO_COUNTRY);
    assert_int_equal(postcode_read(&arena, STR("HK"), STR("1")).answer, POSTCODE_NONE_THERE);
    check_text(postcode_read(&arena, STR("US"), STR("x")).expected, "99999, 99999-9999", "forms");
    arena_finish(&arena);
}

static void test_at_start(void **state) {
    (void)state;
    assert_int_equal(postcode_at_start(STR("PL"), STR("00-950 Warszawa")), 6);
    assert_int_equal(postcode_at_start(STR("PL"), STR("00950 Warszawa")), 5);
    assert_int_equal(postcode_at_start(STR("PL"), STR("00-9501")), 0);
    assert_int_equal(postcode_at_start(STR("GB"), STR("SW1A 1AA, UK")), 8);
    assert_int_equal(postcode_at_start(STR("US"), STR("62701-1234")), 10);
    assert_int_equal(postcode_at_start(STR("CZ"), STR("110 00 Praha 1")), 6);
    assert_int_equal(postcode_at_start(STR(""), STR("00-950")), 0);
}

// Rows of a country stand together, and every form is its own normal form's.
static void test_rows(void **state) {
    (void)state;
    for (size_t i = 1; i < postcode_form_count; i++)
        assert_true(strcmp(postcode_forms[i - 1].country, postcode_forms[i].country) <= 0);
    for (size_t i = 0; i < postcode_form_count; i++) {
        assert_true(strlen(postcode_forms[i].form) < 16);
        assert_true(postcode_forms[i].low <= postcode_forms[i].high);
        assert_false(postcode_none_in(str_of(postcode_forms[i].country)));
    }
    assert_true(postcode_none_in(STR("HK")));
    assert_true(postcode_none_in(STR("AE")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_normal),
        cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_at_start),
        cmocka_unit_test(test_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
