// Expectation maximisation; see the header for what it may change.
#include "match/learn.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLE_PAIRS = 200000, ROUNDS = 25, MATCHES_MIN = 200 };

static const double seen_records = 100; // the default priors count as so many records
static const double seen_matches = 30;  // the default m of a field count as so many matches
// Bits a weight may move: what speaks against moves less, or pairs of relations teach it away.
static const double move_for = 3.5, move_against = 3;
static const double expected_most = 5;
static const double settled = 1e-4; // share of the matches by which a last round moves them

// A pair as far as learning needs it.
struct observed {
    uint64_t levels;
    float adjust;                   // bits by frequencies
    float related[MATCH_RELATIONS]; // bits of the relations without their priors
    float cap;                      // a guard's highest probability, else 1
};

struct counts {
    double matches, related[MATCH_RELATIONS];
    double levels[MATCH_FIELDS_MAX][MATCH_LEVELS_MAX];
};

static struct observed observe(struct match_scorer *scorer, uint64_t pair) {
    const struct match_record *records = scorer->source.set->records;
    struct match_score score = match_score(scorer, &records[pair >> 32], &records[(uint32_t)pair]);
    struct observed o = {.levels = score.levels, .cap = 1};
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++) {
        unsigned level = (unsigned)(score.levels >> (4 * f) & 15);
        o.adjust += level ? score.bits[f] - scorer->weights->bits[f][level] : 0;
    }
    memcpy(o.related, score.related_bits, sizeof o.related);
    if (score.guard)
        o.cap = (float)score.probability;
    return o;
}

// The share of true pairs this pair stands for, its relations' shares noted in `counts`.
static void expect(const struct match_weights *weights, const struct observed *o,
                   const double priors[1 + MATCH_RELATIONS], struct counts *counts) {
    double bits = priors[0] + (double)o->adjust;
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
        bits += (double)weights->bits[f][o->levels >> (4 * f) & 15];
    double odds = exp2(bits), all = 1 + odds, related[MATCH_RELATIONS];
    for (size_t r = 0; r < MATCH_RELATIONS; r++) {
        related[r] = exp2(priors[1 + r] + (double)o->related[r]);
        all += related[r];
    }
    double p = odds / all;
    p = p < (double)o->cap ? p : (double)o->cap;
    counts->matches += p;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        counts->related[r] += related[r] / all;
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
        counts->levels[f][o->levels >> (4 * f) & 15] += p;
}

static double bounded(double x, double low, double high) {
    return x < low ? low : x > high ? high : x;
}

static void maximise_field(struct match_weights *weights, const struct match_weights *start,
                           const struct match_field *field, size_t f, const double *counts) {
    double defaults = 0, seen = 0;
    for (size_t l = 1; l < field->level_count; l++) {
        defaults += (double)field->levels[l].m;
        seen += counts[l];
    }
    for (size_t l = 1; l < field->level_count; l++) {
        double m0 = (double)field->levels[l].m / defaults;
        double m = (counts[l] + seen_matches * m0) / (seen + seen_matches);
        double bits = log2(m / (double)field->levels[l].u), before = (double)start->bits[f][l];
        double move = before > 0 ? move_for : move_against;
        bits = bounded(bits, before - move, before + move);
        // What speaks for stays so, what speaks against, too.
        bits = before > 0 ? bounded(bits, 0, bits) : bounded(bits, bits, 0);
        weights->bits[f][l] = (float)bits;
    }
}

static void maximise(struct match_weights *weights, const struct match_weights *start,
                     const struct counts *counts, double scale, double records, bool levels) {
    double expected = (counts->matches * scale + seen_records * (double)start->expected) /
                      (records + seen_records);
    weights->expected = (float)bounded(expected, 0.01, expected_most);
    for (size_t r = 0; r < MATCH_RELATIONS; r++) {
        double related = (counts->related[r] * scale + seen_records * (double)start->related[r]) /
                         (records + seen_records);
        weights->related[r] = (float)bounded(related, 0.01, 50);
    }
    size_t count;
    const struct match_field *fields = match_model_fields(weights->model, &count);
    for (size_t f = 0; levels && f < count; f++)
        maximise_field(weights, start, &fields[f], f, counts->levels[f]);
}

void match_weights_learn(struct match_weights *weights, const struct match_set *set,
                         const struct match_pairs *pairs, struct match_learning *learning) {
    *learning = (struct match_learning){0};
    size_t stride = pairs->count / SAMPLE_PAIRS + 1;
    struct observed *sample = memory_alloc((pairs->count / stride + 1) * sizeof *sample);
    struct match_scorer scorer;
    match_scorer_init(&scorer, (struct match_source){.set = set}, weights, true);
    size_t count = 0;
    for (size_t i = 0; i < pairs->count; i += stride)
        sample[count++] = observe(&scorer, pairs->items[i]);
    match_scorer_finish(&scorer);
    const struct match_weights start = *weights;
    double matches = 0;
    for (unsigned round = 0; count && round < ROUNDS; round++) {
        struct counts counts = {0};
        double priors[1 + MATCH_RELATIONS] = {
            match_prior_bits((double)weights->expected, set->live)};
        for (size_t r = 0; r < MATCH_RELATIONS; r++)
            priors[1 + r] = match_prior_bits((double)weights->related[r], set->live);
        for (size_t i = 0; i < count; i++)
            expect(weights, &sample[i], priors, &counts);
        learning->levels = counts.matches >= MATCHES_MIN;
        learning->matches = counts.matches * (double)stride;
        maximise(weights, &start, &counts, (double)stride, (double)set->live, learning->levels);
        learning->rounds = round + 1;
        double moved = counts.matches - matches;
        matches = counts.matches;
        if (moved < settled * matches && moved > -settled * matches)
            break;
    }
    learning->sampled = count;
    free(sample);
}
