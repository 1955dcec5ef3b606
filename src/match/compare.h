// Comparing two records: a vector of levels, the weight of each, and the probability.
//
// The one scorer of batch, live index and explanation. The vector packs one level of 4 bits per
// field of the model (field 0 lowest); with both records and the weights, everything else can be
// recomputed from it exactly. Level 0 means that one side is empty: no evidence at all.
//
// A scorer belongs to one thread; it only reads the set.
#pragma once
#include "match/model.h"

struct match_score {
    uint64_t levels;              // 4 bits a field
    float bits[MATCH_FIELDS_MAX]; // weight of each field after frequencies and dependence
    float total;                  // with the prior
    double probability;           // after the guards
    bool guarded;                 // a guard lowered it
};

// One side of a comparison: a record and where its tokens are. `own` holds values the set does not
// know (a record being typed, one not in the set): ids from MATCH_OWN on.
enum { MATCH_OWN = 0x40000000 };

struct match_scorer {
    const struct match_set *set;
    const struct match_tokens *own; // NULL where both records are of the set
    const struct match_weights *weights;
    double prior;
    struct similarity_memory *memory; // remembered similarities of value pairs
};

void match_scorer_init(struct match_scorer *scorer, const struct match_set *set,
                       const struct match_weights *weights);
void match_scorer_finish(struct match_scorer *scorer);
struct match_score match_score(struct match_scorer *scorer, const struct match_record *a,
                               const struct match_record *b);

// A record of a form outside the set: known values get the set's ids, others go to `own`.
struct match_probe {
    struct match_tokens own;
    struct match_set view; // extra values of the record
    struct match_record record;
};
