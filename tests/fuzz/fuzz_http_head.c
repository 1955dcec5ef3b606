// The strict reading of a request's head. The bytes are a head as a client sends it; the fuzzer
// does to them what libmicrohttpd does in place (ends of lines, colons and the two spaces become
// NUL) and then http_head_sound has to say exactly what a second, slow reading of the original
// says.
#include "http/framing.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

static bool token(const char *at, size_t length) {
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)at[i];
        if (c <= 0x20 || c >= 0x7f || strchr("\"(),/:;<=>?@[\\]{}", c))
            return false;
    }
    return length > 0;
}

// The lines of a sound head, -1 otherwise; by the grammar, on the bytes as sent.
static int slow_reading(str head, str *target) {
    size_t end = str_find(head, STR("\r\n"));
    str line = str_slice(head, 0, end);
    size_t first = str_find_char(line, ' ');
    str rest = str_from(line, first + 1);
    size_t second = str_find_last_char(rest, ' '); // spaces in between: http_target_read refuses
    *target = str_slice(rest, 0, second);
    str version = str_from(rest, second + 1);
    if (end == head.len || !token(line.ptr, first) || !target->len || version.len != 8)
        return -1;
    if (memchr(line.ptr, 0, line.len) || str_find_char(line, '\n') != line.len)
        return -1;
    head = str_from(head, end + 2);
    for (int lines = 0;; lines++) {
        end = str_find(head, STR("\r\n"));
        line = str_slice(head, 0, end);
        if (end == head.len || str_find_char(line, '\n') != line.len)
            return -1;
        head = str_from(head, end + 2);
        if (line.len == 0)
            return head.len == 0 ? lines : -1;
        size_t colon = str_find_char(line, ':');
        if (colon == line.len || !token(line.ptr, colon) || memchr(line.ptr, 0, line.len))
            return -1;
    }
}

// What the library leaves: see http/framing.h. False where it refuses by itself.
static bool library_reading(char *head, size_t size, size_t *target_length, size_t *headers) {
    size_t at = 0, line = 0;
    bool first = true;
    for (; at < size; at++) {
        if (head[at] != '\n')
            continue;
        size_t end = at > line && head[at - 1] == '\r' ? at - 1 : at;
        memset(head + end, 0, at + 1 - end);
        if (end == line)
            return !first && at + 1 == size;
        if (first) {
            char *space = memchr(head + line, ' ', end - line);
            char *last = memrchr(head + line, ' ', end - line);
            if (!space || space == last || head + end - last != 9) // " HTTP/1.1"
                return false;
            *space = *last = 0;
            *target_length = strlen(space + 1);
            first = false;
        } else {
            char *colon = strchr(head + line, ':');
            bool folded = head[line] == ' ' || head[line] == '\t';
            if (colon)
                *colon = 0;
            else if (!folded)
                return false;
            *headers += !folded;
        }
        line = at + 1;
    }
    return false;
}

static void fields(str text) {
    struct http_field parts[64];
    struct http_request request = {.headers = parts};
    str line;
    while (request.header_count < 64 && str_split(&text, '\n', &line)) {
        size_t colon = str_find_char(line, ':');
        parts[request.header_count++] =
            (struct http_field){str_slice(line, 0, colon), str_from(line, colon + 1)};
    }
    struct http_framing framing;
    for (int minor = 0; minor < 2; minor++) {
        if (http_framing_check(&request, minor, &framing, NULL) != 0)
            continue;
        assert(!(framing.chunked && framing.has_length));
        assert(minor == 1 || !framing.chunked);
        for (size_t i = 0; i < request.header_count; i++)
            assert(token(parts[i].name.ptr, parts[i].name.len));
    }
}

static bool bare_lf(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '\n' && (i == 0 || text.ptr[i - 1] != '\r'))
            return true;
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1);
    memcpy(copy, data, size);
    copy[size] = 0;
    str sent = {copy, size}, target = {0}, path, query;
    if (http_target_read(sent, &path, &query, NULL))
        assert(path.len + query.len <= size + 1);
    fields(sent);
    int lines = slow_reading(sent, &target);
    size_t target_length = 0, found = 0, headers = 0;
    char *left = malloc(size + 1);
    memcpy(left, data, size);
    left[size] = 0;
    if (library_reading(left, size, &target_length, &headers)) {
        bool sound = http_head_sound((str){left, size}, target_length, &found);
        sound = sound && found == headers; // as arrival.c does
        // One NUL sent together with one bare LF can look like a CR LF afterwards (http/framing.h).
        if (!(memchr(data, 0, size) && bare_lf(sent))) {
            assert(sound == (lines >= 0));
            assert(!sound || found == (size_t)lines);
        }
    }
    free(left);
    free(copy);
    return 0;
}
