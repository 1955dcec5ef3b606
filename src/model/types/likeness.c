// How alike two texts are, for suggestions and for showing what differs.
//
// The match engine has its own, much faster measures; this one only has to be reasonable for texts
// of any kind and length.
#include "base/utf8.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <stdlib.h>

enum { BIGRAM_RUNES = 256, ALIGNED_RUNES = 32 };

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

// The runes of a short text; SIZE_MAX for a long one.
static size_t runes(str text, uint32_t out[ALIGNED_RUNES]) {
    size_t count = 0;
    for (size_t at = 0; at < text.len;) {
        if (count == ALIGNED_RUNES)
            return SIZE_MAX;
        out[count++] = utf8_next(text, &at);
    }
    return count;
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

// Optimal string alignment: insertions, deletions, substitutions, neighbours exchanged.
static unsigned distance(const uint32_t *a, size_t m, const uint32_t *b, size_t n) {
    unsigned d[ALIGNED_RUNES + 1][ALIGNED_RUNES + 1];
    for (size_t i = 0; i <= m; i++)
        d[i][0] = (unsigned)i;
    for (size_t j = 0; j <= n; j++)
        d[0][j] = (unsigned)j;
    for (size_t i = 1; i <= m; i++)
        for (size_t j = 1; j <= n; j++) {
            unsigned change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = least(change, 1 + least(d[i - 1][j], d[i][j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[m][n];
}

static double aligned(str a, str b) {
    uint32_t x[ALIGNED_RUNES], y[ALIGNED_RUNES];
    size_t m = runes(a, x), n = runes(b, y);
    if (m == SIZE_MAX || n == SIZE_MAX)
        return 0;
    size_t longer = m > n ? m : n;
    return longer ? 1 - (double)distance(x, m, y, n) / (double)longer : 0;
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
