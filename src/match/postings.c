// The live index's lists.
#include "match/postings.h"
#include "base/arena.h"
#include "base/str.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

void postings_init(struct postings *p) {
    *p = (struct postings){.cap = 64, .pool_size = 2};
    p->entries = memory_zero(p->cap, sizeof *p->entries);
    p->pool_cap = 64;
    p->pool = memory_zero(p->pool_cap, sizeof *p->pool);
}

void postings_finish(struct postings *p) {
    free(p->entries);
    free(p->pool);
    *p = (struct postings){0};
}

static struct posting *entry_of(const struct postings *p, uint64_t key) {
    size_t mask = p->cap - 1;
    size_t i = hash_u64(key) & mask;
    while (p->entries[i].key && p->entries[i].key != key)
        i = (i + 1) & mask;
    return &p->entries[i];
}

// Makes the table larger, or only drops the emptied entries.
static void rebuild(struct postings *p) {
    struct posting *old = p->entries;
    size_t old_cap = p->cap, filled = 0;
    for (size_t i = 0; i < old_cap; i++)
        filled += old[i].key && old[i].count;
    while (filled * 2 > p->cap)
        p->cap *= 2;
    p->entries = memory_zero(p->cap, sizeof *p->entries);
    p->used = filled;
    for (size_t i = 0; i < old_cap; i++)
        if (old[i].key && old[i].count)
            *entry_of(p, old[i].key) = old[i];
    free(old);
}

static unsigned class_of(uint32_t count) {
    return count <= 2 ? 1 : 32 - (unsigned)__builtin_clz(count - 1);
}

static uint32_t take_block(struct postings *p, unsigned class) {
    uint32_t block = p->free_blocks[class];
    if (block) {
        p->free_blocks[class] = p->pool[block];
        return block;
    }
    size_t size = (size_t)1 << class;
    if (p->pool_size + size > p->pool_cap) {
        p->pool_cap = (p->pool_size + size) * 3 / 2;
        p->pool = memory_grow(p->pool, p->pool_cap, sizeof *p->pool);
    }
    assert(p->pool_size + size < UINT32_MAX);
    p->pool_size += size;
    return (uint32_t)(p->pool_size - size);
}

static void give_block(struct postings *p, uint32_t block, unsigned class) {
    p->pool[block] = p->free_blocks[class];
    p->free_blocks[class] = block;
}

void postings_add(struct postings *p, uint64_t key, uint32_t slot) {
    assert(key);
    struct posting *e = entry_of(p, key);
    if (!e->key) {
        if ((p->used + 1) * 4 > p->cap * 3) {
            rebuild(p);
            e = entry_of(p, key);
        }
        *e = (struct posting){.key = key};
        p->used++;
    }
    if (!e->count) {
        e->where = slot;
    } else if (e->count == 1) {
        uint32_t block = take_block(p, 1);
        p->pool[block] = e->where;
        p->pool[block + 1] = slot;
        e->where = block;
    } else {
        unsigned before = class_of(e->count), after = class_of(e->count + 1);
        if (before != after) {
            uint32_t block = take_block(p, after);
            memcpy(p->pool + block, p->pool + e->where, e->count * sizeof *p->pool);
            give_block(p, e->where, before);
            e->where = block;
        }
        p->pool[e->where + e->count] = slot;
    }
    e->count++;
}

bool postings_remove(struct postings *p, uint64_t key, uint32_t slot) {
    struct posting *e = entry_of(p, key);
    if (!e->key || !e->count)
        return false;
    if (e->count == 1) {
        if (e->where != slot)
            return false;
        e->count = 0;
        return true;
    }
    uint32_t *list = p->pool + e->where, at = 0;
    while (at < e->count && list[at] != slot)
        at++;
    if (at == e->count)
        return false;
    list[at] = list[e->count - 1];
    unsigned before = class_of(e->count);
    e->count--;
    if (e->count == 1) {
        uint32_t block = e->where;
        e->where = list[0];
        give_block(p, block, before);
    } else if (class_of(e->count) != before) {
        uint32_t block = take_block(p, class_of(e->count));
        memcpy(p->pool + block, p->pool + e->where, e->count * sizeof *p->pool);
        give_block(p, e->where, before);
        e->where = block;
    }
    return true;
}

size_t postings_get(const struct postings *p, uint64_t key, const uint32_t **slots) {
    struct posting *e = entry_of(p, key);
    if (!e->key || !e->count)
        return 0;
    *slots = e->count == 1 ? &e->where : p->pool + e->where;
    return e->count;
}

void postings_expect(const struct postings *p, uint64_t key) {
    __builtin_prefetch(&p->entries[hash_u64(key) & (p->cap - 1)], 1);
}

size_t postings_memory(const struct postings *p) {
    return p->cap * sizeof *p->entries + p->pool_cap * sizeof *p->pool;
}
