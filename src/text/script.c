// Scripts by ranges for the common letters, by ICU for the rest.
#include "text/script.h"
#include "base/utf8.h"
#include "text/rune.h"
#include <unicode/uscript.h>

bool rune_is_han(uint32_t rune) {
    return (rune >= 0x4E00 && rune <= 0x9FFF) || (rune >= 0x3400 && rune <= 0x4DBF) ||
           (rune >= 0x20000 && rune <= 0x323AF) || (rune >= 0xF900 && rune <= 0xFAFF) ||
           rune == 0x3007;
}

enum script script_of_rune(uint32_t rune) {
    if (rune < 0x80)
        return (rune | 32) >= 'a' && (rune | 32) <= 'z' ? SCRIPT_LATIN : SCRIPT_NONE;
    if (rune >= 0x400 && rune <= 0x52F)
        return SCRIPT_CYRILLIC;
    if (rune_is_han(rune))
        return SCRIPT_HAN;
    if (!rune_is_letter(rune))
        return SCRIPT_NONE;
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)rune, &code);
    if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
        return SCRIPT_NONE;
    return script == USCRIPT_LATIN      ? SCRIPT_LATIN
           : script == USCRIPT_CYRILLIC ? SCRIPT_CYRILLIC
           : script == USCRIPT_HAN      ? SCRIPT_HAN
                                        : SCRIPT_OTHER;
}

enum script script_of_text(str s) {
    enum script found = SCRIPT_NONE;
    for (size_t at = 0; at < s.len;) {
        enum script one = script_of_rune(utf8_next(s, &at));
        if (one == SCRIPT_NONE || one == found)
            continue;
        if (found != SCRIPT_NONE)
            return SCRIPT_MIXED;
        found = one;
    }
    return found;
}
