// Views of text: comparing, cutting and copying. Plain loops over bytes; meaning (case, accents,
// scripts) is the business of the room `text`.
#include "base/str.h"
#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

str str_copy(struct arena *arena, str s) {
    char *copy = arena_alloc(arena, s.len + 1);
    if (s.len)
        memcpy(copy, s.ptr, s.len);
    return (str){copy, s.len};
}

const char *str_z(struct arena *arena, str s) {
    return str_copy(arena, s).ptr;
}

str str_format(struct arena *arena, const char *format, ...) {
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    char usual[128]; // formatted once where it fits
    int length = vsnprintf(usual, sizeof usual, format, values);
    va_end(values);
    size_t size = length < 0 ? 0 : (size_t)length;
    char *text = arena_alloc(arena, size + 1);
    if (size < sizeof usual)
        memcpy(text, usual, size + 1);
    else
        vsnprintf(text, size + 1, format, again);
    va_end(again);
    return (str){text, size};
}

str str_concat(struct arena *arena, str a, str b) {
    char *text = arena_alloc(arena, a.len + b.len + 1);
    if (a.len)
        memcpy(text, a.ptr, a.len);
    if (b.len)
        memcpy(text + a.len, b.ptr, b.len);
    return (str){text, a.len + b.len};
}

static char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool str_equal_ascii_nocase(str a, str b) {
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower_ascii(a.ptr[i]) != lower_ascii(b.ptr[i]))
            return false;
    return true;
}

int str_compare(str a, str b) {
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order)
        return order;
    return a.len < b.len ? -1 : a.len > b.len;
}

bool str_starts(str s, str prefix) {
    return s.len >= prefix.len && str_equal((str){s.ptr, prefix.len}, prefix);
}

bool str_ends(str s, str suffix) {
    return s.len >= suffix.len && str_equal(str_from(s, s.len - suffix.len), suffix);
}

bool str_has(str s, str part) {
    return str_find(s, part) < s.len || part.len == 0;
}

size_t str_find(str s, str part) {
    if (part.len == 0)
        return 0;
    const char *at = s.len ? memmem(s.ptr, s.len, part.ptr, part.len) : NULL;
    return at ? (size_t)(at - s.ptr) : s.len;
}

size_t str_find_char(str s, char c) {
    const char *at = s.len ? memchr(s.ptr, c, s.len) : NULL;
    return at ? (size_t)(at - s.ptr) : s.len;
}

size_t str_find_last_char(str s, char c) {
    const char *at = s.len ? memrchr(s.ptr, c, s.len) : NULL;
    return at ? (size_t)(at - s.ptr) : s.len;
}

str str_slice(str s, size_t from, size_t to) {
    if (to > s.len)
        to = s.len;
    if (from >= to)
        return (str){0};
    return (str){s.ptr + from, to - from};
}

str str_from(str s, size_t from) {
    return str_slice(s, from, s.len);
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

str str_trim(str s) {
    while (s.len && is_space(s.ptr[0]))
        s = str_from(s, 1);
    while (s.len && is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

str str_lower_ascii(struct arena *arena, str s) {
    char *text = arena_alloc(arena, s.len + 1);
    for (size_t i = 0; i < s.len; i++)
        text[i] = lower_ascii(s.ptr[i]);
    return (str){text, s.len};
}

static size_t count_parts(str s, str part) {
    size_t count = 0;
    for (size_t at; (at = str_find(s, part)) < s.len; count++)
        s = str_from(s, at + part.len);
    return count;
}

str str_replace(struct arena *arena, str s, str from, str to) {
    size_t count = count_parts(s, from);
    char *text = arena_alloc(arena, s.len + count * to.len + 1);
    size_t length = 0;
    for (;;) {
        size_t at = str_find(s, from);
        memcpy(text + length, s.ptr ? s.ptr : "", at);
        length += at;
        if (at == s.len)
            return (str){text, length};
        memcpy(text + length, to.ptr ? to.ptr : "", to.len);
        length += to.len;
        s = str_from(s, at + from.len);
    }
}

bool str_split(str *rest, char separator, str *part) {
    if (!rest->ptr)
        return false;
    size_t at = str_find_char(*rest, separator);
    *part = (str){rest->ptr, at};
    if (at == rest->len)
        *rest = (str){0};
    else
        *rest = (str){rest->ptr + at + 1, rest->len - at - 1};
    return true;
}

bool str_to_u64(str s, uint64_t *out) {
    uint64_t number = 0;
    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        if (__builtin_mul_overflow(number, 10U, &number) ||
            __builtin_add_overflow(number, (uint64_t)(s.ptr[i] - '0'), &number))
            return false;
    }
    *out = number;
    return true;
}

bool str_to_i64(str s, int64_t *out) {
    bool negative = s.len > 1 && s.ptr[0] == '-';
    uint64_t size;
    if (!str_to_u64(negative ? str_from(s, 1) : s, &size))
        return false;
    if (size > (uint64_t)INT64_MAX + (negative ? 1U : 0U))
        return false;
    *out = negative ? (int64_t)(~size + 1U) : (int64_t)size;
    return true;
}

bool str_to_f64(str s, double *out) {
    char text[64];
    if (s.len == 0 || s.len >= sizeof text)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (!((s.ptr[i] >= '0' && s.ptr[i] <= '9') || strchr("+-.eE", s.ptr[i])))
            return false; // no hexadecimal, no "inf", no white space
    memcpy(text, s.ptr, s.len);
    text[s.len] = 0;
    char *end;
    // The program never calls setlocale for numbers, so strtod reads "." here.
    double number = strtod(text, &end);
    if (*end || !isfinite(number))
        return false;
    *out = number;
    return true;
}

uint64_t str_hash(str s) {
    uint64_t hash = 0xcbf29ce484222325U;
    for (size_t i = 0; i < s.len; i++)
        hash = (hash ^ (unsigned char)s.ptr[i]) * 0x100000001b3U;
    return hash_u64(hash);
}
