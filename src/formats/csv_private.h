// The inner loop of the CSV reader: finding the next character that matters, 64 bytes at a time.
//
// A block of 64 bytes becomes a bit mask of delimiters, quotes, escapes, CR and LF; walking the
// mask costs one step per such character, whatever lies between. Private to formats.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CSV_SCAN_BLOCK = 64, CSV_SCAN_KINDS = 5, CSV_SCAN_LANE = 16 };

struct csv_scan {
    const char *block; // what the mask is about
    const char *end;
    uint64_t mask; // characters that matter, not yet given
    bool odd;      // a byte of the blocks so far is not plain ASCII, or is NUL
    const uint8_t (*set)[CSV_SCAN_LANE]; // each character that matters, 16 times
};

// The characters that matter; 0 for none.
void csv_scan_set(uint8_t set[CSV_SCAN_KINDS][CSV_SCAN_LANE], char delimiter, char quote,
                  char escape);
// Puts the block at `scan->block` (at least one byte before `end`) into the mask.
void csv_scan_load(struct csv_scan *scan);

// (Re)starts at `at`.
static inline void csv_scan_from(struct csv_scan *scan, const char *at) {
    scan->block = at;
    scan->mask = 0;
    if (at < scan->end)
        csv_scan_load(scan);
}

// The next character that matters, or NULL at the end.
static inline const char *csv_scan_next(struct csv_scan *scan) {
    while (scan->mask == 0) {
        if (scan->end - scan->block <= CSV_SCAN_BLOCK)
            return NULL;
        scan->block += CSV_SCAN_BLOCK;
        csv_scan_load(scan);
    }
    int at = __builtin_ctzll(scan->mask);
    scan->mask &= scan->mask - 1;
    return scan->block + at;
}
