// Why two records are thought to be one: each field's level, its weight in bits and the values.
//
// Computed by the scorer itself from the two forms, so it can not differ from the decision. Texts
// are keys for translation ("match.name.cross_script"), values are the normal forms compared.
//
// The bits of all reasons add up to the log2 odds of the probability. Fields are weighed against
// the likeliest other explanation: chance, or a relation such as one household (whose members share
// an address, so that the address weighs little). The reason behind them names it and says how
// likely one record was beside it before anything was compared: match.prior, or match.relation. A
// guard that lowers the probability is the last reason, match.guard.
#pragma once
#include "match/relate.h"

struct match_reason {
    const char *field; // "match.name"
    const char *level; // "match.name.cross_script"
    float bits;        // > 0 speaks for, < 0 against
    str value_a, value_b;
};

struct match_explanation {
    struct match_reason *reasons; // fields with evidence in the model's order, then the above
    size_t count;
    float prior; // bits
    float total; // bits, all included but for the guard
    double probability;
    const char *guard; // match.guard.name_only, .name_and_place or .contradiction; NULL: none
    uint64_t levels;
};

// `set` gives the frequencies (that of the batch or the live index); NULL: as if all were rare in a
// set of a thousand. `weights` may be NULL: the usual ones.
void match_explain(struct arena *arena, const struct match_form *a, const struct match_form *b,
                   const struct match_set *set, const struct match_weights *weights,
                   struct match_explanation *out);

// Why two records are thought to be branches or sister companies: each field's level and what it
// says for that against chance. There are no further reasons, `total` and `guard` stay empty and
// the probability is that of the bond. `two`: a person said that they are not one. No reasons where
// nothing binds the two.
void match_explain_bond(struct arena *arena, const struct match_form *a, const struct match_form *b,
                        const struct match_set *set, const struct match_weights *weights, bool two,
                        struct match_explanation *out);

// Whether they are worth suggesting as such (match_relate); the slots of *out mean nothing.
bool match_relate_forms(const struct match_form *a, const struct match_form *b,
                        const struct match_set *set, const struct match_weights *weights, bool two,
                        struct match_related *out);

// As match_explain, of two records of the scorer's set, without the values (value_a, value_b stay
// empty): for the many pairs of a batch. Texts of keys only; the reasons lie in the arena.
void match_explain_records(struct arena *arena, struct match_scorer *scorer,
                           const struct match_record *a, const struct match_record *b,
                           struct match_explanation *out);
