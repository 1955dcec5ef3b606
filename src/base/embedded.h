// A file that tools/embed.py built into the program: a migration, a page of the web application.
#pragma once
#include <stddef.h>

struct embedded_file {
    const char *name;          // path below the embedded folder, with `/`
    const unsigned char *data; // a NUL follows that is not counted
    size_t size;
};
