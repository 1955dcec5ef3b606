// What the fuzz targets of the text room share.
#pragma once
#include "base/utf8.h"
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void must(bool truth) {
    if (!truth)
        abort();
}

// The input as text: valid UTF-8 without NUL, as everything behind the door.
static inline str fuzz_text(struct arena *arena, const uint8_t *data, size_t size) {
    return utf8_repair(arena, (str){(const char *)data, size});
}
