// Opening the file a command works on.
#include "app/input_file.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What can not be read twice goes into a file without a name first.
static bool spool(int file, struct err *err) {
    char piece[1 << 16];
    FILE *kept = tmpfile();
    ssize_t count = 0;
    while (kept && (count = read(file, piece, sizeof piece)) != 0) {
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 || fwrite(piece, 1, (size_t)count, kept) != (size_t)count)
            break;
    }
    bool done = kept && count == 0 && fflush(kept) == 0;
    if (done)
        done = dup2(fileno(kept), file) >= 0;
    if (!done)
        fail(err, ERR_INPUT, "The file can not be read: %s.", strerror(errno));
    if (kept)
        fclose(kept);
    return done;
}

bool input_file_open(struct arena *arena, str path, int *file, struct err *err) {
    struct stat about;
    const char *name = str_z(arena, path);
    *file = str_is(path, "-") ? dup(STDIN_FILENO) : open(name, O_RDONLY | O_CLOEXEC);
    if (*file < 0 || fstat(*file, &about) != 0)
        return fail(err, ERR_INPUT, "The file %s can not be read: %s.", name, strerror(errno));
    if (S_ISDIR(about.st_mode))
        return fail(err, ERR_INPUT, "The file %s can not be read: it is a folder.", name);
    return S_ISREG(about.st_mode) || spool(*file, err);
}
