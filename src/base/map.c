// Open addressing with linear probing, at most half full.
#include "base/map.h"

void map_init(struct map *map, struct arena *arena) {
    *map = (struct map){.arena = arena};
}

static struct map_entry *slot(const struct map *map, str key) {
    size_t at = (size_t)str_hash(key) & (map->cap - 1);
    while (map->entries[at].key.ptr && !str_equal(map->entries[at].key, key))
        at = (at + 1) & (map->cap - 1);
    return &map->entries[at];
}

static void grow(struct map *map) {
    struct map old = *map;
    map->cap = old.cap ? old.cap * 2 : 16;
    map->entries = ARENA_ARRAY(map->arena, map->cap, struct map_entry);
    for (size_t i = 0; i < old.cap; i++)
        if (old.entries[i].key.ptr)
            *slot(map, old.entries[i].key) = old.entries[i];
}

void map_set(struct map *map, str key, void *value) {
    if (!key.ptr)
        key.ptr = ""; // the empty key is a key, too
    if (map->count * 2 >= map->cap)
        grow(map);
    struct map_entry *entry = slot(map, key);
    if (!entry->key.ptr) {
        entry->key = key;
        map->count++;
    }
    entry->value = value;
}

bool map_add(struct map *map, str key, void *value) {
    if (!key.ptr)
        key.ptr = "";
    if (map->count * 2 >= map->cap)
        grow(map);
    struct map_entry *entry = slot(map, key);
    if (entry->key.ptr)
        return false;
    *entry = (struct map_entry){key, value};
    map->count++;
    return true;
}

void *map_get(const struct map *map, str key) {
    return map->cap ? slot(map, key)->value : NULL;
}

bool map_has(const struct map *map, str key) {
    return map->cap && slot(map, key)->key.ptr;
}

bool map_next(const struct map *map, size_t *i, struct map_entry *entry) {
    for (; *i < map->cap; ++*i) {
        if (map->entries[*i].key.ptr) {
            *entry = map->entries[(*i)++];
            return true;
        }
    }
    return false;
}
