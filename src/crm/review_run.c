// Ids first, then small batches: groups that are decided or given to others meanwhile keep nothing
// back, and each change is a row by which all of it is taken back.
#include "crm/access.h"
#include "crm/queue_view.h"
#include "crm/refuse.h"
#include "crm/review.h"
#include "store/job.h"
#include "store/reviewer.h"

enum { GROUPS_A_TIME = 50, PAGE = 1000 };

// -- the order

bool crm_review_read(struct work *work, const struct json *body, struct review_order *out) {
    const struct json *to = json_get(body, "to");
    struct queue_words words = queue_words_of(body);
    bool narrow;
    *out = (struct review_order){0};
    if (!crm_access_area(work, AREA_DUPLICATES) || !queue_view_read(work, &words, &out->query))
        return false;
    // Only for who looks after all of it.
    if (!crm_review_enter(work, out->query.type, &narrow) ||
        (narrow && !crm_access_whole(work, RIGHT_VIEW, out->query.type)))
        return false;
    out->query.sort = DUPLICATE_BY_NEWEST;
    out->by_rules = to && to->kind == JSON_KIND_TEXT && str_is(to->text, "rules");
    bool nobody = to && to->kind == JSON_KIND_NULL;
    if (!out->by_rules && !nobody &&
        !(to && to->kind == JSON_KIND_TEXT && str_to_i64(to->text, &out->to) && out->to > 0))
        return crm_refuse(work, ERR_INPUT, "api.bad_value", STR("to"), STR("id, null, rules"));
    return true;
}

bool crm_review_count(struct work *work, const struct review_order *order, int64_t *count) {
    struct duplicate_query q = order->query;
    return crm_review_narrow(work, &q) && store_duplicate_found(work, &q, count);
}

// -- the run

struct item {
    int64_t group_id;
    int64_t expect, to; // undo: whom it was given to, and whose it was before
};

struct run {
    const struct job *job;
    const struct review_order *order; // NULL: an undo
    struct item *items;
    size_t count, cap;
};

struct batch {
    const struct run *run;
    const struct item *items;
    size_t count;
    int64_t done, left;
};

static void add_item(struct work *work, struct run *r, struct item item) {
    if (r->count == r->cap) {
        size_t cap = r->cap ? 2 * r->cap : PAGE;
        r->items =
            arena_grow(work->arena, r->items, r->cap * sizeof *r->items, cap * sizeof *r->items);
        r->cap = cap;
    }
    r->items[r->count++] = item;
}

static bool gather(struct work *work, struct run *r) {
    struct duplicate_query q = r->order->query;
    struct duplicate_group *list;
    size_t count;
    q.limit = PAGE;
    if (!crm_review_narrow(work, &q))
        return false;
    do {
        if (!store_duplicate_list(work, &q, &list, &count))
            return false;
        for (size_t i = 0; i < count; i++)
            add_item(work, r, (struct item){.group_id = list[i].id});
        if (count)
            q.after = store_duplicate_cursor(work->arena, q.sort, &list[count - 1]);
    } while (count == PAGE);
    return true;
}

static bool give(struct work *work, struct batch *b, const struct item *item,
                 const struct review_policy *policy, const struct duplicate_group *group) {
    const struct review_order *order = b->run->order;
    const struct object_type *type = schema_type_by_id(work->schema, group->type_id);
    int64_t to = order ? order->to : item->to;
    bool may = true;
    if (order && order->by_rules) {
        if (!crm_review_by_rules(work, policy, group, b->run->job->id, &to))
            return false;
        b->done += to && to != group->reviewer_id;
        b->left += !to || to == group->reviewer_id;
        return true;
    }
    if (to && !review_may(work, to, type, group->id, &may))
        return false;
    if (!may || to == group->reviewer_id) {
        b->left++;
        return true;
    }
    struct reviewer_change change = {.group_id = group->id,
                                     .type_id = group->type_id,
                                     .before = group->reviewer_id,
                                     .after = to,
                                     .how = order ? "hand" : "undo",
                                     .job_id = b->run->job->id};
    b->done++;
    return store_reviewer_set(work, &change);
}

static bool give_one(struct work *work, struct batch *b, const struct item *item,
                     const struct review_policy *policy) {
    struct duplicate_group group;
    bool found, has;
    if (!store_reviewer_has(work, b->run->job->id, item->group_id, &has) ||
        !store_duplicate_get(work, item->group_id, &group, &found))
        return false;
    if (has) // before the job was interrupted
        return true;
    bool meant = found && str_is(group.status, "open") &&
                 (b->run->order || group.reviewer_id == item->expect);
    if (!meant) {
        b->left++;
        return true;
    }
    return give(work, b, item, policy, &group);
}

static bool write_batch(void *argument, struct work *work) {
    struct batch *b = argument;
    struct review_policy policy;
    struct actor kept = work->who;
    b->done = b->left = 0; // may be the second try
    if (!crm_access_become(work, b->run->job->actor_id, b->run->job->lang))
        return false;
    bool ok = crm_access_area(work, AREA_DUPLICATES) && crm_review_policy(work, &policy);
    for (size_t i = 0; ok && i < b->count; i++)
        ok = give_one(work, b, &b->items[i], &policy);
    work->who = kept;
    work_see(work);
    return ok;
}

static bool write_all(struct work *work, const struct run *r, const struct writer *writer,
                      const struct progress *progress, struct review_result *result) {
    for (size_t i = 0; i < r->count; i += GROUPS_A_TIME) {
        struct batch b = {.run = r, .items = r->items + i, .count = r->count - i};
        if (b.count > GROUPS_A_TIME)
            b.count = GROUPS_A_TIME;
        if (!writer->run(writer->context, write_batch, &b, work->err))
            return false;
        result->done += b.done;
        result->left += b.left;
        if (!progress_report(progress, (int64_t)(i + b.count), (int64_t)r->count, "writing"))
            return WORK_FAIL(work, ERR_CANCELLED, "Giving groups to reviewers was cancelled.");
    }
    return true;
}

bool crm_review_run(struct work *work, const struct writer *writer, const struct job *job,
                    const struct review_order *order, const struct progress *progress,
                    struct review_result *result) {
    struct run r = {.job = job, .order = order};
    *result = (struct review_result){0};
    return gather(work, &r) && write_all(work, &r, writer, progress, result);
}

// -- taking it back

bool crm_review_undo(struct work *work, const struct writer *writer, const struct job *job,
                     int64_t of, const struct progress *progress, struct review_result *result) {
    struct run r = {.job = job};
    struct reviewer_change *list;
    size_t count;
    int64_t after = 0;
    *result = (struct review_result){0};
    do {
        if (!store_reviewer_list(work, of, after, PAGE, &list, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            after = list[i].id;
            add_item(work, &r, (struct item){list[i].group_id, list[i].after, list[i].before});
        }
    } while (count == PAGE);
    return write_all(work, &r, writer, progress, result);
}

bool crm_review_undo_order(struct work *work, int64_t of, struct job *out) {
    struct job job;
    if (!crm_access_area(work, AREA_DUPLICATES) || !crm_job_get(work, of, &job))
        return false;
    if (!str_is(job.kind, JOB_REVIEWERS))
        return crm_refuse_id(work, ERR_NOT_FOUND, "review.no_run", of);
    if (!crm_job_ended(&job))
        return crm_refuse_id(work, ERR_CONFLICT, "review.running", of);
    struct job_order order = {.kind = JOB_REVIEWERS_UNDO,
                              .payload = str_format(work->arena, "{\"run\":%lld}", (long long)of)};
    return crm_job_add(work, &order, out);
}
