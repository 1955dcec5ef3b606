// Weights from the data at hand: expectation maximisation over the level vectors of candidates.
//
// What is learnt: how often true pairs show each level (m), how many true pairs and related pairs
// there are (the priors). What is not: u and the relations' tables. Guarded: the defaults count as
// some pairs seen before, no weight moves by more than a few bits, and with under 200 expected
// matches only the priors move. Deterministic; one thread.
// Source: Fellegi, Sunter 1969; Winkler, "Using the EM algorithm for weight computation in the
// Fellegi-Sunter model of record linkage", 1988.
#pragma once
#include "match/block.h"
#include "match/compare.h"

struct match_learning {
    double matches;   // expected true pairs
    uint64_t sampled; // pairs looked at
    unsigned rounds;
    bool levels; // the levels' weights were learnt, too, not only the priors
};

// Improves `weights` (which hold the defaults or earlier ones) with the candidates of a set.
void match_weights_learn(struct match_weights *weights, const struct match_set *set,
                         const struct match_pairs *pairs, struct match_learning *learning);
