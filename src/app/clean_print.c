// What the clean command has to say: a bar while it works, a table when it is done.
#include "app/cleaning.h"
#include <stdio.h>
#include <string.h>

enum { BAR = 30 };

static long long a_second(int64_t rows, double seconds) {
    return (long long)((double)rows / (seconds > 0.001 ? seconds : 0.001));
}

void clean_print_progress(const struct clean_report *report, double seconds) {
    static const char full[] = "##############################",
                      none[] = "..............................";
    if (!report) {
        fprintf(stderr, "\r%*s\r", BAR + 60, "");
        return;
    }
    double part = report->size > 0 ? (double)report->bytes / (double)report->size : 0;
    part = part > 1 ? 1 : part;
    int filled = (int)(part * BAR);
    fprintf(stderr, "\r[%.*s%.*s] %3d %%  %lld rows  %lld rows/s  ", filled, full, BAR - filled,
            none, (int)(part * 100), (long long)report->rows, a_second(report->rows, seconds));
}

static void print_counts(const int64_t *counts) {
    static const enum verdict order[] = {VERDICT_OK, VERDICT_FIXED, VERDICT_SUSPECT,
                                         VERDICT_INVALID, VERDICT_EMPTY};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        fprintf(stderr, " %9lld", (long long)counts[order[i]]);
    fputc('\n', stderr);
}

// In a column of its own: letters of three bytes and more, such as ideographs, are twice as wide.
static void print_header(str header) {
    enum { WIDTH = 24 };
    size_t at = 0, width = 0;
    while (at < header.len) {
        size_t length = 1;
        while (at + length < header.len && ((unsigned char)header.ptr[at + length] & 0xc0) == 0x80)
            length++;
        if (width + (length > 2 ? 2 : 1) > WIDTH)
            break;
        width += length > 2 ? 2 : 1;
        at += length;
    }
    fprintf(stderr, "%.*s%*s", (int)at, header.ptr, (int)(WIDTH - width), "");
}

void clean_print_report(const struct clean_report *report, double seconds) {
    fprintf(stderr, "Read as " STR_FMT ", " STR_FMT ".\n\n%-24s %-20s %9s %9s %9s %9s %9s\n",
            STR_ARG(report->type->name), STR_ARG(report->encoding), "Column", "property", "ok",
            "fixed", "suspect", "invalid", "empty");
    for (size_t i = 0; i < report->column_count; i++) {
        const struct clean_column *column = &report->columns[i];
        str name = column->property ? column->property->name : STR("(kept as it is)");
        print_header(column->header);
        fprintf(stderr, " %-20.*s", (int)name.len, name.ptr);
        if (column->property)
            print_counts(column->cells);
        else
            fputc('\n', stderr);
    }
    fprintf(stderr, "%-45s", "Rows");
    print_counts(report->by_verdict);
    if (report->unreadable)
        fprintf(stderr, "%lld rows have more cells than the header; they stand as they were.\n",
                (long long)report->unreadable);
    if (report->bad_text)
        fprintf(stderr, "%lld rows have characters that are none in " STR_FMT ".\n",
                (long long)report->bad_text, STR_ARG(report->encoding));
    if (report->duplicates)
        fprintf(stderr, "%lld pairs of rows seem to be one.\n", (long long)report->duplicates);
    fprintf(stderr, "\n%lld rows in %.2f s, %lld rows/s.\n", (long long)report->rows, seconds,
            a_second(report->rows, seconds));
}
