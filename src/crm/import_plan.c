// Taking in a file: storing it, finding out how it is written, reading its columns.
#include "crm/import_private.h"
#include "formats/format.h"
#include "text/date.h"
#include "text/number.h"

enum {
    HEAD_BYTES = 1 << 18,
    SAMPLED_ROWS = 256, // the first hundred, then every 32nd of
    LOOKED_AT_ROWS = 5000
};

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

static void sample_column(struct import_column *column, const struct table_column *cells) {
    // Dates that begin with the year are always understood; what has to be found out is whether
    // the others have the day or the month first.
    size_t filled = 0;
    unsigned orders = DATE_DMY | DATE_MDY, decimals = NUMBER_EITHER;
    for (size_t i = 0; i < cells->cell_count; i++) {
        str cell = str_trim(cells->cells[i]);
        if (!cell.len)
            continue;
        filled++;
        if (column->sample_count < IMPORT_SAMPLES)
            column->samples[column->sample_count++] = utf8_cut(cell, 200);
        unsigned order = date_orders(cell), decimal = number_decimals(cell);
        if (order & orders)
            orders &= order;
        if (decimal & decimals)
            decimals &= decimal;
    }
    column->filled = cells->cell_count ? (int64_t)(filled * 100 / cells->cell_count) : 0;
    column->date_orders = orders == (DATE_DMY | DATE_MDY) ? 0 : orders;
    column->number_decimals = decimals;
}

struct sampled { // the first rows of the file, by column
    str *headers;
    struct table_column *columns;
    size_t column_count;
};

static void keep_cells(struct arena *arena, struct sampled *out, const struct row *row) {
    for (size_t i = 0; i < out->column_count; i++) {
        struct table_column *column = &out->columns[i];
        str *cells = (str *)(uintptr_t)column->cells;
        if (column->cell_count < SAMPLED_ROWS)
            cells[column->cell_count++] = i < row->count ? str_copy(arena, row->cells[i]) : STR("");
    }
}

static bool read_samples(struct work *work, const struct import *import,
                         const struct import_plan *plan, struct sampled *out) {
    struct arena *arena = work->arena;
    struct import_plan bare = *plan;
    struct import_file file;
    const struct row *row = NULL;
    bare.dialect.header = false; // to see the header row, too
    bool done =
        import_file_open(&file, work, import, &bare) && import_file_next(&file, &row, work->err);
    if (done && !row)
        done = WORK_FAIL(work, ERR_INPUT, "The file has no rows.");
    if (done) {
        out->column_count = row->count;
        out->columns = ARENA_ARRAY(arena, row->count, struct table_column);
        for (size_t i = 0; i < row->count; i++) {
            if (plan->dialect.header)
                out->columns[i].header = str_trim(str_copy(arena, row->cells[i]));
            out->columns[i].cells = ARENA_ARRAY(arena, SAMPLED_ROWS, str);
        }
        if (plan->dialect.header)
            done = import_file_next(&file, &row, work->err);
    }
    for (size_t n = 0; done && row && n < LOOKED_AT_ROWS; n++) {
        if (n < 100 || n % 32 == 0)
            keep_cells(arena, out, row);
        done = import_file_next(&file, &row, work->err);
    }
    import_file_close(&file);
    return done;
}

static bool plan_columns(struct work *work, const struct import *import,
                         const struct object_type *type, struct import_plan *plan) {
    struct sampled sampled = {0};
    if (!read_samples(work, import, plan, &sampled))
        return false;
    plan->column_count = sampled.column_count;
    plan->columns = ARENA_ARRAY(work->arena, plan->column_count, struct import_column);
    for (size_t i = 0; i < plan->column_count; i++) {
        plan->columns[i] = (struct import_column){
            .index = (int64_t)i,
            .header = sampled.columns[i].header.len ? sampled.columns[i].header
                                                    : str_format(work->arena, "%zu", i + 1),
        };
        sample_column(&plan->columns[i], &sampled.columns[i]);
    }
    import_guess_columns(work->arena, work->schema, type, sampled.columns, plan);
    return true;
}

// The columns as a work of the writer reads them; what is found has to outlive that work.
struct columns_reading {
    const struct import *import;
    const struct object_type *type;
    struct import_plan *plan;
    struct arena *arena;
};

static void copy_columns(struct arena *arena, struct import_plan *plan,
                         const struct import_plan *from) {
    plan->column_count = from->column_count;
    plan->columns = ARENA_ARRAY(arena, from->column_count, struct import_column);
    for (size_t i = 0; i < from->column_count; i++) {
        plan->columns[i] = from->columns[i];
        plan->columns[i].header = str_copy(arena, from->columns[i].header);
        for (size_t j = 0; j < from->columns[i].sample_count; j++)
            plan->columns[i].samples[j] = str_copy(arena, from->columns[i].samples[j]);
    }
}

static bool read_columns(void *argument, struct work *work) {
    struct columns_reading *r = argument;
    struct import_plan plan = *r->plan;
    if (!plan_columns(work, r->import, r->type, &plan))
        return false;
    copy_columns(r->arena, r->plan, &plan);
    return true;
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
    if (!store_import_get(work, u->id, &import, &found) || !found)
        return false;
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
        return WORK_FAIL(work, ERR_INPUT, "The file is empty.");
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
    // The pieces were written behind this work's snapshot, so the columns are read by another work.
    if (store_pieces(work, writer, source, &u, (str){head, length})) {
        struct columns_reading reading = {&import, type, &u.plan, work->arena};
        if (writer->run(writer->context, read_columns, &reading, work->err) &&
            writer->run(writer->context, finish, &u, work->err)) {
            *id = u.id;
            return true;
        }
    }
    why = *work->err;
    if (!writer->run(writer->context, drop, &u, work->err))
        err_clear(work->err); // what is left of it is never listed
    *work->err = why;
    return false;
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
                         const struct import_plan *plan, bool dialect_changed) {
    struct import_plan changed = *plan;
    bool begun = import->next_row > 0; // a run that failed goes on as it began
    if (begun || (!str_is(import->state, "uploaded") && !str_is(import->state, "checked") &&
                  !str_is(import->state, "failed")))
        return WORK_FAIL(work, ERR_CONFLICT, "The import has begun; it can not be changed now.");
    bool other_type = import->type_id != type->id;
    import->type_id = type->id;
    if ((dialect_changed || other_type) && !plan_columns(work, import, type, &changed))
        return false;
    if (two_columns(work, type, &changed))
        return WORK_FAIL(work, ERR_INVALID, "Two columns go into one property.");
    import_plan_write(work->arena, &changed, import);
    import->state = STR("uploaded"); // what was checked before counts no more
    import->report = import->counters = import->error = (str){0};
    return store_import_update(work, import);
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
    import.state = str_of(change->state);
    import.error = (str){0};
    import.finished_at = 0;
    return store_import_update(work, &import);
}

bool import_begin_work(const struct writer *writer, int64_t id, const char *state,
                       struct err *err) {
    struct state_change change = {.id = id, .state = state};
    return writer->run(writer->context, begin_work, &change, err);
}

bool import_set_state(const struct writer *writer, int64_t id, const char *state, str error,
                      struct err *err) {
    struct state_change change = {id, state, error};
    return writer->run(writer->context, set_state, &change, err);
}
