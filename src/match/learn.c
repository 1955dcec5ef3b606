// Expectation maximisation; see the header for what it may change.
#include "match/learn.h"
#include "base/thread.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLE_PAIRS = 200000, ROUNDS = 25, MATCHES_MIN = 200 };
// The sample is cut into so many parts, whatever the threads: sums come out the same.
enum { SAMPLE_PARTS = 32 };

static const double lesson_pairs = 5; // a decision counts as so many pairs

static const double seen_records = 100; // the default priors count as so many records
static const double seen_matches = 30;  // the default m of a field count as so many matches
static const double seen_related = 60;  // the default shares of a relation as so many pairs of it
static const double move_related = 2;   // bits by which a relation's weights may move
// Bits a weight may move: what speaks against moves less, or pairs of relations teach it away.
static const double move_for = 3.5, move_against = 3;
static const double expected_most = 5;
static const double settled = 1e-4; // share of the matches by which a last round moves them

// A pair as far as learning needs it.
struct observed {
    uint64_t levels;
    float adjust;                   // bits by frequencies
    float related[MATCH_RELATIONS]; // the same of the relations, which do not know all values
    float cap;                      // a guard's highest probability, else 1
};

struct counts {
    double matches, related[MATCH_RELATIONS];
    double levels[1 + MATCH_RELATIONS][MATCH_FIELDS_MAX][MATCH_LEVELS_MAX];
};

static unsigned level_of(uint64_t levels, size_t field) {
    return (unsigned)(levels >> (4 * field) & 15);
}

static struct observed observe(struct match_scorer *scorer, const struct match_record *a,
                               const struct match_record *b) {
    const struct match_weights *weights = scorer->weights;
    struct match_score score = match_score(scorer, a, b);
    struct observed o = {.levels = score.levels, .cap = 1};
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++) {
        unsigned level = level_of(score.levels, f);
        float adjust = level ? score.bits[f] - weights->bits[f][level] : 0;
        o.adjust += adjust;
        for (size_t r = 0; r < MATCH_RELATIONS; r++)
            if (match_relation_knows(weights->relation_bits[r][f][level]))
                o.related[r] += adjust;
    }
    if (score.guard)
        o.cap = (float)score.probability;
    return o;
}

static double odds_of(double prior, const float bits[][MATCH_LEVELS_MAX], uint64_t levels,
                      float adjust) {
    double sum = prior + (double)adjust;
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
        sum += (double)bits[f][level_of(levels, f)];
    return exp2(sum);
}

static void note(struct counts *counts, size_t of, const struct observed *o, double share) {
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
        counts->levels[of][f][level_of(o->levels, f)] += share;
}

static double relations_of(const struct match_weights *weights, const struct observed *o,
                           const double priors[1 + MATCH_RELATIONS],
                           double related[MATCH_RELATIONS]) {
    double all = 0;
    for (size_t r = 0; r < MATCH_RELATIONS; r++) {
        related[r] = odds_of(priors[1 + r], weights->relation_bits[r], o->levels, o->related[r]);
        all += related[r];
    }
    return all;
}

// The share of true pairs this pair stands for, and its relations' shares, noted in `counts`.
static void expect(const struct match_weights *weights, const struct observed *o,
                   const double priors[1 + MATCH_RELATIONS], struct counts *counts) {
    double odds = odds_of(priors[0], weights->bits, o->levels, o->adjust);
    double related[MATCH_RELATIONS];
    double all = 1 + odds + relations_of(weights, o, priors, related);
    double p = odds / all;
    p = p < (double)o->cap ? p : (double)o->cap;
    counts->matches += p;
    note(counts, 0, o, p);
    for (size_t r = 0; r < MATCH_RELATIONS; r++) {
        counts->related[r] += related[r] / all;
        note(counts, 1 + r, o, related[r] / all);
    }
}

// A decision says what the pair is and nothing about how many such pairs there are.
static void obey(const struct match_weights *weights, const struct observed *o, bool same,
                 const double priors[1 + MATCH_RELATIONS], struct counts *counts) {
    double related[MATCH_RELATIONS];
    double all = 1 + relations_of(weights, o, priors, related);
    if (same)
        note(counts, 0, o, lesson_pairs);
    for (size_t r = 0; r < MATCH_RELATIONS && !same; r++)
        note(counts, 1 + r, o, lesson_pairs * related[r] / all);
}

static double bounded(double x, double low, double high) {
    return x < low ? low : x > high ? high : x;
}

// What is learnt of a field for true pairs (`of` 0) or those of a relation (1 + relation).
struct learnt {
    size_t of;
    double seen; // how many pairs the defaults count as
    double move_for, move_against;
};

static double share_of(const struct match_level *level, size_t of) {
    return (double)(of ? level->r[of - 1] : level->m);
}

static void maximise_field(const struct learnt *learnt, float *bits, const float *start,
                           const struct match_field *field, const double *counts) {
    double defaults = 0, seen = 0;
    for (size_t l = 1; l < field->level_count; l++) {
        defaults += share_of(&field->levels[l], learnt->of);
        seen += counts[l];
    }
    for (size_t l = 1; l < field->level_count; l++) {
        double before = (double)start[l];
        if (learnt->of && !match_relation_knows(start[l]))
            continue;
        double usual = share_of(&field->levels[l], learnt->of) / defaults;
        double share = (counts[l] + learnt->seen * usual) / (seen + learnt->seen);
        double move = before > 0 ? learnt->move_for : learnt->move_against;
        double now = log2(share / (double)field->levels[l].u);
        now = bounded(now, before - move, before + move);
        // What speaks for stays so, what speaks against, too.
        bits[l] = (float)(before > 0 ? bounded(now, 0.01, now) : bounded(now, now, -0.01));
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
    static const struct learnt matches = {0, seen_matches, move_for, move_against};
    for (size_t f = 0; levels && f < count; f++)
        maximise_field(&matches, weights->bits[f], start->bits[f], &fields[f],
                       counts->levels[0][f]);
    for (size_t r = 0; r < MATCH_RELATIONS; r++) {
        struct learnt relation = {1 + r, seen_related, move_related, move_related};
        for (size_t f = 0; levels && f < count; f++)
            maximise_field(&relation, weights->relation_bits[r][f], start->relation_bits[r][f],
                           &fields[f], counts->levels[1 + r][f]);
    }
}

// What all rounds look at: a sample of the candidates, then the decisions.
struct sample {
    struct observed *pairs, *lessons;
    size_t count, lesson_count;
    double stride; // pairs that one of the sample stands for
    double taught; // pairs that the decisions to merge count as
};

// What one thread works on at a time.
struct parts {
    const struct match_teaching *teaching;
    const struct match_weights *weights;
    struct sample *sample;
    const double *priors;
    struct counts counts[SAMPLE_PARTS];
};

static size_t part_begin(const struct sample *sample, size_t part) {
    return sample->count * part / SAMPLE_PARTS;
}

static void observe_part(void *argument, size_t part) {
    struct parts *parts = argument;
    struct sample *sample = parts->sample;
    const struct match_pairs *pairs = parts->teaching->pairs;
    const struct match_record *records = parts->teaching->set->records;
    struct match_scorer scorer;
    match_scorer_init(&scorer, (struct match_source){.set = parts->teaching->set}, parts->weights,
                      true);
    for (size_t i = part_begin(sample, part); i < part_begin(sample, part + 1); i++) {
        uint64_t pair = pairs->items[i * (size_t)sample->stride];
        sample->pairs[i] = observe(&scorer, &records[pair >> 32], &records[(uint32_t)pair]);
    }
    match_scorer_finish(&scorer);
}

static void take_pairs(struct parts *parts) {
    struct sample *sample = parts->sample;
    size_t count = parts->teaching->pairs->count, stride = count / SAMPLE_PAIRS + 1;
    sample->stride = (double)stride;
    sample->count = (count + stride - 1) / stride;
    sample->pairs = memory_alloc((sample->count + 1) * sizeof *sample->pairs);
    parallel_for(parts->teaching->threads, SAMPLE_PARTS, observe_part, parts);
}

static void take_lessons(struct sample *sample, const struct match_weights *weights,
                         const struct match_teaching *teaching) {
    sample->lessons = memory_alloc((teaching->lesson_count + 1) * sizeof *sample->lessons);
    for (size_t i = 0; i < teaching->lesson_count; i++) {
        const struct match_lesson *lesson = &teaching->lessons[i];
        struct match_own own;
        struct match_record a, b;
        struct match_scorer scorer;
        match_own_init(&own, teaching->set);
        match_own_record(&own, &lesson->a, &a);
        match_own_record(&own, &lesson->b, &b);
        match_scorer_init(&scorer, (struct match_source){.set = teaching->set, .own = &own},
                          weights, false);
        sample->lessons[sample->lesson_count++] = observe(&scorer, &a, &b);
        sample->taught += lesson->same ? lesson_pairs : 0;
        match_scorer_finish(&scorer);
        match_own_finish(&own);
    }
}

static void expect_part(void *argument, size_t part) {
    struct parts *parts = argument;
    const struct sample *sample = parts->sample;
    parts->counts[part] = (struct counts){0};
    for (size_t i = part_begin(sample, part); i < part_begin(sample, part + 1); i++)
        expect(parts->weights, &sample->pairs[i], parts->priors, &parts->counts[part]);
}

static void add_counts(struct counts *sum, const struct counts *part) {
    sum->matches += part->matches;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        sum->related[r] += part->related[r];
    for (size_t of = 0; of <= MATCH_RELATIONS; of++)
        for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
            for (size_t l = 0; l < MATCH_LEVELS_MAX; l++)
                sum->levels[of][f][l] += part->levels[of][f][l];
}

static void count_round(struct parts *parts, struct counts *counts) {
    const struct match_weights *weights = parts->weights;
    const struct match_teaching *teaching = parts->teaching;
    size_t records = teaching->set->live;
    double priors[1 + MATCH_RELATIONS] = {match_prior_bits((double)weights->expected, records)};
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        priors[1 + r] = match_prior_bits((double)weights->related[r], records);
    parts->priors = priors;
    parallel_for(teaching->threads, SAMPLE_PARTS, expect_part, parts);
    for (size_t p = 0; p < SAMPLE_PARTS; p++)
        add_counts(counts, &parts->counts[p]);
    for (size_t i = 0; i < parts->sample->lesson_count; i++)
        obey(weights, &parts->sample->lessons[i], teaching->lessons[i].same, priors, counts);
}

void match_weights_learn(struct match_weights *weights, const struct match_teaching *teaching,
                         struct match_learning *learning) {
    *learning = (struct match_learning){.lessons = teaching->lesson_count};
    struct sample sample = {.count = 0};
    struct parts *parts = memory_zero(1, sizeof *parts);
    *parts = (struct parts){.teaching = teaching, .weights = weights, .sample = &sample};
    take_pairs(parts);
    take_lessons(&sample, weights, teaching);
    const struct match_weights start = *weights;
    double matches = 0;
    for (unsigned round = 0; sample.count + sample.lesson_count && round < ROUNDS; round++) {
        struct counts counts = {0};
        count_round(parts, &counts);
        learning->levels = counts.matches + sample.taught >= MATCHES_MIN;
        learning->matches = counts.matches * sample.stride;
        maximise(weights, &start, &counts, sample.stride, (double)teaching->set->live,
                 learning->levels);
        learning->rounds = round + 1;
        double moved = counts.matches - matches;
        matches = counts.matches;
        if (moved <= settled * matches && moved >= -settled * matches)
            break;
    }
    learning->sampled = sample.count;
    free(sample.pairs);
    free(sample.lessons);
    free(parts);
}
