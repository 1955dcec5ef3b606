// Networks that callers may come from: what is one, and who lies within.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
// cmocka needs those before it
#include "http/network.h"
#include <cmocka.h>

static void what_is_a_network(void **state) {
    (void)state;
    static const char *const good[] = {
        "192.0.2.0/24",  "0.0.0.0/0", "203.0.113.7", "::/0",         "10.0.0.0/8",
        "2001:db8::/32", "::1",       "::1/128",     "192.0.2.7/32", "::ffff:192.0.2.0/120"};
    static const char *const bad[] = {"",
                                      "/",
                                      "/8",
                                      "192.0.2.0/",
                                      "10.0.0.0/33",
                                      "10.0.0.1/8",
                                      "::1/64",
                                      "10.0.0.0/08",
                                      "10.0.0/8",
                                      "::/129",
                                      "10.0.0.0/-1",
                                      "10.0.0.0/8 ",
                                      "office",
                                      "10.0.0.0/1/1",
                                      "10.0.0.0/1000",
                                      "fe80::1%eth0"};
    struct http_network network;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!http_network_read(str_of(good[i]), &network))
            fail_msg("%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (http_network_read(str_of(bad[i]), &network))
            fail_msg("%s", bad[i]);
}

static void who_lies_within(void **state) {
    (void)state;
    static const struct {
        const char *list, *address;
        bool within;
    } rows[] = {
        {"", "203.0.113.7", true},
        {"192.0.2.0/24", "192.0.2.0", true},
        {"192.0.2.0/24", "192.0.2.255", true},
        {"192.0.2.0/24", "192.0.3.0", false},
        {"192.0.2.0/24", "::ffff:192.0.2.9", true},
        {"192.0.2.128/25", "192.0.2.127", false},
        {"192.0.2.128/25", "192.0.2.129", true},
        {"10.0.0.0/8, 203.0.113.7", "203.0.113.7", true},
        {"10.0.0.0/8, 203.0.113.7", "203.0.113.8", false},
        {"0.0.0.0/0", "198.51.100.1", true},
        {"0.0.0.0/0", "2001:db8::1", false},
        {"::/0", "198.51.100.1", true},
        {"2001:db8::/33", "2001:db8:7fff::1", true},
        {"2001:db8::/33", "2001:db8:8000::1", false},
        {"10.0.0.0/8", "", false},
        {"10.0.0.0/8", "localhost", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (http_networks_have(str_of(rows[i].list), str_of(rows[i].address)) != rows[i].within)
            fail_msg("%s in %s", rows[i].address, rows[i].list);
}

static void what_network(void **state) {
    (void)state;
    static const struct {
        const char *address, *network;
    } rows[] = {
        {"198.51.100.77", "198.51.100.0/24"},
        {"::ffff:198.51.100.77", "198.51.100.0/24"},
        {"2001:db8:1:23ff::7", "2001:db8:1:2300:0:0:0:0/56"},
        {"::1", "0:0:0:0:0:0:0:0/56"},
        {"socket", "socket"},
        {"", ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!str_is(http_network_text(&arena, str_of(rows[i].address), 24, 56), rows[i].network))
            fail_msg("%s", rows[i].address);
    assert_true(str_is(http_network_text(&arena, STR("::ffff:10.0.0.9"), 32, 64), "10.0.0.9"));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_a_network),
        cmocka_unit_test(who_lies_within),
        cmocka_unit_test(what_network),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
