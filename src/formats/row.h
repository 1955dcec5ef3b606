// One row of a table, whatever the file's format: cells as text, where it stood, what was odd.
#pragma once
#include "base/str.h"

enum row_flag {
    ROW_SHORT = 1 << 0,       // fewer cells than the header
    ROW_LONG = 1 << 1,        // more cells than the header, with text in them
    ROW_OPEN_QUOTE = 1 << 2,  // a quote that never closed; it was read as a plain character
    ROW_STRAY_QUOTE = 1 << 3, // a quote inside a quoted cell, neither doubled nor escaped; kept
    ROW_BAD_TEXT = 1 << 4,    // ill-formed UTF-8 or NUL; replaced by U+FFFD
};

struct row {
    uint64_t number; // as a spreadsheet shows it: 1 for the first row; empty rows count
    uint64_t line;   // the physical line it begins in, from 1; 0 where the format has no lines
    size_t count;
    const str *cells;   // valid UTF-8 without NUL; live until the next row is read
    unsigned flags;     // row_flag, or 0
    unsigned flag_cell; // the first cell (from 0) with a flag about quotes or text
};
