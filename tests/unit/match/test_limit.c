// How large blocks may be: usual limits in usual bases, smaller ones in large bases, and never for
// values that are one holder's.
#include "match/block.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void limits_shrink_with_the_base(void **state) {
    (void)state;
    static const size_t sizes[] = {100, 100000, 200000, 1000000, 5000000, 100000000};
    for (size_t m = 0; m < MATCH_MODEL_COUNT; m++)
        for (uint8_t kind = 0; kind < match_key_kinds((enum match_model)m); kind++) {
            enum match_model model = (enum match_model)m;
            size_t usual = match_key_is_weak(model, kind) ? MATCH_BLOCK_SMALL : MATCH_BLOCK_MAX;
            size_t before = usual;
            for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
                size_t limit = match_key_limit(model, kind, sizes[i]);
                assert_true(limit <= before && limit >= MATCH_BLOCK_LEAST);
                if (i < 2 || match_key_is_own(model, kind))
                    assert_int_equal(limit, usual);
                else
                    assert_true(limit < usual);
                // A windowed block costs no more pairs a record than one compared whole, or nearly.
                assert_true(2 * match_key_window(limit) <= limit + 1);
                before = limit;
            }
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(limits_shrink_with_the_base)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
