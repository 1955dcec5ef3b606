// The names of the fields themselves: a linter for a whole schema.
//
// Names and labels should be full words, one term for one thing, each thing called differently, in
// all four languages, and what tells who somebody is should say how it is written. Names (not
// labels) of what came with the program are not judged: other programs rely on them. Hidden and
// archived properties are passed over. Pure functions; any thread.
#pragma once
#include "model/property.h"

struct naming_finding {
    const struct object_type *type;
    const struct property *property; // NULL: about the type's own labels
    const struct option *option;     // of the property; or NULL
    enum lang lang;                  // of the label; LANG_COUNT: about the name
    const char *rule;                // "naming.label_alike": the message's key
    str value;                       // the name or label
    str other;      // what it is compared with: another label, the usual term; or empty
    str suggestion; // what would be better; or empty
};

struct naming_list {
    struct arena *arena; // owns the list and its texts
    struct naming_finding *items;
    size_t count, cap;
};

// By type, then property, then language; texts of the schema are not copied.
void quality_naming(struct arena *arena, const struct schema *schema, struct naming_list *out);
str naming_message(struct arena *arena, const struct naming_finding *finding, enum lang lang);
