// Where edges come from: what people said, kept apart from what follows of it by merges.
//
// An origin is an edge as people made it, between the records as they were then. Where none of
// them was merged it is just the row of `association`; where one was, or where another edge left it
// no room, it is a row of its own here. An edge stands between two records where an origin leads to
// it: between records that are, or were merged into, the one and the other. So a merge and taking
// it back change where origins lead, never the origins themselves; only people do. What they take
// away is taken from every origin that leads there; its row stays until both its records are
// themselves again, for the preview of taking the merge back.
#pragma once
#include "store/association.h"

struct origin {
    int64_t from_id; // as it was
    int64_t to_type;
    int64_t to_id;
    int64_t number; // seen from `from`
    int64_t created_at;
    int64_t end; // to_id now: what that was merged into
    bool taken;  // by people since
};

// Before `id` is merged: what it has of its own is kept as origins.
MUST_CHECK bool store_origin_keep(struct work *work, int64_t id);
// Of the record itself, not of what was merged into it; the oldest first. number: only that kind,
// 0: all.
MUST_CHECK bool store_origin_of(struct work *work, int64_t from_id, int64_t number,
                                struct origin **out, size_t *count);
// How many lead to this edge, and since when the oldest; 0: none.
MUST_CHECK bool store_origin_count(struct work *work, const struct association *a, int64_t *count,
                                   int64_t *oldest);
// People took the edge away: with the plain one go all kinds.
MUST_CHECK bool store_origin_take(struct work *work, const struct association *a);
// The origin is forgotten: it stands as it is, or was taken away and nobody was merged any more.
MUST_CHECK bool store_origin_forget(struct work *work, const struct association *a);
MUST_CHECK bool store_origin_drop_kind(struct work *work, const struct association_kind *kind);

// Merges of stores before association_origin wrote down what they moved (model/moved.h); that is
// read once, at start.
MUST_CHECK bool store_origin_carry(struct work *work);
