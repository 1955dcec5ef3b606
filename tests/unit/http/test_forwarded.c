// Who is asking behind proxies: believed is what trusted ones wrote, and nothing else.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "http/forwarded.h"
#include <cmocka.h>

static const struct {
    const char *trusted, *peer, *first, *second; // two lines of the header, or NULL
    const char *client;
} CASES[] = {
    {"", "127.0.0.1", "203.0.113.7", NULL, "127.0.0.1"},
    {"127.0.0.1", "127.0.0.1", NULL, NULL, "127.0.0.1"},
    {"127.0.0.1", "127.0.0.1", "203.0.113.7", NULL, "203.0.113.7"},
    {"127.0.0.1", "203.0.113.8", "203.0.113.7", NULL, "203.0.113.8"}, // no proxy of ours
    {"127.0.0.1", "127.0.0.1", "1.1.1.1, 203.0.113.7", NULL, "203.0.113.7"},
    {"127.0.0.1", "127.0.0.1", "203.0.113.7,127.0.0.1", NULL, "203.0.113.7"},
    {"127.0.0.1, 10.0.0.2", "127.0.0.1", "1.1.1.1,203.0.113.7, 10.0.0.2", NULL, "203.0.113.7"},
    {"127.0.0.1,10.0.0.2", "127.0.0.1", "10.0.0.2", NULL, "10.0.0.2"}, // nobody behind it
    {"127.0.0.1", "127.0.0.1", "1.1.1.1", "203.0.113.7", "203.0.113.7"},
    {"127.0.0.1,10.0.0.2", "127.0.0.1", "203.0.113.7", "10.0.0.2", "203.0.113.7"},
    {"127.0.0.1", "127.0.0.1", "203.0.113.7, unknown", NULL, "127.0.0.1"},
    {"127.0.0.1", "127.0.0.1", "203.0.113.7,", NULL, "127.0.0.1"},
    {"127.0.0.1", "127.0.0.1", "203.0.113.7:80", NULL, "127.0.0.1"},
    {"127.0.0.1", "127.0.0.1", "", NULL, "127.0.0.1"},
    {"::1", "::1", "2001:db8::7", NULL, "2001:db8::7"},
    {"0:0::0001", "::1", "2001:db8::7", NULL, "2001:db8::7"},
    {"10.0.0.2", "::ffff:10.0.0.2", "2001:db8::7", NULL, "2001:db8::7"},
    {"127.0.0.1", "", "203.0.113.7", NULL, ""},
};

static void finds_the_client(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct http_trusted trusted;
        struct err err;
        const struct http_field headers[] = {
            {STR("Accept"), STR("*/*")},
            {STR("x-forwarded-for"), str_of(CASES[i].first)},
            {STR("X-Forwarded-For"), str_of(CASES[i].second)},
        };
        size_t count = CASES[i].second ? 3 : CASES[i].first ? 2 : 1;
        struct http_request request = {
            .peer = str_of(CASES[i].peer), .headers = headers, .header_count = count};
        assert_true(http_trusted_read(str_of(CASES[i].trusted), &trusted, &err));
        str client = http_client(&request, &trusted);
        if (!str_is(client, CASES[i].client))
            fail_msg("case %zu gives " STR_FMT, i, STR_ARG(client));
    }
}

static void refuses_what_is_no_address(void **state) {
    (void)state;
    static const char *const texts[] = {"localhost",  "127.0.0.1,", ",",         "127.0.0.1 ::1",
                                        "10.0.0.0/8", "1.2.3.4:80", "1.2.3.256", "::g"};
    struct http_trusted trusted;
    struct err err;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (http_trusted_read(str_of(texts[i]), &trusted, &err))
            fail_msg("%s is taken", texts[i]);
    assert_true(http_trusted_read(STR(""), &trusted, &err));
    assert_int_equal(trusted.count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_client),
        cmocka_unit_test(refuses_what_is_no_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
