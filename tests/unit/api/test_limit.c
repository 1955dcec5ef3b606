// The limit of requests: a burst of the whole quota, then the even rate; everybody for themselves;
// and a table of fixed size that many more can use.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "api/limit.h"
#include "base/clock.h"
#include <cmocka.h>
#include <pthread.h>

static const int64_t second = MICROS_PER_SECOND;
static const int64_t start = (int64_t)5 * MICROS_PER_SECOND;

static void test_burst_and_rate(void **state) {
    (void)state;
    struct limits *limits = limits_create(100);
    struct limit_state s;
    for (int i = 0; i < 100; i++) {
        assert_true(limits_take(limits, 7, start, &s));
        assert_int_equal(s.left, 99 - i);
        assert_int_equal(s.most, 100);
    }
    assert_int_equal(s.full_in, 10);
    assert_false(limits_take(limits, 7, start, &s));
    assert_int_equal(s.left, 0);
    assert_int_equal(s.again_in, 1);
    assert_true(limits_take(limits, 8, start, &s)); // somebody else
    assert_int_equal(s.left, 99);
    assert_false(limits_take(limits, 7, start + second / 10 - 1, &s));
    assert_true(limits_take(limits, 7, start + second / 10, &s));
    assert_false(limits_take(limits, 7, start + second / 10, &s));
    // Refused requests cost nothing: after a window everything is there again.
    for (int i = 0; i < 1000; i++)
        assert_false(limits_take(limits, 7, start + second / 10, &s));
    assert_true(limits_take(limits, 7, start + 11 * second, &s));
    assert_int_equal(s.left, 99);
    limits_destroy(limits);
}

// Whatever the times, no window of ten seconds holds more than twice the quota, and a client that
// keeps to the rate is never refused.
static void test_bounds(void **state) {
    (void)state;
    static const int64_t quotas[] = {1, 3, 7, 100, 9999};
    struct limit_state s;
    for (size_t q = 0; q < sizeof quotas / sizeof *quotas; q++) {
        struct limits *limits = limits_create(quotas[q]);
        uint64_t seed = q + 1;
        int64_t now = start, taken = 0, begin = start;
        while (now < start + 100 * second) {
            taken += limits_take(limits, 1, now, &s);
            assert_true(s.left >= 0 && s.left < quotas[q]);
            seed = hash_u64(seed);
            now += (int64_t)(seed % (uint64_t)(20 * second / quotas[q] + 1));
            if (now - begin > 10 * second) {
                assert_true(taken <= 2 * quotas[q] + 1);
                taken = 0;
                begin = now;
            }
        }
        for (int i = 0; i < 1000; i++)
            assert_true(limits_take(limits, 2, start + i * (10 * second / quotas[q] + 1), &s));
        limits_destroy(limits);
    }
    assert_null(limits_create(0));
    limits_destroy(NULL);
}

static void test_many(void **state) {
    (void)state;
    struct limits *limits = limits_create(2);
    struct limit_state s;
    for (uint64_t i = 1; i < 100000; i++)
        assert_true(limits_take(limits, hash_u64(i), start, &s)); // given away, never refused
    limits_destroy(limits);
}

enum { THREADS = 8, EACH = 5000 };

static void *ask(void *argument) {
    struct limits *limits = argument;
    struct limit_state s;
    size_t taken = 0;
    for (int i = 0; i < EACH; i++)
        taken += limits_take(limits, 42, start, &s);
    return (void *)taken;
}

static void test_threads(void **state) {
    (void)state;
    struct limits *limits = limits_create(1000);
    pthread_t threads[THREADS];
    size_t all = 0;
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, ask, limits), 0);
    for (size_t i = 0; i < THREADS; i++) {
        void *taken;
        pthread_join(threads[i], &taken);
        all += (size_t)taken;
    }
    assert_int_equal(all, 1000);
    limits_destroy(limits);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_burst_and_rate),
        cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
