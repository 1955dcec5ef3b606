// Bytes of our own blobs: variable-length numbers and length-prefixed texts, read defensively.
//
// Numbers are LEB128 (7 bits a byte, low first), signed ones zigzag. A reader that meets anything
// broken sets `bad`, gives zeros from then on and never reads past its end: so callers check once,
// at the end.
#pragma once
#include "base/buf.h"
#include "base/value.h"

void pack_u64(struct buf *out, uint64_t number);
void pack_i64(struct buf *out, int64_t number);
void pack_text(struct buf *out, str text);
void pack_value(struct buf *out, struct value value);

struct unpack {
    str rest;
    bool bad;
};

uint64_t unpack_u64(struct unpack *u);
int64_t unpack_i64(struct unpack *u);
uint8_t unpack_byte(struct unpack *u);
str unpack_text(struct unpack *u); // valid UTF-8 without NUL
struct value unpack_value(struct unpack *u);
// How many items follow, each at least `least` bytes long: bad where they can not fit.
size_t unpack_count(struct unpack *u, size_t least);
// Everything read, and nothing was broken.
bool unpack_done(const struct unpack *u);
