// Rules of matching: what they change of a pair's probability, every level in a class, JSON and
// back, and nothing at all where nothing is said.
#include "match/batch.h"
#include "match/explain.h"
#include "match/rules.h"
#include "people.h"
#include <stdlib.h>

struct bench {
    struct arena arena;
    struct match_rules rules;
    struct match_form a, b;
};

static int begin(void **state) {
    struct bench *bench = memory_zero(1, sizeof *bench);
    arena_init(&bench->arena);
    match_rules_default(MATCH_PERSON, &bench->rules);
    *state = bench;
    return 0;
}

static int end(void **state) {
    struct bench *bench = *state;
    arena_finish(&bench->arena);
    free(bench);
    return 0;
}

static struct match_explanation explained(struct bench *bench) {
    struct match_weights weights;
    struct match_explanation why;
    match_weights_default(MATCH_PERSON, &weights);
    match_rules_apply(&bench->rules, &weights);
    match_explain(&bench->arena, &bench->a, &bench->b, NULL, &weights, &why);
    return why;
}

static void compare(struct bench *bench, const struct facts *a, const struct facts *b) {
    bench->a = form_of(&bench->arena, MATCH_PERSON, a);
    bench->b = form_of(&bench->arena, MATCH_PERSON, b);
}

static bool speaks(const struct match_explanation *why, const char *field) {
    for (size_t i = 0; i < why->count; i++)
        if (str_equal(str_of(why->reasons[i].field), str_of(field)))
            return true;
    return false;
}

static const struct facts anna = {{GIVEN, "Anna", FAMILY, "Kowalska", EMAIL, "a.kowalska@firma.pl",
                                   PHONE, "600100200", BIRTH, "1980-05-04", NULL}};
static const struct facts other_phone = {
    {GIVEN, "Anna", FAMILY, "Kowalska", EMAIL, "a.kowalska@firma.pl", PHONE, "512998877", NULL}};
static const struct facts near_phone = {
    {GIVEN, "Anna", FAMILY, "Kowalska", PHONE, "600100201", BIRTH, "1980-05-04", NULL}};

static void the_automatic_rules_change_nothing(void **state) {
    struct bench *bench = *state;
    struct match_weights usual, ruled;
    match_weights_default(MATCH_PERSON, &usual);
    ruled = usual;
    match_rules_apply(&bench->rules, &ruled);
    assert_false(ruled.ruling.any);
    assert_memory_equal(usual.bits, ruled.bits, sizeof usual.bits);
    assert_string_equal(match_rules_json(&bench->arena, &bench->rules).ptr, "{}");
}

static void a_demand_forbids_a_pair(void **state) {
    struct bench *bench = *state;
    struct match_field_rule *phone = &bench->rules.fields[PERSON_PHONE];
    compare(bench, &anna, &other_phone);
    double before = explained(bench).probability;
    assert_true(before > .9);
    static const struct {
        enum match_demand demand;
        bool stands;
    } cases[] = {
        {MATCH_DEMAND_AGREE, false}, {MATCH_DEMAND_NOT_DIFFER, false}, {MATCH_DEMAND_DIFFER, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        phone->demand = cases[i].demand;
        struct match_explanation why = explained(bench);
        assert_int_equal(why.probability > .9, cases[i].stands);
        assert_int_equal(why.guard != NULL, !cases[i].stands);
    }
    phone->demand = MATCH_DEMAND_NONE;
    // One side has no birth date: that neither agrees nor differs.
    struct match_field_rule *birth = &bench->rules.fields[PERSON_BIRTH];
    birth->demand = MATCH_DEMAND_NOT_DIFFER;
    assert_true(explained(bench).probability > .9);
    birth->demand = MATCH_DEMAND_AGREE;
    assert_true(explained(bench).probability < .001);
    birth->demand = MATCH_DEMAND_DIFFER;
    assert_true(explained(bench).probability < .001);
}

static void only_equal_values_count(void **state) {
    struct bench *bench = *state;
    struct match_field_rule *phone = &bench->rules.fields[PERSON_PHONE];
    compare(bench, &anna, &near_phone);
    struct match_explanation why = explained(bench);
    assert_true(speaks(&why, "match.phone"));
    double before = why.total;
    phone->use = MATCH_USE_EXACT;
    why = explained(bench);
    assert_false(speaks(&why, "match.phone"));
    assert_true((double)why.total < before);
    phone->demand = MATCH_DEMAND_AGREE; // nearly is not equal
    assert_true(explained(bench).probability < .001);
    phone->use = MATCH_USE_AUTOMATIC;
    assert_true(explained(bench).probability > .5);
    compare(bench, &anna, &other_phone); // what differs still speaks
    *phone = (struct match_field_rule){.use = MATCH_USE_EXACT, .factor = 1};
    why = explained(bench);
    assert_true(speaks(&why, "match.phone"));
    phone->use = MATCH_USE_OFF;
    why = explained(bench);
    assert_false(speaks(&why, "match.phone"));
}

static void a_weight_multiplies(void **state) {
    struct bench *bench = *state;
    struct match_weights usual, ruled;
    bench->rules.fields[PERSON_PHONE].factor = 2;
    match_weights_default(MATCH_PERSON, &usual);
    ruled = usual;
    match_rules_apply(&bench->rules, &ruled);
    assert_true(ruled.ruling.any);
    for (unsigned l = 1; l < PHONE_LEVEL_COUNT; l++)
        assert_float_equal(ruled.bits[PERSON_PHONE][l], 2 * usual.bits[PERSON_PHONE][l], 1e-4);
    assert_float_equal(ruled.bits[PERSON_NAME][1], usual.bits[PERSON_NAME][1], 1e-6);
}

// A level that is added to a model has to get a class, or rules would not see it.
static void every_level_has_a_class(void **state) {
    (void)state;
    for (int model = 0; model < MATCH_MODEL_COUNT; model++) {
        size_t count;
        const struct match_field *fields = match_model_fields((enum match_model)model, &count);
        for (size_t f = 0; f < count; f++)
            for (unsigned l = 1; l < fields[f].level_count; l++) {
                enum match_class class = match_level_class((enum match_model)model, f, l);
                if (class == MATCH_CLASS_NOTHING)
                    fail_msg("model %d field %zu level %u has no class", model, f, l);
                // What says "the same" is likelier of one record, what differs of two.
                const struct match_level *level = &fields[f].levels[l];
                if (class == MATCH_CLASS_EXACT || class == MATCH_CLASS_NEAR)
                    assert_true(level->m >= level->u);
            }
    }
}

static bool read(struct bench *bench, const char *text, struct match_rules *out, str *wrong) {
    struct json json;
    struct err err;
    assert_true(json_read(&bench->arena, str_of(text), &json, &err));
    return match_rules_read(&bench->arena, MATCH_PERSON, &json, out, wrong);
}

static void json_and_back(void **state) {
    struct bench *bench = *state;
    struct match_rules again;
    str wrong;
    bench->rules.sure = .99f;
    bench->rules.fields[PERSON_EMAIL] =
        (struct match_field_rule){MATCH_USE_EXACT, MATCH_DEMAND_AGREE, 1.5f};
    bench->rules.fields[PERSON_TAX].demand = MATCH_DEMAND_NOT_DIFFER;
    str text = match_rules_json(&bench->arena, &bench->rules);
    assert_true(read(bench, str_z(&bench->arena, text), &again, &wrong));
    assert_true(match_rules_equal(&bench->rules, &again));
    static const struct {
        const char *text, *wrong;
    } cases[] = {{"{\"fields\":{\"shoe\":{}}}", "shoe"},
                 {"{\"fields\":{\"email\":{\"use\":\"maybe\"}}}", "email.use"},
                 {"{\"fields\":{\"email\":{\"weight\":5}}}", "email.weight"},
                 {"{\"fields\":{\"email\":{\"weight\":\"2\"}}}", "email.weight"},
                 {"{\"fields\":{\"email\":{\"demand\":1}}}", "email.demand"},
                 {"{\"fields\":{\"email\":{\"colour\":1}}}", "email.colour"},
                 {"{\"fields\":{\"email\":1}}", "email"},
                 {"{\"fields\":[]}", "fields"},
                 {"{\"sure\":1.5}", "sure"},
                 {"{\"sure\":0.8,\"review\":0.9}", "review"},
                 {"{\"other\":1}", "other"},
                 {"[]", "fields"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_false(read(bench, cases[i].text, &again, &wrong));
        assert_true(str_equal(wrong, str_of(cases[i].wrong)));
        assert_true(again.review <= again.sure);
    }
}

static void a_batch_keeps_to_them(void **state) {
    struct bench *bench = *state;
    struct match_result result;
    struct err err;
    struct match_batch *batch = match_batch_create(MATCH_PERSON);
    compare(bench, &anna, &other_phone);
    match_batch_add(batch, 1, &bench->a);
    match_batch_add(batch, 2, &bench->b);
    struct match_batch_options options = {.rules = &bench->rules};
    assert_true(match_batch_run(batch, &options, &result, &err));
    assert_int_equal(result.pair_count, 1);
    match_result_finish(&result);
    bench->rules.fields[PERSON_PHONE].demand = MATCH_DEMAND_NOT_DIFFER;
    assert_true(match_batch_run(batch, &options, &result, &err));
    assert_int_equal(result.pair_count, 0);
    match_result_finish(&result);
    match_batch_destroy(batch);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(the_automatic_rules_change_nothing),
        TEST(a_demand_forbids_a_pair),
        TEST(only_equal_values_count),
        TEST(a_weight_multiplies),
        TEST(every_level_has_a_class),
        TEST(json_and_back),
        TEST(a_batch_keeps_to_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
