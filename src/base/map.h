// A hash table from text to pointer: few thousand entries looked up often.
//
// Keys and table live in the arena given at init; keys are not copied, they must outlive the map.
// Values are borrowed. Not for hostile keys in large numbers (linear probing, known hash).
#pragma once
#include "base/str.h"

struct map_entry {
    str key;
    void *value;
};

struct map {
    struct arena *arena;
    struct map_entry *entries; // cap slots, key.ptr NULL where free
    size_t count;
    size_t cap; // a power of two
};

void map_init(struct map *map, struct arena *arena);
void map_set(struct map *map, str key, void *value);
void *map_get(const struct map *map, str key); // NULL where absent
bool map_has(const struct map *map, str key);
bool map_add(struct map *map, str key, void *value); // false, and nothing done, where it is there
// The entry number `i` in no particular order, for walking: false when past the end.
bool map_next(const struct map *map, size_t *i, struct map_entry *entry);
