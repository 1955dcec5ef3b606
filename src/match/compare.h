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
    uint64_t levels;                     // 4 bits a field
    float bits[MATCH_FIELDS_MAX];        // weight of each field, frequencies included
    float related_bits[MATCH_RELATIONS]; // evidence for each relation, without its prior
    float prior;                         // log2 odds before looking
    float relation;     // what the likeliest relation (household ...) takes off, in bits, <= 0
    uint8_t related;    // which relation that is
    float total;        // prior + bits + relation
    double probability; // of total, lowered by a guard where one holds
    const char *guard;  // "match.guard.name_only" or NULL
};

struct similarity_memory;

enum { MATCH_LOOKS = 8 }; // ways a field may look at a glance (compare_private.h)

struct match_scorer {
    struct match_source source;
    const struct match_weights *weights;
    double prior; // for the set's size now
    double prior_related[MATCH_RELATIONS];
    double least; // match_score_from: bits below which a pair is let go
    // Bits of a field by how alike it looks: against chance, then against each relation.
    float most[MATCH_FIELDS_MAX][MATCH_LOOKS][1 + MATCH_RELATIONS];
    struct similarity_memory *memory; // similarities of value pairs; NULL: none are remembered
};

// `source.own` may be NULL. `source.set` gives the frequencies; an empty set is fine.
// `remember` similarities already computed: worth its some hundred kilobytes for the pairs of a
// batch, not for the few of one record. The scores are the same.
void match_scorer_init(struct match_scorer *scorer, struct match_source source,
                       const struct match_weights *weights, bool remember);
void match_scorer_finish(struct match_scorer *scorer);
// From which probability on match_score_from wants pairs; 0, the default, is all.
void match_scorer_from(struct match_scorer *scorer, double probability);
// Whether a relation's weight of a level (log2 r/u) says anything.
bool match_relation_knows(float bits);

struct match_score match_score(struct match_scorer *scorer, const struct match_record *a,
                               const struct match_record *b);
// The same of a pair that reaches what match_scorer_from said. Others may be let go as soon as that
// is certain: then nothing of the score is set and its probability is 0. Far cheaper where most
// are.
struct match_score match_score_from(struct match_scorer *scorer, const struct match_record *a,
                                    const struct match_record *b);
