// What each property means when records are compared, and which model follows for a type.
//
// A definition may name the role (match/form.h); the shipped ones do. Of a property that people
// made it follows from its type, and where that leaves it open from its name (a birthday) or from
// what is said of it (unique, or kind "identity": an identifier). So a type that a company makes
// itself is matched as far as it has something to match by.
#pragma once
#include "match/form.h"
#include "match/model.h"
#include "model/record.h"

// False: the property has none.
bool crm_match_role(const struct object_type *type, const struct property *property,
                    enum match_role *role);

// Whether records of the type can be found to be duplicates. Others have no match form.
//   Shipped types: one of their properties has a role that names them. What people add to them
//   counts where it is unique.
//   Types people made: always, but for those of activities and items. A person's name, whole or in
//   parts, makes a person of it; everything else is compared as companies are, by the property that
//   is its title where it has no company's name.
bool crm_is_matched(const struct object_type *type);
enum match_model crm_match_model(const struct object_type *type);
// Nothing but a name is there to be compared.
bool crm_is_only_named(const struct object_type *type);
// Whether the property takes part in this field of the model.
bool crm_match_field_reads(const struct object_type *type, const struct property *property,
                           size_t field);
