// Why two records are thought to be one: each field's level, its weight in bits and the values.
//
// Computed by the scorer itself from the two forms, so it can not differ from the decision. Texts
// are keys for translation ("match.name.cross_script"), values are the normal forms compared.
#pragma once
#include "match/compare.h"

struct match_reason {
    const char *field; // "match.name"
    const char *level; // "match.name.cross_script"
    float bits;        // > 0 speaks for, < 0 against
    str value_a, value_b;
};

struct match_explanation {
    struct match_reason *reasons; // fields with evidence, in the model's order
    size_t count;
    float prior; // bits
    float total; // bits, prior included
    double probability;
    const char *guard; // match.guard.name_only, .name_and_place or .contradiction; NULL: none
    uint64_t levels;
};

// `set` gives the frequencies (that of the batch or the live index); NULL: as if all were rare in a
// set of a thousand.
void match_explain(struct arena *arena, const struct match_form *a, const struct match_form *b,
                   const struct match_set *set, const struct match_weights *weights,
                   struct match_explanation *out);
