// Numbers of registers: a good number's normal form is its own, and so is what people see of it.
#include "base/buf.h"
#include "fuzz_text.h"
#include "text/ident.h"

static const char *const schemes[] = {"",      "nip", "regon", "inn", "uscc",
                                      "cn-id", "vat", "iban",  "lei"};
static const char *const countries[] = {"", "PL", "DE", "RU", "CN", "FR", "CZ", "US"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    if (size < 2)
        return 0;
    arena_init(&arena);
    str scheme = str_of(schemes[data[0] % (sizeof schemes / sizeof *schemes)]);
    str country = str_of(countries[data[1] % (sizeof countries / sizeof *countries)]);
    str text = fuzz_text(&arena, data + 2, size - 2);
    struct ident ident = ident_read(&arena, text, scheme, country);
    must(utf8_valid(ident.normal));
    struct ident again = ident_read(&arena, ident.normal, scheme, country);
    must(str_equal(again.normal, ident.normal));
    struct ident_part parts[IDENT_PARTS_MAX];
    must(ident_parts(&arena, &ident, parts) <= IDENT_PARTS_MAX);
    if (ident.reason == IDENT_OK && ident.scheme) {
        must(again.reason == IDENT_OK || !scheme.len);
        struct ident shown = ident_read(&arena, ident_display(&arena, &ident), scheme, country);
        must(shown.reason == again.reason && str_equal(shown.normal, ident.normal));
        must(ident_key(&arena, &ident).len > 0);
    } else if (ident.reason == IDENT_LOST_ZERO || ident.reason == IDENT_LOOKALIKE) {
        struct ident repaired = ident_read(&arena, ident.suggestion, scheme, country);
        must(repaired.reason == IDENT_OK || !scheme.len);
    }
    arena_finish(&arena);
    return 0;
}
