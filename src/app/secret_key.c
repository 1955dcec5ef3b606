// Several processes may begin at once: the file is made under a name of its own and linked, and who
// comes second reads the first one's.
#include "app/secret_key.h"
#include "base/id.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEX = 2 * SEAL_KEY_BYTES };

static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_key(int file, struct seal_key *out) {
    char text[HEX];
    for (size_t got = 0; got < sizeof text;) {
        ssize_t more = read(file, text + got, sizeof text - got);
        if (more <= 0)
            return false;
        got += (size_t)more;
    }
    for (int i = 0; i < SEAL_KEY_BYTES; i++) {
        int high = digit(text[2 * i]), low = digit(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        out->bytes[i] = (unsigned char)(high * 16 + low);
    }
    return true;
}

static bool write_key(int file) {
    unsigned char key[SEAL_KEY_BYTES];
    char text[HEX + 2];
    random_bytes(key, sizeof key);
    for (int i = 0; i < SEAL_KEY_BYTES; i++)
        snprintf(text + 2 * i, 3, "%02x", key[i]);
    text[HEX] = '\n';
    bool done = write(file, text, HEX + 1) == HEX + 1 && fsync(file) == 0;
    explicit_bzero(key, sizeof key);
    explicit_bzero(text, sizeof text);
    return done;
}

static bool make_file(const char *path, struct err *err) {
    char other[4096];
    int length = snprintf(other, sizeof other, "%s.%llx", path, (unsigned long long)random_u64());
    if (length < 0 || (size_t)length >= sizeof other)
        return fail(err, ERR_INPUT, "The name %s is too long.", path);
    int file = open(other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool done = file >= 0 && write_key(file);
    int why = errno;
    if (file >= 0)
        close(file);
    if (done && link(other, path) != 0 && errno != EEXIST) {
        why = errno;
        done = false;
    }
    if (file >= 0)
        unlink(other);
    return done || fail(err, ERR_STORAGE, "The key %s can not be made: %s.", path, strerror(why));
}

bool secret_key_load(const char *path, struct seal_key *out, struct err *err) {
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 && errno == ENOENT) {
        if (!make_file(path, err))
            return false;
        file = open(path, O_RDONLY | O_CLOEXEC);
    }
    if (file < 0)
        return fail(err, ERR_INPUT, "The key %s can not be read: %s.", path, strerror(errno));
    bool closed = fstat(file, &about) == 0 && (about.st_mode & 077) == 0;
    bool good = closed && read_key(file, out);
    close(file);
    if (!closed)
        return fail(err, ERR_INPUT,
                    "Others may read the key %s. Take that right away: chmod 600 %s", path, path);
    return good || fail(err, ERR_INPUT,
                        "The file %s holds no key (64 hexadecimal digits). Put the one from the "
                        "backup there.",
                        path);
}
