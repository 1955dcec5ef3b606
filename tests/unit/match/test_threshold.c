// The thresholds of a run, and that learning does not talk branches into being one company.
#include "match/batch.h"
#include "match/threshold.h"
#include "people.h"

static struct match_weights weights_of(const float *probabilities, size_t count) {
    struct match_pair pairs[512];
    struct match_weights weights;
    match_weights_default(MATCH_PERSON, &weights);
    assert_true(count <= 512);
    for (size_t i = 0; i < count; i++)
        pairs[i] =
            (struct match_pair){.a = 0, .b = (uint32_t)i + 1, .probability = probabilities[i]};
    match_thresholds_find(&weights, pairs, count);
    return weights;
}

static double mean_from(const float *probabilities, size_t count, float threshold, size_t *from) {
    double sum = 0;
    for (*from = 0; *from < count && probabilities[*from] >= threshold; (*from)++)
        sum += (double)probabilities[*from];
    return *from ? sum / (double)*from : 1;
}

static void sure_pairs_are_as_right_as_wanted(void **state) {
    (void)state;
    float p[300];
    for (size_t i = 0; i < 300; i++) // 200 plain ones, then slowly down
        p[i] = i < 200 ? 0.9999f : 0.9999f - 0.0099f * (float)(i - 199);
    struct match_weights weights = weights_of(p, 300);
    size_t count;
    assert_true(mean_from(p, 300, weights.sure, &count) >= 0.995);
    assert_true(count > 200);
    assert_true(weights.sure >= 0.95f && weights.sure < 0.995f);
}

static void plain_pairs_do_not_pay_for_doubtful_ones(void **state) {
    (void)state;
    float p[500];
    for (size_t i = 0; i < 500; i++)
        p[i] = i < 499 ? 1.0f : 0.60f; // the mean would still be above what is wanted
    assert_true(weights_of(p, 500).sure >= 0.95f);
}

static void review_is_where_expected_f1_is_highest(void **state) {
    (void)state;
    float p[200];
    for (size_t i = 0; i < 200; i++)
        p[i] = i < 100 ? 0.98f : i < 150 ? 0.55f : 0.10f;
    assert_true(weights_of(p, 200).review > 0.5f && weights_of(p, 200).review <= 0.55f);
    for (size_t i = 0; i < 200; i++)
        p[i] = i < 100 ? 0.98f : 0.2f; // never down to what a name alone can reach
    assert_true(weights_of(p, 200).review > 0.3f);
}

static void a_handful_of_pairs_changes_nothing(void **state) {
    (void)state;
    const float p[] = {0.99f, 0.4f};
    struct match_weights weights = weights_of(p, 2), usual;
    match_weights_default(MATCH_PERSON, &usual);
    assert_true(weights.sure >= usual.sure && weights.sure <= usual.sure);
    assert_true(weights.review >= usual.review && weights.review <= usual.review);
}

// A chain of shops: one name and domain, every one at its own place with its own telephone.
static void many_branches_stay_branches(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_batch *batch = match_batch_create(MATCH_COMPANY);
    for (int64_t i = 0; i < 3000; i++) {
        int64_t chain = i / 6, shop = i % 6;
        const char *name = word_of(&arena, (uint64_t)chain);
        const char *phone =
            str_format(&arena, "6%08llu", (unsigned long long)hash_u64((uint64_t)i) % 100000000)
                .ptr;
        struct facts facts = {
            {COMPANY, name, DOMAIN, str_format(&arena, "%s.pl", name).ptr, CITY,
             word_of(&arena, (uint64_t)shop + 7000), POSTCODE,
             str_format(&arena, "%lld0-%03lld", (long long)shop + 1, (long long)chain).ptr, PHONE,
             phone, NULL}};
        struct match_form form = form_of(&arena, MATCH_COMPANY, &facts);
        match_batch_add(batch, i, &form);
    }
    struct match_result result;
    struct match_batch_options options = {.learn = true, .thresholds = true, .keep = 0.02f};
    struct err err;
    assert_true(match_batch_run(batch, &options, &result, &err));
    assert_true(result.report.learning.rounds > 0 && result.report.pairs_compared > 5000);
    size_t sure = 0;
    for (size_t i = 0; i < result.pair_count; i++)
        sure += result.pairs[i].probability >= result.weights.sure;
    assert_int_equal(sure, 0);
    assert_true(result.weights.related[0] > 1); // what they are was learnt
    match_result_finish(&result);
    match_batch_destroy(batch);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sure_pairs_are_as_right_as_wanted),
        cmocka_unit_test(plain_pairs_do_not_pay_for_doubtful_ones),
        cmocka_unit_test(review_is_where_expected_f1_is_highest),
        cmocka_unit_test(a_handful_of_pairs_changes_nothing),
        cmocka_unit_test(many_branches_stay_branches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
