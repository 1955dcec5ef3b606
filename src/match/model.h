// The models: per kind of record the fields compared, their levels, and what each level weighs.
//
// After Fellegi and Sunter (1969): a level's weight is log2(m/u), m how often true pairs show it
// and u how often random pairs do; weights of independent fields add up, and with the prior odds
// give a probability. Exact agreement on a frequent value weighs less (term frequency), fields that
// say the same thing twice are damped (dependence), and a few guards hold whatever the sum says: a
// name alone never reaches review. The tables here are defaults; a `match_weights` is one use of
// them, which learning from the data or from decisions replaces.
#pragma once
#include "match/record.h"

enum { MATCH_FIELDS_MAX = 12, MATCH_LEVELS_MAX = 16 };

// What a field's agreement proves, for the guards.
enum match_evidence {
    MATCH_EVIDENCE_NAME,
    MATCH_EVIDENCE_PLACE, // city, postcode, region: many share them
    MATCH_EVIDENCE_OWN,   // contact points, birth date, street, employer, identifiers
};

struct match_level {
    const char *key;  // "match.name.exact": translated by the user interface
    float m, u;       // defaults
    uint8_t evidence; // enum match_evidence, of agreement
    bool frequency;   // u is replaced by the value's frequency
};

struct match_field {
    const char *key;                  // "match.name"
    const struct match_level *levels; // [0] is "nothing to compare" with weight 0
    size_t level_count;
};

const struct match_field *match_model_fields(enum match_model model, size_t *count);

struct match_weights {
    enum match_model model;
    float bits[MATCH_FIELDS_MAX][MATCH_LEVELS_MAX];
    float expected; // true partners per record, for the prior
    float sure;     // probability from which a pair is merged without asking: wanted precision
    float review;   // probability from which a person is asked
};

void match_weights_default(enum match_model model, struct match_weights *weights);
// log2 odds that a random pair of `records` records is a match.
double match_prior_bits(const struct match_weights *weights, size_t records);
double match_probability(double bits); // from log2 odds
