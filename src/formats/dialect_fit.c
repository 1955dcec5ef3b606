// How well a delimiter, quote and escape explain a text: do its rows agree on their number of
// cells, and do the cells look like single values?
#include "formats/csv_reader.h"
#include "formats/dialect_private.h"
#include "text/date.h"
#include "text/number.h"

enum { ROWS_LOOKED_AT = 500, WIDTHS = CSV_COLUMNS_MAX + 1 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_phone_shaped(str s) {
    size_t digits = 0, marks = 0;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (is_digit(c))
            digits++;
        else if (c == '+' || c == '(' || c == ')' || c == ' ' || c == '-' || c == '.' || c == '/')
            marks++;
        else
            return false;
    }
    return digits >= 7 && digits <= 15 && (marks || digits >= 9);
}

enum cell_shape cell_shape_of(str cell) {
    str s = str_trim(cell);
    if (!s.len)
        return CELL_EMPTY;
    if (s.len > 254)
        return CELL_TEXT;
    size_t at = str_find_char(s, '@');
    if (at > 0 && at < s.len && str_find_char(s, ' ') == s.len)
        return str_find_char(str_from(s, at), '.') < s.len - at ? CELL_EMAIL : CELL_TEXT;
    if (str_starts(s, STR("http://")) || str_starts(s, STR("https://")) ||
        str_starts(s, STR("www.")))
        return CELL_URL;
    bool digit = false;
    for (size_t i = 0; i < s.len && !digit; i++)
        digit = is_digit(s.ptr[i]);
    if (!digit || s.len > 40)
        return CELL_TEXT;
    if (number_decimals(s))
        return CELL_NUMBER;
    if (date_orders(s))
        return CELL_DATE;
    return is_phone_shaped(s) ? CELL_PHONE : CELL_TEXT;
}

// Is it one value? Text with what could be a delimiter in it, or with a quote at one end only, is
// rather several values or a part of one. A comma before a blank or between digits is usual in
// text.
static bool is_single(str cell) {
    if (cell_shape_of(cell) != CELL_TEXT)
        return true;
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.ptr[i];
        char next = i + 1 < cell.len ? cell.ptr[i + 1] : ' ';
        if (c == ';' || c == '\t' || c == '|' || (c == ',' && next != ' ' && !is_digit(next)))
            return false;
    }
    char first = cell.ptr[0], last = cell.ptr[cell.len - 1];
    bool open = first == '"' || first == '\'', closed = last == '"' || last == '\'';
    return !open && !(closed && !is_digit(cell.len > 1 ? cell.ptr[cell.len - 2] : 'x'));
}

struct counts {
    size_t widths[WIDTHS];
    size_t rows, odd_rows, cells, single;
    size_t first_width;
};

static void count_row(struct counts *counts, const struct row *row) {
    size_t width = row->count < WIDTHS ? row->count : WIDTHS - 1;
    if (counts->rows++ == 0)
        counts->first_width = width;
    counts->widths[width]++;
    counts->odd_rows += (row->flags & (ROW_OPEN_QUOTE | ROW_STRAY_QUOTE)) != 0;
    for (size_t i = 0; i < row->count; i++) {
        counts->cells++;
        counts->single += is_single(row->cells[i]);
    }
}

struct dialect_fit dialect_fit_of(struct dialect dialect, struct dialect_texts texts) {
    struct counts counts = {0};
    struct err err = {0};
    for (size_t i = 0; i < texts.count; i++) {
        struct dialect piece = dialect;
        piece.header = i == 0; // so that a header's trailing delimiters do not count
        piece.sep_line = dialect.sep_line && i == 0;
        struct csv_reader reader;
        csv_reader_init_memory(&reader, piece, texts.texts[i]);
        if (i > 0)
            reader.expected = counts.first_width;
        const struct row *row;
        while (counts.rows < ROWS_LOOKED_AT * (i + 1) && csv_reader_next(&reader, &row, &err) &&
               row)
            count_row(&counts, row);
        csv_reader_finish(&reader);
    }
    struct dialect_fit fit = {
        .rows = counts.rows, .width = 1, .too_wide = str_is(str_of(err.detail), "columns")};
    if (!counts.rows)
        return fit;
    for (size_t width = 1; width < WIDTHS; width++)
        if (counts.widths[width] > counts.widths[fit.width])
            fit.width = width;
    double rows = (double)counts.rows;
    double agree = (double)counts.widths[fit.width] / rows;
    double single = (double)counts.single / (double)counts.cells;
    double sound = 1 - (double)counts.odd_rows / rows;
    double width = fit.width > 1 ? 1 - 0.3 / (double)fit.width : 0.05; // one column proves nothing
    fit.score = agree * agree * single * sound * width;
    if (counts.first_width != fit.width)
        fit.score *= 0.8;
    return fit;
}
