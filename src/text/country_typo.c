// Typing errors in the names of countries.
//
// 2,000 names are looked through. Two texts that are k errors apart differ in at most 2k of the
// letters they have, so a set of letters as bits (made once a text) keeps the real comparison to
// the few that could be it; nonsense stays cheap to judge.
#include "base/utf8.h"
#include "text/country.h"
#include "text/country_private.h"

enum { LONGEST_TYPED = 40, SHORTEST_TYPED = 4, TWO_ERRORS = 8 }; // runes

struct runes {
    size_t count;
    uint32_t set; // which letters, by their lower five bits
    uint32_t rune[LONGEST_TYPED];
};

static bool read_runes(str text, struct runes *out) {
    out->count = 0;
    out->set = 0;
    for (size_t at = 0; at < text.len;) {
        if (out->count == LONGEST_TYPED)
            return false;
        uint32_t rune = utf8_next(text, &at);
        out->rune[out->count++] = rune;
        out->set |= 1U << (rune & 31);
    }
    return true;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

// Optimal string alignment distance: insertions, deletions, substitutions, neighbours exchanged.
static size_t distance(const struct runes *a, const struct runes *b) {
    size_t rows[3][LONGEST_TYPED + 1];
    for (size_t j = 0; j <= b->count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a->count; i++) {
        size_t *now = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= b->count; j++) {
            bool same = a->rune[i - 1] == b->rune[j - 1];
            now[j] = least(before[j - 1] + !same, least(before[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a->rune[i - 1] == b->rune[j - 2] &&
                a->rune[i - 2] == b->rune[j - 1])
                now[j] = least(now[j], earlier[j - 2] + 1);
        }
    }
    return rows[a->count % 3][b->count];
}

str country_nearest(str text) {
    char room[PLACE_KEY_ROOM];
    struct runes typed, name;
    str key = text.len <= PLACE_NAME_MAX ? place_key(room, text, PLACE_MARKS_KEPT) : (str){0};
    if (!read_runes(key, &typed) || typed.count < SHORTEST_TYPED)
        return (str){0};
    size_t best = typed.count < TWO_ERRORS - 1 ? 2 : 3;
    int row = PLACE_UNKNOWN;
    for (size_t i = 0; i < country_typed_count; i++) {
        const struct country_typed *one = &country_typed[i];
        if (__builtin_popcount(one->letters ^ typed.set) > 4 || one->length > key.len + 4 ||
            key.len > (size_t)one->length + 4)
            continue;
        if (!read_runes((str){one->key, one->length}, &name))
            continue;
        size_t far = distance(&typed, &name);
        if (far < best) {
            best = far;
            row = one->row;
        } else if (far == best && row != one->row) {
            row = PLACE_UNKNOWN;
        }
    }
    return row == PLACE_UNKNOWN ? (str){0} : str_of(country_rows[row].code);
}
