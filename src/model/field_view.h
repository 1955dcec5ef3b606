// The definitions as a person sees them whose role keeps properties from them.
//
// This is the one place that decides what a hidden property is: there is none of that name. It
// keeps its slot, since records are read by slots, but stands under no name, in no title, filter,
// rule or match role, and the store reads no column of it. A masked one stands there, belongs to no
// rule, and the store gives its mask instead of its value (struct record: masks). What is worked
// out from a property kept back is kept back as well, unless the role says otherwise of it.
//
// A view is made once for each role and version of the definitions, kept with these, and freed with
// them: whoever holds the definitions holds it, too. Any thread.
#pragma once
#include "model/rights.h"

struct field_views;
struct field_views *field_views_create(void);
void field_views_destroy(struct field_views *views); // fine with NULL

// `schema` itself where nothing is kept back, which costs no more than asking. `arena`: for the
// work of it, and for a view that is not kept (too many are).
const struct schema *field_view(struct arena *arena, const struct schema *schema,
                                const struct role *role);

// What is shown instead of a value that is masked: "•••• 12" of a text with at least six
// characters, of all else "••••". Empty for no value.
str field_mask(struct arena *arena, const struct property *property, struct value value);

// Takes out of a record what a person with that view does not see, and makes it one of that view.
// Slots are the same in all views of one version.
struct record *field_seen(struct arena *arena, const struct object_type *view,
                          const struct record *record);
