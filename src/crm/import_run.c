// Writing a checked file: batch by batch, each one transaction together with the place to go on
// from. A crash, a restart or a lost connection repeats nothing. The parts of one file go in step,
// so that all that is made of a row is written at once; the files come one after the other.
#include "crm/import_run_private.h"
#include "crm/queue.h"
#include <assert.h>

bool import_run_advance(struct work *work, const struct import_run *r, size_t count) {
    return store_import_advance(work, r->import_id, r->next_row, r->next_row + (int64_t)count,
                                import_counters_write(work->arena, &r->counters));
}

bool import_run_told(struct import_run *r, size_t count) {
    r->next_row += (int64_t)count;
    r->before = r->counters;
    return progress_report(r->progress, r->next_row, r->total, "writing") ||
           WORK_FAIL(r->work, ERR_CANCELLED, "The import was cancelled.");
}

// What of `count` rows, behind `begin` of all, is done.
int64_t import_run_done_of(const struct import_run *r, int64_t begin, int64_t count) {
    int64_t done = r->next_row - begin;
    return done < 0 ? 0 : done < count ? done : count;
}

// All that is made of the rows, whatever its type, is one transaction.
static bool write_batch(void *argument, struct work *work) {
    struct import_run *r = argument;
    r->counters = r->before; // may be the second try
    struct import_linking linking = {r->import_id, r->plan, &r->counters, r->work->who.lang};
    for (size_t i = 0; i < r->part_count; i++)
        if (!import_run_write(work, r, r->parts[i]))
            return false;
    return (!r->plan->parts || import_link_batch(work, &linking, r->parts, r->part_count)) &&
           import_run_advance(work, r, r->parts[0]->batch->count);
}

// Rows that an earlier run has written. What they say is read once more where it is reported.
static bool skip_rows(const struct import_run *r, struct import_running *p, int64_t count) {
    struct arena arena;
    bool done = true;
    arena_init(&arena);
    for (int64_t i = 0; done && i < count; i++) {
        const struct row *row;
        done = import_file_next(&p->file, &row, r->work->err);
        if (!done || !row)
            break;
        if (!r->report)
            continue;
        struct import_row prepared;
        arena_reset(&arena);
        import_row_take(&arena, row, &prepared);
        import_row_prepare(&arena, &p->use.reading, &prepared);
        import_report_row(r->work, r->report, &p->use.plan, &prepared);
    }
    arena_finish(&arena);
    return done;
}

static bool run_batches(struct import_run *r) {
    struct work *work = r->work;
    for (;;) {
        for (size_t i = 0; i < r->part_count; i++) {
            struct import_running *p = r->parts[i];
            if (!import_batches_next(&p->batches, &p->batch, work->err) ||
                (p->batch->count && !import_judge_batch(p->judge, p->batch, true, p->decisions)) ||
                (r->decided && !import_likely_apply(work, r->import_id, p)))
                return false;
            assert(p->batch->count == r->parts[0]->batch->count);
        }
        size_t count = r->parts[0]->batch->count;
        if (!count)
            return true;
        if (!r->writer->run(r->writer->context, write_batch, r, work->err))
            return false;
        for (size_t p = 0; r->report && p < r->part_count; p++)
            for (size_t i = 0; i < count; i++)
                import_report_row(work, r->report, &r->parts[p]->use.plan,
                                  &r->parts[p]->batch->rows[i]);
        if (!import_run_told(r, count))
            return false;
    }
}

static bool open_part(struct import_run *r, size_t index, int64_t skip, struct import_running *p) {
    if (!import_part_open(r->work, r->import, r->plan, index, &p->use))
        return false;
    bool done =
        import_file_open(&p->file, r->work, r->import, &p->use.plan) && skip_rows(r, p, skip);
    p->judge = import_judge_create(r->work, &p->use.reading);
    import_batches_init(&p->batches, &p->file, &p->use.reading);
    r->parts[r->part_count++] = p;
    return done;
}

static void close_parts(struct import_run *r) {
    for (size_t i = 0; i < r->part_count; i++) {
        import_batches_finish(&r->parts[i]->batches);
        import_judge_destroy(r->parts[i]->judge);
        import_file_close(&r->parts[i]->file);
    }
    r->part_count = 0;
}

static bool run_sheet(struct import_run *r, size_t sheet, int64_t begin) {
    bool done = true;
    int64_t skip = r->plan->parts ? import_run_done_of(r, begin, r->rows[sheet]) : r->next_row;
    r->part_count = 0;
    for (size_t i = 0; done && i < import_part_count(r->plan); i++)
        if (import_part_sheet(r->plan, i) == sheet)
            done = open_part(r, i, skip, ARENA_NEW(r->work->arena, struct import_running));
    done = done && (!r->part_count || run_batches(r));
    close_parts(r);
    return done;
}

static bool run_all(struct import_run *r) {
    int64_t begin = 0;
    size_t sheets = import_sheet_count(r->plan);
    for (size_t i = 0; i < sheets; begin += r->rows[i++])
        if (!run_sheet(r, i, begin))
            return false;
    for (size_t i = 0; r->plan->parts && i < sheets; i++) {
        if (!import_sheet_calls(r->plan->parts, i))
            continue;
        if (!import_run_call(r, i, begin))
            return false;
        begin += r->rows[i];
    }
    return true;
}

struct ending {
    int64_t id;
    bool wrote;                   // something that may have a duplicate
    struct import_report *report; // to be stored, or NULL
};

// Rows of one company make it once.
static bool count_records(struct work *work, struct import *import) {
    struct import_counters counters;
    if (!import_counters_read(work, import->counters, &counters) ||
        !store_import_record_count(work, import->id, &counters.records))
        return false;
    import->counters = import_counters_write(work->arena, &counters);
    return true;
}

static bool end(void *argument, struct work *work) {
    struct ending *e = argument;
    struct import import;
    struct import_plan plan;
    const struct object_type *type;
    if (!import_load(work, e->id, &import, &plan, &type))
        return false;
    import.state = STR("done");
    import.finished_at = work->now;
    import.error = (str){0};
    if (e->report) {
        import.report = import_report_write(work->arena, e->report);
        import.rows = e->report->counters.rows;
    }
    return (!plan.parts || count_records(work, &import)) &&
           (!e->wrote || import_scan_order(work, &import, &plan)) &&
           store_import_update(work, &import);
}

// Every file is read to its end before anything of it is written.
static bool count_rows(struct import_run *r, struct import *import) {
    import->rows = 0;
    for (size_t i = 0; i < import_sheet_count(r->plan); i++) {
        struct import_plan plan = *r->plan;
        struct import own = *import;
        if (plan.parts) {
            plan.sheet = i;
            plan.dialect = plan.parts->sheets[i].dialect;
            own.size = plan.parts->sheets[i].size;
        }
        if (!import_file_count(r->work, &own, &plan, r->progress, &r->rows[i]))
            return false;
        import->rows += r->rows[i];
    }
    return true;
}

static bool run_counted(struct import_run *r, struct ending *ending) {
    r->total = r->import->rows;
    for (size_t i = 0; r->plan->parts && i < r->plan->parts->sheet_count; i++)
        if (import_sheet_calls(r->plan->parts, i))
            r->total += r->rows[i];
    bool done = run_all(r);
    ending->wrote = r->before.create + r->before.update + r->before.review > 0;
    if (done && ending->report) {
        ending->report->counters = r->before;
        import_report_end(ending->report);
    }
    return done && (!r->plan->parts || import_list_make(r->work, r->writer, r->import_id, r->plan));
}

static bool run(struct work *work, const struct writer *writer, const struct progress *progress,
                struct import_counters *counters, struct ending *ending) {
    struct import import;
    struct import_plan plan;
    const struct object_type *type;
    struct import_likely_count likely;
    if (!import_load(work, ending->id, &import, &plan, &type) ||
        !store_import_likely_count(work, ending->id, &likely))
        return false;
    struct import_run r = {.work = work,
                           .import_id = ending->id,
                           .import = &import,
                           .plan = &plan,
                           .next_row = import.next_row,
                           .decided = likely.update + likely.create > 0,
                           .writer = writer,
                           .progress = progress};
    r.rows = ARENA_ARRAY(work->arena, import_sheet_count(&plan), int64_t);
    r.parts = ARENA_ARRAY(work->arena, import_part_count(&plan), struct import_running *);
    if (!import.report.len) {
        ending->report = r.report = ARENA_NEW(work->arena, struct import_report);
        import_report_begin(work, r.report);
    }
    if ((r.report || plan.parts) && !count_rows(&r, &import))
        return false;
    if (import.next_row > 0 && !import_counters_read(work, import.counters, &r.before))
        return false;
    r.counters = r.before;
    bool done = run_counted(&r, ending);
    *counters = r.before;
    return done;
}

struct stopping {
    int64_t id;
    const struct err *why;
};

// Whether the import's job goes on by itself: nobody asked it to stop, only the program stops, or
// another process has taken it over.
static bool goes_on(struct work *work, const struct import *import, bool *out) {
    struct job job;
    bool found = false;
    if (import->job_id && !store_job_get(work, import->job_id, &job, &found))
        return false;
    *out = found && !crm_job_ended(&job) && !job.cancel_asked;
    return true;
}

static bool stop(void *argument, struct work *work) {
    struct stopping *s = argument;
    struct import import;
    struct import_plan plan;
    bool found, going_on = false, cancelled = s->why->code == ERR_CANCELLED;
    if (!store_import_get(work, s->id, &import, &found))
        return false;
    if (!found)
        return true;
    if (cancelled && !goes_on(work, &import, &going_on))
        return false;
    if (going_on)
        return true;
    import.state = cancelled ? STR("cancelled") : STR("failed");
    import.error = cancelled ? (str){0} : str_of(s->why->text);
    import.finished_at = work->now;
    return (import.next_row == 0 ||
            (import_plan_read(work, &import, &plan) && import_scan_order(work, &import, &plan))) &&
           store_import_update(work, &import);
}

bool crm_import_run(struct work *work, const struct writer *writer, int64_t import_id,
                    const struct progress *progress, struct import_counters *counters) {
    // Done: whoever ended it could not say so any more; there is no row left to write.
    static const char *const from[] = {"uploaded", "checked", "failed", "cancelled", "done", NULL};
    struct ending ending = {.id = import_id};
    *counters = (struct import_counters){0};
    if (!import_begin_work(writer, import_id, "running", from, work->err))
        return false;
    if (run(work, writer, progress, counters, &ending) &&
        writer->run(writer->context, end, &ending, work->err))
        return true;
    struct err why = *work->err, unused;
    struct stopping stopping = {import_id, &why};
    if (!crm_job_tries_again(why.code) && !writer->run(writer->context, stop, &stopping, &unused))
        why = unused;
    *work->err = why;
    return false;
}
