// Cleaning: what is stored of a typed text looks as typed, without what nobody sees.
//
// First pass drops and replaces code points, second pass (only where a code point above U+02FF, or
// one that ICU does not call inert, was seen) is ICU's NFC. In this order the result is stable.
#include "base/utf8.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/script.h"
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// Letters that nothing is done to: Latin with marks, the Cyrillic of today, Han. NFC leaves a text
// of these and ASCII alone, and none is white space or invisible; a unit test asks ICU.
static bool is_kept(uint32_t rune) {
    return (rune >= 0xC0 && rune <= 0x24F) || (rune >= 0x400 && rune <= 0x45F) ||
           (rune >= 0x4E00 && rune <= 0x9FFF);
}

static bool as_is(str s) {
    if (s.len && (s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' '))
        return false;
    uint32_t before = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune < 0x80 ? rune < ' ' || rune == 0x7F || (rune == ' ' && before == ' ')
                        : !is_kept(rune))
            return false;
        before = rune;
    }
    return true;
}

static str compose(struct arena *arena, str s) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
    UChar *wide = ARENA_ARRAY(arena, s.len + 1, UChar);
    int32_t length = 0;
    u_strFromUTF8(wide, (int32_t)s.len + 1, &length, s.ptr, (int32_t)s.len, &code);
    if (U_FAILURE(code) || unorm2_isNormalized(nfc, wide, length, &code))
        return s;
    size_t room = (size_t)length * 3 + 1; // NFC of UTF-16 grows at most threefold
    UChar *composed = ARENA_ARRAY(arena, room, UChar);
    length = unorm2_normalize(nfc, wide, length, composed, (int32_t)room, &code);
    char *out = ARENA_ARRAY(arena, (size_t)length * 3 + 1, char);
    int32_t bytes = 0;
    u_strToUTF8(out, length * 3 + 1, &bytes, composed, length, &code);
    return U_SUCCESS(code) ? (str){out, (size_t)bytes} : s;
}

// Joiners make letters of some scripts what they are; beside Latin, Cyrillic and Han they are
// noise.
static bool joins(uint32_t rune, uint32_t before) {
    return (rune == 0x200C || rune == 0x200D) && before >= 0x590 && !rune_is_han(before) &&
           before != 0x3000 && !rune_is_space(before);
}

static void put_space(struct buf *out, bool line_break) {
    if (out->len == 0)
        return;
    if (!line_break) {
        char last = out->ptr[out->len - 1];
        if (last != ' ' && last != '\n')
            buf_add_char(out, ' ');
        return;
    }
    while (out->len && out->ptr[out->len - 1] == ' ')
        out->len--;
    if (out->len == 1 || out->ptr[out->len - 1] != '\n' || out->ptr[out->len - 2] != '\n')
        buf_add_char(out, '\n');
}

static str clean(struct arena *arena, str s, bool lines) {
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, s.len + 4);
    bool normalize = false;
    uint32_t before = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune >= 0xFF01 && rune <= 0xFF5E)
            rune -= 0xFEE0; // full-width ASCII
        if (rune_is_space(rune)) {
            bool line_break = rune == '\n' || rune == 0x2028 || rune == 0x2029 || rune == 0x85 ||
                              (rune == '\r' && !(at < s.len && s.ptr[at] == '\n'));
            put_space(&out, lines && line_break);
            before = 0;
        } else if (joins(rune, before) || !rune_is_invisible(rune)) {
            normalize |= rune >= 0x300 && !(rune >= 0x400 && rune <= 0x45F);
            buf_add_rune(&out, rune);
            before = rune;
        }
    }
    while (out.len && (out.ptr[out.len - 1] == ' ' || out.ptr[out.len - 1] == '\n'))
        out.len--;
    return normalize ? compose(arena, buf_str(&out)) : buf_str(&out);
}

str text_clean(struct arena *arena, str s) {
    return as_is(s) ? s : clean(arena, s, false);
}

str text_clean_lines(struct arena *arena, str s) {
    return as_is(s) ? s : clean(arena, s, true);
}
