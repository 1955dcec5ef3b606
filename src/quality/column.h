// What the cells of one column say together about how each of them is to be read.
//
// "1/2/2024" alone is two days; beside "13/2/2024" it is one. Evidence is gathered cell by cell and
// then decides for the whole column. Where cells contradict each other ("13/2/2024" and
// "2/13/2024"), nothing is decided. Pure, no memory of its own.
#pragma once
#include "base/str.h"

struct column_evidence {
    int64_t filled;        // cells with something in them
    int64_t dates;         // cells that may be dates
    int64_t days_first;    // dates that can only be read with the day first,
    int64_t months_first;  // ... only with the month first,
    int64_t either;        // ... with both
    int64_t years_first;   // ... only with a year of two digits first ("99-12-31"),
    int64_t years_or_days; // ... with that or the day first ("24-05-13"),
    int64_t doubtful;      // of these that may well have the year first: hyphens, years near today
    int64_t shorts;        // dates of three numbers of two digits,
    int64_t short_years;   // ... that may have the year first
    uint64_t firsts[2];    // which first numbers those have, and
    uint64_t lasts[2];     // ... which last ones: 0 to 99
    int64_t year_days;   // dates with a year of four digits that only a day can follow: 2024-13-05,
    int64_t year_months; // ... only a month: 2024-05-13
    int64_t serials;     // numbers that may be a spreadsheet's days
    int64_t points;      // numbers whose decimal mark can only be the point,
    int64_t commas;      // ... only the comma
};

// What it comes to: members of struct type_context (model/type.h) of the same names.
struct column_reading {
    unsigned date_orders;     // 0: not known; several: those cells that contradict each other prove
    unsigned number_decimals; // NUMBER_EITHER: not known
    bool contradicts;         // both orders of day and month are certain somewhere
};

void column_add(struct column_evidence *evidence, str cell);
struct column_reading column_read(const struct column_evidence *evidence);
