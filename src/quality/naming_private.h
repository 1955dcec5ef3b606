// What the parts of the naming linter share: the words it knows, one label at a time, and a place
// to report to.
#pragma once
#include "quality/naming.h"

// -- words (naming_words.c). `word` is folded.

// The full word for an abbreviation ("qty", "Nr", "тел."), or NULL. `point`: a full stop follows
// it.
const char *naming_full_word(enum lang lang, str word, bool point);
bool naming_is_acronym(str word);         // written in capitals by everybody: IBAN, ОГРН
bool naming_is_own_name(str word);        // the same in every language: LinkedIn, e-mail
bool naming_is_unpronounceable(str word); // "cstmr": no vowel, and no acronym

struct naming_terms {
    enum lang lang;
    const char *terms; // of one thing, "|" between; the best one first
};
const struct naming_terms *naming_terms_row(size_t i); // NULL past the end

// -- reporting

struct naming_place {
    struct naming_list *list;
    const struct object_type *type;
    const struct property *property;
    const struct option *option;
};

void naming_add(const struct naming_place *place, enum lang lang, const char *rule, str value,
                str other, str suggestion);

// -- rules

void naming_judge_name(const struct naming_place *place, str name);
// One thing's label in all languages; `name` is what programs call it.
void naming_judge_label(const struct naming_place *place, const str label[LANG_COUNT], str name);
void naming_judge_help(const struct naming_place *place);
// Labels that people take for each other: of a type's properties, of a property's options.
void naming_judge_alike(struct naming_list *list, const struct object_type *type);
void naming_judge_terms(struct naming_list *list, const struct schema *schema);
bool naming_is_shown(const struct property *property);
