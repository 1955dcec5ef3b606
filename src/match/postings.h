// A hash from 64-bit keys to short lists of slots: open addressing, one slot inline, longer lists
// in blocks of powers of two that are used again when a list outgrows them.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct posting {
    uint64_t key;   // 0: free
    uint32_t count; // 0 with a key: emptied, kept for the probing
    uint32_t where; // the slot itself where count is 1, else offset in `pool`
};

enum { POSTING_CLASSES = 32 };

struct postings {
    struct posting *entries;
    size_t cap, used; // power of two; entries with a key
    uint32_t *pool;
    size_t pool_size, pool_cap;
    uint32_t free_blocks[POSTING_CLASSES]; // first free block by log2 of its size; chained, 0 none
};

void postings_init(struct postings *postings);
void postings_finish(struct postings *postings);
void postings_add(struct postings *postings, uint64_t key, uint32_t slot);
// False where it was not there.
bool postings_remove(struct postings *postings, uint64_t key, uint32_t slot);
// The list of a key (borrowed until the next change); returns its length.
size_t postings_get(const struct postings *postings, uint64_t key, const uint32_t **slots);
// Asks for the memory that the next call with `key` will touch, without waiting for it.
void postings_expect(const struct postings *postings, uint64_t key);
size_t postings_memory(const struct postings *postings);
