// Reading of learnt weights: any text is safe, and what is accepted is written again as read.
#include "match/learnt.h"
#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    // The fingerprint of the tables in front, so that the numbers are reached.
    struct match_weights weights;
    struct buf text;
    buf_init(&text, &arena);
    enum match_model model = size ? (enum match_model)(data[0] % MATCH_MODEL_COUNT) : MATCH_PERSON;
    match_weights_default(model, &weights);
    match_learnt_write(&weights, &text);
    str usual = str_copy(&arena, buf_str(&text)), version, tables;
    str_split(&usual, ' ', &version);
    str_split(&usual, ' ', &tables);
    buf_clear(&text);
    buf_add(&text, version);
    buf_add_char(&text, ' ');
    buf_add(&text, tables);
    if (size > 1)
        buf_add(&text, (str){(const char *)data + 1, size - 1});
    if (match_learnt_read(buf_str(&text), &weights)) {
        assert(weights.expected > 0 && weights.review <= weights.sure);
        struct buf again;
        struct match_weights back;
        buf_init(&again, &arena);
        match_learnt_write(&weights, &again);
        match_weights_default(model, &back);
        assert(match_learnt_read(buf_str(&again), &back));
    }
    arena_finish(&arena);
    return 0;
}
