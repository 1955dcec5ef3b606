// A score only where it can come to something: how far a pair can get at most.
//
// Of the pairs that blocking brings together one in twenty is worth keeping, and a scan of a large
// base spent half its time on the others. So each comparison that costs is first taken for the best
// that a look at the field leaves open (look.c), and made only as long as the pair can still get to
// the probability asked for. Nothing is lost: what is kept is what match_score keeps, to the bit.
#include "match/compare_private.h"
#include <float.h>
#include <math.h>

// The fields that are looked at, in the order in which they are compared: those that cost least
// first.
static const struct {
    uint8_t fields[4], count;
} looked_at[MATCH_MODEL_COUNT] = {
    [MATCH_PERSON] = {{PERSON_PHONE, PERSON_ADDRESS, PERSON_EMAIL, PERSON_COMPANY}, 4},
    [MATCH_COMPANY] = {{COMPANY_PHONE, COMPANY_ADDRESS, COMPANY_EMAIL, COMPANY_NAME}, 4},
};

// What frequencies add at most (compare_frequency).
static const float frequency_most = 4;
// Sums of bits taken in another order differ a little; what is let go is further below.
static const double rounding = 0.01;

// What a level weighs, with so much added by frequencies: against chance (`against` 0) or against a
// relation (1 + relation), which knows the frequencies, too, where it knows the level.
static float bits_against(const struct match_weights *weights, size_t against, size_t f,
                          size_t level, float adjust) {
    float bits = weights->bits[f][level];
    float related = against ? weights->relation_bits[against - 1][f][level] : 0;
    return match_relation_knows(related) ? bits - related : bits + adjust;
}

// The most of them by a look at the field.
static float most_bits(const struct match_weights *weights, size_t against, size_t f, size_t levels,
                       size_t look) {
    const struct glance *glance = compare_fields[weights->model][f].glance;
    float most = -FLT_MAX, factor = weights->ruling.any ? weights->ruling.factor[f] : 1;
    for (size_t l = 1; l < levels; l++) {
        float adjust = glance->adjusted[look] >> l & 1 ? frequency_most * factor : 0;
        float bits = bits_against(weights, against, f, l, adjust);
        if (glance->open[look] >> l & 1 && bits > most)
            most = bits;
    }
    // A rule may make any level count as nothing to compare.
    return most < 0 && (weights->ruling.any || !glance->open[look]) ? 0 : most;
}

static void set_most(struct match_scorer *scorer) {
    size_t fields;
    const struct match_field *field = match_model_fields(scorer->weights->model, &fields);
    for (size_t f = 0; f < fields; f++)
        for (size_t look = 0;
             compare_fields[scorer->weights->model][f].glance && look < MATCH_LOOKS; look++)
            for (size_t against = 0; against <= MATCH_RELATIONS; against++)
                scorer->most[f][look][against] =
                    most_bits(scorer->weights, against, f, field[f].level_count, look);
}

void match_scorer_from(struct match_scorer *scorer, double probability) {
    scorer->least = -(double)INFINITY;
    if (probability > 0)
        scorer->least = log2(probability / (1 - probability)) - rounding;
    set_most(scorer);
}

// How far a pair can get: the least of what it can reach against chance and against each relation,
// for the odds are taken against all of them together.
struct reach {
    double against[1 + MATCH_RELATIONS];
};

static bool far_enough(const struct match_scorer *scorer, const struct reach *reach) {
    bool enough = reach->against[0] >= scorer->least;
    // Of what is less likely relations are not looked at (weigh).
    for (size_t r = 1; r <= MATCH_RELATIONS && scorer->least > related_from; r++)
        enough = enough && reach->against[r] >= scorer->least;
    return enough;
}

static void reach_add(struct reach *reach, const float *bits, float by) {
    for (size_t r = 0; r <= MATCH_RELATIONS; r++)
        reach->against[r] += (double)(bits[r] * by);
}

static void reach_add_found(struct reach *reach, const struct match_weights *weights, size_t f,
                            const struct field_level *found) {
    for (size_t r = 0; r <= MATCH_RELATIONS && found->level; r++)
        reach->against[r] += (double)bits_against(weights, r, f, found->level, found->adjust);
}

// Cheap fields are compared, the others only looked at; then those are compared one by one for as
// long as what is left to compare could still make the pair likely enough. Guards only ever take
// away, so they need not be known before the end.
struct match_score match_score_from(struct match_scorer *scorer, const struct match_record *a,
                                    const struct match_record *b) {
    const struct match_weights *weights = scorer->weights;
    const struct comparison *fields = compare_fields[weights->model];
    struct pairing pairing = {scorer, a, b};
    struct field_level found[MATCH_FIELDS_MAX] = {{0}};
    const float *most[MATCH_FIELDS_MAX];
    struct reach reach = {{scorer->prior}};
    bool forbidden = false;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        reach.against[1 + r] = scorer->prior - scorer->prior_related[r];
    for (size_t f = 0; f < MATCH_FIELDS_MAX && fields[f].compare; f++) {
        if (fields[f].glance) {
            most[f] = scorer->most[f][fields[f].glance->look(&pairing)];
            reach_add(&reach, most[f], 1);
        } else {
            forbidden = !compare_field(&pairing, f, &found[f]) || forbidden;
            reach_add_found(&reach, weights, f, &found[f]);
        }
    }
    for (size_t i = 0; i < looked_at[weights->model].count && far_enough(scorer, &reach); i++) {
        size_t f = looked_at[weights->model].fields[i];
        forbidden = !compare_field(&pairing, f, &found[f]) || forbidden;
        reach_add(&reach, most[f], -1);
        reach_add_found(&reach, weights, f, &found[f]);
    }
    return far_enough(scorer, &reach) ? compare_weigh(scorer, found, forbidden)
                                      : (struct match_score){0};
}
