// Decisions of the queue and undoing them: one by one, or all of a run that merged every sure
// group.
//
// Undoing puts things back where they were: merges are taken back, newest first, what was said to
// be different is not any more, and the group waits in the queue again with the pairs it had.
// (Taking a merge back in the merge log says something else: that the two are different.)
#pragma once
#include "crm/duplicates.h"
#include "store/decision.h"

// Inside a write transaction. ERR_NOT_FOUND; ERR_CONFLICT where it was undone already, or one of
// its merges can not be taken back. *group_id: where its records wait again, 0 where nothing is
// left to decide.
MUST_CHECK bool crm_decision_undo(struct work *work, int64_t id, int64_t *group_id);
// A page of what the caller gets to know of: who does not look after the whole queue (crm/review.h)
// only what they decided themselves. *next: `before` of the page that follows; 0: none does.
MUST_CHECK bool crm_decision_page(struct work *work, const struct decision_query *query,
                                  struct decision **out, size_t *count, int64_t *next);
// As store_decision_runs.
MUST_CHECK bool crm_decision_runs(struct work *work, int64_t type_id, size_t limit,
                                  struct decision_run **out, size_t *count);
// ERR_NOT_FOUND.
MUST_CHECK bool crm_decision_run(struct work *work, int64_t run_id, struct decision_run *out);
// Undoes every decision of the run that stands, one transaction each; *kept: those that could not
// be.
MUST_CHECK bool crm_run_undo(struct work *work, const struct writer *writer, int64_t run_id,
                             const struct progress *progress, int64_t *undone, int64_t *kept);

// -- merging all sure groups (sure.c)

struct sure_order {
    const struct object_type *type;
    int64_t run_id;       // the job
    bool leave_conflicts; // groups whose records differ in a value are left to people
    bool ask;             // owners who have to agree (crm/ask.h) are asked
};
struct sure_refusal {
    int64_t group_id;
    str reason; // a sentence, in the language of whoever ordered the run
};
enum { SURE_REFUSALS = 50 };
struct sure_result {
    int64_t groups;
    int64_t records;
    int64_t conflicts;             // groups left because values differ
    int64_t contradictions;        // groups left because they say two identities
    int64_t asking;                // groups left because their owners have to agree first
    int64_t requests;              // of those: owners asked now
    int64_t gone;                  // groups left because a record was archived or merged meanwhile
    int64_t refused;               // groups left because merging them is not possible
    struct sure_refusal *refusals; // the first SURE_REFUSALS of them
    size_t refusal_count;
};
// Merges every open sure group by the proposed choices, one transaction a group. A group that is
// refused stays where it is, and the run goes on; what is wrong with the store ends it.
MUST_CHECK bool crm_duplicates_merge_sure(struct work *work, const struct writer *writer,
                                          const struct sure_order *order,
                                          const struct progress *progress,
                                          struct sure_result *result);
// How many groups and records there are to be merged, without looking at any.
MUST_CHECK bool crm_duplicates_count_sure(struct work *work, const struct object_type *type,
                                          int64_t *groups, int64_t *records);

// Two identities that can not be one person's or company's (two tax ids, two dates of birth) are no
// matter of choosing a value: such a group is people's, whatever was ordered.
enum sure_leaving { SURE_MERGED, SURE_CONFLICT, SURE_GONE, SURE_CONTRADICTS, SURE_ASKS };
// A group as the bulk merge would treat it.
struct sure_group {
    struct duplicate_group group;
    enum sure_leaving leaving;
    struct record **records; // those that are there
    size_t record_count;
    int64_t primary_id;
    const struct merge_choice *choices;
    size_t choice_count;
    const struct property **differing; // two records at least have another value
    size_t differing_count;
};
struct sure_plan {
    int64_t groups; // all that are sure
    int64_t records;
    int64_t review;    // groups that wait for people
    int64_t looked_at; // the most valuable ones; the counters below are of these
    int64_t conflicts, gone, contradictions, asking;
    struct sure_group *examples; // with differing values first
    size_t example_count;
    struct sure_group *left; // out
    size_t left_count;
};
enum { SURE_LOOKED_AT = 500, SURE_EXAMPLES = 6, SURE_LEFT_SHOWN = 10 };
// What it would do, found by reading only.
MUST_CHECK bool crm_duplicates_plan_sure(struct work *work, const struct sure_order *order,
                                         struct sure_plan *out);
