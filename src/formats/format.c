// The table of formats and the choice of one by a file's name and first bytes.
#include "formats/format.h"
#include "formats/csv_reader.h"
#include "formats/csv_writer.h"
#include <stdlib.h>
#include <string.h>

static void *csv_open(struct dialect dialect, struct byte_source source) {
    struct csv_reader *reader = memory_zero(1, sizeof *reader);
    csv_reader_init(reader, dialect, source);
    return reader;
}

static bool csv_next(void *state, const struct row **row, struct err *err) {
    return csv_reader_next(state, row, err);
}

static void csv_close(void *state) {
    if (state)
        csv_reader_finish(state);
    free(state);
}

static void csv_write_row(struct buf *out, const str *cells, size_t count) {
    struct csv_writer writer;
    csv_writer_init(&writer, out);
    csv_writer_row(&writer, cells, count);
}

static void csv_write_start(struct buf *out) {
    struct csv_writer writer;
    csv_writer_init(&writer, out);
    csv_writer_bom(&writer);
}

static void csv_write_end(struct buf *out) {
    (void)out;
}

const struct format formats[] = {
    {"csv", "CSV", "text/csv", "csv tsv tab txt", false, csv_open, csv_next, csv_close,
     csv_write_start, csv_write_row, csv_write_end},
};
const size_t format_count = sizeof formats / sizeof *formats;

const struct format *format_find(str name) {
    for (size_t i = 0; i < format_count; i++)
        if (str_is(name, formats[i].name))
            return &formats[i];
    return NULL;
}

// What a file that is no table of ours seems to be.
static const struct signature {
    str bytes;
    const char *what;
} signatures[] = {
    {STR_INIT("PK\x03\x04"), "an Excel or zip file"},
    {STR_INIT("\xD0\xCF\x11\xE0"), "an old Excel or Word file"},
    {STR_INIT("%PDF"), "a PDF"},
    {STR_INIT("\x89PNG"), "a picture"},
    {STR_INIT("GIF8"), "a picture"},
    {STR_INIT("\xFF\xD8\xFF"), "a picture"},
    {STR_INIT("\x1F\x8B"), "a gzip archive"},
    {STR_INIT("7z\xBC\xAF"), "a 7-Zip archive"},
    {STR_INIT("Rar!"), "a RAR archive"},
    {STR_INIT("SQLite format 3"), "an SQLite database"},
    {STR_INIT("\x7F"
              "ELF"),
     "a program"},
    {STR_INIT("BEGIN:VCARD"), "a vCard file"},
    {STR_INIT("<?xml"), "an XML file"},
    {STR_INIT("<!DOCTYPE"), "a web page"},
    {STR_INIT("<html"), "a web page"},
    {STR_INIT("{\\rtf"), "a Word document"},
};

static bool has_extension(const char *list, str extension) {
    str rest = str_of(list), one;
    while (str_split(&rest, ' ', &one))
        if (str_equal_ascii_nocase(one, extension))
            return true;
    return false;
}

bool format_of_file(str file_name, str head, const struct format **format, struct err *err) {
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (str_starts(head, signatures[i].bytes))
            return fail(err, ERR_UNSUPPORTED,
                        "This seems to be %s. Save the table as CSV (comma separated values) and "
                        "import that.",
                        signatures[i].what);
    size_t dot = str_find_last_char(file_name, '.');
    str extension = dot < file_name.len ? str_from(file_name, dot + 1) : (str){0};
    for (size_t i = 0; i < format_count; i++) {
        if (has_extension(formats[i].extensions, extension)) {
            *format = &formats[i];
            return true;
        }
    }
    *format = &formats[0]; // the bytes decide, not the name: text of any name may be a table
    return true;
}
