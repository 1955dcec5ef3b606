// Filling in responses: replaced headers, negotiated blobs, cookies, file names.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "http/response.h"
#include <cmocka.h>

static str header(const struct http_response *response, const char *name) {
    struct http_request as_request = {.headers = response->headers,
                                      .header_count = response->header_count};
    return http_header(&as_request, name);
}

static void setting_replaces_adding_adds(void **state) {
    (void)state;
    struct http_response response;
    http_response_init(&response, 200);
    http_response_header(&response, "X-A", STR("1"));
    http_response_header(&response, "x-a", STR("2"));
    assert_int_equal(response.header_count, 1);
    assert_true(str_is(header(&response, "X-A"), "2"));
    http_response_add(&response, "X-A", STR("3"));
    assert_int_equal(response.header_count, 2);
}

static const struct http_blob BLOB = {.type = STR_INIT("text/css"),
                                      .bytes = STR_INIT("plain"),
                                      .gzip = STR_INIT("gz"),
                                      .brotli = STR_INIT("br"),
                                      .etag = STR_INIT("\"1\""),
                                      .forever = true};

static void blobs(void **state) {
    (void)state;
    static const struct {
        const char *accept, *match;
        int status;
        const char *body, *coding;
    } cases[] = {
        {"gzip, br", "", 200, "br", "br"}, {"gzip", "", 200, "gz", "gzip"},
        {"", "", 200, "plain", ""},        {"br;q=0", "", 200, "plain", ""},
        {"br", "\"1\"", 304, "", ""},      {"", "\"0\", W/\"1\"", 304, "", ""},
        {"", "\"2\"", 200, "plain", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct http_field fields[] = {{STR("Accept-Encoding"), str_of(cases[i].accept)},
                                            {STR("If-None-Match"), str_of(cases[i].match)}};
        struct http_request request = {.headers = fields, .header_count = 2};
        struct http_response response;
        http_response_init(&response, 200);
        http_response_blob(&response, &request, &BLOB);
        assert_int_equal(response.status, cases[i].status);
        assert_true(str_is(response.body, cases[i].body));
        assert_true(str_is(header(&response, "Content-Encoding"), cases[i].coding));
        assert_true(str_is(header(&response, "ETag"), "\"1\""));
        assert_true(str_is(header(&response, "Vary"), "Accept-Encoding"));
        assert_true(str_has(header(&response, "Cache-Control"), STR("immutable")));
    }
}

static void set_cookies(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct http_response response;
    http_response_init(&response, 200);
    http_response_cookie(&response, &arena,
                         &(struct http_set_cookie){.name = "__Host-session",
                                                   .value = STR("abc"),
                                                   .max_age = 60,
                                                   .secure = true,
                                                   .strict = true});
    assert_true(str_is(response.headers[0].value, "__Host-session=abc; Path=/; Max-Age=60; Secure; "
                                                  "HttpOnly; SameSite=Strict"));
    http_response_cookie(&response, &arena,
                         &(struct http_set_cookie){
                             .name = "csrf", .value = STR("x"), .max_age = -1, .readable = true});
    assert_int_equal(response.header_count, 2);
    assert_true(str_is(response.headers[1].value, "csrf=x; Path=/; SameSite=Lax"));
    arena_finish(&arena);
}

static void file_names(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct http_response response;
    http_response_init(&response, 200);
    http_response_attachment(&response, &arena, STR("list \"1\"\r\n\xC5\x82.csv"));
    assert_true(str_is(header(&response, "Content-Disposition"),
                       "attachment; filename=\"list _1_____.csv\"; "
                       "filename*=UTF-8''list%20%221%22%0D%0A%C5%82.csv"));
    arena_finish(&arena);
}

static void cleaned_headers(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    assert_true(str_is(http_header_clean(&arena, STR("a\r\nSet-Cookie: b")), "a  Set-Cookie: b"));
    assert_true(str_equal(http_header_clean(&arena, STR("a\0b\x7f\tc")), STR("a b \tc")));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(setting_replaces_adding_adds),
        cmocka_unit_test(blobs),
        cmocka_unit_test(set_cookies),
        cmocka_unit_test(file_names),
        cmocka_unit_test(cleaned_headers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
