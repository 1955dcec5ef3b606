// The three-way view of a merge: before, right after, now, and what taking it back would do to it.
// Reads only.
#pragma once
#include "crm/merge.h"
#include "store/history.h"

enum unmerge_outcome {
    UNMERGE_SAME,    // the merge did nothing to it
    UNMERGE_RETURNS, // goes back
    UNMERGE_STAYS,   // people changed or added it since
    UNMERGE_BOTH,    // goes back, and the holder keeps it: it has it from elsewhere
    UNMERGE_REMOVED, // people took it off since
    UNMERGE_TAKEN    // can not go back: unique, and another record's by now
};
const char *unmerge_outcome_name(enum unmerge_outcome outcome); // "returns"

struct seen_property {
    const struct property *property;
    struct value survivor_before, merged_before, merged, now;
    enum unmerge_outcome outcome;
    const struct history_entry *change; // the last one since; NULL: none, or not known
};

struct seen_point {
    struct contact_point point;
    enum unmerge_outcome outcome;
};

struct seen_link {
    const struct object_type *type;
    int64_t id;
    str title; // empty: deleted for good
    enum unmerge_outcome outcome;
};

struct unmerge_preview {
    struct merge_row row;
    bool possible;
    str refusal;       // in the language of whoever asks; what follows is empty then
    int64_t holder_id; // the record that has what was merged now; 0: none
    str holder_title;
    struct seen_property *properties;
    size_t property_count;
    struct seen_point *points;
    size_t point_count;
    struct seen_link *links;
    size_t link_count;
    int64_t files, lists;
    const struct taken_value *taken; // it is possible only without these
    size_t taken_count;
    const struct merge_row **later; // that stand on it
    size_t later_count;
};
// ERR_NOT_FOUND.
MUST_CHECK bool crm_unmerge_preview(struct work *work, int64_t merge_id,
                                    struct unmerge_preview *out);
