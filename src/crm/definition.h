// The rules above store/definition.h: who defines what, and what may be said of it.
//
// Types, groups, properties, pipelines, stages, tags. Each call is one change inside the caller's
// write transaction, which begins with crm_define_begin; it adds the effect after which the process
// renews its definitions, and gives the new state. What is archived keeps its data and gives its
// name free. What came with the program (shipped) keeps its name, kind and place; its labels, help,
// options and order are the company's.
//
// A refusal's err.detail is the key of a sentence of the catalogue and its places, a line each
// (crm_refuse), so that it can be told in any language. ERR_INVALID where a rule is broken,
// ERR_CONFLICT where something of that name is there, ERR_NOT_FOUND.
#pragma once
#include "model/actor.h"
#include "model/association.h"
#include "model/pipeline.h"
#include "store/definition.h"
#include "store/tag.h"
#include "store/work.h"

enum {
    DEFINE_NAME_MAX = 100,       // bytes of a name
    DEFINE_LABEL_MAX = 250,      // bytes of a label
    DEFINE_HELP_MAX = 4000,      // bytes of a help text or description
    DEFINE_ICON_MAX = 40,        // letters, digits, "-"
    DEFINE_OPTIONS_MAX = 5000,   // of one property
    DEFINE_PROPERTIES_MAX = 700, // of one type, archived ones, too: PostgreSQL has 1,600 columns
    DEFINE_GROUPS_MAX = 200,     // of one type
    DEFINE_TYPES_MAX = 100,      // made by people
    DEFINE_PIPELINES_MAX = 100,  // of one type
    DEFINE_STAGES_MAX = 100,     // of one pipeline
    DEFINE_MOVES_MAX = 10000,    // records that move with stages that go: one transaction
    DEFINE_TAGS_MAX = 1000,
    DEFINE_AT_END = -1 // a position
};

// Access, and store_define_begin: pointers into work->schema are good from here on. ERR_DENIED.
MUST_CHECK bool crm_define_begin(struct work *work);

// -- properties

// What is said of a property; members that are not given stay as they are. Labels and help: a
// language with a NULL text is not given; where it read the same as one that is given, it changes
// with that one.
struct property_change {
    str name;       // of a new one
    str type;       // of a new one: ours ("choice") ...
    str wire_type;  // ... or as the object interface says it
    str wire_field; // may be given to an existing one
    str label[LANG_COUNT];
    str help[LANG_COUNT];
    str group; // NULL text: not given
    str synonyms;
    str calculation; // formula or roll-up; empty text of an existing one: not allowed
    bool has_options, has_required, has_hidden, has_form_field, has_unique, has_position, has_kind;
    bool has_source, has_standard, has_survivorship;
    const struct standard *standard; // the whole of it; NULL: nothing is asked any more
    struct option *options;          // in order
    size_t option_count;
    enum option_source options_from;
    bool required, hidden, form_field, unique;
    enum property_kind kind;
    enum survivorship survivorship;
    int64_t position; // DEFINE_AT_END: behind the others
};

// What the object interface calls a property: what it was made as, or what its type is called.
struct wire_kind {
    str type;
    str field;
};
struct wire_kind crm_property_wire(const struct property *property);

// Copies `property` into work->arena where it says so; pointers in what is given must outlive the
// work.
MUST_CHECK bool crm_property_create(struct work *work, const struct object_type *type,
                                    const struct property_change *change, struct property **out);
MUST_CHECK bool crm_property_update(struct work *work, const struct object_type *type,
                                    const struct property *property,
                                    const struct property_change *change, struct property **out);
MUST_CHECK bool crm_property_archive(struct work *work, const struct object_type *type,
                                     const struct property *property);
// The one archived last under that name; ERR_NOT_FOUND.
MUST_CHECK bool crm_property_restore(struct work *work, const struct object_type *type, str name,
                                     struct property **out);
// Archived ones by name (ours or the wire's); NULL where there is none.
MUST_CHECK bool crm_property_archived(struct work *work, const struct object_type *type, str name,
                                      struct property **out);

// -- groups

struct group_change {
    str name; // of a new one
    str label[LANG_COUNT];
    bool has_position;
    int64_t position;
};

const struct property_group *crm_group_find(const struct object_type *type, str name);
MUST_CHECK bool crm_group_create(struct work *work, const struct object_type *type,
                                 const struct group_change *change, struct property_group **out);
MUST_CHECK bool crm_group_update(struct work *work, const struct object_type *type,
                                 const struct property_group *group,
                                 const struct group_change *change, struct property_group **out);
// Only where no live property is in it.
MUST_CHECK bool crm_group_archive(struct work *work, const struct object_type *type,
                                  const struct property_group *group);

// -- types

struct type_change {
    str name; // of a new one
    str label[LANG_COUNT];
    str label_plural[LANG_COUNT];
    str description; // NULL text: not given
    str icon;        // NULL text: not given
    str title;       // name of the property that is a record's title; NULL text: not given
    bool has_secondary, has_searchable, has_required;
    str *secondary, *searchable, *required; // names of properties
    size_t secondary_count, searchable_count, required_count;
    const struct property_change *properties; // of a new one
    size_t property_count;
};

// A new type has system properties, a group of its own, and a plain association with every type.
// work->schema is renewed; *out is of it.
MUST_CHECK bool crm_type_create(struct work *work, const struct type_change *change,
                                const struct object_type **out);
MUST_CHECK bool crm_type_update(struct work *work, const struct object_type *type,
                                const struct type_change *change, const struct object_type **out);
// Only one that people made, and that has no records but archived ones.
MUST_CHECK bool crm_type_archive(struct work *work, const struct object_type *type);
// Brings one back with its properties, its archived records and its kinds of association: by its
// wire id, or by its name, which is the one archived last of that name. ERR_NOT_FOUND; ERR_CONFLICT
// where another type has the name meanwhile. work->schema is renewed; *out is of it.
MUST_CHECK bool crm_type_restore(struct work *work, str name, const struct object_type **out);
enum { DEFINE_ARCHIVED_MAX = 1000 }; // that lists of what was archived hold

// A relation with a name between two types; both directions. With no name: the plain one, which is
// there or is made. work->schema is renewed.
struct relation_change {
    const struct object_type *from, *to;
    str name;       // what the record at `to` is to the one at `from`
    str inverse;    // seen from the other side; empty: alike
    int64_t to_max; // how many one record may have; 0: any number
    int64_t inverse_max;
};
MUST_CHECK bool crm_relation_create(struct work *work, const struct relation_change *change,
                                    const struct association_kind **out);
// Both directions. Not a shipped one, nor a plain one that is used or has labels beside it.
MUST_CHECK bool crm_relation_archive(struct work *work, const struct association_kind *kind);

// -- pipelines

struct stage_change {
    str id; // of a new one, or to say which is meant; empty: made here
    str label[LANG_COUNT];
    bool has_position, has_probability, has_outcome, has_required, has_rot_days;
    int64_t position;
    double probability;
    enum stage_outcome outcome;
    str required; // names of properties, "|" between
    int64_t rot_days;
    str metadata; // JSON object, replacing what was kept; NULL text: not given
};

struct pipeline_change {
    str id; // of a new one; empty: made here
    str label[LANG_COUNT];
    bool has_position;
    int64_t position;
    bool has_stages; // replacing those there: by id, else by label; the others are archived
    const struct stage_change *stages;
    size_t stage_count;
    bool validate; // what would be archived must not be used by any record
};

MUST_CHECK bool crm_pipeline_create(struct work *work, const struct object_type *type,
                                    const struct pipeline_change *change, struct pipeline **out);
MUST_CHECK bool crm_pipeline_update(struct work *work, const struct object_type *type,
                                    const struct pipeline *pipeline,
                                    const struct pipeline_change *change, struct pipeline **out);
// Every pipeline of the type exactly once, in the order they are to have; ERR_INVALID otherwise,
// and nothing is changed. *out: all of them in that order.
MUST_CHECK bool crm_pipelines_order(struct work *work, const struct object_type *type,
                                    const str *ids, size_t count, struct pipeline **out);
// Records keep what they have. `validate`: ERR_INVALID where a record is in it.
MUST_CHECK bool crm_pipeline_archive(struct work *work, const struct object_type *type,
                                     const struct pipeline *pipeline, bool validate);
MUST_CHECK bool crm_stage_create(struct work *work, const struct object_type *type,
                                 const struct pipeline *pipeline, const struct stage_change *change,
                                 struct stage **out);
MUST_CHECK bool crm_stage_update(struct work *work, const struct object_type *type,
                                 const struct pipeline *pipeline, const struct stage *stage,
                                 const struct stage_change *change, struct stage **out);
MUST_CHECK bool crm_stage_archive(struct work *work, const struct object_type *type,
                                  const struct pipeline *pipeline, const struct stage *stage,
                                  bool validate);
// Saves every live record of the stage `from` into the stage `to`, to be called before `from` goes,
// in the same transaction; what `to` asks for is only a warning. *moved counts through several
// calls: ERR_CONFLICT beyond DEFINE_MOVES_MAX. ERR_INVALID where there is no other stage `to`.
MUST_CHECK bool crm_stage_move(struct work *work, const struct object_type *type, str from, str to,
                               struct source source, int64_t *moved);
// An archived one comes back, a pipeline with the stages that went with it; *out lives in the
// definitions as they are now. ERR_NOT_FOUND where none of this id is archived.
MUST_CHECK bool crm_pipeline_restore(struct work *work, const struct object_type *type, str id,
                                     const struct pipeline **out);
MUST_CHECK bool crm_stage_restore(struct work *work, const struct object_type *type,
                                  const struct pipeline *pipeline, str id,
                                  const struct stage **out);

// -- tags

struct tag_change {
    str label[LANG_COUNT];
    str colour; // NULL text: not given
    bool has_position;
    int64_t position;
};

// The names of colours that tags and options may have; NULL past the end.
const char *crm_colour(size_t i);
// The name is made of the label; where a tag of that name lives already, ERR_CONFLICT with its name
// in err.detail.
MUST_CHECK bool crm_tag_create(struct work *work, const struct tag_change *change, struct tag *out);
MUST_CHECK bool crm_tag_update(struct work *work, str name, const struct tag_change *change,
                               struct tag *out);
MUST_CHECK bool crm_tag_archive(struct work *work, str name);
