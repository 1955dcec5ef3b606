// Roll-ups: a property worked out from the records that are associated with its own ("sum of the
// amounts of the open deals").
//
// The definition is one line of JSON:
//   {"rollup":"sum","type":"deals","property":"amount","kind":"",
//    "where":[{"property":"hs_is_closed","operator":"EQ","value":"false"}]}
// Conditions are filters as a search has them ("highValue" of BETWEEN, "values" of IN and NOT_IN),
// all of which must hold. Reading it needs the schema; which records are associated is for the
// store to say, the arithmetic is here. Pure functions, any thread.
#pragma once
#include "base/err.h"
#include "model/filter.h"
#include "model/record.h"

enum { ROLLUP_TEXT_MAX = 16000, ROLLUP_KIND_MAX = 200 }; // bytes

enum rollup_function {
    ROLLUP_COUNT,   // of records; has no property
    ROLLUP_SUM,     // of a number or money; 0 where there is none
    ROLLUP_MIN,     // of a number, money, date or time
    ROLLUP_MAX,     // the same
    ROLLUP_AVERAGE, // of a number or money, over the records that have it
    ROLLUP_LATEST,  // the value of the record created last among those that have it
    ROLLUP_FUNCTION_COUNT
};

struct rollup {
    enum rollup_function function;
    const struct object_type *type;  // of the associated records
    const struct property *property; // of `type`; NULL for ROLLUP_COUNT
    struct filter *filters;          // all of them must hold
    size_t filter_count;
    str kind; // only associations with that label; empty: all
};

const char *rollup_function_name(enum rollup_function function); // "count"
bool rollup_function_read(str name, enum rollup_function *function);

// Reads a definition. ERR_INPUT where it is refused, saying what is wrong; `detail` is the unknown
// or unfit name. Lives in `arena` and as long as `schema`; `text` is not kept.
MUST_CHECK bool rollup_parse(struct arena *arena, const struct schema *schema, str text,
                             struct rollup *out, struct err *err);
// The definition as one line, in our names; rollup_parse reads the same again.
str rollup_write(struct arena *arena, const struct rollup *rollup);
// Whether what it gives can be kept in `target`; ERR_INVALID where not.
MUST_CHECK bool rollup_fits(const struct rollup *rollup, const struct property *target,
                            struct err *err);

// Working one out: zero it, add every record, ask for the result.
struct rollup_total {
    int64_t count; // records added
    int64_t known; // ... that have the property
    double sum;    // of numbers, with the part lost in adding kept beside (Neumaier)
    double lost;
    int64_t created_at; // of `value`, for ROLLUP_LATEST
    int64_t id;
    struct value value; // least, greatest or latest; its text is the caller's and must stay
};

void rollup_add(const struct rollup *rollup, struct rollup_total *total,
                const struct record *record);
// In the normal form of `target`'s type; NULL where there is none.
struct value rollup_result(const struct rollup *rollup, const struct rollup_total *total,
                           struct arena *arena, const struct property *target);
