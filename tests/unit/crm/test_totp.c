// The vectors of RFC 6238 (appendix B, six digits of them), the window, and what is no code.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "base/clock.h"
#include "crm/seal.h"
#include "crm/totp.h"
#include <cmocka.h>

#define SECRET STR("12345678901234567890")

static int64_t micros(int64_t seconds) {
    return seconds * MICROS_PER_SECOND;
}

static void vectors_of_the_rfc(void **state) {
    (void)state;
    static const struct {
        int64_t seconds;
        const char *code;
    } rows[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
                {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t step;
        assert_true(totp_fits(SECRET, str_of(rows[i].code), micros(rows[i].seconds), &step));
        assert_int_equal(step, rows[i].seconds / 30);
    }
}

static void one_half_minute_either_way(void **state) {
    (void)state;
    int64_t step, at = 1111111111;
    assert_true(totp_fits(SECRET, STR("050471"), micros(at + 30), &step));
    assert_int_equal(step, at / 30);
    assert_true(totp_fits(SECRET, STR("050471"), micros(at - 30), &step));
    assert_false(totp_fits(SECRET, STR("050471"), micros(at + 61), &step));
    assert_false(totp_fits(SECRET, STR("050471"), micros(at - 61), &step));
    assert_false(totp_fits(STR("12345678901234567891"), STR("050471"), micros(at), &step));
}

static void how_a_code_is_written(void **state) {
    (void)state;
    int64_t step;
    static const char *const wrong[] = {"",        "05047",        "0504711", "50471",
                                        "05047l",  "-50471",       "+50471",  "0x0471",
                                        "050471x", "０５０４７１", "050.471", "\t050471"};
    assert_true(totp_fits(SECRET, STR(" 050 471 "), micros(1111111111), &step));
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(totp_fits(SECRET, str_of(wrong[i]), micros(1111111111), &step));
}

// RFC 4648, section 10, without the padding.
static void base32_as_in_the_rfc(void **state) {
    (void)state;
    static const char *const rows[][2] = {{"", ""},
                                          {"f", "MY"},
                                          {"fo", "MZXQ"},
                                          {"foo", "MZXW6"},
                                          {"foob", "MZXW6YQ"},
                                          {"fooba", "MZXW6YTB"},
                                          {"foobar", "MZXW6YTBOI"}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_true(str_is(totp_base32(&arena, str_of(rows[i][0])), rows[i][1]));
    assert_true(str_is(totp_uri(&arena, STR("żuk & co@example.com"), STR("MY")),
                       "otpauth://totp/Kartoteka:%C5%BCuk%20%26%20co@example.com?secret=MY"
                       "&issuer=Kartoteka&algorithm=SHA1&digits=6&period=30"));
    arena_finish(&arena);
}

static void a_seal_opens_with_its_key_in_its_place(void **state) {
    (void)state;
    struct arena arena;
    struct err err;
    struct seal_key key = {{1, 2, 3}}, other = {{1, 2, 4}};
    str out;
    arena_init(&arena);
    err_clear(&err);
    str sealed = seal_close(&arena, &key, SECRET, STR("factor 7"));
    assert_true(seal_open(&arena, &key, sealed, STR("factor 7"), &out, &err));
    assert_true(str_equal(out, SECRET));
    assert_false(str_has(sealed, STR("1234")));
    assert_false(str_equal(sealed, seal_close(&arena, &key, SECRET, STR("factor 7"))));
    assert_false(seal_open(&arena, &other, sealed, STR("factor 7"), &out, &err));
    assert_false(seal_open(&arena, &key, sealed, STR("factor 8"), &out, &err));
    for (size_t length = 0; length < sealed.len; length++)
        assert_false(
            seal_open(&arena, &key, str_slice(sealed, 0, length), STR("factor 7"), &out, &err));
    for (size_t i = 0; i < sealed.len; i++) {
        str copy = str_copy(&arena, sealed);
        ((char *)(uintptr_t)copy.ptr)[i] ^= 1;
        assert_false(seal_open(&arena, &key, copy, STR("factor 7"), &out, &err));
    }
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vectors_of_the_rfc),
        cmocka_unit_test(one_half_minute_either_way),
        cmocka_unit_test(how_a_code_is_written),
        cmocka_unit_test(base32_as_in_the_rfc),
        cmocka_unit_test(a_seal_opens_with_its_key_in_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
