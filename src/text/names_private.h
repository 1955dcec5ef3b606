// Sorted lists of words and the look-up in them.
#pragma once
#include "base/str.h"

// Is `word` in the list (sorted by bytes)?
static inline bool word_in(const char *const *list, size_t count, str word) {
    size_t low = 0, high = word.len ? count : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *one = list[middle];
        // Mostly the first byte decides, which is cheaper than asking the library.
        int order = (unsigned char)word.ptr[0] - (unsigned char)one[0];
        order = order ? order : strncmp(word.ptr, one, word.len);
        if (order == 0 && !one[word.len])
            return true;
        order = order ? order : -1;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

// For unit tests: are they sorted, and none there twice?
static inline bool words_sorted(const char *const *list, size_t count) {
    for (size_t i = 1; i < count; i++)
        if (strcmp(list[i - 1], list[i]) >= 0)
            return false;
    return true;
}

#define COUNT_OF(list)      (sizeof(list) / sizeof *(list))
#define WORD_IN(list, word) word_in((list), COUNT_OF(list), (word))
#define WORDS_SORTED(list)  words_sorted((list), COUNT_OF(list))
