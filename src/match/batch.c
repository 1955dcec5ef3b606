// A whole run: block, score, cluster, report.
#include "match/batch.h"
#include "base/clock.h"
#include "base/thread.h"
#include <stdlib.h>
#include <string.h>

enum { PAIRS_A_CHUNK = 1 << 15, CHUNKS_A_WAVE = 16 };

struct match_batch {
    struct match_set set;
    struct arena arena; // of the blob being read
};

struct match_batch *match_batch_create(enum match_model model) {
    struct match_batch *batch = memory_zero(1, sizeof *batch);
    match_set_init(&batch->set, model);
    arena_init(&batch->arena);
    return batch;
}

void match_batch_destroy(struct match_batch *batch) {
    if (!batch)
        return;
    match_set_finish(&batch->set);
    arena_finish(&batch->arena);
    free(batch);
}

void match_batch_add(struct match_batch *batch, int64_t id, const struct match_form *form) {
    match_set_add(&batch->set, id, form);
}

bool match_batch_add_blob(struct match_batch *batch, int64_t id, str blob, struct err *err) {
    arena_reset(&batch->arena);
    struct match_form form;
    if (!match_form_read(&batch->arena, blob, &form, err))
        return false;
    if (form.model != batch->set.model)
        return fail(err, ERR_INPUT, "The match form belongs to another model.");
    match_set_add(&batch->set, id, &form);
    return true;
}

const struct match_set *match_batch_set(const struct match_batch *batch) {
    return &batch->set;
}

struct kept {
    struct match_pair *items;
    size_t count, cap;
};

struct scoring {
    const struct match_set *set;
    const struct match_weights *weights;
    const struct match_pairs *pairs;
    float keep;
    size_t first_chunk;
    struct kept *kept; // one a chunk
};

static void score_chunk(void *argument, size_t i) {
    struct scoring *s = argument;
    size_t chunk = s->first_chunk + i;
    size_t end = (chunk + 1) * PAIRS_A_CHUNK;
    end = end < s->pairs->count ? end : s->pairs->count;
    struct kept *kept = &s->kept[chunk];
    struct match_scorer scorer;
    match_scorer_init(&scorer, (struct match_source){.set = s->set}, s->weights, true);
    for (size_t p = chunk * PAIRS_A_CHUNK; p < end; p++) {
        if (p + 4 < end) // the second records of pairs ahead lie anywhere
            __builtin_prefetch(&s->set->records[(uint32_t)s->pairs->items[p + 4]]);
        uint32_t a = (uint32_t)(s->pairs->items[p] >> 32), b = (uint32_t)s->pairs->items[p];
        struct match_score score = match_score(&scorer, &s->set->records[a], &s->set->records[b]);
        if (score.probability < (double)s->keep)
            continue;
        if (kept->count == kept->cap) {
            kept->cap = kept->cap ? kept->cap * 2 : 64;
            kept->items = memory_grow(kept->items, kept->cap, sizeof *kept->items);
        }
        kept->items[kept->count++] =
            (struct match_pair){a, b, (float)score.probability, score.total, score.levels};
    }
    match_scorer_finish(&scorer);
}

// Strongest first; equal ones by their records.
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

static bool tell(const struct match_batch_options *options, double share, struct err *err) {
    if (options->progress && !options->progress(options->context, share))
        return fail(err, ERR_CANCELLED, "The search for duplicates was cancelled.");
    return true;
}

static void join_kept(struct scoring *s, size_t chunks, struct kept *all) {
    size_t total = 0;
    for (size_t c = 0; c < chunks; c++)
        total += s->kept[c].count;
    *all = (struct kept){.items = memory_alloc((total + 1) * sizeof *all->items), .cap = total};
    for (size_t c = 0; c < chunks; c++) {
        if (s->kept[c].count)
            memcpy(all->items + all->count, s->kept[c].items,
                   s->kept[c].count * sizeof *all->items);
        all->count += s->kept[c].count;
        free(s->kept[c].items);
    }
    free(s->kept);
    qsort(all->items, all->count, sizeof *all->items, compare_pairs);
}

// Scores all pairs in waves, so that progress is told and a cancel heard in between.
static bool score_pairs(struct scoring *s, size_t threads,
                        const struct match_batch_options *options, struct kept *all,
                        struct err *err) {
    size_t chunks = (s->pairs->count + PAIRS_A_CHUNK - 1) / PAIRS_A_CHUNK;
    s->kept = memory_zero(chunks + 1, sizeof *s->kept);
    bool ok = true;
    for (size_t first = 0; ok && first < chunks; first += CHUNKS_A_WAVE) {
        size_t wave = chunks - first < CHUNKS_A_WAVE ? chunks - first : CHUNKS_A_WAVE;
        s->first_chunk = first;
        parallel_for(threads, wave, score_chunk, s);
        ok = tell(options, .3 + .6 * (double)(first + wave) / (double)chunks, err);
    }
    join_kept(s, chunks, all);
    return ok;
}

struct id_slot {
    int64_t id;
    uint32_t slot;
};

static int compare_ids(const void *a, const void *b) {
    const struct id_slot *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

// Verdicts of one kind as pairs of slots, ascending.
static uint64_t *verdict_pairs(const struct match_batch_options *options, const struct id_slot *ids,
                               size_t id_count, enum match_verdict_kind kind, size_t *count) {
    uint64_t *pairs = memory_alloc((options->verdict_count + 1) * sizeof *pairs);
    *count = 0;
    for (size_t i = 0; i < options->verdict_count; i++) {
        const struct match_verdict *v = &options->verdicts[i];
        struct id_slot key_a = {v->id_a, 0}, key_b = {v->id_b, 0};
        const struct id_slot *a = bsearch(&key_a, ids, id_count, sizeof *ids, compare_ids);
        const struct id_slot *b = bsearch(&key_b, ids, id_count, sizeof *ids, compare_ids);
        if (v->kind != kind || !a || !b || a->slot == b->slot)
            continue;
        uint32_t low = a->slot < b->slot ? a->slot : b->slot;
        uint32_t high = a->slot < b->slot ? b->slot : a->slot;
        pairs[(*count)++] = (uint64_t)low << 32 | high;
    }
    qsort(pairs, *count, sizeof *pairs, compare_u64);
    return pairs;
}

// What a person said is not the same is never proposed again.
static void drop_decided(struct kept *kept, const uint64_t *not_same, size_t count) {
    size_t left = 0;
    for (size_t i = 0; count && i < kept->count; i++) {
        uint64_t pair = (uint64_t)kept->items[i].a << 32 | kept->items[i].b;
        if (!bsearch(&pair, not_same, count, sizeof *not_same, compare_u64))
            kept->items[left++] = kept->items[i];
    }
    kept->count = count ? left : kept->count;
}

static void link_groups(const struct match_batch *batch, const struct match_batch_options *options,
                        const struct match_weights *weights, struct kept *kept,
                        struct match_groups *groups, struct match_report *report) {
    struct id_slot *ids = NULL;
    size_t id_count = 0;
    if (options->verdict_count) {
        ids = memory_alloc(batch->set.count * sizeof *ids + 1);
        for (uint32_t i = 0; i < batch->set.count; i++)
            ids[id_count++] = (struct id_slot){batch->set.records[i].id, i};
        qsort(ids, id_count, sizeof *ids, compare_ids);
    }
    struct match_linking linking = {
        .set = &batch->set, .weights = weights, .pairs = kept->items, .pair_count = kept->count};
    uint64_t *same = NULL, *not_same = NULL;
    if (id_count) {
        same = verdict_pairs(options, ids, id_count, MATCH_SAME, &linking.same_count);
        not_same = verdict_pairs(options, ids, id_count, MATCH_NOT_SAME, &linking.not_same_count);
    }
    linking.same = same;
    linking.not_same = not_same;
    drop_decided(kept, not_same, linking.not_same_count);
    linking.pair_count = kept->count;
    report->verdicts_unused = options->verdict_count - linking.same_count - linking.not_same_count;
    match_groups_find(&linking, groups);
    free(same);
    free(not_same);
    free(ids);
}

static void write_result(const struct match_batch *batch, const struct kept *kept,
                         const struct match_groups *groups, struct match_result *result) {
    const struct match_record *records = batch->set.records;
    result->pairs = memory_alloc((kept->count + 1) * sizeof *result->pairs);
    for (size_t i = 0; i < kept->count; i++) {
        const struct match_pair *p = &kept->items[i];
        result->pairs[result->pair_count++] = (struct match_result_pair){
            records[p->a].id, records[p->b].id, p->probability, p->levels};
    }
    result->members = memory_alloc((groups->member_count + 1) * sizeof *result->members);
    for (size_t i = 0; i < groups->member_count; i++)
        result->members[i] = records[groups->members[i]].id;
    result->groups = memory_alloc((groups->count + 1) * sizeof *result->groups);
    for (size_t i = 0; i < groups->count; i++) {
        const struct match_group *g = &groups->items[i];
        result->groups[result->group_count++] = (struct match_result_group){
            g->kind, g->probability, result->members + g->first, g->count};
    }
}

static double seconds_since(int64_t start) {
    return (double)(clock_monotonic() - start) / MICROS_PER_SECOND;
}

bool match_batch_run(struct match_batch *batch, const struct match_batch_options *options,
                     struct match_result *result, struct err *err) {
    *result = (struct match_result){0};
    struct match_weights *weights = &result->weights;
    if (options->weights)
        *weights = *options->weights;
    else
        match_weights_default(batch->set.model, weights);
    size_t threads = options->threads ? options->threads : thread_count();
    struct match_report *report = &result->report;
    report->records = batch->set.live;
    report->memory = match_set_memory(&batch->set);
    int64_t start = clock_monotonic();
    if (!tell(options, 0, err))
        return false;
    match_set_refresh_owners(&batch->set);
    struct match_pairs pairs;
    match_pairs_find(&batch->set, threads, &pairs, &report->blocks);
    report->pairs_compared = pairs.count;
    report->seconds_block = seconds_since(start);

    start = clock_monotonic();
    if (options->learn)
        match_weights_learn(weights, &batch->set, &pairs, &report->learning);
    struct scoring scoring = {.set = &batch->set, .weights = weights, .pairs = &pairs};
    scoring.keep = options->keep > 0 ? options->keep : weights->review;
    struct kept kept = {0};
    bool ok = tell(options, .3, err) && score_pairs(&scoring, threads, options, &kept, err);
    match_pairs_finish(&pairs);
    report->seconds_score = seconds_since(start);
    if (!ok) {
        free(kept.items);
        return false;
    }
    start = clock_monotonic();
    struct match_groups groups;
    link_groups(batch, options, weights, &kept, &groups, report);
    write_result(batch, &kept, &groups, result);
    report->pairs_kept = result->pair_count;
    for (size_t i = 0; i < result->pair_count; i++)
        report->pairs_sure += result->pairs[i].probability >= weights->sure;
    report->groups_split = groups.split;
    report->seconds_cluster = seconds_since(start);
    match_groups_finish(&groups);
    free(kept.items);
    return true;
}

void match_result_finish(struct match_result *result) {
    free(result->pairs);
    free(result->groups);
    free(result->members);
    *result = (struct match_result){0};
}
