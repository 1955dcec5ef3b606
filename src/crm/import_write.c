// Writing the rows of one part of an import as they were decided.
#include "crm/fingerprint.h"
#include "crm/import_run_private.h"
#include "crm/record_lock.h"
#include "crm/refuse.h"
#include "store/merge.h"
#include <stdlib.h>
#include <string.h>

static bool refuse(struct work *work, struct import_run *r, const struct import_running *p,
                   const struct import_row *row) {
    int64_t position = (int64_t)p->use.index * IMPORT_PLACES;
    const struct import_reading *reading = &p->use.reading;
    for (size_t i = 0; i < row->prepared.issues.count; i++) {
        const struct issue *issue = &row->prepared.issues.items[i];
        if (issue->severity != SEVERITY_ERROR)
            continue;
        struct import_refusal refusal = {
            .row = row->number,
            .position = position++,
            .column = issue->property ? issue->property->label[reading->lang] : STR(""),
            .value = issue->value.ptr ? issue->value : STR(""),
            .rule = str_of(issue->rule),
            .suggestion = issue->suggestion.ptr ? issue->suggestion : STR(""),
            .limit = issue->limit.ptr ? issue->limit : STR(""),
            .cells = import_cells_text(work->arena, row),
        };
        for (size_t j = 0; j < reading->plan->column_count; j++)
            if (issue->property && reading->properties[j] == issue->property)
                refusal.column = reading->plan->columns[j].header;
        if (!store_import_refuse(work, r->import_id, &refusal))
            return false;
    }
    r->counters.refused++;
    return true;
}

// One cell a line; what could break that is escaped.
str import_cells_text(struct arena *arena, const struct import_row *row) {
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

// Onto what is stored. What then blocks refuses the row; *refused says so.
static bool save_merged(struct work *work, struct import_row *row, const struct save *save,
                        struct save_result *result, bool *refused) {
    issue_list_init(&work->issues, work->arena);
    bool done = crm_save(work, save, result);
    bool judged = done || (work->err->code == ERR_INVALID && issue_list_has_error(&work->issues));
    *refused = judged && !import_row_merged(row, &work->issues);
    if (*refused)
        err_clear(work->err);
    return done || *refused;
}

static bool refuse_erased(struct work *work, struct import_run *r, struct import_running *p,
                          struct import_row *row) {
    err_clear(work->err);
    issue_add(&row->prepared.issues,
              (struct issue){.rule = RULE_ERASED, .severity = SEVERITY_ERROR});
    return refuse(work, r, p, row);
}

// Who locked it and why is in the record's own lock.
static bool refuse_locked(struct work *work, struct import_run *r, struct import_running *p,
                          struct import_row *row) {
    err_clear(work->err);
    issue_add(&row->prepared.issues,
              (struct issue){.rule = "lock.row", .severity = SEVERITY_ERROR});
    return refuse(work, r, p, row);
}

static bool create(struct work *work, struct import_run *r, struct import_running *p, size_t i) {
    struct import_row *row = &p->batch->rows[i];
    struct save save = import_row_save(&p->use.reading, row, 0);
    struct save_result result;
    if (!crm_insert(work, &save, &row->prepared, &result)) {
        if (crm_refused_as(work->err, RULE_ERASED)) // since the row was looked at
            return refuse_erased(work, r, p, row);
        // A value that is to be unique says whose row this is.
        if (work->err->code != ERR_CONFLICT || !str_to_i64(str_of(work->err->detail), &save.id))
            return false;
        err_clear(work->err);
        bool refused;
        save = import_row_save(&p->use.reading, row, save.id);
        if (!save_merged(work, row, &save, &result, &refused))
            return crm_refused_as(work->err, RULE_LOCKED) && refuse_locked(work, r, p, row);
        if (refused)
            return refuse(work, r, p, row);
        p->records[i] = save.id;
        r->counters.update++;
        return true;
    }
    p->records[i] = result.record->id;
    r->counters.create++;
    return true;
}

// The record a decision is about: an existing one, or what an earlier row of this batch became.
static int64_t target(const struct import_running *p, const struct import_decision *decision) {
    return decision->record_id ? decision->record_id : p->records[decision->row];
}

// It would be somebody new, and lacks what that takes.
static void refuse_as_new(struct work *work, const struct import_running *p,
                          struct import_row *row) {
    const struct import_reading *reading = &p->use.reading;
    struct save save = import_row_save(reading, row, 0);
    struct prepared alone;
    crm_prepare(work->arena, &save, NULL, reading->lang, work->now, &alone);
    (void)import_row_merged(row, &alone.issues);
    if (row->key.len)
        issue_add(&row->prepared.issues, (struct issue){.rule = "import.key_unknown",
                                                        .severity = SEVERITY_ERROR,
                                                        .value = row->key});
}

static bool update(struct work *work, struct import_run *r, struct import_running *p, size_t i) {
    struct import_row *row = &p->batch->rows[i];
    struct save save = import_row_save(&p->use.reading, row, target(p, &p->decisions[i]));
    struct save_result result;
    bool refused = false;
    if (!save.id || !save_merged(work, row, &save, &result, &refused)) {
        // Archived or gone between decision and writing: then it is somebody new.
        if (crm_refused_as(work->err, RULE_ERASED))
            return refuse_erased(work, r, p, row);
        if (crm_refused_as(work->err, RULE_LOCKED))
            return refuse_locked(work, r, p, row);
        if (save.id && work->err->code != ERR_CONFLICT && work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(work->err);
        if (!row->lacking)
            return create(work, r, p, i);
        refuse_as_new(work, p, row);
        refused = true;
    }
    if (refused)
        return refuse(work, r, p, row);
    if (result.changed)
        r->counters.update++;
    else
        r->counters.unchanged++;
    p->records[i] = save.id;
    return true;
}

static bool review(struct work *work, struct import_run *r, struct import_running *p, size_t i) {
    int64_t other = target(p, &p->decisions[i]), created = r->counters.create;
    if (!create(work, r, p, i))
        return false;
    if (r->counters.create == created)
        return true; // it changed somebody by a value that is unique, or was refused so
    r->counters.create--;
    r->counters.review++;
    return !other || crm_duplicates_add_pair(work, p->use.reading.type, other, p->records[i],
                                             p->decisions[i].probability);
}

// Somebody looked at the two and said so: they are different for good.
static bool create_other(struct work *work, struct import_run *r, struct import_running *p,
                         size_t i) {
    int64_t created = r->counters.create, other = p->decisions[i].other_id, unused;
    if (!create(work, r, p, i))
        return false;
    if (!other || r->counters.create == created || p->records[i] == other)
        return true;
    return store_verdict_add(work, p->use.reading.type->id, other, p->records[i], &unused);
}

struct writing_order {
    int64_t record_id; // INT64_MAX where none is stored yet
    size_t row;
};

static bool write_as_decided(struct work *work, struct import_run *r, struct import_running *p,
                             size_t i) {
    switch (p->decisions[i].fate) {
    case FATE_CREATE:
        return create_other(work, r, p, i);
    case FATE_UPDATE:
        return update(work, r, p, i);
    case FATE_REVIEW:
        return review(work, r, p, i);
    case FATE_REFUSE:
        return refuse(work, r, p, &p->batch->rows[i]);
    case FATE_SKIP:
        p->records[i] = target(p, &p->decisions[i]);
        r->counters.skip++;
    }
    return true;
}

static bool write_row(struct work *work, struct import_run *r, struct import_running *p, size_t i) {
    const struct import_row *row = &p->batch->rows[i];
    r->counters.rows += p == r->parts[0] ? 1 : 0;
    if (row->absent)
        return true;
    if (!write_as_decided(work, r, p, i))
        return false;
    r->counters.warnings += import_row_warns(row) ? 1 : 0;
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
static void order_rows(const struct import_running *p, struct writing_order *order) {
    for (size_t i = 0; i < p->batch->count; i++) {
        const struct import_decision *decision = &p->decisions[i];
        bool stored = decision->fate == FATE_UPDATE && decision->record_id;
        order[i] = (struct writing_order){stored ? decision->record_id : INT64_MAX, i};
    }
    qsort(order, p->batch->count, sizeof *order, by_record_and_row);
}

bool import_run_write(struct work *work, struct import_run *r, struct import_running *p) {
    struct writing_order order[IMPORT_BATCH];
    memset(p->records, 0, sizeof p->records);
    order_rows(p, order);
    for (size_t i = 0; i < p->batch->count; i++)
        if (!write_row(work, r, p, order[i].row))
            return false;
    return true;
}
