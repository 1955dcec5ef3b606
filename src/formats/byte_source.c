// Sources of bytes: a file descriptor, a piece of memory, another source in another charset.
#include "formats/byte_source.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { RAW_SIZE = 64 << 10 };

static bool read_fd(void *state, char *to, size_t room, size_t *got, struct err *err) {
    const int *fd = state;
    for (;;) {
        ssize_t count = read(*fd, to, room);
        if (count >= 0) {
            *got = (size_t)count;
            return true;
        }
        if (errno != EINTR)
            return fail(err, ERR_INPUT, "The file can not be read: %s.", strerror(errno));
    }
}

struct byte_source byte_source_of_fd(int *fd) {
    return (struct byte_source){.read = read_fd, .state = fd};
}

static bool read_memory(void *state, char *to, size_t room, size_t *got, struct err *err) {
    (void)err;
    struct byte_source_memory *memory = state;
    size_t count = memory->left.len < room ? memory->left.len : room;
    if (memory->step && count > memory->step)
        count = memory->step;
    if (count)
        memcpy(to, memory->left.ptr, count);
    memory->left = str_from(memory->left, count);
    *got = count;
    return true;
}

struct byte_source byte_source_of_memory(struct byte_source_memory *memory) {
    return (struct byte_source){.read = read_memory, .state = memory};
}

void byte_source_charset_init(struct byte_source_charset *convert, enum charset charset,
                              struct byte_source inner) {
    *convert = (struct byte_source_charset){
        .inner = inner, .reader = charset_reader_create(charset), .raw = memory_alloc(RAW_SIZE)};
    buf_init(&convert->text, NULL);
}

void byte_source_charset_finish(struct byte_source_charset *convert) {
    charset_reader_destroy(convert->reader);
    free(convert->raw);
    buf_finish(&convert->text);
    *convert = (struct byte_source_charset){0};
}

static bool read_charset(void *state, char *to, size_t room, size_t *got, struct err *err) {
    struct byte_source_charset *convert = state;
    while (convert->given == convert->text.len && !convert->ended) {
        size_t count;
        if (!convert->inner.read(convert->inner.state, convert->raw, RAW_SIZE, &count, err))
            return false;
        buf_clear(&convert->text);
        convert->given = 0;
        convert->ended = count == 0;
        if (count)
            charset_reader_feed(convert->reader, convert->raw, count, &convert->text);
        else
            charset_reader_finish(convert->reader, &convert->text);
        convert->converted += convert->text.len;
    }
    size_t left = convert->text.len - convert->given;
    *got = left < room ? left : room;
    if (*got)
        memcpy(to, convert->text.ptr + convert->given, *got);
    convert->given += *got;
    return true;
}

struct byte_source byte_source_of_charset(struct byte_source_charset *convert) {
    return (struct byte_source){.read = read_charset, .state = convert};
}
