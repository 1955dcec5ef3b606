// Groups of records that are one customer; see the header for the rules.
//
// The idea: a disjoint-set forest whose sets also carry their members as a ring, so that two groups
// about to be joined can be looked at member by member.
#include "match/cluster.h"
#include <stdlib.h>
#include <string.h>

enum {
    EASY_GROUP = 8,    // up to so many members, links without conflicts are believed
    REVIEW_GROUP = 8,  // members a person is shown at once
    LOOK_AT_MOST = 64, // members of each side that average link looks at
};

static const double average_wanted = 0.5;
// A contradiction (two birth dates ...) keeps two records apart where nothing outweighs it.
static const double surely_not = 0.01;

struct forest {
    uint32_t *parent; // the smallest slot of a set is its root
    uint32_t *next;   // ring of members
    uint32_t *size;   // at the root
};

struct clustering {
    const struct match_linking *in;
    struct match_groups *out;
    struct match_scorer scorer;
    struct forest forest;
    float *weakest; // per root: probability of the weakest link used
    size_t member_cap, group_cap;
};

static void forest_init(struct forest *f, size_t count) {
    f->parent = memory_alloc((count + 1) * sizeof *f->parent);
    f->next = memory_alloc((count + 1) * sizeof *f->next);
    f->size = memory_alloc((count + 1) * sizeof *f->size);
    for (uint32_t i = 0; i < count; i++) {
        f->parent[i] = f->next[i] = i;
        f->size[i] = 1;
    }
}

static void forest_finish(struct forest *f) {
    free(f->parent);
    free(f->next);
    free(f->size);
}

static uint32_t root_of(struct forest *f, uint32_t i) {
    while (f->parent[i] != i)
        i = f->parent[i] = f->parent[f->parent[i]];
    return i;
}

static void unite(struct clustering *c, uint32_t a, uint32_t b, float probability) {
    struct forest *f = &c->forest;
    a = root_of(f, a);
    b = root_of(f, b);
    if (a == b)
        return;
    uint32_t root = a < b ? a : b, other = a < b ? b : a;
    float weakest = c->weakest[a] < c->weakest[b] ? c->weakest[a] : c->weakest[b];
    f->parent[other] = root;
    f->size[root] += f->size[other];
    uint32_t swap = f->next[root];
    f->next[root] = f->next[other];
    f->next[other] = swap;
    c->weakest[root] = weakest < probability ? weakest : probability;
}

static bool listed(const uint64_t *pairs, size_t count, uint32_t a, uint32_t b) {
    uint64_t pair = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (pairs[middle] < pair)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && pairs[low] == pair;
}

static bool not_same(const struct clustering *c, uint32_t a, uint32_t b) {
    return c->in->not_same_count && listed(c->in->not_same, c->in->not_same_count, a, b);
}

static unsigned level_at(uint64_t levels, unsigned field) {
    return (unsigned)(levels >> (4 * field) & 15);
}

// How likely two records must be one, in spite of what a field says outright, to stay in one group.
// Tax ids and generations (sr, jr) are stable; birth dates, names and addresses are often wrong, so
// that only a pair that is surely two is kept apart by them.
static double probability_wanted(enum match_model model, uint64_t levels) {
    if (model == MATCH_DEAL)
        return level_at(levels, DEAL_BUYER) == SIMPLE_DIFFERENT ? average_wanted
               : level_at(levels, DEAL_TITLE) == TITLE_NUMBERED ? surely_not
                                                                : 0;
    bool person = model == MATCH_PERSON;
    if (level_at(levels, person ? PERSON_TAX : COMPANY_TAX) == SIMPLE_DIFFERENT ||
        (person && level_at(levels, PERSON_SUFFIX) == SIMPLE_DIFFERENT))
        return average_wanted;
    unsigned name = level_at(levels, PERSON_NAME);
    if (person)
        return level_at(levels, PERSON_BIRTH) == BIRTH_DIFFERENT || name == NAME_OTHER_GIVEN ||
                       name == NAME_DIFFERENT
                   ? surely_not
                   : 0;
    return level_at(levels, COMPANY_NAME) == COMPANY_DIFFERENT ||
                   level_at(levels, COMPANY_ADDRESS) == ADDRESS_ELSEWHERE
               ? surely_not
               : 0;
}

// Adds the probability that a and b are one to *sum; false where they can not be in one group.
static bool compatible(struct clustering *c, uint32_t a, uint32_t b, double *sum) {
    if (not_same(c, a, b))
        return false;
    const struct match_set *set = c->in->set;
    struct match_score score = match_score(&c->scorer, &set->records[a], &set->records[b]);
    *sum += score.probability;
    return score.probability >= probability_wanted(set->model, score.levels);
}

// May the sets of a and b become one?
static bool may_join(struct clustering *c, uint32_t a, uint32_t b) {
    struct forest *f = &c->forest;
    uint32_t size_a = f->size[a], size_b = f->size[b], i = a;
    uint32_t look_a = size_a < LOOK_AT_MOST ? size_a : LOOK_AT_MOST;
    uint32_t look_b = size_b < LOOK_AT_MOST ? size_b : LOOK_AT_MOST;
    double sum = 0;
    for (uint32_t x = 0; x < look_a; x++, i = f->next[i]) {
        uint32_t j = b;
        for (uint32_t y = 0; y < look_b; y++, j = f->next[j])
            if (!compatible(c, i, j, &sum))
                return false;
    }
    return size_a + size_b <= EASY_GROUP || sum >= average_wanted * look_a * look_b;
}

static bool in_conflict(struct clustering *c, uint32_t root) {
    struct forest *f = &c->forest;
    double sum = 0;
    for (uint32_t i = root, x = 0; x < f->size[root]; x++, i = f->next[i])
        for (uint32_t j = f->next[i], y = x + 1; y < f->size[root]; y++, j = f->next[j])
            if (!compatible(c, i, j, &sum))
                return true;
    return false;
}

static void dissolve(struct clustering *c, uint32_t root) {
    struct forest *f = &c->forest;
    for (uint32_t i = root;;) {
        uint32_t next = f->next[i];
        f->parent[i] = f->next[i] = i;
        f->size[i] = 1;
        c->weakest[i] = 1;
        i = next;
        if (i == root)
            return;
    }
}

static void unite_decided(struct clustering *c) {
    for (size_t i = 0; i < c->in->same_count; i++)
        unite(c, (uint32_t)(c->in->same[i] >> 32), (uint32_t)c->in->same[i], 1);
}

static bool sure(const struct clustering *c, const struct match_pair *pair) {
    return pair->probability >= c->in->weights->sure && !not_same(c, pair->a, pair->b);
}

// Sure links, then groups that are doubtful taken apart and built again, strongest link first.
static void find_sure(struct clustering *c) {
    const struct match_linking *in = c->in;
    struct forest *f = &c->forest;
    unite_decided(c);
    for (size_t i = 0; i < in->pair_count; i++)
        if (sure(c, &in->pairs[i]))
            unite(c, in->pairs[i].a, in->pairs[i].b, in->pairs[i].probability);
    uint8_t *doubtful = memory_zero(in->set->count + 1, 1);
    for (uint32_t i = 0; i < in->set->count; i++)
        if (f->parent[i] == i && f->size[i] > 2 && (f->size[i] > EASY_GROUP || in_conflict(c, i)))
            doubtful[i] = 1;
    uint8_t *again = memory_zero(in->set->count + 1, 1);
    for (uint32_t i = 0; i < in->set->count; i++)
        again[i] = doubtful[root_of(f, i)];
    for (uint32_t i = 0; i < in->set->count; i++)
        if (doubtful[i]) {
            dissolve(c, i);
            c->out->split++;
        }
    unite_decided(c);
    for (size_t i = 0; i < in->pair_count; i++) {
        const struct match_pair *pair = &in->pairs[i];
        if (!again[pair->a] || !sure(c, pair))
            continue;
        uint32_t a = root_of(f, pair->a), b = root_of(f, pair->b);
        if (a != b && may_join(c, a, b))
            unite(c, a, b, pair->probability);
    }
    free(doubtful);
    free(again);
}

static void add_group(struct clustering *c, enum match_group_kind kind, uint32_t first,
                      uint32_t count, float probability) {
    struct match_groups *out = c->out;
    if (out->count == c->group_cap) {
        c->group_cap = c->group_cap ? c->group_cap * 2 : 64;
        out->items = memory_grow(out->items, c->group_cap, sizeof *out->items);
    }
    out->items[out->count++] = (struct match_group){kind, first, count, probability};
}

static void add_member(struct clustering *c, uint32_t slot) {
    if (c->out->member_count == c->member_cap) {
        c->member_cap = c->member_cap ? c->member_cap * 2 : 256;
        c->out->members = memory_grow(c->out->members, c->member_cap, sizeof *c->out->members);
    }
    c->out->members[c->out->member_count++] = slot;
}

static int compare_slots(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void add_set(struct clustering *c, enum match_group_kind kind, uint32_t root) {
    uint32_t first = (uint32_t)c->out->member_count, size = c->forest.size[root];
    for (uint32_t i = root, n = 0; n < size; n++, i = c->forest.next[i])
        add_member(c, i);
    qsort(c->out->members + first, size, sizeof *c->out->members, compare_slots);
    add_group(c, kind, first, size, c->weakest[root]);
}

static bool forbidden(struct clustering *c, uint32_t a, uint32_t b) {
    if (!c->in->not_same_count)
        return false;
    struct forest *f = &c->forest;
    uint32_t i = a;
    for (uint32_t x = 0; x < f->size[a]; x++, i = f->next[i]) {
        uint32_t j = b;
        for (uint32_t y = 0; y < f->size[b]; y++, j = f->next[j])
            if (not_same(c, i, j))
                return true;
    }
    return false;
}

// Proposals: pairs to be asked about, joined into groups a person can see at once. A pair that
// would make a group too large, or touch a "not the same", is proposed alone.
static void find_review(struct clustering *c) {
    struct forest *f = &c->forest;
    uint8_t *asked = memory_zero(c->in->set->count + 1, 1);
    for (size_t i = 0; i < c->in->pair_count; i++) {
        const struct match_pair *pair = &c->in->pairs[i];
        uint32_t a = root_of(f, pair->a), b = root_of(f, pair->b);
        if (pair->probability < c->in->weights->review || not_same(c, pair->a, pair->b) ||
            c->out->cluster_of[pair->a] == c->out->cluster_of[pair->b] || a == b)
            continue;
        if (f->size[a] + f->size[b] > REVIEW_GROUP || forbidden(c, a, b)) {
            add_group(c, MATCH_GROUP_REVIEW, (uint32_t)c->out->member_count, 2, pair->probability);
            add_member(c, pair->a);
            add_member(c, pair->b);
            continue;
        }
        asked[a] = asked[b] = 0;
        unite(c, a, b, pair->probability);
        asked[root_of(f, a)] = 1;
    }
    for (uint32_t i = 0; i < c->in->set->count; i++)
        if (asked[i])
            add_set(c, MATCH_GROUP_REVIEW, i);
    free(asked);
}

void match_groups_find(const struct match_linking *linking, struct match_groups *groups) {
    *groups = (struct match_groups){0};
    struct clustering c = {.in = linking, .out = groups};
    size_t count = linking->set->count;
    match_scorer_init(&c.scorer, (struct match_source){.set = linking->set}, linking->weights,
                      true);
    forest_init(&c.forest, count);
    c.weakest = memory_alloc((count + 1) * sizeof *c.weakest);
    for (size_t i = 0; i < count; i++)
        c.weakest[i] = 1;
    find_sure(&c);
    groups->cluster_of = memory_alloc((count + 1) * sizeof *groups->cluster_of);
    for (uint32_t i = 0; i < count; i++) {
        groups->cluster_of[i] = root_of(&c.forest, i);
        if (groups->cluster_of[i] == i && c.forest.size[i] > 1)
            add_set(&c, MATCH_GROUP_SURE, i);
    }
    find_review(&c);
    free(c.weakest);
    forest_finish(&c.forest);
    match_scorer_finish(&c.scorer);
}

void match_groups_finish(struct match_groups *groups) {
    free(groups->items);
    free(groups->members);
    free(groups->cluster_of);
    *groups = (struct match_groups){0};
}
