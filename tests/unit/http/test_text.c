// Percent-encoding, query strings, Accept-Encoding, If-None-Match: one row for every oddity.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "base/buf.h"
#include "http/request.h"
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static void percent_decoding(void **state) {
    (void)state;
    static const struct {
        const char *text;
        bool plus;
        const char *decoded; // NULL: refused
    } cases[] = {
        {"", false, ""},
        {"plain", false, "plain"},
        {"a%20b", false, "a b"},
        {"a+b", false, "a+b"},
        {"a+b", true, "a b"},
        {"%2B", true, "+"},
        {"%2f%2F", false, "//"},
        {"%c5%82", false, "\xC5\x82"},
        {"%E6%9D%8E", false, "\xE6\x9D\x8E"},
        {"%25zz", false, "%zz"},
        {"%", false, NULL},
        {"a%2", false, NULL},
        {"%zz", false, NULL},
        {"%2g", false, NULL},
        {"%%20", false, NULL},
        {"%u0041", false, NULL},
        {"%00", false, NULL},
        {"a%00b", false, NULL},
        {"%ff", false, NULL},
        {"%c0%80", false, NULL},       // overlong NUL
        {"%c0%ae%c0%ae", false, NULL}, // overlong dots
        {"%ed%a0%80", false, NULL},    // a surrogate
        {"%f4%90%80%80", false, NULL}, // beyond U+10FFFF
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str out = {0};
        struct err err = {0};
        bool done = http_percent_decode(&arena, str_of(cases[i].text), cases[i].plus, &out, &err);
        if (done != (cases[i].decoded != NULL) || (done && !str_is(out, cases[i].decoded)))
            fail_msg("\"%s\" gave %d \"" STR_FMT "\"", cases[i].text, done, STR_ARG(out));
        assert_true(done || (err.code == ERR_INPUT && err.text[0]));
    }
    arena_finish(&arena);
}

static void percent_encoding(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    assert_true(str_is(http_percent_encode(&arena, STR("a-Z_0.~")), "a-Z_0.~"));
    assert_true(
        str_is(http_percent_encode(&arena, STR("a b/\xC5\x82\"+%")), "a%20b%2F%C5%82%22%2B%25"));
    arena_finish(&arena);
}

static void query_strings(void **state) {
    (void)state;
    static const struct {
        const char *text;
        const char *fields; // name=value; ... NULL: refused
    } cases[] = {
        {"", ""},
        {"a=1", "a=1;"},
        {"a=1&b=2&a=3", "a=1;b=2;a=3;"},
        {"a", "a=;"},
        {"a=", "a=;"},
        {"=1", "=1;"},
        {"a=1=2", "a=1=2;"},
        {"&&a=1&", "a=1;"},
        {"a+b=c+d", "a b=c d;"},
        {"properties=email,name", "properties=email,name;"},
        {"q=%26%3D", "q=&=;"},
        {"na%6De=x", "name=x;"},
        {"a=%", NULL},
        {"%=a", NULL},
        {"a=%00", NULL},
        {"ok=1&a=%ff", NULL},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct http_request request = {.arena = &arena};
        struct buf text;
        buf_init(&text, &arena);
        bool done = http_query_read(&request, str_of(cases[i].text), NULL);
        for (size_t n = 0; done && n < request.query_count; n++)
            buf_format(&text, STR_FMT "=" STR_FMT ";", STR_ARG(request.queries[n].name),
                       STR_ARG(request.queries[n].value));
        if (done != (cases[i].fields != NULL) || (done && !str_is(buf_str(&text), cases[i].fields)))
            fail_msg("\"%s\" gave %d \"" STR_FMT "\"", cases[i].text, done,
                     STR_ARG(buf_str(&text)));
    }
    arena_finish(&arena);
}

static void too_many_parameters(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct http_request request = {.arena = &arena};
    struct buf text;
    buf_init(&text, &arena);
    for (int i = 0; i < 500; i++)
        buf_add(&text, i ? STR("&a=1") : STR("a=1"));
    assert_true(http_query_read(&request, buf_str(&text), NULL));
    assert_int_equal(request.query_count, 500);
    buf_add(&text, STR("&a=1"));
    struct err err = {0};
    assert_false(http_query_read(&request, buf_str(&text), &err));
    assert_int_equal(err.code, ERR_INPUT);
    arena_finish(&arena);
}

static void accepted_encodings(void **state) {
    (void)state;
    static const struct {
        const char *header, *coding;
        bool accepted;
    } cases[] = {
        {"gzip, deflate, br", "br", true},
        {"gzip, deflate, br", "gzip", true},
        {"gzip", "br", false},
        {"", "gzip", false},
        {"*", "br", true},
        {"br;q=0", "br", false},
        {"br;q=0.0, *", "br", false},
        {"br; q=0.001", "br", true},
        {"*;q=0", "gzip", false},
        {"GZip;Q=1.0", "gzip", true},
        {"xgzip", "gzip", false},
        {"gzip;x=1;q=0", "gzip", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (http_accepts_encoding(str_of(cases[i].header), cases[i].coding) != cases[i].accepted)
            fail_msg("%s in \"%s\"", cases[i].coding, cases[i].header);
}

static void accepted_types(void **state) {
    (void)state;
    static const struct {
        const char *header;
        bool accepted;
    } cases[] = {
        {"application/problem+json", true},
        {"application/json, Application/Problem+JSON;q=0.5", true},
        {" application/problem+json ; q=1", true},
        {"application/json, */*;q=0.8", false},
        {"*/*", false},
        {"application/*", false},
        {"application/problem+json;q=0", false},
        {"application/problem+jsonx", false},
        {"", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (http_accepts_type(str_of(cases[i].header), "application/problem+json") !=
            cases[i].accepted)
            fail_msg("\"%s\"", cases[i].header);
}

static void client_ids(void **state) {
    (void)state;
#define TRACE "4bf92f3577b34da6a3ce929d0e0e4736"
#define LONG  "0123456789012345678901234567890123456789012345678901234567890123"
    static const struct {
        const char *request_id, *traceparent, *id;
    } cases[] = {
        {"my-request-17", "", "my-request-17"},
        {"a", "", "a"},
        {LONG LONG, "", LONG LONG},
        {LONG LONG "x", "", ""},
        {"two words", "", ""},
        {"a\"b", "", ""},
        {"<script>", "", ""},
        {"\xc5\x82", "", ""},
        {"", "00-" TRACE "-00f067aa0ba902b7-01", TRACE},
        {"mine", "00-" TRACE "-00f067aa0ba902b7-01", "mine"},
        {"not one", "00-" TRACE "-00f067aa0ba902b7-00", TRACE},
        {"", "01-" TRACE "-00f067aa0ba902b7-01-more", TRACE},
        {"", "00-" TRACE "-00f067aa0ba902b7-01-more", ""},
        {"", "01-" TRACE "-00f067aa0ba902b7-01more", ""},
        {"", "ff-" TRACE "-00f067aa0ba902b7-01", ""},
        {"", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", ""},
        {"", "00-" TRACE "-0000000000000000-01", ""},
        {"", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", ""},
        {"", "00-" TRACE "-00f067aa0ba902b7", ""},
        {"", "00-" TRACE "-00f067aa0ba902b7-0", ""},
        {"", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str id = http_client_id(str_of(cases[i].request_id), str_of(cases[i].traceparent));
        if (!str_is(id, cases[i].id))
            fail_msg("\"%s\", \"%s\": \"%.*s\"", cases[i].request_id, cases[i].traceparent,
                     (int)id.len, id.ptr);
    }
}

static void keys(void **state) {
    (void)state;
    static const struct {
        const char *header, *key; // NULL: refused
    } cases[] = {
        {"\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "8e03978e-40d5-43dd-bc93-6894a57f9324"},
        {"8e03978e", "8e03978e"},
        {"\"a b\"", "a b"},
        {"\"a\\\"b\\\\\"", "a\"b\\"},
        {"a=b/c:d", "a=b/c:d"},
        {"", NULL},
        {"\"\"", NULL},
        {"\"", NULL},
        {"\"a", NULL},
        {"a\"", NULL},
        {"\"a\"b\"", NULL},
        {"\"a\\\"", NULL},
        {"\"a\\b\"", NULL},
        {"a b", NULL},
        {"a,b", NULL},
        {"\"a\";x=1", NULL},
        {"\"a\", \"b\"", NULL},
        {"\"\xc5\x82\"", NULL},
        {"\xc5\x82", NULL},
        {"\"a\tb\"", NULL},
    };
    struct arena arena;
    str key;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool read = http_key_read(&arena, str_of(cases[i].header), &key);
        if (read != (cases[i].key != NULL) || (read && !str_is(key, cases[i].key)))
            fail_msg("%s", cases[i].header);
    }
    char longest[HTTP_KEY_MAX + 1];
    memset(longest, 'k', sizeof longest);
    assert_true(http_key_read(&arena, (str){longest, HTTP_KEY_MAX}, &key));
    assert_false(http_key_read(&arena, (str){longest, HTTP_KEY_MAX + 1}, &key));
    arena_finish(&arena);
}

static void listed_etags(void **state) {
    (void)state;
    static const struct {
        const char *header, *etag;
        bool listed;
    } cases[] = {
        {"\"a\"", "\"a\"", true},   {"\"a\", \"b\"", "\"b\"", true},
        {"W/\"a\"", "\"a\"", true}, {"\"a\"", "W/\"a\"", true},
        {"*", "\"a\"", true},       {"\"b\"", "\"a\"", false},
        {"", "\"a\"", false},       {"a", "\"a\"", false},
        {"\"a\"", "", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (http_etag_listed(str_of(cases[i].header), str_of(cases[i].etag)) != cases[i].listed)
            fail_msg("%s in %s", cases[i].etag, cases[i].header);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(percent_decoding),   cmocka_unit_test(percent_encoding),
        cmocka_unit_test(query_strings),      cmocka_unit_test(too_many_parameters),
        cmocka_unit_test(accepted_encodings), cmocka_unit_test(accepted_types),
        cmocka_unit_test(client_ids),         cmocka_unit_test(keys),
        cmocka_unit_test(listed_etags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
