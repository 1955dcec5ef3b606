// Views of text, buffers, UTF-8 and time.
#include "base/clock.h"
#include "base/utf8.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// behind those it needs
#include <cmocka.h>

static struct arena arena;

static int begin(void **state) {
    (void)state;
    arena_init(&arena);
    return 0;
}

static int end(void **state) {
    (void)state;
    arena_finish(&arena);
    return 0;
}

static void is(str s, const char *z) {
    assert_int_equal(s.len, strlen(z));
    if (s.len)
        assert_memory_equal(s.ptr, z, s.len);
}

static void test_cutting(void **state) {
    (void)state;
    is(str_trim(STR(" \t a b\r\n")), "a b");
    is(str_trim(STR("   ")), "");
    is(str_slice(STR("abc"), 1, 99), "bc");
    is(str_slice(STR("abc"), 2, 1), "");
    str rest = STR("a,,b"), part;
    assert_true(str_split(&rest, ',', &part));
    is(part, "a");
    assert_true(str_split(&rest, ',', &part));
    is(part, "");
    assert_true(str_split(&rest, ',', &part));
    is(part, "b");
    assert_false(str_split(&rest, ',', &part));
    is(str_replace(&arena, STR("a@b@@"), STR("@"), STR("xy")), "axybxyxy");
    is(str_replace(&arena, STR("abc"), STR("abc"), STR("")), "");
    is(str_replace(&arena, (str){0}, STR("a"), STR("b")), "");
}

static void test_finding(void **state) {
    (void)state;
    assert_int_equal(str_find(STR("abcabc"), STR("ca")), 2);
    assert_int_equal(str_find(STR("abc"), STR("x")), 3);
    assert_int_equal(str_find(STR("abc"), STR("")), 0);
    assert_false(str_has(STR(""), STR("x")));
    assert_true(str_has((str){0}, STR("")));
    assert_int_equal(str_find_last_char(STR("a.b.c"), '.'), 3);
    assert_true(str_starts(STR("abc"), STR("ab")) && !str_starts(STR("a"), STR("ab")));
    assert_true(str_ends(STR("abc"), STR("bc")) && !str_ends(STR("c"), STR("bc")));
    assert_true(str_compare(STR("a"), STR("ab")) < 0 && str_compare(STR("b"), STR("ab")) > 0);
    assert_int_equal(str_compare((str){0}, STR("")), 0);
}

static void test_numbers(void **state) {
    (void)state;
    int64_t i;
    uint64_t u;
    double f;
    assert_true(str_to_i64(STR("-9223372036854775808"), &i) && i == INT64_MIN);
    assert_true(str_to_i64(STR("9223372036854775807"), &i) && i == INT64_MAX);
    assert_false(str_to_i64(STR("9223372036854775808"), &i));
    assert_false(str_to_i64(STR("-"), &i));
    assert_false(str_to_i64(STR(" 1"), &i));
    assert_false(str_to_i64(STR("1x"), &i));
    assert_true(str_to_u64(STR("18446744073709551615"), &u) && u == UINT64_MAX);
    assert_false(str_to_u64(STR("18446744073709551616"), &u));
    assert_true(str_to_f64(STR("-1.5e3"), &f) && f > -1500.1 && f < -1499.9);
    assert_false(str_to_f64(STR("nan"), &f));
    assert_false(str_to_f64(STR("inf"), &f));
    assert_false(str_to_f64(STR("0x10"), &f));
    assert_false(str_to_f64(STR("1e999"), &f));
    assert_false(str_to_f64(STR(""), &f));
}

static void test_building(void **state) {
    (void)state;
    struct buf out;
    for (int own = 0; own < 2; own++) {
        buf_init(&out, own ? NULL : &arena);
        for (int i = 0; i < 1000; i++)
            buf_add_i64(&out, i);
        assert_int_equal(out.len, 10 + 90 * 2 + 900 * 3);
        buf_clear(&out);
        buf_add_i64(&out, INT64_MIN);
        buf_add_char(&out, ' ');
        buf_add_u64(&out, UINT64_MAX);
        buf_format(&out, " %s", "x");
        buf_add_f64(&out, 0.1);
        buf_add_rune(&out, 0x1F600);
        is(buf_str(&out), "-9223372036854775808 18446744073709551615 x0.1\xF0\x9F\x98\x80");
        buf_finish(&out);
    }
}

static void test_utf8(void **state) {
    (void)state;
    static const char *const good[] = {"", "a", "ż", "王", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"};
    static const char *const bad[] = {"\x80",
                                      "\xC0\x80",
                                      "\xC1\xBF",
                                      "\xE0\x9F\xBF",
                                      "\xED\xA0\x80",
                                      "\xF0\x8F\xBF\xBF",
                                      "\xF4\x90\x80\x80",
                                      "\xF5\x80\x80\x80",
                                      "\xE7\x8E",
                                      "a\xFF"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(utf8_valid(str_of(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(utf8_valid(str_of(bad[i])));
        assert_true(utf8_valid(utf8_repair(&arena, str_of(bad[i]))));
    }
    assert_false(utf8_valid((str){"a\0b", 3}));
    assert_true(utf8_valid(utf8_repair(&arena, (str){"a\0b", 3})));
    is(utf8_cut(STR("aż王"), 2), "a");
    is(utf8_cut(STR("aż王"), 3), "aż");
    is(utf8_first(STR("aż王"), 2), "aż");
    assert_int_equal(utf8_count(STR("aż王")), 3);
    for (uint32_t rune = 1; rune <= 0x10FFFF; rune += 7) {
        char bytes[4];
        size_t at = 0, length = utf8_encode(rune, bytes);
        bool surrogate = rune >= 0xD800 && rune <= 0xDFFF;
        assert_int_equal(utf8_next((str){bytes, length}, &at), surrogate ? RUNE_BAD : rune);
        assert_int_equal(at, length);
    }
}

static void test_time(void **state) {
    (void)state;
    static const struct {
        const char *text, *iso;
    } rows[] = {
        {"2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z"},
        {"2026-01-02", "2026-01-02T00:00:00.000Z"},
        {"2026-01-02 03:04", "2026-01-02T03:04:00.000Z"},
        {"2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000Z"},
        {"2024-02-29T23:59:60Z", "2024-03-01T00:00:00.000Z"},
        {"1735689600000", "2025-01-01T00:00:00.000Z"},
        {"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
    };
    int64_t micros;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(time_read_iso(str_of(rows[i].text), &micros));
        is(time_iso(&arena, micros), rows[i].iso);
    }
    static const char *const bad[] = {"",
                                      "2026",
                                      "2026-13-01",
                                      "2026-02-30",
                                      "2026-01-02T",
                                      "2026-01-02T25:00",
                                      "2026-01-02Tx",
                                      "20260102"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (strlen(bad[i]) != 4)
            assert_false(time_read_iso(str_of(bad[i]), &micros));
    for (int64_t day = -800000; day < 800000; day += 11) {
        int year, month, d;
        date_from_days(day, &year, &month, &d);
        assert_int_equal(days_of_date(year, month, d), day);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_cutting, begin, end),
        cmocka_unit_test_setup_teardown(test_finding, begin, end),
        cmocka_unit_test_setup_teardown(test_numbers, begin, end),
        cmocka_unit_test_setup_teardown(test_building, begin, end),
        cmocka_unit_test_setup_teardown(test_utf8, begin, end),
        cmocka_unit_test_setup_teardown(test_time, begin, end),
    };
    return cmocka_run_group_tests_name("base_text", tests, NULL, NULL);
}
