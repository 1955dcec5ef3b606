// Forms with a cache are the forms without one, for the same values in whatever order and company.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
// cmocka needs those before it
#include "crm/sample.h"
#include "match/form_cache.h"
#include <cmocka.h>

enum { ROWS = 4000 };

static const struct {
    const char *name;
    enum match_role role;
} roles[] = {
    {"firstname", MATCH_ROLE_GIVEN_NAME},
    {"lastname", MATCH_ROLE_FAMILY_NAME},
    {"email", MATCH_ROLE_EMAIL},
    {"phone", MATCH_ROLE_PHONE},
    {"company", MATCH_ROLE_COMPANY_NAME},
    {"name", MATCH_ROLE_COMPANY_NAME},
    {"address", MATCH_ROLE_STREET},
    {"city", MATCH_ROLE_CITY},
    {"zip", MATCH_ROLE_POSTCODE},
    {"country", MATCH_ROLE_COUNTRY},
    {"date_of_birth", MATCH_ROLE_BIRTH_DATE},
};

static enum match_role role_of(const char *name) {
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (str_is(str_of(name), roles[i].name))
            return roles[i].role;
    return MATCH_ROLE_NONE;
}

static void compare(struct arena *arena, struct match_form_cache *cache,
                    const struct match_input *input, size_t *items) {
    struct match_tools plain = {.country = STR("PL"), .year = 2026}, cached = plain;
    cached.cache = cache;
    struct match_form a = match_form_build(arena, &plain, MATCH_PERSON, input),
                      b = match_form_build(arena, &cached, MATCH_PERSON, input);
    assert_true(match_form_equal(&a, &b));
    *items += a.count;
}

static void test_samples(void **state) {
    (void)state;
    struct arena arena;
    struct buf text;
    arena_init(&arena);
    buf_init(&text, NULL);
    struct match_form_cache *cache = match_form_cache_create();
    size_t items = 0;
    for (int type = SAMPLE_CONTACTS; type <= SAMPLE_COMPANIES; type++) {
        struct sample sample;
        const char *const *names;
        size_t columns = sample_columns((enum sample_type)type, &names);
        sample_init(&sample, (enum sample_type)type, 11, ROWS);
        for (uint64_t row = 0; row < ROWS; row++) {
            struct sample_row cells;
            struct match_value values[SAMPLE_COLUMNS_MAX + 1];
            struct match_input input = {.values = values};
            buf_clear(&text);
            arena_reset(&arena);
            sample_row(&sample, row, &text, &cells);
            for (size_t c = 0; c < columns; c++)
                if (role_of(names[c]))
                    values[input.count++] = (struct match_value){role_of(names[c]), cells.cells[c]};
            if (row % 3 == 0) // streets are read otherwise beside a house number
                values[input.count++] = (struct match_value){MATCH_ROLE_HOUSE_NUMBER, STR("12a")};
            compare(&arena, cache, &input, &items);
        }
    }
    assert_true(items > 10 * ROWS);
    match_form_cache_destroy(cache);
    buf_finish(&text);
    arena_finish(&arena);
}

// The same text under two roles, twice in one record, in both name fields, too long to be kept.
static void test_corners(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_form_cache *cache = match_form_cache_create();
    char long_text[400];
    for (size_t i = 0; i < sizeof long_text; i++)
        long_text[i] = i % 7 == 6 ? ' ' : (char)('a' + i % 23);
    const str texts[] = {
        STR("Łódź"),           STR("Kraków"),     STR("n/a"),       STR(""),
        STR("Anna Maria"),     STR("王伟"),       STR("ŉa"),        STR("Ewa×Jan"),
        STR("Lipowa 3"),       STR("1990-02-31"), STR("00"),        STR("O'Neil-Smith jr"),
        STR("Иванова"),        {long_text, 119},  {long_text, 400}, STR("\xc5"),
        STR("Żółć Gęślą Jaźń")};
    const size_t count = sizeof texts / sizeof *texts;
    size_t items = 0;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < count * count * MATCH_ROLE_TITLE; i++) {
            enum match_role role = (enum match_role)(1 + i % (MATCH_ROLE_TITLE - 1));
            str first = texts[i % count], second = texts[i / count % count];
            const struct match_value values[] = {
                {role, first}, {MATCH_ROLE_FAMILY_NAME, second}, {role, second}, {role, first}};
            struct match_input input = {.values = values, .count = 1 + i % 4};
            arena_reset(&arena);
            compare(&arena, cache, &input, &items);
        }
    assert_true(items > 1000);
    match_form_cache_destroy(cache);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples),
                                       cmocka_unit_test(test_corners)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
