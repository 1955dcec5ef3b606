// JSON: what is read, what is refused, what is written reads back.
#include "base/json.h"
#include "base/utf8.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// behind those it needs
#include <cmocka.h>
#undef fail

static bool reads(struct arena *arena, const char *text, struct json *out, struct err *err) {
    return json_read(arena, str_of(text), out, err);
}

static void test_reading(void **state) {
    (void)state;
    struct arena arena;
    struct json json;
    struct err err;
    arena_init(&arena);
    assert_true(reads(&arena, "{\"a\":[1,-2.5,true,null,\"\\u0142\\\"\"],\"b\":{\"c\":\"d\"}}",
                      &json, &err));
    const struct json *a = json_get(&json, "a");
    assert_int_equal(a->count, 5);
    assert_int_equal(a->items[0].integer, 1);
    assert_true(a->items[1].kind == JSON_KIND_REAL && a->items[2].boolean);
    assert_int_equal(a->items[3].kind, JSON_KIND_NULL);
    assert_true(str_is(a->items[4].text, "ł\""));
    assert_true(str_is(json_get_text(json_get(&json, "b"), "c", STR("")), "d"));
    assert_null(json_get(json_get(&json, "x"), "y"));
    struct json numbers;
    assert_true(
        json_read(&arena, STR("{\"whole\":1,\"part\":0.5,\"text\":\"2\"}"), &numbers, &err));
    assert_true(json_get_real(&numbers, "whole", 9) > 0.99);
    assert_true(json_get_real(&numbers, "part", 9) < 0.51);
    assert_true(json_get_real(&numbers, "text", 9) > 8.9);
    assert_true(json_get_real(&numbers, "none", 9) > 8.9);
    assert_true(str_is(json_get_text(&json, "a", STR("-")), "-"));
    arena_finish(&arena);
}

static void test_refusing(void **state) {
    (void)state;
    static const char *const bad[] = {
        "",
        "{",
        "{\"a\":1,}",
        "[1,]",
        "{'a':1}",
        "nul",
        "{\"a\":1,\"a\":2}",
        "\"\\u0000\"",
        "[1] x",
        "01",
        "1e999999",
        "\"\xFF\"",
        "123456789012345678901234567890",
        "{\"a\":\"\\ud800\"}",
    };
    struct arena arena;
    struct json json;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct err err = {0};
        assert_false(reads(&arena, bad[i], &json, &err));
        assert_int_equal(err.code, ERR_INPUT);
        assert_true(strlen(err.text) > 0);
    }
    char deep[401];
    struct err err;
    memset(deep, '[', 200);
    memset(deep + 200, ']', 200);
    deep[400] = 0;
    assert_false(reads(&arena, deep, &json, &err));
    arena_finish(&arena);
}

static void test_round_trip(void **state) {
    (void)state;
    static const char text[] = "{\"a\":[1,-2.5,true,false,null,\"ż\\n\\t\\\\\\\"\\u0001\"],"
                               "\"\":{},\"b\":[],\"n\":9223372036854775807}";
    struct arena arena;
    struct json json;
    struct err err;
    struct buf out;
    struct jsonw w;
    arena_init(&arena);
    assert_true(reads(&arena, text, &json, &err));
    buf_init(&out, &arena);
    jsonw_init(&w, &out);
    jsonw_value(&w, &json);
    assert_string_equal(out.ptr, text);
    assert_int_equal(w.depth, 0);
    arena_finish(&arena);
}

static void test_writing(void **state) {
    (void)state;
    struct arena arena;
    struct buf out;
    struct jsonw w;
    arena_init(&arena);
    buf_init(&out, &arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "t", STR("x"));
    jsonw_put_int(&w, "i", -1);
    jsonw_put_bool(&w, "b", true);
    jsonw_name(&w, "id");
    jsonw_id(&w, 101);
    jsonw_name(&w, "at");
    jsonw_time(&w, 0);
    jsonw_name(&w, "r");
    jsonw_real(&w, 0.1);
    jsonw_name(&w, "raw");
    jsonw_raw(&w, STR("[1]"));
    jsonw_object_end(&w);
    assert_string_equal(out.ptr, "{\"t\":\"x\",\"i\":-1,\"b\":true,\"id\":\"101\","
                                 "\"at\":\"1970-01-01T00:00:00.000Z\",\"r\":0.1,\"raw\":[1]}");
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reading),
        cmocka_unit_test(test_refusing),
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_writing),
    };
    return cmocka_run_group_tests_name("base_json", tests, NULL, NULL);
}
