// How many different names hold one contact point: what tells a shared phone from somebody's own.
//
// A phone or mailbox seen with more than three surnames is shared and proves little. Spellings of
// one name count once: those of one skeleton, and surnames whose bigrams are mostly the same,
// directly or by way of a third (Rowe, Rwoe). Companies that share words are often branches with
// one telephone, so theirs count apart. Counting stops at OWNERS_MAX. A batch looks at all holders
// of a value, in whatever order they came; the live index, which counts anew with every save, at
// the first OWNERS_SCAN of them, so that a mailbox of ten thousand does not make each save long.
#include "match/record.h"
#include "match/similarity.h"
#include <assert.h>
#include <stdlib.h>

enum { OWNERS_MAX = 8, OWNERS_LOOKED_AT = 24, OWNERS_SCAN = 512 };

static const float same_name = 0.45f; // share of bigrams

struct owner {
    uint64_t signature; // 0: alike to none
    uint32_t skeleton;  // 0: nobody
};

static struct owner owner_of(const struct match_set *set, const struct match_record *record) {
    const struct match_token *company = &set->tokens.items[record->company];
    if (set->model != MATCH_COMPANY && record->family_skeleton)
        return (struct owner){record->family_signature, record->family_skeleton};
    if (set->model != MATCH_COMPANY && record->given_skeleton)
        return (struct owner){record->given_signature, record->given_skeleton};
    return (struct owner){0, record->company ? company->skeleton : 0};
}

struct owners {
    struct owner items[OWNERS_LOOKED_AT];
    size_t count;
    bool many; // more than can be looked at
};

static void add_owner(struct owners *owners, struct owner owner) {
    if (!owner.skeleton)
        return;
    for (size_t i = 0; i < owners->count; i++)
        if (owners->items[i].skeleton == owner.skeleton) {
            if (owner.signature < owners->items[i].signature)
                owners->items[i].signature = owner.signature;
            return;
        }
    if (owners->count == OWNERS_LOOKED_AT)
        owners->many = true;
    else
        owners->items[owners->count++] = owner;
}

static size_t first_of(const uint8_t *group, size_t i) {
    while (group[i] != i)
        i = group[i];
    return i;
}

// Names that are not the same by spelling.
static uint32_t count_names(const struct owners *owners) {
    uint8_t group[OWNERS_LOOKED_AT];
    uint32_t names = (uint32_t)owners->count;
    if (owners->many)
        return OWNERS_MAX;
    for (size_t i = 0; i < owners->count; i++) {
        group[i] = (uint8_t)i;
        for (size_t j = 0; j < i; j++) {
            size_t a = first_of(group, i), b = first_of(group, j);
            if (a == b || similarity_signatures(owners->items[i].signature,
                                                owners->items[j].signature) < same_name)
                continue;
            group[a > b ? a : b] = (uint8_t)(a > b ? b : a);
            names--;
        }
    }
    return names < OWNERS_MAX ? names : OWNERS_MAX;
}

void match_set_refresh_owner(struct match_set *set, uint32_t token, const uint32_t *slots,
                             size_t count) {
    struct owners owners = {.count = 0};
    for (size_t i = 0; i < count && i < OWNERS_SCAN && !owners.many; i++)
        add_owner(&owners, owner_of(set, &set->records[slots[i]]));
    set->tokens.items[token].owners = count_names(&owners);
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

// Every value that several records hold, with each of its holders: token << 32 | slot.
static uint64_t *list_holders(struct match_set *set, size_t *size) {
    static const enum match_item_kind kinds[] = {MATCH_ITEM_EMAIL, MATCH_ITEM_PHONE};
    struct match_source source = {.set = set};
    size_t cap = set->live * 2 + 16;
    uint64_t *holders = memory_alloc(cap * sizeof *holders);
    *size = 0;
    for (size_t slot = 0; slot < set->count; slot++) {
        const struct match_record *record = &set->records[slot];
        for (size_t k = 0; record->flags & MATCH_RECORD_LIVE && k < 2; k++) {
            uint32_t ids[MATCH_VALUES_MAX];
            size_t count = match_record_values(&source, record, kinds[k], ids);
            for (size_t i = 0; i < count; i++) {
                set->tokens.items[ids[i]].owners = 0;
                if (set->tokens.items[ids[i]].count < 2)
                    continue;
                if (*size == cap)
                    holders = memory_grow(holders, cap *= 2, sizeof *holders);
                holders[(*size)++] = (uint64_t)ids[i] << 32 | slot;
            }
        }
    }
    return holders;
}

void match_set_refresh_owners(struct match_set *set) {
    size_t size;
    uint64_t *holders = list_holders(set, &size);
    qsort(holders, size, sizeof *holders, compare_u64);
    for (size_t begin = 0, end; begin < size; begin = end) {
        struct owners owners = {.count = 0};
        uint64_t token = holders[begin] >> 32;
        for (end = begin; end < size && holders[end] >> 32 == token; end++)
            add_owner(&owners, owner_of(set, &set->records[(uint32_t)holders[end]]));
        set->tokens.items[token].owners = count_names(&owners);
    }
    free(holders);
}
