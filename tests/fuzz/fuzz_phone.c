// Telephone numbers: what was read as good reads as the same good number from its normal form, with
// or without a default country.
#include "fuzz_text.h"
#include "text/phone.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const regions[] = {"", "PL", "RU", "CN", "US", "DE"};
    if (size == 0)
        return 0;
    struct arena arena;
    arena_init(&arena);
    str region = str_of(regions[data[0] % 6]);
    struct phone phone = phone_read(&arena, fuzz_text(&arena, data + 1, size - 1), region);
    must(utf8_valid(phone.normal));
    if (phone.reason == PHONE_OK) {
        struct phone again = phone_read(&arena, phone.normal, STR(""));
        must(again.reason == PHONE_OK);
        must(str_equal(again.normal, phone.normal));
        must(again.national == phone.national);
    }
    arena_finish(&arena);
    return 0;
}
