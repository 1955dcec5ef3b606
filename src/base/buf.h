// A growing piece of bytes: how text and files are built.
//
// With an arena it lives there and needs no finish; with NULL it is malloc'ed and `buf_finish`
// frees it. `ptr` is always NUL-terminated behind `len` once something was added.
#pragma once
#include "base/str.h"

struct buf {
    struct arena *arena;
    char *ptr;
    size_t len;
    size_t cap;
};

void buf_init(struct buf *buf, struct arena *arena);
void buf_finish(struct buf *buf);
void buf_clear(struct buf *buf); // keeps the memory

// Makes room for `more` bytes behind len and returns where they go; the caller adds to len.
char *buf_room(struct buf *buf, size_t more);
void buf_add(struct buf *buf, str s);
void buf_add_z(struct buf *buf, const char *z);
void buf_add_char(struct buf *buf, char c);
void buf_add_rune(struct buf *buf, uint32_t rune); // as UTF-8
void buf_add_i64(struct buf *buf, int64_t number);
void buf_add_u64(struct buf *buf, uint64_t number);
void buf_add_f64(struct buf *buf, double number); // shortest text that reads back the same
void buf_format(struct buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);

str buf_str(const struct buf *buf); // a view: valid until the next addition
