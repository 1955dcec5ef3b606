// Which finders a text is worth: plain ASCII only the keyboard's, others all of them.
#include "text/garble.h"
#include "base/utf8.h"
#include "text/garble_private.h"
#include "text/rune.h"
#include "text/script.h"

static bool is_ascii(str s) {
    const uint64_t high = UINT64_C(0x8080808080808080);
    size_t i = 0;
    for (uint64_t eight; i + sizeof eight <= s.len; i += sizeof eight) {
        memcpy(&eight, s.ptr + i, sizeof eight);
        if (eight & high)
            return false;
    }
    for (; i < s.len; i++)
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    return true;
}

// Letters of Latin and of an alphabet that looks like it.
static bool has_two_alphabets(str s) {
    bool latin = false, other = false;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.ptr[i], small = byte | 0x20;
        latin |= (small >= 'a' && small <= 'z') || (byte >= 0xC3 && byte <= 0xC9);
        other |= byte >= 0xCD && byte <= 0xD4; // Greek, Cyrillic
    }
    return latin && other;
}

bool garble_find(struct arena *arena, str s, struct garble *out) {
    *out = (struct garble){0};
    bool ascii = is_ascii(s);
    if (!ascii && garble_find_mojibake(arena, s, &out->repaired))
        out->kind = GARBLE_MOJIBAKE;
    else if (garble_find_layout(arena, s, &out->repaired))
        out->kind = GARBLE_LAYOUT;
    else if (!ascii && has_two_alphabets(s) && garble_find_lookalike(arena, s, &out->repaired))
        out->kind = GARBLE_LOOKALIKE;
    return out->kind != GARBLE_NONE;
}

bool garble_find_charset(struct arena *arena, str typed, str *repaired) {
    str s = str_trim(typed);
    return !is_ascii(s) && garble_find_mojibake(arena, s, repaired);
}

static bool is_line_break(uint32_t rune) {
    return rune == '\n' || rune == '\r' || rune == 0x85 || rune == 0x2028 || rune == 0x2029;
}

unsigned garble_surface(str typed, bool lines) {
    unsigned found = 0;
    uint32_t before = 0;
    typed = str_trim(typed);
    for (size_t at = 0; at < typed.len;) {
        uint32_t rune = utf8_next(typed, &at);
        if (rune == ' ' || rune == '\t' || is_line_break(rune)) {
            bool doubled = before == ' ' || rune != ' ';
            found |= doubled && !(lines && is_line_break(rune)) ? (unsigned)GARBLE_SPACES : 0;
            before = ' ';
            continue;
        }
        if (rune >= 0x7F || rune < ' ') {
            bool wide = (rune >= 0xFF10 && rune <= 0xFF19) || (rune >= 0xFF21 && rune <= 0xFF3A) ||
                        (rune >= 0xFF41 && rune <= 0xFF5A);
            found |= wide ? (unsigned)GARBLE_WIDTH : 0;
            if (rune != 0x3000 && (rune_is_space(rune) || rune_is_invisible(rune)))
                found |= GARBLE_INVISIBLE;
        }
        before = rune;
    }
    return found;
}

bool garble_is_shouted(str s) {
    enum { LONG_WORD = 4, LONG_WORDS = 2, LETTERS = 16 };
    int letters = 0, in_word = 0, long_words = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune_is_lower(rune) || rune_is_digit(rune))
            return false;
        if (rune_is_upper(rune)) {
            letters++;
            long_words += ++in_word == LONG_WORD;
        } else {
            in_word = 0;
        }
    }
    return letters >= LETTERS && long_words >= LONG_WORDS;
}

str garble_sentence_case(struct arena *arena, str s) {
    struct buf out;
    bool start = true;
    buf_init(&out, arena);
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        bool letter = rune_is_letter(rune);
        buf_add_rune(&out, letter && !start ? rune_lower(rune) : rune);
        if (letter)
            start = false;
        else if (rune == '.' || rune == '!' || rune == '?' || rune == '\n')
            start = true;
    }
    return buf_str(&out);
}
