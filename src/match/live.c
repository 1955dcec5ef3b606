// The live index: a set, its keys in postings, and the way from ids to slots.
//
// A key with a second key is stored under both, so that a search that meets a long list can turn to
// the short part of it that fits.
#include "match/block.h"
#include "match/explain.h"
#include "match/live_private.h"
#include <stdlib.h>
#include <string.h>

enum {
    LOOK_AT_MOST = 2 * MATCH_BLOCK_MAX, // slots looked at in one list
    CANDIDATES_MAX = 2048               // different records scored in one search
};

struct match_live *match_live_create(enum match_model model, const struct match_weights *weights) {
    struct match_live *live = memory_zero(1, sizeof *live);
    pthread_rwlock_init(&live->lock, NULL);
    match_set_init(&live->set, model);
    if (weights)
        live->weights = *weights;
    else
        match_weights_default(model, &live->weights);
    postings_init(&live->keys);
    postings_init(&live->ids);
    postings_init(&live->contacts);
    return live;
}

void match_live_destroy(struct match_live *live) {
    if (!live)
        return;
    pthread_rwlock_destroy(&live->lock);
    match_set_finish(&live->set);
    postings_finish(&live->keys);
    postings_finish(&live->ids);
    postings_finish(&live->contacts);
    free(live);
}

void match_live_weigh(struct match_live *live, const struct match_weights *weights) {
    pthread_rwlock_wrlock(&live->lock);
    live->weights = *weights;
    pthread_rwlock_unlock(&live->lock);
}

static uint64_t id_key(int64_t id) {
    return hash_u64((uint64_t)id) | 1;
}

static uint64_t refined(const struct match_key *key) {
    return hash_combine(key->hash, key->refine) | 1;
}

uint32_t match_live_slot(const struct match_live *live, int64_t id) {
    const uint32_t *slots;
    size_t count = postings_get(&live->ids, id_key(id), &slots);
    for (size_t i = 0; i < count; i++)
        if (live->set.records[slots[i]].id == id)
            return slots[i];
    return UINT32_MAX;
}

// Walks the record's contact points: adds or removes it there, then counts their owners anew.
static void move_contacts(struct match_live *live, uint32_t slot, bool add) {
    static const enum match_item_kind kinds[] = {MATCH_ITEM_EMAIL, MATCH_ITEM_PHONE};
    struct match_source source = {.set = &live->set};
    for (size_t k = 0; k < 2; k++) {
        uint32_t ids[MATCH_VALUES_MAX];
        size_t count = match_record_values(&source, &live->set.records[slot], kinds[k], ids);
        for (size_t i = 0; i < count; i++) {
            if (add)
                postings_add(&live->contacts, ids[i], slot);
            else
                postings_remove(&live->contacts, ids[i], slot);
            const uint32_t *slots = NULL;
            size_t holders = postings_get(&live->contacts, ids[i], &slots);
            match_set_refresh_owner(&live->set, ids[i], slots, holders);
        }
    }
}

// Each key is somewhere else in a large table: the waits for them overlap.
static void expect_keys(const struct match_live *live, const struct match_key *keys, size_t count) {
    for (size_t i = 0; i < count; i++) {
        postings_expect(&live->keys, keys[i].hash);
        if (keys[i].refine)
            postings_expect(&live->keys, refined(&keys[i]));
    }
}

static void move_keys(struct match_live *live, uint32_t slot, bool add) {
    struct match_source source = {.set = &live->set};
    struct match_key keys[MATCH_KEYS_MAX];
    size_t count = match_record_keys(&source, &live->set.records[slot], keys);
    expect_keys(live, keys, count);
    for (size_t i = 0; i < count; i++) {
        uint64_t both[] = {keys[i].hash, refined(&keys[i])};
        for (size_t k = 0; k < (keys[i].refine ? 2 : 1); k++)
            if (add)
                postings_add(&live->keys, both[k], slot);
            else
                postings_remove(&live->keys, both[k], slot);
    }
}

static bool remove_id(struct match_live *live, int64_t id) {
    uint32_t slot = match_live_slot(live, id);
    if (slot == UINT32_MAX)
        return false;
    move_keys(live, slot, false);
    move_contacts(live, slot, false);
    postings_remove(&live->ids, id_key(id), slot);
    match_set_remove(&live->set, slot);
    return true;
}

void match_live_put(struct match_live *live, int64_t id, const struct match_form *form) {
    pthread_rwlock_wrlock(&live->lock);
    remove_id(live, id);
    if (form->model != live->set.model) { // its type has another model since: not for this index
        pthread_rwlock_unlock(&live->lock);
        return;
    }
    uint32_t slot = match_set_add(&live->set, id, form);
    postings_add(&live->ids, id_key(id), slot);
    move_contacts(live, slot, true);
    move_keys(live, slot, true);
    pthread_rwlock_unlock(&live->lock);
}

bool match_live_remove(struct match_live *live, int64_t id) {
    pthread_rwlock_wrlock(&live->lock);
    bool there = remove_id(live, id);
    pthread_rwlock_unlock(&live->lock);
    return there;
}

static int compare_slots(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

// What is to be looked at of a key's list. As in a batch, a list beyond its kind's limit is
// searched by its second key; what is still too long says nothing where its fact is a weak one,
// else its beginning is looked at. `cut` says where that leaves some out.
enum { CUT_SHORT = 1, CUT_WINDOWED = 2 };

static size_t slots_of(const struct match_live *live, const struct match_key *key,
                       const uint32_t **list, unsigned *cut) {
    size_t limit = match_key_limit(live->set.model, key->kind, live->set.live);
    size_t length = postings_get(&live->keys, key->hash, list);
    if (length > limit && key->refine)
        length = postings_get(&live->keys, refined(key), list);
    if (length > limit && match_key_is_weak(live->set.model, key->kind))
        return 0;
    if (length > limit)
        *cut |= CUT_WINDOWED; // a batch looks at neighbours only
    if (length <= LOOK_AT_MOST)
        return length;
    *cut |= CUT_SHORT;
    return LOOK_AT_MOST;
}

// Slots that share a key with the record, each once, ascending; at most CANDIDATES_MAX.
static size_t collect(const struct match_live *live, const struct match_source *source,
                      const struct match_record *record, uint32_t *slots, unsigned *cut) {
    struct match_key keys[MATCH_KEYS_MAX];
    size_t key_count = match_record_keys(source, record, keys), count = 0;
    expect_keys(live, keys, key_count);
    for (size_t k = 0; k < key_count; k++) {
        const uint32_t *list = NULL;
        size_t length = slots_of(live, &keys[k], &list, cut);
        if (length > CANDIDATES_MAX - count) {
            length = CANDIDATES_MAX - count;
            *cut |= CUT_SHORT;
        }
        if (length)
            memcpy(slots + count, list, length * sizeof *slots);
        count += length;
    }
    qsort(slots, count, sizeof *slots, compare_slots);
    size_t unique = 0;
    for (size_t i = 0; i < count; i++)
        if (!i || slots[i] != slots[i - 1])
            slots[unique++] = slots[i];
    return unique;
}

static bool has_all(const struct match_source *source, const struct match_record *record,
                    const struct match_record *other, enum match_item_kind kind) {
    uint32_t ours[MATCH_VALUES_MAX], theirs[MATCH_VALUES_MAX];
    size_t count = match_record_values(source, record, kind, ours);
    size_t known = match_record_values(source, other, kind, theirs);
    for (size_t i = 0; i < count; i++) {
        size_t at = 0;
        while (at < known && theirs[at] != ours[i])
            at++;
        if (at == known)
            return false;
    }
    return true;
}

// Whether the record says nothing that the other does not say.
static bool contains(const struct match_source *source, const struct match_record *other,
                     const struct match_record *record) {
    bool plain = (record->birth == MATCH_NO_DATE || record->birth == other->birth) &&
                 (!record->suffix || record->suffix == other->suffix) &&
                 (!record->country || record->country == other->country);
    for (size_t kind = 0; plain && kind < MATCH_ITEM_KIND_COUNT; kind++)
        plain = has_all(source, record, other, (enum match_item_kind)kind);
    return plain;
}

static bool better(const struct match_candidate *a, const struct match_candidate *b) {
    if (a->probability > b->probability || a->probability < b->probability)
        return a->probability > b->probability;
    return a->id < b->id;
}

// Keeps the best `limit` in order; returns the new count.
static size_t keep_best(struct match_candidate *out, size_t count, size_t limit,
                        struct match_candidate candidate) {
    if (!limit)
        return 0;
    if (count == limit && !better(&candidate, &out[count - 1]))
        return count;
    size_t at = count < limit ? count++ : limit - 1;
    for (; at && better(&candidate, &out[at - 1]); at--)
        out[at] = out[at - 1];
    out[at] = candidate;
    return count;
}

struct search {
    const struct match_form *form;
    const struct match_set *also;
    int64_t except;
    double at_least;
    struct match_candidate *out;
    size_t limit;
    unsigned cut; // not everything was looked at
};

// Under the lock.
static size_t find(struct match_live *live, struct search *search) {
    struct match_own own;
    match_own_init(&own, &live->set);
    struct match_record record;
    match_own_record(&own, search->form, &record);
    struct match_source source = {&live->set, &own, search->also};
    struct match_scorer scorer;
    match_scorer_init(&scorer, source, &live->weights, false);
    match_scorer_from(&scorer, search->at_least);
    uint32_t *slots = memory_alloc(CANDIDATES_MAX * sizeof *slots);
    size_t slot_count = collect(live, &source, &record, slots, &search->cut), count = 0;
    for (size_t i = 0; i < slot_count; i++) {
        const struct match_record *other = &live->set.records[slots[i]];
        if (search->except && other->id == search->except)
            continue;
        struct match_score score = match_score_from(&scorer, &record, other);
        if (score.probability < search->at_least)
            continue;
        struct match_candidate candidate = {other->id, (float)score.probability, score.levels,
                                            !score.guard && contains(&source, other, &record)};
        count = keep_best(search->out, count, search->limit, candidate);
    }
    free(slots);
    match_scorer_finish(&scorer);
    match_own_finish(&own);
    return count;
}

size_t match_live_find(struct match_live *live, const struct match_form *form, int64_t except,
                       double at_least, struct match_candidate *out, size_t limit) {
    struct search search = {form, NULL, except, at_least, out, limit, 0};
    if (!limit || form->model != live->set.model)
        return 0;
    pthread_rwlock_rdlock(&live->lock);
    size_t count = find(live, &search);
    pthread_rwlock_unlock(&live->lock);
    return count;
}

size_t match_live_find_among(struct match_live *live, struct match_live *also,
                             const struct match_form *form, double at_least,
                             struct match_candidate *out, size_t limit) {
    if (!also)
        return match_live_find(live, form, 0, at_least, out, limit);
    struct search search = {form, &also->set, 0, at_least, out, limit, 0};
    if (!limit || form->model != live->set.model)
        return 0;
    pthread_rwlock_rdlock(&live->lock);
    pthread_rwlock_rdlock(&also->lock);
    size_t count = find(live, &search);
    pthread_rwlock_unlock(&also->lock);
    pthread_rwlock_unlock(&live->lock);
    return count;
}

static unsigned cuts(struct match_live *live, const struct match_form *form) {
    struct search search = {form, NULL, 0, 1, NULL, 0, 0};
    if (form->model != live->set.model)
        return 0;
    pthread_rwlock_rdlock(&live->lock);
    find(live, &search);
    pthread_rwlock_unlock(&live->lock);
    return search.cut;
}

bool match_live_cuts(struct match_live *live, const struct match_form *form) {
    return (cuts(live, form) & CUT_SHORT) != 0;
}

bool match_live_leaves(struct match_live *live, const struct match_form *form) {
    return cuts(live, form) != 0;
}

size_t match_live_count(struct match_live *live) {
    pthread_rwlock_rdlock(&live->lock);
    size_t count = live->set.live;
    pthread_rwlock_unlock(&live->lock);
    return count;
}

size_t match_live_memory(struct match_live *live) {
    pthread_rwlock_rdlock(&live->lock);
    size_t bytes = match_set_memory(&live->set) + postings_memory(&live->keys) +
                   postings_memory(&live->ids) + postings_memory(&live->contacts);
    pthread_rwlock_unlock(&live->lock);
    return bytes;
}

void match_live_explain(struct match_live *live, struct arena *arena, const struct match_form *a,
                        const struct match_form *b, struct match_explanation *out) {
    pthread_rwlock_rdlock(&live->lock);
    match_explain(arena, a, b, &live->set, &live->weights, out);
    pthread_rwlock_unlock(&live->lock);
}

void match_live_explain_bond(struct match_live *live, struct arena *arena,
                             const struct match_form *a, const struct match_form *b, bool two,
                             struct match_explanation *out) {
    pthread_rwlock_rdlock(&live->lock);
    match_explain_bond(arena, a, b, &live->set, &live->weights, two, out);
    pthread_rwlock_unlock(&live->lock);
}

bool match_live_relate(struct match_live *live, const struct match_form *a,
                       const struct match_form *b, bool two, struct match_related *out) {
    pthread_rwlock_rdlock(&live->lock);
    bool related = match_relate_forms(a, b, &live->set, &live->weights, two, out);
    pthread_rwlock_unlock(&live->lock);
    return related;
}
