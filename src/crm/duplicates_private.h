// From what matching found to groups of the queue. Private to those who make groups: a scan and
// what follows saves put the same groups in the same places.
#pragma once
#include "match/batch.h"
#include "store/duplicate_part.h"

// A group as it should be.
struct found_group {
    struct duplicate_group group; // its id is that of its place
    struct duplicate_content content;
};
// The groups of a result, result->group_count of them, each with its pairs in the result's order. A
// record, and so a pair, may be in several. The members are the result's own.
struct found_group *found_groups(struct arena *arena, const struct object_type *type,
                                 const struct match_result *result);

// An open group as it is.
struct queued_group {
    struct duplicate_group group;
    int64_t *members; // ascending
    size_t member_count;
    bool taken; // a found one is in its place already, or none may be
};
// `ids` of groups; one that is gone is taken.
MUST_CHECK bool queued_groups(struct work *work, const int64_t *ids, size_t count,
                              struct queued_group **out);
// Where a found group goes, so that who looks at the queue does not lose it: the place of a group
// of its kind with the very same members (`whole`), or with the most of them. NULL: there is none.
struct queued_group *queued_place(struct queued_group *list, size_t count,
                                  const struct found_group *found, bool whole);
bool queued_whole(const struct queued_group *place, const struct found_group *found);
// The groups that were around before.
struct queued_neighbours {
    const struct queued_group *list;
    size_t count;
};
// Puts it there, unless it is so already; as a new one where `place` is NULL. Its reviewer keeps it
// while most of the members stay: also where most of a group of `old` is in the new one.
MUST_CHECK bool queued_put(struct work *work, const struct object_type *type,
                           struct found_group *found, const struct queued_group *place,
                           const struct queued_neighbours *old);
