// Converting a stream of bytes to UTF-8: UTF-8 itself is checked here, the rest goes through ICU.
//
// What ICU can not decode stops it; the place is noted, U+FFFD written, and it goes on behind.
#include "base/utf8.h"
#include "text/charset.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

enum { CHUNK = 4096 };

struct charset_reader {
    enum charset charset;
    UConverter *converter; // NULL for UTF-8
    size_t taken;          // bytes read so far
    size_t bad_count;
    size_t first_bad;
    bool begun;   // something was written or dropped: a byte order mark stands only in front
    char held[4]; // UTF-8: the beginning of a cut character
    size_t held_len;
    uint32_t high_surrogate; // waiting for its other half
    UChar wide[CHUNK];       // what ICU decoded last
};

static const char *const icu_names[CHARSET_COUNT] = {
    [CHARSET_UTF8] = NULL,
    [CHARSET_UTF16LE] = "UTF-16LE",
    [CHARSET_UTF16BE] = "UTF-16BE",
    [CHARSET_WINDOWS_1250] = "windows-1250",
    [CHARSET_WINDOWS_1251] = "windows-1251",
    [CHARSET_WINDOWS_1252] = "windows-1252",
    [CHARSET_GB18030] = "gb18030",
};

struct charset_reader *charset_reader_create(enum charset charset) {
    struct charset_reader *reader = memory_zero(1, sizeof *reader);
    reader->charset = charset;
    reader->first_bad = SIZE_MAX;
    if (icu_names[charset]) {
        UErrorCode code = U_ZERO_ERROR;
        reader->converter = ucnv_open(icu_names[charset], &code);
        assert(U_SUCCESS(code)); // all of them are built into ICU
        ucnv_setToUCallBack(reader->converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
        assert(U_SUCCESS(code));
    }
    return reader;
}

void charset_reader_destroy(struct charset_reader *reader) {
    if (!reader)
        return;
    if (reader->converter)
        ucnv_close(reader->converter);
    free(reader);
}

size_t charset_reader_bad_count(const struct charset_reader *reader) {
    return reader->bad_count;
}

size_t charset_reader_first_bad(const struct charset_reader *reader) {
    return reader->first_bad;
}

static void put_bad(struct charset_reader *reader, size_t at, struct buf *out) {
    if (at < reader->first_bad)
        reader->first_bad = at;
    reader->bad_count++;
    reader->begun = true;
    buf_add_rune(out, RUNE_BAD);
}

static void put_rune(struct charset_reader *reader, uint32_t rune, size_t at, struct buf *out) {
    if (rune == 0) {
        put_bad(reader, at, out);
        return;
    }
    if (rune != 0xFEFF || reader->begun)
        buf_add_rune(out, rune);
    reader->begun = true;
}

// A lone half of a surrogate pair can only come of UTF-16 input that ICU let pass at a chunk's
// edge.
static void put_wide(struct charset_reader *reader, size_t count, struct buf *out) {
    for (size_t i = 0; i < count; i++) {
        uint32_t unit = reader->wide[i];
        if (unit >= 0xD800 && unit < 0xDC00) {
            reader->high_surrogate = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000 && reader->high_surrogate) {
            put_rune(reader, 0x10000 + ((reader->high_surrogate - 0xD800) << 10) + (unit - 0xDC00),
                     reader->taken, out);
            reader->high_surrogate = 0;
        } else {
            put_rune(reader, unit, reader->taken, out);
        }
    }
}

static void feed_icu(struct charset_reader *reader, const char *bytes, size_t len, bool flush,
                     struct buf *out) {
    const char *at = bytes, *end = bytes + len;
    for (;;) {
        UErrorCode code = U_ZERO_ERROR;
        UChar *to = reader->wide;
        const char *before = at;
        ucnv_toUnicode(reader->converter, &to, reader->wide + CHUNK, &at, end, NULL, flush, &code);
        put_wide(reader, (size_t)(to - reader->wide), out);
        reader->taken += (size_t)(at - before);
        if (U_SUCCESS(code))
            return;
        if (code == U_BUFFER_OVERFLOW_ERROR)
            continue;
        char invalid[16];
        int8_t length = sizeof invalid;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(reader->converter, invalid, &length, &ignored);
        size_t start = reader->taken >= (size_t)length ? reader->taken - (size_t)length : 0;
        put_bad(reader, start, out);
        if (code == U_TRUNCATED_CHAR_FOUND)
            return;
    }
}

// The length that a sequence of UTF-8 has by its first byte; 0 where none begins so.
static size_t sequence_length(unsigned char first) {
    return first < 0x80   ? 1
           : first < 0xC2 ? 0
           : first < 0xE0 ? 2
           : first < 0xF0 ? 3
           : first < 0xF5 ? 4
                          : 0;
}

// Can the bytes at `s` (too few for a whole sequence) still become one?
static bool may_continue(str s) {
    unsigned char first = (unsigned char)s.ptr[0];
    if (s.len >= sequence_length(first))
        return false;
    char tried[4] = {s.ptr[0], (char)0x80, (char)0x80, (char)0x80};
    if (first == 0xE0 || first == 0xF0)
        tried[1] = (char)(first == 0xE0 ? 0xA0 : 0x90);
    memcpy(tried, s.ptr, s.len);
    return utf8_valid((str){tried, sequence_length(first)});
}

// Writes the valid beginning of `s`; returns how many bytes were used. Stops before a cut
// character.
static size_t put_utf8(struct charset_reader *reader, str s, bool flush, struct buf *out) {
    size_t at = 0;
    while (at < s.len) {
        str rest = str_from(s, at);
        size_t valid = utf8_valid_length(rest);
        if (valid) {
            str good = str_slice(rest, 0, valid);
            if (!reader->begun && str_starts(good, STR("\xEF\xBB\xBF")))
                good = str_from(good, 3);
            buf_add(out, good);
            reader->begun = true;
            at += valid;
            continue;
        }
        if (!flush && may_continue(rest))
            break;
        put_bad(reader, reader->taken + at, out);
        at++;
    }
    reader->taken += at;
    return at;
}

static void feed_utf8(struct charset_reader *reader, str s, struct buf *out) {
    while (reader->held_len && s.len) { // complete the cut character first
        reader->held[reader->held_len++] = s.ptr[0];
        s = str_from(s, 1);
        size_t used = put_utf8(reader, (str){reader->held, reader->held_len}, false, out);
        memmove(reader->held, reader->held + used, reader->held_len - used);
        reader->held_len -= used;
    }
    size_t used = put_utf8(reader, s, false, out);
    if (used < s.len) {
        reader->held_len = s.len - used;
        memcpy(reader->held, s.ptr + used, reader->held_len);
    }
}

void charset_reader_feed(struct charset_reader *reader, const void *bytes, size_t len,
                         struct buf *out) {
    if (len == 0)
        return;
    if (reader->converter)
        feed_icu(reader, bytes, len, false, out);
    else
        feed_utf8(reader, (str){bytes, len}, out);
}

void charset_reader_finish(struct charset_reader *reader, struct buf *out) {
    if (reader->converter) {
        feed_icu(reader, "", 0, true, out);
    } else {
        put_utf8(reader, (str){reader->held, reader->held_len}, true, out);
        reader->held_len = 0;
    }
}
