// Rules of retention: reading and writing them, months of the calendar, and for which records they
// hold.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "base/clock.h"
#include "model/retention.h"
#include "support/deals_schema.h"
#include <cmocka.h>

static struct deals_schema deals;

static bool read(struct arena *arena, const char *text, struct retention_rules *out,
                 struct err *err) {
    struct json list;
    *err = (struct err){0};
    assert_true(json_read(arena, str_of(text), &list, err));
    return retention_read(arena, &list, out, err);
}

static str written(struct arena *arena, const struct retention_rules *rules) {
    struct buf body;
    struct jsonw w;
    buf_init(&body, arena);
    jsonw_init(&w, &body);
    retention_write(&w, rules);
    return buf_str(&body);
}

#define NAMED "\"name\":\"N\",\"purpose\":\"P\""

// What is written reads back as the same, and what nobody said has its default.
static void round_trip(void **state) {
    (void)state;
    static const char *const lists[] = {
        "[]",
        "[{" NAMED ",\"months\":24,\"action\":\"archive\"}]",
        "[{" NAMED ",\"condition\":\" amount > 1 \",\"action\":\"erase\",\"enabled\":false,"
        "\"keepConsented\":false},{\"name\":\"Ż "
        "\\\"x\\\"\",\"purpose\":\"王\",\"since\":\"closedate\","
        "\"months\":1200,\"action\":\"erase\"}]",
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        struct retention_rules once, twice;
        struct err err;
        assert_true(read(&arena, lists[i], &once, &err));
        str text = written(&arena, &once);
        assert_true(read(&arena, str_z(&arena, text), &twice, &err));
        assert_true(str_equal(text, written(&arena, &twice)));
        assert_true(retention_same_effect(&once, &twice));
        if (i == 1)
            assert_true(once.items[0].enabled && once.items[0].keep_consented);
        if (i == 2)
            assert_true(str_is(once.items[0].condition, "amount > 1"));
    }
    arena_finish(&arena);
}

static void refused(void **state) {
    (void)state;
    static const struct {
        const char *rule, *about;
    } rows[] = {
        {"{\"purpose\":\"P\",\"months\":1,\"action\":\"erase\"}", "name"},
        {"{\"name\":\"N\",\"months\":1,\"action\":\"erase\"}", "purpose"},
        {"{" NAMED ",\"months\":1}", "action"},
        {"{" NAMED ",\"months\":1,\"action\":\"Archive\"}", "action"},
        {"{" NAMED ",\"months\":-1,\"action\":\"erase\"}", "months"},
        {"{" NAMED ",\"months\":1201,\"action\":\"erase\"}", "months"},
        {"{" NAMED ",\"condition\":\"  \",\"action\":\"erase\"}", "nothing"},
        {"{" NAMED ",\"since\":\"closedate\",\"action\":\"erase\"}", "nothing"},
        {"7", "action"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct retention_rules rules;
        struct err err;
        str list = str_format(&arena, "[%s]", rows[i].rule);
        assert_false(read(&arena, str_z(&arena, list), &rules, &err));
        assert_int_equal(err.code, ERR_INPUT);
        assert_string_equal(err.detail, rows[i].about);
    }
    struct retention_rules rules;
    struct err err;
    assert_false(read(&arena, "{}", &rules, &err));
    assert_string_equal(err.detail, "rules");
    arena_finish(&arena);
}

// Names and reasons and what is disabled change nothing of what becomes of records; order does.
static void same_effect(void **state) {
    (void)state;
#define A "{" NAMED ",\"months\":1,\"action\":\"archive\"}"
#define B "{" NAMED ",\"months\":2,\"action\":\"erase\"}"
    static const struct {
        const char *a, *b;
        bool same;
    } rows[] = {
        {"[" A "," B "]", "[" A "," B "]", true},
        {"[" A "," B "]", "[" B "," A "]", false},
        {"[" A "," B "]", "[" A "]", false},
        {"[" A "]", "[{\"name\":\"x\",\"purpose\":\"y\",\"months\":1,\"action\":\"archive\"}]",
         true},
        {"[" A "]", "[{" NAMED ",\"months\":9,\"action\":\"erase\",\"enabled\":false}," A "]",
         true},
        {"[]", "[{" NAMED ",\"months\":9,\"action\":\"erase\",\"enabled\":false}]", true},
        {"[" A "]", "[{" NAMED ",\"months\":1,\"action\":\"archive\",\"keepConsented\":false}]",
         false},
        {"[" A "]", "[{" NAMED ",\"months\":1,\"action\":\"archive\",\"since\":\"closedate\"}]",
         false},
        {"[" A "]", "[{" NAMED ",\"months\":1,\"action\":\"archive\",\"condition\":\"won\"}]",
         false},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct retention_rules a, b;
        struct err err;
        assert_true(read(&arena, rows[i].a, &a, &err) && read(&arena, rows[i].b, &b, &err));
        assert_int_equal(retention_same_effect(&a, &b), rows[i].same);
        assert_int_equal(retention_same_effect(&b, &a), rows[i].same);
    }
    arena_finish(&arena);
}

static int64_t at(const char *iso) {
    int64_t micros;
    assert_true(time_read_iso(str_of(iso), &micros));
    return micros;
}

// Midnight of the same day of an earlier month, by the clocks of the place as they were then.
static void months(void **state) {
    (void)state;
    static const struct {
        const char *zone, *now;
        int64_t months;
        const char *then;
    } rows[] = {
        {"UTC", "2026-11-24T02:00:00Z", 24, "2024-11-24T00:00:00Z"},
        {"UTC", "2026-03-31T23:59:59Z", 1, "2026-02-28T00:00:00Z"},
        {"UTC", "2024-03-31T00:00:00Z", 1, "2024-02-29T00:00:00Z"},
        {"UTC", "2026-01-15T12:00:00Z", 13, "2024-12-15T00:00:00Z"},
        {"Europe/Warsaw", "2026-07-10T12:00:00Z", 6, "2026-01-09T23:00:00Z"},
        {"Europe/Warsaw", "2026-01-10T23:30:00Z", 6, "2025-07-10T22:00:00Z"},
        {"Asia/Shanghai", "2026-01-31T17:00:00Z", 12, "2025-01-31T16:00:00Z"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(
            retention_months_ago(str_of(rows[i].zone), at(rows[i].now), rows[i].months),
            at(rows[i].then));
    assert_int_equal(retention_day(STR("Europe/Warsaw"), STR("2026-07-10")),
                     at("2026-07-09T22:00:00Z"));
    static const char *const none[] = {"", "2026-02-30", "2026-7-10", "2026/07/10", "x026-07-10"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_int_equal(retention_day(STR("UTC"), str_of(none[i])), INT64_MAX);
}

static void set(struct record *record, const char *name, struct value value) {
    record->values[deals_property(&deals, name)->slot] = value;
}

static void holding(void **state) {
    (void)state;
    static const struct {
        const char *rule;
        bool live, archived; // of a deal closed 2024-03-30, changed 2025-06-01, made 2024-01-31
    } rows[] = {
        {"\"months\":12,\"action\":\"erase\"", true, true},
        {"\"months\":12,\"action\":\"archive\"", true, false},
        {"\"months\":18,\"action\":\"erase\"", false, false},
        {"\"months\":31,\"since\":\"closedate\",\"action\":\"erase\"", true, true},
        {"\"months\":32,\"since\":\"closedate\",\"action\":\"erase\"", false, false},
        {"\"months\":33,\"since\":\"createdate\",\"action\":\"erase\"", true, true},
        {"\"months\":12,\"condition\":\"amount > 100\",\"action\":\"erase\"", true, true},
        {"\"months\":12,\"condition\":\"amount > 1000\",\"action\":\"erase\"", false, false},
        {"\"condition\":\"price > 100\",\"action\":\"erase\"", false, false}, // not known
    };
    struct arena arena;
    struct err err = {0};
    arena_init(&arena);
    int64_t now = at("2026-11-24T02:00:00Z");
    struct record *record = record_create(&arena, &deals.types[0]);
    record->updated_at = at("2025-06-01T10:00:00Z");
    set(record, "closedate", value_text(STR("2024-03-30")));
    set(record, "createdate", value_int(at("2024-01-31T22:30:00Z")));
    set(record, "amount", value_int(1234500));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct retention_rules rules;
        struct retention_check check;
        str list = str_format(&arena, "[{" NAMED ",%s}]", rows[i].rule);
        assert_true(read(&arena, str_z(&arena, list), &rules, &err));
        assert_true(retention_prepare(&arena, &deals.types[0], &rules.items[0], STR("UTC"), now,
                                      &check, &err));
        record->archived_at = 0;
        assert_int_equal(retention_holds(&check, &arena, record, now), rows[i].live);
        record->archived_at = now;
        assert_int_equal(retention_holds(&check, &arena, record, now), rows[i].archived);
    }
    // A date that is not there is not before anything.
    struct retention_rule rule = {.since = STR("closedate"), .months = 1, .action = RETAIN_ERASE};
    struct retention_check check;
    assert_true(retention_prepare(&arena, &deals.types[0], &rule, STR("UTC"), now, &check, &err));
    set(record, "closedate", value_null());
    assert_false(retention_holds(&check, &arena, record, now));
    rule.since = STR("dealname");
    assert_false(retention_prepare(&arena, &deals.types[0], &rule, STR("UTC"), now, &check, &err));
    assert_string_equal(err.detail, "since");
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(round_trip), cmocka_unit_test(refused), cmocka_unit_test(same_effect),
        cmocka_unit_test(months),     cmocka_unit_test(holding),
    };
    deals_schema_init(&deals);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_finish(&deals.schema.arena);
    return failed;
}
