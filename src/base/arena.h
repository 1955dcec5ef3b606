// Memory that lives as long as one request or one job, and is given back as a whole.
//
// One arena per `struct work`. What it hands out is zeroed, aligned for any type and never NULL:
// out of memory ends the process with a message, nobody tests for it. An arena belongs to one
// thread at a time. Built with -Darena_malloc=true every allocation is a malloc of its own, so that
// the sanitizers see overruns.
#pragma once
#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *top; // the block allocations come from; older ones hang behind it
    size_t total;            // bytes in all blocks
};

// A place in an arena to go back to: everything allocated since is given back.
struct arena_mark {
    struct arena_block *block;
    size_t used;
};

void arena_init(struct arena *arena);
// Gives everything back. Fine on an arena that was only zeroed.
void arena_finish(struct arena *arena);
// Empties the arena but keeps one block, for loops that handle many short things.
void arena_reset(struct arena *arena);

void *arena_alloc(struct arena *arena, size_t size);
// count * size with the multiplication checked.
void *arena_array(struct arena *arena, size_t count, size_t size);
// A larger copy of `old` (grown in place where it is the newest allocation).
void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size);

struct arena_mark arena_mark(const struct arena *arena);
void arena_release(struct arena *arena, struct arena_mark mark);

#define ARENA_NEW(arena, type)          ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))

// malloc, calloc and realloc for the owners of long-lived things; they end the process when
// memory is out, so nobody tests their result.
void *memory_alloc(size_t size);
void *memory_zero(size_t count, size_t size);
void *memory_grow(void *old, size_t count, size_t size);
