// Reading of stored match forms: any bytes are safe, and what is accepted is written again as the
// same bytes and can be put into a set, compared with itself and taken out.
#include "match/compare.h"
#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str bytes = {(const char *)data, size};
    struct match_form form;
    struct err err;
    if (match_form_read(&arena, bytes, &form, &err)) {
        struct buf again;
        buf_init(&again, &arena);
        match_form_write(&form, &again);
        assert(str_equal(buf_str(&again), bytes));
        struct match_set set;
        match_set_init(&set, form.model);
        uint32_t slot = match_set_add(&set, 1, &form);
        struct match_weights weights;
        match_weights_default(form.model, &weights);
        struct match_scorer scorer;
        match_scorer_init(&scorer, (struct match_source){.set = &set}, &weights, false);
        struct match_score score = match_score(&scorer, &set.records[slot], &set.records[slot]);
        assert(score.probability >= 0 && score.probability <= 1);
        match_scorer_finish(&scorer);
        match_set_remove(&set, slot);
        match_set_finish(&set);
    }
    arena_finish(&arena);
    return 0;
}
