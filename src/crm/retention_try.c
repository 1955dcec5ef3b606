// Trying rules out, and confirming what was found. A trial keeps ids only: who reads it sees of
// them what they may see then.
#include "base/clock.h"
#include "crm/queue.h"
#include "crm/refuse.h"
#include "crm/retention_private.h"
#include <stdlib.h>

// -- trying

static int by_owner(const void *a, const void *b) {
    const struct retention_item *x = a, *y = b;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    return x->owner_id < y->owner_id ? -1 : x->owner_id > y->owner_id;
}

// Those with most records stay, in their order.
static void add_owner(struct retention_found *found, struct retention_owner owner) {
    size_t at = found->owner_count;
    while (at && found->owners[at - 1].count < owner.count)
        at--;
    if (found->owner_count == RETENTION_OWNERS) {
        found->others +=
            at < RETENTION_OWNERS ? found->owners[RETENTION_OWNERS - 1].count : owner.count;
        if (at == RETENTION_OWNERS)
            return;
    } else
        found->owner_count++;
    for (size_t i = found->owner_count - 1; i > at; i--)
        found->owners[i] = found->owners[i - 1];
    found->owners[at] = owner;
}

static void count_all(const struct retention_item *items, size_t count,
                      struct retention_found *found) {
    for (size_t i = 0; i < count; i++) {
        struct retention_found *f = &found[items[i].rule];
        f->matched++;
        f->locked += items[i].locked;
        if (!items[i].locked && f->example_count < RETENTION_EXAMPLES)
            f->examples[f->example_count++] = items[i].id;
    }
}

// Of what would go.
static void count_owners(struct retention_item *items, size_t count,
                         struct retention_found *found) {
    if (count)
        qsort(items, count, sizeof *items, by_owner);
    for (size_t i = 0, end; i < count; i = end) {
        struct retention_owner owner = {.id = items[i].owner_id};
        for (end = i; end < count && !by_owner(&items[i], &items[end]); end++)
            owner.count += !items[end].locked;
        if (owner.count)
            add_owner(&found[items[i].rule], owner);
    }
}

bool crm_retention_try(struct work *work, const struct object_type *type,
                       const struct retention_rules *rules, const struct progress *progress,
                       struct retention_found *found) {
    struct retention_checks checks;
    struct retention_item *items;
    struct arena keep;
    size_t count;
    if (!retention_checks_make(work, type, rules, &checks))
        return false;
    arena_init(&keep);
    bool done = retention_gather(work, type, &checks, &keep, progress, &items, &count);
    if (done) {
        count_all(items, count, found);
        count_owners(items, count, found);
    }
    arena_finish(&keep);
    return done;
}

bool crm_retention_tried(struct work *work, const struct json *order,
                         const struct object_type **type, struct retention_rules *rules) {
    struct retention_state state;
    int64_t version = json_get_int(order, "version", 0);
    *type = schema_type(work->schema, json_get_text(order, "type", STR("")));
    if (!*type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The job's object type is gone.");
    if (!crm_retention_may(work, *type))
        return false;
    if (!version)
        return crm_retention_sound(work, *type, json_get(order, "rules"), rules);
    if (!crm_retention_get(work, *type, &state))
        return false;
    *rules = state.rules;
    return version == state.version.version ||
           crm_refuse_id(work, ERR_CONFLICT, "retention.version", state.version.version);
}

// -- confirming

bool crm_retention_trial(struct work *work, int64_t job_id, struct job *job) {
    return crm_job_get(work, job_id, job) &&
           (str_is(job->kind, JOB_RETENTION_TRY) ||
            WORK_FAIL(work, ERR_NOT_FOUND, "There is no trial %lld.", (long long)job_id));
}

static bool is_good(struct work *work, const struct object_type *type, const struct job *job,
                    int64_t version) {
    struct json order;
    int64_t since = work->now - (int64_t)RETENTION_TRIAL_DAYS * 86400 * MICROS_PER_SECOND;
    if (!json_read(work->arena, job->payload, &order, work->err))
        return false;
    return (str_is(job->state, "done") && job->finished_at >= since && version &&
            str_equal(json_get_text(&order, "type", STR("")), type->name) &&
            json_get_int(&order, "version", 0) == version) ||
           crm_refuse(work, ERR_CONFLICT, "retention.trial", (str){0}, (str){0});
}

bool crm_retention_confirm(struct work *work, const struct object_type *type, int64_t job_id,
                           int64_t count, struct retention_state *out) {
    struct job job;
    struct json result;
    if (!crm_retention_may(work, type) || !crm_retention_get(work, type, out) ||
        !crm_retention_trial(work, job_id, &job) ||
        !is_good(work, type, &job, out->version.version) ||
        !json_read(work->arena, job.result, &result, work->err))
        return false;
    int64_t found = json_get_int(&result, "goes", -1);
    if (found != count)
        return crm_refuse(work, ERR_CONFLICT, "retention.count",
                          str_format(work->arena, "%lld", (long long)found),
                          str_format(work->arena, "%lld", (long long)count));
    return store_retention_confirm(work, &out->version, count) &&
           crm_retention_get(work, type, out);
}
