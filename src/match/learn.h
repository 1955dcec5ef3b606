// Weights from the data at hand: expectation maximisation over the level vectors of candidates.
//
// What is learnt: how often true pairs and the pairs of each relation show each level (m, r), how
// many of either there are (the priors). What is not: u. The relations have to be learnt with the
// matches: where only m moves, a base full of branches teaches that branches are matches. Guarded:
// the defaults count as some pairs seen before, no weight moves by more than a few bits, and with
// under 200 expected matches only the priors move. The same for any number of threads. Source:
// Fellegi, Sunter 1969; Winkler, "Using the EM algorithm for weight computation in the
// Fellegi-Sunter model of record linkage", 1988.
#pragma once
#include "match/block.h"
#include "match/compare.h"

// What a person decided about two records, as they were then: merged, or said to be different. Each
// counts as several pairs, so that what the company does outweighs what the data look like.
struct match_lesson {
    struct match_form a, b;
    bool same;
};

struct match_learning {
    double matches;   // expected true pairs
    uint64_t sampled; // pairs looked at
    unsigned rounds;
    bool levels; // the levels' weights were learnt, too, not only the priors
    uint64_t lessons;
};

// What to learn from; lessons may be none.
struct match_teaching {
    const struct match_set *set;
    const struct match_pairs *pairs;
    const struct match_lesson *lessons;
    size_t lesson_count;
    size_t threads;
};

// Improves `weights` (which hold the defaults or earlier ones).
void match_weights_learn(struct match_weights *weights, const struct match_teaching *teaching,
                         struct match_learning *learning);
