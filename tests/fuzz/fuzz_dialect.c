// Guessing a dialect: never fails, always gives one the reader accepts, the same for the same
// bytes; a wish comes back as it was given; confidences stay between 0 and 1.
#include "formats/csv_reader.h"
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool truth) {
    if (!truth)
        abort();
}

static bool is_share(double x) {
    return x >= 0 && x <= 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2)
        return 0;
    str bytes = {(const char *)data + 1, size - 1};
    str later[2] = {str_from(bytes, bytes.len / 2), str_from(bytes, bytes.len / 3)};
    struct dialect_sample sample = {bytes, data[0] & 1, later, data[0] & 2 ? 2 : 0};
    struct dialect_wish wish = {.delimiter = data[0] & 4 ? ';' : 0,
                                .quote = data[0] & 8 ? '"' : 0,
                                .header = data[0] & 16 ? DIALECT_HEADER_NO : DIALECT_HEADER_GUESS};
    struct arena arena;
    arena_init(&arena);
    struct dialect_guess guess, again;
    dialect_guess(&arena, sample, wish, &guess);
    dialect_guess(&arena, sample, wish, &again);
    must(memcmp(&guess.dialect.delimiter, &again.dialect.delimiter, 3) == 0);
    must(guess.dialect.delimiter && guess.dialect.delimiter != guess.dialect.quote);
    must(!wish.delimiter || guess.dialect.delimiter == wish.delimiter);
    must(!wish.quote || guess.dialect.quote == wish.quote);
    must(!wish.header || !guess.dialect.header);
    must(is_share(guess.charset_confidence) && is_share(guess.delimiter_confidence) &&
         is_share(guess.quote_confidence) && is_share(guess.header_confidence));
    struct csv_reader reader;
    csv_reader_init_memory(&reader, guess.dialect, bytes);
    const struct row *row;
    while (csv_reader_next(&reader, &row, NULL) && row)
        must(row->count > 0);
    csv_reader_finish(&reader);
    arena_finish(&arena);
    return 0;
}
