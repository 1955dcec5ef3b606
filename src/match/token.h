// Interned values: every distinct text of a kind once, with all that comparing it needs.
//
// The idea: equal values are equal 32-bit numbers, so most comparisons never touch text; what is
// needed for unequal ones (prefix, bigram signature, skeleton, frequency) lies together in one
// cache line per value. Id 0 is "no value". Counts say how many records hold a value now; they are
// the term frequencies, in a batch and live alike.
//
// One writer; readers only while nobody writes.
#pragma once
#include "match/form.h"

struct match_token {
    uint64_t prefix;    // first 8 bytes, big endian, zero padded: orders as the text does
    uint64_t signature; // one bit per hashed bigram
    uint32_t text;      // offset in the pool
    uint32_t skeleton;
    uint32_t group;
    uint32_t count; // records that hold it
    uint32_t words; // offset in `words` of its words' ids (companies, streets); 0 none
    uint8_t length; // bytes of text
    uint8_t word_count;
    uint8_t class;   // enum match_item_kind; words have MATCH_ITEM_KIND_COUNT
    uint8_t flags;   // MATCH_FLAG_*
    uint32_t owners; // distinct names of the records that hold it, saturating (contact points)
    uint32_t hash;
};

struct match_tokens {
    struct match_token *items; // [0] is unused
    size_t count, cap;
    uint32_t *slots; // open addressing, power of two, 0 free
    size_t slot_count;
    char *pool;
    size_t pool_size, pool_cap;
    uint32_t *words;
    size_t word_size, word_cap;
    uint64_t class_total[MATCH_ITEM_KIND_COUNT + 1]; // records' values by class
};

void match_tokens_init(struct match_tokens *tokens);
void match_tokens_finish(struct match_tokens *tokens);
// Works out the items' hashes, which whoever interns the form would have to.
void match_form_hash(struct match_form *form);
// What looking an item up will touch, in this order: its slot, the value in it, that value's text.
enum match_expect { MATCH_EXPECT_SLOT, MATCH_EXPECT_VALUE, MATCH_EXPECT_TEXT };
// Asks the memory for that. The item's hash is known (match_form_hash), and what comes before it in
// the order was asked for some items ago.
void match_tokens_expect(const struct match_tokens *tokens, const struct match_item *item,
                         enum match_expect what);
// The id of the item's text in its class, made where it is new. Does not count it.
uint32_t match_tokens_add(struct match_tokens *tokens, const struct match_item *item);
// 0 where unknown.
uint32_t match_tokens_find(const struct match_tokens *tokens, const struct match_item *item);
void match_tokens_count(struct match_tokens *tokens, uint32_t id, int by);

static inline str match_tokens_text(const struct match_tokens *tokens, uint32_t id) {
    const struct match_token *t = &tokens->items[id];
    return (str){tokens->pool + t->text, t->length};
}
