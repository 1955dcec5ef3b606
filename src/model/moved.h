// What a merge did with the associations of the record that went: kept with the merge, packed, so
// that taking it back restores them exactly.
#pragma once
#include "base/buf.h"
#include "base/err.h"

struct moved_edge {
    int64_t to_type;
    int64_t to_id;
    int64_t number; // seen from the merged record
    int64_t created_at;
    bool moved; // the survivor got it; else it had it, had no room for it, or is the other end
};

struct moved_edges {
    struct moved_edge *items;
    size_t count;
};

// A version byte, the number of edges, and each.
void moved_pack(const struct moved_edges *edges, struct buf *out);
// Empty bytes are no edges. ERR_INPUT for broken ones.
MUST_CHECK bool moved_unpack(struct arena *arena, str bytes, struct moved_edges *out,
                             struct err *err);
