// Codes and passwords as strangers type them: a code is six digits and no more; judging a password
// ends soon, and more of the same makes it no harder to guess.
#include "base/utf8.h"
#include "crm/password.h"
#include "crm/totp.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1);
    memcpy(copy, data, size);
    str text = {copy, size};
    int64_t step, now = INT64_C(1111111111) * 1000000;
    if (totp_fits(STR("12345678901234567890"), text, now, &step)) {
        size_t digits = 0;
        for (size_t i = 0; i < size; i++)
            digits += copy[i] >= '0' && copy[i] <= '9';
        assert(digits == TOTP_DIGITS && step >= 37037036 && step <= 37037038);
    }
    if (utf8_valid(text) && !memchr(copy, 0, size)) {
        static const struct password_person person = {STR_INIT("Anna Nowak"), STR_INIT("a@b.pl")};
        struct arena arena;
        arena_init(&arena);
        double bits = password_bits(&arena, text, &person);
        assert(bits >= 0 && bits < 64 * 10 + 5);
        arena_finish(&arena);
    }
    free(copy);
    return 0;
}
