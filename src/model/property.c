// Looking things up in a schema: types, properties, options.
#include "model/property.h"
#include "text/fold.h"
#include <assert.h>

static const char *const kind_names[KIND_COUNT] = {
    [KIND_IDENTITY] = "identity",
    [KIND_DESCRIPTIVE] = "descriptive",
    [KIND_QUALITATIVE] = "qualitative",
    [KIND_QUANTITATIVE] = "quantitative",
};

// Columns that every record table has.
static const char *const system_columns[] = {
    [SYSTEM_NONE] = NULL,
    [SYSTEM_ID] = "id",
    [SYSTEM_OWNER] = "owner_id",
    [SYSTEM_CREATED_AT] = "created_at",
    [SYSTEM_UPDATED_AT] = "updated_at",
    [SYSTEM_ARCHIVED_AT] = "archived_at",
};

const char *property_kind_name(enum property_kind kind) {
    assert((size_t)kind < KIND_COUNT);
    return kind_names[kind];
}

bool property_kind_read(str name, enum property_kind *kind) {
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (str_is(name, kind_names[i])) {
            *kind = (enum property_kind)i;
            return true;
        }
    return false;
}

static void name_columns(struct arena *arena, struct property *property) {
    if (property->system != SYSTEM_NONE) {
        property->column = str_of(system_columns[property->system]);
        return;
    }
    property->column = str_format(arena, "p%lld", (long long)property->id);
    if (property->type->sort_key)
        property->sort_column = str_format(arena, "p%llds", (long long)property->id);
}

static void set_title(struct arena *arena, struct object_type *type, str title) {
    size_t max = 1;
    for (size_t i = 0; i < title.len; i++)
        max += title.ptr[i] == '|' ? 1 : 0;
    type->title = arena_array(arena, max, sizeof *type->title);
    type->title_count = 0;
    for (str name; str_split(&title, '|', &name);) {
        const struct property *property = type_property(type, name);
        if (property)
            type->title[type->title_count++] = property;
    }
}

void object_type_index(struct arena *arena, struct object_type *type, str title) {
    map_init(&type->by_name, arena);
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *property = &type->properties[i];
        property->slot = i;
        if (!property->wire_name.len)
            property->wire_name = property->name;
        name_columns(arena, property);
        if (property->archived)
            continue;
        map_set(&type->by_name, property->name, property);
    }
    // Our own names win over another property's name on the wire.
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *property = &type->properties[i];
        if (!property->archived && !map_has(&type->by_name, property->wire_name))
            map_set(&type->by_name, property->wire_name, property);
    }
    set_title(arena, type, title);
}

const struct object_type *schema_type(const struct schema *schema, str name) {
    for (size_t i = 0; i < schema->type_count; i++) {
        const struct object_type *type = &schema->types[i];
        if (str_equal(name, type->name) || str_equal(name, type->wire_id) ||
            str_equal(name, type->wire_name))
            return type;
    }
    return NULL;
}

const struct object_type *schema_type_by_id(const struct schema *schema, int64_t id) {
    for (size_t i = 0; i < schema->type_count; i++)
        if (schema->types[i].id == id)
            return &schema->types[i];
    return NULL;
}

const struct property *type_property(const struct object_type *type, str name) {
    return map_get(&type->by_name, name);
}

const struct property *type_property_by_id(const struct object_type *type, int64_t id) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].id == id)
            return &type->properties[i];
    return NULL;
}

const struct property *type_system_property(const struct object_type *type,
                                            enum system_property system) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].system == system)
            return &type->properties[i];
    return NULL;
}

const struct property *type_role(const struct object_type *type, const char *match_role) {
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived && str_is(type->properties[i].match_role, match_role))
            return &type->properties[i];
    return NULL;
}

static bool option_is(struct arena *scratch, const struct option *option, str folded) {
    if (str_equal(text_fold(scratch, option->value), folded))
        return true;
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if (str_equal(text_fold(scratch, option->label[lang]), folded))
            return true;
    str rest = option->synonyms;
    for (str synonym; str_split(&rest, '|', &synonym);)
        if (synonym.len && str_equal(text_fold(scratch, synonym), folded))
            return true;
    return false;
}

const struct option *property_option(struct arena *scratch, const struct property *property,
                                     str text) {
    for (size_t i = 0; i < property->option_count; i++)
        if (str_equal(property->options[i].value, text))
            return &property->options[i];
    struct arena_mark mark = arena_mark(scratch);
    str folded = text_fold(scratch, text);
    const struct option *found = NULL;
    for (size_t i = 0; !found && folded.len && i < property->option_count; i++)
        if (option_is(scratch, &property->options[i], folded))
            found = &property->options[i];
    arena_release(scratch, mark);
    return found;
}
