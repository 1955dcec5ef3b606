// Time zones and currencies: what is known, and what a clock shows at a moment.
#include "base/clock.h"
#include "text/time_zone.h"
#include "text_test.h"

static int64_t at(const char *iso) {
    int64_t micros;
    assert_true(time_read_iso(str_of(iso), &micros));
    return micros;
}

static void test_zones(void **state) {
    (void)state;
    static const char *const known[] = {"UTC", "Europe/Warsaw", "Asia/Kolkata", "America/New_York"};
    static const char *const unknown[] = {"", "Nowhere", "GMT+3:17", "Europe/Warsaw ", "+01:00"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_true(time_zone_known(str_of(known[i])));
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        assert_false(time_zone_known(str_of(unknown[i])));
    char longest[100] = {0};
    memset(longest, 'a', 99);
    assert_false(time_zone_known(str_of(longest)));
    str warsaw = STR("Europe/Warsaw");
    assert_int_equal(time_zone_offset(warsaw, at("2026-01-15T12:00:00Z")), 3600);
    assert_int_equal(time_zone_offset(warsaw, at("2026-07-15T12:00:00Z")), 7200);
    assert_int_equal(time_zone_offset(STR("Nowhere"), 0), 0);
}

static void test_days(void **state) {
    (void)state;
    str warsaw = STR("Europe/Warsaw");
    assert_int_equal(time_zone_day(warsaw, at("2026-01-15T12:00:00Z")), at("2026-01-14T23:00:00Z"));
    assert_int_equal(time_zone_day(warsaw, at("2026-01-15T23:30:00Z")), at("2026-01-15T23:00:00Z"));
    // The day on which the clocks are put forward at 02:00 began in winter time.
    assert_int_equal(time_zone_day(warsaw, at("2026-03-29T12:00:00Z")), at("2026-03-28T23:00:00Z"));
    assert_int_equal(time_zone_day(warsaw, at("2026-10-25T12:00:00Z")), at("2026-10-24T22:00:00Z"));
    assert_int_equal(time_zone_day(STR("UTC"), at("1969-12-31T12:00:00Z")),
                     at("1969-12-31T00:00:00Z"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_zones),
        cmocka_unit_test(test_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
