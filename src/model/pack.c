// The small binary packing of history and merge blobs.
#include "base/utf8.h"
#include "model/pack_private.h"
#include <math.h>
#include <string.h>

void pack_u64(struct buf *out, uint64_t number) {
    while (number >= 0x80) {
        buf_add_char(out, (char)(unsigned char)(0x80 | (number & 0x7f)));
        number >>= 7;
    }
    buf_add_char(out, (char)number);
}

void pack_i64(struct buf *out, int64_t number) {
    uint64_t bits = (uint64_t)number << 1;
    pack_u64(out, number < 0 ? ~bits : bits);
}

void pack_text(struct buf *out, str text) {
    pack_u64(out, text.len);
    buf_add(out, text);
}

void pack_value(struct buf *out, struct value value) {
    buf_add_char(out, (char)value.kind);
    switch (value.kind) {
    case VALUE_NULL:
        break;
    case VALUE_INT:
        pack_i64(out, value.i);
        break;
    case VALUE_FLOAT: {
        uint64_t bits;
        memcpy(&bits, &value.f, sizeof bits);
        for (int i = 0; i < 64; i += 8)
            buf_add_char(out, (char)(unsigned char)(bits >> i & 0xff));
        break;
    }
    case VALUE_TEXT:
    case VALUE_BYTES:
        pack_text(out, value.s);
        break;
    }
}

uint8_t unpack_byte(struct unpack *u) {
    if (u->bad || !u->rest.len) {
        u->bad = true;
        return 0;
    }
    uint8_t byte = (uint8_t)u->rest.ptr[0];
    u->rest = str_from(u->rest, 1);
    return byte;
}

uint64_t unpack_u64(struct unpack *u) {
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        uint8_t byte = unpack_byte(u);
        if (shift == 63 && byte > 1)
            break; // more than 64 bits
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80)) {
            if (shift && !byte)
                break; // one way to write a number: no empty byte at its end
            return u->bad ? 0 : number;
        }
    }
    u->bad = true;
    return 0;
}

int64_t unpack_i64(struct unpack *u) {
    uint64_t bits = unpack_u64(u);
    uint64_t half = bits >> 1;
    return bits & 1 ? -(int64_t)half - 1 : (int64_t)half;
}

static str unpack_bytes(struct unpack *u) {
    uint64_t len = unpack_u64(u);
    if (u->bad || len > u->rest.len) {
        u->bad = true;
        return (str){0};
    }
    str bytes = str_slice(u->rest, 0, (size_t)len);
    u->rest = str_from(u->rest, (size_t)len);
    return bytes;
}

str unpack_text(struct unpack *u) {
    str text = unpack_bytes(u);
    if (utf8_valid(text))
        return text;
    u->bad = true;
    return (str){0};
}

static double unpack_float(struct unpack *u) {
    uint64_t bits = 0;
    for (int i = 0; i < 64; i += 8)
        bits |= (uint64_t)unpack_byte(u) << i;
    double number;
    memcpy(&number, &bits, sizeof number);
    if (isfinite(number))
        return number;
    u->bad = true;
    return 0;
}

struct value unpack_value(struct unpack *u) {
    switch (unpack_byte(u)) {
    case VALUE_NULL:
        return value_null();
    case VALUE_INT:
        return value_int(unpack_i64(u));
    case VALUE_FLOAT:
        return value_float(unpack_float(u));
    case VALUE_TEXT:
        return value_text(unpack_text(u));
    case VALUE_BYTES:
        return value_bytes(unpack_bytes(u));
    default:
        u->bad = true;
        return value_null();
    }
}

size_t unpack_count(struct unpack *u, size_t least) {
    uint64_t count = unpack_u64(u);
    if (!u->bad && count <= u->rest.len / least)
        return (size_t)count;
    u->bad = true;
    return 0;
}

bool unpack_done(const struct unpack *u) {
    return !u->bad && !u->rest.len;
}
