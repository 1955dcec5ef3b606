// What is kept about things: object types and their properties, as loaded from the store.
//
// A schema is immutable once loaded; a newer one replaces it (crm/live.h), so readers need no lock.
// `slot` is a property's place in a record's values. Columns are called p<id>; properties that
// every record has (id, owner, times) have columns of their own names and a `system` mark.
#pragma once
#include "base/arena.h"
#include "base/map.h"
#include "base/value.h"
#include "model/survivorship.h"
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

// What a person's role lets them do with a property of a record they see (model/rights.h). In the
// definitions as they are everything is FIELD_EDIT; a person may see them otherwise
// (model/field_view.h).
enum field_level {
    FIELD_EDIT,
    FIELD_READ,
    FIELD_MASKED, // that there is a value, not which
    FIELD_HIDDEN, // as if there were no such property
    FIELD_LEVEL_COUNT
};

// Where a property's options come from.
enum option_source {
    OPTIONS_OWN,       // listed with the property
    OPTIONS_PIPELINES, // the pipelines of its type
    OPTIONS_STAGES,    // the stages of all of them
    OPTIONS_CURRENCIES,
    OPTIONS_TAGS,
    OPTIONS_SOURCE_COUNT
};

struct option {
    str value; // as stored and on the wire
    str label[LANG_COUNT];
    str synonyms;    // other spellings accepted when read, separated by "|"
    str description; // may be empty
    str colour;      // a name of the palette, or empty
    bool hidden;     // still valid, not offered any more
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
    str scheme;      // of a tax id: a name of text/ident.h ("nip"), of a social account: a network
                     // ("vk"); empty: any
    str match_role;  // a name of match/form.h's role table, or empty
    bool indexed;
    bool required;
    bool read_only; // nobody types it: system ones, calculated ones
    bool archived;
    bool shipped;    // came with the program; its definition can be renamed, not removed
    bool hidden;     // not shown where people look
    bool form_field; // offered in forms
    bool unique;     // no two live records with equal values
    str calculation; // formula or roll-up (model/calculation.h); empty: not calculated
    const struct calculation *worked_out; // the same, read; NULL where it can not be
    struct value initial;                 // of a roll-up over no records
    const struct dictionary *dictionary;  // of spellings of its values; or NULL
    const struct standard *standard;      // what else values have to be like; NULL: nothing is said
    enum survivorship survivorship;       // whose value survives a merge
    bool
        derived; // follows from other values and is never in the history: calculated, or of a stage
    str wire_type; // as the program that made it said, where it differs from the type's; or empty
    str wire_field;
    enum option_source options_from;
    struct option *options;
    size_t option_count;
    enum field_level level; // for whoever sees these definitions
    int64_t position;       // properties are in the order of positions, equal ones by id
    int64_t created_at;     // 0: with the store
    int64_t updated_at;
};

struct property_group {
    str name;
    str label[LANG_COUNT];
    int64_t position;
};

// What kind of thing a type is about.
enum type_family {
    FAMILY_RECORD,   // has pages and lists of its own
    FAMILY_ACTIVITY, // something that happened with records: shown in their timelines
    FAMILY_ITEM,     // a part of another record: a line of an offer
    FAMILY_COUNT
};

struct pipeline;    // model/pipeline.h
struct calculation; // model/calculation.h
struct rule;        // model/rule.h
struct standard;    // model/standard.h
struct dictionary;  // model/dictionary.h
struct rates;       // model/currency.h

// What the program writes about the stage a record is in (model/calculated.c).
enum stage_part {
    PART_ENTERED_AT, // when it came into its present stage
    PART_PROBABILITY,
    PART_IS_CLOSED,
    PART_IS_WON,
    PART_IS_LOST,
    PART_CLOSED_AT,     // typed or, where empty, when it was closed
    PART_TIME_TO_CLOSE, // milliseconds since its creation
    PART_COUNT
};

// How good a record is, 0 to 100, as the program writes it beside its values (quality/score.h).
enum score_part {
    SCORE_WHOLE,
    SCORE_COMPLETENESS,
    SCORE_VALIDITY,
    SCORE_CONSISTENCY,
    SCORE_UNIQUENESS,
    SCORE_FRESHNESS,
    SCORE_COUNT
};

// A roll-up as seen from the records it adds up.
struct rolled {
    const struct object_type *owner;
    const struct property *property; // of the owner
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
    const struct property **secondary; // shown beside the title
    size_t secondary_count;
    const struct property **searchable; // found by words typed; none: by what the properties say
    size_t searchable_count;
    const struct property **one_of; // one of these at least has to be filled; none: no such rule
    size_t one_of_count;
    enum type_family family;
    bool shipped;
    str description;
    str icon;           // a word that the application has a picture for; may be empty
    int64_t created_at; // 0: with the store
    int64_t updated_at;
    const struct property *time_property; // of activities: when it happened, or is due; or NULL
    struct pipeline *pipelines; // in order; none: records of this type go through no stages
    size_t pipeline_count;
    const struct property *pipeline_property; // NULL without pipelines
    const struct property *stage_property;
    const struct property *parts[PART_COUNT];   // NULL where the type has none
    const struct property *scores[SCORE_COUNT]; // the same
    const struct property *merged_ids;          // "12;34": what was merged into a record, or NULL
    const struct property *further_emails;      // "a@x;b@y": all but the first, or NULL
    const struct property **formulas;           // in the order they are worked out
    size_t formula_count;
    const struct property **rollups;
    size_t rollup_count;
    struct rule *rules; // of the company's own, in order
    size_t rule_count;
    str match_rules;  // how its duplicates are found, JSON (match/rules.h); empty: automatically
    str assignments;  // who gets new records, JSON (model/assignment.h); empty: nobody is said
    str match_learnt; // weights that a scan learnt (match/learnt.h); empty: the tables'
    struct rolled *rolled; // roll-ups of any type over records of this one
    size_t rolled_count;
    const struct rates *rates;         // of the schema
    const struct map *dead_mail;       // the same; NULL: nothing is known
    struct map by_name;                // name and wire_name to struct property
    const struct property **with_role; // those with a match role, in order: rules about whole
                                       // records ask for them again and again
    size_t with_role_count;
    bool partial;        // as a person sees it who does not see all of its properties
    bool match_withheld; // what it is matched by is among what is kept back
    // Words kept back are in the index that is searched: then what it finds is looked at once more
    // in these. NULL: it need not be.
    const struct property **recheck;
    size_t recheck_count;
    unsigned
        points_withheld; // bits of enum contact_point_kind: a property of that kind is not seen
};

struct schema {
    struct arena arena; // owns everything in it
    int64_t version;
    struct object_type *types;
    size_t type_count;
    struct association_kind *kinds; // model/association.h; by number
    size_t kind_count;
    struct rates *rates; // model/currency.h
    struct dictionary *dictionaries;
    size_t dictionary_count;
    str currency;        // the company's own, ISO 4217
    struct option *tags; // what properties with OPTIONS_TAGS offer
    size_t tag_count;
    struct map dead_mail;      // domains that take no mail, in ASCII (crm/mail_check.h)
    bool sensitive;            // some property holds personal data (model/standard.h)
    bool partial;              // as a person sees it who does not see every property
    struct field_views *views; // model/field_view.h: as people of some roles see it; or NULL
    size_t holders;            // crm/live.c: works that use it
    struct schema *older;      // store/work.h: the one a work loaded before
};

const char *property_kind_name(enum property_kind kind);
bool property_kind_read(str name, enum property_kind *kind);
const char *type_family_name(enum type_family family);
bool type_family_read(str name, enum type_family *family);

// Sets slots and column names, `by_name`, and the lists of properties given by their names
// ("firstname|lastname") of a type whose properties are filled: the last step of loading one. Texts
// are not copied.
struct type_names {
    str title;
    str secondary;
    str searchable;
    str one_of;
};
void object_type_index(struct arena *arena, struct object_type *type,
                       const struct type_names *names);

// Gives the properties whose options are pipelines or stages those options, from the type's
// pipelines.
void object_type_options(struct arena *arena, struct object_type *type);

// By name, wire id, singular or full name ("contacts", "0-1", "contact", "p1_car"); NULL where
// unknown.
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
