// Dictionaries: which spellings mean one term ("CMO", "Marketing Chief" are "Chief Marketing
// Officer").
//
// A dictionary belongs to properties of types. What is typed there and is one of its spellings is
// replaced by the term, or the term is only suggested, as its owner decides. Compared folded, so
// case and accents need no entries of their own. A replacement rule ("if this phrase is entered,
// write that") is an entry of a dictionary that replaces. Pure functions, any thread.
#pragma once
#include "base/err.h"
#include "base/map.h"
#include "model/property.h"

enum dictionary_mode {
    DICTIONARY_OFF,
    DICTIONARY_SUGGEST, // the term is an issue's suggestion
    DICTIONARY_REPLACE, // the term is written, what was typed is kept as entered
    DICTIONARY_MODE_COUNT
};

enum {
    DICTIONARIES_MAX = 100,
    DICTIONARY_ENTRIES_MAX = 20000, // of all together: they are loaded with the definitions
    DICTIONARY_TERM_MAX = 250,      // bytes
    DICTIONARY_SPELLINGS_MAX = 4000 // bytes of an entry's
};

struct dictionary {
    int64_t id;
    str name; // [a-z][a-z0-9_]*
    str label[LANG_COUNT];
    str about[LANG_COUNT]; // what it is for; may be empty
    enum dictionary_mode mode;
    bool within;     // spellings are found inside longer texts, too, as whole words
    str *properties; // "contacts.jobtitle"
    size_t property_count;
    bool shipped; // came with the program; its entries are the company's to change
    int64_t entry_count;
    int64_t created_at, updated_at;
    size_t longest;   // words of its longest spelling
    struct map terms; // folded spelling to str *: the term
};

const char *dictionary_mode_name(enum dictionary_mode mode); // "suggest"
bool dictionary_mode_read(str name, enum dictionary_mode *mode);

// Label, about, mode, within and properties.
MUST_CHECK bool dictionary_of_json(struct arena *arena, str text, struct dictionary *out,
                                   struct err *err);
str dictionary_json(struct arena *arena, const struct dictionary *dictionary);

// The spellings of an entry, "|" between, as they are compared: folded, each once.
str dictionary_keys(struct arena *arena, str term, str spellings);
// Adds an entry while a schema is loaded; nothing is copied.
void dictionary_add(struct dictionary *dictionary, str *term, str keys);

// The term that `text` stands for, or where `within` says so the text with its spellings replaced;
// empty where it is as it should be. Lives in `arena` or the dictionary.
str dictionary_look(const struct dictionary *dictionary, struct arena *arena, str text);

// The last step of loading: gives properties their dictionaries (property.dictionary): the first
// that names one and is not off, the company's own before those that came with the program.
void schema_read_dictionaries(struct schema *schema);
