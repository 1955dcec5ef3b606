// What the cells of one column say together about how each of them is to be read.
//
// "1/2/2024" alone is two days; beside "13/2/2024" it is one. Evidence is gathered cell by cell and
// then decides for the whole column. Where cells contradict each other ("13/2/2024" and
// "2/13/2024"), nothing is decided. Pure, no memory of its own.
#pragma once
#include "base/str.h"

struct column_evidence {
    int64_t filled;       // cells with something in them
    int64_t days_first;   // dates that can only be read with the day first,
    int64_t months_first; // ... only with the month first,
    int64_t either;       // ... with both
    int64_t points;       // numbers whose decimal mark can only be the point,
    int64_t commas;       // ... only the comma
};

// What it comes to: members of struct type_context (model/type.h) of the same names.
struct column_reading {
    unsigned date_orders;     // 0: not known
    unsigned number_decimals; // NUMBER_EITHER: not known
    bool contradicts;         // both orders of day and month are certain somewhere
};

void column_add(struct column_evidence *evidence, str cell);
struct column_reading column_read(const struct column_evidence *evidence);
