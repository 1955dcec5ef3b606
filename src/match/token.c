// The interner of values: open addressing over ids, texts in one pool.
#include "match/token.h"
#include "match/similarity.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

void match_tokens_init(struct match_tokens *tokens) {
    *tokens = (struct match_tokens){.count = 1, .cap = 16, .slot_count = 32, .word_size = 1};
    tokens->items = memory_zero(tokens->cap, sizeof *tokens->items);
    tokens->slots = memory_zero(tokens->slot_count, sizeof *tokens->slots);
    tokens->word_cap = 16;
    tokens->words = memory_zero(tokens->word_cap, sizeof *tokens->words);
}

void match_tokens_finish(struct match_tokens *tokens) {
    free(tokens->items);
    free(tokens->slots);
    free(tokens->pool);
    free(tokens->words);
    *tokens = (struct match_tokens){0};
}

static uint32_t hash_of(uint8_t class, str text) {
    return (uint32_t)(hash_combine(str_hash(text), class + 1u) >> 16);
}

void match_form_hash(struct match_form *form) {
    for (size_t i = 0; i < form->count; i++)
        form->items[i].hash = hash_of(form->items[i].kind, form->items[i].text);
}

void match_tokens_expect(const struct match_tokens *tokens, const struct match_item *item,
                         enum match_expect what) {
    const uint32_t *slot = &tokens->slots[item->hash & (tokens->slot_count - 1)];
    if (what == MATCH_EXPECT_SLOT)
        __builtin_prefetch(slot);
    else if (what == MATCH_EXPECT_VALUE)
        __builtin_prefetch(&tokens->items[*slot]);
    else if (*slot)
        __builtin_prefetch(tokens->pool + tokens->items[*slot].text);
}

// The slot where the text is, or the free one where it belongs.
static size_t slot_of(const struct match_tokens *tokens, uint8_t class, str text, uint32_t hash) {
    size_t mask = tokens->slot_count - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        uint32_t id = tokens->slots[i];
        if (!id)
            return i;
        const struct match_token *t = &tokens->items[id];
        if (t->hash == hash && t->class == class && str_equal(match_tokens_text(tokens, id), text))
            return i;
    }
}

static void grow_slots(struct match_tokens *tokens) {
    free(tokens->slots);
    tokens->slot_count *= 2;
    tokens->slots = memory_zero(tokens->slot_count, sizeof *tokens->slots);
    size_t mask = tokens->slot_count - 1;
    for (uint32_t id = 1; id < tokens->count; id++) {
        size_t i = tokens->items[id].hash & mask;
        while (tokens->slots[i])
            i = (i + 1) & mask;
        tokens->slots[i] = id;
    }
}

static uint32_t pool_add(struct match_tokens *tokens, str text) {
    if (tokens->pool_size + text.len > tokens->pool_cap) {
        tokens->pool_cap = (tokens->pool_size + text.len) * 2 + 64;
        tokens->pool = memory_grow(tokens->pool, tokens->pool_cap, 1);
    }
    assert(tokens->pool_size + text.len < UINT32_MAX);
    memcpy(tokens->pool + tokens->pool_size, text.ptr, text.len);
    tokens->pool_size += text.len;
    return (uint32_t)(tokens->pool_size - text.len);
}

static uint64_t prefix_of(str text) {
    uint64_t prefix = 0;
    for (size_t i = 0; i < 8; i++)
        prefix = prefix << 8 | (i < text.len ? (unsigned char)text.ptr[i] : 0);
    return prefix;
}

uint32_t match_tokens_add(struct match_tokens *tokens, const struct match_item *item) {
    assert(item->text.len && item->text.len <= MATCH_TEXT_MAX);
    uint32_t hash = item->hash ? item->hash : hash_of(item->kind, item->text);
    size_t slot = slot_of(tokens, item->kind, item->text, hash);
    if (tokens->slots[slot])
        return tokens->slots[slot];
    if (tokens->count == tokens->cap) {
        tokens->cap += tokens->cap / 2;
        tokens->items = memory_grow(tokens->items, tokens->cap, sizeof *tokens->items);
    }
    uint32_t id = (uint32_t)tokens->count++;
    tokens->items[id] = (struct match_token){
        .prefix = prefix_of(item->text),
        .signature = similarity_signature(item->text),
        .text = pool_add(tokens, item->text),
        .skeleton = item->skeleton,
        .group = item->group,
        .length = (uint8_t)item->text.len,
        .class = item->kind,
        .flags = item->flags,
        .hash = hash,
    };
    tokens->slots[slot] = id;
    if (tokens->count * 4 > tokens->slot_count * 3)
        grow_slots(tokens);
    return id;
}

uint32_t match_tokens_find(const struct match_tokens *tokens, const struct match_item *item) {
    uint32_t hash = hash_of(item->kind, item->text);
    return tokens->slots[slot_of(tokens, item->kind, item->text, hash)];
}

void match_tokens_count(struct match_tokens *tokens, uint32_t id, int by) {
    struct match_token *token = &tokens->items[id];
    assert(by > 0 || token->count >= (uint32_t)-by);
    token->count = (uint32_t)((int64_t)token->count + by);
    tokens->class_total[token->class] = (uint64_t)((int64_t)tokens->class_total[token->class] + by);
}
