// The queue of possible duplicates: what people decide. The scan is in duplicates_scan.c, merging
// all sure groups in sure.c, undoing in decision.c.
#include "crm/duplicates.h"
#include "crm/access.h"
#include "crm/decision_private.h"
#include "crm/refuse.h"
#include "crm/review.h"
#include "crm/save_private.h"
#include "crm/suggested_link.h"
#include "store/duplicate_part.h"
#include "store/record.h"

bool progress_report(const struct progress *progress, int64_t done, int64_t total,
                     const char *phase) {
    return !progress || !progress->report ||
           progress->report(progress->context, done, total, phase);
}

// -- decisions

// As merging: who sees a part of the records only can not judge a group.
bool decision_allowed(struct work *work) {
    return crm_access_area(work, AREA_DUPLICATES) && crm_access_whole(work, RIGHT_MERGE, NULL);
}

// Whether it is settled is for those to know who may decide.
static bool open_group(struct work *work, int64_t group_id, struct duplicate_group *group) {
    bool found;
    if (!store_duplicate_get(work, group_id, group, &found))
        return false;
    if (!found)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_group", group_id);
    if (!crm_review_decides(work, group))
        return false;
    if (!str_is(group->status, "open"))
        return crm_refuse(work, ERR_CONFLICT, "queue.settled", (str){0}, (str){0});
    return true;
}

static bool contains(const int64_t *ids, size_t count, int64_t id) {
    for (size_t i = 0; i < count; i++)
        if (ids[i] == id)
            return true;
    return false;
}

static bool all_members(struct work *work, int64_t group_id, const int64_t *ids, size_t count) {
    int64_t *members;
    size_t member_count;
    if (!store_duplicate_members(work, group_id, &members, &member_count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!contains(members, member_count, ids[i]))
            return crm_refuse_id(work, ERR_INVALID, "queue.not_member", ids[i]);
    return true;
}

bool crm_duplicates_merge(struct work *work, int64_t group_id, const struct merge *merge,
                          struct merge_result *result, int64_t *decision_id) {
    return decide_merge(work, group_id, merge, 0, result, decision_id);
}

bool decide_merge(struct work *work, int64_t group_id, const struct merge *merge, int64_t run_id,
                  struct merge_result *result, int64_t *decision_id) {
    struct duplicate_group group;
    struct decision decision = {.kind = STR("merged"), .run_id = run_id};
    struct merge typed = *merge;
    *result = (struct merge_result){0};
    if (!open_group(work, group_id, &group))
        return false;
    typed.type = schema_type_by_id(work->schema, group.type_id);
    int64_t *ids = ARENA_ARRAY(work->arena, merge->record_count + 1, int64_t);
    ids[0] = merge->primary_id;
    for (size_t i = 0; i < merge->record_count; i++)
        ids[i + 1] = merge->record_ids[i];
    // Merging takes the others out of the queue, and ends the group when only one is left.
    if (!all_members(work, group_id, ids, merge->record_count + 1) ||
        !decision_note(work, &group, ids, merge->record_count + 1, &decision) ||
        !crm_merge(work, &typed, result))
        return false;
    decision.merges = decision_ids(work->arena, result->merge_ids, result->merge_count);
    return store_decision_add(work, &decision, decision_id);
}

// -- different

// Whom people named, each once and in the order of ids.
static bool read_named(struct work *work, const int64_t *ids, size_t count, int64_t **out,
                       size_t *named) {
    *out = ARENA_ARRAY(work->arena, count, int64_t);
    *named = 0;
    for (size_t i = 0; i < count; i++)
        if (!contains(*out, *named, ids[i]))
            (*out)[(*named)++] = ids[i];
    if (*named < 2)
        return crm_refuse(work, ERR_INVALID, "queue.too_few", (str){0}, (str){0});
    if (*named > REJECTED_MAX)
        return crm_refuse(work, ERR_INVALID, "queue.too_many",
                          str_format(work->arena, "%zu", *named),
                          str_format(work->arena, "%d", REJECTED_MAX));
    return true;
}

static bool note_different(struct work *work, int64_t type_id, const int64_t *ids, size_t count,
                           struct rejection *out) {
    out->verdicts = ARENA_ARRAY(work->arena, count * count, int64_t);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++)
            if (!store_verdict_add(work, type_id, ids[i], ids[j], &out->verdicts[out->count++]))
                return false;
        if (!store_duplicate_due(work, type_id, ids[i]))
            return false;
    }
    return true;
}

// Groups that hold any of them: a pair may stand in a sure group and in a larger one for review
// that holds it.
static bool groups_of_all(struct work *work, const int64_t *ids, size_t count, int64_t **out,
                          size_t *group_count) {
    size_t cap = 0;
    *out = NULL;
    *group_count = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t *groups;
        size_t found;
        if (!store_duplicate_groups_of(work, ids[i], &groups, &found))
            return false;
        *out = arena_grow(work->arena, *out, cap * sizeof **out, (cap + found) * sizeof **out);
        cap += found;
        for (size_t k = 0; k < found; k++)
            if (!contains(*out, *group_count, groups[k]))
                (*out)[(*group_count)++] = groups[k];
    }
    return true;
}

bool crm_duplicates_reject(struct work *work, int64_t group_id, const int64_t *record_ids,
                           size_t count, struct rejection *out) {
    struct duplicate_group group;
    struct decision decision = {.kind = STR("different"), .merges = STR("")};
    int64_t *named, *groups;
    size_t named_count, group_count;
    *out = (struct rejection){0};
    if (!open_group(work, group_id, &group) ||
        !read_named(work, record_ids, count, &named, &named_count) ||
        !all_members(work, group_id, named, named_count) ||
        !decision_note(work, &group, named, named_count, &decision) ||
        !note_different(work, group.type_id, named, named_count, out) ||
        !groups_of_all(work, named, named_count, &groups, &group_count))
        return false;
    for (size_t i = 0; i < group_count; i++)
        if (!store_duplicate_part(work, groups[i], named, named_count, "rejected"))
            return false;
    return (named_count != 2 || crm_suggested_different(work, group.type_id, named[0], named[1])) &&
           store_decision_add(work, &decision, &out->decision_id);
}

bool crm_duplicates_add_pair(struct work *work, const struct object_type *type, int64_t a,
                             int64_t b, double probability) {
    struct duplicate_group group = {
        .type_id = type->id,
        .certainty = probability >= crm_sure_threshold(type) ? STR("sure") : STR("review"),
        .probability = probability};
    int64_t members[] = {a < b ? a : b, a < b ? b : a}, id, *groups;
    size_t count;
    struct duplicate_pair pair = {a, b, probability};
    struct duplicate_content content = {members, 2, &pair, 1};
    if (!store_duplicate_groups_of_both(work, a, b, 1, &groups, &count))
        return false;
    return count ? store_duplicate_add_pair(work, groups[0], &pair)
                 : store_duplicate_add(work, &group, &content, &id) &&
                       crm_review_new(work, type->id, id, 0);
}

static bool revert_verdict(struct work *work, int64_t id) {
    struct verdict_row row;
    bool found;
    if (!store_verdict_get(work, id, &row, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no decision %lld.", (long long)id);
    struct match_explanation why;
    if (!store_verdict_delete(work, id))
        return false;
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        struct record *a, *b;
        if (!store_record_get(work, type, row.a_id, false, &a) ||
            !store_record_get(work, type, row.b_id, false, &b))
            return false;
        if (a && b && !a->archived_at && !b->archived_at)
            return crm_explain(work, type, row.a_id, row.b_id, &why) &&
                   crm_duplicates_add_pair(work, type, row.a_id, row.b_id, why.probability) &&
                   store_duplicate_due(work, type->id, row.a_id);
    }
    return true; // one of them is gone meanwhile: nothing to decide
}

bool crm_verdicts_revert(struct work *work, const int64_t *ids, size_t count) {
    if (!decision_allowed(work))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!revert_verdict(work, ids[i]))
            return false;
    return true;
}

bool crm_duplicates_next(struct work *work, const struct duplicate_query *view,
                         const struct duplicate_group *group, int64_t *next_id) {
    struct duplicate_query query = *view;
    struct duplicate_group *list;
    size_t count;
    *next_id = 0;
    query.status = STR("open");
    if (!crm_review_narrow(work, &query))
        return false;
    query.after = store_duplicate_cursor(work->arena, query.sort, group);
    query.limit = 1;
    if (!store_duplicate_list(work, &query, &list, &count))
        return false;
    if (count == 0) {
        query.after = (str){0};
        if (!store_duplicate_list(work, &query, &list, &count))
            return false;
    }
    if (count)
        *next_id = list[0].id;
    return true;
}

bool crm_duplicates_weigh(struct work *work, const struct record *record) {
    enum { GROUPS_OF_A_RECORD = 20 };
    int64_t *groups;
    size_t count;
    if (!store_duplicate_groups_of_both(work, record->id, record->id, GROUPS_OF_A_RECORD, &groups,
                                        &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!store_duplicate_weigh(work, record->type, groups[i]))
            return false;
    return true;
}
