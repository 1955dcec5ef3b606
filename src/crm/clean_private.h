// Between the files of cleaning: clean.c goes through a file, clean_row.c makes of a prepared row
// what is written.
#pragma once
#include "crm/clean.h"
#include "crm/dedupe_private.h"
#include "crm/import_private.h"
#include "formats/csv_writer.h"

enum { CLEAN_EXCUSED = 16 };

struct cleaning {
    struct work *work;
    const struct clean_request *request;
    struct clean_report *report;
    struct import_plan plan;
    struct import_reading reading;
    bool *left_out;  // columns of an earlier cleaning
    size_t *columns; // by slot: which column, counted from 1
    // First and last name, where both have a column: else nobody's name is divided.
    const struct property *given, *family;
    // What no row of such a file can have ("no name" in a list of addresses) is not held against
    // each of them.
    struct issue excused[CLEAN_EXCUSED];
    size_t excused_count;
    // The search for duplicates among the cleaned rows, where it is asked for.
    struct deduping dedupe;
    struct dedupe_request dedupe_request;
    struct dedupe_report dedupe_report;
};

struct cleaned_cell {
    str text;
    enum verdict verdict; // of columns with a property
};

struct cleaned_row {
    const struct import_row *row;
    struct cleaned_cell *cells; // of every column, and behind them those the row has too many
    size_t cell_count;
    enum verdict verdict;
    int score;
};

void clean_find_excused(struct cleaning *c);
void clean_row(struct arena *arena, const struct cleaning *c, const struct import_row *row,
               struct cleaned_row *out);
// One row of the issues' file for each.
void clean_write_issues(struct arena *arena, const struct cleaning *c, const struct import_row *row,
                        struct csv_writer *csv);

// The search for duplicates: begun before the first row, told of each, and run behind the last.
// Nothing happens where it was not asked for.
void clean_duplicates_begin(struct cleaning *c);
void clean_duplicates_add(struct arena *arena, struct cleaning *c, const struct import_row *row);
MUST_CHECK bool clean_duplicates_write(struct cleaning *c);
void clean_duplicates_finish(struct cleaning *c);
