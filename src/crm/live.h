// What the process keeps in memory about the store: definitions, live match indexes, counts.
//
// One `struct live` per process. Definitions are replaced as a whole when they change; a request
// takes the current ones with live_schema and they stay valid until live_destroy, so nobody counts
// references. The match index and the counts move only by effects, and effects are applied only
// after the commit: a rolled back transaction leaves no trace here. Any thread.
#pragma once
#include "match/live.h"
#include "model/record.h"
#include "store/work.h"

struct live;

// Loads definitions and, where `with_index`, every stored match form (about a second per 200,000).
// `work` needs a connection only; work->schema is set.
MUST_CHECK bool live_create(struct work *work, bool with_index, struct live **out);
void live_destroy(struct live *live);
const struct schema *live_schema(struct live *live);
// NULL where the index was not asked for.
struct match_live *live_index(struct live *live, const struct object_type *type);
// Exact while this process is the store's only writer (SQLite).
int64_t live_count(struct live *live, const struct object_type *type, bool archived);

// Changes in memory that a transaction causes, collected in work->effects (its arena) while it
// runs.
struct effect {
    const struct object_type *type;
    int64_t record_id;
    const struct match_form *form; // put into the index; NULL: taken out
    int live_delta;                // change of the number of live records
    int archived_delta;
};

struct effect_list {
    struct effect *items;
    size_t count;
    size_t cap;
};

void effect_add(struct work *work, struct effect effect);
// After the commit. Fine with live NULL.
void live_apply(struct live *live, const struct effect_list *effects);
