// The CSV writer: what is quoted, what is made harmless, and that a round trip keeps every value.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "formats/csv_writer.h"
#include "table_support.h"
#include <cmocka.h>

static const struct {
    const char *cell, *written;
} cells[] = {
    {"plain", "plain"},
    {"a,b", "\"a,b\""},
    {"say \"hi\"", "\"say \"\"hi\"\"\""},
    {"x\ny", "\"x\ny\""},
    {" x ", " x "},
    {"O'Neil", "O'Neil"},
    // formulas
    {"=1+1", "'=1+1"},
    {"=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"},
    {"  =1+1", "'  =1+1"},
    {"\u00A0=1+1", "'\u00A0=1+1"},
    {"@SUM(A1)", "'@SUM(A1)"},
    {"+A1", "'+A1"},
    {"-A1", "'-A1"},
    {"-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"},
    {"\tx", "'\tx"},
    {"\rx", "\"'\rx\""},
    {"=\"a\"", "\"'=\"\"a\"\"\""},
    {"\uFF1D1", "'\uFF1D1"},
    {"\uFF0BA1", "'\uFF0BA1"},
    {"\uFF0DA1", "'\uFF0DA1"},
    {"\uFF20A1", "'\uFF20A1"},
    {"\uFF11", "\uFF11"},
    {"+", "'+"},
    {"-", "'-"},
    {"+48-A1", "'+48-A1"},
    {"-1-2", "'-1-2"},
    // numbers and phone numbers
    {"-12.5", "-12.5"},
    {"-1 234,56", "\"-1 234,56\""},
    {"+5%", "+5%"},
    {"-1.5e-7", "-1.5e-7"},
    {"-1e", "'-1e"},
    {"+48 600 100 200", "+48 600 100 200"},
    {"+1 (212) 555-0100", "+1 (212) 555-0100"},
    // an apostrophe that was there
    {"'=1", "''=1"},
    {"''=1", "'''=1"},
    {"'x", "'x"},
    {"'", "'"},
    {"'-12.5", "'-12.5"},
};

static void quotes_and_guards(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct buf out;
        buf_init(&out, NULL);
        struct csv_writer writer;
        csv_writer_init(&writer, &out);
        csv_writer_cell(&writer, str_of(cells[i].cell));
        if (!str_is(buf_str(&out), cells[i].written))
            print_message("%s\n", cells[i].cell);
        assert_string_equal(out.ptr, cells[i].written);
        buf_finish(&out);
    }
}

static void a_round_trip_keeps_every_value(void **state) {
    (void)state;
    enum { COUNT = sizeof cells / sizeof *cells };
    str row[COUNT + 1];
    for (size_t i = 0; i < COUNT; i++)
        row[i] = str_of(cells[i].cell);
    row[COUNT] = (str){0};
    struct buf out;
    buf_init(&out, NULL);
    struct csv_writer writer;
    csv_writer_init(&writer, &out);
    csv_writer_bom(&writer);
    csv_writer_row(&writer, row, COUNT + 1);
    csv_writer_row(&writer, row, COUNT + 1);
    struct dialect dialect = dialect_default();
    dialect.header = false;
    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect, buf_str(&out));
    for (int again = 0; again < 2; again++) {
        const struct row *read;
        assert_true(csv_reader_next(&reader, &read, NULL));
        assert_int_equal(read->count, COUNT + 1);
        for (size_t i = 0; i <= COUNT; i++)
            assert_true(str_equal(csv_unguard(read->cells[i]), row[i]));
    }
    csv_reader_finish(&reader);
    buf_finish(&out);
}

static void writes_rows(void **state) {
    (void)state;
    struct buf out;
    buf_init(&out, NULL);
    struct csv_writer writer;
    csv_writer_init(&writer, &out);
    csv_writer_bom(&writer);
    str row[] = {STR("a"), STR(""),
                 STR("\xEF\xBB\xBF"
                     "c")};
    csv_writer_row(&writer, row, 3);
    csv_writer_row(&writer, &row[1], 1);
    writer.delimiter = ';';
    writer.guard = false;
    csv_writer_cell(&writer, STR("=1;2"));
    csv_writer_end_row(&writer);
    assert_string_equal(out.ptr, "\xEF\xBB\xBF"
                                 "a,,\"\xEF\xBB\xBF"
                                 "c\"\r\n\"\"\r\n\"=1;2\"\r\n");
    buf_finish(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_and_guards),
        cmocka_unit_test(a_round_trip_keeps_every_value),
        cmocka_unit_test(writes_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
