// How alike two short texts are: the kernels.
//
// Texts are narrowed to one byte a rune (ASCII stays itself, other runes are hashed to the upper
// half), so that no distance is ever taken over the bytes of UTF-8. Jaro-Winkler is computed with
// one 64-bit word as the set of matched positions; the table of the first text is kept, so that
// comparing one text with many costs its making once. Pure, except the structs passed in.
#pragma once
#include "base/str.h"

enum { SIMILARITY_MAX = 64 }; // runes looked at

struct similarity_text {
    uint8_t length;
    uint8_t bytes[SIMILARITY_MAX];
};

struct similarity_pattern {
    uint64_t masks[256]; // positions of each byte in `text`
    struct similarity_text text;
    uint32_t id; // the caller's mark of what is in it, 0 nothing
};

void similarity_narrow(str s, struct similarity_text *out);
// Bits of hashed bigrams, word starts counted as bigrams.
uint64_t similarity_signature(str s);
// How many bits are set. Without an instruction for it, which not every machine has, the compiler
// would call a function. Source: Hacker's Delight, 5-1.
static inline int similarity_bits(uint64_t x) {
    x -= x >> 1 & 0x5555555555555555U;
    x = (x & 0x3333333333333333U) + (x >> 2 & 0x3333333333333333U);
    return (int)(((x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fU) * 0x0101010101010101U >> 56);
}
// Share of common bigram bits (Dice), 0 to 1: an upper bound in practice, much cheaper.
static inline float similarity_signatures(uint64_t a, uint64_t b) {
    int all = similarity_bits(a) + similarity_bits(b);
    return all ? 2.0f * (float)similarity_bits(a & b) / (float)all : 0;
}

void similarity_pattern_set(struct similarity_pattern *pattern, const struct similarity_text *text,
                            uint32_t id);
// Jaro-Winkler (Winkler 1990), prefix scale 0.1 up to 4, only where Jaro is at least 0.7.
float similarity_jaro_winkler(const struct similarity_pattern *pattern,
                              const struct similarity_text *b);
// Both from text; for tests and rare uses.
float similarity_of(str a, str b);

// Optimal string alignment distance (insert, delete, replace, swap neighbours), at most `limit`;
// limit + 1 where it is more.
int similarity_edits(const struct similarity_text *a, const struct similarity_text *b, int limit);
