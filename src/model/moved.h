// What a merge before association_origin did with the associations of the record that went, packed
// into its row. Read once, at start (store/association_carry.c), and not written any more.
#pragma once
#include "base/buf.h"
#include "base/err.h"

struct moved_edge {
    int64_t to_type;
    int64_t to_id;
    int64_t number;     // seen from the merged record
    int64_t created_at; // negative: people took it away since
    bool moved; // the survivor got it; else it had it, had no room for it, or is the other end
};

static inline bool moved_is_taken_away(const struct moved_edge *edge) {
    return edge->created_at < 0;
}

struct moved_edges {
    struct moved_edge *items;
    size_t count;
};

// A version byte, the number of edges, and each.
void moved_pack(const struct moved_edges *edges, struct buf *out);
// Empty bytes are no edges. ERR_INPUT for broken ones.
MUST_CHECK bool moved_unpack(struct arena *arena, str bytes, struct moved_edges *out,
                             struct err *err);
