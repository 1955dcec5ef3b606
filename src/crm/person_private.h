// A person's export while it is made: the same rows go into the JSON and onto the page.
#pragma once
#include "base/json.h"
#include "crm/import.h"
#include "crm/person_words.h"
#include "formats/document.h"
#include "store/file.h"
#include "store/personal.h"

struct person_file {
    int64_t id;
    str name, digest;
    uint64_t size;
};

struct telling {
    struct work *work; // reads
    struct jsonw w;
    struct document *page;
    struct person_words words;
    struct person_file *files; // whose bytes go along
    size_t file_count, file_cap;
    const struct record *record; // the one whose rows are told
    const char *table;           // the last row's
    const struct progress *progress;
    int64_t told; // rows
};

// A record with all of its values and rows. `role` is "person", "merged" or "activity".
MUST_CHECK bool person_tell_record(struct telling *t, const struct record *record,
                                   const char *role);
// The rows of files that brought it, as they were.
MUST_CHECK bool person_tell_import_rows(struct telling *t, const struct record *record);

// -- the page (person_page.c)

void person_page_begin(struct telling *t, const struct record *record);
void person_page_record(struct telling *t, const struct record *record);
void person_page_row(struct telling *t, const struct personal_place *place,
                     const struct personal_field *fields, size_t count);
void person_page_heading(struct telling *t, const char *table);
void person_page_line(struct telling *t, str label, str text);
// "n/a" as people read it: times to the minute, packed columns by their values.
str person_shown(struct telling *t, const struct personal_field *field);
