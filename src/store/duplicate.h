// The queue of possible duplicates: groups, their members and the pairs that hold them together.
//
// A scan brings the open groups in line; settled ones stay as a log. Whoever comes into an open
// group or leaves one is due (store/calculate.h): it is a part of a record's score. Reasons are not
// stored, they are recomputed exactly from the match forms.
#pragma once
#include "model/rights.h"
#include "store/work.h"

struct query;

// What settling a group is worth, in points that can be told: a filled property is one, two where
// it tells who somebody is; a contact point three; an open deal ten; and the sum of the open deals,
// in whole units of the company's currency, 5, 15, 25 or 40 from 1,000, 10,000, 100,000 or
// 1,000,000.
struct duplicate_value {
    int64_t total;
    int64_t filled; // properties, by weight
    int64_t points; // of contact
    int64_t deals;
    int64_t amount; // whole units
};

struct duplicate_group {
    int64_t id;
    int64_t type_id;
    str status;    // open merged rejected
    str certainty; // sure review
    double probability;
    int64_t size;
    int64_t created_at;
    int64_t settled_at;
    struct duplicate_value value;
    int64_t reviewer_id; // who is to decide it (store/reviewer.h); 0: nobody
};

struct duplicate_pair {
    int64_t a_id, b_id;
    double probability;
};

// Who is in a group and what holds them together. Without a limit: a company that was imported a
// thousand times is one group, and what is read of it only in part would be written back in part.
struct duplicate_content {
    const int64_t *members; // ascending
    size_t member_count;
    const struct duplicate_pair *pairs;
    size_t pair_count;
};

MUST_CHECK bool store_duplicate_add(struct work *work, const struct duplicate_group *group,
                                    const struct duplicate_content *content, int64_t *id);
MUST_CHECK bool store_duplicate_get(struct work *work, int64_t id, struct duplicate_group *out,
                                    bool *found);
// Works the group's value out and stores it: on writing, when a member leaves or is changed. Deals
// that change alone are seen by the next of these, or by the next scan.
MUST_CHECK bool store_duplicate_weigh(struct work *work, const struct object_type *type,
                                      int64_t group_id);

// -- pages of the queue (duplicate_list.c)

enum duplicate_sort {       // all of them downward, then by id
    DUPLICATE_BY_VALUE,     // then by probability
    DUPLICATE_BY_CERTAINTY, // sure ones first, then by probability
    DUPLICATE_BY_NEWEST,
    DUPLICATE_BY_SIZE,
    DUPLICATE_SORT_COUNT
};
bool duplicate_sort_read(str name, enum duplicate_sort *out); // value certainty newest size

enum duplicate_whose { // as asked for; what follows of it is crm_review_narrow's to say
    WHOSE_ANY,
    WHOSE_MINE,
    WHOSE_NOBODY,
    WHOSE_ONE
};

// Of those that are found, a caller whose scope does not reach every record of the type gets only
// groups of which they see every record.
struct duplicate_query {
    const struct object_type *type;
    str status;
    str certainty; // empty: both
    enum duplicate_sort sort;
    const struct query *members; // one member at least is found by it; NULL: any
    int source;                  // one member at least was made so (enum source_kind); -1: any
    enum duplicate_whose whose;
    int64_t whose_id;               // of WHOSE_ONE
    const struct id_set *reviewers; // assigned to one of these ...
    bool unassigned;                // ... or to nobody; neither: any
    str after;                      // store_duplicate_cursor of the last group before, or empty
    size_t limit;
};
// Where a page behind this group begins: it holds the group's place itself, so that the group may
// be settled, or be worth something else, when the page is asked for.
str store_duplicate_cursor(struct arena *arena, enum duplicate_sort sort,
                           const struct duplicate_group *group);
// ERR_INPUT for a cursor that is none of ours.
MUST_CHECK bool store_duplicate_list(struct work *work, const struct duplicate_query *query,
                                     struct duplicate_group **out, size_t *count);
// How many it finds on all pages; sort and cursor do not matter.
MUST_CHECK bool store_duplicate_found(struct work *work, const struct duplicate_query *query,
                                      int64_t *count);
// Whether the caller sees every record of the group, and it has any.
MUST_CHECK bool store_duplicate_whole(struct work *work, const struct object_type *type,
                                      int64_t group_id, bool *whole);
// By status and certainty alone. type_id 0: of all types; `certainty` "" means both.
MUST_CHECK bool store_duplicate_count(struct work *work, int64_t type_id, str status, str certainty,
                                      int64_t *count);
// The open sure groups of a type, and the records in them.
MUST_CHECK bool store_duplicate_sure(struct work *work, int64_t type_id, int64_t *groups,
                                     int64_t *records);
// When the newest scan of the type that came to its end did so; 0: none is known.
MUST_CHECK bool store_duplicate_scanned(struct work *work, const struct object_type *type,
                                        int64_t *at);

// All of them, in the order of ids.
MUST_CHECK bool store_duplicate_members(struct work *work, int64_t group_id, int64_t **ids,
                                        size_t *count);
// All of them, the strongest first.
MUST_CHECK bool store_duplicate_pairs(struct work *work, int64_t group_id,
                                      struct duplicate_pair **pairs, size_t *count);
// The first of both only, for whoever shows a group: a person looks at no thousand of them.
MUST_CHECK bool store_duplicate_members_shown(struct work *work, int64_t group_id, size_t limit,
                                              int64_t **ids, size_t *count);
MUST_CHECK bool store_duplicate_pairs_shown(struct work *work, int64_t group_id, size_t limit,
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
// A settled group is open again with these members and pairs, beside those it has. False in *open
// where the group is gone: a new one is to be made.
MUST_CHECK bool store_duplicate_refill(struct work *work, int64_t group_id,
                                       const struct duplicate_content *content, bool *open);
// Takes a record out of a group and sets what is left: size, probability, value; a group with fewer
// than two members is settled with `status`.
MUST_CHECK bool store_duplicate_remove_member(struct work *work, int64_t group_id,
                                              int64_t record_id, const char *status);
// Puts a pair of members into their group, unless it is there.
MUST_CHECK bool store_duplicate_add_pair(struct work *work, int64_t group_id,
                                         const struct duplicate_pair *pair);
// Takes every pair between two of these records out of a group, and then who is held by none any
// more, as store_duplicate_remove_member. What it costs grows with the group, not with the records.
MUST_CHECK bool store_duplicate_part(struct work *work, int64_t group_id, const int64_t *ids,
                                     size_t count, const char *status);
