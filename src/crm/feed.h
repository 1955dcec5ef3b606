// The feed of changes for programs that follow the store: never misses one, never tells one twice.
#pragma once
#include "model/property.h"
#include "store/feed.h"

struct feed_query {
    struct feed_place after; // {0}: from the beginning
    const struct object_type *types[FEED_TYPES_MAX];
    size_t type_count; // 0: all
    size_t limit;
};

struct feed_page {
    struct feed_entry *entries;
    size_t count;
    struct feed_place next; // where to go on, whether there were entries or not
    bool more;              // at once, without waiting
};

// Inside a snapshot. ERR_INPUT where `after` is a place of another store.
MUST_CHECK bool crm_feed(struct work *work, const struct feed_query *query, struct feed_page *out);

// A place as text: "7", or "812.7" where several write at once. Reading: false for anything that
// is not written so.
str feed_place_write(struct arena *arena, struct feed_place place);
bool feed_place_read(str text, struct feed_place *place);
