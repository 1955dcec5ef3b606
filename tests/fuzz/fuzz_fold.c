// Folding and cleaning: twice is once; every form is well-formed text with single spaces.
#include "fuzz_text.h"
#include "text/fold.h"
#include "text/translit.h"

static void check(str s) {
    must(utf8_valid(s));
    must(s.len == 0 || (s.ptr[0] != ' ' && s.ptr[s.len - 1] != ' '));
    must(!str_has(s, STR("  ")));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = fuzz_text(&arena, data, size);
    str folded = text_fold(&arena, text);
    check(folded);
    must(str_equal(text_fold(&arena, folded), folded));
    str cleaned = text_clean(&arena, text);
    check(cleaned);
    must(str_equal(text_clean(&arena, cleaned), cleaned));
    str lines = text_clean_lines(&arena, text);
    must(str_equal(text_clean_lines(&arena, lines), lines));
    check(text_search_form(&arena, text));
    check(text_query_form(&arena, text));
    check(text_skeleton(&arena, folded));
    check(text_phonetic(&arena, folded));
    must(utf8_valid(text_romanize(&arena, folded)));
    must(text_sort_key(&arena, text, 16).len <= 16);
    arena_finish(&arena);
    return 0;
}
