// Each line is built whole and written with one call, so lines of several threads do not mix.
#include "base/log.h"
#include "base/clock.h"
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

PRINTF_LIKE(2, 0)
static void write_line(const char *level, const char *format, va_list values) {
    char text[1024];
    vsnprintf(text, sizeof text, format, values);
    struct arena arena;
    arena_init(&arena);
    struct buf line;
    buf_init(&line, &arena);
    time_write_iso(&line, clock_now());
    buf_format(&line, " %s ", level);
    for (const char *p = text; *p; p++) {
        if ((unsigned char)*p < 0x20 || *p == 0x7F)
            buf_format(&line, "\\x%02x", (unsigned char)*p);
        else
            buf_add_char(&line, *p);
    }
    buf_add_char(&line, '\n');
    ssize_t written = write(STDERR_FILENO, line.ptr, line.len);
    (void)written; // there is nobody to tell
    arena_finish(&arena);
}

#define LOG_FUNCTION(name, level)                                                                  \
    void name(const char *format, ...) {                                                           \
        va_list values;                                                                            \
        va_start(values, format);                                                                  \
        write_line(level, format, values);                                                         \
        va_end(values);                                                                            \
    }

LOG_FUNCTION(log_info, "info")
LOG_FUNCTION(log_warning, "warning")
LOG_FUNCTION(log_error, "error")
