// What roles let people do with single properties: the words, what follows of a role, its JSON.
#include "base/buf.h"
#include "model/role_private.h"
#include "model/standard.h"

static const char *const levels[FIELD_LEVEL_COUNT] = {
    [FIELD_EDIT] = "edit",
    [FIELD_READ] = "read",
    [FIELD_MASKED] = "masked",
    [FIELD_HIDDEN] = "hidden",
};

const char *field_level_name(enum field_level level) {
    return levels[level];
}

bool field_level_read(str name, enum field_level *level) {
    for (int i = 0; i < FIELD_LEVEL_COUNT; i++)
        if (str_is(name, levels[i])) {
            *level = (enum field_level)i;
            return true;
        }
    return false;
}

static const struct role_field *row_of(const struct role *role, str type, str property) {
    for (size_t i = 0; i < role->field_count; i++)
        if (str_equal(role->fields[i].property, property) && str_equal(role->fields[i].type, type))
            return &role->fields[i];
    return NULL;
}

enum field_level role_field_level(const struct role *role, str type, const struct property *p) {
    if (role->everything)
        return FIELD_EDIT;
    const struct role_field *row = row_of(role, type, p->name);
    if (row)
        return row->level;
    return p->standard && p->standard->sensitive &&
                   role_reach_of(role, type, RIGHT_UNMASK) == REACH_NONE
               ? FIELD_MASKED
               : FIELD_EDIT;
}

// Every property that either role says something of is at most as open in `other`.
static bool covers_rows(const struct schema *schema, const struct role *role,
                        const struct role *other, const struct role *rows) {
    for (size_t i = 0; i < rows->field_count; i++) {
        const struct object_type *type = schema_type(schema, rows->fields[i].type);
        const struct property *p = type ? type_property(type, rows->fields[i].property) : NULL;
        if (p && role_field_level(other, type->name, p) < role_field_level(role, type->name, p))
            return false;
    }
    return true;
}

bool role_fields_cover(const struct schema *schema, const struct role *role,
                       const struct role *other) {
    return role->everything ||
           (covers_rows(schema, role, other, role) && covers_rows(schema, role, other, other));
}

// -- as JSON

enum { FIELDS_MAX = 2000 };

static size_t count_fields(const struct json *given) {
    size_t count = 0;
    for (size_t t = 0; given && given->kind == JSON_KIND_OBJECT && t < given->count; t++)
        count += given->members[t].value.count;
    return count;
}

static bool read_type(struct arena *arena, str type, const struct json *given, struct role *role,
                      struct err *err) {
    if (given->kind != JSON_KIND_OBJECT)
        return role_unknown(err, type);
    for (size_t i = 0; i < given->count; i++) {
        const struct json *word = &given->members[i].value;
        struct role_field *row = &role->fields[role->field_count++];
        *row = (struct role_field){.type = str_copy(arena, type),
                                   .property = str_copy(arena, given->members[i].name)};
        if (word->kind != JSON_KIND_TEXT || !field_level_read(word->text, &row->level))
            return role_unknown(err, word->kind == JSON_KIND_TEXT ? word->text : row->property);
    }
    return true;
}

bool role_fields_read(struct arena *arena, const struct json *given, struct role *role,
                      struct err *err) {
    size_t count = count_fields(given);
    role->field_count = 0;
    if (given && given->kind != JSON_KIND_OBJECT && given->kind != JSON_KIND_NULL)
        return role_unknown(err, STR("fields"));
    if (count > FIELDS_MAX)
        return fail_about(err, ERR_INPUT, STR("fields"), "A role names %d properties at most.",
                          FIELDS_MAX);
    role->fields = ARENA_ARRAY(arena, count + 1, struct role_field);
    for (size_t t = 0; count && t < given->count; t++)
        if (!read_type(arena, given->members[t].name, &given->members[t].value, role, err))
            return false;
    return true;
}

// Rows of one type follow one another, as they were read.
void role_fields_write(struct jsonw *w, const struct role *role) {
    jsonw_name(w, "fields");
    jsonw_object(w);
    for (size_t i = 0; i < role->field_count; i++) {
        const struct role_field *row = &role->fields[i];
        bool first = !i || !str_equal(row[-1].type, row->type);
        bool last = i + 1 == role->field_count || !str_equal(row[1].type, row->type);
        if (first) {
            jsonw_name_str(w, row->type);
            jsonw_object(w);
        }
        jsonw_name_str(w, row->property);
        jsonw_text_z(w, levels[row->level]);
        if (last)
            jsonw_object_end(w);
    }
    jsonw_object_end(w);
}
