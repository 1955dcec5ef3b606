// The lines of a file that was sent, one after the other, with a bound for each. Private to api.
#pragma once
#include "base/buf.h"
#include "base/err.h"

enum { LINE_BYTES_MAX = 1 << 20 };

struct line_reader {
    int file; // the caller's
    struct buf kept;
    size_t at; // in `kept`
    bool ended;
    int64_t number; // of the line given last, from 1
};

void line_reader_init(struct line_reader *reader, int file);
void line_reader_finish(struct line_reader *reader);
// The next line, without its end (LF or CR LF), in `arena`. False at the end of the file, and where
// it can not be read (*ok false). *too_long: it has more than LINE_BYTES_MAX bytes, `text` is
// empty.
bool line_reader_next(struct line_reader *reader, struct arena *arena, str *text, bool *too_long,
                      bool *ok, struct err *err);
// How many lines a file has, counting no further than `most` + 1; it stands at its start behind.
MUST_CHECK bool line_reader_count(int file, int64_t most, int64_t *count, struct err *err);
