// The queue of possible duplicates: groups, their members and the pairs that hold them together.
//
// A scan replaces the open groups; settled ones stay as a log. Whoever comes into an open group or
// leaves one is due (store/calculate.h): it is a part of a record's score. Reasons are not stored,
// they are recomputed exactly from the match forms.
#pragma once
#include "store/work.h"

struct duplicate_group {
    int64_t id;
    int64_t type_id;
    str status;    // open merged rejected
    str certainty; // sure review
    double probability;
    int64_t size;
    int64_t created_at;
    int64_t settled_at;
};

struct duplicate_pair {
    int64_t a_id, b_id;
    double probability;
};

MUST_CHECK bool store_duplicate_add(struct work *work, const struct duplicate_group *group,
                                    const int64_t *members, size_t member_count,
                                    const struct duplicate_pair *pairs, size_t pair_count,
                                    int64_t *id);
MUST_CHECK bool store_duplicate_get(struct work *work, int64_t id, struct duplicate_group *out,
                                    bool *found);
// Most certain first, behind `after` (0: from the start). `certainty` "" means both.
MUST_CHECK bool store_duplicate_list(struct work *work, int64_t type_id, str status, str certainty,
                                     int64_t after, size_t limit, struct duplicate_group **out,
                                     size_t *count);
MUST_CHECK bool store_duplicate_count(struct work *work, int64_t type_id, str status, str certainty,
                                      int64_t *count);
MUST_CHECK bool store_duplicate_members(struct work *work, int64_t group_id, int64_t **ids,
                                        size_t *count);
MUST_CHECK bool store_duplicate_pairs(struct work *work, int64_t group_id,
                                      struct duplicate_pair **pairs, size_t *count);
// What is known of a record's duplicates: "sure" or "review", of the open groups it is in the most
// certain; empty where it is in none.
MUST_CHECK bool store_duplicate_standing(struct work *work, int64_t record_id, str *certainty);
// The open group a record is in; 0 where none.
MUST_CHECK bool store_duplicate_group_of(struct work *work, int64_t record_id, int64_t *group_id);
// Open groups that both records are in, at most `limit`.
MUST_CHECK bool store_duplicate_groups_of_both(struct work *work, int64_t a, int64_t b,
                                               size_t limit, int64_t **ids, size_t *count);
MUST_CHECK bool store_duplicate_settle(struct work *work, int64_t group_id, const char *status);
MUST_CHECK bool store_duplicate_reopen(struct work *work, int64_t group_id);
// Takes a record out of a group and sets what is left: size, certainty, probability; a group with
// fewer than two members is settled with `status`.
MUST_CHECK bool store_duplicate_remove_member(struct work *work, int64_t group_id,
                                              int64_t record_id, const char *status);
// Puts a pair of members into their group, unless it is there.
MUST_CHECK bool store_duplicate_add_pair(struct work *work, int64_t group_id,
                                         const struct duplicate_pair *pair);
MUST_CHECK bool store_duplicate_remove_pair(struct work *work, int64_t group_id, int64_t a,
                                            int64_t b);
// Forgets all open groups of a type, before a scan writes new ones.
MUST_CHECK bool store_duplicate_clear_open(struct work *work, int64_t type_id);
