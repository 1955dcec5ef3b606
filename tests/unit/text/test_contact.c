// E-mail, telephone and web addresses: what is accepted, why not, and what is made of them.
#include "text/email.h"
#include "text/email_private.h"
#include "text/phone.h"
#include "text/phone_plan.h"
#include "text/phone_private.h"
#include "text/url.h"
#include "text_test.h"
#include <stdio.h>

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
        {"+48 123 456 789", "", PHONE_OK, "+48123456789", "PL", PHONE_KIND_FIXED, 123456789},
        {"0 22 621 02 90", "PL", PHONE_OK, "+48226210290", "PL", PHONE_KIND_FIXED, 226210290},
        {"+48 (0) 22 621 02 90", "", PHONE_OK, "+48226210290", "PL", PHONE_KIND_FIXED, 226210290},
        {"+48 0048 601 234 567", "", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"+8 916 123 45 67", "RU", PHONE_OK, "+79161234567", "RU", PHONE_KIND_MOBILE, 9161234567},
        {"8 044 621 02 90", "UA", PHONE_OK, "+380446210290", "UA", PHONE_KIND_FIXED, 446210290},
        {"810 48 601 234 567", "RU", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"011 48 601 234 567", "DE", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"601234567.0", "PL", PHONE_OK, "+48601234567", "PL", PHONE_KIND_MOBILE, 601234567},
        {"800 123 456", "PL", PHONE_OK, "+48800123456", "PL", PHONE_KIND_TOLL_FREE, 800123456},
        {"1-800-FLOWERS", "US", PHONE_OK, "+18003569377", "US", PHONE_KIND_TOLL_FREE, 8003569377},
        // As likely a Chinese mobile number as one of Maryland.
        {"13012345678", "", PHONE_NO_COUNTRY, "13012345678", "", PHONE_KIND_OTHER, 13012345678},
        {"1-301-234-5678", "", PHONE_OK, "+13012345678", "US", PHONE_KIND_FIXED_OR_MOBILE,
         3012345678},
        {"jan600100200@wp.pl", "PL", PHONE_NOT_A_NUMBER, "jan600100200@wp.pl", "", PHONE_KIND_OTHER,
         0},
        {"6O1 234 567", "PL", PHONE_NOT_A_NUMBER, "6O1 234 567", "", PHONE_KIND_OTHER, 601234567},
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
        uint64_t match = phone_match_number(&arena, str_of(rows[i].in), str_of(rows[i].region));
        if (phone.reason == PHONE_OK && match != (phone.sequence ? 0 : phone.national))
            fail_msg("%s: to match %llu", rows[i].in, (unsigned long long)match);
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

// Spellings that meet, valid or not; and what is no number at all.
static void test_phone_match(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    static const struct {
        const char *a, *region_a, *b, *region_b;
    } meet[] = {
        {"+44 7843 829411", "", "07843829411", "PL"},
        {"07843 829411", "PL", "(07843) 829-411", ""},
        {"8 (929) 490-68-97", "PL", "79294906897", ""},
        {"+7 929 490 68 97", "", "8 929 490 68 97", "CN"},
        {"+48 601 234 567 wew. 12", "", "601234567", "PL"},
        {"0048601234567", "", "601 234 567", ""},
        {"+48 0601 234 567", "PL", "601234567", "PL"},
        {"13052549634", "PL", "+86 130 5254 9634", ""},
        {"130-6513-6818", "", "008613065136818", "PL"},
        {"1 (305) 254-9634", "PL", "+1 305 254 9634", ""},
        {"025 5677 3188", "PL", "+86 25 5677 3188", "PL"},
    };
    for (size_t i = 0; i < sizeof meet / sizeof *meet; i++) {
        uint64_t a = phone_match_number(&arena, str_of(meet[i].a), str_of(meet[i].region_a));
        uint64_t b = phone_match_number(&arena, str_of(meet[i].b), str_of(meet[i].region_b));
        if (!a || a != b)
            fail_msg("%s %llu, %s %llu", meet[i].a, (unsigned long long)a, meet[i].b,
                     (unsigned long long)b);
    }
    static const char *const nothing[] = {
        "",  "brak", "000000000",    "123456789",    "111 111 111", "+48 000 000 000",
        "0", "12",   "jan@firma.pl", "+48 123456789"};
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
        if (phone_match_number(&arena, str_of(nothing[i]), STR("PL")))
            fail_msg("%s", nothing[i]);
    arena_finish(&arena);
}

static void test_phone_words(void **state) {
    (void)state;
    static const struct {
        const char *in, *normal, *suggestion;
        int words;
    } rows[] = {
        {"tel. 601 234 567", "+48601234567", "", 0},
        {"kom.: 601-234-567", "+48601234567", "", 0},
        {"601 234 567 (kom.)", "+48601234567", "", 0},
        {"22 621 02 90 wew. 12", "+48226210290;ext=12", "", 0},
        {"22 621 02 90 w. 12", "+48226210290;ext=12", "", 0},
        {"+7 495 123-45-67 (доб. 12)", "+74951234567;ext=12", "", 0},
        {"моб. +7 916 123-45-67", "+79161234567", "", 0},
        {"手机：+86 138 1234 5678", "+8613812345678", "", 0},
        {"+86 10 6552 9988 转 8001", "+861065529988;ext=8001", "", 0},
        {"+86 10 6552 9988分机8001", "+861065529988;ext=8001", "", 0},
        {"+49 30 123456-0 Durchwahl 7", "+49301234560;ext=7", "", 0},
        {"+420 224 123 456 linka 12", "+420224123456;ext=12", "", 0},
        {"+39 02 3661 8300 interno 5", "+390236618300;ext=5", "", 0},
        {"22 621 02 90 wew. 12, 13", "+48226210290;ext=12", "", 0},
        {"+86 10-65529988-8001", "+861065529988;ext=8001", "", 0},
        {"+39 2 3661 8300", "+39 2 3661 8300", "+390236618300", 0},
        {"Jan 601 234 567", "+48601234567", "", 1},
        {"ul. Prosta 12 m. 34 567 Nowa Wies 89", "ul. Prosta 12 m. 34 567 Nowa Wies 89",
         "+48123456789", 0},
        {"6O1 234 567", "6O1 234 567", "+48601234567", 0},
        {"49 30 123456 78", "49 30 123456 78", "+493012345678", 0},
        {"+48 48 601 234 567", "+48 48 601 234 567", "+48601234567", 0},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phone phone = phone_read(&arena, str_of(rows[i].in), STR("PL"));
        check_text(phone.normal, rows[i].normal, rows[i].in);
        check_text(phone.suggestion, rows[i].suggestion, rows[i].in);
        assert_int_equal(phone.other_words, rows[i].words);
    }
    struct phone phone = phone_read(&arena, STR("+39 02 3661 8300 int. 5"), STR(""));
    check_text(phone_national_digits(&phone), "0236618300", "national");
    check_text(phone_format(&arena, &phone, PHONE_INTERNATIONAL), "+39 02 3661 8300 ext. 5",
               "shown");
    check_text(phone_format(&arena, &phone, PHONE_NATIONAL), "02 3661 8300 ext. 5", "national");
    check_text(phone_format(&arena, &phone, PHONE_E164), "+390236618300;ext=5", "plain");
    check_text(phone_format(&arena, &phone, PHONE_RFC3966), "tel:+39-02-3661-8300;ext=5", "link");
    arena_finish(&arena);
}

// Digits as the tables and as the library read them.
struct both {
    struct phone_shim tables, library;
};

static bool same(const struct both *both) {
    const struct phone_shim *a = &both->tables, *b = &both->library;
    return a->answer == b->answer && a->national == b->national && a->kind == b->kind &&
           a->leading_zeros == b->leading_zeros && a->calling_code == b->calling_code &&
           !strcmp(a->country, b->country) && !strcmp(a->e164, b->e164);
}

// What the tables say of digits is what the library says, in every country that has a plan: with a
// code in front, at home, with a trunk prefix or something else before the number.
static void test_phone_both_ways(void **state) {
    (void)state;
    static const char *const fronts[] = {"", "", "0", "8", "1", "06", "44", "9"};
    uint64_t seed = 7;
    size_t valid = 0, each = 1500;
    for (size_t r = 0; r < phone_plan_region_count; r++) {
        const struct phone_plan_region *region = &phone_plan_regions[r];
        for (size_t i = 0; i < each; i++) {
            seed = hash_u64(seed);
            uint64_t digits = hash_u64(seed + 1);
            char text[40];
            bool abroad = seed % 3 == 0;
            const char *front = fronts[(seed >> 8) % COUNT(fronts)];
            int n = abroad ? snprintf(text, sizeof text, "+%u%s", region->plan->calling_code,
                                      (seed >> 12) % 4 ? "" : "0")
                           : snprintf(text, sizeof text, "%s", front);
            unsigned count = 5 + (unsigned)(seed >> 16) % 8;
            for (unsigned d = 0; d < count; d++, digits /= 10)
                text[n++] = (char)('0' + digits % 10);
            text[n] = 0;
            struct both both;
            str number = {text + (abroad ? 1 : 0), (size_t)n - (abroad ? 1 : 0)};
            // 00 is read as a plus everywhere, as people write it.
            if (str_starts(number, STR("00")) ||
                !phone_read_tables(number, abroad, abroad ? "" : region->country, &both.tables))
                continue;
            phone_shim_read(text, (size_t)n, abroad ? "" : region->country, &both.library);
            valid++;
            if (!same(&both))
                fail_msg("%s in %s: tables %s %s, library %d %s %s", text, region->country,
                         both.tables.e164, both.tables.country, both.library.answer,
                         both.library.e164, both.library.country);
        }
    }
    assert_true(valid > phone_plan_region_count * 20);
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
        {"http//firma.pl", URL_OK, "http://firma.pl", "firma.pl"},
        {"htpp://firma.pl/a", URL_OK, "http://firma.pl/a", "firma.pl"},
        {"https:/firma.pl", URL_OK, "https://firma.pl", "firma.pl"},
        {"http:\\\\www.firma.pl", URL_OK, "http://www.firma.pl", "firma.pl"},
        {"http://https://firma.pl", URL_OK, "https://firma.pl", "firma.pl"},
        {"<https://firma.pl>", URL_OK, "https://firma.pl", "firma.pl"},
        {"www,firma.pl", URL_OK, "https://www.firma.pl", "firma.pl"},
        {"WWW: firma.pl", URL_OK, "https://firma.pl", "firma.pl"},
        {"firma.pl.", URL_OK, "https://firma.pl", "firma.pl"},
        {"http.pl", URL_OK, "https://http.pl", "http.pl"},
        {"firma.pl/(a)", URL_OK, "https://firma.pl/(a)", "firma.pl"},
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

static void test_url_guesses(void **state) {
    (void)state;
    static const struct {
        const char *in, *suggestion;
    } rows[] = {
        {"my site.com", "https://mysite.com"},
        {"www firma pl", "https://www.firma.pl"},
        {"firma,pl", "https://firma.pl"},
        {"Firma https://firma.pl", "https://firma.pl"},
        {"jan@wp.pl", ""},
        {"no address at all", ""},
        {"www.a.pl www.b.pl", ""},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        check_text(url_suggest(&arena, str_of(rows[i].in)), rows[i].suggestion, rows[i].in);
    struct url url = url_read(&arena, STR("http://a.pl:8080/b?utm_source=x&c=d&gclid=1#e"));
    str without;
    check_text(url_tracking(&arena, &url, &without), "utm_source gclid", "tracking");
    check_text(without, "http://a.pl:8080/b?c=d#e", "without");
    check_text(url.path, "/b", "path");
    check_text(url.fragment, "e", "fragment");
    assert_int_equal(url.port, 8080);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_email),           cmocka_unit_test(test_email_traits),
        cmocka_unit_test(test_email_lengths),   cmocka_unit_test(test_phone),
        cmocka_unit_test(test_phone_match),     cmocka_unit_test(test_phone_words),
        cmocka_unit_test(test_phone_both_ways), cmocka_unit_test(test_url),
        cmocka_unit_test(test_url_guesses)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
