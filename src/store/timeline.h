// What happened with a record, from the three tables that tell it: activities it is associated
// with, changes of its values, and associations that came and went. Each is read newest first from
// a place of its own; crm/timeline.c weaves them into one stream.
//
// An edge from a record to an activity carries when the activity happened
// (association.happened_at), so that the newest of many are found by an index.
#pragma once
#include "model/record.h"
#include "store/association.h"

struct timeline_place { // of an activity; zeros: the newest
    int64_t at;
    int64_t id;
};
struct timeline_activity {
    int64_t at;
    int64_t type_id;
    int64_t id;
};
// Archived activities are among them.
MUST_CHECK bool store_timeline_activities(struct work *work, int64_t record_id,
                                          struct timeline_place before, size_t limit,
                                          struct timeline_activity **out, size_t *count);
// As store_association_events, without associations with activities, which speak for themselves.
MUST_CHECK bool store_timeline_links(struct work *work, const struct record *record, int64_t before,
                                     size_t limit, struct association_event **out, size_t *count);

// When the activity at the other end of an edge happened; NULL where that is no activity, or the
// edge only a label.
MUST_CHECK bool store_timeline_time(struct work *work, const struct association_kind *kind,
                                    int64_t to_id, struct value *at);
// The activity happened at another time than it was said before.
MUST_CHECK bool store_timeline_move(struct work *work, const struct object_type *type, int64_t id,
                                    struct value at);
