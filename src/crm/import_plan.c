// Taking in a file: storing it, finding out how it is written, changing what was found out.
#include "base/clock.h"
#include "crm/import_private.h"
#include "formats/format.h"
#include "model/message.h"

enum { HEAD_BYTES = 1 << 18 };

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

// -- storing the file

struct uploading {
    const struct object_type *type;
    str file_name;
    int64_t id;
    int64_t number;
    str piece;
    struct import_plan plan;
    int64_t size;
};

static bool begin(void *argument, struct work *work) {
    struct uploading *u = argument;
    struct import import = {.type_id = u->type->id,
                            .file_name = u->file_name,
                            .size = u->size,
                            .state = STR("uploading")};
    import_plan_write(work->arena, &u->plan, &import);
    return store_import_add(work, &import, &u->id);
}

static bool add_piece(void *argument, struct work *work) {
    struct uploading *u = argument;
    return store_import_chunk_add(work, u->id, u->number, u->piece);
}

static bool finish(void *argument, struct work *work) {
    struct uploading *u = argument;
    struct import import;
    bool found;
    if (!store_import_get(work, u->id, &import, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The upload took too long.");
    import.state = STR("uploaded");
    import_plan_write(work->arena, &u->plan, &import);
    return store_import_update(work, &import);
}

static bool drop(void *argument, struct work *work) {
    struct uploading *u = argument;
    return store_import_forget(work, u->id);
}

// Fills `room` bytes or comes to the end.
static bool read_full(const struct import_source *source, char *out, size_t room, size_t *got,
                      struct err *err) {
    *got = 0;
    while (*got < room) {
        size_t some;
        if (!source->read(source->context, out + *got, room - *got, &some, err))
            return false;
        if (some == 0)
            break;
        *got += some;
    }
    return true;
}

static bool store_pieces(struct work *work, const struct writer *writer,
                         const struct import_source *source, struct uploading *u, str head) {
    char *piece = arena_alloc(work->arena, IMPORT_CHUNK_BYTES);
    u->piece = head;
    for (;;) {
        if (!u->piece.len)
            return true;
        if (!writer->run(writer->context, add_piece, u, work->err))
            return false;
        u->number++;
        size_t got;
        if (!read_full(source, piece, IMPORT_CHUNK_BYTES, &got, work->err))
            return false;
        u->piece = (str){piece, got};
    }
}

static void detect(struct work *work, str head, bool all, struct import_plan *plan) {
    struct dialect_guess guess;
    dialect_guess(work->arena, (struct dialect_sample){.head = head, .head_is_all = all},
                  (struct dialect_wish){0}, &guess);
    double sure = guess.charset_confidence;
    if (guess.delimiter_confidence < sure)
        sure = guess.delimiter_confidence;
    plan->dialect = (struct import_dialect){
        .encoding = guess.charset,
        .delimiter = guess.dialect.delimiter,
        .quote = guess.dialect.quote,
        .header = guess.dialect.header,
        .confidence = sure,
    };
    plan->options = (struct import_options){
        .policy = IMPORT_UPDATE, .country = STR(""), .date_order = STR("auto")};
}

// Programs, pictures and the like: control characters that no text has, in any of the encodings.
static bool is_text(const struct import_plan *plan, str head) {
    if (str_starts(plan->dialect.encoding, STR("UTF-16")))
        return true;
    size_t odd = 0;
    for (size_t i = 0; i < head.len; i++) {
        unsigned char c = (unsigned char)head.ptr[i];
        odd += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
    }
    return odd * 200 <= head.len;
}

bool crm_import_create(struct work *work, const struct writer *writer,
                       const struct object_type *type, str file_name,
                       const struct import_source *source, int64_t *id) {
    struct uploading u = {.type = type, .file_name = file_name, .size = source->size};
    const struct format *format;
    char *head = arena_alloc(work->arena, HEAD_BYTES);
    size_t length;
    if (work->who.scope != SCOPE_ALL)
        return WORK_FAIL(work, ERR_DENIED, "You may not import.");
    if (!read_full(source, head, HEAD_BYTES, &length, work->err))
        return false;
    if (length == 0)
        return import_refuse(work, "import.empty_file");
    if (!format_of_file(file_name, (str){head, length}, &format, work->err))
        return false;
    detect(work, (str){head, length}, length < HEAD_BYTES, &u.plan);
    if (!is_text(&u.plan, (str){head, length}))
        return WORK_FAIL(
            work, ERR_INPUT,
            "This is no table of text: the file holds bytes that no text has. Save the "
            "table as CSV and try again.");
    if (!writer->run(writer->context, begin, &u, work->err))
        return false;
    struct import import = {.id = u.id, .type_id = type->id};
    struct err why;
    if (store_pieces(work, writer, source, &u, (str){head, length}) &&
        crm_import_columns(work, &import, type, &u.plan) &&
        writer->run(writer->context, finish, &u, work->err)) {
        *id = u.id;
        return true;
    }
    why = *work->err;
    if (!writer->run(writer->context, drop, &u, work->err))
        err_clear(work->err); // what is left of it is never listed
    *work->err = why;
    return false;
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
        return WORK_FAIL(work, ERR_CONFLICT, "The import has begun; it can not be changed now.");
    if (two_columns(work, type, plan))
        return WORK_FAIL(work, ERR_INVALID, "Two columns go into one property.");
    import->type_id = type->id;
    import_plan_write(work->arena, plan, import);
    import->state = STR("uploaded"); // what was checked before counts no more
    import->report = import->counters = import->error = (str){0};
    return store_import_replan(work, &before, import, &done) &&
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
