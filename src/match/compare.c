// The scorer: fields to levels, levels to weights, weights to a probability.
#include "match/compare_private.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

// In the order of the models' fields.
const struct comparison compare_fields[MATCH_MODEL_COUNT][MATCH_FIELDS_MAX] = {
    [MATCH_PERSON] = {[PERSON_NAME] = {compare_name, NULL},
                      [PERSON_SUFFIX] = {compare_suffix, NULL},
                      [PERSON_BIRTH] = {compare_birth, NULL},
                      [PERSON_EMAIL] = {compare_email, &look_email},
                      [PERSON_PHONE] = {compare_phone, &look_phone},
                      [PERSON_ADDRESS] = {compare_address, &look_address},
                      [PERSON_COMPANY] = {compare_company, &look_company},
                      [PERSON_TAX] = {compare_tax, NULL},
                      [PERSON_IDENTIFIER] = {compare_identifier, NULL}},
    [MATCH_COMPANY] = {[COMPANY_NAME] = {compare_company, &look_company},
                       [COMPANY_EMAIL] = {compare_email, &look_email},
                       [COMPANY_PHONE] = {compare_phone, &look_phone},
                       [COMPANY_ADDRESS] = {compare_address, &look_address},
                       [COMPANY_DOMAIN] = {compare_domain, NULL},
                       [COMPANY_TAX] = {compare_tax, NULL},
                       [COMPANY_IDENTIFIER] = {compare_identifier, NULL}},
    [MATCH_DEAL] = {[DEAL_TITLE] = {compare_title, NULL},
                    [DEAL_BUYER] = {compare_buyer, NULL},
                    [DEAL_PERSON] = {compare_buying_person, NULL},
                    [DEAL_AMOUNT] = {compare_amount, NULL},
                    [DEAL_DUE] = {compare_due, NULL},
                    [DEAL_OUTCOME] = {compare_outcome, NULL}},
};

// Guards: the highest probability without enough evidence of a person's own. A name, even with a
// place, does not stand against an outright contradiction (two birth dates, two tax ids).
static const double name_only_cap = 0.30, name_and_place_cap = 0.90;
static const double forbidden_cap = 1e-6; // a company's rule says that it is no pair
static const float own_evidence_bits = 3, contradiction_bits = -4;

void match_scorer_init(struct match_scorer *scorer, struct match_source source,
                       const struct match_weights *weights, bool remember) {
    *scorer =
        (struct match_scorer){.source = source, .weights = weights, .least = -(double)INFINITY};
    size_t population = match_population(&source);
    scorer->prior = match_prior_bits((double)weights->expected, population);
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        scorer->prior_related[r] = match_prior_bits((double)weights->related[r], population);
    if (remember)
        scorer->memory = memory_zero(1, sizeof *scorer->memory);
}

void match_scorer_finish(struct match_scorer *scorer) {
    free(scorer->memory);
    scorer->memory = NULL;
}

static float jaro_winkler(struct match_scorer *scorer, uint32_t a, uint32_t b) {
    struct similarity_pattern own = {0}, *pattern = &own;
    struct similarity_text text;
    if (scorer->memory)
        pattern = &scorer->memory->patterns[hash_u64(a) % SIMILARITY_PATTERNS];
    if (!scorer->memory || pattern->id != a) {
        similarity_narrow(match_text_of(&scorer->source, a), &text);
        similarity_pattern_set(pattern, &text, a);
    }
    similarity_narrow(match_text_of(&scorer->source, b), &text);
    return similarity_jaro_winkler(pattern, &text);
}

// Shares of common bigrams below which texts are not looked at. Of long ones a quarter agrees by
// chance; nearly equal ones have more than half in common.
static const float bigrams_least = 0.25f, long_bigrams_least = 0.4f;
static const size_t long_text = 8;

bool compare_may_be_near(const struct match_token *x, const struct match_token *y) {
    bool both_long = x->length >= long_text && y->length >= long_text;
    return similarity_signatures(x->signature, y->signature) >=
           (both_long ? long_bigrams_least : bigrams_least);
}

float compare_near_values(struct match_scorer *scorer, uint32_t a, uint32_t b) {
    const struct match_token *x = match_token_of(&scorer->source, a);
    const struct match_token *y = match_token_of(&scorer->source, b);
    return compare_may_be_near(x, y) ? compare_values(scorer, a, b) : 0;
}

float compare_values(struct match_scorer *scorer, uint32_t a, uint32_t b) {
    const struct match_token *x = match_token_of(&scorer->source, a);
    const struct match_token *y = match_token_of(&scorer->source, b);
    if (similarity_signatures(x->signature, y->signature) < bigrams_least)
        return 0;
    // Jaro-Winkler is not quite symmetric: the order of the texts decides, not that of the records.
    if (x->prefix > y->prefix ||
        (x->prefix == y->prefix &&
         str_compare(match_text_of(&scorer->source, a), match_text_of(&scorer->source, b)) > 0)) {
        uint32_t swap = a;
        a = b;
        b = swap;
    }
    if (!scorer->memory)
        return jaro_winkler(scorer, a, b);
    size_t slot = hash_u64((uint64_t)a << 32 | b) % SIMILARITY_SLOTS;
    if (scorer->memory->slots[slot].a != a || scorer->memory->slots[slot].b != b) {
        scorer->memory->slots[slot].a = a;
        scorer->memory->slots[slot].b = b;
        scorer->memory->slots[slot].similarity = jaro_winkler(scorer, a, b);
    }
    return scorer->memory->slots[slot].similarity;
}

float compare_frequency(const struct match_scorer *scorer, uint32_t a, uint32_t b,
                        double reference) {
    uint32_t count_a = match_holders(&scorer->source, a);
    uint32_t count_b = a == b ? count_a : match_holders(&scorer->source, b);
    double count = count_a > count_b ? count_a : count_b;
    // As if a thousand records of the reference had been seen before: small sets prove little.
    double frequency =
        (count + 1000 * reference) / ((double)match_population(&scorer->source) + 1000);
    double bits = log2(reference / frequency);
    return (float)(bits < -7 ? -7 : bits > 4 ? 4 : bits);
}

// The odds against all alternatives together, not only against chance.
static void weigh_relations(const struct match_scorer *scorer, const double related[],
                            struct match_score *score) {
    double others = 1, most = 0;
    for (size_t r = 0; r < MATCH_RELATIONS; r++) {
        double odds = exp2(scorer->prior_related[r] + related[r]);
        others += odds;
        if (odds > most) {
            most = odds;
            score->related = (uint8_t)r;
        }
    }
    score->relation = (float)-log2(others);
    score->total += score->relation;
}

static void guard(const struct match_scorer *scorer, struct match_score *score) {
    size_t fields;
    const struct match_field *field = match_model_fields(scorer->weights->model, &fields);
    float evidence[4] = {0}, worst = 0;
    for (size_t f = 0; f < fields; f++) {
        worst = score->bits[f] < worst ? score->bits[f] : worst;
        const struct match_level *level = &field[f].levels[score->levels >> (4 * f) & 15];
        if (score->bits[f] > 0)
            evidence[level->evidence] += score->bits[f];
    }
    if (evidence[MATCH_EVIDENCE_OWN] >= own_evidence_bits)
        return;
    bool contradicted = worst <= contradiction_bits;
    bool placed = !contradicted && evidence[MATCH_EVIDENCE_PLACE] >= own_evidence_bits;
    bool named = !contradicted && scorer->weights->ruling.only_named;
    double cap = placed || named ? name_and_place_cap : name_only_cap;
    if (score->probability <= cap)
        return;
    score->probability = cap;
    score->guard = contradicted ? "match.guard.contradiction"
                   : placed     ? "match.guard.name_and_place"
                   : named      ? "match.guard.only_named"
                                : "match.guard.name_only";
}

// A relation that shows a level as seldom as chance does knows nothing of the value.
bool match_relation_knows(float bits) {
    return fabsf(bits) >= 1e-3f;
}

// What a company's rule makes of a field: true where it forbids the pair.
static bool ruled(const struct match_ruling *ruling, size_t f, struct field_level *found) {
    bool forbidden = ruling->forbidden[f] >> found->level & 1;
    if (ruling->silent[f] >> found->level & 1)
        *found = (struct field_level){0};
    found->adjust *= ruling->factor[f];
    return forbidden;
}

bool compare_field(const struct pairing *pairing, size_t f, struct field_level *found) {
    const struct match_weights *weights = pairing->scorer->weights;
    *found = compare_fields[weights->model][f].compare(pairing);
    return !weights->ruling.any || !ruled(&weights->ruling, f, found);
}

struct match_score compare_weigh(const struct match_scorer *scorer, const struct field_level *found,
                                 bool forbidden) {
    const struct match_weights *weights = scorer->weights;
    struct match_score score = {.prior = (float)scorer->prior};
    double total = scorer->prior, related[MATCH_RELATIONS] = {0};
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++) {
        if (!found[f].level)
            continue;
        score.levels |= (uint64_t)found[f].level << (4 * f);
        score.bits[f] = weights->bits[f][found[f].level] + found[f].adjust;
        total += (double)score.bits[f];
        for (size_t r = 0; r < MATCH_RELATIONS; r++) {
            float bits = weights->relation_bits[r][f][found[f].level];
            related[r] += (double)(match_relation_knows(bits) ? bits + found[f].adjust : 0);
        }
    }
    score.total = (float)total;
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        score.related_bits[r] = (float)related[r];
    if (total > related_from)
        weigh_relations(scorer, related, &score);
    score.probability = match_probability((double)score.total);
    if (score.probability > name_only_cap)
        guard(scorer, &score);
    if (forbidden && score.probability > forbidden_cap) {
        score.probability = forbidden_cap;
        score.guard = "match.guard.rule";
    }
    return score;
}

struct match_score match_score(struct match_scorer *scorer, const struct match_record *a,
                               const struct match_record *b) {
    const struct comparison *fields = compare_fields[scorer->weights->model];
    struct pairing pairing = {scorer, a, b};
    struct field_level found[MATCH_FIELDS_MAX] = {{0}};
    bool forbidden = false;
    for (size_t f = 0; f < MATCH_FIELDS_MAX && fields[f].compare; f++)
        forbidden = !compare_field(&pairing, f, &found[f]) || forbidden;
    return compare_weigh(scorer, found, forbidden);
}
