// Patterns: what fits, what is refused and where, and that none can cost more than it may.
#include "base/thread.h"
#include "text/pattern.h"
#include "text_test.h"
#include <time.h>

static struct pattern *pattern(struct arena *arena, const char *text) {
    struct pattern *out = NULL;
    struct err err = {0};
    if (!pattern_read(arena, str_of(text), &out, &err))
        fail_msg("%s: %s", text, err.text);
    return out;
}

static void fits(void **state) {
    (void)state;
    static const struct {
        const char *pattern, *text;
        enum pattern_answer answer;
    } rows[] = {
        {"^\\d{11}$", "13812345678", PATTERN_YES},
        {"^\\d{11}$", "13812345678\n", PATTERN_NO},
        {"^\\d{11}$", "", PATTERN_NO},
        {"^$", "", PATTERN_YES},
        {"^\\w+$", "Grzegrzółka", PATTERN_YES},
        {"^.$", "王", PATTERN_YES},
        {"(?i)ИВАН", "иван", PATTERN_YES},
        {"\\bkot\\b", "Ala ma kot.", PATTERN_YES},
        {"^\\p{Cyrillic}+$", "Иван", PATTERN_YES},
        {"^\\p{Cyrillic}+$", "Ивaн", PATTERN_NO}, // a Latin a
        {"(.)\\1", "Anna", PATTERN_YES},
        {"^[0-9]$", "\u0663", PATTERN_NO},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(rows); i++)
        if (pattern_match(pattern(&arena, rows[i].pattern), str_of(rows[i].text), NULL) !=
            rows[i].answer)
            fail_msg("%s over %s", rows[i].pattern, rows[i].text);
    assert_int_equal(pattern_match(pattern(&arena, "^$"), (str){0}, NULL), PATTERN_YES);
    arena_finish(&arena);
}

static void refused(void **state) {
    (void)state;
    struct arena arena;
    struct pattern *out;
    struct err err;
    char deep[2 * PATTERN_DEPTH_MAX + 4], lengthy[PATTERN_MAX + 2];
    arena_init(&arena);
    memset(deep, '(', PATTERN_DEPTH_MAX + 1);
    memset(deep + PATTERN_DEPTH_MAX + 1, ')', PATTERN_DEPTH_MAX + 1);
    memset(lengthy, 'a', sizeof lengthy);
    assert_false(pattern_read(&arena, STR(""), &out, &err));
    assert_string_equal(err.text, "it is empty");
    assert_false(pattern_read(&arena, STR("żółw)"), &out, &err));
    assert_string_equal(err.text, "at its character 5: unmatched closing parenthesis");
    assert_int_equal(err.code, ERR_INPUT);
    assert_false(pattern_read(&arena, (str){deep, 2 * PATTERN_DEPTH_MAX + 2}, &out, &err));
    assert_true(pattern_read(&arena, (str){deep + 1, (size_t)2 * PATTERN_DEPTH_MAX}, &out, &err));
    assert_false(pattern_read(&arena, (str){lengthy, PATTERN_MAX + 1}, &out, &err));
    assert_true(pattern_read(&arena, (str){lengthy, PATTERN_MAX}, &out, &err));
    assert_false(pattern_read(&arena, STR("((a{1000}){1000}){1000}"), &out, &err));
    arena_finish(&arena);
}

// Patterns known to be slow: each is decided or given up soon, over short and over long texts.
static void bounded(void **state) {
    (void)state;
    // Classes at the end, since PCRE2 looks for a needed letter before it tries anything.
    static const char *const patterns[] = {"^(a+)+[bc]",        "(a|a)*[bc]",
                                           "(a*)*[bc]",         "a*a*a*a*[bc]",
                                           "(.*)(.*)[xy]$",     "(?:a++b|a)*[cd]",
                                           "(a?){50}a{50}[cd]", "(?R)?a",
                                           "(a|(?1)b)*[cd]",    "(a++[bc]|a++[cd]|a++[de]|a++[ef])",
                                           "(?=(a+))\\1[bc]",   "(?<=a)(a|aa)+[bc]"};
    static const size_t lengths[] = {0, 1, 30, 300, 3000, PATTERN_TEXT_MAX, PATTERN_TEXT_MAX + 1};
    static char text[PATTERN_TEXT_MAX + 2];
    struct arena arena;
    arena_init(&arena);
    memset(text, 'a', sizeof text);
    for (size_t i = 0; i < COUNT(patterns); i++)
        for (size_t k = 0; k < COUNT(lengths); k++) {
            struct timespec from, to;
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
            enum pattern_answer answer =
                pattern_match(pattern(&arena, patterns[i]), (str){text, lengths[k]}, NULL);
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
            double seconds =
                (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
            if (getenv("SHOW_TIMES"))
                print_message("%s over %zu: %d, %.1f ms\n", patterns[i], lengths[k], answer,
                              seconds * 1e3);
            assert_true(seconds < 2);
            if (lengths[k] > PATTERN_TEXT_MAX)
                assert_int_equal(answer, PATTERN_COSTLY);
        }
    // What is usual is decided for long texts, too.
    text[PATTERN_TEXT_MAX - 1] = 'x';
    assert_int_equal(pattern_match(pattern(&arena, "x$"), (str){text, PATTERN_TEXT_MAX}, NULL),
                     PATTERN_YES);
    assert_int_equal(
        pattern_match(pattern(&arena, "a{3}[xy]"), (str){text, PATTERN_TEXT_MAX}, NULL),
        PATTERN_YES);
    assert_int_equal(pattern_match(pattern(&arena, "\\bx\\b"), (str){text, PATTERN_TEXT_MAX}, NULL),
                     PATTERN_NO);
    arena_finish(&arena);
}

// Matches that share a budget cost no more than one may; usual ones do not notice.
static void shared(void **state) {
    (void)state;
    enum { MATCHES = 400, USUAL = 20000 };
    static char text[PATTERN_TEXT_MAX];
    struct arena arena;
    arena_init(&arena);
    memset(text, 'a', sizeof text);
    struct pattern *slow = pattern(&arena, "(a++[bc]|a++[cd]|a++[de]|a++[ef])"),
                   *anchored = pattern(&arena, "^(?:(a++b|a)*[cd])$"),
                   *usual = pattern(&arena, "^(?:[A-Z]{2}\\d{2}( ?\\w{4}){3,7})$");
    struct pattern_budget budget = PATTERN_BUDGET;
    for (int i = 0; i < USUAL; i++)
        assert_int_equal(pattern_match(usual, STR("PL61 1090 1014 0000 0712 1981 2874"), &budget),
                         PATTERN_YES);
    assert_int_equal(budget.given_up, 0);
    struct timespec from, to;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    for (int i = 0; i < MATCHES; i++)
        (void)pattern_match(i % 2 ? slow : anchored, (str){text, sizeof text}, &budget);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    if (getenv("SHOW_TIMES"))
        print_message("%.0f ms, %zu given up\n", seconds * 1e3, budget.given_up);
    assert_true(seconds < 4);
    assert_true(budget.given_up > MATCHES / 2);
    assert_int_equal(pattern_match(usual, STR("PL61"), NULL), PATTERN_NO);
    arena_finish(&arena);
}

// One pattern is asked by many threads at once.
static void ask(void *argument, size_t i) {
    const struct pattern *p = argument;
    for (int k = 0; k < 200; k++) {
        assert_int_equal(pattern_match(p, i % 2 ? STR("aaaaaaab") : STR("aaaaaaac"), NULL),
                         i % 2 ? PATTERN_YES : PATTERN_NO);
    }
}

static void threads(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    parallel_for(4, 64, ask, pattern(&arena, "^(a|aa)+b$"));
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fits),   cmocka_unit_test(refused), cmocka_unit_test(bounded),
        cmocka_unit_test(shared), cmocka_unit_test(threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
