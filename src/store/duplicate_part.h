// The queue of possible duplicates, a part at a time: the groups around some records, taken out and
// put back changed. And what says when that is to be done: records that are due, scans.
#pragma once
#include "store/duplicate.h"
#include "store/feed.h"

// Open groups that the record is in, ascending.
MUST_CHECK bool store_duplicate_groups_of(struct work *work, int64_t record_id, int64_t **groups,
                                          size_t *count);
// All open groups of a type, ascending.
MUST_CHECK bool store_duplicate_open(struct work *work, int64_t type_id, int64_t **groups,
                                     size_t *count);
// Forgets an open group.
MUST_CHECK bool store_duplicate_forget(struct work *work, int64_t group_id);
// Gives an open group other members, pairs and probability; it keeps its id and its age.
MUST_CHECK bool store_duplicate_replace(struct work *work, const struct duplicate_group *group,
                                        const struct duplicate_content *content);
// Records that are said to be different from this one.
MUST_CHECK bool store_verdicts_of(struct work *work, int64_t record_id, int64_t **others,
                                  size_t *count);

// The record's duplicates are to be looked at again.
MUST_CHECK bool store_duplicate_due(struct work *work, int64_t type_id, int64_t record_id);
struct duplicate_due {
    int64_t id;
    int64_t type_id;
    int64_t record_id;
};
MUST_CHECK bool store_duplicate_due_list(struct work *work, size_t limit,
                                         struct duplicate_due **list, size_t *count);
MUST_CHECK bool store_duplicate_due_done(struct work *work, int64_t id);

// The last scan of a type.
struct duplicate_scan {
    int64_t type_id;
    int64_t started_at, ended_at;
    struct feed_place place; // what it has seen
    int64_t records, sure, review, pairs;
    int64_t changed; // groups that were not as the saves had left them
};
MUST_CHECK bool store_duplicate_scan_get(struct work *work, int64_t type_id,
                                         struct duplicate_scan *scan, bool *found);
MUST_CHECK bool store_duplicate_scan_put(struct work *work, const struct duplicate_scan *scan);
