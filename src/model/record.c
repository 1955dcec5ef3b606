// Making, copying and reading records.
#include "model/record.h"
#include "text/country.h"
#include "text/script.h"
#include <assert.h>
#include <string.h>

struct record *record_create(struct arena *arena, const struct object_type *type) {
    struct record *record = ARENA_NEW(arena, struct record);
    record->type = type;
    record->values = ARENA_ARRAY(arena, type->property_count, struct value);
    record->entered = ARENA_ARRAY(arena, type->property_count, str);
    return record;
}

struct record *record_copy(struct arena *arena, const struct record *record) {
    struct record *copy = ARENA_NEW(arena, struct record);
    *copy = *record;
    size_t count = record->type->property_count;
    copy->values = ARENA_ARRAY(arena, count, struct value);
    copy->entered = ARENA_ARRAY(arena, count, str);
    copy->masks = record->masks ? ARENA_ARRAY(arena, count, str) : NULL;
    copy->points = ARENA_ARRAY(arena, record->point_count, struct contact_point);
    for (size_t i = 0; i < count; i++) {
        copy->values[i] = value_copy(arena, record->values[i]);
        copy->entered[i] = str_copy(arena, record->entered[i]);
        if (copy->masks)
            copy->masks[i] = str_copy(arena, record->masks[i]);
    }
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *from = &record->points[i];
        copy->points[i] = (struct contact_point){.kind = from->kind,
                                                 .key = str_copy(arena, from->key),
                                                 .value = str_copy(arena, from->value),
                                                 .label = str_copy(arena, from->label),
                                                 .primary = from->primary};
    }
    return copy;
}

struct value record_get(const struct record *record, const struct property *property) {
    assert(property->slot < record->type->property_count);
    return record->values[property->slot];
}

str record_text(const struct record *record, const char *name) {
    const struct property *property = type_property(record->type, str_of(name));
    return property ? value_as_str(record_get(record, property)) : (str){0};
}

static str role_text(const struct record *record, const char *role) {
    const struct property *property = type_role(record->type, role);
    return property ? value_as_str(record_get(record, property)) : (str){0};
}

// Parts joined in the type's order; a name written in ideographs family first and without spaces.
static str joined_title(struct arena *arena, const struct record *record) {
    const struct object_type *type = record->type;
    bool han = true;
    for (size_t i = 0; i < type->title_count; i++) {
        str part = value_as_str(record_get(record, type->title[i]));
        han = han && (!part.len || script_of_text(part) == SCRIPT_HAN);
    }
    if (han && type->title_count > 1)
        return str_concat(arena, role_text(record, "family_name"), role_text(record, "given_name"));
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < type->title_count; i++) {
        str part = value_as_str(record_get(record, type->title[i]));
        if (out.len && part.len)
            buf_add_char(&out, ' ');
        buf_add(&out, part);
    }
    return buf_str(&out);
}

// What stands for a title that is empty, the first that is not.
static const char *const stand_ins[] = {"whole_name", "web_domain", "email", "phone"};
enum { STAND_INS = sizeof stand_ins / sizeof *stand_ins };

str record_title(struct arena *arena, const struct record *record) {
    str title = joined_title(arena, record);
    for (size_t i = 0; !title.len && i < STAND_INS; i++)
        title = role_text(record, stand_ins[i]);
    return title.len ? title : str_format(arena, "#%lld", (long long)record->id);
}

bool record_title_reads(const struct property *property, const struct object_type *type) {
    for (size_t i = 0; i < type->title_count; i++)
        if (type->title[i] == property)
            return true;
    for (size_t i = 0; i < STAND_INS; i++)
        if (type_role(type, stand_ins[i]) == property)
            return true;
    return false;
}

bool record_has_role(const struct record *record, const char *match_role) {
    const struct object_type *type = record->type;
    for (size_t i = 0; i < type->with_role_count; i++)
        if (str_is(type->with_role[i]->match_role, match_role) &&
            !value_is_null(record_get(record, type->with_role[i])))
            return true;
    return false;
}

str record_country(const struct record *record, str otherwise) {
    str country = role_text(record, "country");
    return country_exists(country) ? country : otherwise;
}

static struct value header_value(const struct record *record, enum system_property system) {
    switch (system) {
    case SYSTEM_ID:
        return value_id(record->id);
    case SYSTEM_OWNER:
        return value_id(record->owner_id);
    case SYSTEM_CREATED_AT:
        return value_id(record->created_at);
    case SYSTEM_UPDATED_AT:
        return value_id(record->updated_at);
    case SYSTEM_ARCHIVED_AT:
        return value_id(record->archived_at);
    case SYSTEM_NONE:
        break;
    }
    return value_null();
}

void record_sync_header(struct record *record) {
    for (size_t i = 0; i < record->type->property_count; i++)
        if (record->type->properties[i].system != SYSTEM_NONE)
            record->values[i] = header_value(record, record->type->properties[i].system);
}

static const char *const point_names[POINT_KIND_COUNT] = {
    [POINT_EMAIL] = "email",
    [POINT_PHONE] = "phone",
};

const char *contact_point_kind_name(enum contact_point_kind kind) {
    assert((size_t)kind < POINT_KIND_COUNT);
    return point_names[kind];
}

bool contact_point_kind_read(str name, enum contact_point_kind *kind) {
    for (size_t i = 0; i < POINT_KIND_COUNT; i++)
        if (str_is(name, point_names[i])) {
            *kind = (enum contact_point_kind)i;
            return true;
        }
    return false;
}

bool contact_point_same(const struct contact_point *a, const struct contact_point *b) {
    return a->kind == b->kind && str_equal(a->key, b->key) && str_equal(a->value, b->value);
}

bool record_has_point(const struct record *record, const struct contact_point *point) {
    for (size_t i = 0; i < record->point_count; i++)
        if (contact_point_same(&record->points[i], point))
            return true;
    return false;
}

void record_add_point(struct arena *arena, struct record *record, struct contact_point point) {
    if (record_has_point(record, &point))
        return;
    size_t size = record->point_count * sizeof *record->points;
    record->points = arena_grow(arena, record->points, size, size + sizeof *record->points);
    record->points[record->point_count++] = point;
}
