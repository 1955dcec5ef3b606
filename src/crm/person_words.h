// The texts by which a person is recognised where nothing names their record: e-mail addresses,
// phone numbers, tax ids and other unique values, those of today and those of the history, as
// entered and normalised. No names: others have them, too.
#pragma once
#include "model/record.h"
#include "store/work.h"

enum { PERSON_WORD_LEAST = 5 }; // bytes: a shorter one stands in every other text

struct person_words {
    str *words;
    size_t count, cap;
};

// Adds those of the record, which is read with its contact points. Texts live in the work's arena.
MUST_CHECK bool crm_person_words(struct work *work, const struct record *record,
                                 struct person_words *words);
void person_words_add(struct arena *arena, struct person_words *words, str word);
// Words of its title as well ("Kowalski"), for names of files.
void person_words_add_title(struct arena *arena, struct person_words *words,
                            const struct record *record);
