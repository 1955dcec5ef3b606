// Garbled texts: what is suggested is valid text, differs, and nothing is read beyond the input.
#include "fuzz_text.h"
#include "text/fold.h"
#include "text/garble.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = fuzz_text(&arena, data, size), repaired;
    str clean = text_clean(&arena, text);
    struct garble found;
    if (garble_find(&arena, clean, &found)) {
        must(found.kind != GARBLE_NONE);
        must(utf8_valid(found.repaired));
        must(!str_equal(found.repaired, clean));
    }
    if (garble_find_charset(&arena, text, &repaired))
        must(utf8_valid(repaired));
    unsigned surface = garble_surface(text, false);
    must(surface == 0 || !str_equal(text, clean));
    if (garble_is_shouted(clean))
        must(!garble_is_shouted(garble_sentence_case(&arena, clean)));
    arena_finish(&arena);
    return 0;
}
