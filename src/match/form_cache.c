// A table of entries of fixed size; what does not fit into one is worked out again each time.
//
// An entry holds the text it is for, behind it the items it gives as they will be added. Items are
// worked out in an empty form, so that they do not depend on what the record has besides; adding
// them leaves out those it has already, as it does without a cache.
#include "match/form_private.h"
#include <stdlib.h>
#include <string.h>

enum { ENTRIES = 1 << 16, DATA_BYTES = 240, NUMBERED = 0x80 };

struct entry {
    uint64_t hash; // 0: free
    uint8_t role, text_len, item_count;
    bool has_house; // of the builder: streets leave out their number then
    char data[DATA_BYTES];
};

struct match_form_cache {
    struct entry entries[ENTRIES];
    struct match_item items[MATCH_ITEMS_MAX]; // of the value being worked out
};

struct match_form_cache *match_form_cache_create(void) {
    return memory_zero(1, sizeof(struct match_form_cache));
}

void match_form_cache_destroy(struct match_form_cache *cache) {
    free(cache);
}

// -- items as bytes: kind, flags, length, skeleton, group, text; the number where there is one

static size_t item_size(const struct match_item *item) {
    return 11 + item->text.len + (item->number ? 8 : 0);
}

static char *put_item(char *to, const struct match_item *item) {
    to[0] = (char)(item->kind | (item->number ? NUMBERED : 0));
    to[1] = (char)item->flags;
    to[2] = (char)item->text.len;
    memcpy(to + 3, &item->skeleton, 4);
    memcpy(to + 7, &item->group, 4);
    memcpy(to + 11, item->text.ptr, item->text.len);
    to += 11 + item->text.len;
    if (item->number) {
        memcpy(to, &item->number, 8);
        to += 8;
    }
    return to;
}

static const char *get_item(const char *from, struct match_item *item) {
    *item =
        (struct match_item){.kind = (uint8_t)from[0] & (NUMBERED - 1), .flags = (uint8_t)from[1]};
    item->text = (str){from + 11, (uint8_t)from[2]};
    memcpy(&item->skeleton, from + 3, 4);
    memcpy(&item->group, from + 7, 4);
    bool numbered = from[0] & NUMBERED;
    from += 11 + item->text.len;
    if (numbered)
        memcpy(&item->number, from, 8);
    return from + (numbered ? 8 : 0);
}

static bool holds(const struct entry *entry, uint64_t hash, enum match_role role, bool has_house,
                  str text) {
    return entry->hash == hash && entry->role == role && entry->has_house == has_house &&
           entry->text_len == text.len && memcmp(entry->data, text.ptr, text.len) == 0;
}

static void keep(struct entry *entry, uint64_t hash, enum match_role role, bool has_house, str text,
                 const struct match_form *form) {
    size_t size = text.len;
    for (size_t i = 0; i < form->count; i++)
        size += item_size(&form->items[i]);
    if (size > DATA_BYTES)
        return;
    *entry = (struct entry){.hash = hash,
                            .role = (uint8_t)role,
                            .text_len = (uint8_t)text.len,
                            .item_count = (uint8_t)form->count,
                            .has_house = has_house};
    memcpy(entry->data, text.ptr, text.len);
    char *to = entry->data + text.len;
    for (size_t i = 0; i < form->count; i++)
        to = put_item(to, &form->items[i]);
}

static void replay(struct form_builder *b, const struct entry *entry) {
    const char *from = entry->data + entry->text_len;
    for (size_t i = 0; i < entry->item_count; i++) {
        struct match_item item;
        from = get_item(from, &item);
        item.text = str_copy(b->arena, item.text);
        form_add(b, item);
    }
}

// Those that are what they are whatever else the record has, and come again: not addresses of
// people, and not telephones, which are read by the record's country.
static bool is_cached(enum match_role role) {
    static const uint32_t cached =
        1u << MATCH_ROLE_GIVEN_NAME | 1u << MATCH_ROLE_FAMILY_NAME | 1u << MATCH_ROLE_WHOLE_NAME |
        1u << MATCH_ROLE_COMPANY_NAME | 1u << MATCH_ROLE_STREET | 1u << MATCH_ROLE_HOUSE_NUMBER |
        1u << MATCH_ROLE_CITY | 1u << MATCH_ROLE_POSTCODE | 1u << MATCH_ROLE_REGION |
        1u << MATCH_ROLE_COUNTRY | 1u << MATCH_ROLE_BIRTH_DATE;
    return cached >> role & 1;
}

static uint64_t hash_for(enum match_role role, bool has_house, str text) {
    return hash_combine(str_hash(text), (uint64_t)role * 2 + has_house) | 1;
}

void form_expect_cached(const struct form_builder *b, enum match_role role, str text) {
    const struct match_form_cache *cache = b->tools->cache;
    if (!cache || !is_cached(role) || text.len > DATA_BYTES / 2)
        return;
    uint64_t hash = hash_for(role, b->has_house, text);
    const char *entry = (const char *)&cache->entries[hash >> 20 & (ENTRIES - 1)];
    __builtin_prefetch(entry);
    __builtin_prefetch(entry + 64);
}

bool form_add_cached(struct form_builder *b, enum match_role role, str text,
                     void (*add)(struct form_builder *builder, enum match_role role, str text)) {
    struct match_form_cache *cache = b->tools->cache;
    if (!cache || !is_cached(role) || text.len > DATA_BYTES / 2)
        return false;
    uint64_t hash = hash_for(role, b->has_house, text);
    struct entry *entry = &cache->entries[hash >> 20 & (ENTRIES - 1)];
    if (holds(entry, hash, role, b->has_house, text)) {
        replay(b, entry);
        return true;
    }
    struct form_builder alone = *b;
    alone.form = (struct match_form){.model = b->form.model, .items = cache->items};
    add(&alone, role, text);
    keep(entry, hash, role, b->has_house, text, &alone.form);
    for (size_t i = 0; i < alone.form.count; i++)
        form_add(b, alone.form.items[i]);
    return true;
}
