// Between the files that look for clusters.
#pragma once
#include "quality/cluster.h"
#include "text/script.h"

// All values that are compared as one: equal when folded, or of one term. In the order of
// frequency; a group of them is known by the first of it, its root.
struct unit {
    str key;  // folded
    str text; // how it is to be written
    const struct cluster_value **values;
    size_t value_count;
    int64_t records;
    bool is_term;
    bool is_mute; // says too little to be compared with others
    bool is_torn; // of names: it is two, and nothing is proposed of it
    enum script script;
    uint64_t signs; // of its digits and signs
    // Of the group, at its root:
    uint32_t root; // its own number where it is one
    unsigned methods;
    int64_t group_records;
    bool group_term;
};

struct clustering {
    const struct cluster_order *order;
    struct arena *arena;
    struct arena scratch; // of one key, or of one bucket
    struct unit *units;
    size_t unit_count;
};

// -- cluster_unit.c: values to units, groups to clusters

void cluster_units(struct clustering *c);
uint32_t cluster_root(struct clustering *c, uint32_t unit);
// Joins both groups where nothing speaks against it that is no matter of the method.
bool cluster_may_join(struct clustering *c, uint32_t a, uint32_t b);
void cluster_join(struct clustering *c, uint32_t a, uint32_t b, enum cluster_method method);
void cluster_results(struct clustering *c, struct cluster **out, size_t *count);

// -- cluster_key.c: the keys under which units meet; 0: it has none

uint64_t cluster_key_words(struct clustering *c, const struct unit *unit, unsigned variant);
uint64_t cluster_key_pairs(struct clustering *c, const struct unit *unit, unsigned variant);
uint64_t cluster_key_letters(struct clustering *c, const struct unit *unit, unsigned variant);
uint64_t cluster_key_sound(struct clustering *c, const struct unit *unit, unsigned variant);
uint64_t cluster_key_script(struct clustering *c, const struct unit *unit, unsigned variant);
bool cluster_is_mute(str folded);
// Digits, and signs that make a difference ("C", "C++", "C#"; "10", "-10", "<10").
uint64_t cluster_signs(str folded);

// -- cluster_guard.c: whether two units whose keys are equal are one thing

bool cluster_same_words(struct clustering *c, const struct unit *a, const struct unit *b);
bool cluster_same_letters(struct clustering *c, const struct unit *a, const struct unit *b);
bool cluster_is_slip(struct clustering *c, const struct unit *a, const struct unit *b);

// The folded words of a text, sorted; lives in `arena`.
struct cluster_words {
    str *items;
    size_t count;
};
struct cluster_words cluster_words(struct arena *arena, str folded);
// The same in their order, without anything between.
str cluster_letters(struct arena *arena, str folded);
