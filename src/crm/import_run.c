// Writing a checked file: batch by batch, each one transaction together with the place to go on
// from. A crash, a restart or a lost connection repeats nothing.
#include "crm/import_private.h"
#include "crm/live.h"
#include "crm/queue.h"
#include <stdlib.h>
#include <string.h>

struct running {
    struct work *work; // reads
    const struct import_reading *reading;
    int64_t import_id;
    struct import_batch *batch;
    struct import_decision decisions[IMPORT_BATCH];
    int64_t next_row;              // data rows done
    struct import_counters before; // of earlier batches
    struct import_counters counters;
    struct import_report *report;  // of an unchecked file: collected on the way; else NULL
    int64_t created[IMPORT_BATCH]; // record of each row of this batch, 0 where none
};

static str cells_text(struct arena *arena, const struct import_row *row);

static bool refuse(struct work *work, struct running *r, const struct import_row *row) {
    int64_t position = 0;
    for (size_t i = 0; i < row->prepared.issues.count; i++) {
        const struct issue *issue = &row->prepared.issues.items[i];
        if (issue->severity != SEVERITY_ERROR)
            continue;
        struct import_refusal refusal = {
            .row = row->number,
            .position = position++,
            .column = issue->property ? issue->property->label[r->reading->lang] : STR(""),
            .value = issue->value.ptr ? issue->value : STR(""),
            .rule = str_of(issue->rule),
            .suggestion = issue->suggestion.ptr ? issue->suggestion : STR(""),
            .limit = issue->limit.ptr ? issue->limit : STR(""),
            .cells = cells_text(work->arena, row),
        };
        for (size_t j = 0; j < r->reading->plan->column_count; j++)
            if (issue->property && r->reading->properties[j] == issue->property)
                refusal.column = r->reading->plan->columns[j].header;
        if (!store_import_refuse(work, r->import_id, &refusal))
            return false;
    }
    r->counters.refused++;
    return true;
}

// One cell a line; what could break that is escaped.
static str cells_text(struct arena *arena, const struct import_row *row) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < row->cell_count; i++) {
        for (size_t j = 0; j < row->cells[i].len; j++) {
            char c = row->cells[i].ptr[j];
            if (c == '\n' || c == '\\')
                buf_add_char(&out, '\\');
            buf_add_char(&out, c == '\n' ? 'n' : c);
        }
        buf_add_char(&out, '\n');
    }
    return out.len ? buf_str(&out) : STR("");
}

static bool create(struct work *work, struct running *r, size_t i) {
    struct import_row *row = &r->batch->rows[i];
    struct save save = import_row_save(r->reading, row, 0);
    struct save_result result;
    if (!crm_insert(work, &save, &row->prepared, &result)) {
        // A value that is to be unique says whose row this is.
        if (work->err->code != ERR_CONFLICT || !str_to_i64(str_of(work->err->detail), &save.id))
            return false;
        err_clear(work->err);
        r->created[i] = save.id;
        if (!crm_save(work, &save, &result))
            return false;
        r->counters.update++;
        return true;
    }
    r->created[i] = result.record->id;
    r->counters.create++;
    return true;
}

// The record a decision is about: an existing one, or what an earlier row of this batch became.
static int64_t target(const struct running *r, const struct import_decision *decision) {
    return decision->record_id ? decision->record_id : r->created[decision->row];
}

static bool update(struct work *work, struct running *r, size_t i) {
    const struct import_row *row = &r->batch->rows[i];
    struct save save = import_row_save(r->reading, row, target(r, &r->decisions[i]));
    struct save_result result;
    if (!save.id || !crm_save(work, &save, &result)) {
        // Archived or gone between decision and writing: then it is somebody new.
        if (save.id && work->err->code != ERR_CONFLICT && work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(work->err);
        return create(work, r, i);
    }
    if (result.changed)
        r->counters.update++;
    else
        r->counters.unchanged++;
    r->created[i] = save.id;
    return true;
}

static bool review(struct work *work, struct running *r, size_t i) {
    int64_t other = target(r, &r->decisions[i]);
    if (!create(work, r, i))
        return false;
    r->counters.create--;
    r->counters.review++;
    return !other || crm_duplicates_add_pair(work, r->reading->type, other, r->created[i],
                                             r->decisions[i].probability);
}

struct writing_order {
    int64_t record_id; // INT64_MAX where none is stored yet
    size_t row;
};

static bool write_row(struct work *work, struct running *r, size_t i) {
    r->counters.rows++;
    r->counters.warnings += import_row_warns(&r->batch->rows[i]) ? 1 : 0;
    switch (r->decisions[i].fate) {
    case FATE_CREATE:
        return create(work, r, i);
    case FATE_UPDATE:
        return update(work, r, i);
    case FATE_REVIEW:
        return review(work, r, i);
    case FATE_REFUSE:
        return refuse(work, r, &r->batch->rows[i]);
    case FATE_SKIP:
        r->created[i] = target(r, &r->decisions[i]);
        r->counters.skip++;
    }
    return true;
}

static int by_record_and_row(const void *a, const void *b) {
    const struct writing_order *x = a, *y = b;
    if (x->record_id != y->record_id)
        return x->record_id < y->record_id ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

// Changes of stored records first, in the order of their ids, then the rest as in the file: the
// full-text index buffers entries that come in ascending order, and writes out its buffer at each
// step back.
static void order_rows(const struct running *r, struct writing_order *order) {
    for (size_t i = 0; i < r->batch->count; i++) {
        const struct import_decision *decision = &r->decisions[i];
        bool stored = decision->fate == FATE_UPDATE && decision->record_id;
        order[i] = (struct writing_order){stored ? decision->record_id : INT64_MAX, i};
    }
    qsort(order, r->batch->count, sizeof *order, by_record_and_row);
}

static bool write_batch(void *argument, struct work *work) {
    struct running *r = argument;
    struct writing_order order[IMPORT_BATCH];
    r->counters = r->before; // may be the second try
    memset(r->created, 0, sizeof r->created);
    order_rows(r, order);
    for (size_t i = 0; i < r->batch->count; i++)
        if (!write_row(work, r, order[i].row))
            return false;
    return store_import_advance(work, r->import_id, r->next_row,
                                r->next_row + (int64_t)r->batch->count,
                                import_counters_write(work->arena, &r->counters));
}

// Rows that an earlier run has written. What they say is read once more where it is reported.
static bool skip_rows(struct running *r, struct import_file *file) {
    struct arena arena;
    bool done = true;
    arena_init(&arena);
    for (int64_t i = 0; done && i < r->next_row; i++) {
        const struct row *row;
        done = import_file_next(file, &row, r->work->err);
        if (!done || !row)
            break;
        if (!r->report)
            continue;
        struct import_row prepared;
        arena_reset(&arena);
        import_row_take(&arena, row, &prepared);
        import_row_prepare(&arena, r->reading, &prepared);
        import_report_row(r->work, r->report, r->reading->plan, &prepared);
    }
    arena_finish(&arena);
    return done;
}

static bool run_batches(struct running *r, struct import_batches *batches,
                        struct import_judge *judge, const struct writer *writer,
                        const struct progress *progress, int64_t total) {
    struct work *work = r->work;
    for (;;) {
        if (!import_batches_next(batches, &r->batch, work->err))
            return false;
        if (r->batch->count == 0)
            return true;
        if (!import_judge_batch(judge, r->batch, true, r->decisions) ||
            !writer->run(writer->context, write_batch, r, work->err))
            return false;
        for (size_t i = 0; r->report && i < r->batch->count; i++)
            import_report_row(work, r->report, r->reading->plan, &r->batch->rows[i]);
        r->next_row += (int64_t)r->batch->count;
        r->before = r->counters;
        if (!progress_report(progress, r->next_row, total, "writing"))
            return WORK_FAIL(work, ERR_CANCELLED, "The import was cancelled.");
    }
}

static bool run_rows(struct running *r, struct import_file *file, const struct writer *writer,
                     const struct progress *progress, int64_t total) {
    struct import_batches batches;
    struct import_judge *judge = import_judge_create(r->work, r->reading);
    import_batches_init(&batches, file, r->reading);
    bool done = run_batches(r, &batches, judge, writer, progress, total);
    import_batches_finish(&batches);
    import_judge_destroy(judge);
    return done;
}

struct ending {
    int64_t id;
    bool wrote; // something that may have a duplicate
    const struct object_type *type;
    struct import_report *report; // to be stored, or NULL
};

static bool end(void *argument, struct work *work) {
    struct ending *e = argument;
    struct import import;
    bool found;
    if (!store_import_get(work, e->id, &import, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no import %lld.", (long long)e->id);
    import.state = STR("done");
    import.finished_at = work->now;
    import.error = (str){0};
    if (e->report) {
        import.report = import_report_write(work->arena, e->report);
        import.rows = e->report->counters.rows;
    }
    return (!e->wrote || crm_scan_order(work, import.type_id)) &&
           store_import_update(work, &import);
}

static bool run(struct work *work, const struct writer *writer, const struct progress *progress,
                struct import_counters *counters, struct ending *ending) {
    struct import import;
    struct import_plan plan;
    struct import_reading reading;
    struct import_file file;
    if (!import_load(work, ending->id, &import, &plan, &ending->type) ||
        !import_reading_init(work, &import, &plan, &reading))
        return false;
    if (!import.report.len) {
        if (!import_file_count(work, &import, &plan, progress, &import.rows))
            return false;
        ending->report = ARENA_NEW(work->arena, struct import_report);
        import_report_begin(work, ending->report);
    }
    struct running r = {.work = work,
                        .reading = &reading,
                        .import_id = ending->id,
                        .report = ending->report,
                        .next_row = import.next_row};
    if (import.next_row > 0 && !import_counters_read(work, import.counters, &r.before))
        return false;
    r.counters = r.before;
    bool done = import_file_open(&file, work, &import, &plan) && skip_rows(&r, &file) &&
                run_rows(&r, &file, writer, progress, import.rows);
    import_file_close(&file);
    *counters = r.before;
    ending->wrote = r.before.create + r.before.update + r.before.review > 0;
    if (done && ending->report) {
        ending->report->counters = r.before;
        import_report_end(ending->report);
    }
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
    return (import.next_row == 0 || crm_scan_order(work, import.type_id)) &&
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
