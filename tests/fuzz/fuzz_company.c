// Company names: the core is never empty, and the normal form is its own normal form.
#include "fuzz_text.h"
#include "text/company.h"
#include "text/fold.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    str text = fuzz_text(&arena, data, size);
    struct company company = company_read(&arena, text);
    must((company.core.len > 0) == (text_clean(&arena, text).len > 0));
    struct company again = company_read(&arena, company.normal);
    must(str_equal(again.normal, company.normal));
    must(str_equal(again.folded, company.folded));
    must(str_equal(again.form, company.form));
    arena_finish(&arena);
    return 0;
}
