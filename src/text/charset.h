// Which character set the bytes of a file are in, and the way from there to UTF-8.
//
// Detection judges by what is possible (valid UTF-8, valid GB18030, zeros of UTF-16), then by how
// plausible the letters are in Polish, Russian, Chinese and western European text, with ICU's
// detector as a further opinion. Conversion streams through ICU's ucnv: any cut of the input gives
// the same output. A reader belongs to one thread; the rest are pure functions.
#pragma once
#include "base/buf.h"
#include "base/err.h"

enum charset {
    CHARSET_UTF8,
    CHARSET_UTF16LE,
    CHARSET_UTF16BE,
    CHARSET_WINDOWS_1250,
    CHARSET_WINDOWS_1251,
    CHARSET_WINDOWS_1252,
    CHARSET_GB18030,
    CHARSET_COUNT
};

str charset_name(enum charset charset); // "UTF-8", "windows-1250" ...
// Any usual name ("utf8", "cp1250", "GBK", "latin1"); false where it is none of ours.
bool charset_of_name(str name, enum charset *out);

struct charset_guess {
    enum charset charset;
    int confidence;    // 0 to 100; 100: by BOM, or plain ASCII
    size_t bom_length; // bytes at the start that are a byte order mark
    bool ascii;        // nothing but ASCII was seen: any ASCII superset would do
};

// Looks at the start of a file (64 KB are plenty). The last character may be cut.
struct charset_guess charset_detect(const void *bytes, size_t len);

struct charset_reader;

// Reads `charset`; a byte order mark at the start is dropped.
struct charset_reader *charset_reader_create(enum charset charset);
void charset_reader_destroy(struct charset_reader *reader);
// Appends what the bytes mean to `out`, as valid UTF-8 without NUL. What can not be decoded (and
// NUL) becomes U+FFFD and is counted.
void charset_reader_feed(struct charset_reader *reader, const void *bytes, size_t len,
                         struct buf *out);
// End of input: a cut character counts as undecodable.
void charset_reader_finish(struct charset_reader *reader, struct buf *out);

size_t charset_reader_bad_count(const struct charset_reader *reader);
// Offset in the input of the first byte that could not be decoded; SIZE_MAX where there is none.
size_t charset_reader_first_bad(const struct charset_reader *reader);
