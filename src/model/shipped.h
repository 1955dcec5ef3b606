// The object types and properties every new store begins with: facts as table rows.
//
// They are written into the store's definitions at set-up and when a newer program brings more;
// from then on the store's rows count, not these.
#pragma once
#include "model/association.h"
#include "model/pipeline.h"

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
    enum option_source options_from;
    const char *calculation; // formula or roll-up; or NULL
    bool hidden;
    bool unique;
};

struct shipped_group {
    const char *name;
    const char *label[LANG_COUNT];
};

struct shipped_stage {
    const char *id;
    const char *label[LANG_COUNT];
    double probability;
    enum stage_outcome outcome;
    const char *required; // property names, "|" between; or NULL
    int rot_days;
};

struct shipped_pipeline {
    const char *id;
    const char *label[LANG_COUNT];
    const struct shipped_stage *stages; // ends with a NULL id
};

struct shipped_type {
    int64_t id; // fixed, below 100
    const char *name;
    const char *wire_id;
    const char *wire_name;
    const char *label[LANG_COUNT];
    const char *label_plural[LANG_COUNT];
    const char *title;     // property names, "|" between
    const char *secondary; // the same; or NULL
    const char *one_of;    // the same: one of them has to be filled; or NULL
    enum type_family family;
    const struct shipped_pipeline *pipelines; // ends with a NULL id; or NULL
    const struct shipped_property *properties;
    size_t property_count;
    const struct shipped_group *groups;
    size_t group_count;
};

// Both directions of one relation. Where both are alike the numbers and labels are, too.
struct shipped_association {
    const char *from; // name of a type
    const char *to;
    enum association_rank rank;
    int64_t number;
    int64_t inverse;
    const char *name;
    const char *inverse_name;
    const char *label[LANG_COUNT]; // NULLs: the plain one
    const char *inverse_label[LANG_COUNT];
    int to_max; // how many one `from` may have; 0: any number
    int from_max;
};

const struct shipped_type *shipped_types(size_t *count);
const struct shipped_association *shipped_associations(size_t *count);

// A shipped type as others are, without its properties. `names` are those object_type_index needs.
void shipped_type_read(struct arena *arena, const struct shipped_type *from,
                       struct object_type *out, struct type_names *names);
// Whether records of every type have it, those of types people make, too: what the program itself
// keeps (owner, times, what was merged into it, scores).
bool shipped_is_kept(const struct shipped_property *property);
void shipped_property_read(struct arena *arena, const struct shipped_property *from,
                           struct property *out);
void shipped_group_read(const struct shipped_group *from, struct property_group *out);
void shipped_pipeline_read(struct arena *arena, const struct shipped_pipeline *from,
                           struct pipeline *out);
// Both directions; the types are found in shipped_types.
void shipped_association_read(const struct shipped_association *from,
                              struct association_kind out[2]);

// The shipped definitions as a schema, with the ids a new store gives them (properties count from 1
// over all types): for tests, and for what needs definitions before there is a store.
void shipped_schema(struct schema *out);
void schema_finish(struct schema *schema);
