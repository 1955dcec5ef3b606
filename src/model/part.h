// The parts of a value: of an e-mail its domain, of a name its family name, of a number its
// country.
//
// A property type names the parts its values can have (`part_names`) and takes a value apart on
// demand (`parts`); they are never stored. Formulas, the command line and the interface see them.
#pragma once
#include "base/buf.h"

enum { PARTS_MAX = 24 }; // of one value

struct part {
    const char *name; // "domain": one of the type's part_names
    str value;        // never empty
};

struct part_list {
    struct part items[PARTS_MAX];
    size_t count;
};

// Does nothing for an empty value. The text is not copied.
void part_add(struct part_list *list, const char *name, str value);
// Empty where the value has no such part.
str part_get(const struct part_list *list, str name);
