// Archived records, the newest first: found by when they were archived, and by whom or which
// rule.
#pragma once
#include "model/property.h"
#include "store/work.h"

struct trash_query {
    const struct object_type *type;
    int64_t before_at, before_id; // where the page begins; before_at 0: at the newest
    int64_t actor_id;             // only what this person archived; 0: anybody
    int64_t rule_job, rule;       // only what this rule archived in this run; rule_job 0: any
    int64_t until;                // only what was archived before; 0: any
    size_t limit;
};
struct trash_item {
    const struct object_type *type;
    int64_t id, at;
};
// Of those the caller sees; records that were merged are none of them.
MUST_CHECK bool store_trash_list(struct work *work, const struct trash_query *query,
                                 struct trash_item **out, size_t *count);

MUST_CHECK bool store_trash_count(struct work *work, const struct trash_query *query,
                                  int64_t *count);

// Of what a rule of retention archives: source.id is the job, source.row the rule's place plus one.
struct trash_origin {
    int64_t actor_id;
    str actor_name;
    struct source source;
    int64_t report_id; // of the rule's part in the run (store/retention.h); 0: no rule did
    str rule;          // its name
};
// The last time that it was archived. *found false: the history has no row of it.
MUST_CHECK bool store_trash_origin(struct work *work, int64_t record_id, struct trash_origin *out,
                                   bool *found);
