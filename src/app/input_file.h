// The file a command works on, as a descriptor that can seek.
#pragma once
#include "base/arena.h"
#include "base/err.h"

// Opens `path`, "-" being standard input; what can not be read twice is copied into a file without
// a name first. The caller closes *file. ERR_INPUT.
MUST_CHECK bool input_file_open(struct arena *arena, str path, int *file, struct err *err);
