// The kernels of text similarity; see the header for the idea.
#include "match/similarity.h"
#include "base/utf8.h"
#include <string.h>

void similarity_narrow(str s, struct similarity_text *out) {
    size_t n = 0, at = 0;
    for (; at < s.len && at < SIMILARITY_MAX && (unsigned char)s.ptr[at] < 0x80; at++)
        out->bytes[n++] = (uint8_t)s.ptr[at];
    while (at < s.len && n < SIMILARITY_MAX) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (c < 0x80) {
            out->bytes[n++] = c;
            at++;
        } else {
            uint32_t rune = utf8_next(s, &at);
            out->bytes[n++] = (uint8_t)(0x80 | ((rune * 0x9E3779B1u) >> 25));
        }
    }
    out->length = (uint8_t)n;
}

uint64_t similarity_signature(str s) {
    struct similarity_text t;
    similarity_narrow(s, &t);
    uint64_t bits = 0;
    unsigned before = ' ';
    for (size_t i = 0; i < t.length; i++) {
        unsigned pair = before << 8 | t.bytes[i];
        bits |= (uint64_t)1 << ((pair * 0x9E3779B1u) >> 26);
        before = t.bytes[i];
    }
    return bits;
}

void similarity_pattern_set(struct similarity_pattern *pattern, const struct similarity_text *text,
                            uint32_t id) {
    for (size_t i = 0; i < pattern->text.length; i++)
        pattern->masks[pattern->text.bytes[i]] = 0;
    pattern->text = *text;
    pattern->id = id;
    for (size_t i = 0; i < text->length; i++)
        pattern->masks[text->bytes[i]] |= (uint64_t)1 << i;
}

// Positions from `low` to `high`, both within 0..63.
static uint64_t range_mask(int low, int high) {
    uint64_t upto = high >= 63 ? ~(uint64_t)0 : (((uint64_t)1 << (high + 1)) - 1);
    return upto & ~(((uint64_t)1 << low) - 1);
}

static float jaro(const struct similarity_pattern *p, const struct similarity_text *b) {
    int n = p->text.length, m = b->length;
    int window = (n > m ? n : m) / 2 - 1;
    if (window < 0)
        window = 0;
    uint64_t used = 0, matched = 0; // positions in a and in b
    for (int j = 0; j < m; j++) {
        int low = j > window ? j - window : 0;
        int high = j + window < n ? j + window : n - 1;
        if (low > high)
            break;
        uint64_t hits = p->masks[b->bytes[j]] & range_mask(low, high) & ~used;
        if (hits) {
            used |= hits & (~hits + 1);
            matched |= (uint64_t)1 << j;
        }
    }
    int common = __builtin_popcountll(used);
    if (!common)
        return 0;
    int moved = 0;
    for (uint64_t left = used; matched; matched &= matched - 1, left &= left - 1) {
        uint64_t position = left & (~left + 1);
        moved += (p->masks[b->bytes[__builtin_ctzll(matched)]] & position) == 0;
    }
    int transposed = moved / 2; // whole pairs, as Jaro counts them
    float c = (float)common;
    return (c / (float)n + c / (float)m + (c - (float)transposed) / c) / 3;
}

float similarity_jaro_winkler(const struct similarity_pattern *pattern,
                              const struct similarity_text *b) {
    if (!pattern->text.length || !b->length)
        return 0;
    float j = jaro(pattern, b);
    if (j < 0.7f)
        return j;
    int prefix = 0;
    while (prefix < 4 && prefix < b->length && prefix < pattern->text.length &&
           pattern->text.bytes[prefix] == b->bytes[prefix])
        prefix++;
    return j + (float)prefix * 0.1f * (1 - j);
}

float similarity_of(str a, str b) {
    struct similarity_pattern pattern = {.id = 0};
    struct similarity_text x, y;
    similarity_narrow(a, &x);
    similarity_narrow(b, &y);
    similarity_pattern_set(&pattern, &x, 1);
    return similarity_jaro_winkler(&pattern, &y);
}

static int min3(int a, int b, int c) {
    int m = a < b ? a : b;
    return m < c ? m : c;
}

int similarity_edits(const struct similarity_text *a, const struct similarity_text *b, int limit) {
    int n = a->length, m = b->length;
    if (n - m > limit || m - n > limit)
        return limit + 1;
    int rows[3][SIMILARITY_MAX + 1];
    for (int j = 0; j <= m; j++)
        rows[0][j] = j;
    for (int i = 1; i <= n; i++) {
        int *now = rows[i % 3], *before = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];
        int best = now[0] = i;
        for (int j = 1; j <= m; j++) {
            int cost = a->bytes[i - 1] != b->bytes[j - 1];
            now[j] = min3(before[j] + 1, now[j - 1] + 1, before[j - 1] + cost);
            if (i > 1 && j > 1 && a->bytes[i - 1] == b->bytes[j - 2] &&
                a->bytes[i - 2] == b->bytes[j - 1] && second[j - 2] + 1 < now[j])
                now[j] = second[j - 2] + 1;
            best = now[j] < best ? now[j] : best;
        }
        if (best > limit)
            return limit + 1;
    }
    int result = rows[n % 3][m];
    return result > limit ? limit + 1 : result;
}
