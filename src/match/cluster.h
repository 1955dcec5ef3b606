// From pairs to groups: which records are one customer.
//
// Sure pairs are joined (union-find); a group larger than 8 or with a conflict (two birth dates,
// two tax ids, "not the same" said by a person, two first names in one household) is taken apart
// and rebuilt from its strongest links by average link, never joining what conflicts. Pairs for
// review join those groups into proposals for the queue, small ones.
#pragma once
#include "match/compare.h"

enum match_verdict_kind { MATCH_NOT_SAME, MATCH_SAME };

// What a person decided about two records; outranks every probability and survives re-runs.
struct match_verdict {
    int64_t id_a, id_b;
    enum match_verdict_kind kind;
};

struct match_pair {
    uint32_t a, b; // slots, a < b
    float probability;
    float bits;
    uint64_t levels;
};

enum match_group_kind { MATCH_GROUP_SURE, MATCH_GROUP_REVIEW };

struct match_group {
    enum match_group_kind kind;
    uint32_t first, count; // range in `members`
    float probability;     // of the weakest link that holds it together
};

struct match_groups {
    struct match_group *items; // sure ones first; then review ones, which may hold sure ones whole
    size_t count;
    uint32_t *members; // slots
    size_t member_count;
    uint32_t *cluster_of; // per slot: smallest slot of its sure group (itself when alone)
    uint64_t split;       // groups that had to be taken apart
};

// What clustering works on. Pairs come strongest first.
struct match_linking {
    const struct match_set *set;
    const struct match_weights *weights;
    const struct match_pair *pairs;
    size_t pair_count;
    const uint64_t *same; // pairs of slots, a << 32 | b with a < b, ascending
    size_t same_count;
    const uint64_t *not_same; // the same
    size_t not_same_count;
};

void match_groups_find(const struct match_linking *linking, struct match_groups *groups);
void match_groups_finish(struct match_groups *groups);
