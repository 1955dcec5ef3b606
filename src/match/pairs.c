// From keys to pairs, in bounded memory and on all cores.
//
// Most keys are some record's alone, and making a record's keys waits for memory more than it
// counts. So keys are made twice and no more: first each is only noted in a filter of two bits a
// cell (seen, seen again), then those whose cell was seen again are kept, 8 bytes each: 32 bits of
// the hash over the slot. A cell that two keys share keeps a few that are alone, which costs their
// sorting only. What is kept is cut into parts by the hash; a thread sorts one part at a time and
// writes the pairs of its blocks. Two hashes that agree in their 32 bits cost a few needless
// comparisons. The parts' pairs are then put together by their first record and sorted, so that the
// scorer meets one record's partners in a row and the result does not depend on threads.
#include "base/thread.h"
#include "match/block.h"
#include "match/radix.h"
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { PARTS = 64, RECORDS_A_CHUNK = 1 << 14, BUCKETS_MAX = 256 };
enum { RECORDS_AHEAD = 8, VALUES_AHEAD = 3 }; // what is asked for before it is needed

// Cells of the filter for each record: about four for each of its keys.
enum { CELLS_A_RECORD = 128, CELLS_A_WORD = 32 };

// The keys of one chunk of records that may be others', too, by part.
struct kept_keys {
    uint64_t *items; // 32 bits of the hash << 32 | slot
    size_t starts[PARTS + 1];
    uint64_t made;
};

struct pair_list {
    uint64_t *items;
    size_t count, cap;
};

struct finding {
    const struct match_set *set;
    _Atomic uint64_t *filter;
    uint64_t cells; // a power of two
    struct kept_keys *chunks;
    size_t chunk_count;
    size_t least;                       // records that a block of any kind may have
    struct pair_list *lists;            // one a part
    struct match_block_report *reports; // one a part
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

static uint32_t short_hash(uint64_t hash) {
    return (uint32_t)(hash >> 32);
}

static size_t part_of(uint64_t entry) {
    return (size_t)(entry >> 58);
}

_Static_assert(PARTS == 1 << 6, "part_of takes six bits");

// Calls `each` with the keys of every record of a chunk.
static void each_record(struct finding *f, size_t chunk,
                        void (*each)(struct finding *f, size_t chunk, uint32_t slot,
                                     const struct match_key *keys, size_t count)) {
    struct match_source source = {.set = f->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t end = (chunk + 1) * RECORDS_A_CHUNK;
    end = end < f->set->count ? end : f->set->count;
    for (size_t slot = chunk * RECORDS_A_CHUNK; slot < end; slot++) {
        if (slot + VALUES_AHEAD < end)
            match_values_expect(f->set, (uint32_t)(slot + VALUES_AHEAD));
        if (f->set->records[slot].flags & MATCH_RECORD_LIVE)
            each(f, chunk, (uint32_t)slot, keys,
                 match_record_keys(&source, &f->set->records[slot], keys));
    }
}

// The low bits choose the cell; the high ones are what is kept, so that both are independent.
static void note_keys(struct finding *f, size_t chunk, uint32_t slot, const struct match_key *keys,
                      size_t count) {
    (void)chunk, (void)slot;
    for (size_t i = 0; i < count; i++) {
        uint64_t cell = keys[i].hash >> 1 & (f->cells - 1);
        _Atomic uint64_t *word = &f->filter[cell / CELLS_A_WORD];
        uint64_t seen = (uint64_t)1 << cell % CELLS_A_WORD * 2, again = seen << 1;
        uint64_t before = atomic_load_explicit(word, memory_order_relaxed);
        if (!(before & seen))
            before = atomic_fetch_or_explicit(word, seen, memory_order_relaxed);
        if ((before & seen) && !(before & again))
            atomic_fetch_or_explicit(word, again, memory_order_relaxed);
    }
}

static void note_chunk(void *argument, size_t chunk) {
    each_record(argument, chunk, note_keys);
}

// Into the order of making first; place_keys puts them by part.
static void keep_keys(struct finding *f, size_t chunk, uint32_t slot, const struct match_key *keys,
                      size_t count) {
    struct kept_keys *kept = &f->chunks[chunk];
    for (size_t i = 0; i < count; i++) {
        uint64_t cell = keys[i].hash >> 1 & (f->cells - 1);
        uint64_t word = atomic_load_explicit(&f->filter[cell / CELLS_A_WORD], memory_order_relaxed);
        kept->items[kept->starts[PARTS]] = (uint64_t)short_hash(keys[i].hash) << 32 | slot;
        kept->starts[PARTS] += word >> (cell % CELLS_A_WORD * 2 + 1) & 1;
    }
    kept->made += count;
}

static void place_keys(struct kept_keys *kept) {
    size_t count = kept->starts[PARTS], at[PARTS] = {0};
    for (size_t i = 0; i < count; i++)
        at[part_of(kept->items[i])]++;
    for (size_t p = 0, start = 0; p < PARTS; p++) {
        size_t size = at[p];
        kept->starts[p] = at[p] = start;
        start += size;
    }
    uint64_t *placed = memory_alloc(count * sizeof *placed + 1);
    for (size_t i = 0; i < count; i++)
        placed[at[part_of(kept->items[i])]++] = kept->items[i];
    free(kept->items);
    kept->items = placed;
}

static void keep_chunk(void *argument, size_t chunk) {
    struct finding *f = argument;
    // Room for all keys of the chunk; what is not used is never touched.
    f->chunks[chunk].items = memory_alloc(
        (size_t)RECORDS_A_CHUNK * MATCH_KEYS_MAX * sizeof(uint64_t) + sizeof(uint64_t));
    each_record(f, chunk, keep_keys);
    place_keys(&f->chunks[chunk]);
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
static struct match_key key_of(const struct finding *f, uint64_t entry) {
    struct match_source source = {.set = f->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t count = match_record_keys(&source, &f->set->records[(uint32_t)entry], keys);
    for (size_t i = 0; i < count; i++)
        if (short_hash(keys[i].hash) == entry >> 32)
            return keys[i];
    return (struct match_key){0};
}

// The same where its kind is known from another entry of the block.
static struct match_key key_of_kind(const struct finding *f, uint64_t entry, uint8_t kind) {
    struct match_source source = {.set = f->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t count =
        match_record_keys_of_kind(&source, &f->set->records[(uint32_t)entry], kind, keys);
    for (size_t i = 0; i < count; i++)
        if (short_hash(keys[i].hash) == entry >> 32)
            return keys[i];
    return (struct match_key){0};
}

// Members of equal second key are compared whole where they are few enough, else with a window.
static void pair_oversize(const struct finding *f, size_t part, const uint64_t *block, size_t count,
                          uint8_t kind) {
    struct pair_list *list = &f->lists[part];
    struct match_block_report *report = &f->reports[part];
    size_t limit = match_key_limit(f->set->model, kind, f->set->live);
    size_t window = match_key_window(limit);
    bool weak = match_key_is_weak(f->set->model, kind);
    report->oversize++;
    if (weak && !match_key_divides(f->set->model, kind)) {
        report->pairs_not_made += (uint64_t)count * (count - 1) / 2;
        return;
    }
    struct member *members = memory_alloc(count * sizeof *members);
    for (size_t i = 0; i < count; i++) {
        if (i + RECORDS_AHEAD < count)
            match_record_expect(f->set, (uint32_t)block[i + RECORDS_AHEAD]);
        if (i + VALUES_AHEAD < count)
            match_values_expect(f->set, (uint32_t)block[i + VALUES_AHEAD]);
        uint32_t slot = (uint32_t)block[i];
        members[i] = (struct member){slot, key_of_kind(f, block[i], kind).refine,
                                     window_order(f->set, &f->set->records[slot])};
    }
    qsort(members, count, sizeof *members, compare_members);
    size_t before = list->count;
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin + 1; end < count && members[end].refine == members[begin].refine;)
            end++;
        bool whole = members[begin].refine && end - begin <= limit;
        if (!whole && weak)
            continue; // a weak fact that many share says nothing
        if (end - begin > 1)
            (*(whole ? &report->refined : &report->windowed))++;
        for (size_t i = begin; i < end; i++)
            for (size_t j = i + 1; j < end && (whole || j <= i + window); j++)
                push_pair(list, members[i].slot, members[j].slot);
    }
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
        if (size > f->least) {
            uint8_t kind = key_of(f, entries[begin]).kind;
            if (size > match_key_limit(f->set->model, kind, f->set->live)) {
                pair_oversize(f, part, entries + begin, size, kind);
                continue;
            }
        }
        for (size_t i = begin; i < end; i++)
            for (size_t j = i + 1; j < end; j++)
                push_pair(&f->lists[part], (uint32_t)entries[i], (uint32_t)entries[j]);
    }
}

// What a block has to be larger than for its kind to matter.
static size_t least_limit(const struct match_set *set) {
    size_t least = MATCH_BLOCK_MAX;
    for (uint8_t kind = 0; kind < match_key_kinds(set->model); kind++) {
        size_t limit = match_key_limit(set->model, kind, set->live);
        least = limit < least ? limit : least;
    }
    return least;
}

static void find_part(void *argument, size_t part) {
    struct finding *f = argument;
    size_t count = 0;
    for (size_t c = 0; c < f->chunk_count; c++)
        count += f->chunks[c].starts[part + 1] - f->chunks[c].starts[part];
    uint64_t *entries = memory_alloc(count * sizeof *entries + 1), *at = entries;
    for (size_t c = 0; c < f->chunk_count; c++) {
        const struct kept_keys *kept = &f->chunks[c];
        size_t size = kept->starts[part + 1] - kept->starts[part];
        if (size)
            memcpy(at, kept->items + kept->starts[part], size * sizeof *at);
        at += size;
    }
    uint64_t *spare = memory_alloc(count * sizeof *spare + 1);
    radix_sort(entries, spare, count, 32, 64);
    free(spare);
    pair_blocks(f, part, entries, count);
    free(entries);
}

static void add_report(struct match_block_report *sum, const struct match_block_report *part) {
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
    for (size_t p = 0; p < PARTS; p++) {
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
    for (size_t p = 0; p < PARTS; p++) {
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

static void find_keys(struct finding *f, size_t threads) {
    f->chunk_count = (f->set->count + RECORDS_A_CHUNK - 1) / RECORDS_A_CHUNK;
    f->chunks = memory_zero(f->chunk_count + 1, sizeof *f->chunks);
    f->cells = CELLS_A_WORD;
    while (f->cells < (uint64_t)f->set->count * CELLS_A_RECORD)
        f->cells *= 2;
    f->filter = memory_zero(f->cells / CELLS_A_WORD, sizeof *f->filter);
    parallel_for(threads, f->chunk_count, note_chunk, f);
    parallel_for(threads, f->chunk_count, keep_chunk, f);
    free(f->filter);
}

void match_pairs_find(const struct match_set *set, size_t threads, struct match_pairs *pairs,
                      struct match_block_report *report) {
    struct finding f = {.set = set};
    find_keys(&f, threads);
    f.least = least_limit(set);
    f.lists = memory_zero(PARTS, sizeof *f.lists);
    f.reports = memory_zero(PARTS, sizeof *f.reports);
    parallel_for(threads, PARTS, find_part, &f);
    *report = (struct match_block_report){0};
    for (size_t c = 0; c < f.chunk_count; c++) {
        report->keys += f.chunks[c].made;
        free(f.chunks[c].items);
    }
    free(f.chunks);
    for (size_t p = 0; p < PARTS; p++)
        add_report(report, &f.reports[p]);
    join_lists(&f, threads, pairs);
    report->pairs = pairs->count;
    free(f.lists);
    free(f.reports);
}

void match_pairs_finish(struct match_pairs *pairs) {
    free(pairs->items);
    *pairs = (struct match_pairs){0};
}
