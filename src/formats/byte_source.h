// Where a reader takes its bytes from: a function that reads some more, or a view of memory.
//
// Readers want UTF-8; other charsets pass through a byte_source_charset first.
#pragma once
#include "base/err.h"
#include "text/charset.h"

// Reads up to `room` (at least 1) bytes to `to`; *got is 0 only at the end. Fails when the bytes
// can not be had.
struct byte_source {
    bool (*read)(void *state, char *to, size_t room, size_t *got, struct err *err);
    void *state; // borrowed: outlives the source
};

// Reads from a file descriptor, from where it stands; a signal in between does not matter.
struct byte_source byte_source_of_fd(int *fd);

// Walks through a piece of memory, at most `step` bytes at a time (0: no limit).
struct byte_source_memory {
    str left;
    size_t step;
};
struct byte_source byte_source_of_memory(struct byte_source_memory *memory);

// Turns the bytes of another source into UTF-8 (its byte order mark goes away). Owns the converter
// and two pieces of memory, not the other source.
struct byte_source_charset {
    struct byte_source inner;
    struct charset_reader *reader;
    char *raw;
    struct buf text; // converted, not yet given
    size_t given;
    uint64_t converted; // bytes of UTF-8 so far, given or not
    bool ended;
};
void byte_source_charset_init(struct byte_source_charset *convert, enum charset charset,
                              struct byte_source inner);
void byte_source_charset_finish(struct byte_source_charset *convert); // fine on a zeroed one
struct byte_source byte_source_of_charset(struct byte_source_charset *convert);
