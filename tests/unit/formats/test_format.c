// The table of formats: chosen by name and first bytes, refused with a word on what it is instead,
// and every row of the table reads what it wrote.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "formats/csv_writer.h"
#include "formats/format.h"
#include <cmocka.h>

static void chooses_a_format(void **state) {
    (void)state;
    const struct format *format = NULL;
    struct err err = {0};
    assert_true(format_of_file(STR("People.CSV"), STR("a;b\n"), &format, &err));
    assert_string_equal(format->name, "csv");
    assert_true(format_of_file(STR("export.dat"), STR("a;b\n"), &format, &err));
    assert_string_equal(format->name, "csv");
    assert_true(format_of_file(STR(""), STR(""), &format, &err));
    assert_ptr_equal(format_find(STR("csv")), &formats[0]);
    assert_null(format_find(STR("dbf")));
}

static void says_what_it_is_instead(void **state) {
    (void)state;
    static const struct {
        str head;
        const char *what;
    } heads[] = {
        {STR_INIT("PK\x03\x04\x14"), "Excel"},  {STR_INIT("\xD0\xCF\x11\xE0\xA1"), "old Excel"},
        {STR_INIT("%PDF-1.7"), "PDF"},          {STR_INIT("\x89PNG\r\n"), "picture"},
        {STR_INIT("BEGIN:VCARD\r\n"), "vCard"},
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        const struct format *format = NULL;
        struct err err = {0};
        assert_false(format_of_file(STR("people.csv"), heads[i].head, &format, &err));
        assert_int_equal(err.code, ERR_UNSUPPORTED);
        assert_non_null(strstr(err.text, heads[i].what));
    }
}

static void every_format_reads_what_it_wrote(void **state) {
    (void)state;
    for (size_t i = 0; i < format_count; i++) {
        struct buf text;
        buf_init(&text, NULL);
        str rows[2][3] = {{STR("name"), STR("note"), STR("phone")},
                          {STR("Łódź, \"Ala\""), STR("=1+1\nx"), STR("+48 600 100 200")}};
        formats[i].write_start(&text);
        formats[i].write_row(&text, rows[0], 3);
        formats[i].write_row(&text, rows[1], 3);
        formats[i].write_end(&text);
        struct byte_source_memory memory = {buf_str(&text), 5};
        void *reader = formats[i].open(dialect_default(), byte_source_of_memory(&memory));
        const struct row *row;
        for (size_t r = 0; r < 2; r++) {
            assert_true(formats[i].next(reader, &row, NULL));
            assert_non_null(row);
            assert_int_equal(row->count, 3);
            for (size_t c = 0; c < 3; c++)
                assert_true(str_equal(csv_unguard(row->cells[c]), rows[r][c]));
        }
        assert_true(formats[i].next(reader, &row, NULL));
        assert_null(row);
        formats[i].close(reader);
        buf_finish(&text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chooses_a_format),
        cmocka_unit_test(says_what_it_is_instead),
        cmocka_unit_test(every_format_reads_what_it_wrote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
