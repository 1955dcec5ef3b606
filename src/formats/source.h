// Where a reader takes its bytes from: a function that reads some more, or a view of memory.
//
// A source gives UTF-8; other charsets pass through source_convert first.
#pragma once
#include "base/err.h"

// Reads up to `room` (at least 1) bytes to `to`; *got is 0 only at the end. Fails when the bytes
// can not be had.
struct source {
    bool (*read)(void *state, char *to, size_t room, size_t *got, struct err *err);
    void *state; // borrowed: outlives the source
};

// Reads from a file descriptor, from where it stands; a signal in between does not matter.
struct source source_of_fd(const int *fd);

// Walks through a piece of memory, at most `step` bytes at a time (0: no limit).
struct source_memory {
    str left;
    size_t step;
};
struct source source_of_memory(struct source_memory *memory);
