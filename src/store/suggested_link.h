// Suggested links: branches and sister companies that scans found, and what people made of them.
//
// One row a pair, whatever becomes of it: open, linked, or refused for good. A scan adds open ones
// and forgets those it does not find any more; it never touches a row that a person settled.
#pragma once
#include "store/work.h"

struct suggested_link {
    int64_t id;
    int64_t type_id;
    int64_t a_id, b_id; // a < b
    int64_t head_id;
    str bond; // branch sister
    double probability;
    str status; // open linked refused
    int64_t created_at;
    int64_t settled_at;
    int64_t settled_by;
    int64_t from_id; // linked: the association's near end
    int64_t number;  // and its kind
    bool labelled;   // the kind was not there before
    bool related;    // nor any other
};

// Stores what a scan found at `found_at`. Left out are pairs that a person settled, that are
// associated in any way, or of which a record is gone meanwhile.
MUST_CHECK bool store_suggested_put(struct work *work, const struct suggested_link *link,
                                    int64_t found_at);
// Forgets open ones of the type that no scan since `found_at` has found.
MUST_CHECK bool store_suggested_forget(struct work *work, int64_t type_id, int64_t found_at);
// The record was archived, merged or deleted: its open ones go. Nothing where it lives.
MUST_CHECK bool store_suggested_follow(struct work *work, int64_t record_id);

// What the engine is to know: pairs that one of these kinds associates, the near end first; and
// pairs that were refused, or whose suggested link was taken away by hand. Of merged records the
// survivors.
struct suggested_pair {
    int64_t from_id, to_id;
};
MUST_CHECK bool store_suggested_linked(struct work *work, int64_t type_id, const int64_t *numbers,
                                       size_t number_count, struct suggested_pair **out,
                                       size_t *count);
MUST_CHECK bool store_suggested_refused(struct work *work, int64_t type_id,
                                        struct suggested_pair **out, size_t *count);

struct suggested_query {
    const struct object_type *type;
    str status;
    int64_t record_id; // one of the two; 0: any
    str after;         // store_suggested_cursor of the last one before, or empty
    size_t limit;
};
// Open ones likeliest first, of two live records that are not associated; settled ones newest
// first.
MUST_CHECK bool store_suggested_list(struct work *work, const struct suggested_query *query,
                                     struct suggested_link **out, size_t *count);
str store_suggested_cursor(struct arena *arena, const struct suggested_link *link);
// How many the list has on all its pages, counted up to `cap`.
MUST_CHECK bool store_suggested_count(struct work *work, const struct suggested_query *query,
                                      int64_t cap, int64_t *count);
MUST_CHECK bool store_suggested_get(struct work *work, int64_t id, struct suggested_link *out,
                                    bool *found);
// Writes status, from_id, number, labelled and related; settled now by who is at work, unless open.
MUST_CHECK bool store_suggested_settle(struct work *work, const struct suggested_link *link);
