// What the files about dialects share: a sample as text, and what a cell looks like. Private to
// formats.
#pragma once
#include "formats/dialect.h"

// Pieces of a file as UTF-8: the first from its begin, each cut where a line ends.
struct dialect_texts {
    const str *texts;
    size_t count;
};

// How well a dialect explains the pieces.
struct dialect_fit {
    double score; // 0 to 1
    size_t width; // the usual number of cells
    size_t rows;
    bool too_wide; // a row has more cells than any reader takes
};
struct dialect_fit dialect_fit_of(struct dialect dialect, struct dialect_texts texts);

// What a cell plainly is, judged by its shape alone.
enum cell_shape { CELL_EMPTY, CELL_TEXT, CELL_NUMBER, CELL_DATE, CELL_EMAIL, CELL_URL, CELL_PHONE };
enum cell_shape cell_shape_of(str cell);

// Does the first row name the columns? *confidence is from 0.5 to 1.
bool dialect_has_header(struct arena *arena, struct dialect dialect, str text, double *confidence);
