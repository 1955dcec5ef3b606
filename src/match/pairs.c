// From keys to pairs, in bounded memory and on all cores.
//
// Keys are never held all at once: they are cut into parts by some bits of their hash, a thread
// takes one part at a time, makes the keys that fall into it again, sorts them (8 bytes each: 32
// bits of the hash over the slot) and writes the pairs of its blocks. Two hashes that agree in all
// bits looked at only cost a few needless comparisons. The parts' pairs are then put together by
// their first record and sorted, so that the scorer meets one record's partners in a row and the
// result does not depend on threads.
#include "base/thread.h"
#include "match/block.h"
#include "match/radix.h"
#include <stdlib.h>
#include <string.h>

enum { PART_KEYS = 4 << 20, RECORDS_A_CHUNK = 1 << 14, BUCKETS_MAX = 256 };

struct pair_list {
    uint64_t *items;
    size_t count, cap;
};

struct finding {
    const struct match_set *set;
    size_t parts, part_keys;
    struct pair_list *lists;            // one a part
    struct match_block_report *reports; // one a part
    uint64_t *chunk_keys;               // keys counted a chunk
};

// A sub-block's member with what it is ordered by.
struct member {
    uint32_t slot;
    uint32_t refine;
    uint64_t order;
};

static void push_pair(struct pair_list *list, uint32_t a, uint32_t b) {
    if (list->count == list->cap) {
        list->cap = list->cap ? list->cap * 2 : 1024;
        list->items = memory_grow(list->items, list->cap, sizeof *list->items);
    }
    list->items[list->count++] = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

static size_t part_of(uint64_t hash, size_t parts) {
    return (size_t)((hash >> 32) * parts >> 32);
}

static uint32_t low_bits(uint64_t hash) {
    return (uint32_t)(hash >> 1);
}

static void count_chunk(void *argument, size_t chunk) {
    struct finding *f = argument;
    struct match_source source = {.set = f->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t end = (chunk + 1) * RECORDS_A_CHUNK;
    for (size_t slot = chunk * RECORDS_A_CHUNK; slot < end && slot < f->set->count; slot++)
        if (f->set->records[slot].flags & MATCH_RECORD_LIVE)
            f->chunk_keys[chunk] += match_record_keys(&source, &f->set->records[slot], keys);
}

// What orders a window: the name, so that neighbours are alike.
static uint64_t window_order(const struct match_set *set, const struct match_record *record) {
    uint32_t first = record->family[0] ? record->family[0] : record->company;
    uint64_t order = first ? set->tokens.items[first].prefix : 0;
    uint64_t second = record->given[0] ? set->tokens.items[record->given[0]].prefix : 0;
    return (order & ~(uint64_t)0xFFFFFF) | second >> 40;
}

static int compare_members(const void *a, const void *b) {
    const struct member *x = a, *y = b;
    if (x->refine != y->refine)
        return x->refine < y->refine ? -1 : 1;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return (x->slot > y->slot) - (x->slot < y->slot);
}

// The key behind an entry: made again, because only its hash is kept.
static struct match_key key_of(const struct finding *f, uint64_t entry, size_t part) {
    struct match_source source = {.set = f->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t count = match_record_keys(&source, &f->set->records[(uint32_t)entry], keys);
    for (size_t i = 0; i < count; i++)
        if (low_bits(keys[i].hash) == entry >> 32 && part_of(keys[i].hash, f->parts) == part)
            return keys[i];
    return (struct match_key){0};
}

// Members of equal second key are compared whole where they are few enough, else with a window.
static void pair_oversize(const struct finding *f, size_t part, const uint64_t *block, size_t count,
                          size_t limit) {
    struct pair_list *list = &f->lists[part];
    struct match_block_report *report = &f->reports[part];
    struct member *members = memory_alloc(count * sizeof *members);
    for (size_t i = 0; i < count; i++) {
        uint32_t slot = (uint32_t)block[i];
        members[i] = (struct member){slot, key_of(f, block[i], part).refine,
                                     window_order(f->set, &f->set->records[slot])};
    }
    qsort(members, count, sizeof *members, compare_members);
    size_t before = list->count;
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin + 1; end < count && members[end].refine == members[begin].refine;)
            end++;
        bool whole = members[begin].refine && end - begin <= limit;
        if (end - begin > 1)
            (*(whole ? &report->refined : &report->windowed))++;
        for (size_t i = begin; i < end; i++)
            for (size_t j = i + 1; j < end && (whole || j <= i + MATCH_WINDOW); j++)
                push_pair(list, members[i].slot, members[j].slot);
    }
    report->oversize++;
    report->pairs_not_made += (uint64_t)count * (count - 1) / 2 - (list->count - before);
    free(members);
}

static void pair_blocks(const struct finding *f, size_t part, const uint64_t *entries,
                        size_t count) {
    struct match_block_report *report = &f->reports[part];
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin + 1; end < count && entries[end] >> 32 == entries[begin] >> 32;)
            end++;
        size_t size = end - begin;
        if (size < 2)
            continue;
        report->blocks++;
        report->largest = size > report->largest ? size : report->largest;
        size_t limit = MATCH_BLOCK_SMALL;
        if (size > limit)
            limit = match_key_limit(f->set->model, key_of(f, entries[begin], part).kind);
        if (size > limit) {
            pair_oversize(f, part, entries + begin, size, limit);
            continue;
        }
        for (size_t i = begin; i < end; i++)
            for (size_t j = i + 1; j < end; j++)
                push_pair(&f->lists[part], (uint32_t)entries[i], (uint32_t)entries[j]);
    }
}

static void find_part(void *argument, size_t part) {
    struct finding *f = argument;
    struct match_source source = {.set = f->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t cap = f->part_keys, count = 0;
    uint64_t *entries = memory_alloc(cap * sizeof *entries);
    for (size_t slot = 0; slot < f->set->count; slot++) {
        if (!(f->set->records[slot].flags & MATCH_RECORD_LIVE))
            continue;
        size_t n = match_record_keys(&source, &f->set->records[slot], keys);
        for (size_t i = 0; i < n; i++) {
            if (part_of(keys[i].hash, f->parts) != part)
                continue;
            if (count == cap)
                entries = memory_grow(entries, cap *= 2, sizeof *entries);
            entries[count++] = (uint64_t)low_bits(keys[i].hash) << 32 | slot;
        }
    }
    uint64_t *spare = memory_alloc(count * sizeof *spare + 1);
    radix_sort(entries, spare, count, 32, 64);
    free(spare);
    pair_blocks(f, part, entries, count);
    f->reports[part].keys = count;
    free(entries);
}

static void add_report(struct match_block_report *sum, const struct match_block_report *part) {
    sum->keys += part->keys;
    sum->blocks += part->blocks;
    sum->oversize += part->oversize;
    sum->refined += part->refined;
    sum->windowed += part->windowed;
    sum->pairs_not_made += part->pairs_not_made;
    sum->largest = part->largest > sum->largest ? part->largest : sum->largest;
}

struct joining {
    uint64_t *items;
    size_t starts[BUCKETS_MAX + 1];
    size_t unique[BUCKETS_MAX];
};

static void sort_bucket(void *argument, size_t bucket) {
    struct joining *joining = argument;
    uint64_t *items = joining->items + joining->starts[bucket];
    size_t count = joining->starts[bucket + 1] - joining->starts[bucket];
    uint64_t *spare = memory_alloc(count * sizeof *spare + 1);
    joining->unique[bucket] = radix_sort_unique(items, spare, count, 64);
    free(spare);
}

// All parts' pairs in one ascending list without repetitions; frees the parts' lists.
static void join_lists(struct finding *f, size_t threads, struct match_pairs *pairs) {
    struct joining *joining = memory_zero(1, sizeof *joining);
    size_t total = 0, records = f->set->count ? f->set->count : 1;
    for (size_t p = 0; p < f->parts; p++) {
        total += f->lists[p].count;
        for (size_t i = 0; i < f->lists[p].count; i++)
            joining->starts[(f->lists[p].items[i] >> 32) * BUCKETS_MAX / records + 1]++;
    }
    joining->items = memory_alloc(total * sizeof *joining->items + 1);
    size_t at[BUCKETS_MAX];
    for (size_t b = 0; b < BUCKETS_MAX; b++) {
        at[b] = joining->starts[b];
        joining->starts[b + 1] += joining->starts[b];
    }
    for (size_t p = 0; p < f->parts; p++) {
        for (size_t i = 0; i < f->lists[p].count; i++) {
            uint64_t pair = f->lists[p].items[i];
            joining->items[at[(pair >> 32) * BUCKETS_MAX / records]++] = pair;
        }
        free(f->lists[p].items);
    }
    parallel_for(threads, BUCKETS_MAX, sort_bucket, joining);
    size_t count = 0;
    for (size_t b = 0; b < BUCKETS_MAX; b++) {
        memmove(joining->items + count, joining->items + joining->starts[b],
                joining->unique[b] * sizeof *joining->items);
        count += joining->unique[b];
    }
    *pairs = (struct match_pairs){joining->items, count};
    free(joining);
}

void match_pairs_find(const struct match_set *set, size_t threads, struct match_pairs *pairs,
                      struct match_block_report *report) {
    struct finding f = {.set = set};
    size_t chunks = (set->count + RECORDS_A_CHUNK - 1) / RECORDS_A_CHUNK;
    f.chunk_keys = memory_zero(chunks + 1, sizeof *f.chunk_keys);
    parallel_for(threads, chunks, count_chunk, &f);
    uint64_t keys = 0;
    for (size_t c = 0; c < chunks; c++)
        keys += f.chunk_keys[c];
    f.parts = (size_t)(keys / PART_KEYS) + 1;
    f.part_keys = (size_t)(keys / f.parts) * 9 / 8 + 64;
    f.lists = memory_zero(f.parts, sizeof *f.lists);
    f.reports = memory_zero(f.parts, sizeof *f.reports);
    parallel_for(threads, f.parts, find_part, &f);
    *report = (struct match_block_report){0};
    for (size_t p = 0; p < f.parts; p++)
        add_report(report, &f.reports[p]);
    join_lists(&f, threads, pairs);
    report->pairs = pairs->count;
    free(f.chunk_keys);
    free(f.lists);
    free(f.reports);
}

void match_pairs_finish(struct match_pairs *pairs) {
    free(pairs->items);
    *pairs = (struct match_pairs){0};
}
