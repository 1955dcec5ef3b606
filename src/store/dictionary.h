// The rows of dictionaries and their entries. Every change is one of the definitions.
#pragma once
#include "model/dictionary.h"
#include "store/work.h"

struct dictionary_entry {
    int64_t id;
    str term;
    str spellings; // "|" between
};

// Reads all dictionaries with their entries into `schema`.
MUST_CHECK bool store_dictionaries_load(struct work *work, struct schema *schema);
// Inserts (`before` NULL) or updates.
MUST_CHECK bool store_dictionary_put(struct work *work, const struct dictionary *before,
                                     const struct dictionary *dictionary);
MUST_CHECK bool store_dictionary_archive(struct work *work, const struct dictionary *dictionary);

// The one archived last under that name.
MUST_CHECK bool store_dictionary_archived(struct work *work, str name, struct dictionary *out,
                                          bool *found);

// In the order of terms, behind `after` (a folded term, or empty), those with `text` (folded) in
// term or spellings where it is not empty.
MUST_CHECK bool store_entry_list(struct work *work, int64_t dictionary_id, str text, str after,
                                 size_t limit, struct dictionary_entry **out, size_t *count);
MUST_CHECK bool store_entry_get(struct work *work, int64_t dictionary_id, int64_t id,
                                struct dictionary_entry *out, bool *found);
// The entry of that term, compared folded.
MUST_CHECK bool store_entry_find(struct work *work, int64_t dictionary_id, str term,
                                 struct dictionary_entry *out, bool *found);
// Sets entry->id of a new one. Where the term is there already, its spellings become these.
MUST_CHECK bool store_entry_put(struct work *work, const struct dictionary *dictionary,
                                struct dictionary_entry *entry);
// The same without a trail: who writes several keeps one for all of them.
MUST_CHECK bool store_entry_write(struct work *work, const struct dictionary *dictionary,
                                  struct dictionary_entry *entry);
MUST_CHECK bool store_entry_remove(struct work *work, const struct dictionary_entry *entry);
// A new one of a new dictionary, without a trail of its own.
MUST_CHECK bool store_entry_fill(struct work *work, int64_t dictionary_id,
                                 struct dictionary_entry *entry);
MUST_CHECK bool store_entry_delete(struct work *work, const struct dictionary *dictionary,
                                   const struct dictionary_entry *entry);

// What an entry was like before a change, and the entry as it is now (*found: where it is there).
struct definition_event;
MUST_CHECK bool store_entry_of_event(struct work *work, int64_t dictionary_id,
                                     const struct definition_event *event,
                                     struct dictionary_entry *before, struct dictionary_entry *now,
                                     bool *found);

// The dictionaries that come with the program, where the store never had them.
MUST_CHECK bool store_define_dictionaries(struct work *work);
// The same into a schema that is no store's (shipped_schema), with their entries.
void store_shipped_dictionaries(struct schema *schema);
