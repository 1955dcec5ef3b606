// Addresses against our own set (tests/data/addresses.txt, ADDRESSES names it): the share of parts
// that are right, by country, and the styles of streets.
#include "base/buf.h"
#include "text/address.h"
#include "text_test.h"
#include <stdio.h>

enum { FIELDS = 9 };

static const char *const parts[] = {"street type", "street", "house", "flat",
                                    "postcode",    "city",   "region"};

struct tally {
    char country[3];
    size_t all, right;
};

static struct tally tallies[32];

static struct tally *tally_of(str country) {
    struct tally *tally = tallies;
    while (tally->country[0] && !str_is(country, tally->country))
        tally++;
    memcpy(tally->country, country.ptr, 2);
    return tally;
}

static void check_line(struct arena *arena, str line) {
    str fields[FIELDS] = {{0}};
    for (size_t i = 0; i < FIELDS; i++) {
        if (!str_split(&line, '|', &fields[i]))
            break;
        fields[i] = str_trim(fields[i]);
    }
    struct address a;
    address_read(arena, fields[0], str_replace(arena, fields[1], STR("\\n"), STR("\n")), &a);
    const str got[] = {a.street_type, a.street, a.house, a.flat, a.postcode, a.city, a.subdivision};
    struct tally *tally = tally_of(fields[0]);
    for (size_t i = 0; i < COUNT(got); i++) {
        if (i == 6 && !fields[8].len)
            continue; // a region that follows from the city is not asked for
        tally->all++;
        tally->right += str_equal(got[i], fields[i + 2]) ? 1 : 0;
        if (!str_equal(got[i], fields[i + 2]) && getenv("MISSES"))
            print_message("# %.*s: %s: wanted \"%.*s\", got \"%.*s\"\n", STR_ARG(fields[1]),
                          parts[i], STR_ARG(fields[i + 2]), STR_ARG(got[i]));
    }
}

static void test_set(void **state) {
    (void)state;
    const char *path = getenv("ADDRESSES");
    FILE *file = path ? fopen(path, "re") : NULL;
    assert_non_null(file);
    char line[2048];
    size_t all = 0, right = 0;
    while (fgets(line, sizeof line, file)) {
        struct arena arena;
        arena_init(&arena);
        if (line[0] != '#' && line[0] != '\n')
            check_line(&arena, str_trim(str_of(line)));
        arena_finish(&arena);
    }
    fclose(file);
    for (const struct tally *t = tallies; t->country[0]; t++) {
        print_message("# %s: %zu of %zu parts\n", t->country, t->right, t->all);
        all += t->all;
        right += t->right;
        assert_true(t->right * 100 >= t->all * 85);
    }
    print_message("# all: %zu of %zu parts\n", right, all);
    assert_true(all > 1000);
    assert_true(right * 100 >= all * 97);
}

static void test_without_country(void **state) {
    (void)state;
    static const struct {
        const char *in, *street, *house, *postcode, *city;
    } rows[] = {
        {"ul. Długa 5/7, 00-950 Warszawa", "Długa", "5", "00-950", "Warszawa"},
        {"10 Downing Street, London SW1A 2AA", "Downing", "10", "SW1A 2AA", "London"},
        {"123 Main St, Springfield, IL 62701", "Main", "123", "62701", "Springfield"},
        {"г. Москва, ул. Тверская, д. 1", "Тверская", "1", "", "Москва"},
        {"北京市朝阳区建国路88号", "建国路", "88", "", "北京市"},
        {"Hauptstraße 12, 10115 Berlin, Deutschland", "Hauptstraße", "12", "10115", "Berlin"},
        {"", "", "", "", ""},
        {",,;", "", "", "", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena;
        struct address a;
        arena_init(&arena);
        address_read(&arena, (str){0}, str_of(rows[i].in), &a);
        check_text(a.street, rows[i].street, rows[i].in);
        check_text(a.house, rows[i].house, rows[i].in);
        check_text(a.postcode, rows[i].postcode, rows[i].in);
        check_text(a.city, rows[i].city, rows[i].in);
        arena_finish(&arena);
    }
}

static void test_styles(void **state) {
    (void)state;
    static const struct {
        const char *country, *type, *abbreviated, *full;
    } rows[] = {
        {"PL", "ulica", "ul.", "ulica"},        {"PL", "Al", "al.", "aleja"},
        {"RU", "проспект", "пр-т", "проспект"}, {"US", "Street", "St", "Street"},
        {"US", "st.", "St", "Street"},          {"DE", "Str.", "Str.", "Straße"},
        {"FR", "bd", "bd", "boulevard"},        {"PL", "Xyz", "Xyz", "Xyz"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        str country = str_of(rows[i].country), type = str_of(rows[i].type);
        check_text(address_street_type(country, type, STREET_SHORT), rows[i].abbreviated,
                   rows[i].type);
        check_text(address_street_type(country, type, STREET_FULL), rows[i].full, rows[i].type);
        check_text(address_street_type(country, type, STREET_AS_WRITTEN), rows[i].type, "as is");
    }
    struct arena arena;
    struct address a = {.street_type = STR("ulica"), .street = STR("Długa"), .country = STR("PL")};
    arena_init(&arena);
    check_text(address_street_text(&arena, &a, STREET_SHORT), "ul. Długa", "pl");
    a = (struct address){.street_type = STR("St"), .street = STR("Main"), .country = STR("US")};
    check_text(address_street_text(&arena, &a, STREET_FULL), "Main Street", "us");
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set),
        cmocka_unit_test(test_without_country),
        cmocka_unit_test(test_styles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
