// Rows of an import that are likely a record there is: kept by the check, shown with who they might
// be as the store is now, decided by people, and honoured by the run.
#include "crm/derive.h"
#include "crm/import_private.h"
#include "crm/refuse.h"
#include "store/record.h"
#include <stdlib.h>

// -- kept by the check

static bool clear_undecided(void *argument, struct work *work) {
    return store_import_likely_clear(work, *(int64_t *)argument, false);
}

bool import_likely_begin(const struct writer *writer, int64_t import_id, struct err *err) {
    return writer->run(writer->context, clear_undecided, &import_id, err);
}

void import_likely_row(struct import_likely_notes *notes, const struct import_row *row) {
    if (notes->number_count == notes->number_cap) {
        notes->number_cap = notes->number_cap ? notes->number_cap * 2 : IMPORT_BATCH;
        notes->numbers = memory_grow(notes->numbers, notes->number_cap, sizeof *notes->numbers);
    }
    notes->numbers[notes->number_count++] = row->number;
}

void import_likely_note(struct import_likely_notes *notes, struct arena *arena,
                        const struct import_row *row, const struct import_decision *decision) {
    size_t earlier = (size_t)decision->file_row;
    notes->items[notes->count++] = (struct import_likely){
        .part = notes->part,
        .row = row->number,
        .record_id = decision->record_id,
        .earlier_row = earlier && !decision->record_id ? notes->numbers[earlier - 1] : 0,
        .probability = decision->probability,
        .cells = import_cells_text(arena, row),
    };
}

static bool write_notes(void *argument, struct work *work) {
    const struct import_likely_notes *notes = argument;
    for (size_t i = 0; i < notes->count; i++)
        if (!store_import_likely_add(work, notes->import_id, &notes->items[i]))
            return false;
    return true;
}

bool import_likely_write(struct import_likely_notes *notes, struct err *err) {
    bool done =
        !notes->count || notes->writer->run(notes->writer->context, write_notes, notes, err);
    notes->count = 0;
    return done;
}

void import_likely_finish(struct import_likely_notes *notes) {
    free(notes->numbers);
}

// -- shown

static str shown(struct work *work, const struct property *p, struct value value) {
    struct buf out;
    struct type_context t = {
        .arena = work->arena, .property = p, .lang = work->who.lang, .now = work->now};
    buf_init(&out, work->arena);
    property_display(&t, value, &out);
    return import_report_keep(work, buf_str(&out));
}

size_t import_changes_show(struct work *work, const struct object_type *type,
                           const struct change_list *changes, struct report_change *out) {
    size_t count = 0;
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const struct property *p = type_property_by_id(type, change->property_id);
        if (p)
            out[count++] = (struct report_change){p->id, shown(work, p, change->before),
                                                  shown(work, p, change->after)};
    }
    return count;
}

static bool show_target(struct work *work, const struct import_reading *reading,
                        const struct import_row *row, struct likely_row *out) {
    struct record *before = NULL;
    struct prepared prepared;
    struct change_list changes = {0};
    if (out->target_id && !store_record_get(work, out->type, out->target_id, true, &before))
        return false;
    if (!before || before->archived_at) {
        out->target_id = 0;
        return true;
    }
    struct save save = import_row_save(reading, row, out->target_id);
    crm_prepare(work->arena, &save, before, work->who.lang, work->now, &prepared);
    change_compare(work->arena, before, prepared.after, &changes);
    out->changes = ARENA_ARRAY(work->arena, changes.count, struct report_change);
    out->change_count = import_changes_show(work, out->type, &changes, out->changes);
    return true;
}

static bool show(struct work *work, const struct import_reading *reading,
                 const struct import_likely *likely, struct likely_row *out) {
    struct import_row row = {.number = likely->row};
    row.cells = crm_import_cells(work->arena, likely->cells, &row.cell_count);
    import_row_prepare(work->arena, reading, &row);
    *out = (struct likely_row){.part = likely->part,
                               .row = likely->row,
                               .earlier_row = likely->earlier_row,
                               .type = reading->type,
                               .record = row.prepared.after,
                               .form = row.prepared.form,
                               .decision = likely->decision};
    if (!crm_candidates(work, out->record, &out->form, 0, &out->candidates, &out->candidate_count))
        return false;
    out->target_id = likely->chosen_id ? likely->chosen_id : likely->record_id;
    return show_target(work, reading, &row, out);
}

static bool load_checked(struct work *work, int64_t id, struct import *import,
                         struct import_plan *plan) {
    const struct object_type *type;
    if (!import_load(work, id, import, plan, &type))
        return false;
    if (str_is(import->state, "checked"))
        return true;
    bool before = str_is(import->state, "uploaded") || str_is(import->state, "checking");
    return crm_refuse(work, ERR_CONFLICT, before ? "import.not_checked" : "import.begun", (str){0},
                      (str){0});
}

bool crm_import_likely(struct work *work, int64_t import_id, int64_t part, int64_t row,
                       size_t limit, struct likely_row **out, size_t *count) {
    struct import import;
    struct import_plan plan;
    struct import_likely *list;
    struct import_part_use *open = NULL;
    if (!load_checked(work, import_id, &import, &plan) ||
        !store_import_likely_list(work, import_id, part, row, limit, &list, count))
        return false;
    *out = ARENA_ARRAY(work->arena, *count, struct likely_row);
    for (size_t i = 0; i < *count; i++) {
        if (!open || (int64_t)open->index != list[i].part) {
            open = ARENA_NEW(work->arena, struct import_part_use);
            if (!import_part_open(work, &import, &plan, (size_t)list[i].part, open))
                return false;
        }
        if (!show(work, &open->reading, &list[i], &(*out)[i]))
            return false;
    }
    return true;
}

// -- decided

static const struct object_type *type_of(struct work *work, const struct import *import,
                                         const struct import_plan *plan, int64_t part) {
    if (part < 0 || (size_t)part >= import_part_count(plan))
        return NULL;
    return schema_type_by_id(work->schema,
                             plan->parts ? plan->parts->parts[part].type_id : import->type_id);
}

bool crm_import_likely_decide(struct work *work, int64_t import_id,
                              const struct likely_decision *list, size_t count) {
    struct import import;
    struct import_plan plan;
    if (!load_checked(work, import_id, &import, &plan))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct likely_decision *d = &list[i];
        struct import_likely decided = {
            .part = d->part, .row = d->row, .decision = d->decision, .chosen_id = d->record_id};
        const struct object_type *type = type_of(work, &import, &plan, d->part);
        struct record *record;
        int64_t redirected;
        bool found = false;
        if (d->record_id && type && !crm_get(work, type, d->record_id, &record, &redirected))
            return false;
        if (type && !store_import_likely_decide(work, import_id, &decided, &found))
            return false;
        if (!found)
            return crm_refuse(work, ERR_NOT_FOUND, "import.not_likely",
                              str_format(work->arena, "%lld", (long long)d->row), (str){0});
    }
    return true;
}

bool crm_import_likely_decide_all(struct work *work, int64_t import_id, str decision) {
    struct import import;
    struct import_plan plan;
    return load_checked(work, import_id, &import, &plan) &&
           store_import_likely_decide_all(work, import_id, decision);
}

bool crm_import_likely_count(struct work *work, int64_t import_id,
                             struct import_likely_count *out) {
    return store_import_likely_count(work, import_id, out);
}

// -- honoured

static void honour(struct import_row *row, const struct import_likely *likely,
                   struct import_decision *decision) {
    if (row->refused && !row->lacking)
        return;
    int64_t id = likely->chosen_id ? likely->chosen_id : likely->record_id;
    if (str_is(likely->decision, "create")) {
        if (!row->refused)
            *decision = (struct import_decision){.fate = FATE_CREATE, .other_id = id};
        return;
    }
    if (id)
        *decision = (struct import_decision){
            .fate = FATE_UPDATE, .record_id = id, .probability = likely->probability};
    else if (decision->fate == FATE_REVIEW)
        decision->fate = FATE_UPDATE; // what the earlier row has become
    if (decision->fate == FATE_UPDATE)
        import_row_forgive(row);
}

bool import_likely_apply(struct work *work, int64_t import_id, struct import_running *p) {
    struct import_batch *batch = p->batch;
    struct import_likely *list;
    size_t count, at = 0;
    if (!batch->count)
        return true;
    struct arena_mark mark = arena_mark(work->arena);
    if (!store_import_likely_decided(work, import_id, (int64_t)p->use.index, batch->rows[0].number,
                                     batch->rows[batch->count - 1].number, IMPORT_BATCH, &list,
                                     &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        while (at < batch->count && batch->rows[at].number < list[i].row)
            at++;
        if (at < batch->count && batch->rows[at].number == list[i].row)
            honour(&batch->rows[at], &list[i], &p->decisions[at]);
    }
    arena_release(work->arena, mark);
    return true;
}
