// Daitch-Mokotoff codes: the examples that Avotaynu and JewishGen print with the chart, uncut.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka needs those before it
#include "text/fold.h"
#include "text/sound.h"
#include <cmocka.h>

static const char *const published[][2] = {
    // six digits, filled with zeros
    {"Moskowitz", "645740"},      {"Moskovitz", "645740"},  {"Auerbach", "097500"},
    {"Uhrbach", "097500"},        {"Jackson", "154600"},    {"Ceniow", "567000"},
    {"Tsenyuv", "467000"},        {"Holubica", "587500"},   {"Golubitsa", "587400"},
    {"Przemysl", "746480"},       {"Pshemeshil", "746480"}, {"Rosochowaciec", "945755"},
    {"Rosokhovatsets", "945744"}, {"Peters", "739400"},     {"Peterson", "739460"},
    {"Augsburg", "054795"},       {"Breuer", "791900"},     {"Halberstadt", "587943"},
    {"Mannheim", "665600"},       {"Chernowitz", "596740"}, {"Cherkassy", "595400"},
    {"Kleinman", "586660"},       {"Berlin", "798600"},     {"Lipshitz", "874400"},
    {"Lewinsky", "876450"},       {"Levinski", "876450"},   {"Szlamawicz", "486740"},
    {"Shlamovitz", "486740"},     {"Ohrbach", "097500"},    {"Freud", "793000"},
};

static void test_published(void **state) {
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof published / sizeof *published; i++) {
        bool found = false;
        str folded = text_fold(&arena, str_of(published[i][0])), last = {0};
        for (unsigned reading = 0; reading < TEXT_READINGS && !found; reading++) {
            unsigned ambiguous;
            last = text_sound(&arena, folded, reading, &ambiguous);
            str six = str_slice(str_concat(&arena, last, STR("000000")), 0, 6);
            found = str_is(six, published[i][1]);
        }
        if (!found)
            fail_msg("%s is not %s (but " STR_FMT ")", published[i][0], published[i][1],
                     STR_ARG(last));
    }
    arena_finish(&arena);
}

static void test_words(void **state) {
    struct arena arena;
    unsigned ambiguous;
    (void)state;
    arena_init(&arena);
    str both = text_sound(&arena, text_fold(&arena, STR("Москва, 7 Berlin")), 0, &ambiguous);
    assert_true(str_is(both, "6457 7986")); // what has no letters has no sound
    assert_int_equal(ambiguous, 0);
    assert_int_equal(text_sound(&arena, STR("!? 12"), 0, &ambiguous).len, 0);
    assert_int_equal(text_sound(&arena, STR(""), 3, &ambiguous).len, 0);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_published),
        cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
