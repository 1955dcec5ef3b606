// Whole files: cases of our own in tests/data/csv (a table beside what should be read from it), and
// the csv-spectrum set where the reference data is there.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "base/json.h"
#include "formats/dialect.h"
#include "table_support.h"
#include <cmocka.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static bool read_file(struct arena *arena, str path, str *out) {
    FILE *file = fopen(str_z(arena, path), "rb");
    if (!file)
        return false;
    struct buf text;
    buf_init(&text, arena);
    for (;;) {
        size_t got = fread(buf_room(&text, 65536), 1, 65536, file);
        if (!got)
            break;
        text.len += got;
    }
    fclose(file);
    *out = text.len ? buf_str(&text) : STR("");
    return true;
}

// Guesses the dialect of the file and reads it through the converter, as an import does.
static str read_table(struct arena *arena, str path) {
    int fd = open(str_z(arena, path), O_RDONLY);
    assert_true(fd >= 0);
    struct dialect_guess guess;
    assert_true(dialect_guess_fd(arena, fd, (struct dialect_wish){0}, &guess, NULL));
    enum charset charset;
    assert_true(charset_of_name(guess.charset, &charset));
    struct byte_source_charset convert;
    byte_source_charset_init(&convert, charset, byte_source_of_fd(&fd));
    struct csv_reader reader;
    csv_reader_init(&reader, guess.dialect, byte_source_of_charset(&convert));
    str text = table_text(arena, &reader);
    csv_reader_finish(&reader);
    byte_source_charset_finish(&convert);
    close(fd);
    return text;
}

static void reads_our_cases(void **state) {
    (void)state;
    const char *folder = PROJECT_ROOT "/tests/data/csv";
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        str name = str_of(entry->d_name);
        if (!str_ends(name, STR(".csv")))
            continue;
        struct arena arena;
        arena_init(&arena);
        str path = str_format(&arena, "%s/%s", folder, entry->d_name), wanted;
        str beside = str_concat(&arena, str_slice(path, 0, path.len - 4), STR(".rows"));
        assert_true(read_file(&arena, beside, &wanted));
        str got = read_table(&arena, path);
        if (!str_equal(got, wanted))
            print_message("%s:\n%.*s\nwanted:\n%.*s\n", entry->d_name, STR_ARG(got),
                          STR_ARG(wanted));
        assert_true(str_equal(got, wanted));
        arena_finish(&arena);
        count++;
    }
    closedir(dir);
    assert_true(count >= 10);
}

// ---- csv-spectrum: rows as JSON objects keyed by the header

static str reference_path(struct arena *arena, const char *file) {
    const char *root = getenv("KARTOTEKA_REFERENCE_DATA");
    return str_format(arena, "%s/csv-spectrum/%s", root ? root : PROJECT_ROOT "/../shared/data",
                      file);
}

// Its JSON has another telephone number than its CSV: that cell alone is not compared.
static bool is_mistaken(const char *name, size_t column) {
    return strcmp(name, "location_coordinates") == 0 && column == 0;
}

static void compare_row(const char *name, const str *header, const struct row *row,
                        const struct json *object) {
    assert_int_equal(object->kind, JSON_KIND_OBJECT);
    assert_int_equal(row->count, object->count);
    for (size_t i = 0; i < row->count; i++) {
        assert_true(str_equal(object->members[i].name, header[i]));
        if (!is_mistaken(name, i))
            assert_true(str_equal(object->members[i].value.text, row->cells[i]));
    }
}

static void compare_file(struct arena *arena, const char *name) {
    str csv, text;
    assert_true(
        read_file(arena, reference_path(arena, str_format(arena, "csvs/%s.csv", name).ptr), &csv));
    assert_true(read_file(arena, reference_path(arena, str_format(arena, "json/%s.json", name).ptr),
                          &text));
    struct json json;
    assert_true(json_read(arena, text, &json, NULL));
    bool single = json.kind == JSON_KIND_OBJECT;
    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect_default(), csv);
    const struct row *row;
    assert_true(csv_reader_next(&reader, &row, NULL) && row);
    str header[32];
    memcpy(header, row->cells, row->count * sizeof(str));
    for (size_t i = 0; i < (single ? 1 : json.count); i++) {
        assert_true(csv_reader_next(&reader, &row, NULL) && row);
        assert_int_equal(row->flags, 0);
        compare_row(name, header, row, single ? &json : &json.items[i]);
    }
    assert_true(csv_reader_next(&reader, &row, NULL) && !row);
    csv_reader_finish(&reader);
}

static void reads_csv_spectrum(void **state) {
    (void)state;
    static const char *const names[] = {"comma_in_quotes", "empty",         "empty_crlf",
                                        "escaped_quotes",  "json",          "location_coordinates",
                                        "newlines",        "newlines_crlf", "quotes_and_newlines",
                                        "simple",          "simple_crlf",   "utf8"};
    struct arena arena;
    arena_init(&arena);
    if (access(str_z(&arena, reference_path(&arena, "csvs/simple.csv")), R_OK) != 0) {
        print_message("skipped: no reference data (KARTOTEKA_REFERENCE_DATA)\n");
        arena_finish(&arena);
        skip();
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        compare_file(&arena, names[i]);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_our_cases),
        cmocka_unit_test(reads_csv_spectrum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
