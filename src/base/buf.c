// A growing buffer: doubles when full, in an arena or in malloc'ed memory.
#include "base/buf.h"
#include "base/utf8.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_init(struct buf *buf, struct arena *arena) {
    *buf = (struct buf){.arena = arena};
}

void buf_finish(struct buf *buf) {
    if (!buf)
        return;
    if (!buf->arena)
        free(buf->ptr);
    *buf = (struct buf){0};
}

void buf_clear(struct buf *buf) {
    buf->len = 0;
}

char *buf_room(struct buf *buf, size_t more) {
    size_t wanted = buf->len + more + 1;
    if (wanted > buf->cap) {
        size_t cap = buf->cap ? buf->cap * 2 : 64;
        if (cap < wanted)
            cap = wanted;
        buf->ptr = buf->arena ? arena_grow(buf->arena, buf->ptr, buf->cap, cap)
                              : memory_grow(buf->ptr, cap, 1);
        buf->cap = cap;
    }
    return buf->ptr + buf->len;
}

void buf_add(struct buf *buf, str s) {
    char *to = buf_room(buf, s.len);
    if (s.len)
        memcpy(to, s.ptr, s.len);
    buf->len += s.len;
    buf->ptr[buf->len] = 0;
}

void buf_add_z(struct buf *buf, const char *z) {
    buf_add(buf, str_of(z));
}

void buf_add_char(struct buf *buf, char c) {
    if (buf->len + 1 >= buf->cap)
        buf_room(buf, 1);
    buf->ptr[buf->len++] = c;
    buf->ptr[buf->len] = 0;
}

void buf_add_rune(struct buf *buf, uint32_t rune) {
    char *to = buf_room(buf, 4);
    buf->len += utf8_encode(rune, to);
    buf->ptr[buf->len] = 0;
}

void buf_add_u64(struct buf *buf, uint64_t number) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buf_add(buf, (str){digits + at, sizeof digits - at});
}

void buf_add_i64(struct buf *buf, int64_t number) {
    if (number < 0)
        buf_add_char(buf, '-');
    buf_add_u64(buf, number < 0 ? ~(uint64_t)number + 1U : (uint64_t)number);
}

void buf_add_f64(struct buf *buf, double number) {
    char text[40];
    int length = 0;
    for (int precision = 15; precision <= 17; precision++) {
        length = snprintf(text, sizeof text, "%.*g", precision, number);
        double again = strtod(text, NULL);
        if (!(again < number) && !(again > number))
            break;
    }
    buf_add(buf, (str){text, (size_t)length});
}

void buf_format(struct buf *buf, const char *format, ...) {
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    enum { USUAL = 64 }; // formatted once where it fits
    int length = vsnprintf(buf_room(buf, USUAL), USUAL + 1, format, values);
    va_end(values);
    if (length > USUAL)
        vsnprintf(buf_room(buf, (size_t)length), (size_t)length + 1, format, again);
    if (length > 0)
        buf->len += (size_t)length;
    buf->ptr[buf->len] = 0;
    va_end(again);
}

str buf_str(const struct buf *buf) {
    return (str){buf->ptr, buf->len};
}
