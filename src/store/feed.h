// The feed of changes: every event in an order in which nothing is ever put in before what was
// read.
//
// Where several connections write at once (PostgreSQL), the numbers of events become visible out of
// order: who remembers the highest number seen misses those of transactions that commit later. So
// events are ordered by the number of their transaction first, and only those of transactions below
// the oldest one that is still open are told: whatever commits later has a higher place. With one
// writer (SQLite) that number is 0 and the event's own is the order.
#pragma once
#include "model/change.h"
#include "store/work.h"

struct feed_place {
    int64_t tx;
    int64_t id;
};

struct feed_entry {
    struct feed_place place;
    int64_t at;
    int64_t type_id;
    int64_t record_id;
    str action;
    int64_t version; // of the record behind the change
    int64_t actor_id;
    struct source source;
    struct change_list changes;
    // An association is told twice, once about each of the two.
    int64_t to_type; // of actions "associated" and "dissociated": the other record, and how
    int64_t to_id;
    int64_t number;
};

enum { FEED_TYPES_MAX = 64 };

// Up to `limit` events behind `after`, of the types in `types` (none: of all). *head is the last
// place that may be told at all, or `after` where there is nothing behind it. Inside a snapshot.
MUST_CHECK bool store_feed(struct work *work, struct feed_place after, const int64_t *types,
                           size_t type_count, size_t limit, struct feed_entry **out, size_t *count,
                           struct feed_place *head);
// Only which records the events are about, and without the events' contents: for whoever looks at
// the records themselves. Oldest first; the other end of an association has an event of its own.
struct feed_touch {
    struct feed_place place;
    int64_t type_id;
    int64_t record_id;
};
MUST_CHECK bool store_feed_touched(struct work *work, struct feed_place after, size_t limit,
                                   struct feed_touch **out, size_t *count);
// The same up to what is committed now, whether transactions before it are still open or not, from
// the newest back to `after`: what may be missing where the feed was followed up to there. A page
// of it, behind which the next one begins at the last one's place; `before` zeroed: from the end.
MUST_CHECK bool store_feed_back(struct work *work, struct feed_place after,
                                struct feed_place before, size_t limit, struct feed_touch **out,
                                size_t *count);
MUST_CHECK bool store_feed_head(struct work *work, struct feed_place *head);
// Whether there is an event about a record of the type behind `after`.
MUST_CHECK bool store_feed_moved(struct work *work, struct feed_place after, int64_t type_id,
                                 bool *moved);
// Whether a place can have been told by this store: false for one of a store that was lost.
MUST_CHECK bool store_feed_knows(struct work *work, struct feed_place place, bool *known);
// After the store was copied to another server, whose transactions are numbered anew: events with
// numbers from the future become those of no transaction.
MUST_CHECK bool store_feed_mend(struct work *work);
