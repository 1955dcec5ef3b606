// Reading what is kept, for the rooms that may not see the store: thin functions that turn "not
// there" into ERR_NOT_FOUND and read nothing the caller's scope does not hold.
//
// Works on any connection; what is read lives in the work's arena.
#pragma once
#include "crm/candidate.h"
#include "crm/live.h"
#include "crm/merge.h"
#include "crm/save.h"
#include "model/import_plan.h"
#include "store/duplicate.h"
#include "store/history.h"
#include "store/import.h"
#include "store/record.h"
#include "store/record_totals.h"

// One record for a short answer: a single statement where the id is a live record's. *redirected
// is the id asked for where it was merged into `*out`, else 0. ERR_NOT_FOUND. Archived records are
// found.
MUST_CHECK bool browse_record(struct work *work, const struct object_type *type, int64_t id,
                              struct record **out, int64_t *redirected);
MUST_CHECK bool browse_query(struct work *work, const struct query *query, struct record_page *out);
// What its records add up to.
MUST_CHECK bool browse_record_totals(struct work *work, const struct record_totals *asked,
                                     struct record_total **out, size_t *count, bool *more);
// See crm_access_hidden.
MUST_CHECK bool browse_hidden(struct work *work, const struct object_type *type, int64_t id,
                              bool *hidden, str *department);
// Whether the caller sees every record of the type.
bool browse_sees_all(const struct work *work, const struct object_type *type);
MUST_CHECK bool browse_count(struct work *work, const struct object_type *type, bool archived,
                             int64_t *count);
MUST_CHECK bool browse_points(struct work *work, struct record *record);
// Whether another live record has that contact point, too.
MUST_CHECK bool browse_point_shared(struct work *work, const struct record *record,
                                    const struct contact_point *point, bool *shared);
// Everything poor about a stored record, and how good it is.
struct rating;
MUST_CHECK bool browse_judge(struct work *work, const struct record *record,
                             struct issue_list *issues, struct rating *rating);

// ERR_NOT_FOUND where the record is not visible or not there.
MUST_CHECK bool browse_history(struct work *work, const struct object_type *type, int64_t record_id,
                               int64_t before, size_t limit, struct history_entry **out,
                               size_t *count);
// An entry of that very record.
MUST_CHECK bool browse_history_entry(struct work *work, const struct object_type *type,
                                     int64_t record_id, int64_t id, struct history_entry *out);

MUST_CHECK bool browse_merges(struct work *work, int64_t type_id, int64_t record_id, int64_t before,
                              size_t limit, struct merge_row **out, size_t *count);
// With the snapshots of both records.
MUST_CHECK bool browse_merge(struct work *work, int64_t id, struct merge_row *row,
                             struct record **primary_before, struct record **record_before);

// As store_duplicate_list and store_duplicate_found.
MUST_CHECK bool browse_groups(struct work *work, const struct duplicate_query *query,
                              struct duplicate_group **out, size_t *count, int64_t *total);
// How far the queue of a type is, and what has been done since a time.
struct queue_counters {
    int64_t open, sure;
    int64_t settled, settled_mine;
    int64_t mine, unassigned; // of the open ones: given to the caller, and to nobody
    int64_t scanned_at;       // 0: no scan is known
};
MUST_CHECK bool browse_queue(struct work *work, const struct object_type *type, int64_t since,
                             struct queue_counters *out);
// type_id 0: of all types; certainty empty: both.
MUST_CHECK bool browse_group_count(struct work *work, int64_t type_id, str status, str certainty,
                                   int64_t *count);
struct group_view {
    struct duplicate_group group;
    const struct object_type *type;
    struct record **records; // members that are still there
    size_t record_count;
    struct duplicate_pair *pairs;
    size_t pair_count;
};
MUST_CHECK bool browse_group(struct work *work, int64_t id, struct group_view *out);
// The same without pairs, for a group of a list.
MUST_CHECK bool browse_group_records(struct work *work, const struct duplicate_group *group,
                                     size_t limit, struct group_view *out);
MUST_CHECK bool browse_group_of(struct work *work, int64_t record_id, int64_t *group_id,
                                int64_t *members);

MUST_CHECK bool browse_import(struct work *work, int64_t id, struct import *out);
// As store_import_list.
MUST_CHECK bool browse_imports(struct work *work, int64_t edge, bool newer, size_t limit,
                               struct import **out, size_t *count);
// As store_import_refusals.
MUST_CHECK bool browse_import_refusals(struct work *work, int64_t id, int64_t after_row,
                                       int64_t after_position, size_t limit,
                                       struct import_refusal **out, size_t *count);
// The plan that its row holds, its counters (zeros where there are none yet), and what the check
// found (*report NULL before it).
MUST_CHECK bool browse_import_plan(struct work *work, const struct import *import,
                                   struct import_plan *plan);
MUST_CHECK bool browse_import_counters(struct work *work, const struct import *import,
                                       struct import_counters *out);
MUST_CHECK bool browse_import_report(struct work *work, const struct import *import,
                                     struct import_report **report);
// ERR_CONFLICT while a job works on it. In a write transaction.
MUST_CHECK bool browse_import_forget(struct work *work, int64_t id);

// Ids of records that were merged into this one.
MUST_CHECK bool browse_merged_ids(struct work *work, int64_t id, int64_t **ids, size_t *count);

struct totals {
    int64_t imports_running;
    int64_t jobs_running, jobs_dead;
    int64_t groups_open, groups_sure;
    bool sample_loaded; // the setting "sample" is not empty
};
MUST_CHECK bool browse_totals(struct work *work, struct totals *out);
// Names of the accounts by id, for display; empty where there is none.
MUST_CHECK bool browse_user_name(struct work *work, int64_t id, str *name);
