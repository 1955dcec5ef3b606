#include "match/learnt.h"
#include <math.h>
#include <string.h>

enum { VERSION = 1, NUMBERS_MAX = 8 + (1 + MATCH_RELATIONS) * MATCH_FIELDS_MAX * MATCH_LEVELS_MAX };

// A bit beyond what any weight, share of records or probability is.
static const float number_max = 1000;

struct numbers {
    float *items[NUMBERS_MAX];
    size_t count;
};

// The places of all numbers, in the order of the text.
static struct numbers places_in(struct match_weights *weights) {
    struct numbers n = {.count = 0};
    size_t fields;
    const struct match_field *field = match_model_fields(weights->model, &fields);
    n.items[n.count++] = &weights->expected;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        n.items[n.count++] = &weights->related[r];
    n.items[n.count++] = &weights->sure;
    n.items[n.count++] = &weights->review;
    for (size_t f = 0; f < fields; f++)
        for (size_t l = 1; l < field[f].level_count; l++) {
            n.items[n.count++] = &weights->bits[f][l];
            for (size_t r = 0; r < MATCH_RELATIONS; r++)
                n.items[n.count++] = &weights->relation_bits[r][f][l];
        }
    return n;
}

static uint32_t bits_of(float number) {
    uint32_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static uint64_t fingerprint(enum match_model model) {
    struct match_weights usual;
    match_weights_default(model, &usual);
    struct numbers n = places_in(&usual);
    uint64_t hash = hash_u64((uint64_t)model + 1);
    for (size_t i = 0; i < n.count; i++)
        hash = hash_combine(hash, bits_of(*n.items[i]));
    return hash;
}

static void put_hex(struct buf *out, uint64_t number) {
    char digits[16];
    size_t count = 0;
    do
        digits[count++] = "0123456789abcdef"[number & 15];
    while (number >>= 4);
    if (out->len)
        buf_add_char(out, ' ');
    while (count)
        buf_add_char(out, digits[--count]);
}

void match_learnt_write(const struct match_weights *weights, struct buf *out) {
    struct match_weights copy = *weights;
    struct numbers n = places_in(&copy);
    put_hex(out, VERSION);
    put_hex(out, fingerprint(weights->model));
    for (size_t i = 0; i < n.count; i++)
        put_hex(out, bits_of(*n.items[i]));
}

static bool get_hex(str *text, uint64_t *number) {
    str word;
    *number = 0;
    if (!str_split(text, ' ', &word) || !word.len || word.len > 16)
        return false;
    for (size_t i = 0; i < word.len; i++) {
        const char *digits = "0123456789abcdef", *digit = strchr(digits, word.ptr[i]);
        if (!word.ptr[i] || !digit)
            return false;
        *number = *number << 4 | (uint64_t)(digit - digits);
    }
    return true;
}

static bool get_float(str *text, float *number) {
    uint64_t bits;
    if (!get_hex(text, &bits) || bits > UINT32_MAX)
        return false;
    uint32_t low = (uint32_t)bits;
    memcpy(number, &low, sizeof *number);
    return isfinite(*number) && fabsf(*number) <= number_max;
}

static bool usable(const struct match_weights *weights) {
    bool shares = weights->expected > 0;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        shares = shares && weights->related[r] > 0;
    return shares && weights->review > 0 && weights->review <= weights->sure && weights->sure <= 1;
}

bool match_learnt_read(str text, struct match_weights *weights) {
    struct match_weights learnt = *weights;
    struct numbers n = places_in(&learnt);
    uint64_t version, tables;
    if (!get_hex(&text, &version) || version != VERSION || !get_hex(&text, &tables) ||
        tables != fingerprint(weights->model))
        return false;
    for (size_t i = 0; i < n.count; i++)
        if (!get_float(&text, n.items[i]))
            return false;
    if (text.len || !usable(&learnt))
        return false;
    *weights = learnt;
    return true;
}
