// E-mail, telephone and web addresses: what is accepted, why not, and what is made of them.
#include "text/email.h"
#include "text/email_private.h"
#include "text/phone.h"
#include "text/url.h"
#include "text_test.h"

static void test_email(void **state) {
    (void)state;
    static const struct {
        const char *in;
        enum email_reason reason;
        const char *normal, *key, *suggestion;
    } rows[] = {
        {" Jan.Kowalski@WP.PL ", EMAIL_OK, "Jan.Kowalski@wp.pl", "jan.kowalski@wp.pl", ""},
        {"mailto:a.b+news@gmail.com", EMAIL_OK, "a.b+news@gmail.com", "ab@gmail.com", ""},
        {"A.B@googlemail.com", EMAIL_OK, "A.B@googlemail.com", "ab@gmail.com", ""},
        {"Jan Kowalski <jan@firma.pl>", EMAIL_OK, "jan@firma.pl", "jan@firma.pl", ""},
        {"иван@почта.рф", EMAIL_OK, "иван@почта.рф", "иван@xn--80a1acny.xn--p1ai", ""},
        {"x@xn--80a1acny.xn--p1ai", EMAIL_OK, "x@почта.рф", "x@xn--80a1acny.xn--p1ai", ""},
        {"\"a b\"@x.de", EMAIL_OK, "\"a b\"@x.de", "\"a b\"@x.de", ""},
        {"jan@gmail.cmo", EMAIL_DOMAIN_UNKNOWN_SUFFIX, "jan@gmail.cmo", "", "jan@gmail.com"},
        {"jan@gmial.com", EMAIL_OK, "jan@gmial.com", "jan@gmial.com", "jan@gmail.com"},
        {"jan@wp,pl", EMAIL_DOMAIN_SYNTAX, "jan@wp,pl", "", "jan@wp.pl"},
        {"jan@@wp.pl", EMAIL_SEVERAL_AT, "jan@@wp.pl", "", "jan@wp.pl"},
        {"jan @wp.pl", EMAIL_LOCAL_CHARACTER, "jan @wp.pl", "", "jan@wp.pl"},
        {"jan@firma.comm", EMAIL_DOMAIN_UNKNOWN_SUFFIX, "jan@firma.comm", "", "jan@firma.com"},
        {"jan", EMAIL_NO_AT, "jan", "", ""},
        {"@wp.pl", EMAIL_LOCAL_EMPTY, "@wp.pl", "", ""},
        {"jan@", EMAIL_DOMAIN_EMPTY, "jan@", "", ""},
        {"jan@localhost", EMAIL_DOMAIN_NO_DOT, "jan@localhost", "", ""},
        {"jan@co.uk", EMAIL_DOMAIN_IS_SUFFIX, "jan@co.uk", "", ""},
        {"ja..n@wp.pl", EMAIL_LOCAL_DOTS, "ja..n@wp.pl", "", "ja.n@wp.pl"},
        {"jan@-x-.pl", EMAIL_DOMAIN_SYNTAX, "jan@-x-.pl", "", ""},
        {"", EMAIL_EMPTY, "", "", ""},
        {"a@mail.com", EMAIL_OK, "a@mail.com", "a@mail.com", ""},
        {"jan@op.pl", EMAIL_OK, "jan@op.pl", "jan@op.pl", ""},
        {"jan@wb.pl", EMAIL_OK, "jan@wb.pl", "jan@wb.pl", ""}, // short: a real neighbour
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct email email = email_read(&arena, str_of(rows[i].in));
        if (email.reason != rows[i].reason)
            fail_msg("%s: %s", rows[i].in, email_reason_name(email.reason).ptr);
        check_text(email.normal, rows[i].normal, rows[i].in);
        check_text(email.match_key, rows[i].key, rows[i].in);
        check_text(email.suggestion, rows[i].suggestion, rows[i].in);
    }
    arena_finish(&arena);
}

static void test_email_traits(void **state) {
    (void)state;
    static const struct {
        const char *in;
        unsigned traits;
    } rows[] = {{"info@firma.pl", EMAIL_ROLE},
                {"Biuro@firma.pl", EMAIL_ROLE},
                {"jan@gmail.com", EMAIL_FREE_MAIL},
                {"x7@mailinator.com", EMAIL_DISPOSABLE},
                {"test@test.com", EMAIL_PLACEHOLDER},
                {"brak@brak.pl", EMAIL_PLACEHOLDER},
                {"test@example.com", 0},
                {"jan@firma.pl", 0}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        if (email_read(&arena, str_of(rows[i].in)).traits != rows[i].traits ||
            email_is_role(&arena, str_of(rows[i].in)) != (rows[i].traits == EMAIL_ROLE))
            fail_msg("%s", rows[i].in);
    assert_false(email_is_role(&arena, STR("info@")));
    assert_true(email_occurs(STR("Jan jan@firma.pl (office)")));
    assert_false(email_occurs(STR("Ida B. Wells @ Dawson")));
    assert_false(email_occurs(STR("@home")));
    assert_false(email_occurs(STR("")));
    assert_false(email_is_role(&arena, STR("info")));
    assert_true(email_lists_sorted());
    arena_finish(&arena);
}

static void test_email_lengths(void **state) {
    (void)state;
    char text[400];
    memset(text, 'a', sizeof text);
    memcpy(text + 64, "@wp.pl", 6);
    struct arena arena;
    arena_init(&arena);
    assert_int_equal(email_read(&arena, (str){text, 70}).reason, EMAIL_OK);
    memset(text, 'a', sizeof text);
    memcpy(text + 65, "@wp.pl", 6);
    assert_int_equal(email_read(&arena, (str){text, 71}).reason, EMAIL_LOCAL_LONG);
    arena_finish(&arena);
}

static void test_phone(void **state) {
    (void)state;
    static const struct {
        const char *in, *region;
        enum phone_reason reason;
        const char *normal, *country;
        enum phone_kind kind;
        uint64_t national;
    } rows[] = {
        {"601 234 567", "PL", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"+48 (22) 621-02-90", "", PHONE_OK, "+48226210290", "PL", PHONE_KIND_FIXED, 226210290},
        {"48601234567", "PL", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"0048601234567", "PL", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"48601234567", "", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"8 (495) 123-45-67", "RU", PHONE_OK, "+74951234567", "RU", PHONE_KIND_FIXED, 4951234567},
        {"+7 916 123 45 67", "", PHONE_OK, "+79161234567", "RU", PHONE_KIND_MOBILE, 9161234567},
        {"13812345678", "CN", PHONE_OK, "+8613812345678", "CN", PHONE_KIND_MOBILE, 13812345678},
        {"＋８６ 138 1234 5678", "", PHONE_OK, "+8613812345678", "CN", PHONE_KIND_MOBILE,
         13812345678},
        {"(212) 555-2368", "us", PHONE_OK, "+12125552368", "US", PHONE_KIND_FIXED_OR_MOBILE,
         2125552368},
        {"+48 22 621 02 90 ext. 12", "", PHONE_OK, "+48226210290;ext=12", "PL", PHONE_KIND_FIXED,
         226210290},
        {"+39 02 3661 8300", "", PHONE_OK, "+390236618300", "IT", PHONE_KIND_FIXED, 236618300},
        // A trunk prefix is no calling code: nothing of it may be read as +1.
        {"0151 86601039", "", PHONE_NO_COUNTRY, "0151 86601039", "", PHONE_KIND_OTHER, 15186601039},
        {"621 02 90", "PL", PHONE_INVALID, "621 02 90", "", PHONE_KIND_OTHER, 6210290},
        {"601234567", "", PHONE_NO_COUNTRY, "601234567", "", PHONE_KIND_OTHER, 601234567},
        {"000000000", "PL", PHONE_PLACEHOLDER, "000000000", "", PHONE_KIND_OTHER, 0},
        {"123456789", "PL", PHONE_PLACEHOLDER, "123456789", "", PHONE_KIND_OTHER, 0},
        {"+48 111 111 111", "", PHONE_PLACEHOLDER, "+48 111 111 111", "", PHONE_KIND_OTHER, 0},
        {"brak", "PL", PHONE_NOT_A_NUMBER, "brak", "", PHONE_KIND_OTHER, 0},
        {"", "PL", PHONE_EMPTY, "", "", PHONE_KIND_OTHER, 0},
        {"+999 123 456 789", "", PHONE_UNKNOWN_COUNTRY, "+999 123 456 789", "", PHONE_KIND_OTHER,
         999123456789},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phone phone = phone_read(&arena, str_of(rows[i].in), str_of(rows[i].region));
        if (phone.reason != rows[i].reason)
            fail_msg("%s: %s", rows[i].in, phone_reason_name(phone.reason).ptr);
        check_text(phone.normal, rows[i].normal, rows[i].in);
        check_text(str_of(phone.country), rows[i].country, rows[i].in);
        if (phone.kind != rows[i].kind || phone.national != rows[i].national)
            fail_msg("%s: kind %d, national %llu", rows[i].in, phone.kind,
                     (unsigned long long)phone.national);
        str shown = phone_international(&arena, &phone);
        assert_int_equal(shown.len != 0, phone.reason == PHONE_OK);
        struct phone back = phone_read(&arena, shown, (str){0});
        if (shown.len)
            check_text(back.normal, rows[i].normal, "as shown");
        struct phone again = phone_read(&arena, phone.normal, str_of(rows[i].region));
        check_text(again.normal, rows[i].normal, "again");
    }
    arena_finish(&arena);
}

// A hyphen of typographers' keeps a text off the short way: both ways have to give the same number.
static void test_phone_both_ways(void **state) {
    (void)state;
    static const char *const regions[] = {"PL", "RU", "CN", "US", "DE", "GB", "FR", "UA", "KZ",
                                          "BY", "CZ", "ES", "HU", "CH", "AT", "DK", "SE", "NO",
                                          "SK", "NL", "BE", "CA", "IT", "MX", "AR", "LT"};
    static const char *const codes[] = {"+1",  "+7",  "+31",  "+32",  "+33",  "+34", "+36", "+41",
                                        "+43", "+44", "+45",  "+46",  "+47",  "+48", "+49", "+86",
                                        "+39", "+52", "+375", "+380", "+420", "+421"};
    uint64_t seed = 7;
    int valid = 0;
    struct arena arena;
    arena_init(&arena);
    for (int i = 0; i < 100000; i++) {
        seed = hash_u64(seed);
        str region = str_of(regions[seed % COUNT(regions)]);
        uint64_t digits = hash_u64(seed + 1);
        unsigned count = 7 + (unsigned)(seed >> 8) % 6;
        char plain[32], hyphen[32];
        size_t p = 0, h = 0;
        if ((seed >> 48) % 8 == 0)
            region = (str){0};
        static const char *const fronts[] = {"", "0", "8", "1", "06"};
        unsigned way = (seed >> 16) % 4;
        if (way < 2) { // with a country code: behind a plus, behind 00, behind nothing
            const char *code = codes[(seed >> 20) % COUNT(codes)];
            if (way == 1)
                code = (seed >> 40) % 2 ? code + 1
                                        : str_z(&arena, str_format(&arena, "00%s", code + 1));
            memcpy(plain, code, strlen(code));
            memcpy(hyphen, code, strlen(code));
            p = h = strlen(code);
        } else if (way == 2) {
            const char *front = fronts[(seed >> 20) % COUNT(fronts)];
            memcpy(plain, front, strlen(front));
            memcpy(hyphen, front, strlen(front));
            p = h = strlen(front);
        }
        for (unsigned d = 0; d < count; d++, digits /= 10) {
            if ((seed >> 32) % 4 == 0 && (d == 0 || d == 3)) { // (601) 234 567
                plain[p++] = hyphen[h++] = d ? ')' : '(';
            }
            plain[p++] = hyphen[h++] = (char)('0' + digits % 10);
            if (d == 2) {
                memcpy(hyphen + h, "\u2010", 3);
                h += 3;
            }
        }
        struct phone a = phone_read(&arena, (str){plain, p}, region);
        struct phone b = phone_read(&arena, (str){hyphen, h}, region);
        valid += a.reason == PHONE_OK;
        if (a.reason != b.reason || a.national != b.national || a.kind != b.kind ||
            strcmp(a.country, b.country) != 0 ||
            (a.reason == PHONE_OK && !str_equal(a.normal, b.normal)))
            fail_msg("%.*s in %s: %s %.*s, %s %.*s", (int)p, plain, region.ptr,
                     phone_reason_name(a.reason).ptr, STR_ARG(a.normal),
                     phone_reason_name(b.reason).ptr, STR_ARG(b.normal));
        arena_reset(&arena);
    }
    arena_finish(&arena);
    assert_true(valid > 2000);
}

static void test_url(void **state) {
    (void)state;
    static const struct {
        const char *in;
        enum url_reason reason;
        const char *normal, *domain;
    } rows[] = {
        {"Example.COM", URL_OK, "https://example.com", "example.com"},
        {"http://www.Firma.pl/Oferta?a=B#c", URL_OK, "http://www.firma.pl/Oferta?a=B#c",
         "firma.pl"},
        {"https://example.co.uk/", URL_OK, "https://example.co.uk", "example.co.uk"},
        {"www.a.b.co.uk:8080/x", URL_OK, "https://www.a.b.co.uk:8080/x", "b.co.uk"},
        {"https://example.com:443/x", URL_OK, "https://example.com/x", "example.com"},
        {"почта.рф", URL_OK, "https://почта.рф", "xn--80a1acny.xn--p1ai"},
        {"https://xn--80a1acny.xn--p1ai", URL_OK, "https://почта.рф", "xn--80a1acny.xn--p1ai"},
        {"example.com?x=1", URL_OK, "https://example.com/?x=1", "example.com"},
        {"http://192.168.0.1/a", URL_OK, "http://192.168.0.1/a", ""},
        {"javascript:alert(1)", URL_SCHEME, "javascript:alert(1)", ""},
        {"ftp://x.pl", URL_SCHEME, "ftp://x.pl", ""},
        {"my site.com", URL_SPACE, "my site.com", ""},
        {"jan@wp.pl", URL_EMAIL, "jan@wp.pl", ""},
        {"localhost", URL_NO_DOT, "localhost", ""},
        {"firma.plx", URL_UNKNOWN_SUFFIX, "firma.plx", ""},
        {"http://x.pl:99999", URL_PORT, "http://x.pl:99999", ""},
        {"http://x.pl/<script>", URL_CHARACTER, "http://x.pl/<script>", ""},
        {"http://", URL_HOST, "http://", ""},
        {"", URL_EMPTY, "", ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct url url = url_read(&arena, str_of(rows[i].in));
        if (url.reason != rows[i].reason)
            fail_msg("%s: %s", rows[i].in, url_reason_name(url.reason).ptr);
        check_text(url.normal, rows[i].normal, rows[i].in);
        check_text(url.domain, rows[i].domain, rows[i].in);
        check_text(url_read(&arena, url.normal).normal, rows[i].normal, "again");
    }
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_email),           cmocka_unit_test(test_email_traits),
        cmocka_unit_test(test_email_lengths),   cmocka_unit_test(test_phone),
        cmocka_unit_test(test_phone_both_ways), cmocka_unit_test(test_url)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
