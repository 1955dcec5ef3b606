// An arena is a stack of blocks, each twice the one before up to 1 MiB: few mallocs for a large
// request, little waste for a small one. Blocks are zeroed when they are taken, so that handing out
// memory is an addition.
#include "base/arena.h"
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, ALIGNMENT = 16 };

struct arena_block {
    struct arena_block *older;
    size_t used;
    size_t size;
    size_t padding;
    char data[];
};

static void out_of_memory(size_t size) {
    fprintf(stderr, "kartoteka: out of memory (%zu bytes wanted)\n", size);
    abort();
}

void *memory_alloc(size_t size) {
    void *memory = malloc(size ? size : 1);
    if (!memory)
        out_of_memory(size);
    return memory;
}

void *memory_zero(size_t count, size_t size) {
    void *memory = calloc(count ? count : 1, size ? size : 1);
    if (!memory)
        out_of_memory(count * size);
    return memory;
}

void *memory_grow(void *old, size_t count, size_t size) {
    void *memory = reallocarray(old, count ? count : 1, size ? size : 1);
    if (!memory)
        out_of_memory(count * size);
    return memory;
}

void arena_init(struct arena *arena) {
    *arena = (struct arena){0};
}

static struct arena_block *block_push(struct arena *arena, size_t size) {
    struct arena_block *block = calloc(1, sizeof *block + size);
    if (!block)
        out_of_memory(size);
    block->size = size;
    block->older = arena->top;
    arena->top = block;
    arena->total += size;
    return block;
}

static void block_pop(struct arena *arena) {
    struct arena_block *block = arena->top;
    arena->top = block->older;
    arena->total -= block->size;
    free(block);
}

void arena_finish(struct arena *arena) {
    if (!arena)
        return;
    while (arena->top)
        block_pop(arena);
}

// The newest block is kept, the largest: whoever fills an arena again and again asks the system for
// memory only in the first rounds.
void arena_reset(struct arena *arena) {
    struct arena_block *kept = arena->top;
    if (!kept)
        return;
#ifdef ARENA_MALLOC
    kept = NULL;
#else
    if (kept->size > LARGEST_BLOCK)
        kept = NULL;
    else
        arena->top = kept->older;
#endif
    while (arena->top)
        block_pop(arena);
    if (!kept)
        return;
    memset(kept->data, 0, kept->used);
    kept->used = 0;
    kept->older = NULL;
    arena->top = kept;
}

#ifndef ARENA_MALLOC
static size_t rounded(size_t size) {
    if (size > SIZE_MAX - ALIGNMENT)
        out_of_memory(size);
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}
#endif

static size_t next_block_size(const struct arena *arena, size_t wanted) {
#ifdef ARENA_MALLOC
    (void)arena;
    return wanted; // exactly: the byte behind it belongs to the allocator, and sanitizers watch it
#else
    size_t size = arena->top ? arena->top->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    return size < wanted ? wanted : size;
#endif
}

void *arena_alloc(struct arena *arena, size_t size) {
#ifdef ARENA_MALLOC
    struct arena_block *block = block_push(arena, next_block_size(arena, size ? size : 1));
    block->used = block->size;
    return block->data;
#else
    size_t wanted = rounded(size ? size : 1);
    struct arena_block *block = arena->top;
    if (!block || block->size - block->used < wanted)
        block = block_push(arena, next_block_size(arena, wanted));
    void *memory = block->data + block->used;
    block->used += wanted;
    return memory;
#endif
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        out_of_memory(count);
    return arena_alloc(arena, bytes);
}

void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size) {
    assert(new_size >= old_size && (old || !old_size));
#ifndef ARENA_MALLOC
    struct arena_block *block = arena->top;
    if (old && block && old_size) {
        size_t had = rounded(old_size), wanted = rounded(new_size);
        char *end = (char *)old + had;
        if (end == block->data + block->used && block->size - block->used >= wanted - had) {
            block->used += wanted - had;
            return old;
        }
    }
#endif
    void *memory = arena_alloc(arena, new_size);
    if (old_size)
        memcpy(memory, old, old_size);
    return memory;
}

struct arena_mark arena_mark(const struct arena *arena) {
    return (struct arena_mark){arena->top, arena->top ? arena->top->used : 0};
}

void arena_release(struct arena *arena, struct arena_mark mark) {
    while (arena->top != mark.block)
        block_pop(arena);
    if (!arena->top)
        return;
    assert(arena->top->used >= mark.used);
    memset(arena->top->data + mark.used, 0, arena->top->used - mark.used);
    arena->top->used = mark.used;
}
