// What is known of an import: reading it, changing its plan, its state.
#include "base/clock.h"
#include "crm/import_private.h"
#include "crm/refuse.h"
#include "model/message.h"

bool import_load(struct work *work, int64_t id, struct import *import, struct import_plan *plan,
                 const struct object_type **type) {
    bool found;
    if (!store_import_get(work, id, import, &found))
        return false;
    *type = found ? schema_type_by_id(work->schema, import->type_id) : NULL;
    if (!*type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no import %lld.", (long long)id);
    return import_plan_read(work, import, plan);
}

bool crm_import_tidy(struct work *work, bool *more) {
    const int64_t day = INT64_C(24) * 3600 * MICROS_PER_SECOND;
    return store_import_sweep(work, work->now - day, more);
}

// -- changing the plan

static bool two_columns(struct work *work, const struct object_type *type,
                        const struct import_plan *plan) {
    for (size_t i = 0; i < plan->column_count; i++)
        for (size_t j = i + 1; j < plan->column_count; j++) {
            int64_t id = plan->columns[i].property_id;
            if (!id || id != plan->columns[j].property_id)
                continue;
            const struct property *p = type_property_by_id(type, id);
            issue_add(&work->issues, (struct issue){.property = p,
                                                    .rule = "import.two_columns",
                                                    .severity = SEVERITY_ERROR,
                                                    .value = plan->columns[j].header,
                                                    .limit = plan->columns[i].header});
            return true;
        }
    return false;
}

bool crm_import_plan_set(struct work *work, struct import *import, const struct object_type *type,
                         const struct import_plan *plan) {
    struct import before = *import;
    bool begun = import->next_row > 0; // a run that failed goes on as it began
    bool done;
    if (begun || (!str_is(import->state, "uploaded") && !str_is(import->state, "checked") &&
                  !str_is(import->state, "failed")))
        return crm_refuse(work, ERR_CONFLICT, "import.begun", (str){0}, (str){0});
    if (two_columns(work, type, plan))
        return WORK_FAIL(work, ERR_INVALID, "Two columns go into one property.");
    import->type_id = type->id;
    import_plan_write(work->arena, plan, import);
    import->state = STR("uploaded"); // what was checked before counts no more
    import->report = import->counters = import->error = (str){0};
    return store_import_replan(work, &before, import, &done) &&
           store_import_likely_clear(work, import->id, true) &&
           (done || WORK_FAIL(work, ERR_STALE, "The import was changed meanwhile."));
}

bool crm_import_preview(struct work *work, const struct import *import,
                        const struct object_type *type, const struct import_plan *plan,
                        size_t limit, struct preview_row **rows, size_t *count) {
    struct import_reading reading;
    struct import_file file;
    const struct row *row;
    *count = 0;
    *rows = ARENA_ARRAY(work->arena, limit, struct preview_row);
    (void)type;
    if (!import_reading_init(work, import, plan, &reading))
        return false;
    bool done = import_file_open(&file, work, import, plan);
    while (done && *count < limit && (done = import_file_next(&file, &row, work->err)) && row) {
        struct import_row own = {.number = (int64_t)row->number, .cell_count = row->count};
        own.cells = ARENA_ARRAY(work->arena, row->count, str);
        for (size_t i = 0; i < row->count; i++)
            own.cells[i] = str_copy(work->arena, row->cells[i]);
        import_row_prepare(work->arena, &reading, &own);
        struct preview_row *out = &(*rows)[(*count)++];
        *out = (struct preview_row){
            .row = own.number, .cells = own.cells, .cell_count = own.cell_count};
        out->values = ARENA_ARRAY(work->arena, own.assignment_count, struct preview_cell);
        for (size_t i = 0; i < own.assignment_count; i++) {
            const struct property *p = own.assignments[i].property;
            struct preview_cell *cell = &out->values[out->value_count++];
            *cell = (struct preview_cell){.property = p,
                                          .entered = own.assignments[i].text,
                                          .value = own.prepared.after->values[p->slot]};
            issue_list_init(&cell->issues, work->arena);
            for (size_t j = 0; j < own.prepared.issues.count; j++)
                if (own.prepared.issues.items[j].property == p)
                    issue_add(&cell->issues, own.prepared.issues.items[j]);
        }
    }
    import_file_close(&file);
    return done;
}

struct state_change {
    int64_t id;
    const char *state;
    const char *const *from; // of a beginning
    str error;
};

static bool set_state(void *argument, struct work *work) {
    struct state_change *change = argument;
    struct import import;
    bool found;
    if (!store_import_get(work, change->id, &import, &found))
        return false;
    if (!found)
        return true;
    import.state = str_of(change->state);
    import.error = change->error;
    import.finished_at = work->now;
    return store_import_update(work, &import);
}

static bool begin_work(void *argument, struct work *work) {
    struct state_change *change = argument;
    struct import import;
    bool found;
    if (!store_import_get(work, change->id, &import, &found))
        return false;
    if (!found || str_is(import.state, change->state))
        return true;
    const char *const *from = change->from;
    while (*from && !str_is(import.state, *from))
        from++;
    if (!*from) {
        struct message_param state = {"value", import.state};
        str text = message_text(work->arena, STR("import.state"), work->who.lang, &state, 1);
        return WORK_FAIL(work, ERR_CONFLICT, STR_FMT, STR_ARG(text));
    }
    import.state = str_of(change->state);
    import.error = (str){0};
    import.finished_at = 0;
    return store_import_update(work, &import);
}

bool import_begin_work(const struct writer *writer, int64_t id, const char *state,
                       const char *const *from, struct err *err) {
    struct state_change change = {.id = id, .state = state, .from = from};
    return writer->run(writer->context, begin_work, &change, err);
}

bool import_set_state(const struct writer *writer, int64_t id, const char *state, str error,
                      struct err *err) {
    struct state_change change = {.id = id, .state = state, .error = error};
    return writer->run(writer->context, set_state, &change, err);
}
