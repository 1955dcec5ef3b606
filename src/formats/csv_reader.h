// Reads delimited text, a row at a time, in bounded memory: RFC 4180 and what is found in the wild.
//
// The idea: a whole row is always in one window of memory, so cells are views into it; 64 bytes at
// a time are turned into a bit mask of the characters that matter, and only those are looked at.
//
// What it understands: any delimiter, quote and escape of the dialect; CR, LF, CRLF; newlines in
// quotes; a BOM; blanks around a quoted cell. Rows without any text are skipped (see keep_empty).
// Empty cells beyond the expected number are dropped (trailing delimiters); a row with fewer or
// more cells is flagged. A quote inside an unquoted cell is kept. A quoted cell may hold newlines
// or stray quotes but not both: then, or when it never closes (or not within the row size), its
// opening quote was a plain character: the row is read again that way and flagged, so that one
// stray quote costs one row. Not thread-safe; one thread at a time per reader.
#pragma once
#include "formats/byte_source.h"
#include "formats/dialect.h"
#include "formats/row.h"

enum {
    CSV_ROW_BYTES_MAX = 4 << 20, // a longer row is an error naming it
    CSV_COLUMNS_MAX = 2000,
};

struct csv_reader {
    struct dialect dialect;
    struct byte_source source; // read == NULL: the window is all there is
    char *owned;               // the window's memory; NULL where it is a caller's
    size_t owned_size;
    const char *next; // first unread byte
    const char *end;
    bool ended;      // nothing comes behind `end`
    bool begun;      // BOM and sep line are behind us
    bool keep_empty; // set after init: rows of empty cells are told; blank lines never are
    uint64_t number; // rows so far, skipped ones too
    uint64_t line;
    uint64_t skipped; // rows without any text so far
    uint64_t bytes;   // given to rows so far, for progress
    size_t expected;  // cells in a row; 0 before the first
    str *cells;
    size_t cells_size;
    uint8_t set[5][16];   // characters that matter, for the scan
    struct arena scratch; // cells that had to be rewritten
    struct row row;
};

// Reads from `source`, which must outlive the reader.
void csv_reader_init(struct csv_reader *reader, struct dialect dialect, struct byte_source source);
// Reads `text` in place (it must outlive the reader).
void csv_reader_init_memory(struct csv_reader *reader, struct dialect dialect, str text);
void csv_reader_finish(struct csv_reader *reader); // fine on a zeroed one

// The next row, or NULL in *row at the end. Fails (ERR_TOO_LARGE, naming row and line) on a row
// over CSV_ROW_BYTES_MAX (err->detail "row") or CSV_COLUMNS_MAX ("columns"), and when the source
// fails; the reader is then at its end.
MUST_CHECK bool csv_reader_next(struct csv_reader *reader, const struct row **row, struct err *err);
