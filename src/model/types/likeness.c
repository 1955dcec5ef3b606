// How alike two texts are, for suggestions and for showing what differs.
//
// The match engine has its own, much faster measures; this one only has to be reasonable for texts
// of any kind and length.
#include "base/utf8.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include "text/spell.h"
#include <stdlib.h>

enum { BIGRAM_RUNES = 256 };

static int compare_bigrams(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static size_t bigrams(struct arena *scratch, str text, uint64_t **out) {
    *out = ARENA_ARRAY(scratch, BIGRAM_RUNES, uint64_t);
    size_t count = 0;
    uint32_t before = 0;
    for (size_t at = 0; at < text.len && count < BIGRAM_RUNES;) {
        uint32_t rune = utf8_next(text, &at);
        (*out)[count++] = (uint64_t)before << 32 | rune; // the first with the text's beginning
        before = rune;
    }
    qsort(*out, count, sizeof **out, compare_bigrams);
    return count;
}

static double dice(struct arena *scratch, str a, str b) {
    uint64_t *x, *y;
    size_t m = bigrams(scratch, a, &x), n = bigrams(scratch, b, &y), common = 0;
    for (size_t i = 0, j = 0; i < m && j < n;) {
        common += x[i] == y[j] ? 1 : 0;
        bool step_i = x[i] <= y[j], step_j = y[j] <= x[i];
        i += step_i ? 1 : 0;
        j += step_j ? 1 : 0;
    }
    return m + n ? 2 * (double)common / (double)(m + n) : 0;
}

static double aligned(str a, str b) {
    unsigned distance = text_distance(a, b);
    if (distance == TEXT_DISTANCE_FAR)
        return 0;
    size_t m = utf8_count(a), n = utf8_count(b), longer = m > n ? m : n;
    return longer ? 1 - (double)distance / (double)longer : 0;
}

double type_text_likeness(struct arena *scratch, str a, str b) {
    if (!a.len || !b.len)
        return 0;
    struct arena_mark mark = arena_mark(scratch);
    a = text_fold(scratch, a);
    b = text_fold(scratch, b);
    double likeness = 1;
    if (!str_equal(a, b)) {
        double by_bigrams = dice(scratch, a, b), by_edits = aligned(a, b);
        likeness = by_bigrams > by_edits ? by_bigrams : by_edits;
        if (likeness > 0.99)
            likeness = 0.99; // alike, but not equal
    }
    arena_release(scratch, mark);
    return likeness;
}
