// The sample generator's door: rows by number, and as CSV with the truth beside it.
#include "crm/sample.h"
#include "crm/sample_private.h"
#include "formats/csv_writer.h"
#include <assert.h>

enum { ROW_TEXT_MAX = 8192 }; // no row's texts need more, drafts included (asserted by the pen)

static const char *const contact_columns[] = {
    "firstname", "lastname",      "email",   "phone",          "mobilephone",
    "company",   "jobtitle",      "address", "city",           "zip",
    "country",   "date_of_birth", "website", "lifecyclestage", "notes"};
static const char *const company_columns[] = {
    "name", "domain",  "phone",    "email",  "address",          "city",
    "zip",  "country", "industry", "tax_id", "numberofemployees"};

static const char *const hazard_names[SAMPLE_HAZARD_COUNT] = {
    [SAMPLE_PLAIN] = "",
    [SAMPLE_EXACT] = "exact",
    [SAMPLE_TYPO] = "typo",
    [SAMPLE_NICKNAME] = "nickname",
    [SAMPLE_SCRIPT] = "script",
    [SAMPLE_SWAPPED] = "swapped",
    [SAMPLE_WHOLE_NAME] = "whole name",
    [SAMPLE_MARRIED] = "married name",
    [SAMPLE_JOB_MOVE] = "job move",
    [SAMPLE_SPARSE] = "sparse",
    [SAMPLE_LEGAL_FORM] = "legal form",
    [SAMPLE_RENAMED] = "renamed",
    [SAMPLE_HOUSEHOLD] = "household",
    [SAMPLE_FATHER_SON] = "father and son",
    [SAMPLE_NAMESAKE] = "namesake",
    [SAMPLE_SWITCHBOARD] = "switchboard",
    [SAMPLE_MAILBOX] = "shared mailbox",
    [SAMPLE_BRANCH] = "branch",
};

void sample_init(struct sample *sample, enum sample_type type, uint64_t seed, uint64_t rows) {
    *sample = (struct sample){.type = type, .seed = seed, .rows = rows};
}

size_t sample_columns(enum sample_type type, const char *const **names) {
    *names = type == SAMPLE_CONTACTS ? contact_columns : company_columns;
    return type == SAMPLE_CONTACTS ? COUNT_OF(contact_columns) : COUNT_OF(company_columns);
}

str sample_hazard_name(enum sample_hazard hazard) {
    return str_of(hazard_names[hazard]);
}

void sample_row(const struct sample *sample, uint64_t index, struct buf *text,
                struct sample_row *row) {
    assert(index < sample->rows);
    *row = (struct sample_row){0};
    struct pen pen = {.start = buf_room(text, ROW_TEXT_MAX)};
    pen.at = pen.start;
    pen.end = pen.start + ROW_TEXT_MAX;
    struct sample_slot slot = sample_slot_of(sample, index);
    if (sample->type == SAMPLE_CONTACTS)
        sample_contact_row(sample, slot, &pen, row);
    else
        sample_company_row(sample, slot, &pen, row);
    text->len = (size_t)(pen.at - text->ptr);
}

void sample_write_csv(const struct sample *sample, uint64_t first, uint64_t count,
                      struct buf *out) {
    struct csv_writer writer;
    csv_writer_init(&writer, out);
    const char *const *names;
    size_t columns = sample_columns(sample->type, &names);
    if (first == 0) {
        for (size_t i = 0; i < columns; i++)
            csv_writer_cell(&writer, str_of(names[i]));
        csv_writer_end_row(&writer);
    }
    struct buf text;
    buf_init(&text, NULL);
    for (uint64_t index = first; index < sample->rows && index - first < count; index++) {
        struct sample_row row;
        buf_clear(&text);
        sample_row(sample, index, &text, &row);
        csv_writer_row(&writer, row.cells, columns);
    }
    buf_finish(&text);
}

void sample_write_truth(const struct sample *sample, uint64_t first, uint64_t count,
                        struct buf *out) {
    if (first == 0)
        buf_add(out, STR("row,entity,hazard,related\r\n"));
    struct buf text;
    buf_init(&text, NULL);
    for (uint64_t index = first; index < sample->rows && index - first < count; index++) {
        struct sample_row row;
        buf_clear(&text);
        sample_row(sample, index, &text, &row);
        buf_add_u64(out, index + 1);
        buf_add_char(out, ',');
        buf_add_u64(out, row.entity);
        buf_add_char(out, ',');
        buf_add(out, sample_hazard_name(row.hazard));
        buf_add_char(out, ',');
        if (row.related)
            buf_add_u64(out, row.related);
        buf_add(out, STR("\r\n"));
    }
    buf_finish(&text);
}
