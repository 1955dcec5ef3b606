// What merging and un-merging does with associations.
//
// A merge gives the survivor whatever the merged record was associated with, once each; where the
// survivor has its own primary company, or is at a limit, its own stays; so does its place in a
// tree (a parent that stands below the survivor does not come above it). Taking it back returns
// each edge to the record that brought it, unless people took it away since; what another merge
// brought as well stays with the survivor.
#pragma once
#include "model/moved.h"
#include "store/merge.h"
#include "store/work.h"

// Moves the edges of `other` to `primary`; *packed is what has to be kept with the merge.
MUST_CHECK bool merge_links(struct work *work, int64_t primary_id, int64_t other_id, str *packed);
// Gives them back to row->record_id, which lives again.
MUST_CHECK bool unmerge_links(struct work *work, const struct merge_row *row);
