// The CSV reader: one row of a table for every oddity, each read whole and byte by byte.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "table_support.h"
#include <cmocka.h>

static struct dialect with(char delimiter, char quote, char escape) {
    struct dialect dialect = dialect_default();
    dialect.delimiter = delimiter;
    dialect.quote = quote;
    dialect.escape = escape;
    return dialect;
}

static const struct {
    const char *what, *text, *rows;
} cases[] = {
    {"plain", "a,b,c\n1,2,3\n", "a|b|c\n1|2|3\n"},
    {"no newline at the end", "a,b\n1,2", "a|b\n1|2\n"},
    {"CRLF", "a,b\r\n1,2\r\n", "a|b\n1|2\n"},
    {"CR", "a,b\r1,2\r", "a|b\n1|2\n"},
    {"mixed ends", "a,b\r1,2\n3,4\r\n5,6", "a|b\n1|2\n3|4\n5|6\n"},
    {"BOM",
     "\xEF\xBB\xBF"
     "a,b\n1,2\n",
     "a|b\n1|2\n"},
    {"BOM and quote", "\xEF\xBB\xBF\"a\",b\n1,2\n", "a|b\n1|2\n"},
    {"empty text", "", ""},
    {"only a BOM", "\xEF\xBB\xBF", ""},
    {"only newlines", "\n\r\n\r\r\n", ""},
    {"empty lines are skipped", "a,b\n\n1,2\n\r\n3,4\n", "a|b\n1|2\n3|4\n"},
    {"rows of delimiters are skipped", "a,b\n,\n1,2\n , \n", "a|b\n1|2\n"},
    {"quotes", "a,b\n\"1,x\",\"2\"\n", "a|b\n1,x|2\n"},
    {"doubled quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", "a|b\nsay \"hi\"|\"\n"},
    {"empty quotes", "a,b\n\"\",2\n1,\"\"\n", "a|b\n|2\n1|\n"},
    {"newline in quotes", "a,b\n\"x\ny\",2\n\"x\r\ny\",\"\n\"\n", "a|b\nx\\ny|2\nx\\r\\ny|\\n\n"},
    {"blanks around quotes", "a,b\n  \"1,1\" ,\t\"2\"  \n", "a|b\n1,1|2\n"},
    {"blanks of plain cells stay", "a,b\n 1 , 2 \n", "a|b\n 1 | 2 \n"},
    {"short row", "a,b,c\n1,2\n", "a|b|c\n1|2  #1@0\n"},
    {"long row", "a,b\n1,2,3\n", "a|b\n1|2|3  #2@0\n"},
    {"trailing delimiters of rows", "a,b\n1,2,\n3,4,,,\n", "a|b\n1|2\n3|4\n"},
    {"trailing delimiters of all", "a,b,,\n1,2,,\n", "a|b\n1|2\n"},
    {"empty cells at the end stay", "a,b,c\n1,,\n", "a|b|c\n1||\n"},
    {"inch sign", "a,b\n5\" pipe,2\n", "a|b\n5\" pipe|2\n"},
    {"stray quotes inside quotes", "a,b\n\"say \"hi\" now\",2\n", "a|b\nsay \"hi\" now|2  #8@0\n"},
    {"quoted beginning of a cell", "a,b\n\"Foo\" Ltd,2\n3,4\n", "a|b\n\"Foo\" Ltd|2  #4@0\n3|4\n"},
    {"two such cells", "a,b\n\"Foo\" Ltd,\"Bar\"\n3,4\n", "a|b\n\"Foo\" Ltd|Bar  #4@0\n3|4\n"},
    {"open quote at the end", "a,b\n1,\"2\n3,4\n", "a|b\n1|\"2  #4@1\n3|4\n"},
    {"open quote, quotes later", "a,b\n\"1,2\n3,\"4\"\n5,6\n", "a|b\n\"1|2  #4@0\n3|4\n5|6\n"},
    {"open quote, opening later", "a,b\n\"1,\"2\"\n5,6\n", "a|b\n\"1|2  #4@0\n5|6\n"},
    {"a quote alone", "\"", "\"  #4@0\n"},
    {"quote at the very end", "a\n\"x\"", "a\nx\n"},
    {"ill-formed UTF-8", "a,b\nx\xFFy,\xC5\x82\n", "a|b\nx\xEF\xBF\xBDy|\xC5\x82  #16@0\n"},
};

// The same text from memory, and in pieces of several sizes.
static void check(const char *what, struct dialect dialect, str text, const char *rows) {
    static const size_t steps[] = {0, 1, 2, 3, 7, 64};
    struct arena arena;
    arena_init(&arena);
    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect, text);
    str got = table_text(&arena, &reader);
    csv_reader_finish(&reader);
    if (!str_is(got, rows))
        print_message("%s:\n%.*s", what, STR_ARG(got));
    assert_true(str_is(got, rows));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct byte_source_memory memory = {text, steps[i]};
        csv_reader_init(&reader, dialect, byte_source_of_memory(&memory));
        got = table_text(&arena, &reader);
        csv_reader_finish(&reader);
        if (!str_is(got, rows))
            print_message("%s in steps of %zu:\n%.*s", what, steps[i], STR_ARG(got));
        assert_true(str_is(got, rows));
    }
    arena_finish(&arena);
}

static void reads_every_oddity(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check(cases[i].what, dialect_default(), str_of(cases[i].text), cases[i].rows);
}

static void keeps_to_its_dialect(void **state) {
    (void)state;
    check("semicolon", with(';', '"', 0), STR("a;b\n1,5;\"x;y\"\n"), "a|b\n1,5|x;y\n");
    check("tab", with('\t', '"', 0), STR("a\tb\n1\t\"x\ty\"\n\t2\n"), "a|b\n1|x\ty\n|2\n");
    check("apostrophe", with(',', '\'', 0), STR("a,b\n'x,y','it''s'\nO'Neil,\"2\"\n"),
          "a|b\nx,y|it's\nO'Neil|\"2\"\n");
    check("backslash", with(',', '"', '\\'), STR("a,b\n\"say \\\"hi\\\"\",\"c:\\\\d\\e\"\n\\,2\n"),
          "a|b\nsay \"hi\"|c:\\d\\e\n\\|2\n");
    check("no quote", with('|', 0, 0), STR("a|b\n\"1|2\"\n"), "a|b\n\"1|2\"\n");
    struct dialect dialect = dialect_default();
    dialect.cr_in_cells = true;
    check("CR in cells", dialect, STR("a,b\r\n1\r2,3\r\n\"4\",5\r\n"), "a|b\n1\\r2|3\n4|5\n");
    dialect = with(';', '"', 0);
    dialect.sep_line = true;
    check("sep line", dialect, STR("\xEF\xBB\xBFsep=;\r\na;b\r\n1;2\r\n"), "a|b\n1|2\n");
    dialect = dialect_default();
    dialect.header = false;
    check("no header", dialect, STR("1,\n2,x\n"), "1|\n2|x\n");
    dialect.columns = 3;
    check("no header, known width", dialect, STR("1,2\n2,x,y\n"), "1|2  #1@0\n2|x|y\n");
}

static void replaces_nul(void **state) {
    (void)state;
    check("NUL", dialect_default(), STR("a,b\nx\0y,\"\0\"\n"),
          "a|b\nx\xEF\xBF\xBDy|\xEF\xBF\xBD  #16@0\n");
}

static void counts_rows_and_lines(void **state) {
    (void)state;
    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect_default(),
                           STR("a,b\r\n\r\n\"x\r\ny\rz\",1\r\n2,\"open\n3,4\n"));
    static const uint64_t lines[] = {1, 3, 6, 7};
    for (size_t i = 0; i < 4; i++) {
        const struct row *row;
        assert_true(csv_reader_next(&reader, &row, NULL));
        assert_non_null(row);
        assert_int_equal(row->number, i == 0 ? 1 : i + 2); // row 2 is empty
        assert_int_equal(row->line, lines[i]);
    }
    assert_int_equal(reader.skipped, 1);
    csv_reader_finish(&reader);
}

// A text of `count` times `part` behind `start`, before `end`; malloc'ed.
static struct buf repeated(const char *start, const char *part, size_t count, const char *end) {
    struct buf text;
    buf_init(&text, NULL);
    buf_add_z(&text, start);
    for (size_t i = 0; i < count; i++)
        buf_add_z(&text, part);
    buf_add_z(&text, end);
    return text;
}

static void one_stray_quote_costs_one_row(void **state) {
    (void)state;
    // 5 MB of rows without another quote: it is given up at the row size
    struct buf text = repeated("a,b\n1,\"2\n", "12345678,12345678\n", 300000, "");
    for (int from_memory = 0; from_memory < 2; from_memory++) {
        struct byte_source_memory memory = {buf_str(&text), 0};
        struct csv_reader reader;
        if (from_memory)
            csv_reader_init_memory(&reader, dialect_default(), buf_str(&text));
        else
            csv_reader_init(&reader, dialect_default(), byte_source_of_memory(&memory));
        uint64_t flagged = 0;
        const struct row *row;
        while (csv_reader_next(&reader, &row, NULL) && row) {
            assert_int_equal(row->count, 2);
            if (row->flags) {
                flagged++;
                assert_int_equal(row->flags, ROW_OPEN_QUOTE);
                assert_int_equal(row->number, 2);
                assert_true(str_is(row->cells[1], "\"2"));
            }
        }
        assert_int_equal(flagged, 1);
        assert_int_equal(reader.number, 300002);
        assert_int_equal(reader.bytes, text.len);
        csv_reader_finish(&reader);
    }
    buf_finish(&text);
}

static void refuses_what_is_too_large(void **state) {
    (void)state;
    struct buf text = repeated("a,b\n1,2\n", "0123456789abcdef", CSV_ROW_BYTES_MAX / 16 + 1, "\n");
    check("long row", dialect_default(), buf_str(&text),
          "a|b\n1|2\nerror: Row 3 (line 3) is longer than 4 MiB.");
    buf_finish(&text);
    text = repeated("a,b\n1,2\n", "x,", CSV_COLUMNS_MAX, "x\n1,2\n");
    check("wide row", dialect_default(), buf_str(&text),
          "a|b\n1|2\nerror: Row 3 (line 3) has more than 2000 columns.");
    buf_finish(&text);
    text = repeated("a,b\n1,2", ",", 16384, "\n3,4\n");
    check("wide row of nothing", dialect_default(), buf_str(&text), "a|b\n1|2\n3|4\n");
    buf_finish(&text);
}

// Cells longer than the first window, and rows that end exactly where a window does.
static void grows_its_window(void **state) {
    (void)state;
    for (size_t length = (256 << 10) - 8; length < (256 << 10) + 4; length++) {
        struct buf text = repeated("a,b\n", "x", length, ",\"\"\"\"\r\n1,2\r\n");
        struct byte_source_memory memory = {buf_str(&text), 0};
        struct csv_reader reader;
        csv_reader_init(&reader, dialect_default(), byte_source_of_memory(&memory));
        const struct row *row;
        assert_true(csv_reader_next(&reader, &row, NULL) && row);
        assert_true(csv_reader_next(&reader, &row, NULL) && row);
        assert_int_equal(row->cells[0].len, length);
        assert_true(str_is(row->cells[1], "\""));
        assert_true(csv_reader_next(&reader, &row, NULL) && row);
        assert_true(str_is(row->cells[1], "2"));
        assert_true(csv_reader_next(&reader, &row, NULL) && !row);
        csv_reader_finish(&reader);
        buf_finish(&text);
    }
}

static bool broken_read(void *state, char *to, size_t room, size_t *got, struct err *err) {
    (void)room;
    int *calls = state;
    if ((*calls)++)
        return (fail)(err, ERR_INPUT, "The disk is gone."); // cmocka has a macro of that name
    memcpy(to, "a,b\n1,", 6);
    *got = 6;
    return true;
}

static void passes_a_failing_source_on(void **state) {
    (void)state;
    int calls = 0;
    struct csv_reader reader;
    csv_reader_init(&reader, dialect_default(), (struct byte_source){broken_read, &calls});
    const struct row *row;
    struct err err = {0};
    assert_false(csv_reader_next(&reader, &row, &err));
    assert_string_equal(err.text, "The disk is gone.");
    assert_true(csv_reader_next(&reader, &row, &err));
    assert_null(row);
    csv_reader_finish(&reader);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_oddity),
        cmocka_unit_test(keeps_to_its_dialect),
        cmocka_unit_test(replaces_nul),
        cmocka_unit_test(counts_rows_and_lines),
        cmocka_unit_test(one_stray_quote_costs_one_row),
        cmocka_unit_test(refuses_what_is_too_large),
        cmocka_unit_test(grows_its_window),
        cmocka_unit_test(passes_a_failing_source_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
