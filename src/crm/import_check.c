// Checking every row of a file before anything is written: what would be created, updated, skipped
// or refused, and every kind of issue with its count and examples.
#include "crm/derive.h"
#include "crm/import_private.h"
#include "crm/queue.h"
#include "model/change.h"
#include "store/record.h"

struct checking {
    struct work *work;
    const struct import_plan *plan;
    const struct import_reading *reading;
    struct import_report *report; // in the work's arena
    struct import_seen *seen;
    struct import_likely_notes likely;
    int64_t file_row; // of the row looked at, from 1
    bool counts;      // the rows: the first part of its file
};

static void sample(struct checking *c, struct report_sample *list, size_t *count,
                   const struct import_row *row, const struct import_decision *decision) {
    if (*count == IMPORT_REPORT_SAMPLES)
        return;
    list[(*count)++] = (struct report_sample){
        .row = row->number,
        .record_id = decision->record_id,
        .title = import_report_keep(c->work, record_title(c->work->arena, row->prepared.after)),
        .probability = decision->probability,
    };
}

static void show_changes(struct checking *c, const struct record *before,
                         const struct change_list *changes, struct report_sample *out) {
    out->title = import_report_keep(c->work, record_title(c->work->arena, before));
    out->changes = ARENA_ARRAY(c->work->arena, changes->count, struct report_change);
    out->change_count = import_changes_show(c->work, c->reading->type, changes, out->changes);
}

// What an update would make of the stored record; *changed false where that is nothing, or where
// the row is refused because of what it makes. `out` may be NULL.
static bool compare(struct checking *c, struct import_row *row,
                    const struct import_decision *decision, struct report_sample *out,
                    bool *changed) {
    struct work *work = c->work;
    struct record *before;
    struct prepared prepared;
    struct change_list changes = {0};
    *changed = true;
    if (!store_record_get(work, c->reading->type, decision->record_id, true, &before))
        return false;
    if (!before)
        return true; // it went away meanwhile: the sample stays bare
    struct save save = import_row_save(c->reading, row, decision->record_id);
    crm_prepare(work->arena, &save, before, work->who.lang, work->now, &prepared);
    *changed = import_row_merged(row, &prepared.issues);
    if (row->refused)
        return true;
    change_compare(work->arena, before, prepared.after, &changes);
    *changed = changes.count > 0 || !str_equal(derive_points_text(work->arena, before),
                                               derive_points_text(work->arena, prepared.after));
    import_seen_add(c->seen, decision->record_id, prepared.after);
    if (*changed && out)
        show_changes(c, before, &changes, out);
    return true;
}

// The first row of the file about a record that is stored.
static bool first_update(struct checking *c, struct import_row *row,
                         const struct import_decision *decision, bool *changed) {
    struct import_report *report = c->report;
    struct arena_mark mark = arena_mark(c->work->arena);
    struct report_sample *own = NULL;
    size_t samples = report->update_count;
    if (samples < IMPORT_REPORT_SAMPLES) {
        own = &report->updates[samples];
        sample(c, report->updates, &report->update_count, row, decision);
    }
    if (!compare(c, row, decision, own, changed))
        return false;
    if (!*changed)
        report->update_count = samples;
    if (!own || !*changed)
        arena_release(c->work->arena, mark);
    return true;
}

// Rows further down about the same record are compared with what the rows before them said. What is
// asked of the record as it then is shows when they are written; of their values it is told here.
static bool count_update(struct checking *c, struct import_row *row,
                         const struct import_decision *decision) {
    int64_t key = decision->record_id ? decision->record_id : -decision->file_row;
    bool changed = false;
    if (decision->record_id && !import_seen_knows(c->seen, key)) {
        if (!first_update(c, row, decision, &changed))
            return false;
    } else if (issue_list_has_error(&row->prepared.issues)) {
        row->refused = true;
    } else {
        changed = !import_seen_says(c->seen, key, row->prepared.after);
        import_seen_add(c->seen, key, row->prepared.after);
    }
    if (row->refused)
        c->report->counters.refused++;
    else if (changed)
        c->report->counters.update++;
    else
        c->report->counters.unchanged++;
    return true;
}

static bool count_fate(struct checking *c, struct arena *arena, struct import_row *row,
                       const struct import_decision *decision) {
    struct import_report *report = c->report;
    switch (decision->fate) {
    case FATE_REFUSE:
        report->counters.refused++;
        return true;
    case FATE_UPDATE:
        return count_update(c, row, decision);
    case FATE_SKIP:
        report->counters.skip++;
        return true;
    case FATE_REVIEW:
        report->counters.review++;
        import_seen_add(c->seen, -c->file_row, row->prepared.after);
        sample(c, report->reviews, &report->review_count, row, decision);
        import_likely_note(&c->likely, arena, row, decision);
        return true;
    case FATE_CREATE:
        report->counters.create++;
        import_seen_add(c->seen, -c->file_row, row->prepared.after);
        sample(c, report->creates, &report->create_count, row, decision);
    }
    return true;
}

// `arena`: of the batch.
static bool count_row(struct checking *c, struct arena *arena, struct import_row *row,
                      const struct import_decision *decision) {
    struct import_report *report = c->report;
    report->counters.rows += c->counts ? 1 : 0;
    c->file_row++;
    import_likely_row(&c->likely, row);
    if (row->absent)
        return true;
    if (!count_fate(c, arena, row, decision))
        return false;
    report->counters.warnings += import_row_warns(row) ? 1 : 0;
    import_report_row(c->work, report, c->plan, row);
    return true;
}

static bool check_batches(struct checking *c, struct import_batches *batches,
                          struct import_judge *judge, const struct progress *progress,
                          int64_t size) {
    struct import_decision decisions[IMPORT_BATCH];
    struct import_batch *batch;
    for (;;) {
        if (!import_batches_next(batches, &batch, c->work->err))
            return false;
        if (batch->count == 0)
            return true;
        if (!import_judge_batch(judge, batch, false, decisions))
            return false;
        for (size_t i = 0; i < batch->count; i++)
            if (!count_row(c, &batch->arena, &batch->rows[i], &decisions[i]))
                return false;
        if (!import_likely_write(&c->likely, c->work->err))
            return false;
        if (!progress_report(progress, (int64_t)batches->file->reader.bytes, size, "checking"))
            return WORK_FAIL(c->work, ERR_CANCELLED, "The check was cancelled.");
    }
}

static bool check_rows(struct checking *c, struct import_file *file,
                       const struct progress *progress, int64_t size) {
    struct import_batches batches;
    struct import_judge *judge = import_judge_create(c->work, c->reading);
    import_batches_init(&batches, file, c->reading);
    bool done = check_batches(c, &batches, judge, progress, size);
    import_batches_finish(&batches);
    import_judge_destroy(judge);
    return done;
}

struct storing {
    int64_t id;
    const struct import_report *report;
};

static bool store_report(void *argument, struct work *work) {
    struct storing *s = argument;
    struct import import;
    bool found;
    if (!store_import_get(work, s->id, &import, &found) || !found)
        return false;
    import.state = STR("checked");
    import.error = (str){0};
    import.rows = s->report->counters.rows;
    import.counters = import_counters_write(work->arena, &s->report->counters);
    import.report = import_report_write(work->arena, s->report);
    return store_import_update(work, &import);
}

static bool check_part(struct work *work, const struct writer *writer,
                       const struct import_part_use *part, const struct progress *progress,
                       struct import_report *report) {
    struct import_file file;
    struct checking c = {
        .work = work,
        .likely = {.writer = writer, .import_id = part->import.id, .part = (int64_t)part->index},
        .plan = &part->plan,
        .reading = &part->reading,
        .report = report,
        .counts = !part->part || part->reading.leads};
    if (!import_file_open(&file, work, &part->import, &part->plan)) {
        import_file_close(&file);
        return false;
    }
    c.seen = import_seen_create();
    bool done = check_rows(&c, &file, progress, part->import.size);
    import_seen_destroy(c.seen);
    import_likely_finish(&c.likely);
    import_file_close(&file);
    return done;
}

// Part by part; what cells call is looked up when they are followed, by the run.
static bool check(struct work *work, const struct writer *writer, int64_t id,
                  const struct progress *progress, struct import_report *report) {
    struct import import;
    struct import_plan plan;
    const struct object_type *type;
    bool done = true;
    if (!import_load(work, id, &import, &plan, &type) ||
        !import_likely_begin(writer, id, work->err))
        return false;
    import_report_begin(work, report);
    for (size_t i = 0; done && i < import_part_count(&plan); i++) {
        struct import_part_use *part = ARENA_NEW(work->arena, struct import_part_use);
        done = import_part_open(work, &import, &plan, i, part) &&
               check_part(work, writer, part, progress, report);
    }
    import_report_end(report);
    return done;
}

bool crm_import_check(struct work *work, const struct writer *writer, int64_t import_id,
                      const struct progress *progress, struct import_report *report) {
    *report = (struct import_report){0};
    static const char *const from[] = {"uploaded", "checked", "failed", "cancelled", NULL};
    struct storing storing = {import_id, report};
    if (!import_begin_work(writer, import_id, "checking", from, work->err))
        return false;
    if (check(work, writer, import_id, progress, report))
        return writer->run(writer->context, store_report, &storing, work->err);
    struct err why = *work->err, unused;
    bool cancelled = why.code == ERR_CANCELLED;
    if (!crm_job_tries_again(why.code) &&
        !import_set_state(writer, import_id, cancelled ? "uploaded" : "failed",
                          cancelled ? (str){0} : str_of(why.text), &unused))
        why = unused;
    *work->err = why;
    return false;
}
