// How a delimited text file is written: charset, delimiter, quote, header. Guessed from samples of
// the file, each field with its confidence, each open to being set by a person instead.
//
// Delimiter and quote are chosen together: every candidate pair parses the samples with the real
// reader, and the one whose rows agree best on their number of cells and whose cells look most like
// data (numbers, dates, addresses) wins: the idea of G. van den Burg, A. Nazabal, C. Sutton,
// "Wrangling messy CSV files by detecting row and type patterns", 2019, in a small form.
#pragma once
#include "base/err.h"

struct dialect {
    char delimiter;   // ',' ';' '\t' '|' or any other ASCII character
    char quote;       // '"' or '\''; 0: none
    char escape;      // '\\', or 0: a quote inside quotes is doubled (which is always understood)
    bool header;      // the first row names the columns
    bool sep_line;    // the file opens with `sep=;`, which is not a row
    bool cr_in_cells; // a lone CR is text; otherwise it ends a row, as LF and CRLF do
    size_t columns;   // expected cells in a row; 0: as many as the first row has
};

// Comma, double quote, header: RFC 4180.
struct dialect dialect_default(void);

// What a person has decided. Zero in each field: guess it.
enum dialect_header { DIALECT_HEADER_GUESS, DIALECT_HEADER_YES, DIALECT_HEADER_NO };
struct dialect_wish {
    str charset; // a name, such as "windows-1250"
    char delimiter;
    char quote; // '-' : none
    enum dialect_header header;
};

struct dialect_guess {
    struct dialect dialect;
    str charset; // canonical name (static)
    // 0 to 1; 1 where a person said so
    double charset_confidence;
    double delimiter_confidence;
    double quote_confidence;
    double header_confidence;
};

// Pieces of the file, as bytes: `head` is its first 256 KiB or so (or all of it), `later` some
// pieces from further on, which may begin and end in the middle of a row.
struct dialect_sample {
    str head;
    bool head_is_all; // head is the whole file: its last row is complete
    const str *later;
    size_t later_count;
};

// Never fails: a file that tells nothing is UTF-8, commas, double quotes, with low confidence.
// Where the delimiter makes more columns than a reader takes, it is given all the same: reading
// then says so.
void dialect_guess(struct arena *arena, struct dialect_sample sample, struct dialect_wish wish,
                   struct dialect_guess *guess);
// Samples of a file that can seek; its position does not change.
MUST_CHECK bool dialect_sample_fd(struct arena *arena, int fd, struct dialect_sample *sample,
                                  struct err *err);
// dialect_guess of these.
MUST_CHECK bool dialect_guess_fd(struct arena *arena, int fd, struct dialect_wish wish,
                                 struct dialect_guess *guess, struct err *err);
