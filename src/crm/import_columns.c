// The columns of a file under a dialect: headers, samples of the cells, what they may mean.
//
// Nothing is written, so this runs wherever reading is cheap, never in the write lane. How much is
// looked at is bounded in rows and in bytes.
#include "crm/import_private.h"
#include "model/message.h"
#include "quality/column.h"
#include <string.h>

enum {
    SAMPLED_ROWS = 256, // the first hundred, then every 32nd of
    LOOKED_AT_ROWS = 5000,
    LOOKED_AT_BYTES = 4 << 20 // no row is begun behind them
};

static void sample_column(struct import_column *column, const struct table_column *cells) {
    struct column_evidence evidence = {0};
    for (size_t i = 0; i < cells->cell_count; i++) {
        str cell = str_trim(cells->cells[i]);
        column_add(&evidence, cell);
        if (cell.len && column->sample_count < IMPORT_SAMPLES)
            column->samples[column->sample_count++] = utf8_cut(cell, 200);
    }
    struct column_reading reading = column_read(&evidence);
    column->filled = cells->cell_count ? evidence.filled * 100 / (int64_t)cells->cell_count : 0;
    column->date_orders = reading.date_orders;
    column->number_decimals = reading.number_decimals;
}

bool import_refuse(struct work *work, const char *key) {
    str text = message_text(work->arena, str_of(key), LANG_EN, NULL, 0);
    return fail_about(work->err, ERR_INPUT, str_of(key), STR_FMT, STR_ARG(text));
}

struct sampled { // the first rows of the file, by column
    str *headers;
    struct table_column *columns;
    size_t column_count;
    size_t rows; // seen, the header among them
};

static void keep_cells(struct arena *arena, struct sampled *out, const struct row *row) {
    for (size_t i = 0; i < out->column_count; i++) {
        struct table_column *column = &out->columns[i];
        str *cells = (str *)(uintptr_t)column->cells;
        if (column->cell_count < SAMPLED_ROWS)
            cells[column->cell_count++] = i < row->count ? str_copy(arena, row->cells[i]) : STR("");
    }
}

static void take_header(struct arena *arena, struct sampled *out, const struct row *row,
                        bool header) {
    out->column_count = row->count;
    out->columns = ARENA_ARRAY(arena, row->count, struct table_column);
    for (size_t i = 0; i < row->count; i++) {
        if (header)
            out->columns[i].header = str_trim(str_copy(arena, row->cells[i]));
        out->columns[i].cells = ARENA_ARRAY(arena, SAMPLED_ROWS, str);
    }
}

static bool read_rows(struct work *work, struct import_file *file, bool header,
                      struct sampled *out) {
    const struct row *row;
    if (!import_file_next(file, &row, work->err))
        return false;
    if (!row)
        return import_refuse(work, "import.empty_file");
    take_header(work->arena, out, row, header);
    out->rows = 1;
    bool done = !header || import_file_next(file, &row, work->err);
    for (size_t n = 0; done && row && n < LOOKED_AT_ROWS && file->reader.bytes < LOOKED_AT_BYTES;
         n++) {
        if (n < 100 || n % 32 == 0)
            keep_cells(work->arena, out, row);
        out->rows += n > 0 || header ? 1 : 0;
        done = import_file_next(file, &row, work->err);
    }
    return done;
}

// Text in a foreign encoding: a quarter of it can not be decoded; or it is one long cell, for pairs
// of bytes that hold no line end are mostly some Chinese character each.
static bool foreign_encoding(const struct import_plan *plan, const struct import_file *file,
                             str head, bool one_cell) {
    size_t bad = charset_reader_bad_count(file->charset.reader);
    enum charset charset;
    if (bad * 4 * strlen("\xEF\xBF\xBD") > file->charset.converted)
        return true;
    return one_cell && charset_of_name(plan->dialect.encoding, &charset) &&
           charset_detect(head.ptr, head.len).charset != charset;
}

static bool read_samples(struct work *work, struct byte_source source, str head,
                         const struct import_plan *plan, struct sampled *out) {
    struct import_plan bare = *plan;
    struct import_file file;
    bare.dialect.header = false; // to see the header row, too
    bool done = import_file_open_source(&file, work, source, &bare);
    bool opened = done;
    done = done && read_rows(work, &file, plan->dialect.header, out);
    struct err why = *work->err;
    bool too_large = !done && why.code == ERR_TOO_LARGE;
    bool one_cell = too_large || (out->column_count == 1 && out->rows == 1);
    bool foreign = opened && (done || too_large) && foreign_encoding(plan, &file, head, one_cell);
    import_file_close(&file);
    if (foreign)
        return import_refuse(work, "import.wrong_encoding");
    if (too_large)
        return import_refuse(work, str_is(str_of(why.detail), "columns") ? "import.too_many_columns"
                                                                         : "import.row_too_long");
    return done;
}

bool import_columns_read(struct work *work, struct byte_source source, str head,
                         const struct object_type *type, struct import_plan *plan) {
    struct sampled sampled = {0};
    if (!read_samples(work, source, head, plan, &sampled))
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

bool crm_import_columns(struct work *work, const struct import *import,
                        const struct object_type *type, struct import_plan *plan) {
    struct import_pieces pieces;
    str head;
    bool found;
    int64_t first = (int64_t)plan->sheet * IMPORT_SHEET_PIECES;
    if (!store_import_chunk(work, import->id, first, &head, &found))
        return false;
    struct byte_source source = import_pieces_open(&pieces, work, import, plan);
    bool done = import_columns_read(work, source, found ? head : (str){0}, type, plan);
    import_pieces_close(&pieces);
    return done;
}
