// How many different names hold one contact point: what tells a shared phone from somebody's own.
//
// A phone or mailbox seen with more than three surnames is shared and proves little. The name is
// taken as its skeleton, so that spellings and scripts of one surname count once. Counting stops at
// OWNERS_MAX, which a batch and the live index keep alike.
#include "match/record.h"
#include <assert.h>
#include <stdlib.h>

enum { OWNERS_MAX = 8, OWNERS_SCAN = 512 };

static uint32_t owner_of(const struct match_set *set, const struct match_record *record) {
    uint32_t company = record->company ? set->tokens.items[record->company].skeleton : 0;
    if (set->model == MATCH_COMPANY)
        return company;
    return record->family_skeleton  ? record->family_skeleton
           : record->given_skeleton ? record->given_skeleton
                                    : company;
}

// Adds an owner to the first `count` of a short list; returns the new count.
static size_t note_owner(uint32_t owners[OWNERS_MAX], size_t count, uint32_t owner) {
    if (!owner || count == OWNERS_MAX)
        return count;
    for (size_t i = 0; i < count; i++)
        if (owners[i] == owner)
            return count;
    owners[count] = owner;
    return count + 1;
}

void match_set_refresh_owner(struct match_set *set, uint32_t token, const uint32_t *slots,
                             size_t count) {
    uint32_t owners[OWNERS_MAX];
    size_t found = 0;
    for (size_t i = 0; i < count && i < OWNERS_SCAN && found < OWNERS_MAX; i++)
        found = note_owner(owners, found, owner_of(set, &set->records[slots[i]]));
    set->tokens.items[token].owners = (uint32_t)found;
}

static int compare_u64(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

void match_set_refresh_owners(struct match_set *set) {
    static const enum match_item_kind kinds[] = {MATCH_ITEM_EMAIL, MATCH_ITEM_PHONE};
    struct match_source source = {.set = set};
    size_t size = 0, cap = set->live * 2 + 16;
    uint64_t *holders = memory_alloc(cap * sizeof *holders); // token << 32 | owner
    for (size_t slot = 0; slot < set->count; slot++) {
        const struct match_record *record = &set->records[slot];
        uint32_t owner = record->flags & MATCH_RECORD_LIVE ? owner_of(set, record) : 0;
        for (size_t k = 0; owner && k < 2; k++) {
            uint32_t ids[MATCH_VALUES_MAX];
            size_t count = match_record_values(&source, record, kinds[k], ids);
            for (size_t i = 0; i < count; i++) {
                set->tokens.items[ids[i]].owners = 0;
                if (set->tokens.items[ids[i]].count < 2)
                    continue;
                if (size == cap)
                    holders = memory_grow(holders, cap *= 2, sizeof *holders);
                holders[size++] = (uint64_t)ids[i] << 32 | owner;
            }
        }
    }
    qsort(holders, size, sizeof *holders, compare_u64);
    for (size_t i = 0; i < size; i++) {
        struct match_token *token = &set->tokens.items[holders[i] >> 32];
        if ((!i || holders[i] != holders[i - 1]) && token->owners < OWNERS_MAX)
            token->owners++;
    }
    free(holders);
}
