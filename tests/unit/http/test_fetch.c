// Which addresses are public, and which URLs may be asked at all.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
// cmocka needs those before it
#include "http/fetch.h"
#include "http/forwarded.h"
#include <cmocka.h>

static void addresses(void **state) {
    (void)state;
    static const struct {
        const char *address;
        bool is_public;
    } rows[] = {
        {"8.8.8.8", true},
        {"1.1.1.1", true},
        {"172.15.255.255", true},
        {"172.32.0.1", true},
        {"100.63.255.255", true},
        {"100.128.0.1", true},
        {"198.17.255.255", true},
        {"198.20.0.1", true},
        {"223.255.255.255", true},
        {"2606:4700::1111", true},
        {"2a00:1450::1", true},
        {"64:ff9b::808:808", true},
        {"2002:808:808::1", true},
        {"0.0.0.0", false},
        {"10.255.255.255", false},
        {"127.0.0.1", false},
        {"127.255.0.1", false},
        {"169.254.169.254", false},
        {"172.16.0.1", false},
        {"172.31.255.255", false},
        {"192.168.0.1", false},
        {"100.64.0.1", false},
        {"198.18.0.1", false},
        {"198.19.255.255", false},
        {"192.0.0.8", false},
        {"192.0.2.1", false},
        {"224.0.0.1", false},
        {"255.255.255.255", false},
        {"240.0.0.1", false},
        {"::", false},
        {"::1", false},
        {"fe80::1", false},
        {"fd00::1", false},
        {"fc00::1", false},
        {"ff02::1", false},
        {"::ffff:10.0.0.1", false},
        {"64:ff9b::a00:1", false},
        {"2002:a00:1::", false},
        {"2001::1", false},
        {"2001:db8::1", false},
        {"fec0::1", false},
        {"::127.0.0.1", false},
        {"3fff::1", false},
        {"100::1", false},
        {"64:ff9b:1::1", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct http_address address;
        assert_true(http_address_read(str_of(rows[i].address), &address));
        if (http_address_public(address.bytes) != rows[i].is_public)
            fail_msg("%s", rows[i].address);
    }
}

static void urls(void **state) {
    (void)state;
    static const struct {
        const char *url;
        bool allowed;
    } rows[] = {
        {"https://login.example.com", true},
        {"https://login.example.com:8443/a?b", true},
        {"https://[2606:4700::1]/", true},
        {"http://127.0.0.1:80/x", true},
        {"http://login.lan", true},
        {"http://LOGIN.lan", true},
        {"http://login.example.com", false},
        {"http://127.0.0.1@example.com", false},
        {"https://a@example.com", false},
        {"ftp://127.0.0.1", false},
        {"file:///etc/passwd", false},
        {"gopher://127.0.0.1", false},
        {"", false},
        {"https://", false},
        {"https:///x", false},
        {"http://127.0.0.1.example.com", false},
        {"http://example.com#127.0.0.1", false},
        {"http://example.com\\@127.0.0.1", false},
        {" https://login.example.com", false},
        {"javascript:alert(1)", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (http_fetch_allowed(str_of(rows[i].url), STR("127.0.0.1, login.lan")) != rows[i].allowed)
            fail_msg("%s", rows[i].url);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(addresses), cmocka_unit_test(urls)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
