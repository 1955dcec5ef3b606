// The file formats of tables, as a table: each row says how to recognise, read and write one.
//
// Who wants rows of a file that a person chose uses this door and never asks which format it is.
#pragma once
#include "base/buf.h"
#include "formats/byte_source.h"
#include "formats/dialect.h"
#include "formats/row.h"

struct format {
    const char *name;       // "csv"
    const char *label;      // "CSV"
    const char *media_type; // "text/csv"
    const char *extensions; // "csv tsv txt", the first is written
    bool binary;            // has a signature and no dialect
    // Reading: `open` makes the reader's state over UTF-8 text (the dialect says how it is
    // written).
    void *(*open)(struct dialect dialect, struct byte_source source);
    bool (*next)(void *state, const struct row **row, struct err *err);
    void (*close)(void *state);
    // Writing rows one after the other behind `out`.
    void (*write_start)(struct buf *out);
    void (*write_row)(struct buf *out, const str *cells, size_t count);
    void (*write_end)(struct buf *out);
};

extern const struct format formats[];
extern const size_t format_count;

// By name, or NULL.
const struct format *format_find(str name);
// By file name and first bytes. Fails with ERR_UNSUPPORTED saying what the file seems to be
// (a spreadsheet, a PDF, a picture, ...) and what is accepted instead.
MUST_CHECK bool format_of_file(str file_name, str head, const struct format **format,
                               struct err *err);
