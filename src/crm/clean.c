// Going through a file once to see how it is written and what its columns mean, and once more to
// clean it. Rows are prepared on all cores, one batch ahead, by the code of imports
// (import_row.c, import_batches.c); they are written in order by the caller's thread.
#include "crm/clean_private.h"
#include <string.h>
#include <unistd.h>

enum { FLUSH_BYTES = 1 << 16, OWN_COLUMNS = 2 };

static const char *const own_columns[OWN_COLUMNS] = {"quality_score", "verdict"};
static const char *const issue_columns[] = {
    "row", "column", "property", "rule", "severity", "verdict", "value", "message", "suggestion"};

// -- how the file is written, what its columns mean

static bool to_begin(struct cleaning *c) {
    return lseek(c->request->file, 0, SEEK_SET) == 0 ||
           WORK_FAIL(c->work, ERR_INPUT, "The file can not be read twice.");
}

static double fit_of(const struct import_plan *plan) {
    double sum = 0;
    for (size_t i = 0; i < plan->column_count; i++)
        if (plan->columns[i].property_id)
            sum += plan->columns[i].guess_score;
    return sum;
}

// Under the type that is wanted, or whose properties the columns are more like.
static bool read_columns(struct cleaning *c, str head) {
    static const char *const names[] = {"contacts", "companies"};
    struct import_plan plan = c->plan;
    int file = c->request->file;
    double best = -1;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct object_type *type = c->request->type;
        if (!type)
            type = schema_type(c->work->schema, str_of(names[i]));
        if (!to_begin(c) ||
            !import_columns_read(c->work, byte_source_of_fd(&file), head, type, &plan))
            return false;
        if (fit_of(&plan) > best) {
            best = fit_of(&plan);
            c->plan = plan;
            c->report->type = type;
        }
        if (c->request->type)
            break;
    }
    return true;
}

static bool map_columns(struct cleaning *c) {
    for (size_t i = 0; i < c->request->map_count; i++)
        if (!crm_import_map(c->work, c->report->type, c->request->maps[i], &c->plan))
            return false;
    for (size_t i = 0; i < c->plan.column_count; i++)
        if (c->plan.columns[i].property_id)
            return true;
    return WORK_FAIL(c->work, ERR_INPUT,
                     "No column of the file is known. Say what they mean: --map COLUMN=PROPERTY.");
}

// Those of an earlier cleaning: both, at the end. They are about the row, and no property of it.
static void leave_out_own(struct cleaning *c) {
    size_t count = c->plan.column_count;
    c->left_out = ARENA_ARRAY(c->work->arena, count, bool);
    for (size_t i = 0; i < OWN_COLUMNS; i++)
        if (count <= OWN_COLUMNS ||
            !str_is(c->plan.columns[count - OWN_COLUMNS + i].header, own_columns[i]))
            return;
    for (size_t i = count - OWN_COLUMNS; i < count; i++) {
        c->left_out[i] = true;
        c->plan.columns[i].property_id = 0;
    }
}

static void begin_report(struct cleaning *c) {
    struct clean_report *report = c->report;
    report->encoding = c->plan.dialect.encoding;
    report->column_count = c->plan.column_count;
    report->columns = ARENA_ARRAY(c->work->arena, report->column_count, struct clean_column);
    for (size_t i = 0; i < report->column_count; i++) {
        report->columns[i].header = c->plan.columns[i].header;
        report->columns[i].property = c->reading.properties[i];
        if (c->reading.properties[i])
            c->columns[c->reading.properties[i]->slot] = i + 1;
    }
}

static bool has_column(const struct cleaning *c, const struct property *p) {
    return p && c->columns[p->slot];
}

static void begin(struct cleaning *c) {
    const struct object_type *type = c->report->type;
    c->plan.options.country = c->request->country;
    c->columns = ARENA_ARRAY(c->work->arena, type->property_count, size_t);
    import_reading_begin(c->work, type, &c->plan, &c->reading);
    c->reading.cells_only = true;
    begin_report(c);
    const struct property *given = type_role(type, "given_name"),
                          *family = type_role(type, "family_name");
    if (has_column(c, given) && has_column(c, family)) {
        c->given = given;
        c->family = family;
    }
    clean_find_excused(c);
}

// -- writing

struct writing {
    struct cleaning *cleaning;
    struct buf out, issues;
    struct csv_writer csv, issue_csv;
    struct arena arena; // of one row
    int file;
};

static bool flush(struct writing *w, const struct text_sink *sink, struct buf *text, bool all) {
    if (!sink || text->len < (all ? 1 : FLUSH_BYTES))
        return true;
    if (!sink->write(sink->context, buf_str(text)))
        return WORK_FAIL(w->cleaning->work, ERR_STORAGE, "The result can not be written.");
    buf_clear(text);
    return true;
}

static bool flush_both(struct writing *w, bool all) {
    const struct clean_request *request = w->cleaning->request;
    return flush(w, request->out, &w->out, all) && flush(w, request->issues, &w->issues, all);
}

static void write_header(struct writing *w, const struct row *header) {
    const struct cleaning *c = w->cleaning;
    for (size_t i = 0; i < c->plan.column_count; i++)
        if (!c->left_out[i])
            csv_writer_cell(&w->csv, csv_unguard(header->cells[i]));
    for (size_t i = 0; i < OWN_COLUMNS; i++)
        csv_writer_cell(&w->csv, str_of(own_columns[i]));
    csv_writer_end_row(&w->csv);
}

static void write_row(struct writing *w, const struct cleaned_row *row) {
    const struct cleaning *c = w->cleaning;
    size_t columns = c->plan.column_count;
    for (size_t i = 0; i < columns; i++)
        if (!c->left_out[i])
            csv_writer_cell(&w->csv, row->cells[i].text);
    csv_writer_cell(&w->csv, str_format(&w->arena, "%d", row->score));
    csv_writer_cell(&w->csv, str_of(verdict_name(row->verdict)));
    for (size_t i = columns; i < row->cell_count; i++)
        csv_writer_cell(&w->csv, row->cells[i].text);
    csv_writer_end_row(&w->csv);
}

static void count_row(struct clean_report *report, const struct cleaned_row *row) {
    report->rows++;
    report->by_verdict[row->verdict]++;
    report->unreadable += row->row->flags & ROW_LONG ? 1 : 0;
    report->bad_text += row->row->flags & ROW_BAD_TEXT ? 1 : 0;
    for (size_t i = 0; i < report->column_count; i++)
        if (report->columns[i].property)
            report->columns[i].cells[row->cells[i].verdict]++;
}

static bool write_batch(struct writing *w, const struct import_batch *batch) {
    struct cleaning *c = w->cleaning;
    for (size_t i = 0; i < batch->count; i++) {
        struct cleaned_row row;
        arena_reset(&w->arena);
        clean_row(&w->arena, c, &batch->rows[i], &row);
        write_row(w, &row);
        count_row(c->report, &row);
        clean_duplicates_add(&w->arena, c, &batch->rows[i]);
        if (c->request->issues)
            clean_write_issues(&w->arena, c, &batch->rows[i], &w->issue_csv);
        if (!flush_both(w, false))
            return false;
    }
    c->report->bytes = (int64_t)lseek(w->file, 0, SEEK_CUR);
    return progress_report(c->request->progress, c->report->bytes, c->report->size, "cleaning") ||
           WORK_FAIL(c->work, ERR_CANCELLED, "Stopped.");
}

static bool write_batches(struct writing *w, struct import_file *file) {
    struct import_batches batches;
    struct import_batch *batch = NULL;
    bool done;
    import_batches_init(&batches, file, &w->cleaning->reading);
    while ((done = import_batches_next(&batches, &batch, w->cleaning->work->err)) && batch->count)
        if (!(done = write_batch(w, batch)))
            break;
    import_batches_finish(&batches);
    return done && flush_both(w, true);
}

static bool write_rows(struct writing *w, struct import_file *file) {
    const struct cleaning *c = w->cleaning;
    const struct row *header;
    for (size_t i = 0; i < sizeof issue_columns / sizeof *issue_columns; i++)
        csv_writer_cell(&w->issue_csv, str_of(issue_columns[i]));
    csv_writer_end_row(&w->issue_csv);
    if (c->plan.dialect.header) {
        if (!import_file_next(file, &header, c->work->err))
            return false;
        write_header(w, header);
    }
    return write_batches(w, file);
}

// As the file has it: what opened it will open the result.
static void write_bom(struct writing *w, str head) {
    if (!str_starts(head, STR("\xEF\xBB\xBF")))
        return;
    csv_writer_bom(&w->csv);
    csv_writer_bom(&w->issue_csv);
}

static bool rewrite(struct cleaning *c, str head) {
    struct writing w = {.cleaning = c, .file = c->request->file};
    struct import_file file = {0};
    struct import_plan bare = c->plan;
    bare.dialect.header = false; // it is written again
    buf_init(&w.out, NULL);
    buf_init(&w.issues, NULL);
    arena_init(&w.arena);
    csv_writer_init(&w.csv, &w.out);
    csv_writer_init(&w.issue_csv, &w.issues);
    write_bom(&w, head);
    bool done = to_begin(c) &&
                import_file_open_source(&file, c->work, byte_source_of_fd(&w.file), &bare) &&
                write_rows(&w, &file);
    import_file_close(&file);
    arena_finish(&w.arena);
    buf_finish(&w.issues);
    buf_finish(&w.out);
    return done;
}

bool crm_clean(struct work *work, const struct clean_request *request,
               struct clean_report *report) {
    struct cleaning *c = ARENA_NEW(work->arena, struct cleaning);
    struct dialect_sample sample;
    *c = (struct cleaning){.work = work, .request = request, .report = report};
    *report = (struct clean_report){.size = (int64_t)lseek(request->file, 0, SEEK_END)};
    if (!dialect_sample_fd(work->arena, request->file, &sample, work->err) ||
        !import_head_read(work, request->file_name, &sample, &c->plan) ||
        !read_columns(c, sample.head))
        return false;
    leave_out_own(c);
    if (!map_columns(c))
        return false;
    begin(c);
    clean_duplicates_begin(c);
    bool done = rewrite(c, sample.head) && clean_duplicates_write(c);
    clean_duplicates_finish(c);
    return done;
}
