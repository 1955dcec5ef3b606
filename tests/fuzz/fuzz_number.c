// Numbers: what was read, written, reads as the same number.
#include "fuzz_text.h"
#include "text/number.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = fuzz_text(&arena, data, size);
    unsigned marks = number_decimals(text);
    for (unsigned mark = NUMBER_POINT; mark <= NUMBER_COMMA; mark <<= 1) {
        struct number number, again;
        bool read = number_read(text, mark, &number) == NUMBER_OK;
        must(read == ((marks & mark) != 0));
        if (!read)
            continue;
        must(number_read(number_write(&arena, &number), NUMBER_POINT, &again) == NUMBER_OK);
        must(again.digits == number.digits && again.scale == number.scale);
        (void)number_to_f64(&number);
    }
    arena_finish(&arena);
    return 0;
}
