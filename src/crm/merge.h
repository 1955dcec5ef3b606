// Merging records and taking merges back.
//
// A merge keeps everything: the survivor gets the chosen values and all contact points, the other
// record is archived, its id leads to the survivor for ever, and a snapshot of both makes the merge
// reversible. Un-merge restores exactly what nothing has changed since; later edits stay with the
// survivor and are listed; the pair is remembered as different. Inside a write transaction, effects
// after the commit, as with crm_save.
#pragma once
#include "crm/save.h"
#include "store/merge.h"

struct merge_choice {
    const struct property *property;
    int64_t record_id; // whose value the survivor gets
};

struct merge {
    const struct object_type *type;
    int64_t primary_id;
    const int64_t *record_ids; // the others, one or more
    size_t record_count;
    const struct merge_choice *choices; // properties without one: the primary's, else the first
                                        // other record's that has a value
    size_t choice_count;
    const char *source; // "queue" "selection" "api" "sure" "import"
};

struct merge_result {
    struct record *record; // the survivor
    int64_t *merge_ids;    // one per merged record
    size_t merge_count;
};
// ERR_NOT_FOUND, ERR_CONFLICT (archived, merged already, or the same record twice).
MUST_CHECK bool crm_merge(struct work *work, const struct merge *merge,
                          struct merge_result *result);

struct unmerge_result {
    struct record *primary;
    struct record *record;        // lives again
    const struct property **kept; // of the primary: changed since the merge, so left as they are
    size_t kept_count;
};
// ERR_CONFLICT where it was taken back already, or a later merge of the survivor into another
// record stands (its id in err.detail).
MUST_CHECK bool crm_unmerge(struct work *work, int64_t merge_id, struct unmerge_result *result);

// Which record's value is proposed per property: the primary's where it has one without issues,
// else the most recently changed other one's. Also proposes the primary: the one with most values,
// then the older one.
int64_t crm_merge_proposal(struct arena *arena, struct record *const *records, size_t count,
                           struct merge_choice **choices, size_t *choice_count);
