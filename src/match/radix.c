// Radix sort, 11 bits a pass.
#include "match/radix.h"
#include <string.h>

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

static void insertion_sort(uint64_t *items, size_t count, unsigned low, uint64_t mask) {
    for (size_t i = 1; i < count; i++) {
        uint64_t item = items[i];
        size_t j = i;
        for (; j && ((items[j - 1] >> low) & mask) > ((item >> low) & mask); j--)
            items[j] = items[j - 1];
        items[j] = item;
    }
}

void radix_sort(uint64_t *items, uint64_t *spare, size_t count, unsigned low, unsigned high) {
    if (count < 64) {
        unsigned bits = high - low;
        insertion_sort(items, count, low, bits >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << bits) - 1);
        return;
    }
    uint64_t *from = items, *to = spare;
    for (unsigned at = low; at < high; at += DIGIT_BITS) {
        unsigned bits = high - at < DIGIT_BITS ? high - at : DIGIT_BITS;
        uint64_t mask = ((uint64_t)1 << bits) - 1;
        size_t starts[DIGITS] = {0};
        for (size_t i = 0; i < count; i++)
            starts[(from[i] >> at) & mask]++;
        size_t sum = 0;
        for (size_t d = 0; d <= mask; d++) {
            size_t here = starts[d];
            starts[d] = sum;
            sum += here;
        }
        for (size_t i = 0; i < count; i++)
            to[starts[(from[i] >> at) & mask]++] = from[i];
        uint64_t *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, count * sizeof *items);
}

size_t radix_sort_unique(uint64_t *items, uint64_t *spare, size_t count, unsigned high) {
    radix_sort(items, spare, count, 0, high);
    size_t unique = 0;
    for (size_t i = 0; i < count; i++)
        if (!i || items[i] != items[i - 1])
            items[unique++] = items[i];
    return unique;
}
