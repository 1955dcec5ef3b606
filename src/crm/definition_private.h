// Between the files that change definitions.
#pragma once
#include "crm/definition.h"
#include "crm/refuse.h"

// After every change: the process renews its definitions when this is committed.
void define_changed(struct work *work);
// [a-z][a-z0-9_]*, not longer than names may be.
bool define_name_ok(str name);
// Names that programs keep for their own.
bool define_name_reserved(str name);

// `out` becomes `old` (NULL: nothing) with what `given` says. `required`: no language may be empty.
MUST_CHECK bool define_labels(struct work *work, const str old[LANG_COUNT],
                              const str given[LANG_COUNT], size_t longest, str out[LANG_COUNT]);
// The same text in every language.
void define_same_label(str out[LANG_COUNT], str text);
MUST_CHECK bool define_label_needed(struct work *work, const str label[LANG_COUNT]);

// Makes the property of a type that needs no checks against those it has: one just made.
MUST_CHECK bool define_property_of(struct work *work, const struct object_type *type,
                                   const struct property_change *change, struct property *out);
// Sets out->type, wire_type, wire_field by what `change` says.
MUST_CHECK bool define_kind(struct work *work, const struct property_change *change,
                            struct property *out);
// The same for an existing one: only what does not touch its values.
MUST_CHECK bool define_kind_again(struct work *work, const struct property *old,
                                  const struct property_change *change, struct property *out);
MUST_CHECK bool define_options(struct work *work, const struct property_change *change,
                               const struct property *old, struct property *out);
// Reads the formula or roll-up, looks whether its result can be kept, and follows what it reads.
MUST_CHECK bool define_calculation(struct work *work, const struct object_type *type,
                                   const struct property *property);
// The properties that a calculation reads, of any type.
struct property_list {
    const struct property **items;
    size_t count;
};
MUST_CHECK bool define_reads(struct work *work, const struct object_type *type, str calculation,
                             struct property_list *out);
// A calculated property that reads `property`; NULL where none does.
MUST_CHECK bool define_reader(struct work *work, const struct property *property,
                              const struct property **out);
// A calculated property of another type that reads this type's records; NULL where none does.
const struct property *define_type_reader(struct work *work, const struct object_type *type);
// The rules and the standards of other properties that read `property`, by their labels with commas
// between, a few of them; empty where nothing does.
str define_judges(struct work *work, const struct object_type *type,
                  const struct property *property);
// The plain relation between two types, both directions.
MUST_CHECK bool define_plain_kind(struct work *work, const struct object_type *from,
                                  const struct object_type *to);
// The properties by which records of the type are in pipelines are made where they are missing.
MUST_CHECK bool define_pipeline_properties(struct work *work, const struct object_type *type);
bool define_colour_ok(str colour);
// crm_entry_add without a trail: whoever adds several keeps one of all of them.
struct dictionary;
struct entry_change;
MUST_CHECK bool define_entry_join(struct work *work, struct dictionary *grown, str term,
                                  const str *spellings, size_t count, struct entry_change *out);
// Takes a change of a template back, as crm_rulebook_undo (crm/rule.h).
MUST_CHECK bool define_template_undo(struct work *work, const struct object_type *type,
                                     const struct definition_event *event);
