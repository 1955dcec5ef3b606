// `str`: a view of some bytes of text, and the only typedef of the program.
//
// It owns nothing; what it points to lives in an arena, a literal or a longer-lived struct. From
// the door on it is valid UTF-8 without NUL. It is not NUL-terminated: `str_z` makes a C string at
// the edge to C libraries. The empty str has len 0 (its ptr may be NULL).
#pragma once
#include "base/arena.h"
#include "base/attribute.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct str {
    const char *ptr;
    size_t len;
} str;

#define STR(literal) ((str){"" literal, sizeof(literal) - 1})
#define STR_INIT(literal)                                                                          \
    { "" literal, sizeof(literal) - 1 } // in constant initialisers
#define STR_FMT    "%.*s"
#define STR_ARG(s) (int)(s).len, (s).ptr

// These three are asked for every word and every table row, so callers hold them themselves.
static inline str str_of(const char *z) { // NULL gives the empty str
    return (str){z, z ? strlen(z) : 0};
}
static inline bool str_equal(str a, str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}
static inline bool str_is(str a, const char *z) {
    return a.len && z ? a.ptr[0] == z[0] && str_equal(a, str_of(z)) : !a.len && !str_of(z).len;
}

str str_copy(struct arena *arena, str s); // NUL-terminated behind its len, too
const char *str_z(struct arena *arena, str s);
str str_format(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
str str_concat(struct arena *arena, str a, str b);

bool str_equal_ascii_nocase(str a, str b);
int str_compare(str a, str b); // by bytes, that is by code point
bool str_starts(str s, str prefix);
bool str_ends(str s, str suffix);
bool str_has(str s, str part);
// Where `part` begins in `s`, or s.len.
size_t str_find(str s, str part);
size_t str_find_char(str s, char c);
size_t str_find_last_char(str s, char c);

str str_slice(str s, size_t from, size_t to); // both clamped to s.len
str str_from(str s, size_t from);
str str_trim(str s); // ASCII white space at both ends
// Every `from` (not empty) replaced by `to`.
str str_replace(struct arena *arena, str s, str from, str to);
str str_lower_ascii(struct arena *arena, str s);
// Cuts `*rest` at the next `separator`: returns what was before it and moves on. False at the end.
bool str_split(str *rest, char separator, str *part);

// Whole text to number; false when anything else stands there or it does not fit.
MUST_CHECK bool str_to_i64(str s, int64_t *out);
MUST_CHECK bool str_to_u64(str s, uint64_t *out);
MUST_CHECK bool str_to_f64(str s, double *out); // finite, "." as decimal point, C locale

// 64-bit hash of the bytes (FNV-1a with a final avalanche; not for secrets or hostile keys).
uint64_t str_hash(str s);
// The finaliser of splitmix64 (Steele, Lea, Flood 2014).
static inline uint64_t hash_u64(uint64_t x) {
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9U;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}
static inline uint64_t hash_combine(uint64_t a, uint64_t b) {
    return hash_u64(a * 0x9e3779b97f4a7c15U + b);
}
