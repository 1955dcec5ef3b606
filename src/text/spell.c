// The distance of two words in a square table on the stack: words are short.
#include "text/spell.h"
#include "base/utf8.h"

static size_t runes(str text, uint32_t out[TEXT_DISTANCE_RUNES]) {
    size_t count = 0;
    for (size_t at = 0; at < text.len;) {
        if (count == TEXT_DISTANCE_RUNES)
            return SIZE_MAX;
        out[count++] = utf8_next(text, &at);
    }
    return count;
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

unsigned text_distance(str a, str b) {
    uint32_t x[TEXT_DISTANCE_RUNES], y[TEXT_DISTANCE_RUNES];
    unsigned d[TEXT_DISTANCE_RUNES + 1][TEXT_DISTANCE_RUNES + 1];
    size_t m = runes(a, x), n = runes(b, y);
    if (m == SIZE_MAX || n == SIZE_MAX)
        return TEXT_DISTANCE_FAR;
    for (size_t i = 0; i <= m; i++)
        d[i][0] = (unsigned)i;
    for (size_t j = 0; j <= n; j++)
        d[0][j] = (unsigned)j;
    for (size_t i = 1; i <= m; i++)
        for (size_t j = 1; j <= n; j++) {
            unsigned change = d[i - 1][j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
            d[i][j] = least(change, 1 + least(d[i - 1][j], d[i][j - 1]));
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[m][n];
}

bool text_is_slip(str typed, str word) {
    enum { LETTERS_A_SLIP = 4, SLIPS_MAX = 2 };
    size_t length = utf8_count(typed), other = utf8_count(word);
    size_t slips = length / LETTERS_A_SLIP < SLIPS_MAX ? length / LETTERS_A_SLIP : SLIPS_MAX;
    if (!slips || length > other + slips || other > length + slips)
        return false;
    return text_distance(typed, word) <= slips;
}
