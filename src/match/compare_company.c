// Company names: equal cores, else the rarity of the words they share.
//
// A word weighs its information, log2(records / records with it), so that "center" or "trading"
// adds little. Words left over are paired where a typing error explains them.
#include "match/compare_private.h"
#include <math.h>

// How frequent a name of the tables' weights is.
static const double references[MATCH_MODEL_COUNT] = {
    [MATCH_PERSON] = 1.0 / 500, [MATCH_COMPANY] = 2e-4, [MATCH_DEAL] = 1.0 / 500};

struct overlap {
    float a, b;   // information of all words of each side
    float common; // of those in both
};

static float information(const struct match_scorer *scorer, uint32_t word) {
    double count = match_holders(&scorer->source, word);
    double n = (double)match_population(&scorer->source) + 1000;
    return (float)log2(n / (count + 1));
}

static float near_words(struct match_scorer *scorer, const uint32_t *a, size_t na,
                        const uint32_t *b, size_t nb) {
    float common = 0;
    uint64_t taken = 0;
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb && j < 64; j++) {
            if (taken >> j & 1)
                continue;
            const struct match_token *x = match_token_of(&scorer->source, a[i]);
            const struct match_token *y = match_token_of(&scorer->source, b[j]);
            if (x->length < 4 || y->length < 4 || compare_near_values(scorer, a[i], b[j]) < 0.9f)
                continue;
            taken |= (uint64_t)1 << j;
            float ia = information(scorer, a[i]), ib = information(scorer, b[j]);
            common += 0.8f * (ia < ib ? ia : ib);
            break;
        }
    return common;
}

static bool is_behind(const struct match_source *source, uint32_t a, uint32_t b) {
    uint64_t x = match_token_of(source, a)->prefix, y = match_token_of(source, b)->prefix;
    return x != y ? x > y : str_compare(match_text_of(source, a), match_text_of(source, b)) > 0;
}

// Puts words in the order of their texts, so that greedy pairing does not depend on ids.
static void sort_words(const struct match_source *source, uint32_t *ids, size_t count) {
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j && is_behind(source, ids[j - 1], ids[j]); j--) {
            uint32_t swap = ids[j];
            ids[j] = ids[j - 1];
            ids[j - 1] = swap;
        }
}

static struct overlap words_overlap(struct match_scorer *scorer, uint32_t a, uint32_t b) {
    const struct match_source *source = &scorer->source;
    const uint32_t *x = match_words_of(source, a), *y = match_words_of(source, b);
    size_t nx = match_token_of(source, a)->word_count, ny = match_token_of(source, b)->word_count;
    uint32_t left_x[MATCH_TEXT_MAX], left_y[MATCH_TEXT_MAX];
    size_t lx = 0, ly = 0, i = 0, j = 0;
    struct overlap overlap = {0};
    while (i < nx || j < ny) {
        if (j == ny || (i < nx && x[i] < y[j])) {
            overlap.a += information(scorer, x[i]);
            left_x[lx++] = x[i++];
        } else if (i == nx || y[j] < x[i]) {
            overlap.b += information(scorer, y[j]);
            left_y[ly++] = y[j++];
        } else {
            float bits = information(scorer, x[i]);
            overlap.a += bits, overlap.b += bits, overlap.common += bits;
            i++, j++;
        }
    }
    sort_words(source, left_x, lx);
    sort_words(source, left_y, ly);
    overlap.common += lx <= ly ? near_words(scorer, left_x, lx, left_y, ly)
                               : near_words(scorer, left_y, ly, left_x, lx);
    return overlap;
}

static uint8_t level_of_words(const struct overlap *o) {
    float all = o->a + o->b - o->common, smaller = o->a < o->b ? o->a : o->b;
    if (all <= 0 || smaller <= 0)
        return COMPANY_DIFFERENT;
    if (o->common >= 0.7f * all)
        return COMPANY_MOST;
    if (o->common >= 0.95f * smaller)
        return COMPANY_WITHIN;
    return o->common >= 0.3f * all || o->common >= 0.5f * smaller ? COMPANY_SOME
                                                                  : COMPANY_DIFFERENT;
}

static bool has_digit(str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
            return true;
    return false;
}

// "Szkola 5" and "szkola 6", "firma 17" and "firma 18": numbered, so meant to be two.
static bool apart_in_numbers(const struct match_source *source, uint32_t a, uint32_t b) {
    str x = match_text_of(source, a), y = match_text_of(source, b);
    return x.len && y.len && x.ptr[0] == y.ptr[0] && compare_numbered(x, y) && has_digit(x) &&
           has_digit(y) && !str_equal(x, y);
}

struct field_level compare_company(const struct pairing *p) {
    uint32_t a = p->a->company, b = p->b->company;
    if (!a || !b)
        return (struct field_level){COMPANY_NONE, 0};
    const struct match_token *x = match_token_of(&p->scorer->source, a);
    const struct match_token *y = match_token_of(&p->scorer->source, b);
    double reference = references[p->scorer->source.set->model];
    bool equal = a == b;
    if (equal || (x->skeleton && x->skeleton == y->skeleton)) {
        uint32_t form_a = p->a->legal_form, form_b = p->b->legal_form;
        uint8_t level = !equal                                 ? COMPANY_SCRIPT
                        : form_a && form_b && form_a != form_b ? COMPANY_FORM
                                                               : COMPANY_EXACT;
        return (struct field_level){level, compare_frequency(p->scorer, a, b, reference)};
    }
    if (apart_in_numbers(&p->scorer->source, a, b))
        return (struct field_level){COMPANY_SOME, 0};
    if (x->length >= 5 && y->length >= 5 && compare_near_values(p->scorer, a, b) > 0.94f)
        return (struct field_level){COMPANY_NEAR, compare_frequency(p->scorer, a, b, reference)};
    struct overlap overlap = words_overlap(p->scorer, a, b);
    uint8_t level = level_of_words(&overlap);
    // What is shared may be common itself: "Centrum Medyczne" within many names.
    float adjust = 0;
    if (level == COMPANY_WITHIN || level == COMPANY_MOST) {
        adjust = overlap.common - 12;
        adjust = adjust < -7 ? -7 : adjust > 3 ? 3 : adjust;
    }
    return (struct field_level){level, adjust};
}
