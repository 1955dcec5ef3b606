// Merging records and taking merges back.
//
// A merge keeps everything: the survivor gets the chosen values and all contact points, the other
// record is archived, its id leads to the survivor for ever, and a snapshot of both makes the merge
// reversible. Un-merge restores exactly what nothing has changed since, at any time and in any
// order; later edits stay with the survivor and are listed; the pair is remembered as different.
// Inside a write transaction, effects after the commit, as with crm_save.
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
    const struct merge_choice *choices; // properties without one: by their policy; without a policy
                                        // the primary's, else the first other record's that has a
                                        // value; several options of all
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

// A unique value that another record has by now, so that it can not return.
struct taken_value {
    const struct property *property;
    struct value value;
    bool survivor;     // it would be the survivor's; else that of the record that lives again
    int64_t record_id; // who has it
    str title;
};

struct unmerge_result {
    struct record *primary;       // that has what was merged now
    struct record *record;        // lives again
    const struct property **kept; // of the primary: changed since the merge, so left as they are
    size_t kept_count;
    const struct taken_value *left; // out: `leave_taken`
    size_t left_count;
};
// ERR_CONFLICT where it was taken back already, a record was deleted for good, or a unique value is
// somebody else's now; `leave_taken`: such values are left out instead, and told.
MUST_CHECK bool crm_unmerge(struct work *work, int64_t merge_id, bool leave_taken,
                            struct unmerge_result *result);

// Whether one of several records' values of the property is chosen in a merge; several options are
// united, and what is worked out follows.
bool crm_merge_chooses(const struct property *property);

struct merge_proposal {
    int64_t primary_id; // the one with most values, then the older one
    const struct merge_choice *choices;
    size_t choice_count;
};
// Which record stays, and per property whose value, by its policy (model/survivorship.h). One or
// more records of one type.
MUST_CHECK bool crm_merge_proposal(struct work *work, struct record *const *records, size_t count,
                                   struct merge_proposal *out);
