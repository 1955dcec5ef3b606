// Which country's way an address is written in, where nobody said.
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/postcode.h"
#include "text/rune.h"
#include "text/subdivision.h"
#include <string.h>

static bool has_cyrillic(str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (rune >= 0x400 && rune < 0x530)
            return true;
    }
    return false;
}

static bool any_code(const char *country, str text) {
    for (size_t i = 0; i < text.len; i++)
        if ((!i || strchr(" ,\n", text.ptr[i - 1])) &&
            postcode_at_start(str_of(country), str_from(text, i)))
            return true;
    return false;
}

// How to read where no country is said: only where the form of a postal code or the words leave no
// doubt. It is a way of reading, not a part.
str address_guessed_country(str text) {
    static const char *const forms[] = {"GB", "CA"};
    if (has_cyrillic(text)) {
        if (str_has(text, STR("вул.")) || str_has(text, STR("і")) || str_has(text, STR("ї")))
            return STR("UA");
        return any_code("BY", text) ? STR("BY") : any_code("KZ", text) ? STR("KZ") : STR("RU");
    }
    for (size_t i = 0; i + 6 <= text.len; i++)
        if (text.ptr[i + 2] == '-' && postcode_at_start(STR("PL"), str_from(text, i)) == 6 &&
            (!i || strchr(" ,\n", text.ptr[i - 1])))
            return STR("PL");
    if (str_starts(text, STR("ul.")) || str_has(text, STR(" ul. ")))
        return STR("PL");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (any_code(forms[i], text))
            return str_of(forms[i]);
    for (size_t i = 4; i < text.len; i++) { // "IL 62701"
        str state = str_slice(text, i - 3, i - 1);
        if (text.ptr[i - 1] == ' ' && strchr(" ,", text.ptr[i - 4]) &&
            postcode_at_start(STR("US"), str_from(text, i)) >= 5 &&
            rune_is_upper((unsigned char)state.ptr[0]) &&
            subdivision_find(STR("US"), state).answer == SUBDIVISION_FOUND)
            return STR("US");
    }
    return (str){0};
}
