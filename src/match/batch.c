// A whole run: block, score, cluster, report.
#include "match/batch.h"
#include "base/clock.h"
#include "base/thread.h"
#include "match/decided.h"
#include "match/threshold.h"
#include <stdlib.h>
#include <string.h>

// Pairs less likely than this are too many to keep and tell nothing about thresholds.
static const float looked_at = 0.02f;

enum { PAIRS_A_CHUNK = 1 << 15, CHUNKS_A_WAVE = 16 };
// What the scorer will ask for lies anywhere: the second record of a pair is asked for some pairs
// ahead, then those of its values that are looked at even where they differ.
enum { RECORDS_AHEAD = 10, VALUES_AHEAD = 6, TEXTS_AHEAD = 3 };

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

void match_batch_expect(const struct match_batch *batch, const struct match_form *form,
                        enum match_expect what) {
    match_set_expect(&batch->set, form, what);
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
        return fail(err, ERR_UNSUPPORTED, "The match form belongs to another model.");
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
    struct kept *kept;                  // one a chunk
    struct match_related_list *related; // the same; NULL: not looked for
    const uint64_t *not_same;           // pairs of slots, ascending
    size_t not_same_count;
};

static void keep_related(const struct scoring *s, size_t chunk, const struct match_scorer *scorer,
                         uint64_t pair, const struct match_score *score) {
    struct match_related related;
    uint32_t a = (uint32_t)(pair >> 32), b = (uint32_t)pair;
    bool two = decided_has(s->not_same, s->not_same_count, a, b);
    if (!match_relate(scorer, &s->set->records[a], &s->set->records[b], score, two, &related))
        return;
    related.a = a;
    related.b = b;
    match_related_add(&s->related[chunk], &related);
}

static void score_chunk(void *argument, size_t i) {
    struct scoring *s = argument;
    size_t chunk = s->first_chunk + i;
    size_t end = (chunk + 1) * PAIRS_A_CHUNK;
    end = end < s->pairs->count ? end : s->pairs->count;
    struct kept *kept = &s->kept[chunk];
    struct match_scorer scorer;
    match_scorer_init(&scorer, (struct match_source){.set = s->set}, s->weights, true);
    match_scorer_from(&scorer, (double)s->keep);
    for (size_t p = chunk * PAIRS_A_CHUNK; p < end; p++) {
        if (p + RECORDS_AHEAD < end)
            match_record_expect(s->set, (uint32_t)s->pairs->items[p + RECORDS_AHEAD]);
        if (p + VALUES_AHEAD < end)
            match_values_expect(s->set, (uint32_t)s->pairs->items[p + VALUES_AHEAD]);
        if (p + TEXTS_AHEAD < end)
            match_texts_expect(s->set, (uint32_t)s->pairs->items[p + TEXTS_AHEAD]);
        uint32_t a = (uint32_t)(s->pairs->items[p] >> 32), b = (uint32_t)s->pairs->items[p];
        const struct match_record *first = &s->set->records[a], *second = &s->set->records[b];
        // Relatives are found among pairs that are no matches, too: each has to be scored.
        struct match_score score = s->related ? match_score(&scorer, first, second)
                                              : match_score_from(&scorer, first, second);
        if (s->related)
            keep_related(s, chunk, &scorer, s->pairs->items[p], &score);
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

static void join_related(struct scoring *s, size_t chunks, struct match_related_list *all) {
    *all = (struct match_related_list){0};
    for (size_t c = 0; s->related && c < chunks; c++) {
        struct match_related_list *list = &s->related[c];
        if (list->count) {
            all->items = memory_grow(all->items, all->count + list->count, sizeof *all->items);
            memcpy(all->items + all->count, list->items, list->count * sizeof *all->items);
            all->count += list->count;
        }
        free(list->items);
    }
    free(s->related);
}

// Scores all pairs in waves, so that progress is told and a cancel heard in between.
static bool score_pairs(struct scoring *s, size_t threads,
                        const struct match_batch_options *options, struct kept *all,
                        struct match_related_list *related, struct err *err) {
    size_t chunks = (s->pairs->count + PAIRS_A_CHUNK - 1) / PAIRS_A_CHUNK;
    s->kept = memory_zero(chunks + 1, sizeof *s->kept);
    if (options->relate && match_relates(s->set->model))
        s->related = memory_zero(chunks + 1, sizeof *s->related);
    bool ok = true;
    for (size_t first = 0; ok && first < chunks; first += CHUNKS_A_WAVE) {
        size_t wave = chunks - first < CHUNKS_A_WAVE ? chunks - first : CHUNKS_A_WAVE;
        s->first_chunk = first;
        parallel_for(threads, wave, score_chunk, s);
        ok = tell(options, .3 + .6 * (double)(first + wave) / (double)chunks, err);
    }
    join_kept(s, chunks, all);
    join_related(s, chunks, related);
    return ok;
}

// What a person said is not the same is never proposed again.
static void drop_decided(struct kept *kept, const uint64_t *not_same, size_t count) {
    size_t left = 0;
    for (size_t i = 0; count && i < kept->count; i++) {
        if (!decided_has(not_same, count, kept->items[i].a, kept->items[i].b))
            kept->items[left++] = kept->items[i];
    }
    kept->count = count ? left : kept->count;
}

// Where the caller groups at another threshold than the engine's own.
static struct match_weights linking_weights(const struct match_batch_options *options,
                                            const struct match_weights *weights) {
    struct match_weights own = *weights;
    if (options->cluster_at > 0)
        own.sure = options->cluster_at;
    else if (options->cluster_at < 0)
        own.sure = own.review;
    own.review = own.review < own.sure ? own.review : own.sure;
    return own;
}

static void find_groups(const struct match_batch *batch, const struct match_batch_options *options,
                        const struct match_weights *weights, const struct decided *decided,
                        struct kept *kept, struct match_groups *groups) {
    struct match_weights own = linking_weights(options, weights);
    drop_decided(kept, decided->not_same, decided->not_same_count);
    struct match_linking linking = {.set = &batch->set,
                                    .weights = &own,
                                    .pairs = kept->items,
                                    .pair_count = kept->count,
                                    .same = decided->same,
                                    .same_count = decided->same_count,
                                    .not_same = decided->not_same,
                                    .not_same_count = decided->not_same_count};
    match_groups_find(&linking, groups);
}

static void find_links(const struct match_batch *batch, const struct match_weights *weights,
                       const struct decided *decided, const struct match_groups *groups,
                       const struct kept *kept, struct match_related_list *related,
                       struct match_links *links) {
    struct match_relating relating = {.set = &batch->set,
                                      .weights = weights,
                                      .pairs = related->items,
                                      .pair_count = related->count,
                                      .cluster_of = groups->cluster_of,
                                      .likely = kept->items,
                                      .likely_count = kept->count,
                                      .linked = decided->linked,
                                      .linked_count = decided->linked_count,
                                      .unrelated = decided->unrelated,
                                      .unrelated_count = decided->unrelated_count,
                                      .not_same = decided->not_same,
                                      .not_same_count = decided->not_same_count};
    match_links_find(&relating, links);
}

static void write_links(const struct match_batch *batch, const struct match_links *links,
                        struct match_result *result) {
    const struct match_record *records = batch->set.records;
    result->links = memory_alloc((links->count + 1) * sizeof *result->links);
    for (size_t i = 0; i < links->count; i++) {
        const struct match_link *l = &links->items[i];
        result->links[result->link_count++] =
            (struct match_result_link){records[l->head].id, records[l->other].id, l->probability,
                                       (enum match_bond)l->bond, l->levels};
    }
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

static void find_thresholds(float keep, struct kept *kept, struct match_result *result) {
    struct match_weights *weights = &result->weights;
    match_thresholds_find(weights, kept->items, kept->count);
    result->learnt.sure = weights->sure;
    result->learnt.review = weights->review;
    keep = keep > 0 ? keep : weights->review;
    while (kept->count && kept->items[kept->count - 1].probability < keep)
        kept->count--;
}

static void count_found(const struct match_batch_options *options, const struct decided *decided,
                        const struct match_groups *groups, struct match_result *result) {
    struct match_report *report = &result->report;
    report->verdicts_unused =
        options->verdict_count - decided->same_count - decided->not_same_count;
    report->groups_split = groups->split;
    report->pairs_kept = result->pair_count;
    for (size_t i = 0; i < result->pair_count; i++)
        report->pairs_sure += result->pairs[i].probability >= result->weights.sure;
}

static double seconds_since(int64_t start) {
    return (double)(clock_monotonic() - start) / MICROS_PER_SECOND;
}

// What the pairs are weighed with: learnt from them where that is asked, and the company's rules.
static void weigh(const struct match_batch *batch, const struct match_batch_options *options,
                  const struct match_pairs *pairs, size_t threads, struct match_result *result) {
    struct match_teaching teaching = {&batch->set, pairs, options->lessons, options->lesson_count,
                                      threads};
    if (options->learn)
        match_weights_learn(&result->weights, &teaching, &result->report.learning);
    result->learnt = result->weights;
    if (options->rules)
        match_rules_apply(options->rules, &result->weights);
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
    weigh(batch, options, &pairs, threads, result);
    struct decided decided;
    decided_read(&decided, &batch->set, options);
    struct scoring scoring = {.set = &batch->set,
                              .weights = weights,
                              .pairs = &pairs,
                              .not_same = decided.not_same,
                              .not_same_count = decided.not_same_count};
    float keep = options->keep > 0 ? options->keep : options->thresholds ? 0 : weights->review;
    scoring.keep = options->thresholds && (keep > looked_at || keep <= 0) ? looked_at : keep;
    struct kept kept = {0};
    struct match_related_list related = {0};
    bool ok =
        tell(options, .3, err) && score_pairs(&scoring, threads, options, &kept, &related, err);
    match_pairs_finish(&pairs);
    report->seconds_score = seconds_since(start);
    if (!ok) {
        free(kept.items);
        free(related.items);
        decided_finish(&decided);
        return false;
    }
    start = clock_monotonic();
    if (options->thresholds)
        find_thresholds(keep, &kept, result);
    struct match_groups groups;
    struct match_links links;
    find_groups(batch, options, weights, &decided, &kept, &groups);
    find_links(batch, weights, &decided, &groups, &kept, &related, &links);
    write_result(batch, &kept, &groups, result);
    write_links(batch, &links, result);
    count_found(options, &decided, &groups, result);
    report->pairs_related = related.count;
    report->seconds_cluster = seconds_since(start);
    match_groups_finish(&groups);
    decided_finish(&decided);
    free(links.items);
    free(related.items);
    free(kept.items);
    return true;
}

void match_result_finish(struct match_result *result) {
    free(result->pairs);
    free(result->groups);
    free(result->members);
    free(result->links);
    *result = (struct match_result){0};
}
