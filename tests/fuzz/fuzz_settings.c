// The config file: any bytes are refused, naming the file, or read into settings that say the same
// when they are written out and read again.
#include "app/settings.h"
#include "base/buf.h"
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool truth) {
    if (!truth)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct settings settings, again;
    struct err err = {0};
    struct buf out;
    arena_init(&arena);
    buf_init(&out, &arena);
    settings_init(&settings, &arena);
    settings_init(&again, &arena);
    if (settings_read(&settings, "x.conf", (str){(const char *)data, size}, &err)) {
        for (int i = 0; i < SETTING_COUNT; i++)
            if (settings.given[i])
                buf_format(&out, "%s = " STR_FMT "\n", setting_rows[i].name,
                           STR_ARG(settings.values[i]));
        must(settings_read(&again, "x.conf", buf_str(&out), &err));
        for (int i = 0; i < SETTING_COUNT; i++)
            must(settings.given[i] == again.given[i] &&
                 str_equal(settings.values[i], again.values[i]));
    } else {
        must(err.code == ERR_INPUT && strncmp(err.text, "x.conf", 6) == 0);
    }
    arena_finish(&arena);
    return 0;
}
