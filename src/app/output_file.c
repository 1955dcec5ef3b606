// Files written under another name. The other name lies in the same folder, so that giving the file
// its own is one step of the file system.
#include "app/output_file.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool cannot(struct err *err, const char *path) {
    return fail(err, ERR_INPUT, "%s can not be written: %s.", path, strerror(errno));
}

static bool is_same(const struct stat *about, int input) {
    struct stat other;
    return input >= 0 && fstat(input, &other) == 0 && about->st_dev == other.st_dev &&
           about->st_ino == other.st_ino;
}

// A link leads to the file that is meant. Of one that is not there yet, its folder is found.
static const char *real_path(struct arena *arena, const char *path) {
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    char *real = realpath(path, NULL), *folder = NULL;
    const char *kept = path;
    if (real)
        kept = str_z(arena, str_of(real));
    else if (*name)
        folder =
            realpath(slash ? str_format(arena, "%.*s", (int)(name - path), path).ptr : ".", NULL);
    if (folder)
        kept = str_format(arena, "%s/%s", strcmp(folder, "/") ? folder : "", name).ptr;
    free(real);
    free(folder);
    return kept;
}

static bool open_beside(struct arena *arena, struct output_file *out, const char *path, bool there,
                        mode_t mode, struct err *err) {
    enum { TRIES = 100 };
    for (int i = 0; out->file < 0 && i < TRIES; i++) {
        out->other = str_format(arena, "%s.%lld-%d.part", path, (long long)getpid(), i).ptr;
        out->file = open(out->other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (out->file < 0 && errno != EEXIST)
            break;
    }
    if (out->file < 0)
        return cannot(err, path);
    out->path = path;
    if (there && fchmod(out->file, mode & 0777) != 0) {
        cannot(err, path);
        output_file_drop(out);
        return false;
    }
    return true;
}

bool output_file_open(struct arena *arena, struct output_file *out, str path, int input,
                      struct err *err) {
    struct stat about;
    *out = (struct output_file){.file = -1};
    if (str_is(path, "-")) {
        out->file = dup(STDOUT_FILENO);
        return out->file >= 0 || cannot(err, "Standard output");
    }
    const char *name = real_path(arena, str_z(arena, path));
    bool there = stat(name, &about) == 0;
    if (there && is_same(&about, input))
        return fail(err, ERR_INPUT, "%s is the file that is read. It needs another name.", name);
    if (!there || S_ISREG(about.st_mode))
        return open_beside(arena, out, name, there, about.st_mode, err);
    out->file = open(name, O_WRONLY | O_CLOEXEC);
    return out->file >= 0 || cannot(err, name);
}

bool output_file_same(const struct output_file *a, const struct output_file *b) {
    return a->path && b->path && strcmp(a->path, b->path) == 0;
}

bool output_file_write(struct output_file *out, str bytes, struct err *err) {
    while (bytes.len) {
        ssize_t count = write(out->file, bytes.ptr, bytes.len);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return cannot(err, out->path ? out->path : "The result");
        bytes = str_from(bytes, (size_t)count);
    }
    return true;
}

// On the disk before it takes the place of what is there.
bool output_file_finish(struct output_file *out, struct err *err) {
    bool done = !out->path || fsync(out->file) == 0 || errno == EINVAL;
    done = close(out->file) == 0 && done;
    out->file = -1;
    if (out->path)
        done = done && rename(out->other, out->path) == 0;
    if (!done)
        cannot(err, out->path ? out->path : "The result");
    else
        out->path = NULL;
    return done;
}

void output_file_drop(struct output_file *out) {
    if (out->file >= 0)
        close(out->file);
    if (out->path)
        unlink(out->other);
    *out = (struct output_file){.file = -1};
}
