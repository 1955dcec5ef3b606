// A file to be filled, made of the definitions: which columns it has, what they are called so that
// the import knows them again, and an example of a value for each.
#pragma once
#include "crm/import.h"

// The properties that a file may fill, in order. `narrow`: only what a record can not do without,
// what makes its title, and what tells it from others. Returns how many.
size_t import_template_columns(struct arena *arena, const struct object_type *type, bool narrow,
                               const struct property ***out);
// The label in that language; the name where another column of the type has that label, too.
str import_template_header(struct arena *arena, const struct object_type *type,
                           const struct property *p, enum lang lang);
// A good value as people write it: of the property's standard, else by what it is; or empty.
str import_example(const struct property *p, enum lang lang);
// A header row and an example row, as CSV.
str import_template_csv(struct arena *arena, const struct object_type *type, bool narrow,
                        enum lang lang);
