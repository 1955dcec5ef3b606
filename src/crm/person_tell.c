// What is known of one record as JSON: values as normalised and as entered, then every row of every
// place (store/personal.h). What is packed is told value by value.
#include "crm/browse.h"
#include "crm/import_private.h"
#include "crm/person_private.h"
#include "model/change.h"
#include "store/history.h"

static void write_value(struct jsonw *w, struct value value) {
    switch (value.kind) {
    case VALUE_INT:
        jsonw_int(w, value.i);
        return;
    case VALUE_FLOAT:
        jsonw_real(w, value.f);
        return;
    case VALUE_TEXT:
    case VALUE_BYTES:
        jsonw_text(w, value.s);
        return;
    case VALUE_NULL:
        break;
    }
    jsonw_null(w);
}

static void write_properties(struct telling *t, const struct record *record) {
    struct jsonw *w = &t->w;
    struct type_context c = {.arena = t->work->arena, .lang = t->work->who.lang};
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (value_is_null(record->values[i]) && !record->entered[i].len)
            continue;
        c.property = p;
        jsonw_object(w);
        jsonw_put_text(w, "name", p->name);
        jsonw_put_text(w, "label", p->label[t->work->who.lang]);
        jsonw_put_text(w, "value", property_write(&c, record->values[i]));
        if (record->entered[i].len)
            jsonw_put_text(w, "entered", record->entered[i]);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

// Also of properties that are gone: the history has their values.
static void write_changes(struct telling *t, const struct change_list *changes) {
    struct jsonw *w = &t->w;
    jsonw_array(w);
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const struct property *p = type_property_by_id(t->record->type, change->property_id);
        jsonw_object(w);
        jsonw_put_text(w, "property",
                       p ? p->name
                         : str_format(t->work->arena, "%lld", (long long)change->property_id));
        jsonw_name(w, "before");
        write_value(w, change->before);
        jsonw_name(w, "after");
        write_value(w, change->after);
        if (change->entered_before.len)
            jsonw_put_text(w, "enteredBefore", change->entered_before);
        if (change->entered_after.len)
            jsonw_put_text(w, "enteredAfter", change->entered_after);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static bool write_packed(struct telling *t, const struct personal_field *field) {
    struct work *work = t->work;
    struct change_list changes = {0};
    struct record *record;
    if (field->kind == PERSONAL_CHANGES) {
        if (!change_unpack(work->arena, value_as_str(field->value), &changes, work->err))
            return false;
        write_changes(t, &changes);
        return true;
    }
    if (!record_unpack(work->arena, t->record->type, value_as_str(field->value), &record,
                       work->err))
        return false;
    jsonw_object(&t->w);
    write_properties(t, record);
    jsonw_name(&t->w, "contactPoints");
    jsonw_array(&t->w);
    for (size_t i = 0; i < record->point_count; i++)
        jsonw_text(&t->w, record->points[i].value);
    jsonw_array_end(&t->w);
    jsonw_object_end(&t->w);
    return true;
}

static bool write_field(struct telling *t, const struct personal_field *field) {
    switch (field->kind) {
    case PERSONAL_CHANGES:
    case PERSONAL_RECORD:
        return write_packed(t, field);
    case PERSONAL_TIME:
        jsonw_time(&t->w, value_as_int(field->value));
        return true;
    case PERSONAL_JSON:
        jsonw_raw(&t->w, value_as_str(field->value));
        return true;
    case PERSONAL_PLAIN:
        write_value(&t->w, field->value);
        return true;
    }
    return true;
}

static void note_file(struct telling *t, const struct personal_field *fields, size_t count) {
    struct person_file file = {0};
    for (size_t i = 0; i < count; i++) {
        if (str_is(fields[i].name, "id"))
            file.id = value_as_int(fields[i].value);
        else if (str_is(fields[i].name, "name"))
            file.name = value_as_str(fields[i].value);
        else if (str_is(fields[i].name, "digest"))
            file.digest = value_as_str(fields[i].value);
        else if (str_is(fields[i].name, "size"))
            file.size = (uint64_t)value_as_int(fields[i].value);
    }
    for (size_t i = 0; i < t->file_count; i++)
        if (t->files[i].id == file.id)
            return;
    if (t->file_count == t->file_cap) {
        size_t cap = t->file_cap ? 2 * t->file_cap : 16;
        t->files = arena_grow(t->work->arena, t->files, t->file_cap * sizeof *t->files,
                              cap * sizeof *t->files);
        t->file_cap = cap;
    }
    t->files[t->file_count++] = file;
}

// Rows of one place are one array, begun by its first row.
static bool take_row(void *context, const struct personal_place *place,
                     const struct personal_field *fields, size_t count) {
    struct telling *t = context;
    struct jsonw *w = &t->w;
    if (t->table != place->table) {
        t->table = place->table;
        jsonw_name(w, place->table);
        jsonw_array(w);
        person_page_heading(t, place->table);
    }
    jsonw_object(w);
    for (size_t i = 0; i < count; i++) {
        if (value_is_null(fields[i].value))
            continue;
        jsonw_name_str(w, fields[i].name);
        if (!write_field(t, &fields[i]))
            return false;
    }
    jsonw_object_end(w);
    if (str_is(str_of(place->table), "file"))
        note_file(t, fields, count);
    person_page_row(t, place, fields, count);
    return ++t->told % 256 || progress_report(t->progress, t->told, -1, "reading") ||
           WORK_FAIL(t->work, ERR_CANCELLED, "The export was cancelled.");
}

bool person_tell_record(struct telling *t, const struct record *record, const char *role) {
    struct jsonw *w = &t->w;
    const struct personal_place *place;
    struct personal_sink sink = {take_row, t};
    t->record = record;
    jsonw_object(w);
    jsonw_put_text(w, "role", str_of(role));
    jsonw_put_text(w, "type", record->type->name);
    jsonw_name(w, "id");
    jsonw_id(w, record->id);
    jsonw_put_text(w, "title", record_title(t->work->arena, record));
    write_properties(t, record);
    person_page_record(t, record);
    for (size_t i = 0; (place = personal_place(i)); i++) {
        t->table = NULL;
        if (!store_personal_rows(t->work, place, record, &sink))
            return false;
        if (t->table)
            jsonw_array_end(w);
    }
    if (!person_tell_import_rows(t, record))
        return false;
    jsonw_object_end(w);
    return true;
}

// -- rows of imported files

struct row_place {
    int64_t import_id, part, row;
};

static void write_row(struct telling *t, const struct import *import,
                      const struct import_plan *plan, const struct row *row) {
    struct jsonw *w = &t->w;
    jsonw_object(w);
    jsonw_name(w, "import");
    jsonw_id(w, import->id);
    jsonw_put_text(w, "file", import->file_name);
    jsonw_put_int(w, "row", (int64_t)row->number);
    jsonw_name(w, "cells");
    jsonw_array(w);
    for (size_t i = 0; i < row->count; i++) {
        str header = i < plan->column_count ? plan->columns[i].header : STR("");
        jsonw_object(w);
        jsonw_put_text(w, "column", header);
        jsonw_put_text(w, "value", row->cells[i]);
        jsonw_object_end(w);
        person_page_line(t, header, row->cells[i]);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

// A file that was taken away, or is read no more, holds nothing any more.
static bool tell_import_row(struct telling *t, const struct row_place *place) {
    struct work *work = t->work;
    struct import import;
    struct import_plan plan;
    struct import_part_use use;
    struct import_file file;
    const struct row *row = NULL;
    bool found;
    if (!store_import_get(work, place->import_id, &import, &found))
        return false;
    if (!found)
        return true;
    if (!browse_import_plan(work, &import, &plan))
        return false;
    if ((size_t)place->part >= import_part_count(&plan))
        return true;
    if (!import_part_open(work, &import, &plan, (size_t)place->part, &use))
        return false;
    bool done = import_file_open(&file, work, &import, &use.plan);
    while (done && (done = import_file_next(&file, &row, work->err)) && row &&
           (int64_t)row->number < place->row)
        ;
    if (done && row && (int64_t)row->number == place->row)
        write_row(t, &import, &use.plan, row);
    import_file_close(&file);
    return done;
}

static bool has_place(const struct row_place *places, size_t count, const struct row_place *place) {
    for (size_t i = 0; i < count; i++)
        if (places[i].import_id == place->import_id && places[i].row == place->row)
            return true;
    return false;
}

bool person_tell_import_rows(struct telling *t, const struct record *record) {
    struct work *work = t->work;
    struct history_entry *entries;
    size_t count, place_count = 0;
    if (!store_history_since(work, record->id, 0, &entries, &count))
        return false;
    struct row_place *places = ARENA_ARRAY(work->arena, count + 1, struct row_place);
    for (size_t i = 0; i < count; i++) {
        struct row_place place = {entries[i].source.id, 0, entries[i].source.row};
        if (entries[i].source.kind == SOURCE_IMPORT && place.import_id &&
            !has_place(places, place_count, &place))
            places[place_count++] = place;
    }
    if (!place_count)
        return true;
    person_page_heading(t, "import_row");
    jsonw_name(&t->w, "import_row");
    jsonw_array(&t->w);
    for (size_t i = 0; i < place_count; i++)
        if (!tell_import_row(t, &places[i]))
            return false;
    jsonw_array_end(&t->w);
    return true;
}
