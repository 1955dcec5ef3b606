// Rows as RFC 4180 text; one look at every cell says whether it needs quotes or an apostrophe.
#include "formats/csv_writer.h"
#include "base/utf8.h"
#include <string.h>

void csv_writer_init(struct csv_writer *writer, struct buf *out) {
    *writer = (struct csv_writer){.out = out, .delimiter = ',', .guard = true};
}

void csv_writer_bom(struct csv_writer *writer) {
    buf_add(writer->out, STR("\xEF\xBB\xBF"));
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_one_of(char c, const char *set) {
    return c && strchr(set, c);
}

// "-12.5", "+1 000,00 %", "-1.5E+3": a sign, digits and marks between them.
static bool is_plain_number(str s) {
    size_t at = 1, digits = 0;
    for (; at < s.len && (is_digit(s.ptr[at]) || is_one_of(s.ptr[at], ".,' ")); at++)
        digits += is_digit(s.ptr[at]);
    if (digits && at < s.len && (s.ptr[at] == 'e' || s.ptr[at] == 'E')) {
        at++;
        if (at < s.len && (s.ptr[at] == '-' || s.ptr[at] == '+'))
            at++;
        if (at == s.len)
            return false;
        while (at < s.len && is_digit(s.ptr[at]))
            at++;
    }
    if (digits && at < s.len && s.ptr[at] == '%')
        at++;
    return digits && at == s.len;
}

// "+48 600 100 200", "+1 (212) 555-0100": nothing in it that could be a name or an operator's
// operand but digits.
static bool is_phone_number(str s) {
    size_t digits = 0;
    if (s.len < 2 || s.ptr[0] != '+' || (!is_digit(s.ptr[1]) && s.ptr[1] != '('))
        return false;
    for (size_t at = 1; at < s.len; at++) {
        if (!is_digit(s.ptr[at]) && !is_one_of(s.ptr[at], " ()-./"))
            return false;
        digits += is_digit(s.ptr[at]);
    }
    return digits >= 7 && digits <= 17;
}

bool csv_is_formula(str cell) {
    size_t at = 0;
    while (at < cell.len && (cell.ptr[at] == ' ' || str_starts(str_from(cell, at), STR("\u00A0"))))
        at += cell.ptr[at] == ' ' ? 1 : 2;
    str s = str_from(cell, at);
    if (!s.len)
        return false;
    unsigned char first = (unsigned char)s.ptr[0];
    if (first > '@' && first < 0xEF) // the common case
        return false;
    switch (first) {
    case '=':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    case '+':
    case '-':
        return !is_plain_number(s) && !is_phone_number(s);
    case 0xEF:
        return str_starts(s, STR("\uFF1D")) || str_starts(s, STR("\uFF0B")) ||
               str_starts(s, STR("\uFF0D")) || str_starts(s, STR("\uFF20"));
    default:
        return false;
    }
}

// Is it apostrophes (`at_least` or more) and then a formula?
static bool is_guarded(str cell, size_t at_least) {
    size_t apostrophes = 0;
    while (apostrophes < cell.len && cell.ptr[apostrophes] == '\'')
        apostrophes++;
    return apostrophes >= at_least && csv_is_formula(str_from(cell, apostrophes));
}

str csv_unguard(str cell) {
    return is_guarded(cell, 1) ? str_from(cell, 1) : cell;
}

static bool needs_quotes(str cell, char delimiter) {
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.ptr[i];
        if (c == delimiter || c == '"' || c == '\n' || c == '\r')
            return true;
    }
    return str_starts(cell, STR("\xEF\xBB\xBF")); // would be taken for a byte order mark
}

static void write_quoted(struct buf *out, bool guard, str cell) {
    char *start = buf_room(out, cell.len * 2 + 3);
    char *to = start;
    *to++ = '"';
    if (guard)
        *to++ = '\'';
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.ptr[i] == '"')
            *to++ = '"';
        *to++ = cell.ptr[i];
    }
    *to++ = '"';
    *to = 0;
    out->len += (size_t)(to - start);
}

void csv_writer_cell(struct csv_writer *writer, str cell) {
    struct buf *out = writer->out;
    if (writer->begun)
        buf_add_char(out, writer->delimiter);
    writer->only_empty = !writer->begun && cell.len == 0;
    writer->begun = true;
    bool guard = writer->guard && is_guarded(cell, 0);
    if (needs_quotes(cell, writer->delimiter)) {
        write_quoted(out, guard, cell);
        return;
    }
    if (guard)
        buf_add_char(out, '\'');
    buf_add(out, cell);
}

void csv_writer_end_row(struct csv_writer *writer) {
    if (writer->only_empty)
        buf_add(writer->out, STR("\"\""));
    buf_add(writer->out, STR("\r\n"));
    writer->begun = writer->only_empty = false;
}

void csv_writer_row(struct csv_writer *writer, const str *cells, size_t count) {
    for (size_t i = 0; i < count; i++)
        csv_writer_cell(writer, cells[i]);
    csv_writer_end_row(writer);
}
