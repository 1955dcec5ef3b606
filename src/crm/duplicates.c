// The queue of possible duplicates: what people decide. The scan is in duplicates_scan.c.
#include "crm/duplicates.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "store/record.h"

bool progress_report(const struct progress *progress, int64_t done, int64_t total,
                     const char *phase) {
    return !progress || !progress->report ||
           progress->report(progress->context, done, total, phase);
}

// -- decisions

static bool open_group(struct work *work, int64_t group_id, struct duplicate_group *group) {
    bool found;
    if (!store_duplicate_get(work, group_id, group, &found))
        return false;
    if (!found)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_group", group_id);
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

enum { GROUPS_OF_A_PAIR = 100 };

// A pair may stand in a sure group and in a larger one for review that holds it.
static bool reject_pair(struct work *work, int64_t type_id, int64_t a, int64_t b, int64_t *id) {
    int64_t *groups;
    size_t count;
    if (!store_verdict_add(work, type_id, a, b, id) ||
        !store_duplicate_groups_of_both(work, a, b, GROUPS_OF_A_PAIR, &groups, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!store_duplicate_remove_pair(work, groups[i], a, b) || !drop_loose(work, groups[i]))
            return false;
    return true;
}

bool crm_duplicates_reject(struct work *work, int64_t group_id, const int64_t *record_ids,
                           size_t count, int64_t **ids, size_t *id_count) {
    struct duplicate_group group;
    *id_count = 0;
    if (!open_group(work, group_id, &group) || !all_members(work, group_id, record_ids, count))
        return false;
    if (count < 2)
        return WORK_FAIL(work, ERR_INVALID, "Say which two or more records are different.");
    *ids = ARENA_ARRAY(work->arena, count * count, int64_t);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (!reject_pair(work, group.type_id, record_ids[i], record_ids[j],
                             &(*ids)[(*id_count)++]))
                return false;
    return true;
}

bool crm_duplicates_add_pair(struct work *work, const struct object_type *type, int64_t a,
                             int64_t b, double probability) {
    struct duplicate_group group = {
        .type_id = type->id,
        .certainty = probability >= crm_sure_threshold(type) ? STR("sure") : STR("review"),
        .probability = probability};
    int64_t members[] = {a, b}, id, *groups;
    size_t count;
    struct duplicate_pair pair = {a, b, probability};
    if (!store_duplicate_groups_of_both(work, a, b, 1, &groups, &count))
        return false;
    return count ? store_duplicate_add_pair(work, groups[0], &pair)
                 : store_duplicate_add(work, &group, members, 2, &pair, 1, &id);
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

bool crm_duplicates_next(struct work *work, const struct duplicate_group *group, int64_t *next_id) {
    struct duplicate_group *list;
    size_t count;
    *next_id = 0;
    if (!store_duplicate_list(work, group->type_id, STR("open"), (str){0}, group->id, 1, &list,
                              &count))
        return false;
    if (count == 0 &&
        !store_duplicate_list(work, group->type_id, STR("open"), (str){0}, 0, 1, &list, &count))
        return false;
    if (count)
        *next_id = list[0].id;
    return true;
}

// -- all sure groups at once

struct merging_sure {
    const struct object_type *type;
    int64_t group_id;
    int64_t records; // merged
    bool merged;
};

static bool load_members(struct work *work, const struct object_type *type, int64_t group_id,
                         struct record ***records, size_t *count) {
    int64_t *ids;
    if (!store_duplicate_members(work, group_id, &ids, count))
        return false;
    *records = ARENA_ARRAY(work->arena, *count, struct record *);
    for (size_t i = 0; i < *count; i++) {
        if (!store_record_get(work, type, ids[i], true, &(*records)[i]))
            return false;
        if (!(*records)[i])
            return crm_refuse(work, ERR_CONFLICT, "queue.record_gone", (str){0}, (str){0});
    }
    return true;
}

// One transaction. A group that people have settled meanwhile is theirs.
static bool merge_group(void *argument, struct work *work) {
    struct merging_sure *m = argument;
    struct duplicate_group group;
    struct record **records;
    size_t count, others = 0;
    bool found;
    m->merged = false;
    if (!store_duplicate_get(work, m->group_id, &group, &found))
        return false;
    if (!found || !str_is(group.status, "open"))
        return true;
    if (!load_members(work, m->type, m->group_id, &records, &count))
        return false;
    if (count < 2)
        return true;
    struct merge merge = {.type = m->type, .source = "sure"};
    struct merge_choice *choices;
    merge.primary_id =
        crm_merge_proposal(work->arena, records, count, &choices, &merge.choice_count);
    merge.choices = choices;
    int64_t *rest = ARENA_ARRAY(work->arena, count, int64_t);
    for (size_t i = 0; i < count; i++)
        if (records[i]->id != merge.primary_id)
            rest[others++] = records[i]->id;
    merge.record_ids = rest;
    merge.record_count = others;
    struct merge_result result;
    m->records = (int64_t)count;
    m->merged = true;
    return crm_duplicates_merge(work, m->group_id, &merge, &result);
}

// All of them first: what merging does to the list must not decide where its next page begins, and
// whoever reads in a snapshot sees no group leave it.
static bool list_sure(struct work *work, const struct object_type *type,
                      struct duplicate_group **out, size_t *count) {
    enum { PAGE = 1000 };
    int64_t total;
    *count = 0;
    if (!store_duplicate_count(work, type->id, STR("open"), STR("sure"), &total))
        return false;
    *out = ARENA_ARRAY(work->arena, (size_t)total + 1, struct duplicate_group);
    for (int64_t after = 0;;) {
        struct duplicate_group *page;
        size_t got;
        if (!store_duplicate_list(work, type->id, STR("open"), STR("sure"), after, PAGE, &page,
                                  &got))
            return false;
        for (size_t i = 0; i < got && *count < (size_t)total; i++)
            (*out)[(*count)++] = page[i];
        if (got < PAGE)
            return true;
        after = page[got - 1].id;
    }
}

bool crm_duplicates_merge_sure(struct work *work, const struct writer *writer,
                               const struct object_type *type, bool dry_run,
                               const struct progress *progress, int64_t *groups, int64_t *records) {
    struct duplicate_group *list;
    size_t count;
    *groups = *records = 0;
    if (!list_sure(work, type, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct merging_sure m = {
            .type = type, .group_id = list[i].id, .records = list[i].size, .merged = true};
        if (!dry_run && !writer->run(writer->context, merge_group, &m, work->err)) {
            if (work->err->code != ERR_CONFLICT)
                return false;
            err_clear(work->err); // a record was archived or merged meanwhile: people decide
            m.merged = false;
        }
        *groups += m.merged;
        *records += m.merged ? m.records : 0;
        if (!progress_report(progress, (int64_t)i + 1, (int64_t)count, "merging"))
            return WORK_FAIL(work, ERR_CANCELLED, "Merging was cancelled.");
    }
    return true;
}
