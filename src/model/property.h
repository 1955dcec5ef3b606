// What is kept about things: object types and their properties, as loaded from the store.
//
// A schema is immutable once loaded; a newer one replaces it (crm/live.h), so readers need no lock.
// `slot` is a property's place in a record's values. Columns are called p<id>; properties that
// every record has (id, owner, times) have columns of their own names and a `system` mark.
#pragma once
#include "base/arena.h"
#include "base/map.h"
#include "base/value.h"
#include "model/type.h"
#include "text/lang.h"

enum property_kind {
    KIND_IDENTITY,     // tells who it is: name, e-mail, tax id
    KIND_DESCRIPTIVE,  // job title, industry, geography: for filtering
    KIND_QUALITATIVE,  // motivation, satisfaction, objections
    KIND_QUANTITATIVE, // counts and amounts
    KIND_COUNT
};

enum system_property {
    SYSTEM_NONE,
    SYSTEM_ID,
    SYSTEM_OWNER,
    SYSTEM_CREATED_AT,
    SYSTEM_UPDATED_AT,
    SYSTEM_ARCHIVED_AT
};

struct option {
    str value; // as stored and on the wire
    str label[LANG_COUNT];
    str synonyms; // other spellings accepted when read, separated by "|"
};

struct property {
    int64_t id;
    size_t slot;
    str name;      // ours: "owner_id"
    str wire_name; // on /crm paths, where it differs: "hubspot_owner_id"; else equal to name
    str label[LANG_COUNT];
    str help[LANG_COUNT]; // the written rule shown at the field; may be empty
    str synonyms;         // column headers that mean it, separated by "|"
    str group;
    const struct property_type *type;
    enum property_kind kind;
    enum system_property system;
    str column;      // "p12"
    str sort_column; // "p12s": folded key that sorting and equality use; empty: the column
                     // text
    str match_role;  // a name of match/form.h's role table, or empty
    bool indexed;
    bool required;
    bool read_only;
    bool archived;
    struct option *options;
    size_t option_count;
};

struct property_group {
    str name;
    str label[LANG_COUNT];
};

struct object_type {
    int64_t id;
    str name;              // "contacts"
    str wire_id;           // "0-1"
    str wire_name;         // "contact": singular, also accepted in paths
    str table;             // "r_contacts"
    str label[LANG_COUNT]; // singular
    str label_plural[LANG_COUNT];
    struct property *properties; // by slot
    size_t property_count;
    struct property_group *groups;
    size_t group_count;
    const struct property **title; // the properties that make a record's title, in order
    size_t title_count;
    struct map by_name; // name and wire_name to struct property
};

struct schema {
    struct arena arena; // owns everything in it
    int64_t version;
    struct object_type *types;
    size_t type_count;
};

const char *property_kind_name(enum property_kind kind);
bool property_kind_read(str name, enum property_kind *kind);

// Sets slots and column names, `by_name` and `title` ("firstname|lastname") of a type whose
// properties are filled: the last step of loading one. Texts are not copied.
void object_type_index(struct arena *arena, struct object_type *type, str title);

// By name, wire id or singular ("contacts", "0-1", "contact"); NULL where unknown.
const struct object_type *schema_type(const struct schema *schema, str name);
const struct object_type *schema_type_by_id(const struct schema *schema, int64_t id);
// By our name or the wire's; NULL where unknown or archived.
const struct property *type_property(const struct object_type *type, str name);
const struct property *type_property_by_id(const struct object_type *type, int64_t id);
const struct property *type_system_property(const struct object_type *type,
                                            enum system_property system);
// The first property with that role ("email"); NULL where none.
const struct property *type_role(const struct object_type *type, const char *match_role);
// The option with that value, label (any language) or synonym, compared folded; NULL where none.
const struct option *property_option(struct arena *scratch, const struct property *property,
                                     str text);
