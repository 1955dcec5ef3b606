// Lines out of pieces of 64 KiB; what is too long is passed over without being kept.
#include "api/line_reader.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };

void line_reader_init(struct line_reader *reader, int file) {
    *reader = (struct line_reader){.file = file};
    buf_init(&reader->kept, NULL);
}

void line_reader_finish(struct line_reader *reader) {
    buf_finish(&reader->kept);
}

static bool read_piece(int file, char *out, size_t *got, struct err *err) {
    ssize_t count;
    do
        count = read(file, out, PIECE);
    while (count < 0 && errno == EINTR);
    *got = count > 0 ? (size_t)count : 0;
    return count >= 0 ||
           fail(err, ERR_STORAGE, "The body can not be read back: %s.", strerror(errno));
}

// What was given already goes, another piece comes.
static bool more(struct line_reader *reader, struct err *err) {
    char piece[PIECE];
    size_t got;
    size_t rest = reader->kept.len - reader->at;
    if (rest)
        memmove(reader->kept.ptr, reader->kept.ptr + reader->at, rest);
    reader->kept.len = rest;
    reader->at = 0;
    if (!read_piece(reader->file, piece, &got, err))
        return false;
    reader->ended = got == 0;
    buf_add(&reader->kept, (str){piece, got});
    return true;
}

static str without_return(str line) {
    return str_ends(line, STR("\r")) ? str_slice(line, 0, line.len - 1) : line;
}

bool line_reader_next(struct line_reader *reader, struct arena *arena, str *text, bool *too_long,
                      bool *ok, struct err *err) {
    size_t looked = 0; // at so much of the line
    *text = STR("");
    *too_long = false;
    *ok = true;
    for (;;) {
        str rest = str_from(buf_str(&reader->kept), reader->at);
        size_t end = looked + str_find_char(str_from(rest, looked), '\n');
        bool found = end < rest.len;
        bool last = !found && reader->ended;
        *too_long = *too_long || end > LINE_BYTES_MAX;
        if (last && !rest.len && !*too_long)
            return false;
        if (found || last) {
            if (!*too_long)
                *text = without_return(str_copy(arena, str_slice(rest, 0, end)));
            reader->at += found ? end + 1 : end;
            reader->number++;
            return true;
        }
        if (*too_long)
            reader->at += rest.len;
        looked = *too_long ? 0 : rest.len;
        *ok = more(reader, err);
        if (!*ok)
            return false;
    }
}

bool line_reader_count(int file, int64_t most, int64_t *count, struct err *err) {
    char piece[PIECE];
    size_t got = 1;
    bool inside = false; // a line that has not ended
    *count = 0;
    while (got && *count <= most) {
        if (!read_piece(file, piece, &got, err))
            return false;
        for (size_t i = 0; i < got; i++) {
            *count += piece[i] == '\n';
            inside = piece[i] != '\n';
        }
    }
    *count += inside;
    return lseek(file, 0, SEEK_SET) == 0 ||
           fail(err, ERR_STORAGE, "The body can not be read back.");
}
