// Writes rows as RFC 4180 text (UTF-8, CRLF), with cells that a spreadsheet would run as a formula
// made harmless.
//
// The idea: a cell that begins (behind blanks) with = + - @ or their full-width forms, or with TAB
// or CR, gets an apostrophe in front, unless it is plainly a number or a phone number ("-12.5",
// "+48 600 100 200"). A cell that begins with apostrophes and then such a character gets one more,
// so csv_unguard takes exactly one off again and a round trip keeps every value. (OWASP, "CSV
// Injection".)
#pragma once
#include "base/buf.h"

struct csv_writer {
    struct buf *out;
    char delimiter;  // ','
    bool guard;      // make formulas harmless; true
    bool begun;      // the row has a cell already
    bool only_empty; // ... and it is the empty one (written as "", so the row is not an empty line)
};

void csv_writer_init(struct csv_writer *writer, struct buf *out);
// EF BB BF, before the first row: for spreadsheets that take other text for a local charset.
void csv_writer_bom(struct csv_writer *writer);
void csv_writer_cell(struct csv_writer *writer, str cell);
void csv_writer_end_row(struct csv_writer *writer);
void csv_writer_row(struct csv_writer *writer, const str *cells, size_t count);

// Would a spreadsheet run this cell?
bool csv_is_formula(str cell);
// The cell as it was before writing: one apostrophe less where the writer put one.
str csv_unguard(str cell);
