// What the process keeps in memory about the store: definitions, live match indexes, counts.
//
// One `struct live` per process. Definitions are replaced as a whole when they change; whoever
// works with them holds the current ones (live_hold) until live_release, so that an old schema goes
// when nobody uses it any more. The match index and the counts move only by effects, and effects
// are applied only after the commit: a rolled back transaction leaves no trace here. Any thread.
#pragma once
#include "match/live.h"
#include "model/record.h"
#include "store/feed.h"
#include "store/work.h"

struct live;

// Loads definitions and, where `with_index`, every stored match form (about a second per 200,000).
// `work` needs a connection only; work->schema is set.
MUST_CHECK bool live_create(struct work *work, bool with_index, struct live **out);
void live_destroy(struct live *live);
// For whoever is alone with the store (a command, a test): the current definitions, valid until
// they are renewed.
const struct schema *live_schema(struct live *live);
// The current definitions, valid until they are released.
const struct schema *live_hold(struct live *live);
void live_release(struct live *live, const struct schema *schema);
// The version of the current ones.
int64_t live_version(struct live *live);
// Loads the definitions that `work` sees where they are newer than those held by default, and what
// belongs to new types; false with what was there before kept.
MUST_CHECK bool live_renew(struct live *live, struct work *work);
// NULL where the index was not asked for.
struct match_live *live_index(struct live *live, const struct object_type *type);
// Exact while this process is the store's only writer (SQLite).
int64_t live_count(struct live *live, const struct object_type *type, bool archived);

// What other processes save comes by the feed (jobs/follower.h): where this process is not alone,
// its memory is that of the store up to a place of the feed, and a moment behind it.
//
// The place up to which this process knows what others did; a store's other writers are followed
// from the one at which the forms were loaded.
struct feed_place live_followed(struct live *live);
void live_follow(struct live *live, struct feed_place place);
// Whether others write to the store, too. False until it is said.
bool live_is_shared(struct live *live);
void live_share(struct live *live);
// Whoever looks at what is not followed yet says whether that was too much: told in the log once,
// until it is not any more.
void live_tell_lag(struct live *live, bool lags);
// Reads of records that are to be noted in the trail (crm/audit.h).
struct audit_seen *live_seen(struct live *live);
// The same of what was refused (crm/audit_refused.h).
struct audit_refused *live_refused(struct live *live);
// Puts a record into its index as the store has it now, or takes it out.
MUST_CHECK bool live_take_over(struct live *live, struct work *work, int64_t type_id,
                               int64_t record_id);
// Counts the type's records anew. In a snapshot.
MUST_CHECK bool live_recount(struct live *live, struct work *work, const struct object_type *type);

// Changes in memory that a transaction causes, collected in work->effects (its arena) while it
// runs.
struct effect {
    const struct object_type *type;
    int64_t record_id;
    const struct match_form *form; // put into the index; NULL: taken out
    int live_delta;                // change of the number of live records
    int archived_delta;
    bool definitions; // changed: nothing else is said
};

struct effect_list {
    struct effect *items;
    size_t count;
    size_t cap;
};

void effect_add(struct work *work, struct effect effect);
// After the commit, on the connection that committed. Fine with live NULL.
void live_apply(struct live *live, struct work *work);
