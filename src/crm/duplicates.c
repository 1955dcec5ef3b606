// The queue of possible duplicates: what people decide. The scan is in duplicates_scan.c.
#include "crm/duplicates.h"
#include "crm/save_private.h"
#include "store/record.h"

bool progress_report(const struct progress *progress, int64_t done, int64_t total,
                     const char *phase) {
    return !progress || !progress->report ||
           progress->report(progress->context, done, total, phase);
}

// A record may be in two groups: a sure one, and a larger one for review that holds it.
bool save_leave_queue(struct work *work, int64_t record_id, const char *status) {
    for (;;) {
        int64_t group_id;
        if (!store_duplicate_group_of(work, record_id, &group_id))
            return false;
        if (!group_id)
            return true;
        if (!store_duplicate_remove_member(work, group_id, record_id, status))
            return false;
    }
}

// -- decisions

static bool open_group(struct work *work, int64_t group_id, struct duplicate_group *group) {
    bool found;
    if (!store_duplicate_get(work, group_id, group, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no group %lld in the queue.",
                         (long long)group_id);
    if (!str_is(group->status, "open"))
        return WORK_FAIL(work, ERR_CONFLICT, "Somebody has settled this group already.");
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
            return WORK_FAIL(work, ERR_INVALID, "Record %lld is not in this group.",
                             (long long)ids[i]);
    return true;
}

bool crm_duplicates_merge(struct work *work, int64_t group_id, const struct merge *merge,
                          struct merge_result *result) {
    struct duplicate_group group;
    struct merge typed = *merge;
    *result = (struct merge_result){0};
    if (!open_group(work, group_id, &group))
        return false;
    typed.type = schema_type_by_id(work->schema, group.type_id);
    // Merging takes the others out of the queue, and ends the group when only one is left.
    return all_members(work, group_id, &merge->primary_id, 1) &&
           all_members(work, group_id, merge->record_ids, merge->record_count) &&
           crm_merge(work, &typed, result);
}

// A member that no pair holds any more leaves the group.
static bool drop_loose(struct work *work, int64_t group_id) {
    struct duplicate_pair *pairs;
    int64_t *members;
    size_t pair_count, member_count;
    if (!store_duplicate_pairs(work, group_id, &pairs, &pair_count) ||
        !store_duplicate_members(work, group_id, &members, &member_count))
        return false;
    for (size_t i = 0; i < member_count; i++) {
        bool held = false;
        for (size_t j = 0; j < pair_count; j++)
            held = held || pairs[j].a_id == members[i] || pairs[j].b_id == members[i];
        if (!held && !store_duplicate_remove_member(work, group_id, members[i], "rejected"))
            return false;
    }
    return true;
}

bool crm_duplicates_reject(struct work *work, int64_t group_id, const int64_t *record_ids,
                           size_t count, int64_t **ids, size_t *id_count) {
    struct duplicate_group group;
    *id_count = 0;
    if (!open_group(work, group_id, &group) ||
        !all_members(work, group_id, record_ids, count))
        return false;
    if (count < 2)
        return WORK_FAIL(work, ERR_INVALID, "Say which two or more records are different.");
    *ids = ARENA_ARRAY(work->arena, count * count, int64_t);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (!store_verdict_add(work, group.type_id, record_ids[i], record_ids[j],
                                   &(*ids)[(*id_count)++]) ||
                !store_duplicate_remove_pair(work, group_id, record_ids[i], record_ids[j]))
                return false;
    return drop_loose(work, group_id);
}

bool crm_duplicates_add_pair(struct work *work, const struct object_type *type, int64_t a,
                             int64_t b, double probability) {
    struct duplicate_group group = {
        .type_id = type->id,
        .certainty = probability >= crm_sure_threshold(type) ? STR("sure") : STR("review"),
        .probability = probability};
    int64_t members[] = {a, b}, id;
    struct duplicate_pair pair = {a, b, probability};
    return store_duplicate_add(work, &group, members, 2, &pair, 1, &id);
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
                   crm_duplicates_add_pair(work, type, row.a_id, row.b_id, why.probability);
    }
    return true; // one of them is gone meanwhile: nothing to decide
}

bool crm_verdicts_revert(struct work *work, const int64_t *ids, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!revert_verdict(work, ids[i]))
            return false;
    return true;
}

bool crm_duplicates_next(struct work *work, const struct duplicate_group *group,
                         int64_t *next_id) {
    struct duplicate_group *list;
    size_t count;
    *next_id = 0;
    if (!store_duplicate_list(work, group->type_id, STR("open"), (str){0}, group->id, 1, &list,
                              &count))
        return false;
    if (count == 0 && !store_duplicate_list(work, group->type_id, STR("open"), (str){0}, 0, 1,
                                            &list, &count))
        return false;
    if (count)
        *next_id = list[0].id;
    return true;
}

// -- all sure groups at once

struct merging_sure {
    const struct object_type *type;
    int64_t group_id;
    int64_t records;
};

static bool merge_group(void *argument, struct work *work) {
    struct merging_sure *m = argument;
    int64_t *ids;
    size_t count, others = 0;
    if (!store_duplicate_members(work, m->group_id, &ids, &count))
        return false;
    struct record **records = ARENA_ARRAY(work->arena, count, struct record *);
    for (size_t i = 0; i < count; i++) {
        if (!store_record_get(work, m->type, ids[i], true, &records[i]))
            return false;
        if (!records[i])
            return WORK_FAIL(work, ERR_CONFLICT, "A record of the group is gone.");
    }
    if (count < 2)
        return true;
    struct merge merge = {.type = m->type, .source = "sure"};
    struct merge_choice *choices;
    merge.primary_id =
        crm_merge_proposal(work->arena, records, count, &choices, &merge.choice_count);
    merge.choices = choices;
    int64_t *rest = ARENA_ARRAY(work->arena, count, int64_t);
    for (size_t i = 0; i < count; i++)
        if (ids[i] != merge.primary_id)
            rest[others++] = ids[i];
    merge.record_ids = rest;
    merge.record_count = others;
    struct merge_result result;
    m->records = (int64_t)count;
    return crm_duplicates_merge(work, m->group_id, &merge, &result);
}

bool crm_duplicates_merge_sure(struct work *work, const struct writer *writer,
                               const struct object_type *type, bool dry_run,
                               const struct progress *progress, int64_t *groups,
                               int64_t *records) {
    enum { PAGE = 100 };
    int64_t total, after = 0;
    *groups = *records = 0;
    if (!store_duplicate_count(work, type->id, STR("open"), STR("sure"), &total))
        return false;
    for (;;) {
        struct duplicate_group *list;
        size_t count;
        struct arena_mark mark = arena_mark(work->arena);
        // Merged groups leave the list, so its start is where to go on; a dry run pages.
        if (!store_duplicate_list(work, type->id, STR("open"), STR("sure"), after, PAGE, &list,
                                  &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            struct merging_sure m = {.type = type, .group_id = list[i].id, .records = list[i].size};
            if (!dry_run && !writer->run(writer->context, merge_group, &m, work->err))
                return false;
            ++*groups;
            *records += m.records;
            if (!progress_report(progress, *groups, total, "merging"))
                return WORK_FAIL(work, ERR_CANCELLED, "Merging was cancelled.");
        }
        if (count == 0)
            return true;
        after = dry_run ? list[count - 1].id : 0;
        arena_release(work->arena, mark);
    }
}
