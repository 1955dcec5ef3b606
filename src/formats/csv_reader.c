// The CSV reader: keeps a whole row in its window, cuts it into cells, then judges the row.
#include "formats/csv_reader.h"
#include "base/utf8.h"
#include "formats/csv_private.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    WINDOW_SIZE = 256 << 10,
    FAILED_QUOTES_MAX = 8, // in one row; then its quotes are plain characters: no quadratic time
};

// What came of an attempt at a row or a quoted cell.
enum outcome { COMPLETE, CUT, QUOTE_FAILED, TOO_WIDE, TOO_LONG };

// The row being cut into cells.
struct attempt {
    struct csv_reader *reader;
    struct csv_scan scan;
    const char *row;   // where it begins
    const char *after; // where the next one begins, once complete
    size_t count;      // cells
    uint64_t newlines; // inside quotes
    unsigned failed_quotes;
    unsigned flags;
    unsigned flag_cell;
};

void csv_reader_init(struct csv_reader *reader, struct dialect dialect, struct byte_source source) {
    assert(dialect.delimiter && dialect.delimiter != dialect.quote);
    *reader = (struct csv_reader){.dialect = dialect, .source = source, .line = 1};
    csv_scan_set(reader->set, dialect.delimiter, dialect.quote, dialect.escape);
    arena_init(&reader->scratch);
}

void csv_reader_init_memory(struct csv_reader *reader, struct dialect dialect, str text) {
    csv_reader_init(reader, dialect, (struct byte_source){0});
    reader->next = text.ptr ? text.ptr : "";
    reader->end = reader->next + text.len;
    reader->ended = true;
}

void csv_reader_finish(struct csv_reader *reader) {
    free(reader->owned);
    free(reader->cells);
    arena_finish(&reader->scratch);
    *reader = (struct csv_reader){0};
}

// Brings more bytes into the window, behind those not yet read.
static bool fill(struct csv_reader *reader, struct err *err) {
    size_t kept = (size_t)(reader->end - reader->next);
    if (kept == reader->owned_size) {
        size_t size = reader->owned_size ? reader->owned_size * 2 : WINDOW_SIZE;
        size_t offset = reader->owned ? (size_t)(reader->next - reader->owned) : 0;
        reader->owned = memory_grow(reader->owned, size, 1);
        reader->next = reader->owned + offset;
        reader->owned_size = size;
    }
    if (kept)
        memmove(reader->owned, reader->next, kept);
    reader->next = reader->owned;
    while (kept < reader->owned_size && !reader->ended) {
        size_t got = 0;
        if (!reader->source.read(reader->source.state, reader->owned + kept,
                                 reader->owned_size - kept, &got, err)) {
            reader->end = reader->next; // nothing half read is given out
            reader->ended = true;
            return false;
        }
        kept += got;
        reader->ended = got == 0;
    }
    reader->end = reader->owned + kept;
    return true;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

static void flag(struct attempt *a, unsigned flags) {
    if (!a->flags)
        a->flag_cell = (unsigned)a->count;
    a->flags |= flags;
}

static enum outcome add_cell(struct attempt *a, const char *from, const char *to) {
    struct csv_reader *reader = a->reader;
    if (a->count == reader->cells_size) {
        if (a->count == CSV_COLUMNS_MAX) // spreadsheets write thousands of empty cells
            return from == to ? COMPLETE : TOO_WIDE;
        size_t size = reader->cells_size ? reader->cells_size * 2 : 64;
        reader->cells_size = size < CSV_COLUMNS_MAX ? size : CSV_COLUMNS_MAX;
        reader->cells = memory_grow(reader->cells, reader->cells_size, sizeof *reader->cells);
    }
    reader->cells[a->count++] = (str){from, (size_t)(to - from)};
    return COMPLETE;
}

// The text between quotes with doubled and escaped characters made single.
static str unquote(struct attempt *a, const char *from, const char *to) {
    const struct dialect *dialect = &a->reader->dialect;
    char *text = arena_alloc(&a->reader->scratch, (size_t)(to - from));
    size_t length = 0;
    while (from < to) {
        bool pair = from + 1 < to && ((*from == dialect->quote && from[1] == dialect->quote) ||
                                      (dialect->escape && *from == dialect->escape &&
                                       (from[1] == dialect->quote || from[1] == dialect->escape)));
        from += pair;
        text[length++] = *from++;
    }
    return (str){text, length};
}

// Does a cell end at `at`? CUT where the window does not tell.
static enum outcome ends_cell(const struct csv_reader *reader, const char *at) {
    if (at == reader->end)
        return reader->ended ? COMPLETE : CUT;
    if (*at == reader->dialect.delimiter || *at == '\n')
        return COMPLETE;
    if (*at != '\r')
        return QUOTE_FAILED;
    if (!reader->dialect.cr_in_cells)
        return COMPLETE;
    if (at + 1 == reader->end)
        return reader->ended ? QUOTE_FAILED : CUT;
    return at[1] == '\n' ? COMPLETE : QUOTE_FAILED;
}

// What is known while reading a quoted cell.
struct quoted {
    const char *from; // behind the opening quote
    bool newline;
    bool stray;
    bool rewrite; // holds pairs
    uint64_t newlines;
};

// A quote at `at` inside a quoted cell: COMPLETE when it closes the cell, QUOTE_FAILED when the
// opening quote can not have been one, CUT; or goes on (*closed stays false).
static enum outcome inner_quote(struct attempt *a, struct quoted *q, const char *at, bool *closed) {
    struct csv_reader *reader = a->reader;
    char delimiter = reader->dialect.delimiter;
    if (at + 1 == reader->end && !reader->ended)
        return CUT;
    if (at + 1 < reader->end && at[1] == reader->dialect.quote) {
        q->rewrite = true;
        csv_scan_next(&a->scan);
        return COMPLETE;
    }
    const char *behind = at + 1;
    while (behind < reader->end && is_blank(*behind) && *behind != delimiter)
        behind++;
    enum outcome ends = ends_cell(reader, behind);
    if (ends == COMPLETE)
        *closed = true;
    if (ends != QUOTE_FAILED)
        return ends;
    // It looks like the opening of another cell, or there are newlines behind us as well: so the
    // one that we are in was opened by a stray quote.
    if (q->newline || (at > q->from && at[-1] == delimiter))
        return QUOTE_FAILED;
    q->stray = true;
    return COMPLETE;
}

// Reads on from the opening quote at `open`; adds the cell when it closes.
static enum outcome quoted_cell(struct attempt *a, const char *open) {
    struct csv_reader *reader = a->reader;
    struct quoted q = {.from = open + 1};
    for (;;) {
        const char *at = csv_scan_next(&a->scan);
        if ((at ? at : reader->end) - a->row > CSV_ROW_BYTES_MAX)
            return QUOTE_FAILED;
        if (!at)
            return reader->ended ? QUOTE_FAILED : CUT;
        if (*at == reader->dialect.quote) {
            bool closed = false;
            enum outcome outcome = inner_quote(a, &q, at, &closed);
            if (outcome != COMPLETE)
                return outcome;
            if (!closed)
                continue;
            a->newlines += q.newlines;
            if (q.stray)
                flag(a, ROW_STRAY_QUOTE);
            str cell = {q.from, (size_t)(at - q.from)};
            if (q.rewrite)
                cell = unquote(a, q.from, at);
            return add_cell(a, cell.ptr, cell.ptr + cell.len);
        }
        if (*at == '\n' || *at == '\r') {
            if (q.stray)
                return QUOTE_FAILED;
            q.newline = true;
            q.newlines += *at == '\r' || at[-1] != '\r';
        } else if (reader->dialect.escape && *at == reader->dialect.escape) {
            if (at + 1 == reader->end && !reader->ended)
                return CUT;
            if (at + 1 < reader->end &&
                (at[1] == reader->dialect.quote || at[1] == reader->dialect.escape)) {
                q.rewrite = true;
                csv_scan_next(&a->scan);
            }
        }
    }
}

// A quote at `at` in a cell that began at `from`. COMPLETE with *closed when it was a quoted cell;
// otherwise the quote is text.
static enum outcome opening_quote(struct attempt *a, const char *from, const char *at,
                                  bool *closed) {
    *closed = false;
    if (a->failed_quotes >= FAILED_QUOTES_MAX)
        return COMPLETE;
    for (const char *c = from; c < at; c++)
        if (!is_blank(*c))
            return COMPLETE;
    enum outcome outcome = quoted_cell(a, at);
    if (outcome == QUOTE_FAILED) {
        a->failed_quotes++;
        flag(a, ROW_OPEN_QUOTE);
        csv_scan_from(&a->scan, at + 1);
        return COMPLETE;
    }
    *closed = outcome == COMPLETE;
    return outcome;
}

// Is the CR at `at` the end of the row? COMPLETE with *after set to the next row's begin (NULL when
// it is text).
static enum outcome cr_ends_row(const struct csv_reader *reader, const char *at,
                                const char **after) {
    if (at + 1 == reader->end && !reader->ended)
        return CUT;
    bool crlf = at + 1 < reader->end && at[1] == '\n';
    if (crlf)
        *after = at + 2;
    else
        *after = reader->dialect.cr_in_cells ? NULL : at + 1;
    return COMPLETE;
}

// Cuts the row at reader->next into cells.
static enum outcome cut_row(struct attempt *a) {
    struct csv_reader *reader = a->reader;
    const char *from = a->row;
    bool closed = false; // the cell was quoted and is added already
    for (;;) {
        const char *at = csv_scan_next(&a->scan);
        if ((at ? at : reader->end) - a->row > CSV_ROW_BYTES_MAX)
            return TOO_LONG;
        if (!at && !reader->ended)
            return CUT;
        const char *after = NULL;
        enum outcome outcome = COMPLETE;
        if (!at) {
            assert(reader->end);
            at = after = reader->end;
        } else if (*at == '\n')
            after = at + 1;
        else if (*at == '\r')
            outcome = cr_ends_row(reader, at, &after);
        else if (reader->dialect.quote && *at == reader->dialect.quote) // never when closed
            outcome = opening_quote(a, from, at, &closed);
        if (outcome != COMPLETE)
            return outcome;
        bool delimiter = !after && *at == reader->dialect.delimiter;
        if (!delimiter && !after)
            continue; // the character was text, or the quoted cell is over and its end follows
        if (!closed && (outcome = add_cell(a, from, at)) != COMPLETE)
            return outcome;
        closed = false;
        from = at + 1;
        if (after) {
            a->after = after;
            return COMPLETE;
        }
    }
}

static bool is_empty_row(const str *cells, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (size_t c = 0; c < cells[i].len; c++)
            if (!is_blank(cells[i].ptr[c]))
                return false;
    return true;
}

static void repair_text(struct attempt *a) {
    str *cells = a->reader->cells;
    size_t count = a->count;
    for (size_t i = 0; i < count; i++) {
        if (utf8_valid(cells[i]))
            continue;
        cells[i] = utf8_repair(&a->reader->scratch, cells[i]);
        a->count = i;
        flag(a, ROW_BAD_TEXT);
    }
    a->count = count;
}

// Compares the number of cells with what is expected; the first row tells.
static void judge_width(struct attempt *a) {
    struct csv_reader *reader = a->reader;
    bool header = reader->dialect.header && reader->number == reader->skipped;
    while (header && a->count > 1 && is_empty_row(&reader->cells[a->count - 1], 1))
        a->count--;
    if (header || !reader->expected)
        reader->expected = header || !reader->dialect.columns ? a->count : reader->dialect.columns;
    while (a->count > reader->expected && reader->cells[a->count - 1].len == 0)
        a->count--;
    if (a->count < reader->expected)
        a->flags |= ROW_SHORT;
    if (a->count > reader->expected)
        a->flags |= ROW_LONG;
}

// Fetches until a whole row is in the window; *a is it. False with ended at the end of the text.
static bool next_raw(struct csv_reader *reader, struct attempt *a, bool *got, struct err *err) {
    *got = false;
    for (;;) {
        if (reader->next == reader->end && reader->ended)
            return true;
        *a = (struct attempt){.reader = reader, .row = reader->next};
        a->scan.end = reader->end;
        a->scan.set = (const uint8_t(*)[CSV_SCAN_LANE])reader->set;
        csv_scan_from(&a->scan, reader->next);
        enum outcome outcome = reader->next < reader->end ? cut_row(a) : CUT;
        if (outcome == COMPLETE)
            break;
        if (outcome == CUT) {
            if (!fill(reader, err))
                return false;
            continue;
        }
        reader->next = reader->end;
        reader->ended = true;
        if (outcome == TOO_LONG)
            return fail_about(err, ERR_TOO_LARGE, STR("row"),
                              "Row %llu (line %llu) is longer than %d MiB.",
                              (unsigned long long)reader->number + 1,
                              (unsigned long long)reader->line, CSV_ROW_BYTES_MAX >> 20);
        return fail_about(err, ERR_TOO_LARGE, STR("columns"),
                          "Row %llu (line %llu) has more than %d columns.",
                          (unsigned long long)reader->number + 1, (unsigned long long)reader->line,
                          CSV_COLUMNS_MAX);
    }
    *got = true;
    reader->bytes += (uint64_t)(a->after - a->row);
    reader->next = a->after;
    reader->row.line = reader->line;
    reader->line += 1 + a->newlines;
    return true;
}

// Steps over the byte order mark and the `sep=` line.
static bool begin(struct csv_reader *reader, struct err *err) {
    reader->begun = true;
    if (!reader->ended && !fill(reader, err))
        return false;
    if (reader->end - reader->next >= 3 && memcmp(reader->next, "\xEF\xBB\xBF", 3) == 0)
        reader->next += 3;
    struct attempt a;
    bool got;
    return !reader->dialect.sep_line || next_raw(reader, &a, &got, err);
}

bool csv_reader_next(struct csv_reader *reader, const struct row **row, struct err *err) {
    *row = NULL;
    if (!reader->begun && !begin(reader, err))
        return false;
    for (;;) {
        if (reader->scratch.total)
            arena_reset(&reader->scratch);
        struct attempt a;
        bool got;
        if (!next_raw(reader, &a, &got, err))
            return false;
        if (!got)
            return true;
        if (is_empty_row(reader->cells, a.count) && !(reader->keep_empty && a.count > 1)) {
            reader->number++;
            reader->skipped++;
            continue;
        }
        if (a.scan.odd && !utf8_valid((str){a.row, (size_t)(a.after - a.row)}))
            repair_text(&a);
        judge_width(&a);
        reader->row.number = ++reader->number;
        reader->row.count = a.count;
        reader->row.cells = reader->cells;
        reader->row.flags = a.flags;
        reader->row.flag_cell = a.flag_cell;
        *row = &reader->row;
        return true;
    }
}
