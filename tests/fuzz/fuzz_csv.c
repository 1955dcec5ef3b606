// The CSV reader: any bytes, in any dialect, give valid text; fed in pieces they give the same rows
// as fed whole; and what was read, written, reads the same again.
#include "base/utf8.h"
#include "formats/csv_reader.h"
#include "formats/csv_writer.h"
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool truth) {
    if (!truth)
        abort();
}

// Rows as numbers and lengths and bytes, so that nothing in a cell can look like a border.
static void dump(struct csv_reader *reader, struct buf *out, bool with_flags) {
    const struct row *row;
    struct err err = {0};
    for (;;) {
        if (!csv_reader_next(reader, &row, &err)) {
            buf_format(out, "[%s]", err.text);
            return;
        }
        if (!row)
            return;
        must(row->count >= 1 && row->count <= CSV_COLUMNS_MAX);
        if (with_flags)
            buf_format(out, "<%u %u %llu %llu>", row->flags, row->flag_cell,
                       (unsigned long long)row->line, (unsigned long long)row->number);
        buf_add_char(out, '(');
        for (size_t i = 0; i < row->count; i++) {
            must(utf8_valid(row->cells[i]));
            buf_format(out, "%zu:", row->cells[i].len);
            buf_add(out, row->cells[i]);
        }
        buf_add_char(out, ')');
    }
}

// Gives 1 to 16 bytes at a time.
struct pieces {
    str left;
    uint32_t random;
};

static bool read_piece(void *state, char *to, size_t room, size_t *got, struct err *err) {
    (void)err;
    struct pieces *pieces = state;
    pieces->random = pieces->random * 1664525 + 1013904223;
    size_t count = 1 + (pieces->random >> 24) % 16;
    count = count < room ? count : room;
    count = count < pieces->left.len ? count : pieces->left.len;
    if (count)
        memcpy(to, pieces->left.ptr, count);
    pieces->left = str_from(pieces->left, count);
    *got = count;
    return true;
}

static struct dialect dialect_of(const uint8_t *choice) {
    static const char delimiters[] = {',', ';', '\t', '|', ' ', 'a'};
    static const char quotes[] = {'"', '"', '\'', 0};
    return (struct dialect){.delimiter = delimiters[choice[0] % sizeof delimiters],
                            .quote = quotes[choice[1] % 4],
                            .escape = choice[1] & 4 ? '\\' : 0,
                            .header = choice[1] & 8,
                            .cr_in_cells = choice[1] & 16,
                            .sep_line = choice[1] & 32,
                            .columns = choice[1] & 64 ? 3 : 0};
}

// Every cell guarded and unguarded is what it was; the rows as text that any reader of ours reads.
static void write_again(struct csv_reader *reader, struct buf *out) {
    struct csv_writer writer, guarded;
    struct buf cell;
    buf_init(&cell, NULL);
    csv_writer_init(&writer, out);
    csv_writer_init(&guarded, &cell);
    writer.guard = false;
    const struct row *row;
    while (csv_reader_next(reader, &row, NULL) && row) {
        for (size_t i = 0; i < row->count; i++) {
            if (str_find_char(row->cells[i], '"') < row->cells[i].len)
                continue; // its written form is no plain text
            buf_clear(&cell);
            guarded.begun = false;
            guarded.delimiter = '"';
            csv_writer_cell(&guarded, row->cells[i]);
            str written = buf_str(&cell);
            if (str_starts(written, STR("\"")))
                written = str_slice(written, 1, written.len - 1);
            must(!csv_is_formula(written));
            must(str_equal(csv_unguard(written), row->cells[i]));
        }
        csv_writer_row(&writer, row->cells, row->count);
    }
    buf_finish(&cell);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 6)
        return 0;
    struct dialect dialect = dialect_of(data);
    struct pieces pieces = {{(const char *)data + 6, size - 6}, 0};
    memcpy(&pieces.random, data + 2, 4);
    struct buf whole, cut, text, again;
    buf_init(&whole, NULL);
    buf_init(&cut, NULL);
    buf_init(&text, NULL);
    buf_init(&again, NULL);

    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect, pieces.left);
    dump(&reader, &whole, true);
    csv_reader_finish(&reader);
    str all = pieces.left;
    csv_reader_init(&reader, dialect, (struct byte_source){read_piece, &pieces});
    dump(&reader, &cut, true);
    csv_reader_finish(&reader);
    must(str_equal(buf_str(&whole), buf_str(&cut)));

    buf_clear(&whole);
    csv_reader_init_memory(&reader, dialect, all);
    dump(&reader, &whole, false);
    csv_reader_finish(&reader);
    csv_reader_init_memory(&reader, dialect, all);
    write_again(&reader, &text);
    csv_reader_finish(&reader);
    struct dialect plain = dialect_default();
    plain.header = dialect.header;
    plain.columns = dialect.columns;
    csv_reader_init_memory(&reader, plain, buf_str(&text));
    dump(&reader, &again, false);
    csv_reader_finish(&reader);
    if (!str_has(buf_str(&whole), STR("[Row ")))
        must(str_equal(buf_str(&whole), buf_str(&again)));

    buf_finish(&whole);
    buf_finish(&cut);
    buf_finish(&text);
    buf_finish(&again);
    return 0;
}
