// UTF-8 after RFC 3629; one decoder that everything else is written with.
#include "base/utf8.h"

// Returns the number of bytes of the well-formed sequence at s[at], or 0.
static size_t decode(str s, size_t at, uint32_t *rune) {
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    size_t left = s.len - at;
    if (p[0] < 0x80) {
        *rune = p[0];
        return 1;
    }
    // Letters of most scripts first: everything else below is for long, broken and rare ones.
    if (p[0] >= 0xC2 && p[0] < 0xE0) {
        if (left < 2 || (p[1] & 0xC0) != 0x80)
            return 0;
        *rune = (p[0] & 0x1FU) << 6 | (p[1] & 0x3FU);
        return 2;
    }
    size_t need = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : 2;
    if (p[0] < 0xC2 || p[0] > 0xF4 || left < need)
        return 0;
    uint32_t value = p[0] & (0x7FU >> need);
    for (size_t i = 1; i < need; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (p[i] & 0x3FU);
    }
    if ((need == 3 && value < 0x800) || (need == 4 && value < 0x10000) || value > 0x10FFFF ||
        (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *rune = value;
    return need;
}

size_t utf8_valid_length(str s) {
    size_t at = 0;
    while (at < s.len) {
        uint32_t rune;
        size_t length = decode(s, at, &rune);
        if (length == 0 || rune == 0)
            break;
        at += length;
    }
    return at;
}

bool utf8_valid(str s) {
    return utf8_valid_length(s) == s.len;
}

str utf8_repair(struct arena *arena, str s) {
    if (utf8_valid(s))
        return str_copy(arena, s);
    struct buf out;
    buf_init(&out, arena);
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        buf_add_rune(&out, rune ? rune : RUNE_BAD);
    }
    return buf_str(&out);
}

uint32_t utf8_next_wide(str s, size_t *at) {
    uint32_t rune;
    size_t length = decode(s, *at, &rune);
    if (length == 0) {
        *at += 1;
        return RUNE_BAD;
    }
    *at += length;
    return rune;
}

size_t utf8_encode(uint32_t rune, char out[4]) {
    if (rune > 0x10FFFF || (rune >= 0xD800 && rune <= 0xDFFF))
        rune = RUNE_BAD;
    if (rune < 0x80) {
        out[0] = (char)rune;
        return 1;
    }
    size_t length = rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (rune & 0x3F));
        rune >>= 6;
    }
    out[0] = (char)((length == 2 ? 0xC0U : length == 3 ? 0xE0U : 0xF0U) | rune);
    return length;
}

size_t utf8_count(str s) {
    size_t count = 0;
    for (size_t at = 0; at < s.len; count++)
        utf8_next(s, &at);
    return count;
}

str utf8_first(str s, size_t runes) {
    size_t at = 0;
    while (at < s.len && runes-- > 0)
        utf8_next(s, &at);
    return str_slice(s, 0, at);
}

str utf8_cut(str s, size_t bytes) {
    if (s.len <= bytes)
        return s;
    while (bytes > 0 && ((unsigned char)s.ptr[bytes] & 0xC0) == 0x80)
        bytes--;
    return (str){s.ptr, bytes};
}
