// A question to the records of one type: text typed, filter groups (OR of AND), sorting, paging.
#pragma once
#include "base/value.h"
#include "model/filter_operator.h"
#include "model/property.h"

enum {
    QUERY_GROUPS_MAX = 5,
    QUERY_FILTERS_MAX = 25, // in all groups together
    QUERY_VALUES_MAX = 500, // of one IN
    QUERY_SORTS_MAX = 3,
    QUERY_LIMIT_MAX = 500,
    QUERY_PATTERN_MAX = 3000, // bytes of a part of a value that is looked for
    QUERY_STARS_MAX = 10,     // each multiplies what a comparison may cost
    TOTAL_EXACT_MAX = 10000   // beyond it a filtered total is "at least"
};

enum filter_anchor { ANCHOR_NONE, ANCHOR_START, ANCHOR_END };

struct query;

// One condition: about a property, or about lists and other conditions (property NULL), of which
// one of any, list_id, among and linked is set.
struct filter {
    const struct property *property;
    enum filter_operator op;
    enum filter_anchor anchor; // of CONTAINS_TOKEN: where in the value
    struct value value;        // normalised by the property's type
    struct value high;         // of BETWEEN
    struct value *values;      // of IN and NOT_IN
    size_t value_count;
    const struct filter *any; // one of these holds
    size_t any_count;
    int64_t list_id;           // IN or NOT_IN the members that this list keeps
    const struct query *among; // IN or NOT_IN what this query finds, of the same type
    // Records of this type that are associated with those of the other one, which are asked for:
    // EQ, NEQ, IN and NOT_IN compare with their ids (INT), the two of presence ask whether there
    // are any.
    const struct object_type *linked;
    const struct object_type *linked_from;
};

struct filter_group { // all of these
    struct filter *filters;
    size_t count;
};

struct sort {
    const struct property *property;
    bool descending;
};

struct query {
    const struct object_type *type;
    str text;                    // words typed; matched as prefixes in the search form
    str words;                   // those words in the form of the index, where they were looked up
                                 // already (store_record_spell); or empty
    struct filter_group *groups; // any of these
    size_t group_count;
    struct sort sorts[QUERY_SORTS_MAX]; // the id follows as last
    size_t sort_count;
    const struct property **properties; // to be read; NULL: all
    size_t property_count;
    int64_t limit;
    int64_t offset;
    str after;     // cursor of the page before, or empty
    bool archived; // the archived ones instead of the others; those merged are neither
    bool want_total;
};

// Whether only indexed properties filter and sort, so that it may run on an event thread.
bool query_is_indexed(const struct query *query);

// What an operator compares with, read by the type of c->property as a save of the same text would
// be, so "+48 600-100-200" finds what was stored of it. A text that its type can not read is one
// that nothing equals. False where the text is nothing this property could be compared with, or a
// pattern beyond QUERY_PATTERN_MAX and QUERY_STARS_MAX.
bool filter_value_read(const struct type_context *c, enum filter_operator op, str text,
                       struct value *out);
