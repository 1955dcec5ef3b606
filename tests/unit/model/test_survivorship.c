// Which of several values survives, as a table of cases: the values, and what each policy takes.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka needs those before it
#include "model/survivorship.h"
#include <cmocka.h>

enum { MOST = 4 };

// One record's value; a row without a text ends the list.
struct given {
    const char *text;
    bool poor, primary;
    int64_t saved_at, changed_at;
    enum source_kind source;
    const char *key;
};

struct one_case {
    const char *what;
    struct given given[MOST];
    size_t expected[SURVIVORSHIP_COUNT]; // by policy
};

#define EXPECTED(automatic, recent, trusted, longest, frequent, verified, primary)                 \
    { automatic, recent, trusted, longest, frequent, verified, primary }

static const struct one_case cases[] = {
    {"one alone, poor as it is",
     {{"x", true, false, 1, 1, SOURCE_SAMPLE, ""}},
     EXPECTED(0, 0, 0, 0, 0, 0, 0)},
    {"every policy takes another one",
     {{"Gdansk", false, true, 50, 10, SOURCE_IMPORT, ""},
      {"Gdańsk", false, false, 40, 40, SOURCE_API, ""},
      {"Gdynia Orłowo", false, false, 30, 20, SOURCE_COMMAND, ""},
      {"Sopot", false, false, 20, 30, SOURCE_FORM, ""}},
     EXPECTED(0, 1, 3, 2, 1, 1, 0)},
    {"a poor value of the primary",
     {{"Warszawaaaaa", true, true, 90, 90, SOURCE_FORM, ""},
      {"Warszawa", false, false, 10, 10, SOURCE_SAMPLE, ""},
      {"Radom", false, false, 20, 5, SOURCE_IMPORT, ""}},
     EXPECTED(2, 0, 0, 1, 0, 1, 0)},
    {"all poor",
     {{"a", true, true, 1, 1, SOURCE_IMPORT, ""}, {"bb", true, false, 2, 2, SOURCE_IMPORT, ""}},
     EXPECTED(0, 1, 1, 1, 1, 1, 0)},
    {"two of three agree",
     {{"Kraków", false, true, 9, 9, SOURCE_FORM, ""},
      {"Łódź", false, false, 1, 1, SOURCE_IMPORT, ""},
      {"Łódź", false, false, 2, 2, SOURCE_IMPORT, ""}},
     EXPECTED(0, 0, 0, 0, 2, 0, 0)},
    {"two meet under a key only",
     {{"ACME", false, true, 9, 9, SOURCE_FORM, "acme"},
      {"Orion sp. z o.o.", false, false, 3, 3, SOURCE_API, "orion"},
      {"ORION", false, false, 2, 2, SOURCE_API, "orion"}},
     EXPECTED(0, 0, 0, 1, 1, 0, 0)},
    {"no key is no agreement",
     {{"a", false, true, 1, 1, SOURCE_FORM, ""}, {"b", false, false, 2, 2, SOURCE_FORM, ""}},
     EXPECTED(0, 1, 1, 0, 1, 1, 0)},
    {"equal in everything: the primary's",
     {{"a", false, false, 1, 1, SOURCE_FORM, ""}, {"b", false, true, 1, 1, SOURCE_FORM, ""}},
     EXPECTED(1, 1, 1, 1, 1, 1, 1)},
    {"the primary has none: of the record saved last",
     {{"a", false, false, 1, 7, SOURCE_FORM, ""}, {"b", false, false, 2, 7, SOURCE_FORM, ""}},
     EXPECTED(1, 1, 1, 1, 1, 1, 1)},
    {"trusted and poor comes behind as trusted and sound",
     {{"a", true, true, 9, 9, SOURCE_API, ""},
      {"b", false, false, 1, 1, SOURCE_API, ""},
      {"c", false, false, 8, 8, SOURCE_IMPORT, ""}},
     EXPECTED(2, 0, 1, 2, 0, 2, 0)},
    {"characters are counted, not bytes",
     {{"ab", false, false, 1, 1, SOURCE_FORM, ""}, {"张", false, false, 2, 2, SOURCE_FORM, ""}},
     EXPECTED(1, 1, 1, 0, 1, 1, 1)},
};

static size_t characters(const char *text) {
    size_t count = 0;
    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

static size_t read_case(const struct one_case *row, struct survivor out[MOST]) {
    size_t count = 0;
    for (const struct given *g = row->given; count < MOST && g->text; g++)
        out[count++] = (struct survivor){.value = value_text(str_of(g->text)),
                                         .key = str_of(g->key),
                                         .length = characters(g->text),
                                         .poor = g->poor,
                                         .primary = g->primary,
                                         .saved_at = g->saved_at,
                                         .changed_at = g->changed_at,
                                         .source = g->source};
    return count;
}

static void each_policy_takes_its_own(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t policy = 0; policy < SURVIVORSHIP_COUNT; policy++) {
            struct survivor survivors[MOST];
            size_t count = read_case(&cases[i], survivors);
            size_t taken = survivorship_choose((enum survivorship)policy, survivors, count);
            if (taken != cases[i].expected[policy])
                fail_msg("%s, %s: %zu instead of %zu", cases[i].what,
                         survivorship_name((enum survivorship)policy), taken,
                         cases[i].expected[policy]);
        }
}

static void names_are_read_back(void **state) {
    (void)state;
    enum survivorship read;
    for (size_t i = 0; i < SURVIVORSHIP_COUNT; i++) {
        assert_true(survivorship_read(str_of(survivorship_name((enum survivorship)i)), &read));
        assert_int_equal(read, i);
    }
    assert_true(survivorship_read(STR(""), &read));
    assert_int_equal(read, SURVIVOR_AUTOMATIC);
    assert_false(survivorship_read(STR("newest"), &read));
    assert_int_equal(read, SURVIVOR_AUTOMATIC);
}

static void sources_are_in_order(void **state) {
    (void)state;
    static const enum source_kind order[] = {SOURCE_FORM, SOURCE_API, SOURCE_IMPORT, SOURCE_COMMAND,
                                             SOURCE_SAMPLE};
    for (size_t i = 1; i < sizeof order / sizeof *order; i++)
        assert_true(survivorship_trust(order[i - 1]) > survivorship_trust(order[i]));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_policy_takes_its_own),
        cmocka_unit_test(names_are_read_back),
        cmocka_unit_test(sources_are_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
