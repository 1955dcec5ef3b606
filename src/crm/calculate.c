// Batches of records, each made due and settled by the transaction's end.
#include "crm/calculate.h"
#include "base/clock.h"
#include "store/record.h"
#include "store/store.h"

#define CALCULATED_ON "calculated_on" // the setting: YYYY-MM-DD of the last daily run

enum { RECORDS_A_TIME = 200 };

struct batch {
    const struct object_type *type; // by id: the schema of the writing work may be another one
    const int64_t *ids;
    size_t count;
    int64_t job_id;   // 0: none
    int64_t position; // of the job, behind this batch: an id, or how many of those named
    int64_t changed;
};

static bool write_batch(void *argument, struct work *work) {
    struct batch *b = argument;
    const struct object_type *type = schema_type_by_id(work->schema, b->type->id);
    b->changed = 0; // may be the second try
    work->settle_all = true;
    for (size_t i = 0; type && i < b->count; i++)
        store_due_all(work, type, b->ids[i]);
    return store_settle(work, false, &b->changed) &&
           (!b->job_id || store_job_position(work, b->job_id, b->position));
}

struct going {
    struct work *work;
    const struct writer *writer;
    const struct progress *progress;
    struct batch batch;
    int64_t done, total, changed;
};

static bool go_on(struct going *g) {
    if (!g->writer->run(g->writer->context, write_batch, &g->batch, g->work->err))
        return false;
    g->done += (int64_t)g->batch.count;
    g->changed += g->batch.changed;
    return progress_report(g->progress, g->done, g->total, "calculating") ||
           WORK_FAIL(g->work, ERR_CANCELLED, "The calculation was cancelled.");
}

static bool named_ones(struct going *g, const int64_t *ids, size_t count) {
    size_t begin = (size_t)g->batch.position < count ? (size_t)g->batch.position : count;
    g->total = (int64_t)count;
    g->done = (int64_t)begin;
    for (size_t i = begin; i < count; i += RECORDS_A_TIME) {
        g->batch.ids = ids + i;
        g->batch.count = count - i < RECORDS_A_TIME ? count - i : RECORDS_A_TIME;
        g->batch.position = (int64_t)(i + g->batch.count);
        if (!go_on(g))
            return false;
    }
    return true;
}

static bool all(struct going *g) {
    struct arena_mark mark = arena_mark(g->work->arena);
    g->total = -1;
    for (;;) {
        int64_t *ids;
        arena_release(g->work->arena, mark);
        if (!store_record_ids(g->work, g->batch.type, g->batch.position, RECORDS_A_TIME, &ids,
                              &g->batch.count))
            return false;
        if (!g->batch.count)
            return true;
        g->batch.position = ids[g->batch.count - 1];
        g->batch.ids = ids;
        if (!go_on(g))
            return false;
    }
}

bool crm_calculate(struct work *work, const struct writer *writer,
                   const struct calculate_order *order, const struct progress *progress,
                   int64_t *changed) {
    struct going g = {
        .work = work, .writer = writer, .progress = progress, .batch = {.type = order->type}};
    if (order->job) {
        g.batch.job_id = order->job->id;
        g.batch.position = order->job->position;
        g.done = order->job->done;
    }
    bool done = order->ids ? named_ones(&g, order->ids, order->count) : all(&g);
    *changed = g.changed;
    return done;
}

static bool follows_clock(const struct object_type *type) {
    for (size_t i = 0; i < type->formula_count; i++)
        if (formula_uses_now(type->formulas[i]->worked_out->formula))
            return true;
    return false;
}

// Of types with formulas that follow the clock; `aging`: with scores, too, which records lose by
// not being looked after, and by rules that begin to hold.
static bool order_clocked(struct work *work, bool aging) {
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        int64_t *ids;
        size_t count;
        if (!follows_clock(type) && !(aging && type_is_scored(type)))
            continue;
        if (!store_record_ids(work, type, 0, 1, &ids, &count) ||
            (count && !store_calculate_order(work, type, NULL, 0)))
            return false;
    }
    return true;
}

bool crm_calculate_clocked(struct work *work) {
    return order_clocked(work, false);
}

bool crm_calculate_daily(struct work *work) {
    str today = str_slice(time_iso(work->arena, work->now), 0, 10), last;
    if (!store_setting_get(work, CALCULATED_ON, &last))
        return false;
    if (str_equal(today, last))
        return true;
    // A store without the setting is new, or what it works out is on its way to be filled anyway.
    return store_setting_put(work, CALCULATED_ON, today) &&
           (!last.len || order_clocked(work, true));
}
