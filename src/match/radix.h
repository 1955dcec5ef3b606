// Sorting of 64-bit words by some of their bits: least significant digit first, stable.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Sorts `items` by the bits `low` .. `high` - 1, using `spare` (as large) as scratch.
void radix_sort(uint64_t *items, uint64_t *spare, size_t count, unsigned low, unsigned high);
// Sorts by the bits below `high`, drops repetitions, returns how many are left.
size_t radix_sort_unique(uint64_t *items, uint64_t *spare, size_t count, unsigned high);
