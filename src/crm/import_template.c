// Columns, headers and examples of a file to be filled.
#include "crm/import_template.h"
#include "formats/csv_writer.h"
#include "model/message.h"
#include "model/standard.h"
#include "text/fold.h"

static bool is_filled_by_people(const struct property *p) {
    return !p->read_only && !p->archived && !p->hidden && !p->derived &&
           (p->system == SYSTEM_NONE || p->system == SYSTEM_OWNER);
}

static bool is_one_of(const struct property *p, const struct property *const *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == p)
            return true;
    return false;
}

static bool is_needed(const struct object_type *type, const struct property *p) {
    return p->required || p->unique || (p->standard && p->standard->required_when.len) ||
           is_one_of(p, type->title, type->title_count) ||
           is_one_of(p, type->one_of, type->one_of_count) || str_is(p->match_role, "email") ||
           str_is(p->match_role, "tax_id");
}

size_t import_template_columns(struct arena *arena, const struct object_type *type, bool narrow,
                               const struct property ***out) {
    size_t count = 0;
    *out = ARENA_ARRAY(arena, type->property_count, const struct property *);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (is_filled_by_people(p) && (!narrow || is_needed(type, p)))
            (*out)[count++] = p;
    }
    return count;
}

str import_template_header(struct arena *arena, const struct object_type *type,
                           const struct property *p, enum lang lang) {
    str label = text_fold(arena, p->label[lang]);
    if (!label.len)
        return p->name;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *other = &type->properties[i];
        if (other != p && !other->archived &&
            str_equal(text_fold(arena, other->label[lang]), label))
            return p->name;
    }
    return p->label[lang];
}

// By role or type: the first row that has one of them.
static str usual_example(const struct property *p) {
    static const struct {
        const char *role, *type, *text;
    } examples[] = {
        {"given_name", NULL, "Anna"},
        {"family_name", NULL, "Nowak"},
        {"whole_name", NULL, ""}, // beside first and last name
        {"email", "email", "anna.nowak@example.com"},
        {"phone", "phone", "+48 600 100 200"},
        {"company_name", NULL, "Example Ltd"},
        {"city", "city", "Gdańsk"},
        {"country", "country", "PL"},
        {"postcode", "postcode", "80-001"},
        {"birth_date", NULL, "1990-05-31"},
        {"web_domain", "domain", "example.com"},
        {NULL, "url", "https://example.com"},
        {NULL, "date", "2026-05-31"},
        {NULL, "datetime", "2026-05-31 14:30"},
        {NULL, "number", "12"},
        {NULL, "percent", "15"},
        {NULL, "money", "1250.00"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        if ((examples[i].role && str_is(p->match_role, examples[i].role)) ||
            (examples[i].type && str_is(str_of(p->type->name), examples[i].type)))
            return str_of(examples[i].text);
    return STR("");
}

str import_example(const struct property *p, enum lang lang) {
    static const char *const yes[LANG_COUNT] = {"yes", "tak", "да", "是"};
    if (p->standard && p->standard->example.len)
        return p->standard->example;
    for (size_t i = 0; i < p->option_count; i++) {
        const struct option *option = &p->options[i];
        if (!option->hidden)
            return p->options_from == OPTIONS_OWN && option->label[lang].len ? option->label[lang]
                                                                             : option->value;
    }
    return str_is(str_of(p->type->wire_type), "bool") ? str_of(yes[lang]) : usual_example(p);
}

str import_template_csv(struct arena *arena, const struct object_type *type, bool narrow,
                        enum lang lang) {
    const struct property **columns;
    size_t count = import_template_columns(arena, type, narrow, &columns);
    struct buf out;
    struct csv_writer csv;
    buf_init(&out, arena);
    csv_writer_init(&csv, &out);
    csv_writer_bom(&csv);
    for (size_t i = 0; i < count; i++)
        csv_writer_cell(&csv, import_template_header(arena, type, columns[i], lang));
    csv_writer_end_row(&csv);
    for (size_t i = 0; i < count; i++) {
        str example = import_example(columns[i], lang);
        bool needed = columns[i]->required && !example.len;
        csv_writer_cell(&csv, needed ? message_text(arena, STR("guide.example"), lang, NULL, 0)
                                     : example);
    }
    csv_writer_end_row(&csv);
    return buf_str(&out);
}
