// The kernels: known values, symmetry where promised, the sort, the postings against a plain model.
#include "match/postings.h"
#include "match/radix.h"
#include "match/similarity.h"
#include "people.h"
#include <math.h>
#include <stdlib.h>

static void known_jaro_winkler_values(void **state) {
    (void)state;
    // Winkler's own examples.
    assert_true(fabsf(similarity_of(STR("martha"), STR("marhta")) - 0.9611f) < 0.001f);
    assert_true(fabsf(similarity_of(STR("dwayne"), STR("duane")) - 0.84f) < 0.001f);
    assert_true(fabsf(similarity_of(STR("dixon"), STR("dicksonx")) - 0.8133f) < 0.001f);
    assert_true(similarity_of(STR("same"), STR("same")) > 0.999f);
    assert_true(similarity_of(STR("abc"), STR("xyz")) < 0.001f);
    assert_true(similarity_of(STR(""), STR("abc")) < 0.001f);
}

static void runes_count_not_bytes(void **state) {
    (void)state;
    struct similarity_text a, b;
    similarity_narrow(STR("\u0645\u062D\u0645\u062F"), &a); // four Arabic letters
    similarity_narrow(STR("\u0645\u062D\u0645"), &b);
    assert_int_equal(a.length, 4);
    assert_int_equal(similarity_edits(&a, &b, 2), 1);
}

static int edits(const char *x, const char *y, int limit) {
    struct similarity_text a, b;
    similarity_narrow(str_of(x), &a);
    similarity_narrow(str_of(y), &b);
    return similarity_edits(&a, &b, limit);
}

static void edits_count_exchanges_once(void **state) {
    (void)state;
    assert_int_equal(edits("kowalski", "kowlaski", 3), 1);
    assert_int_equal(edits("kowalski", "kowalska", 3), 1);
    assert_int_equal(edits("kowalski", "nowak", 3), 4); // more than 3
    assert_int_equal(edits("", "ab", 3), 2);
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void radix_sort_sorts(void **state) {
    (void)state;
    for (size_t count = 0; count < 3000; count = count * 2 + 1) {
        uint64_t items[4096], expected[4096], spare[4096];
        for (size_t i = 0; i < count; i++)
            expected[i] = items[i] = hash_u64(i * 7919 + count);
        radix_sort(items, spare, count, 0, 64);
        qsort(expected, count, sizeof *expected, compare_u64);
        assert_memory_equal(items, expected, count * sizeof *items);
        for (size_t i = 0; i < count; i++)
            items[i] = i % 5;
        assert_int_equal(radix_sort_unique(items, spare, count, 64), count < 5 ? count : 5);
    }
}

// Thousands of random additions and removals leave what a plain table says.
static void postings_equal_a_plain_table(void **state) {
    (void)state;
    enum { KEYS = 40, SLOTS = 60 };
    static bool model[KEYS][SLOTS];
    memset(model, 0, sizeof model);
    struct postings postings;
    postings_init(&postings);
    for (uint64_t i = 0; i < 40000; i++) {
        uint64_t random = hash_u64(i + 12345);
        size_t key = random % KEYS, slot = random / KEYS % SLOTS;
        if (!model[key][slot])
            postings_add(&postings, key + 1, (uint32_t)slot);
        else
            assert_true(postings_remove(&postings, key + 1, (uint32_t)slot));
        model[key][slot] = !model[key][slot];
        if (i % 97)
            continue;
        for (size_t k = 0; k < KEYS; k++) {
            const uint32_t *slots = NULL;
            size_t count = postings_get(&postings, k + 1, &slots), expected = 0;
            for (size_t s = 0; s < SLOTS; s++)
                expected += model[k][s];
            assert_int_equal(count, expected);
            for (size_t s = 0; s < count; s++)
                assert_true(model[k][slots[s]]);
        }
    }
    assert_false(postings_remove(&postings, 9999, 1));
    postings_finish(&postings);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_jaro_winkler_values),    cmocka_unit_test(runes_count_not_bytes),
        cmocka_unit_test(edits_count_exchanges_once),   cmocka_unit_test(radix_sort_sorts),
        cmocka_unit_test(postings_equal_a_plain_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
