// A file that is there whole or not at all: written beside its place under another name, and given
// its own when it is done.
//
// What is there before stays until then, and keeps its rights. What is no plain file (/dev/null, a
// pipe) and standard output ("-") are written as they come.
#pragma once
#include "base/arena.h"
#include "base/err.h"

struct output_file {
    int file;          // descriptor; -1: none
    const char *path;  // where it goes; NULL: it is there already
    const char *other; // its name until it is done
};

// Begins one. ERR_INPUT where it can not be written there, or where it is the file `input`.
MUST_CHECK bool output_file_open(struct arena *arena, struct output_file *out, str path, int input,
                                 struct err *err);
// Whether both go to one place, however it was named. Both begun.
bool output_file_same(const struct output_file *a, const struct output_file *b);
MUST_CHECK bool output_file_write(struct output_file *out, str bytes, struct err *err);
// Puts it into its place.
MUST_CHECK bool output_file_finish(struct output_file *out, struct err *err);
// Leaves nothing of one that is not finished; fine on a finished one and one that never began.
void output_file_drop(struct output_file *out);
