// How good a record is: which is better than which, what each part rests on, and what a property
// weighs.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/standard.h"
#include "quality/score.h"
#include "record_support.h"
#include <cmocka.h>

static struct schema schema;

static const struct standing fresh = {.uniqueness = 100};

static struct rating rating_of(struct arena *arena, const char *type, const char *lines,
                               struct standing standing, int64_t updated_at) {
    struct issue_list issues;
    struct rating rating;
    issue_list_init(&issues, arena);
    struct quality_context quiet = {.arena = arena, .country = STR("PL")};
    struct quality_context c = {.arena = arena, .country = STR("PL"), .issues = &issues};
    struct record *record = record_create(arena, schema_type(&schema, str_of(type)));
    assign_lines(&quiet, record, lines);
    quality_complete(&quiet, record, NULL);
    record->updated_at = updated_at;
    quality_judge(&c, record);
    quality_rate(record, &issues, &standing, &rating);
    for (size_t i = 0; i < SCORE_COUNT; i++)
        assert_in_range(rating.parts[i], 0, 100);
    return rating;
}

static int part_of(const char *type, const char *lines, enum score_part part) {
    struct arena arena;
    arena_init(&arena);
    int value = rating_of(&arena, type, lines, fresh, 0).parts[part];
    arena_finish(&arena);
    return value;
}

#define WHOLE                                                                                      \
    "firstname=Anna|lastname=Nowak|email=anna@nowak.pl|phone=+48600100200|company=Alfa|"           \
    "jobtitle=CEO|country=PL|city=Kraków|zip=30-001|address=ul. Długa 5"

static void better_records_score_higher(void **state) {
    (void)state;
    // Each row is better than the next.
    static const char *const contacts[] = {
        WHOLE,
        "firstname=Anna|lastname=Nowak|email=anna@nowak.pl|phone=+48600100200|company=Alfa",
        "firstname=Anna|lastname=Nowak|email=anna@nowak.pl|phone=+48600100200",
        "firstname=Anna|lastname=Nowak|email=anna@nowak.pl",
        "firstname=Anna|lastname=Nowak|email=anna@gmial.com",
        "lastname=Nowak|email=anna@gmial.com",
        "lastname=Nowak",
        "city=Kraków",
    };
    int before = 101;
    for (size_t i = 0; i < sizeof contacts / sizeof *contacts; i++) {
        int score = part_of("contacts", contacts[i], SCORE_WHOLE);
        if (score >= before)
            fail_msg("%s: %d", contacts[i], score);
        before = score;
    }
    assert_int_equal(part_of("contacts", WHOLE, SCORE_WHOLE), 100);
    assert_int_equal(part_of("contacts", "", SCORE_WHOLE), 0);
    assert_true(part_of("companies", "name=Alfa|domain=alfa.pl|phone=+48221234567", SCORE_WHOLE) >
                50);
}

// A part moves by what it is about, and the others stay.
static void each_part_has_its_own_cause(void **state) {
    (void)state;
    static const struct {
        const char *lines;
        enum score_part lower; // than of the whole record
    } cases[] = {
        {"firstname=Anna|lastname=Nowak|email=anna@nowak.pl|phone=+48600100200|company=Alfa",
         SCORE_COMPLETENESS},
        {WHOLE "|email=anna@gmial.com", SCORE_VALIDITY},
        {WHOLE "|zip=300", SCORE_VALIDITY},
        {WHOLE "|firstname=Nowak|lastname=Anna", SCORE_CONSISTENCY},
        {WHOLE "|mobilephone=600 100 200", SCORE_CONSISTENCY},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct rating rating = rating_of(&arena, "contacts", cases[i].lines, fresh, 0);
        for (size_t part = SCORE_WHOLE + 1; part < SCORE_COUNT; part++)
            if ((rating.parts[part] < 100) != (part == cases[i].lower))
                fail_msg("%s: part %zu is %d", cases[i].lines, part, rating.parts[part]);
        assert_true(rating.parts[SCORE_WHOLE] < 100);
    }
    arena_finish(&arena);
}

// One of two phones is the phone; the second one, and what nobody asks for, weighs nothing.
static void either_phone_counts(void **state) {
    (void)state;
    const char *with = "firstname=Anna|lastname=Nowak|phone=+48600100200";
    const char *mobile = "firstname=Anna|lastname=Nowak|mobilephone=+48600100200";
    int one = part_of("contacts", with, SCORE_COMPLETENESS);
    assert_int_equal(one, part_of("contacts", mobile, SCORE_COMPLETENESS));
    assert_true(one > part_of("contacts", "firstname=Anna|lastname=Nowak", SCORE_COMPLETENESS));
    assert_true(part_of("contacts", "full_name=Madonna", SCORE_COMPLETENESS) > 0);
}

static void what_is_known_beside_the_values(void **state) {
    (void)state;
    enum { DAYS = 86400 };
    const int64_t second = 1000000, now = 1767225600 * second;
    static const struct {
        int64_t days;
        int freshness;
    } ages[] = {{0, 100}, {20, 100}, {60, 95}, {365, 80}, {730, 60}, {3650, 10}, {36500, 0}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof ages / sizeof *ages; i++) {
        struct standing standing = {.uniqueness = 100, .now = now};
        struct rating rating =
            rating_of(&arena, "contacts", WHOLE, standing, now - ages[i].days * DAYS * second);
        assert_int_equal(rating.parts[SCORE_FRESHNESS], ages[i].freshness);
    }
    struct standing twice = {.uniqueness = 0};
    struct rating rating = rating_of(&arena, "contacts", WHOLE, twice, 0);
    assert_int_equal(rating.parts[SCORE_UNIQUENESS], 0);
    assert_int_equal(rating.parts[SCORE_WHOLE], 85);
    arena_finish(&arena);
}

static struct property *find(const char *type, const char *name) {
    return (struct property *)(uintptr_t)type_property(schema_type(&schema, str_of(type)),
                                                       str_of(name));
}

static void weights_come_of_the_standard_first(void **state) {
    (void)state;
    const struct object_type *contacts = schema_type(&schema, STR("contacts"));
    const struct object_type *companies = schema_type(&schema, STR("companies"));
    assert_int_equal(quality_weight(contacts, find("contacts", "email")), 20);
    assert_int_equal(quality_weight(contacts, find("contacts", "mobilephone")), 0);
    assert_int_equal(quality_weight(contacts, find("contacts", "quality_score")), 0);
    assert_int_equal(quality_weight(companies, find("companies", "name")), 30);
    struct standard standard = {.weight = 0}, heavy = {.weight = 60};
    struct property *city = find("contacts", "city");
    int before = part_of("contacts", "firstname=Anna|lastname=Nowak", SCORE_COMPLETENESS);
    city->standard = &heavy;
    assert_int_equal(quality_weight(contacts, city), 60);
    assert_true(part_of("contacts", "firstname=Anna|lastname=Nowak", SCORE_COMPLETENESS) < before);
    city->standard = &standard;
    assert_int_equal(quality_weight(contacts, city), 0);
    assert_true(part_of("contacts", "firstname=Anna|lastname=Nowak", SCORE_COMPLETENESS) > before);
    city->standard = NULL;
}

int main(void) {
    shipped_schema(&schema);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(better_records_score_higher),
        cmocka_unit_test(each_part_has_its_own_cause),
        cmocka_unit_test(either_phone_counts),
        cmocka_unit_test(what_is_known_beside_the_values),
        cmocka_unit_test(weights_come_of_the_standard_first),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    schema_finish(&schema);
    return failed;
}
