// Scores asked for from a probability on: what is kept is what match_score keeps, to the bit, and
// most of what is not is let go early. Records are drawn from few values and their neighbours, so
// that every level of every field occurs.
#include "base/clock.h"
#include "match/compare.h"
#include "match/rules.h"
#include "people.h"
#include <stdlib.h>

enum { RECORDS = 260, ALIKE = 12 };

// Values of a role that stand to each other in all ways: equal, of one skeleton, near, apart.
static const struct {
    const char *role;
    const char *texts[ALIKE];
    unsigned missing; // of a hundred records
} fields[] = {
    {GIVEN,
     {"Jan", "Johann", "Katarzyna", "Kasia", "Кasia", "Anna", "Ann", "J.", "Kowalski", "Piotr",
      "Petr", "Maria Anna"},
     10},
    {FAMILY,
     {"Kowalski", "Kowalska", "Kowalsky", "Nowak", "Nowak-Kowalska", "Ковальский", "Li", "Liu",
      "Wiśniewska", "Wisniewski", "Jan", "Zieliński"},
     10},
    {EMAIL,
     {"jan.kowalski@example.com", "jan.kowalski@exmaple.com", "jan.kowalski1@example.com",
      "j.kowalski@firma.example", "biuro@firma.example", "nowak77@gmail.com", "nowak78@gmail.com",
      "nowak77@ymail.com", "sloneczko@firma.example", "slonezcko@firma.example", "anna@example.org",
      "info@example.com"},
     25},
    {PHONE,
     {"501234567", "501234568", "+48501234567", "1234567", "+48221234567", "602345678", "602354678",
      "+49301234567", "700100200", "700100201", "48123456", "999888777"},
     30},
    {PHONE,
     {"501234567", "601111222", "601111223", "222333444", "222333445", "222333454", "888777666",
      "123123123", "321321321", "505505505", "606606606", "707707707"},
     70},
    {STREET,
     {"ul. Lipowa 5", "Lipowa 5", "Lipova 5", "Lipowa 5/3", "Lipowa 7", "ul. Długa 12", "Dluga 12",
      "Główna 1", "Glowna 1", "Kwiatowa 8", "Rynek 1", "Polna 33"},
     30},
    {CITY,
     {"Kraków", "Krakow", "Krakwo", "Warszawa", "Варшава", "Gdańsk", "Gdynia", "Łódź", "Lodz",
      "Poznań", "Wrocław", "Wroclaw"},
     30},
    {POSTCODE,
     {"30-001", "30-010", "30-002", "00-950", "00-959", "80-001", "81-001", "90-001", "60-001",
      "50-001", "50-010", "31-000"},
     40},
    {COMPANY,
     {"Alfa Trading sp. z o.o.", "Alfa Trading S.A.", "Alfa Tradnig", "Alfa Trading Polska",
      "Альфа Трейдинг", "Beta", "Beta Serwis", "Centrum Medyczne Gamma", "Centrum Medyczne Delta",
      "Firma 17", "Firma 18", "Omega Logistyka"},
     30},
    {BIRTH,
     {"1980-01-01", "1980-01-02", "1980-02-01", "1981-01-01", "1979-12-31", "1975-05-05",
      "1975-05-06", "1957-05-05", "1990-10-10", "1990-10-11", "1962-03-04", "1962-04-03"},
     50},
    {TAX,
     {"5260001246", "5260001247", "5260001264", "7740001454", "7740001455", "1132245783",
      "1132245738", "9512120077", "5213017228", "6762434567", "6762434576", "8971649500"},
     85},
    {DOMAIN,
     {"example.com", "exmaple.com", "firma.example", "firma2.example", "alfa-trading.pl",
      "alfatrading.pl", "beta.pl", "gamma.pl", "delta.pl", "omega.pl", "omega-log.pl",
      "kowalski.pl"},
     60},
};

enum { FIELDS = sizeof fields / sizeof *fields };

static void fill(struct match_set *set, enum match_model model) {
    struct arena arena;
    arena_init(&arena);
    match_set_init(set, model);
    for (uint64_t i = 0; i < RECORDS; i++) {
        struct facts facts = {{0}};
        size_t count = 0;
        for (size_t f = 0; f < FIELDS; f++) {
            uint64_t r = hash_u64(hash_combine(i + 1, f + 1));
            if (r % 100 < fields[f].missing)
                continue;
            facts.text[count++] = fields[f].role;
            // Half of the values are of the first three, so that agreements come together.
            facts.text[count++] = fields[f].texts[(r >> 20) % (r >> 40 & 1 ? 3 : ALIKE)];
        }
        struct match_form form = form_of(&arena, model, &facts);
        match_set_add(set, (int64_t)i + 1, &form);
    }
    match_set_refresh_owners(set);
    arena_finish(&arena);
}

// The weights of a base of so many million records, as far as the priors go.
static struct match_weights weights_of(enum match_model model, double millions) {
    struct match_weights weights;
    match_weights_default(model, &weights);
    float share = (float)(RECORDS / (millions * 1e6));
    weights.expected *= share;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        weights.related[r] *= share;
    return weights;
}

// Of all pairs the share that was let go without a score.
static double compare_all(const struct match_set *set, const struct match_weights *weights,
                          double least) {
    struct match_scorer whole, from;
    size_t pairs = 0, let_go = 0;
    match_scorer_init(&whole, (struct match_source){.set = set}, weights, true);
    match_scorer_init(&from, (struct match_source){.set = set}, weights, true);
    match_scorer_from(&from, least);
    for (size_t a = 0; a < set->count; a++)
        for (size_t b = a + 1; b < set->count; b++, pairs++) {
            struct match_score x = match_score(&whole, &set->records[a], &set->records[b]);
            struct match_score y = match_score_from(&from, &set->records[a], &set->records[b]);
            let_go += y.probability <= 0;
            if (x.probability < least) {
                assert_true(y.probability < least);
                continue;
            }
            assert_memory_equal(&x.probability, &y.probability, sizeof x.probability);
            assert_memory_equal(&x.total, &y.total, sizeof x.total);
            assert_memory_equal(x.bits, y.bits, sizeof x.bits);
            assert_true(x.levels == y.levels);
            assert_ptr_equal(x.guard, y.guard);
        }
    match_scorer_finish(&whole);
    match_scorer_finish(&from);
    return (double)let_go / (double)pairs;
}

static const double asked[] = {1e-9, 1e-4, .001, .02, .3, .7, .95, .995};

static void nothing_is_lost(void **state) {
    (void)state;
    for (size_t m = 0; m < MATCH_MODEL_COUNT; m++) {
        struct match_set set;
        fill(&set, (enum match_model)m);
        for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
            for (double millions = .01; millions < 100; millions *= 10) {
                struct match_weights weights = weights_of((enum match_model)m, millions);
                compare_all(&set, &weights, asked[i]);
            }
        match_set_finish(&set);
    }
}

// Rules silence levels, multiply weights and forbid pairs: all of it goes into what is possible.
static void nothing_is_lost_under_rules(void **state) {
    (void)state;
    for (size_t m = 0; m < 2; m++) {
        struct match_set set;
        fill(&set, (enum match_model)m);
        for (uint64_t i = 0; i < 24; i++) {
            struct match_rules rules;
            match_rules_default((enum match_model)m, &rules);
            for (size_t f = 0; f < MATCH_FIELDS_MAX; f++) {
                uint64_t r = hash_u64(hash_combine(i + 1, f + 1));
                static const float factors[] = {.25f, 1, 1, 2, 4};
                rules.fields[f].factor = factors[r % 5];
                rules.fields[f].use = (enum match_use)((r >> 8) % 5 < 3 ? (r >> 8) % 5 : 0);
                if ((r >> 16) % 6 == 0)
                    rules.fields[f].demand = (enum match_demand)((r >> 24) % MATCH_DEMAND_COUNT);
            }
            struct match_weights weights = weights_of((enum match_model)m, 1);
            match_rules_apply(&rules, &weights);
            compare_all(&set, &weights, asked[i % (sizeof asked / sizeof *asked)]);
        }
        match_set_finish(&set);
    }
}

static void most_is_let_go(void **state) {
    (void)state;
    struct match_set set;
    fill(&set, MATCH_PERSON);
    struct match_weights weights = weights_of(MATCH_PERSON, 1);
    assert_true(compare_all(&set, &weights, .02) > .7);
    assert_true(compare_all(&set, &weights, 0) <= 0); // all is asked for: nothing is
    match_set_finish(&set);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(nothing_is_lost),
                                       cmocka_unit_test(nothing_is_lost_under_rules),
                                       cmocka_unit_test(most_is_let_go)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
