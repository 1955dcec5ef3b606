// Look-ups in a request made by hand: headers, parameters, cookies, methods, segments.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "http/router.h"
#include <cmocka.h>

static void headers_ignore_case(void **state) {
    (void)state;
    const struct http_field fields[] = {{STR_INIT("content-TYPE"), STR_INIT("text/csv")},
                                        {STR_INIT("X-Empty"), STR_INIT("")},
                                        {STR_INIT("Content-Type"), STR_INIT("second")}};
    struct http_request request = {.headers = fields, .header_count = 3};
    assert_true(str_is(http_header(&request, "Content-Type"), "text/csv"));
    assert_non_null(http_header(&request, "x-empty").ptr);
    assert_int_equal(http_header(&request, "x-empty").len, 0);
    assert_null(http_header(&request, "Content-Typ").ptr);
}

static void parameters(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct http_request request = {.arena = &arena};
    assert_true(http_query_read(&request, STR("id=1&b=&id=2"), NULL));
    str value, *values;
    assert_true(http_query(&request, "id", &value) && str_is(value, "1"));
    assert_true(http_query(&request, "b", &value) && value.len == 0);
    assert_false(http_query(&request, "c", &value));
    assert_int_equal(http_query_all(&request, "id", &values), 2);
    assert_true(str_is(values[0], "1") && str_is(values[1], "2"));
    assert_int_equal(http_query_all(&request, "c", &values), 0);
    arena_finish(&arena);
}

static void cookies(void **state) {
    (void)state;
    static const struct {
        const char *header, *name, *value; // NULL: none
    } cases[] = {
        {"a=1", "a", "1"},
        {"a=1; b=2", "b", "2"},
        {"a=1;b=2", "b", "2"},
        {" a = 1 ; b=2", "a", "1"},
        {"a=1; a=2", "a", "1"},
        {"a=\"q\"", "a", "q"},
        {"a=\"", "a", "\""},
        {"a=x=y", "a", "x=y"},
        {"a=", "a", ""},
        {"a", "a", NULL},
        {"A=1", "a", NULL},
        {"aa=1", "a", NULL},
        {"b=a=1", "a", NULL},
        {"b=1, a=2", "a", NULL}, // a comma separates nothing
        {"__Host-session=abc; x", "__Host-session", "abc"},
        {"", "a", NULL},
        {";;;", "a", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct http_field field = {STR("Cookie"), str_of(cases[i].header)};
        struct http_request request = {.headers = &field, .header_count = 1};
        str value = http_cookie(&request, cases[i].name);
        if ((value.ptr != NULL) != (cases[i].value != NULL) ||
            (value.ptr && !str_is(value, cases[i].value)))
            fail_msg("%s in \"%s\" gave \"" STR_FMT "\"", cases[i].name, cases[i].header,
                     STR_ARG(value));
    }
}

static void cookies_of_several_headers(void **state) {
    (void)state;
    const struct http_field fields[] = {{STR_INIT("Cookie"), STR_INIT("a=1")},
                                        {STR_INIT("cookie"), STR_INIT("b=2")}};
    struct http_request request = {.headers = fields, .header_count = 2};
    assert_true(str_is(http_cookie(&request, "b"), "2"));
}

static void methods(void **state) {
    (void)state;
    for (size_t i = 0; i < HTTP_METHOD_COUNT; i++)
        assert_int_equal(http_method_of(http_method_name((enum http_method)i)), i);
    assert_int_equal(http_method_of(STR("HEAD")), HTTP_GET);
    assert_int_equal(http_method_of(STR("get")), HTTP_METHOD_UNKNOWN);
    assert_int_equal(http_method_of(STR("TRACE")), HTTP_METHOD_UNKNOWN);
    assert_int_equal(http_method_of(STR("")), HTTP_METHOD_UNKNOWN);
}

static void segments_by_name(void **state) {
    (void)state;
    const struct http_route route = {.pattern = "/a/{idx}/{id}/{rest*}"};
    struct http_request request = {.match = {.route = &route, .count = 3}};
    request.match.values[0] = STR("one");
    request.match.values[1] = STR("two");
    request.match.values[2] = STR("three/four");
    assert_true(str_is(http_segment(&request, "idx"), "one"));
    assert_true(str_is(http_segment(&request, "id"), "two"));
    assert_true(str_is(http_segment(&request, "rest"), "three/four"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_ignore_case),
        cmocka_unit_test(parameters),
        cmocka_unit_test(cookies),
        cmocka_unit_test(cookies_of_several_headers),
        cmocka_unit_test(methods),
        cmocka_unit_test(segments_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
