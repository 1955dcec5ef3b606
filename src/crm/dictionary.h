// Dictionaries and their entries, above store/dictionary.h. Each call is a change of definitions
// inside a write transaction that began with crm_define_begin; refusals as in crm/definition.h.
#pragma once
#include "crm/definition.h"
#include "store/dictionary.h"

// What is said of a dictionary; texts that are NULL, and languages that are, stay as they are.
struct dictionary_change {
    str name; // of a new one
    str label[LANG_COUNT];
    str about[LANG_COUNT];
    bool has_mode, has_within, has_properties;
    enum dictionary_mode mode;
    bool within;
    str *properties; // "contacts.jobtitle"
    size_t property_count;
};

const struct dictionary *crm_dictionary_find(const struct schema *schema, int64_t id); // or NULL
MUST_CHECK bool crm_dictionary_create(struct work *work, const struct dictionary_change *change,
                                      struct dictionary **out);
MUST_CHECK bool crm_dictionary_update(struct work *work, const struct dictionary *dictionary,
                                      const struct dictionary_change *change,
                                      struct dictionary **out);
MUST_CHECK bool crm_dictionary_archive(struct work *work, const struct dictionary *dictionary);

// A new entry (id 0), or another term or spellings of one. ERR_CONFLICT where a spelling means
// another term already. Spellings are given one by one.
MUST_CHECK bool crm_entry_put(struct work *work, const struct dictionary *dictionary, int64_t id,
                              str term, const str *spellings, size_t count,
                              struct dictionary_entry *out);
// Of several, put one after the other: a copy of the dictionary that takes what is added to it.
struct dictionary *crm_dictionary_grown(struct work *work, const struct dictionary *dictionary);
// As crm_entry_put, but where the term is there (and id 0) the spellings come to those it has.
// *before is what was there; its id is 0 where nothing was.
MUST_CHECK bool crm_entry_add(struct work *work, struct dictionary *grown, int64_t id, str term,
                              const str *spellings, size_t count, struct dictionary_entry *before,
                              struct dictionary_entry *out);
MUST_CHECK bool crm_entry_delete(struct work *work, const struct dictionary *dictionary,
                                 int64_t id);
