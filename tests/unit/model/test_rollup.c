// Roll-ups: definitions read, refused and written; what they add up to.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/rollup.h"
#include "support/deals_schema.h"
#include <cmocka.h>

static struct deals_schema deals;

static void a_definition_is_read_and_written(void **state) {
    (void)state;
    struct arena arena;
    struct err err = {0};
    struct rollup r, again;
    arena_init(&arena);
    str text = STR("{\"rollup\":\"sum\",\"type\":\"0-3\",\"property\":\"amount\",\"kind\":\"main\","
                   "\"where\":[{\"property\":\"hs_is_closed_won\",\"operator\":\"EQ\",\"value\":"
                   "false},{\"property\":\"price\",\"operator\":\"BETWEEN\",\"value\":\"1.50\","
                   "\"highValue\":20},{\"property\":\"dealstage\",\"operator\":\"NOT_IN\","
                   "\"values\":[\"open\",\"no such\"]},{\"property\":\"email\",\"operator\":"
                   "\"HAS_PROPERTY\"},{\"property\":\"dealname\",\"operator\":\"CONTAINS_TOKEN\","
                   "\"value\":\" a\"}]}");
    assert_true(rollup_parse(&arena, &deals.schema, text, &r, &err));
    assert_int_equal(r.function, ROLLUP_SUM);
    assert_ptr_equal(r.type, &deals.types[0]);
    assert_ptr_equal(r.property, deals_property(&deals, "amount"));
    assert_true(str_is(r.kind, "main"));
    assert_int_equal(r.filter_count, 5);
    assert_true(value_equal(r.filters[0].value, value_int(0)));
    assert_true(value_equal(r.filters[1].value, value_float(1.5)));
    assert_true(value_equal(r.filters[1].high, value_float(20)));
    assert_int_equal(r.filters[2].value_count, 2);
    str written = rollup_write(&arena, &r);
    assert_string_equal(
        str_z(&arena, written),
        "{\"rollup\":\"sum\",\"type\":\"deals\",\"property\":\"amount\",\"kind\":\"main\","
        "\"where\":[{\"property\":\"won\",\"operator\":\"EQ\",\"value\":\"false\"},"
        "{\"property\":\"price\",\"operator\":\"BETWEEN\",\"value\":\"1.5\",\"highValue\":\"20\"},"
        "{\"property\":\"dealstage\",\"operator\":\"NOT_IN\",\"values\":[\"open\",\"no such\"]},"
        "{\"property\":\"email\",\"operator\":\"HAS_PROPERTY\"},"
        "{\"property\":\"dealname\",\"operator\":\"CONTAINS_TOKEN\",\"value\":\" a\"}]}");
    assert_true(rollup_parse(&arena, &deals.schema, written, &again, &err));
    assert_true(str_equal(rollup_write(&arena, &again), written));
    arena_finish(&arena);
}

static void refusals(void **state) {
    (void)state;
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"[]", "A roll-up is a JSON object."},
        {"{}", "\"rollup\" has to be count, sum, min, max, average or latest (\"\")."},
        {"{\"rollup\":\"median\"}",
         "\"rollup\" has to be count, sum, min, max, average or latest (\"median\")."},
        {"{\"rollup\":1}", "This member of a roll-up has to be a text (\"rollup\")."},
        {"{\"rollup\":\"count\",\"type\":\"cats\"}",
         "A roll-up names an unknown object type (\"cats\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"were\":[]}",
         "A roll-up has no such member (\"were\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"property\":\"amount\"}",
         "A count has no property (HAS_PROPERTY is a condition) (\"amount\")."},
        {"{\"rollup\":\"sum\",\"type\":\"deals\"}", "This roll-up needs a property (\"sum\")."},
        {"{\"rollup\":\"sum\",\"type\":\"deals\",\"property\":\"amout\"}",
         "The type rolled up has no such property (\"amout\")."},
        {"{\"rollup\":\"sum\",\"type\":\"deals\",\"property\":\"dealname\"}",
         "\"sum\" takes a number, but \"dealname\" is a text."},
        {"{\"rollup\":\"max\",\"type\":\"deals\",\"property\":\"won\"}",
         "\"max\" takes a number or a date or a time, but \"won\" is true or false."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":{}}",
         "This member has to be a list of at most 25 conditions (\"where\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[1]}",
         "This member of a roll-up has to be a list of objects (\"where\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"x\"}]}",
         "A condition of a roll-up has an unknown property (\"x\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"won\",\"operator\":"
         "\"IS\"}]}",
         "A condition of a roll-up has an unknown operator (\"IS\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"won\",\"operator\":"
         "\"GT\",\"value\":\"true\"}]}",
         "A condition of a roll-up has an operator its property does not know (\"GT\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"won\",\"operator\":"
         "\"EQ\"}]}",
         "A condition of a roll-up lacks its value (\"won\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"won\",\"operator\":"
         "\"EQ\",\"value\":\"maybe\"}]}",
         "A condition of a roll-up compares \"won\" with \"maybe\", which is none of its values."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"price\",\"operator\":"
         "\"BETWEEN\",\"value\":\"1\"}]}",
         "A condition of a roll-up lacks its value (\"price\")."},
        {"{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"price\",\"operator\":"
         "\"IN\",\"values\":[]}]}",
         "A condition of a roll-up needs a list of 1 to 500 values (\"price\")."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena;
        struct err err = {0};
        struct rollup r;
        arena_init(&arena);
        assert_false(rollup_parse(&arena, &deals.schema, str_of(rows[i].text), &r, &err));
        assert_string_equal(err.text, rows[i].says);
        assert_int_equal(err.code, ERR_INPUT);
        arena_finish(&arena);
    }
}

// -- adding up

static void set(struct record *record, const char *name, struct value value) {
    record->values[deals_property(&deals, name)->slot] = value;
}

static struct record *deal(struct arena *arena, int64_t id, int64_t amount, const char *close) {
    struct record *record = record_create(arena, &deals.types[0]);
    record->id = id;
    record->created_at = 1000 - id / 2; // 2 and 3 are created together
    set(record, "amount", amount < 0 ? value_null() : value_int(amount));
    set(record, "closedate", value_text_or_null(str_of(close)));
    return record;
}

static struct value total(struct arena *arena, struct record *const *records, size_t count,
                          const char *function, const char *property, const char *target) {
    struct err err = {0};
    struct rollup r;
    struct rollup_total t = {0}, back = {0};
    const struct property *into = deals_property(&deals, target);
    str text = str_format(arena, "{\"rollup\":\"%s\",\"type\":\"deals\",\"property\":\"%s\"}",
                          function, property);
    assert_true(rollup_parse(arena, &deals.schema, text, &r, &err));
    assert_true(rollup_fits(&r, into, &err));
    for (size_t i = 0; i < count; i++) {
        rollup_add(&r, &t, records[i]);
        rollup_add(&r, &back, records[count - 1 - i]);
    }
    struct value value = rollup_result(&r, &t, arena, into);
    assert_true(value_equal(value, rollup_result(&r, &back, arena, into)));
    return value;
}

static void sums(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *records[] = {
        deal(&arena, 2, 1000, "2024-05-01"),
        deal(&arena, 3, 2000, "2024-04-01"),
        deal(&arena, 4, -1, "2024-06-01"),
        deal(&arena, 6, 4500, NULL),
    };
    const struct {
        const char *function, *property, *target;
        struct value of_all, of_none;
    } rows[] = {
        {"count", "", "price", value_float(4), value_float(0)},
        {"sum", "amount", "amount", value_int(7500), value_int(0)},
        {"sum", "amount", "price", value_float(0.75), value_float(0)},
        {"average", "amount", "amount", value_int(2500), value_null()},
        {"min", "amount", "amount", value_int(1000), value_null()},
        {"max", "amount", "amount", value_int(4500), value_null()},
        {"min", "closedate", "closedate", value_text(STR("2024-04-01")), value_null()},
        {"max", "closedate", "birthday", value_text(STR("2024-06-01")), value_null()},
        // 2 and 3 were created last, at the same time.
        {"latest", "amount", "amount", value_int(2000), value_null()},
        {"latest", "closedate", "dealname", value_text(STR("2024-04-01")), value_null()},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct value all =
            total(&arena, records, 4, rows[i].function, rows[i].property, rows[i].target);
        assert_true(value_equal(all, rows[i].of_all));
        struct value none =
            total(&arena, records, 0, rows[i].function, rows[i].property, rows[i].target);
        assert_true(value_equal(none, rows[i].of_none));
    }
    arena_finish(&arena);
}

static void small_amounts_are_not_lost(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct record *records[101];
    for (size_t i = 0; i < 101; i++) {
        records[i] = deal(&arena, (int64_t)i, -1, NULL);
        set(records[i], "price", value_float(i ? 1 : 1e16));
    }
    struct value sum = total(&arena, records, 101, "sum", "price", "price");
    assert_true(value_equal(sum, value_float(1e16 + 100)));
    arena_finish(&arena);
}

static void what_does_not_fit(void **state) {
    (void)state;
    struct arena arena;
    struct err err = {0};
    struct rollup r;
    arena_init(&arena);
    assert_true(rollup_parse(
        &arena, &deals.schema,
        STR("{\"rollup\":\"max\",\"type\":\"deal\",\"property\":\"closedate\"}"), &r, &err));
    assert_true(rollup_fits(&r, deals_property(&deals, "createdate"), &err));
    assert_false(rollup_fits(&r, deals_property(&deals, "amount"), &err));
    assert_int_equal(err.code, ERR_INVALID);
    assert_string_equal(err.detail, "amount");
    arena_finish(&arena);
}

static void names_are_read_back(void **state) {
    (void)state;
    for (int i = 0; i < ROLLUP_FUNCTION_COUNT; i++) {
        enum rollup_function f;
        assert_true(
            rollup_function_read(str_of(rollup_function_name((enum rollup_function)i)), &f));
        assert_int_equal(f, i);
    }
}

int main(void) {
    deals_schema_init(&deals);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_definition_is_read_and_written),
        cmocka_unit_test(refusals),
        cmocka_unit_test(sums),
        cmocka_unit_test(small_amounts_are_not_lost),
        cmocka_unit_test(what_does_not_fit),
        cmocka_unit_test(names_are_read_back),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_finish(&deals.schema.arena);
    return failed;
}
