// Deals: who buys, how much and when tell them apart, not what they are called.
#include "match/explain.h"
#include "match/live.h"
#include "people.h"
#include <stdio.h>

#define TITLE  "title"
#define BUYER  "buyer"
#define PERSON "buying_person"
#define AMOUNT "amount"
#define DUE    "due_date"

enum answer { NO, REVIEW, SURE };

static const struct {
    struct facts a, b;
    enum answer least, most;
    const char *told; // a reason that has to be named
} rows[] = {
    // Entered twice, by two colleagues or from two lists.
    {{{TITLE, "50 laptops for the office", BUYER, "501", AMOUNT, "42000.00", DUE, "2026-03-31",
       NULL}},
     {{TITLE, "50 laptops for the office", BUYER, "501", AMOUNT, "42000", DUE,
       "2026-03-31T10:00:00Z", NULL}},
     REVIEW,
     SURE,
     "match.amount.same"},
    {{{TITLE, "Laptops for office", BUYER, "501", PERSON, "77", AMOUNT, "42000", NULL}},
     {{TITLE, "Office laptops", BUYER, "501", PERSON, "77", AMOUNT, "42000", NULL}},
     REVIEW,
     SURE,
     "match.buying_person.same"},
    {{{TITLE, "Серверы для бухгалтерии", BUYER, "9", AMOUNT, "1000", DUE, "2026-05-01", NULL}},
     {{TITLE, "Servery dlja buhgalterii", BUYER, "9", AMOUNT, "1000", DUE, "2026-05-03", NULL}},
     REVIEW,
     SURE,
     NULL},
    {{{TITLE, "Wdrożenie CRM", BUYER, "501", NULL}},
     {{TITLE, "Wdrozenie CRM", BUYER, "501", NULL}},
     REVIEW,
     REVIEW,
     NULL},
    // The next one of the same customer.
    {{{TITLE, "Renewal 2025", BUYER, "501", AMOUNT, "1200", DUE, "2025-06-30", NULL}},
     {{TITLE, "Renewal 2026", BUYER, "501", AMOUNT, "1200", DUE, "2026-06-30", NULL}},
     NO,
     NO,
     "match.title.numbered"},
    {{{TITLE, "Renewal", BUYER, "501", AMOUNT, "1200", DUE, "2025-06-30", NULL}},
     {{TITLE, "Renewal", BUYER, "501", AMOUNT, "1450", DUE, "2026-06-30", NULL}},
     NO,
     NO,
     "match.relation.next_deal"},
    {{{TITLE, "Laptops", BUYER, "501", AMOUNT, "42000", NULL}},
     {{TITLE, "Telephones", BUYER, "501", AMOUNT, "9000", NULL}},
     NO,
     NO,
     NULL},
    {{{TITLE, "Media plan Q1", BUYER, "501", AMOUNT, "1200", NULL}},
     {{TITLE, "Media plan Q2", BUYER, "501", AMOUNT, "1200", NULL}},
     NO,
     NO,
     "match.title.numbered"},
    {{{TITLE, "Warehouse, phase I", BUYER, "501", AMOUNT, "90000", NULL}},
     {{TITLE, "Warehouse, phase II", BUYER, "501", AMOUNT, "90000", NULL}},
     NO,
     NO,
     "match.title.numbered"},
    // The same offer to another customer.
    {{{TITLE, "Implementation", BUYER, "501", AMOUNT, "42000", DUE, "2026-03-31", NULL}},
     {{TITLE, "Implementation", BUYER, "502", AMOUNT, "42000", DUE, "2026-03-31", NULL}},
     NO,
     NO,
     "match.buyer.different"},
    // Nobody knows who buys: a person may look, nothing happens by itself.
    {{{TITLE, "50 laptops for the office", AMOUNT, "42120", DUE, "2026-03-31", NULL}},
     {{TITLE, "50 laptops for the office", AMOUNT, "42120", DUE, "2026-03-31", NULL}},
     NO,
     REVIEW,
     NULL},
    {{{TITLE, "Renewal", NULL}}, {{TITLE, "Renewal", NULL}}, NO, NO, NULL},
};

static bool is_told(const struct match_explanation *why, const char *key) {
    for (size_t i = 0; i < why->count; i++)
        if (strcmp(why->reasons[i].level, key) == 0)
            return true;
    return false;
}

static void pairs(void **state) {
    (void)state;
    struct arena arena;
    struct match_weights weights;
    arena_init(&arena);
    match_weights_default(MATCH_DEAL, &weights);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct match_form a = form_of(&arena, MATCH_DEAL, &rows[i].a);
        struct match_form b = form_of(&arena, MATCH_DEAL, &rows[i].b);
        struct match_explanation why, back;
        match_explain(&arena, &a, &b, NULL, NULL, &why);
        match_explain(&arena, &b, &a, NULL, NULL, &back);
        assert_true(why.probability - back.probability < 1e-9 &&
                    back.probability - why.probability < 1e-9);
        enum answer answer = why.probability >= (double)weights.sure     ? SURE
                             : why.probability >= (double)weights.review ? REVIEW
                                                                         : NO;
        if (answer < rows[i].least || answer > rows[i].most)
            fail_msg("row %zu: %.4f", i, why.probability);
        if (rows[i].told && !is_told(&why, rows[i].told))
            fail_msg("row %zu does not say %s", i, rows[i].told);
    }
    arena_finish(&arena);
}

// What a deal is found by in the live index, and that taking it out leaves nothing behind.
static void found_live(void **state) {
    (void)state;
    struct arena arena;
    struct match_candidate found[4];
    const struct facts facts = {{TITLE, "Wdrożenie CRM", BUYER, "501", AMOUNT, "42000", NULL}};
    const struct facts alike = {{TITLE, "CRM wdrożenie", BUYER, "501", AMOUNT, "42000", NULL}};
    struct match_live *live = match_live_create(MATCH_DEAL, NULL);
    arena_init(&arena);
    struct match_form a = form_of(&arena, MATCH_DEAL, &facts);
    struct match_form b = form_of(&arena, MATCH_DEAL, &alike);
    for (int64_t i = 0; i < 30; i++) {
        char title[40], buyer[12];
        snprintf(title, sizeof title, "Other %lld", (long long)i);
        snprintf(buyer, sizeof buyer, "%lld", 600 + (long long)i);
        const struct facts other = {{TITLE, title, BUYER, buyer, AMOUNT, "500", NULL}};
        struct match_form form = form_of(&arena, MATCH_DEAL, &other);
        match_live_put(live, 100 + i, &form);
    }
    match_live_put(live, 1, &a);
    assert_int_equal(match_live_find(live, &b, 0, .5, found, 4), 1);
    assert_int_equal(found[0].id, 1);
    assert_true(match_live_remove(live, 1));
    assert_int_equal(match_live_find(live, &b, 0, .5, found, 4), 0);
    match_live_destroy(live);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs),
        cmocka_unit_test(found_live),
    };
    return cmocka_run_group_tests_name("deal", tests, NULL, NULL);
}
