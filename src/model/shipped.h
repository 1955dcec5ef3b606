// The object types and properties every new store begins with: facts as table rows.
//
// They are written into the store's definitions at set-up and when a newer program brings more;
// from then on the store's rows count, not these.
#pragma once
#include "model/property.h"

struct shipped_option {
    const char *value;
    const char *label[LANG_COUNT];
    const char *synonyms;
};

struct shipped_property {
    const char *name;
    const char *wire_name; // NULL: as name
    const char *type;      // a property type's name
    enum property_kind kind;
    const char *group;
    const char *label[LANG_COUNT];
    const char *help[LANG_COUNT]; // may be NULLs
    const char *synonyms;         // column headers in any language, "|" between
    const char *match_role;       // or NULL
    enum system_property system;
    bool indexed;
    bool required;
    bool read_only;
    const struct shipped_option *options; // ends with a NULL value; or NULL
};

struct shipped_group {
    const char *name;
    const char *label[LANG_COUNT];
};

struct shipped_type {
    int64_t id; // fixed, below 100
    const char *name;
    const char *wire_id;
    const char *wire_name;
    const char *label[LANG_COUNT];
    const char *label_plural[LANG_COUNT];
    const char *title; // property names, "|" between
    const struct shipped_property *properties;
    size_t property_count;
    const struct shipped_group *groups;
    size_t group_count;
};

const struct shipped_type *shipped_types(size_t *count);

// The shipped definitions as a schema, with the ids a new store gives them (properties count from 1
// over all types): for tests, and for what needs definitions before there is a store.
void shipped_schema(struct schema *out);
void schema_finish(struct schema *schema);
