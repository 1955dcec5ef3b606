// Collected from the record as it is and from every change of it.
#include "crm/person_words.h"
#include "crm/match_role.h"
#include "store/history.h"

void person_words_add(struct arena *arena, struct person_words *words, str word) {
    word = str_trim(word);
    if (word.len < PERSON_WORD_LEAST)
        return;
    for (size_t i = 0; i < words->count; i++)
        if (str_equal(words->words[i], word))
            return;
    if (words->count == words->cap) {
        size_t cap = words->cap ? 2 * words->cap : 16;
        words->words = arena_grow(arena, words->words, words->cap * sizeof(str), cap * sizeof(str));
        words->cap = cap;
    }
    words->words[words->count++] = str_copy(arena, word);
}

static bool tells_who(const struct object_type *type, const struct property *p) {
    enum match_role role;
    if (p->unique || p->type->contact_point)
        return true;
    return crm_match_role(type, p, &role) &&
           (role == MATCH_ROLE_EMAIL || role == MATCH_ROLE_PHONE || role == MATCH_ROLE_TAX_ID ||
            role == MATCH_ROLE_IDENTIFIER);
}

static void add_value(struct arena *arena, struct person_words *words, struct value value) {
    if (value.kind == VALUE_TEXT)
        person_words_add(arena, words, value_as_str(value));
}

static bool add_history(struct work *work, const struct record *record,
                        struct person_words *words) {
    struct history_entry *entries;
    size_t count;
    if (!store_history_since(work, record->id, 0, &entries, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < entries[i].changes.count; k++) {
            const struct change *change = &entries[i].changes.items[k];
            const struct property *p = type_property_by_id(record->type, change->property_id);
            if (!p || !tells_who(record->type, p))
                continue;
            add_value(work->arena, words, change->before);
            add_value(work->arena, words, change->after);
            person_words_add(work->arena, words, change->entered_before);
            person_words_add(work->arena, words, change->entered_after);
        }
    return true;
}

bool crm_person_words(struct work *work, const struct record *record, struct person_words *words) {
    for (size_t i = 0; i < record->point_count; i++) {
        person_words_add(work->arena, words, record->points[i].value);
        person_words_add(work->arena, words, record->points[i].key);
    }
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (!tells_who(record->type, p))
            continue;
        add_value(work->arena, words, record->values[i]);
        person_words_add(work->arena, words, record->entered[i]);
    }
    return add_history(work, record, words);
}

void person_words_add_title(struct arena *arena, struct person_words *words,
                            const struct record *record) {
    str rest = record_title(arena, record), word;
    while (str_split(&rest, ' ', &word))
        person_words_add(arena, words, word);
}
