// Who decides which groups of possible duplicates, and what of the queue people see who do not look
// after all of it.
//
// Whoever has the area `duplicates` and sees every record of a type sees its whole queue. Others
// who may merge see the open groups of which they see every record, and which are given to them or,
// where the company says so, to nobody. What both do not hold for is not there for them: not in
// lists, counts, filters, progress, nor by its id. People from whom properties are kept back do not
// come in at all, as their queue would be worked out from values they do not see.
//
// Whose a group is is worked out when it is asked for: what is given to somebody who is away, or
// left, is their deputy's, and nobody's where there is none.
#pragma once
#include "base/json.h"
#include "crm/decision.h"
#include "crm/duplicates.h"
#include "crm/queue.h"
#include "model/rights.h"

// -- what the caller gets of the queue (review.c)

// ERR_DENIED for who may neither see the whole queue nor merge anything of the type (NULL: any).
// *narrow: only groups as above.
MUST_CHECK bool crm_review_enter(struct work *work, const struct object_type *type, bool *narrow);
// Narrows a query to what the caller gets, and resolves whose groups it asks for. To be called
// before a query is used; twice does no harm.
MUST_CHECK bool crm_review_narrow(struct work *work, struct duplicate_query *query);
MUST_CHECK bool crm_review_sees(struct work *work, const struct duplicate_group *group, bool *sees);
// The caller may decide the group: ERR_NOT_FOUND where it is not there for them, ERR_DENIED where
// one of its records is not within their reach to merge.
MUST_CHECK bool crm_review_decides(struct work *work, const struct duplicate_group *group);
// Every one of these records, some of them merged, is seen by the caller and theirs to merge.
MUST_CHECK bool crm_review_holds(struct work *work, const struct object_type *type,
                                 const int64_t *ids, size_t count, bool *holds);
// Leaves out of a value what is worked out from deals the caller may not see.
void crm_review_value(const struct work *work, struct duplicate_group *group);
// How many open groups the caller gets of all types together: all of them, for
// whoever sees all records, or those given to them.
MUST_CHECK bool crm_review_totals(struct work *work, int64_t *open, int64_t *sure);

// -- the people (review_people.c)

struct review_people {
    struct member *members;
    size_t count;
};
MUST_CHECK bool review_people(struct work *work, struct review_people *out);
// Who acts where a group is given to that person: they, their deputy, or 0.
int64_t review_acting(const struct review_people *people, int64_t user_id, int64_t now);
// Whose groups `user_id` acts on (0: on whose nobody does), in work's arena.
struct id_set review_given_to(struct work *work, const struct review_people *people,
                              int64_t user_id);
// Whether the person is there and may merge every record of the group.
MUST_CHECK bool review_may(struct work *work, int64_t user_id, const struct object_type *type,
                           int64_t group_id, bool *may);

// -- giving groups to people (review_assign.c)

enum review_rule { REVIEW_OWNER, REVIEW_MANAGER, REVIEW_TURN, REVIEW_RULE_COUNT };
const char *review_rule_name(enum review_rule rule); // "owner" "manager" "turn"

enum { REVIEWERS_IN_TURN_MAX = 100 };
struct review_policy {
    bool automatic;                            // new groups are given by the rules
    bool open;                                 // groups of nobody are shown to whoever sees them
    enum review_rule rules[REVIEW_RULE_COUNT]; // the first that finds somebody decides
    size_t rule_count;
    const int64_t *turn; // people of REVIEW_TURN
    size_t turn_count;
};
MUST_CHECK bool crm_review_policy(struct work *work, struct review_policy *out);
// {"automatic":true,"unassigned":"shown"|"hidden","rules":["owner"],"turn":["5"]}. By whoever may
// change settings. ERR_INPUT, ERR_NOT_FOUND.
MUST_CHECK bool crm_review_policy_put(struct work *work, const struct json *body);

// By hand; `reviewer` 0: to nobody. ERR_DENIED, ERR_NOT_FOUND, ERR_CONFLICT where it is settled,
// ERR_INVALID where that person may not decide it.
MUST_CHECK bool crm_review_give(struct work *work, int64_t group_id, int64_t reviewer,
                                struct duplicate_group *out);
// By the rules; nothing where none finds anybody. *who: 0 then.
MUST_CHECK bool crm_review_by_rules(struct work *work, const struct review_policy *policy,
                                    const struct duplicate_group *group, int64_t job_id,
                                    int64_t *who);
// A group was made: `before` is who had the group that most of it comes from; else the rules say,
// where the company wants it.
MUST_CHECK bool crm_review_new(struct work *work, int64_t type_id, int64_t group_id,
                               int64_t before);
// Most of its members are others now: it is not that reviewer's any more.
MUST_CHECK bool crm_review_lost(struct work *work, const struct duplicate_group *group);

// -- many at once (review_run.c)

// {"type","certainty","source","q","owner","createdSince","has","reviewer","to":"5"|null|"rules"}
struct review_order {
    struct duplicate_query query;
    bool by_rules;
    int64_t to; // 0: nobody
};
MUST_CHECK bool crm_review_read(struct work *work, const struct json *body,
                                struct review_order *out);
MUST_CHECK bool crm_review_count(struct work *work, const struct review_order *order,
                                 int64_t *count);
struct review_result {
    int64_t done, left; // left: whoever it was to go to may not decide it, or is it already
};
MUST_CHECK bool crm_review_run(struct work *work, const struct writer *writer,
                               const struct job *job, const struct review_order *order,
                               const struct progress *progress, struct review_result *result);
// Where nobody else was given the group meanwhile.
MUST_CHECK bool crm_review_undo(struct work *work, const struct writer *writer,
                                const struct job *job, int64_t of, const struct progress *progress,
                                struct review_result *result);
MUST_CHECK bool crm_review_undo_order(struct work *work, int64_t of, struct job *out);

// -- how far each is (review_people.c)

struct review_progress {
    int64_t user_id; // 0: nobody
    str name;
    int64_t open, settled;
};
// Of people who may look after the whole queue; others get their own line only.
MUST_CHECK bool crm_review_progress(struct work *work, const struct object_type *type,
                                    int64_t since, struct review_progress **out, size_t *count);
