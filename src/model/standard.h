// The standard of a property: what the company says its values have to be like, beyond their type.
//
// Kept as one JSON text beside the property, so that the trail of definitions holds every earlier
// state whole. What a standard asks is judged by quality/judge_rules.c; a default is filled in
// by crm/prepare.c. Pure functions, any thread.
#pragma once
#include "model/rule.h"

enum { STANDARD_TEXT_MAX = 1000, STANDARD_WEIGHT_MAX = 100 };

struct standard {
    str example;                // of a good value, shown at the field
    str pattern;                // regular expression that the whole value has to match; or empty
    str minimum, maximum;       // of numbers, amounts and days, as the type writes them; or empty
    str required_when;          // condition over the record under which a value is needed; or empty
    str initial;                // of new records where nothing is given; or empty
    str style;                  // house style of the type (model/type.h: styles); or empty
    str scheme;                 // what kind of tax id it is (text/ident.h); or empty
    int64_t weight;             // business value, 0 to STANDARD_WEIGHT_MAX; -1: by what it is
    bool sensitive;             // personal data
    bool read_only;             // people do not type it; imports and programs may
    enum rule_state strictness; // of pattern, range and condition
    // Read from those; NULL where there is none or it can not be read any more.
    const struct formula *matches; // the pattern
    const struct formula *needed;  // required_when
    struct value least, most;      // NULL values: none
};

// An empty object and NULL text give false in *any. ERR_INPUT with a sentence.
MUST_CHECK bool standard_of_json(struct arena *arena, str text, struct standard *standard,
                                 bool *any, struct err *err);
struct jsonw;
void standard_write(struct jsonw *w, const struct standard *standard);
str standard_json(struct arena *arena, const struct standard *standard); // NULL: "{}"
bool standard_is_empty(const struct standard *standard);
// Reads pattern, range and condition for `property` of `type`. ERR_INPUT with a sentence;
// err->detail is the member that is wrong.
MUST_CHECK bool standard_read(struct arena *arena, const struct object_type *type,
                              const struct property *property, struct standard *standard,
                              struct err *err);
// Reads those of a whole schema, as schema_read_rules.
void schema_read_standards(struct schema *schema);
