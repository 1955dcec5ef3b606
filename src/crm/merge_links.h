// What merging and un-merging does with associations.
//
// What people said of records stays what it was (store/association_origin.h); edges follow from it
// by which records are one now. A merge gives the survivor whatever the merged record was
// associated with, once each; where the survivor has its own primary company, or is at a limit, its
// own stays; so does its place in a tree (a parent that stands below the survivor does not come
// above it). Taking it back gives each record what was said of it, unless people took it away
// since: that is gone from every record that was in it then.
#pragma once
#include "store/merge.h"
#include "store/work.h"

// Gives the edges of `other`, which still lives, to `primary`.
MUST_CHECK bool merge_links(struct work *work, int64_t primary_id, int64_t other_id);
// Gives row->record_id, which lives again with its redirects, what is its own, whatever was merged
// since at either end. The merge is not standing any more.
MUST_CHECK bool unmerge_links(struct work *work, const struct merge_row *row);

// The record with all that was merged into it and stayed there, by the merges that stand.
struct merged_ids {
    int64_t *ids; // the record first
    size_t count, cap;
};
MUST_CHECK bool merge_links_tree(struct work *work, int64_t id, struct merged_ids *out);
