// Between merging (merge.c) and taking merges back (unmerge*.c).
//
// Merges are a forest: a record that was merged hangs under its survivor. Each merge that stands is
// a layer on its survivor: how it found it, what went into it, how it left it. What a layer left is
// what the next one found, but for what people changed between. Taking a merge back takes its layer
// out and carries the difference upward, layer by layer and from tree to tree, as far as nothing
// else decided meanwhile; so what remains is as though that merge had never been.
#pragma once
#include "crm/unmerge_preview.h"
#include "model/change.h"

// Whether a merge may bring the property: people's values and the owner, not what follows from
// them.
bool merge_takes(const struct property *property);
// Choices for the properties that have a policy and none made by hand.
MUST_CHECK bool merge_add_policies(struct work *work, struct merge *merge);
// What the survivor gets where nobody chose: its own, else the other's; several options of both.
// *from is whose text as entered goes with it: 0 its own, 1 the other's, -1 neither.
struct value merge_default(struct arena *arena, const struct property *property, struct value own,
                           struct value other, int *from);
// Puts a value with its text as entered into a record.
void merge_set(struct record *record, const struct property *property, struct value value,
               str entered);
// The points of `other` for the survivor, beside its own.
void merge_take_points(struct arena *arena, struct record *after, const struct record *other);
str merge_pack(struct arena *arena, const struct record *record);

struct merge_layer {
    struct merge_row row;
    struct record *before; // the survivor as the merge found it
    struct record *gone;   // the record that went
    struct record *after;  // the survivor as the merge left it
    bool climbs;           // of the path: its survivor holds what the one before it had
    bool corrected;        // in the plan: differs from what is stored
};

struct list_move { // when a record is a member of a list since; 0: not any more
    int64_t list_id, record_id, at;
};

// What taking a merge back does, all read, nothing written.
struct unmerge_plan {
    const struct object_type *type;
    struct merge_layer undone;
    struct record *record;     // as stored: it lives again
    struct merge_layer *later; // those that stand on it, from the nearest on, corrected
    size_t later_count;
    int64_t *path; // ids of the survivor, of what that was merged into, ... the holder
    size_t path_count;
    struct record *holder;       // the last of them, as stored
    struct record *holder_after; // and as it will be
    struct list_move *lists;
    size_t list_count;
    struct taken_value *taken; // unique values that can not return
    size_t taken_count;
};
// ERR_NOT_FOUND; ERR_CONFLICT with the reason where it can not be taken back.
MUST_CHECK bool unmerge_plan(struct work *work, int64_t merge_id, struct unmerge_plan *plan);
// UNMERGE_SAME, UNMERGE_RETURNS or UNMERGE_STAYS.
enum unmerge_outcome unmerge_outcome(const struct unmerge_plan *plan, const struct property *p);
// The part of the preview about associations (unmerge_preview_links.c).
MUST_CHECK bool unmerge_see_links(struct work *work, const struct unmerge_plan *plan,
                                  struct unmerge_preview *out);
// The part of it about unique values (unmerge_unique.c), and leaving those out.
MUST_CHECK bool unmerge_taken(struct work *work, struct unmerge_plan *plan);
void unmerge_leave_taken(struct unmerge_plan *plan);
// The part of it about lists.
MUST_CHECK bool unmerge_lists(struct work *work, struct unmerge_plan *plan);
// What a merge that is about to happen has to remember of them.
MUST_CHECK bool merge_lists_pack(struct work *work, int64_t primary_id, int64_t other_id, str *out);
