// Sorted lists of words and the look-up in them.
#pragma once
#include "base/str.h"

// Is `word` in the list (sorted by bytes)?
static inline bool word_in(const char *const *list, size_t count, str word) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(word, str_of(list[middle]));
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

#define COUNT_OF(list)      (sizeof(list) / sizeof *(list))
#define WORD_IN(list, word) word_in((list), COUNT_OF(list), (word))
