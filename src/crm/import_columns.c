// The columns of a stored file under a dialect: headers, samples of the cells, what they may mean.
//
// Nothing is written, so this runs wherever reading is cheap, never in the write lane. How much is
// looked at is bounded in rows and in bytes.
#include "crm/import_private.h"
#include "text/date.h"
#include "text/number.h"

enum {
    SAMPLED_ROWS = 256, // the first hundred, then every 32nd of
    LOOKED_AT_ROWS = 5000,
    LOOKED_AT_BYTES = 4 << 20 // no row is begun behind them
};

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
    for (size_t n = 0; done && row && n < LOOKED_AT_ROWS && file.reader.bytes < LOOKED_AT_BYTES;
         n++) {
        if (n < 100 || n % 32 == 0)
            keep_cells(arena, out, row);
        done = import_file_next(&file, &row, work->err);
    }
    import_file_close(&file);
    return done;
}

bool crm_import_columns(struct work *work, const struct import *import,
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
