// What the tests of tables share: a table read as a whole, written out so that it compares as text.
#pragma once
#include "formats/csv_reader.h"
#include <assert.h>

// All rows as "cell|cell\n", cells' newlines as \n and \r written out, a row's flags behind it as
// "  #flags"; an error as its text.
static inline str table_text(struct arena *arena, struct csv_reader *reader) {
    struct buf out;
    buf_init(&out, arena);
    for (;;) {
        const struct row *row;
        struct err err = {0};
        if (!csv_reader_next(reader, &row, &err)) {
            buf_add_z(&out, "error: ");
            buf_add_z(&out, err.text);
            break;
        }
        if (!row)
            break;
        for (size_t i = 0; i < row->count; i++) {
            if (i)
                buf_add_char(&out, '|');
            for (size_t c = 0; c < row->cells[i].len; c++) {
                char byte = row->cells[i].ptr[c];
                if (byte == '\n' || byte == '\r')
                    buf_add_z(&out, byte == '\n' ? "\\n" : "\\r");
                else
                    buf_add_char(&out, byte);
            }
        }
        if (row->flags)
            buf_format(&out, "  #%u@%u", row->flags, row->flag_cell);
        buf_add_char(&out, '\n');
    }
    return out.len ? buf_str(&out) : STR("");
}
