// The readable half of a person's export: one page of HTML with headings, the values as a table and
// every other row as an item.
#include "base/clock.h"
#include "crm/person_private.h"
#include "model/change.h"
#include "model/message.h"

static str words_of(struct telling *t, const char *key, str value) {
    struct message_param param = {"value", value};
    return message_text(t->work->arena, str_of(key), t->work->who.lang, &param, 1);
}

void person_page_begin(struct telling *t, const struct record *record) {
    struct arena *arena = t->work->arena;
    str at = time_iso(arena, t->work->now);
    t->page = ARENA_NEW(arena, struct document);
    document_init(t->page, arena, lang_code(t->work->who.lang),
                  words_of(t, "person.title", record_title(arena, record)),
                  words_of(t, "person.made", at));
    t->page->date = at;
    t->page->contents = words_of(t, "person.contents", STR(""));
}

static void cell(struct telling *t, struct passage *cells, size_t i, enum ink ink, str text) {
    passage_add(t->work->arena, &cells[i], ink, text);
}

void person_page_record(struct telling *t, const struct record *record) {
    struct arena *arena = t->work->arena;
    struct type_context c = {.arena = arena, .lang = t->work->who.lang};
    struct document_column *columns = ARENA_ARRAY(arena, 3, struct document_column);
    columns[0] = (struct document_column){words_of(t, "person.property", STR("")), 30};
    columns[1] = (struct document_column){words_of(t, "person.value", STR("")), 40};
    columns[2] = (struct document_column){words_of(t, "person.entered", STR("")), 30};
    document_heading(t->page, 1, str_format(arena, "record-%lld", (long long)record->id),
                     str_format(arena, STR_FMT ": " STR_FMT " (%lld)",
                                STR_ARG(record->type->label[c.lang]),
                                STR_ARG(record_title(arena, record)), (long long)record->id));
    struct document_table *table = document_table(t->page, columns, 3);
    for (size_t i = 0; i < record->type->property_count; i++) {
        struct buf shown;
        if (value_is_null(record->values[i]) && !record->entered[i].len)
            continue;
        c.property = &record->type->properties[i];
        buf_init(&shown, arena);
        property_display(&c, record->values[i], &shown);
        struct passage *cells = document_row(t->page, table);
        cell(t, cells, 0, INK_STRONG, c.property->label[c.lang]);
        cell(t, cells, 1, INK_PLAIN, shown.len ? buf_str(&shown) : STR(""));
        cell(t, cells, 2, INK_QUIET, record->entered[i]);
    }
}

void person_page_heading(struct telling *t, const char *table) {
    str key = str_format(t->work->arena, "person.table.%s", table);
    if (message_known(key))
        document_heading(t->page, 2, STR(""), words_of(t, str_z(t->work->arena, key), STR("")));
}

static str value_shown(struct telling *t, const struct property *p, struct value value) {
    struct type_context c = {.arena = t->work->arena, .property = p, .lang = t->work->who.lang};
    struct buf out;
    buf_init(&out, t->work->arena);
    if (p && !value_is_null(value))
        property_display(&c, value, &out);
    else if (value.kind == VALUE_TEXT)
        buf_add(&out, value_as_str(value));
    return out.len ? buf_str(&out) : STR("");
}

static str changes_shown(struct telling *t, str bytes) {
    struct change_list changes = {0};
    struct err err = {0};
    struct buf out;
    buf_init(&out, t->work->arena);
    if (!change_unpack(t->work->arena, bytes, &changes, &err))
        return STR("");
    for (size_t i = 0; i < changes.count; i++) {
        const struct change *change = &changes.items[i];
        const struct property *p = type_property_by_id(t->record->type, change->property_id);
        str label = p ? p->label[t->work->who.lang] : STR("");
        buf_format(&out, "%s" STR_FMT ": " STR_FMT " → " STR_FMT, i ? "; " : "", STR_ARG(label),
                   STR_ARG(value_shown(t, p, change->before)),
                   STR_ARG(value_shown(t, p, change->after)));
    }
    return out.len ? buf_str(&out) : STR("");
}

static str record_shown(struct telling *t, str bytes) {
    struct record *record;
    struct err err = {0};
    struct buf out;
    buf_init(&out, t->work->arena);
    if (!record_unpack(t->work->arena, t->record->type, bytes, &record, &err))
        return STR("");
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *p = &record->type->properties[i];
        if (!value_is_null(record->values[i]))
            buf_format(&out, "%s" STR_FMT ": " STR_FMT, out.len ? "; " : "",
                       STR_ARG(p->label[t->work->who.lang]),
                       STR_ARG(value_shown(t, p, record->values[i])));
    }
    return out.len ? buf_str(&out) : STR("");
}

str person_shown(struct telling *t, const struct personal_field *field) {
    struct arena *arena = t->work->arena;
    switch (field->kind) {
    case PERSONAL_TIME:
        return str_replace(arena, str_slice(time_iso(arena, value_as_int(field->value)), 0, 16),
                           STR("T"), STR(" "));
    case PERSONAL_CHANGES:
        return changes_shown(t, value_as_str(field->value));
    case PERSONAL_RECORD:
        return record_shown(t, value_as_str(field->value));
    case PERSONAL_JSON:
    case PERSONAL_PLAIN:
        break;
    }
    if (field->value.kind == VALUE_TEXT)
        return value_as_str(field->value);
    if (field->value.kind == VALUE_INT)
        return str_format(arena, "%lld", (long long)value_as_int(field->value));
    return field->value.kind == VALUE_FLOAT
               ? str_format(arena, "%.3g", value_as_float(field->value))
               : STR("");
}

void person_page_row(struct telling *t, const struct personal_place *place,
                     const struct personal_field *fields, size_t count) {
    struct arena *arena = t->work->arena;
    struct passage *item = document_item(t->page);
    bool begun = false;
    (void)place;
    for (size_t i = 0; i < count; i++) {
        str shown = value_is_null(fields[i].value) ? STR("") : person_shown(t, &fields[i]);
        if (!shown.len)
            continue;
        str name = str_replace(arena, fields[i].name, STR("_"), STR(" "));
        passage_add(arena, item, INK_QUIET,
                    str_format(arena, "%s" STR_FMT ": ", begun ? " · " : "", STR_ARG(name)));
        passage_add(arena, item, INK_PLAIN, shown);
        begun = true;
    }
}

void person_page_line(struct telling *t, str label, str text) {
    struct passage *item;
    if (!text.len)
        return;
    item = document_item(t->page);
    passage_add(t->work->arena, item, INK_QUIET, str_concat(t->work->arena, label, STR(": ")));
    passage_add(t->work->arena, item, INK_PLAIN, str_copy(t->work->arena, text));
}
