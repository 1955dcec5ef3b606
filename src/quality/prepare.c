// Assigning texts to a record.
#include "quality/prepare.h"
#include "model/dictionary.h"
#include "text/fold.h"

bool quality_reads_first(const struct property *property) {
    return str_is(property->match_role, "country");
}

// The point's kind carries the name of the type whose values are such points.
static bool point_kind(const struct property *property, enum contact_point_kind *kind) {
    return property->type->contact_point &&
           contact_point_kind_read(str_of(property->type->name), kind);
}

static void add_point(const struct type_context *t, struct record *record, struct value value,
                      str key) {
    struct contact_point point = {.key = key, .value = value_as_str(value)};
    if (key.len && point_kind(t->property, &point.kind))
        record_add_point(t->arena, record, point);
}

// A further value of the cell, behind those before it.
static void note_written(const struct quality_context *c, const struct type_context *t,
                         struct value further) {
    if (!c->written || value_is_null(further))
        return;
    str *all = &c->written[t->property->slot], more = property_write(t, further);
    *all =
        all->len ? str_format(c->arena, STR_FMT "; " STR_FMT, STR_ARG(*all), STR_ARG(more)) : more;
}

static bool can_hold(const struct type_context *t, str term) {
    struct type_context quiet = *t;
    struct value value;
    quiet.issues = NULL;
    return property_read(&quiet, term, &value);
}

// What the company writes instead, where it has said so, and the property can hold it: a dictionary
// may be for several.
static str by_dictionary(const struct type_context *t, str text) {
    const struct dictionary *dictionary = t->property->dictionary;
    if (!dictionary || dictionary->mode != DICTIONARY_REPLACE)
        return text;
    str term = dictionary_look(dictionary, t->arena, text);
    if (!term.len || !can_hold(t, term))
        return text;
    if (t->issues)
        issue_add(t->issues, (struct issue){.property = t->property,
                                            .rule = "dictionary.replaced",
                                            .severity = SEVERITY_INFO,
                                            .value = text,
                                            .limit = term});
    return term;
}

bool quality_assign(const struct quality_context *c, struct record *record,
                    const struct property *property, str text) {
    struct type_context t = quality_type_context(c, record, property);
    str *parts, meant = by_dictionary(&t, text);
    size_t count = property_split(&t, meant, &parts);
    struct value value;
    if (!property_read(&t, parts[0], &value))
        return false;
    record->values[property->slot] = value;
    str clean = text_clean_lines(c->arena, text), written = property_write(&t, value);
    record->entered[property->slot] = str_equal(clean, written) ? (str){0} : clean;
    if (c->written)
        c->written[property->slot] = written;
    if (property->system == SYSTEM_OWNER)
        record->owner_id = value_as_int(value);
    if (property->system == SYSTEM_CREATED_AT) // of new records only, see crm/save.h
        record->created_at = value_as_int(value);
    for (size_t i = 1; i < count; i++) {
        struct value further;
        if (!property_read(&t, parts[i], &further))
            continue;
        add_point(&t, record, further, property_key(&t, further));
        note_written(c, &t, further);
    }
    return true;
}

static void remove_point(struct record *record, size_t i) {
    for (; i + 1 < record->point_count; i++)
        record->points[i] = record->points[i + 1];
    record->point_count--;
}

// Takes out the point that mirrored the property's value before.
static void remove_stale(const struct quality_context *c, struct record *record,
                         const struct record *before, const struct property *property) {
    struct value old = record_get(before, property);
    enum contact_point_kind kind;
    if (value_is_null(old) || !point_kind(property, &kind) ||
        value_equal(old, record_get(record, property)))
        return;
    struct type_context t = quality_type_context(c, before, property);
    struct contact_point point = {kind, property_key(&t, old), value_as_str(old), {0}, false};
    for (size_t i = record->point_count; point.key.len && i-- > 0;)
        if (contact_point_same(&record->points[i], &point))
            remove_point(record, i);
}

// There is one: it was added.
static struct contact_point *find_point(struct record *record, const struct contact_point *point) {
    size_t at = 0;
    while (!contact_point_same(&record->points[at], point))
        at++;
    return &record->points[at];
}

static void collect(const struct quality_context *c, struct record *record,
                    const struct property *property, bool *has_primary) {
    enum contact_point_kind kind;
    struct value value = record_get(record, property);
    if (value_is_null(value) || !point_kind(property, &kind))
        return;
    struct type_context t = quality_type_context(c, record, property);
    str key = property_key(&t, value);
    if (!key.len)
        return;
    add_point(&t, record, value, key);
    struct contact_point wanted = {kind, key, value_as_str(value), {0}, false};
    struct contact_point *point = find_point(record, &wanted);
    if (!has_primary[kind])
        point->primary = has_primary[kind] = true;
    else if (!point->primary && !point->label.len)
        point->label = property->name;
}

void quality_collect_points(const struct quality_context *c, struct record *record,
                            const struct record *before) {
    const struct object_type *type = record->type;
    for (size_t i = 0; before && !c->keep_points && i < type->property_count; i++)
        if (!type->properties[i].archived)
            remove_stale(c, record, before, &type->properties[i]);
    for (size_t i = 0; i < record->point_count; i++)
        record->points[i].primary = false;
    bool has_primary[POINT_KIND_COUNT] = {false};
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived)
            collect(c, record, &type->properties[i], has_primary);
}

void quality_complete(const struct quality_context *c, struct record *record,
                      const struct record *before) {
    quality_split_name(c, record, before);
    quality_fill_legal_form(c, record, before);
    if (!c->no_points)
        quality_collect_points(c, record, before);
}
