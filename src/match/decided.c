// Ids of verdicts and ties to slots, by a sorted list of both.
#include "match/decided.h"
#include <stdlib.h>

static int compare_ids(const void *a, const void *b) {
    const struct id_slot *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static uint32_t slot_of(const struct decided *d, int64_t id) {
    struct id_slot key = {id, 0};
    const struct id_slot *found = bsearch(&key, d->ids, d->id_count, sizeof *d->ids, compare_ids);
    return found ? found->slot : UINT32_MAX;
}

static void add_decided(const struct decided *d, int64_t id_a, int64_t id_b, bool ordered,
                        uint64_t *pairs, size_t *count) {
    uint32_t a = slot_of(d, id_a), b = slot_of(d, id_b);
    if (a == UINT32_MAX || b == UINT32_MAX || a == b)
        return;
    pairs[(*count)++] = a < b || ordered ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

void decided_read(struct decided *d, const struct match_set *set,
                  const struct match_batch_options *options) {
    *d = (struct decided){0};
    size_t verdicts = options->verdict_count + 1, ties = options->tie_count + 1;
    d->same = memory_alloc(verdicts * sizeof *d->same);
    d->not_same = memory_alloc(verdicts * sizeof *d->not_same);
    d->linked = memory_alloc(ties * sizeof *d->linked);
    d->unrelated = memory_alloc(ties * sizeof *d->unrelated);
    if (!options->verdict_count && !options->tie_count)
        return;
    d->ids = memory_alloc(set->count * sizeof *d->ids + 1);
    for (uint32_t i = 0; i < set->count; i++)
        d->ids[d->id_count++] = (struct id_slot){set->records[i].id, i};
    qsort(d->ids, d->id_count, sizeof *d->ids, compare_ids);
    for (size_t i = 0; i < options->verdict_count; i++) {
        const struct match_verdict *v = &options->verdicts[i];
        bool same = v->kind == MATCH_SAME;
        add_decided(d, v->id_a, v->id_b, false, same ? d->same : d->not_same,
                    same ? &d->same_count : &d->not_same_count);
    }
    for (size_t i = 0; i < options->tie_count; i++) {
        const struct match_tie *t = &options->ties[i];
        bool linked = t->kind == MATCH_LINKED;
        add_decided(d, t->id_a, t->id_b, linked, linked ? d->linked : d->unrelated,
                    linked ? &d->linked_count : &d->unrelated_count);
    }
    qsort(d->same, d->same_count, sizeof *d->same, compare_u64);
    qsort(d->not_same, d->not_same_count, sizeof *d->not_same, compare_u64);
    qsort(d->linked, d->linked_count, sizeof *d->linked, compare_u64);
    qsort(d->unrelated, d->unrelated_count, sizeof *d->unrelated, compare_u64);
}

void decided_finish(struct decided *d) {
    free(d->ids);
    free(d->same);
    free(d->not_same);
    free(d->linked);
    free(d->unrelated);
}

bool decided_has(const uint64_t *pairs, size_t count, uint32_t a, uint32_t b) {
    uint64_t pair = (uint64_t)a << 32 | b;
    return count && bsearch(&pair, pairs, count, sizeof *pairs, compare_u64);
}
