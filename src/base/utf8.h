// UTF-8: checking, walking and writing code points ("runes").
#pragma once
#include "base/buf.h"

enum { RUNE_BAD = 0xFFFD };

// Well-formed UTF-8 (no surrogates, no overlong forms, at most U+10FFFF) without NUL.
bool utf8_valid(str s);
// How many bytes at the start of `s` are well-formed; s.len when all are.
size_t utf8_valid_length(str s);
// Copies `s`, each ill-formed byte and NUL replaced by U+FFFD.
str utf8_repair(struct arena *arena, str s);

// The rune at `*at`, which moves behind it; RUNE_BAD and one byte on where it is ill-formed.
// Call only with *at < s.len.
uint32_t utf8_next_wide(str s, size_t *at); // any of them; for utf8_next
static inline uint32_t utf8_next(str s, size_t *at) {
    unsigned char byte = (unsigned char)s.ptr[*at];
    return byte < 0x80 ? ++*at, byte : utf8_next_wide(s, at);
}
// Writes 1 to 4 bytes and returns how many.
size_t utf8_encode(uint32_t rune, char out[4]);
size_t utf8_count(str s); // runes
// The first `runes` runes of `s`.
str utf8_first(str s, size_t runes);
// At most `bytes` bytes of `s`, cut between runes.
str utf8_cut(str s, size_t bytes);
