// E-mail addresses: the normal form of a good one is good and its own normal form; a suggestion is
// never the address itself.
#include "fuzz_text.h"
#include "text/email.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    arena_init(&arena);
    struct email email = email_read(&arena, fuzz_text(&arena, data, size));
    must(utf8_valid(email.normal));
    struct email again = email_read(&arena, email.normal);
    must(again.reason == email.reason);
    must(str_equal(again.normal, email.normal));
    must(str_equal(again.match_key, email.match_key));
    must(email.suggestion.len == 0 || !str_equal(email.suggestion, email.normal));
    must((email.match_key.len > 0) == (email.reason == EMAIL_OK));
    arena_finish(&arena);
    return 0;
}
