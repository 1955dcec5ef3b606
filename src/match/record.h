// Records as linkage sees them: 128 bytes each, two cache lines, in one array.
//
// A record holds ids of interned values (token.h) and, for the names, the signatures and skeletons
// themselves, so that deciding "not even near" needs no other memory. A `match_set` is the records
// of one model with their values: a batch fills one and is done, the live index keeps one and
// changes it. Both are scored by the same code.
//
// One writer; readers only while nobody writes.
#pragma once
#include "match/token.h"

enum { MATCH_NO_DATE = INT32_MIN };

enum {
    MATCH_RECORD_LIVE = 1,     // the slot is in use
    MATCH_RECORD_GUESSED = 2,  // given and family were guessed from a whole name
    MATCH_RECORD_SCRIPT = 4,   // the name was not in Latin script
    MATCH_RECORD_HAN = 8,      // the given name was in Han: given_group is of its characters
    MATCH_RECORD_INITIAL = 16, // the given name is an initial
};

enum { MATCH_OUTCOME_OPEN = 1, MATCH_OUTCOME_WON, MATCH_OUTCOME_LOST };

struct match_record {
    uint32_t given[2]; // token ids, 0 none
    uint32_t family[2];
    uint32_t given_skeleton; // of given[0]
    uint32_t given_group;    // diminutive group of given[0]
    uint32_t family_skeleton;
    uint32_t company; // of a deal: its title
    uint64_t given_signature;
    uint64_t family_signature; // of all family parts together
    uint32_t email[2];
    uint32_t phone[2];

    int32_t birth;       // of a deal: when it is due; days since 1970, MATCH_NO_DATE
    uint32_t tax;        // of a deal: the buying company
    uint32_t identifier; // of a deal: the buying person
    uint32_t street[2];
    uint32_t house;
    uint32_t city;
    uint32_t postcode;
    uint32_t region;
    uint32_t domain;  // of a deal: the amount
    uint32_t extra;   // offset in the set's `extra`: values that did not fit; 0 none
    uint16_t country; // two letters
    uint8_t suffix;   // generation 1 sr, 2 jr, 3 iii ..., 0 none; of a deal: MATCH_OUTCOME_*
    uint8_t flags;
    int64_t id; // the caller's
    uint32_t legal_form;
    uint32_t name; // number of name words: 0 means no name at all
};

_Static_assert(sizeof(struct match_record) == 128, "two cache lines");

struct match_set {
    enum match_model model;
    struct match_record *records;
    size_t count, cap; // slots; those removed are not LIVE and are used again
    size_t live;       // records in it
    struct match_tokens tokens;
    uint64_t *extra; // (kind << 32 | token id), runs ended by 0; [0] is 0
    size_t extra_size, extra_cap;
    uint32_t *free_slots;
    size_t free_count, free_cap;
};

void match_set_init(struct match_set *set, enum match_model model);
void match_set_finish(struct match_set *set);
// As match_batch_expect.
void match_set_expect(const struct match_set *set, const struct match_form *form,
                      enum match_expect what);
// Adds a record under the caller's id (not checked for being there already); returns its slot.
uint32_t match_set_add(struct match_set *set, int64_t id, const struct match_form *form);
// The same from a stored blob; false on a blob that can not be read or of another model.
MUST_CHECK bool match_set_add_blob(struct match_set *set, int64_t id, str blob, struct err *err);
void match_set_remove(struct match_set *set, uint32_t slot);
size_t match_set_memory(const struct match_set *set); // bytes
// Counts anew how many different names hold each contact point (token.owners). A batch calls it
// once when it is filled.
void match_set_refresh_owners(struct match_set *set);
// The same for one value, given the slots of all records that hold it.
void match_set_refresh_owner(struct match_set *set, uint32_t token, const uint32_t *slots,
                             size_t count);

// Values a set does not know: of a record being typed, of a form outside any set. Their ids have
// MATCH_OWN set, so that two records with one `own` and one set can be compared.
enum { MATCH_OWN = 0x40000000 };

struct match_own {
    const struct match_set *set; // may be NULL: knows nothing
    struct match_tokens tokens;
    uint64_t *extra;
    size_t extra_size, extra_cap;
};

void match_own_init(struct match_own *own, const struct match_set *set);
void match_own_finish(struct match_own *own);
void match_own_record(struct match_own *own, const struct match_form *form,
                      struct match_record *record);

// Where the values of records are looked up: a set, and for records outside it an own.
struct match_source {
    const struct match_set *set;
    const struct match_own *own;  // NULL where all records are of the set
    const struct match_set *also; // NULL, or further records of the same population: only counted
};

// How many records the population has, how many of them hold a value, and how many different names
// hold it.
static inline size_t match_population(const struct match_source *source) {
    return source->set->live + (source->also ? source->also->live : 0);
}
uint32_t match_holders_of_both(const struct match_source *source, uint32_t id);
static inline uint32_t match_holders(const struct match_source *source, uint32_t id) {
    if (source->also)
        return match_holders_of_both(source, id);
    return id & MATCH_OWN ? 0 : source->set->tokens.items[id].count;
}
uint32_t match_owners(const struct match_source *source, uint32_t id);

static inline const struct match_token *match_token_of(const struct match_source *source,
                                                       uint32_t id) {
    return id & MATCH_OWN ? &source->own->tokens.items[id & ~(uint32_t)MATCH_OWN]
                          : &source->set->tokens.items[id];
}
// The text of a value; of none the empty one.
static inline str match_text_of(const struct match_source *source, uint32_t id) {
    if (!id)
        return (str){0};
    return id & MATCH_OWN ? match_tokens_text(&source->own->tokens, id & ~(uint32_t)MATCH_OWN)
                          : match_tokens_text(&source->set->tokens, id);
}
// Asks the memory for a record, or for those of its values that most work looks at, some steps
// before they are needed: they lie anywhere.
static inline void match_record_expect(const struct match_set *set, uint32_t slot) {
    __builtin_prefetch(&set->records[slot]);
    __builtin_prefetch((const char *)&set->records[slot] + 64);
}
static inline void match_values_expect(const struct match_set *set, uint32_t slot) {
    const struct match_record *r = &set->records[slot];
    const uint32_t ids[] = {r->given[0],  r->family[0], r->email[0], r->phone[0],
                            r->street[0], r->city,      r->company};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        __builtin_prefetch(&set->tokens.items[ids[i]]);
}
// Then for what those values point to: the text of an address, the words of a company.
static inline void match_texts_expect(const struct match_set *set, uint32_t slot) {
    const struct match_record *r = &set->records[slot];
    const struct match_tokens *tokens = &set->tokens;
    if (r->email[0])
        __builtin_prefetch(tokens->pool + tokens->items[r->email[0]].text);
    if (r->company)
        __builtin_prefetch(tokens->words + tokens->items[r->company].words);
}
const uint32_t *match_words_of(const struct match_source *source, uint32_t id);

enum { MATCH_VALUES_MAX = 16 };

// All ids of one kind that the record has (GIVEN, FAMILY, NICKNAME, EMAIL, PHONE, STREET, TAX,
// IDENTIFIER, DOMAIN ...), at most MATCH_VALUES_MAX; returns how many.
size_t match_record_values(const struct match_source *source, const struct match_record *record,
                           enum match_item_kind kind, uint32_t ids[MATCH_VALUES_MAX]);
