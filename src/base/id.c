// getrandom with short reads and interruption handled; it can not fail otherwise on Linux.
#include "base/id.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

void random_bytes(void *out, size_t size) {
    char *at = out;
    while (size) {
        ssize_t got = getrandom(at, size, 0);
        if (got < 0) {
            if (errno == EINTR)
                continue;
            perror("getrandom");
            abort();
        }
        at += got;
        size -= (size_t)got;
    }
}

uint64_t random_u64(void) {
    uint64_t number;
    random_bytes(&number, sizeof number);
    return number;
}

static str hex(struct arena *arena, const unsigned char *bytes, size_t count) {
    static const char digits[] = "0123456789abcdef";
    char *text = arena_alloc(arena, count * 2 + 1);
    for (size_t i = 0; i < count; i++) {
        text[i * 2] = digits[bytes[i] >> 4];
        text[i * 2 + 1] = digits[bytes[i] & 15];
    }
    return (str){text, count * 2};
}

str id_random_hex(struct arena *arena, size_t bytes) {
    unsigned char *random = arena_alloc(arena, bytes);
    random_bytes(random, bytes);
    return hex(arena, random, bytes);
}

str id_uuid(struct arena *arena) {
    unsigned char bytes[16];
    random_bytes(bytes, sizeof bytes);
    bytes[6] = (unsigned char)((bytes[6] & 0x0F) | 0x40);
    bytes[8] = (unsigned char)((bytes[8] & 0x3F) | 0x80);
    str h = hex(arena, bytes, sizeof bytes);
    return str_format(arena, "%.8s-%.4s-%.4s-%.4s-%.12s", h.ptr, h.ptr + 8, h.ptr + 12, h.ptr + 16,
                      h.ptr + 20);
}
