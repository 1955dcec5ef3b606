// What an import's rows have said so far: for each record a short list of hashes, one for each
// value and each contact point, in an open-addressing table by record.
#include "crm/import_private.h"
#include <stdlib.h>
#include <string.h>

struct seen_item {
    uint32_t slot; // of the value; SLOT_POINT for a contact point, of which there may be many
    uint32_t hash;
};

struct seen_record {
    int64_t key; // 0: free
    struct seen_item *items;
    size_t count;
};

struct import_seen {
    struct arena arena;   // the items
    struct arena scratch; // of one call
    struct seen_record *records;
    size_t count;
    size_t cap; // a power of two
};

enum { CAP_AT_FIRST = 1024 };
#define SLOT_POINT UINT32_MAX

struct import_seen *import_seen_create(void) {
    struct import_seen *seen = memory_zero(1, sizeof *seen);
    arena_init(&seen->arena);
    arena_init(&seen->scratch);
    seen->cap = CAP_AT_FIRST;
    seen->records = memory_zero(seen->cap, sizeof *seen->records);
    return seen;
}

void import_seen_destroy(struct import_seen *seen) {
    if (!seen)
        return;
    arena_finish(&seen->arena);
    arena_finish(&seen->scratch);
    free(seen->records);
    free(seen);
}

static struct seen_record *place(struct seen_record *records, size_t cap, int64_t key) {
    size_t at = (size_t)hash_u64((uint64_t)key) & (cap - 1);
    while (records[at].key && records[at].key != key)
        at = (at + 1) & (cap - 1);
    return &records[at];
}

static void grow(struct import_seen *seen) {
    size_t cap = seen->cap * 2;
    struct seen_record *records = memory_zero(cap, sizeof *records);
    for (size_t i = 0; i < seen->cap; i++)
        if (seen->records[i].key)
            *place(records, cap, seen->records[i].key) = seen->records[i];
    free(seen->records);
    seen->records = records;
    seen->cap = cap;
}

static uint32_t value_hash(struct value v) {
    uint64_t bits = 0;
    if (v.kind == VALUE_TEXT || v.kind == VALUE_BYTES)
        return (uint32_t)str_hash(v.s);
    if (v.kind == VALUE_FLOAT)
        memcpy(&bits, &v.f, sizeof bits);
    else
        bits = (uint64_t)v.i;
    return (uint32_t)hash_u64(bits);
}

// In the scratch arena.
static struct seen_item *items_of(struct import_seen *seen, const struct record *r, size_t *count) {
    arena_reset(&seen->scratch);
    struct seen_item *items =
        ARENA_ARRAY(&seen->scratch, r->type->property_count + r->point_count, struct seen_item);
    *count = 0;
    for (size_t i = 0; i < r->type->property_count; i++)
        if (r->type->properties[i].system == SYSTEM_NONE && !value_is_null(r->values[i]))
            items[(*count)++] = (struct seen_item){(uint32_t)i, value_hash(r->values[i])};
    for (size_t i = 0; i < r->point_count; i++)
        items[(*count)++] =
            (struct seen_item){SLOT_POINT, (uint32_t)hash_combine(str_hash(r->points[i].key),
                                                                  (uint64_t)r->points[i].kind)};
    return items;
}

static struct seen_item *find(const struct seen_record *record, struct seen_item item) {
    for (size_t i = 0; i < record->count; i++)
        if (record->items[i].slot == item.slot &&
            (item.slot != SLOT_POINT || record->items[i].hash == item.hash))
            return &record->items[i];
    return NULL;
}

bool import_seen_knows(const struct import_seen *seen, int64_t key) {
    return place(seen->records, seen->cap, key)->key != 0;
}

bool import_seen_says(struct import_seen *seen, int64_t key, const struct record *says) {
    size_t count;
    const struct seen_record *record = place(seen->records, seen->cap, key);
    const struct seen_item *items = items_of(seen, says, &count);
    for (size_t i = 0; i < count; i++) {
        const struct seen_item *known = find(record, items[i]);
        if (!known || known->hash != items[i].hash)
            return false;
    }
    return true;
}

void import_seen_add(struct import_seen *seen, int64_t key, const struct record *says) {
    size_t count;
    if (seen->count * 4 >= seen->cap * 3)
        grow(seen);
    struct seen_record *record = place(seen->records, seen->cap, key);
    const struct seen_item *items = items_of(seen, says, &count);
    seen->count += record->key ? 0 : 1;
    record->key = key;
    for (size_t i = 0; i < count; i++) {
        struct seen_item *known = find(record, items[i]);
        if (known) {
            *known = items[i];
            continue;
        }
        size_t size = record->count * sizeof *items;
        record->items = arena_grow(&seen->arena, record->items, size, size + sizeof *items);
        record->items[record->count++] = items[i];
    }
}
