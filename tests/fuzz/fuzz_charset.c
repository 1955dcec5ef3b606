// Character sets: any bytes become valid text; fed whole or in pieces they become the same text
// with the same count of undecodable places.
#include "fuzz_text.h"
#include "text/charset.h"

static str convert(struct arena *arena, enum charset charset, const uint8_t *data, size_t size,
                   size_t step, size_t *bad, size_t *first) {
    struct buf out;
    buf_init(&out, arena);
    struct charset_reader *reader = charset_reader_create(charset);
    for (size_t at = 0; at < size; at += step)
        charset_reader_feed(reader, data + at, size - at < step ? size - at : step, &out);
    charset_reader_finish(reader, &out);
    *bad = charset_reader_bad_count(reader);
    *first = charset_reader_first_bad(reader);
    charset_reader_destroy(reader);
    return buf_str(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2)
        return 0;
    struct arena arena;
    arena_init(&arena);
    size_t step = data[0] % 7 + 1U;
    struct charset_guess guess = charset_detect(data + 1, size - 1);
    must(guess.confidence >= 0 && guess.confidence <= 100);
    for (int i = 0; i < CHARSET_COUNT; i++) {
        size_t bad[2], first[2];
        enum charset charset = (enum charset)i;
        str whole = convert(&arena, charset, data + 1, size - 1, size, &bad[0], &first[0]);
        str parts = convert(&arena, charset, data + 1, size - 1, step, &bad[1], &first[1]);
        must(utf8_valid(whole));
        must(str_equal(whole, parts));
        must(bad[0] == bad[1]);
        must((bad[0] > 0) == (first[0] != SIZE_MAX) && (bad[0] == 0 || first[0] < size));
    }
    arena_finish(&arena);
    return 0;
}
