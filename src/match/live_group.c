// Groups of a few records of the live index, as a batch over all of it would make them.
//
// Groups do not reach beyond records that pairs connect, so the groups of such a part can be made
// anew without the rest. What is compared are the index's own records, put side by side in the
// order of their ids, with the frequencies of the whole index: the same scores, the same ties.
#include "match/batch.h"
#include "match/live_private.h"
#include <stdlib.h>

struct part {
    struct match_live *live;
    struct match_set view; // the index's set, but only these records
    struct match_pair *pairs;
    size_t pair_count;
    uint64_t *not_same;
    size_t not_same_count;
};

static void take_records(struct part *part, const struct match_grouping *grouping) {
    const struct match_set *set = &part->live->set;
    part->view = *set;
    part->view.records = memory_alloc((grouping->count + 1) * sizeof *part->view.records);
    part->view.count = 0;
    for (size_t i = 0; i < grouping->count; i++) {
        uint32_t slot = match_live_slot(part->live, grouping->ids[i]);
        if (slot != UINT32_MAX)
            part->view.records[part->view.count++] = set->records[slot];
    }
}

static uint32_t place_of(const struct part *part, int64_t id) {
    size_t low = 0, high = part->view.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (part->view.records[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < part->view.count && part->view.records[low].id == id ? (uint32_t)low : UINT32_MAX;
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

// Strongest first, equal ones by their records: as in a batch.
static int compare_pairs(const void *a, const void *b) {
    const struct match_pair *x = a, *y = b;
    if (x->probability > y->probability || x->probability < y->probability)
        return x->probability > y->probability ? -1 : 1;
    if (x->bits > y->bits || x->bits < y->bits)
        return x->bits > y->bits ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static void take_pairs(struct part *part, const struct match_grouping *grouping) {
    const struct match_record *records = part->view.records;
    struct match_scorer scorer;
    match_scorer_init(&scorer, (struct match_source){.set = &part->view}, &part->live->weights,
                      false);
    part->pairs = memory_alloc((grouping->pair_count + 1) * sizeof *part->pairs);
    part->not_same = memory_alloc((grouping->pair_count + 1) * sizeof *part->not_same);
    for (size_t i = 0; i < grouping->pair_count; i++) {
        const struct match_verdict *pair = &grouping->pairs[i];
        uint32_t x = place_of(part, pair->id_a), y = place_of(part, pair->id_b);
        uint32_t a = x < y ? x : y, b = x < y ? y : x;
        if (b == UINT32_MAX || a == b)
            continue;
        if (pair->kind == MATCH_NOT_SAME) {
            part->not_same[part->not_same_count++] = (uint64_t)a << 32 | b;
            continue;
        }
        struct match_score score = match_score(&scorer, &records[a], &records[b]);
        if (score.probability >= (double)part->live->weights.review)
            part->pairs[part->pair_count++] =
                (struct match_pair){a, b, (float)score.probability, score.total, score.levels};
    }
    match_scorer_finish(&scorer);
    qsort(part->pairs, part->pair_count, sizeof *part->pairs, compare_pairs);
    qsort(part->not_same, part->not_same_count, sizeof *part->not_same, compare_u64);
}

static void write_result(const struct part *part, const struct match_groups *groups,
                         struct match_result *out) {
    const struct match_record *records = part->view.records;
    out->pairs = memory_alloc((part->pair_count + 1) * sizeof *out->pairs);
    for (size_t i = 0; i < part->pair_count; i++) {
        const struct match_pair *p = &part->pairs[i];
        out->pairs[out->pair_count++] = (struct match_result_pair){
            records[p->a].id, records[p->b].id, p->probability, p->levels};
    }
    out->members = memory_alloc((groups->member_count + 1) * sizeof *out->members);
    for (size_t i = 0; i < groups->member_count; i++)
        out->members[i] = records[groups->members[i]].id;
    out->groups = memory_alloc((groups->count + 1) * sizeof *out->groups);
    for (size_t i = 0; i < groups->count; i++) {
        const struct match_group *g = &groups->items[i];
        out->groups[out->group_count++] =
            (struct match_result_group){g->kind, g->probability, out->members + g->first, g->count};
    }
}

void match_live_group(struct match_live *live, const struct match_grouping *grouping,
                      struct match_result *out) {
    struct part part = {.live = live};
    struct match_groups groups;
    *out = (struct match_result){0};
    pthread_rwlock_rdlock(&live->lock);
    take_records(&part, grouping);
    take_pairs(&part, grouping);
    struct match_linking linking = {.set = &part.view,
                                    .weights = &live->weights,
                                    .pairs = part.pairs,
                                    .pair_count = part.pair_count,
                                    .not_same = part.not_same,
                                    .not_same_count = part.not_same_count};
    match_groups_find(&linking, &groups);
    pthread_rwlock_unlock(&live->lock);
    write_result(&part, &groups, out);
    match_groups_finish(&groups);
    free(part.view.records);
    free(part.pairs);
    free(part.not_same);
}
