// Searching all types at once, while somebody types.
#pragma once
#include "store/record.h"
#include "store/work.h"

struct found_type {
    const struct object_type *type;
    struct record **records; // newest first
    size_t count;
    bool more;    // there are others
    bool spelled; // of words that are only like those typed
};

struct search {
    str text;
    const struct object_type *const *types; // NULL: all
    size_t type_count;
    int64_t limit; // of each type
};

// Types with hits, in the order of the types. Where no type has any, words a slip away are looked
// for.
MUST_CHECK bool crm_search(struct work *work, const struct search *search, struct found_type **out,
                           size_t *count);
