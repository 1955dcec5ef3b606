// Filling and emptying a set of records; building the record of a form outside it.
//
// The one idea: a row of a table says which kind of item goes to which slots of the record, what
// does not fit goes to `extra`. Both ways of building differ only in how a value becomes an id.
#include "match/record.h"
#include "match/similarity.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

// A record is built against a set (which learns new values) or an own (which looks first in its
// set, then learns).
struct builder {
    struct match_set *set;
    struct match_own *own;
};

// Where a kind's ids live in the record; count 0: not stored as an id. Deals have nothing of a
// person or a company, so that theirs lie in the same places.
static const struct {
    uint16_t offset;
    uint8_t count;
    bool of_deals;
} slots_of[MATCH_ITEM_KIND_COUNT] = {
    [MATCH_ITEM_GIVEN] = {offsetof(struct match_record, given), 2, false},
    [MATCH_ITEM_FAMILY] = {offsetof(struct match_record, family), 2, false},
    [MATCH_ITEM_COMPANY] = {offsetof(struct match_record, company), 1, false},
    [MATCH_ITEM_LEGAL_FORM] = {offsetof(struct match_record, legal_form), 1, false},
    [MATCH_ITEM_EMAIL] = {offsetof(struct match_record, email), 2, false},
    [MATCH_ITEM_PHONE] = {offsetof(struct match_record, phone), 2, false},
    [MATCH_ITEM_STREET] = {offsetof(struct match_record, street), 2, false},
    [MATCH_ITEM_HOUSE] = {offsetof(struct match_record, house), 1, false},
    [MATCH_ITEM_CITY] = {offsetof(struct match_record, city), 1, false},
    [MATCH_ITEM_POSTCODE] = {offsetof(struct match_record, postcode), 1, false},
    [MATCH_ITEM_REGION] = {offsetof(struct match_record, region), 1, false},
    [MATCH_ITEM_TAX] = {offsetof(struct match_record, tax), 1, false},
    [MATCH_ITEM_IDENTIFIER] = {offsetof(struct match_record, identifier), 1, false},
    [MATCH_ITEM_DOMAIN] = {offsetof(struct match_record, domain), 1, false},
    [MATCH_ITEM_TITLE] = {offsetof(struct match_record, company), 1, true},
    [MATCH_ITEM_BUYER] = {offsetof(struct match_record, tax), 1, true},
    [MATCH_ITEM_PERSON] = {offsetof(struct match_record, identifier), 1, true},
    [MATCH_ITEM_AMOUNT] = {offsetof(struct match_record, domain), 1, true},
};

static uint32_t *slots_in(struct match_record *record, size_t kind) {
    return (uint32_t *)(void *)((char *)record + slots_of[kind].offset);
}

static uint32_t slot_value(const struct match_record *record, size_t kind, size_t i) {
    uint32_t id;
    memcpy(&id, (const char *)record + slots_of[kind].offset + i * sizeof id, sizeof id);
    return id;
}

// Where new values go.
static struct match_tokens *learning(struct builder *builder) {
    assert(builder->set || builder->own);
    return builder->set ? &builder->set->tokens : &builder->own->tokens;
}

// The id of a value, without its words. *made tells whether it is new to where it was put.
static uint32_t intern(struct builder *builder, const struct match_item *item, bool *made) {
    struct match_tokens *tokens = learning(builder);
    uint32_t bit = builder->set ? 0 : MATCH_OWN;
    if (builder->own && builder->own->set) {
        uint32_t known = match_tokens_find(&builder->own->set->tokens, item);
        if (known)
            return *made = false, known;
    }
    size_t before = tokens->count;
    uint32_t id = match_tokens_add(tokens, item);
    *made = tokens->count > before;
    return id | bit;
}

static int compare_ids(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

// Gives a new company or street value its words: sorted ids, each once.
static void intern_words(struct builder *builder, uint32_t id, str text) {
    uint32_t ids[MATCH_TEXT_MAX / 2 + 1];
    size_t count = 0;
    str word;
    while (str_split(&text, ' ', &word)) {
        if (!word.len)
            continue;
        bool made;
        struct match_item item = {.kind = MATCH_ITEM_KIND_COUNT, .text = word};
        ids[count++] = intern(builder, &item, &made);
    }
    if (!count)
        return;
    qsort(ids, count, sizeof *ids, compare_ids);
    size_t unique = 0;
    for (size_t i = 0; i < count; i++)
        if (!i || ids[i] != ids[i - 1])
            ids[unique++] = ids[i];
    struct match_tokens *tokens = learning(builder);
    if (tokens->word_size + unique > tokens->word_cap) {
        tokens->word_cap = (tokens->word_size + unique) * 2;
        tokens->words = memory_grow(tokens->words, tokens->word_cap, sizeof *tokens->words);
    }
    memcpy(tokens->words + tokens->word_size, ids, unique * sizeof *ids);
    struct match_token *token = &tokens->items[id & ~(uint32_t)MATCH_OWN];
    token->words = (uint32_t)tokens->word_size;
    token->word_count = (uint8_t)unique;
    tokens->word_size += unique;
}

static uint32_t value_id(struct builder *builder, const struct match_item *item) {
    bool made;
    uint32_t id = intern(builder, item, &made);
    if (made && (item->kind == MATCH_ITEM_COMPANY || item->kind == MATCH_ITEM_STREET ||
                 item->kind == MATCH_ITEM_TITLE))
        intern_words(builder, id, item->text);
    return id;
}

static uint32_t extra_add(uint64_t **items, size_t *size, size_t *cap, const uint64_t *values,
                          size_t count) {
    if (*size + count + 2 > *cap) {
        *cap = (*size + count + 2) * 2;
        *items = memory_grow(*items, *cap, sizeof **items);
    }
    if (!*size)
        (*items)[(*size)++] = 0;
    uint32_t at = (uint32_t)*size;
    memcpy(*items + at, values, count * sizeof *values);
    (*items)[at + count] = 0;
    *size += count + 1;
    return at;
}

static void add_name(struct match_record *record, const struct match_item *item) {
    record->name++;
    if (item->kind == MATCH_ITEM_GIVEN && !record->given_skeleton) {
        record->given_skeleton = item->skeleton;
        record->given_group = item->group;
        if (item->flags & MATCH_FLAG_INITIAL)
            record->flags |= MATCH_RECORD_INITIAL;
        if (item->flags & MATCH_FLAG_HAN)
            record->flags |= MATCH_RECORD_HAN;
    }
    if (item->kind == MATCH_ITEM_GIVEN)
        record->given_signature |= similarity_signature(item->text);
    if (item->kind == MATCH_ITEM_FAMILY) {
        record->family_signature |= similarity_signature(item->text);
        if (!record->family_skeleton)
            record->family_skeleton = item->skeleton;
    }
    if (item->flags & MATCH_FLAG_SCRIPT)
        record->flags |= MATCH_RECORD_SCRIPT;
    if (item->flags & MATCH_FLAG_GUESSED)
        record->flags |= MATCH_RECORD_GUESSED;
}

static uint8_t generation_of(str suffix) {
    static const char *const names[] = {"sr", "jr", "iii", "iv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(suffix, names[i]))
            return (uint8_t)(i + 1);
    return 0;
}

static uint8_t outcome_of(str outcome) {
    return str_is(outcome, "open")   ? MATCH_OUTCOME_OPEN
           : str_is(outcome, "won")  ? MATCH_OUTCOME_WON
           : str_is(outcome, "lost") ? MATCH_OUTCOME_LOST
                                     : 0;
}

// Items that are kept as something else than an id.
static bool add_plain(struct match_record *record, const struct match_item *item) {
    switch (item->kind) {
    case MATCH_ITEM_SUFFIX:
        record->suffix = generation_of(item->text);
        return true;
    case MATCH_ITEM_OUTCOME:
        record->suffix = outcome_of(item->text);
        return true;
    case MATCH_ITEM_BIRTH:
    case MATCH_ITEM_DUE:
        record->birth = record->birth == MATCH_NO_DATE ? (int32_t)item->number : record->birth;
        return true;
    case MATCH_ITEM_COUNTRY:
        record->country = (uint16_t)((unsigned char)item->text.ptr[0] << 8 |
                                     (item->text.len > 1 ? (unsigned char)item->text.ptr[1] : 0));
        return true;
    default:
        return false;
    }
}

static void build(struct builder *builder, const struct match_form *form,
                  struct match_record *record) {
    *record = (struct match_record){.birth = MATCH_NO_DATE, .flags = MATCH_RECORD_LIVE};
    uint64_t extra[MATCH_ITEMS_MAX];
    size_t extra_count = 0;
    uint8_t used[MATCH_ITEM_KIND_COUNT] = {0};
    for (size_t i = 0; i < form->count && i < MATCH_ITEMS_MAX; i++) {
        const struct match_item *item = &form->items[i];
        if (slots_of[item->kind].of_deals != (form->model == MATCH_DEAL) &&
            slots_of[item->kind].count)
            continue; // means nothing to this model
        if (add_plain(record, item))
            continue;
        if (item->kind == MATCH_ITEM_GIVEN || item->kind == MATCH_ITEM_FAMILY)
            add_name(record, item);
        uint32_t id = value_id(builder, item);
        if (used[item->kind] < slots_of[item->kind].count)
            slots_in(record, item->kind)[used[item->kind]++] = id;
        else
            extra[extra_count++] = (uint64_t)item->kind << 32 | id;
    }
    if (!extra_count)
        return;
    if (builder->set)
        record->extra = extra_add(&builder->set->extra, &builder->set->extra_size,
                                  &builder->set->extra_cap, extra, extra_count);
    else
        record->extra = MATCH_OWN | extra_add(&builder->own->extra, &builder->own->extra_size,
                                              &builder->own->extra_cap, extra, extra_count);
}

// Moves the counters of all values of a record by +1 or -1.
static void count_values(struct match_set *set, const struct match_record *record, int by) {
    struct match_source source = {.set = set};
    for (size_t kind = 0; kind < MATCH_ITEM_KIND_COUNT; kind++) {
        uint32_t ids[MATCH_VALUES_MAX];
        size_t count = match_record_values(&source, record, (enum match_item_kind)kind, ids);
        for (size_t i = 0; i < count; i++) {
            match_tokens_count(&set->tokens, ids[i], by);
            const struct match_token *token = &set->tokens.items[ids[i]];
            for (size_t w = 0; w < token->word_count; w++)
                match_tokens_count(&set->tokens, set->tokens.words[token->words + w], by);
        }
    }
}

void match_set_init(struct match_set *set, enum match_model model) {
    *set = (struct match_set){.model = model};
    match_tokens_init(&set->tokens);
}

void match_set_finish(struct match_set *set) {
    match_tokens_finish(&set->tokens);
    free(set->records);
    free(set->extra);
    free(set->free_slots);
    *set = (struct match_set){0};
}

static uint32_t take_slot(struct match_set *set) {
    if (set->free_count)
        return set->free_slots[--set->free_count];
    if (set->count == set->cap) {
        set->cap = set->cap ? set->cap + set->cap / 2 : 64;
        set->records = memory_grow(set->records, set->cap, sizeof *set->records);
    }
    assert(set->count < MATCH_OWN);
    return (uint32_t)set->count++;
}

void match_set_expect(const struct match_set *set, const struct match_form *form,
                      enum match_expect what) {
    for (size_t i = 0; i < form->count; i++)
        match_tokens_expect(&set->tokens, &form->items[i], what);
}

uint32_t match_set_add(struct match_set *set, int64_t id, const struct match_form *form) {
    assert(form->model == set->model);
    struct builder builder = {.set = set};
    struct match_record record;
    build(&builder, form, &record);
    record.id = id;
    uint32_t slot = take_slot(set);
    set->records[slot] = record;
    set->live++;
    count_values(set, &record, 1);
    return slot;
}

bool match_set_add_blob(struct match_set *set, int64_t id, str blob, struct err *err) {
    struct arena arena;
    arena_init(&arena);
    struct match_form form;
    bool ok = match_form_read(&arena, blob, &form, err);
    if (ok && form.model != set->model)
        ok = fail(err, ERR_INPUT, "The match form belongs to another model.");
    if (ok)
        match_set_add(set, id, &form);
    arena_finish(&arena);
    return ok;
}

void match_set_remove(struct match_set *set, uint32_t slot) {
    struct match_record *record = &set->records[slot];
    assert(record->flags & MATCH_RECORD_LIVE);
    count_values(set, record, -1);
    *record = (struct match_record){.birth = MATCH_NO_DATE};
    set->live--;
    if (set->free_count == set->free_cap) {
        set->free_cap = set->free_cap ? set->free_cap * 2 : 16;
        set->free_slots = memory_grow(set->free_slots, set->free_cap, sizeof *set->free_slots);
    }
    set->free_slots[set->free_count++] = slot;
}

size_t match_set_memory(const struct match_set *set) {
    const struct match_tokens *t = &set->tokens;
    return set->cap * sizeof *set->records + t->cap * sizeof *t->items +
           t->slot_count * sizeof *t->slots + t->pool_cap + t->word_cap * sizeof *t->words +
           set->extra_cap * sizeof *set->extra + set->free_cap * sizeof *set->free_slots;
}

void match_own_init(struct match_own *own, const struct match_set *set) {
    *own = (struct match_own){.set = set};
    match_tokens_init(&own->tokens);
}

void match_own_finish(struct match_own *own) {
    match_tokens_finish(&own->tokens);
    free(own->extra);
    *own = (struct match_own){0};
}

void match_own_record(struct match_own *own, const struct match_form *form,
                      struct match_record *record) {
    struct builder builder = {.own = own};
    build(&builder, form, record);
}

const uint32_t *match_words_of(const struct match_source *source, uint32_t id) {
    const struct match_token *token = match_token_of(source, id);
    return (id & MATCH_OWN ? source->own->tokens.words : source->set->tokens.words) + token->words;
}

size_t match_record_values(const struct match_source *source, const struct match_record *record,
                           enum match_item_kind kind, uint32_t ids[MATCH_VALUES_MAX]) {
    size_t count = 0;
    if (slots_of[kind].of_deals != (source->set->model == MATCH_DEAL))
        return 0;
    for (size_t i = 0; i < slots_of[kind].count; i++) {
        uint32_t id = slot_value(record, kind, i);
        if (id)
            ids[count++] = id;
    }
    if (!record->extra)
        return count;
    bool own = record->extra & MATCH_OWN;
    assert(source->own || !own);
    const uint64_t *extra = own ? source->own->extra + (record->extra & ~(uint32_t)MATCH_OWN)
                                : source->set->extra + record->extra;
    for (; *extra && count < MATCH_VALUES_MAX; extra++)
        if (*extra >> 32 == kind)
            ids[count++] = (uint32_t)*extra;
    return count;
}

// The value as `also` knows it, or NULL.
static const struct match_token *also_token(const struct match_source *source, uint32_t id) {
    if (!source->also || !id)
        return NULL;
    struct match_item item = {.kind = match_token_of(source, id)->class,
                              .text = match_text_of(source, id)};
    uint32_t known = match_tokens_find(&source->also->tokens, &item);
    return known ? &source->also->tokens.items[known] : NULL;
}

uint32_t match_holders_of_both(const struct match_source *source, uint32_t id) {
    const struct match_token *also = also_token(source, id);
    uint32_t own = id & MATCH_OWN ? 0 : source->set->tokens.items[id].count;
    return own + (also ? also->count : 0);
}

// Names that both know are counted twice, so of the two the larger number stands.
uint32_t match_owners(const struct match_source *source, uint32_t id) {
    const struct match_token *also = also_token(source, id);
    uint32_t own = match_token_of(source, id)->owners;
    return also && also->owners > own ? also->owners : own;
}
