// Deals: who buys, how much and when tell them apart, not what they are called.
#include "base/clock.h"
#include "match/batch.h"
#include "match/explain.h"
#include "match/live.h"
#include "people.h"
#include <stdio.h>

#define TITLE   "title"
#define BUYER   "buyer"
#define PERSON  "buying_person"
#define AMOUNT  "amount"
#define DUE     "due_date"
#define OUTCOME "outcome"

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
     REVIEW,
     REVIEW,
     NULL},
    {{{TITLE, "50 laptops for the office", AMOUNT, "42120", DUE, "2026-03-31", NULL}},
     {{TITLE, "50 laptops for the office", AMOUNT, "42120", DUE, "2026-11-12", NULL}},
     NO,
     NO,
     NULL},
    // A series: the same, again and again.
    {{{TITLE, "Hosting", BUYER, "501", AMOUNT, "300", DUE, "2026-01-31", OUTCOME, "won", NULL}},
     {{TITLE, "Hosting", BUYER, "501", AMOUNT, "300", DUE, "2026-02-28", OUTCOME, "won", NULL}},
     NO,
     NO,
     "match.due.series"},
    {{{TITLE, "Hosting", BUYER, "501", AMOUNT, "300", DUE, "2026-01-15", NULL}},
     {{TITLE, "Hosting", BUYER, "501", AMOUNT, "300", DUE, "2026-06-16", NULL}},
     NO,
     NO,
     "match.due.series"},
    {{{TITLE, "Licence renewal", BUYER, "501", AMOUNT, "12000", DUE, "2025-06-30", NULL}},
     {{TITLE, "Licence renewal", BUYER, "501", AMOUNT, "12000", DUE, "2026-07-02", NULL}},
     NO,
     NO,
     "match.due.series"},
    {{{TITLE, "Hosting", BUYER, "501", AMOUNT, "300", DUE, "2026-01-31", OUTCOME, "won", NULL}},
     {{TITLE, "Hosting", BUYER, "501", AMOUNT, "300", DUE, "2026-01-31", OUTCOME, "won", NULL}},
     REVIEW,
     SURE,
     "match.outcome.same"},
    // Lost, and tried again; or a copy that somebody left open.
    {{{TITLE, "Servers", BUYER, "501", AMOUNT, "9000", DUE, "2026-01-31", OUTCOME, "lost", NULL}},
     {{TITLE, "Servers", BUYER, "501", AMOUNT, "9000", DUE, "2026-05-12", OUTCOME, "won", NULL}},
     NO,
     NO,
     "match.outcome.contrary"},
    {{{TITLE, "Servers", BUYER, "501", AMOUNT, "9000", DUE, "2026-01-31", OUTCOME, "lost", NULL}},
     {{TITLE, "Servers", BUYER, "501", AMOUNT, "9000", DUE, "2026-01-31", OUTCOME, "won", NULL}},
     NO,
     REVIEW,
     "match.outcome.contrary"},
    {{{TITLE, "Servers", BUYER, "501", AMOUNT, "9000", DUE, "2026-01-31", OUTCOME, "open", NULL}},
     {{TITLE, "Servers", BUYER, "501", AMOUNT, "9000", DUE, "2026-01-31", OUTCOME, "won", NULL}},
     REVIEW,
     SURE,
     "match.outcome.open"},
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

// -- a labelled set

// Made, not taken from anywhere: of each customer some stories as sales people know them (a series
// by month, quarter or year; something lost and tried again; an offer that all customers of a
// campaign got; single deals), then copies of every fifteenth deal as a colleague would enter them:
// words left out or misspelled, an amount or a date that differs a little or is missing, a copy
// that was left open or closed as lost, and one in six without its buyer. A pair is true where both
// are the same deal.
enum { CUSTOMERS = 500, DEALS_MAX = 12000 };

struct made {
    struct match_batch *batch;
    struct arena arena;
    uint64_t state;
    size_t count, copies;
    uint32_t deal_of[DEALS_MAX]; // by id
};

struct offer {
    const char *title;
    int64_t buyer; // 0: not said
    int amount;    // 0: not said
    int64_t due;   // 0: not said
    const char *outcome;
};

static unsigned below(struct made *m, unsigned limit) {
    m->state += 0x9E3779B97F4A7C15U;
    return (unsigned)(hash_u64(m->state) >> 33) % limit;
}

static void add_offer(struct made *m, const struct offer *o, uint32_t deal) {
    struct facts facts = {{TITLE, o->title}};
    size_t n = 2;
    int year, month, day;
    date_from_days(o->due, &year, &month, &day);
    const struct {
        const char *role, *text;
    } more[] = {
        {BUYER, o->buyer ? str_format(&m->arena, "%lld", (long long)o->buyer).ptr : NULL},
        {AMOUNT, o->amount ? str_format(&m->arena, "%d", o->amount).ptr : NULL},
        {DUE, o->due ? str_format(&m->arena, "%04d-%02d-%02d", year, month, day).ptr : NULL},
        {OUTCOME, o->outcome},
    };
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
        if (!more[i].text)
            continue;
        facts.text[n++] = more[i].role;
        facts.text[n++] = more[i].text;
    }
    assert_true(m->count < DEALS_MAX);
    struct match_form form = form_of(&m->arena, MATCH_DEAL, &facts);
    m->deal_of[m->count] = deal;
    match_batch_add(m->batch, (int64_t)m->count++, &form);
}

static const char *mistyped(struct made *m, const char *title) {
    str text = str_copy(&m->arena, str_of(title));
    char *letters = (char *)(uintptr_t)text.ptr;
    size_t space = str_find_char(text, ' '), at = 1 + below(m, (unsigned)text.len - 2);
    if (space < text.len && below(m, 2))
        return str_z(&m->arena, str_from(text, space + 1)); // a word left out
    char swap = letters[at];
    letters[at] = letters[at - 1];
    letters[at - 1] = swap;
    return str_z(&m->arena, text);
}

static void add_copy(struct made *m, struct offer o, uint32_t deal) {
    unsigned amount = below(m, 100), due = below(m, 100), outcome = below(m, 100);
    if (below(m, 100) < 40)
        o.title = mistyped(m, o.title);
    o.amount = amount < 10 ? 0 : amount < 20 ? o.amount + o.amount / 40 : o.amount;
    o.due = due < 15 ? 0 : due < 40 ? o.due - 14 + below(m, 29) : o.due;
    o.outcome = outcome < 25 ? "open" : outcome < 28 ? "lost" : o.outcome;
    o.buyer = below(m, 6) ? o.buyer : 0;
    m->copies++;
    add_offer(m, &o, deal);
}

static void add_deal(struct made *m, const struct offer *o) {
    uint32_t deal = (uint32_t)m->count;
    add_offer(m, o, deal);
    if (below(m, 15) == 0)
        add_copy(m, *o, deal);
}

static const char *const goods[] = {"Hosting",
                                    "Licence renewal",
                                    "Support contract",
                                    "Laptops for the office",
                                    "CRM implementation",
                                    "Media plan",
                                    "Cleaning service",
                                    "Server room",
                                    "Training days",
                                    "Printers and toner",
                                    "Security audit",
                                    "Mobile contracts",
                                    "Warehouse racks",
                                    "Company cars leasing",
                                    "Solar panels",
                                    "Coffee machines"};

static const char *good(struct made *m) {
    return goods[below(m, sizeof goods / sizeof *goods)];
}

static void add_series(struct made *m, struct offer o) {
    static const int periods[] = {1, 1, 3, 12};
    int period = periods[below(m, 4)], count = 3 + (int)below(m, period == 1 ? 10 : 4);
    int day = 1 + (int)below(m, 28);
    for (int i = 0; i < count; i++) {
        int months = i * period;
        o.due = days_of_date(2024 + months / 12, 1 + months % 12, day) + below(m, 3);
        o.outcome = i + 1 < count ? "won" : "open";
        add_deal(m, &o);
    }
}

static void add_customer(struct made *m, int64_t buyer) {
    static const char *const ends[] = {"open", "won", "lost"};
    struct offer o = {good(m), buyer, 100 + (int)below(m, 400) * 25, 0, "won"};
    if (below(m, 3) == 0)
        add_series(m, o);
    for (unsigned i = below(m, 4); i > 0; i--) {
        o = (struct offer){good(m), buyer, 100 + (int)below(m, 4000), 19700 + below(m, 900),
                           ends[below(m, 3)]};
        add_deal(m, &o);
        if (below(m, 5) == 0) { // tried again
            o.outcome = ends[below(m, 2)];
            o.due += 40 + below(m, 250);
            o.amount = below(m, 2) ? o.amount : o.amount * 9 / 10;
            add_deal(m, &o);
        }
    }
    if (below(m, 4) == 0) { // of a campaign
        o = (struct offer){"Autumn offer for partners", buyer, 4900, 20350, ends[below(m, 3)]};
        add_deal(m, &o);
    }
}

static void measure(uint64_t seed) {
    static struct made m;
    struct match_result result;
    struct err err;
    size_t sure = 0, sure_right = 0, shown = 0, right = 0, series = 0;
    m = (struct made){.batch = match_batch_create(MATCH_DEAL), .state = seed};
    arena_init(&m.arena);
    for (int64_t buyer = 1; buyer <= CUSTOMERS; buyer++)
        add_customer(&m, 5000 + buyer);
    struct match_batch_options options = {.threads = 1};
    assert_true(match_batch_run(m.batch, &options, &result, &err));
    for (size_t i = 0; i < result.pair_count; i++) {
        const struct match_result_pair *pair = &result.pairs[i];
        bool same = m.deal_of[pair->id_a] == m.deal_of[pair->id_b];
        bool is_sure = pair->probability >= result.weights.sure;
        shown++;
        right += same;
        sure += is_sure;
        sure_right += is_sure && same;
        series += (pair->levels >> (4 * DEAL_DUE) & 15) == DUE_SERIES;
    }
    double precision = (double)right / (double)shown, recall = (double)right / (double)m.copies;
    print_message(
        "%zu deals, %zu copies: %zu sure, %zu of them right; %zu shown, %zu right, %zu of "
        "a series; precision %.3f, recall %.3f\n",
        m.count, m.copies, sure, sure_right, shown, right, series, precision, recall);
    assert_true((double)sure_right >= .99 * (double)sure);
    assert_int_equal(series, 0);
    assert_true(precision >= .55); // a copy without a date is like each deal of its series
    assert_true(recall >= .7);
    match_result_finish(&result);
    match_batch_destroy(m.batch);
    arena_finish(&m.arena);
}

static void measured(void **state) {
    (void)state;
    for (uint64_t seed = 7; seed < 12; seed++)
        measure(seed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs),
        cmocka_unit_test(found_live),
        cmocka_unit_test(measured),
    };
    return cmocka_run_group_tests_name("deal", tests, NULL, NULL);
}
