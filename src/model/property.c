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

static const char *const family_names[FAMILY_COUNT] = {
    [FAMILY_RECORD] = "record",
    [FAMILY_ACTIVITY] = "activity",
    [FAMILY_ITEM] = "item",
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

const char *type_family_name(enum type_family family) {
    assert((size_t)family < FAMILY_COUNT);
    return family_names[family];
}

bool type_family_read(str name, enum type_family *family) {
    for (size_t i = 0; i < FAMILY_COUNT; i++)
        if (str_is(name, family_names[i])) {
            *family = (enum type_family)i;
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

static const struct property **named(struct arena *arena, const struct object_type *type, str names,
                                     size_t *count) {
    size_t max = 1;
    for (size_t i = 0; i < names.len; i++)
        max += names.ptr[i] == '|' ? 1 : 0;
    const struct property **list = arena_array(arena, max, sizeof *list);
    *count = 0;
    for (str name; str_split(&names, '|', &name);) {
        const struct property *property = type_property(type, name);
        if (property)
            list[(*count)++] = property;
    }
    return list;
}

static const struct property *with_options_from(const struct object_type *type,
                                                enum option_source source) {
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived && type->properties[i].options_from == source)
            return &type->properties[i];
    return NULL;
}

// What programs also call the times that every record has, whatever the type.
static const struct {
    const char *name;
    enum system_property means;
} also_called[] = {
    {"hs_createdate", SYSTEM_CREATED_AT},
    {"hs_lastmodifieddate", SYSTEM_UPDATED_AT},
    {"lastmodifieddate", SYSTEM_UPDATED_AT},
};

static void index_more_names(struct object_type *type, struct property *property) {
    for (size_t i = 0; i < sizeof also_called / sizeof *also_called; i++)
        if (property->system == also_called[i].means &&
            !map_has(&type->by_name, str_of(also_called[i].name)))
            map_set(&type->by_name, str_of(also_called[i].name), property);
}

static void index_roles(struct arena *arena, struct object_type *type) {
    type->with_role = ARENA_ARRAY(arena, type->property_count, const struct property *);
    type->with_role_count = 0;
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].match_role.len)
            type->with_role[type->with_role_count++] = &type->properties[i];
}

void object_type_index(struct arena *arena, struct object_type *type,
                       const struct type_names *names) {
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
    for (size_t i = 0; i < type->property_count; i++)
        if (!type->properties[i].archived)
            index_more_names(type, &type->properties[i]);
    index_roles(arena, type);
    type->title = named(arena, type, names->title, &type->title_count);
    type->secondary = named(arena, type, names->secondary, &type->secondary_count);
    type->searchable = named(arena, type, names->searchable, &type->searchable_count);
    type->one_of = named(arena, type, names->one_of, &type->one_of_count);
    type->pipeline_property = with_options_from(type, OPTIONS_PIPELINES);
    type->stage_property = with_options_from(type, OPTIONS_STAGES);
    type->time_property =
        type->family == FAMILY_ACTIVITY ? type_property(type, STR("hs_timestamp")) : NULL;
}

// Programs call a type that a company made itself by its account and name: "p1_car".
static str without_account(str name) {
    size_t digits = 1;
    while (digits < name.len && name.ptr[digits] >= '0' && name.ptr[digits] <= '9')
        digits++;
    bool full = name.len && name.ptr[0] == 'p' && digits > 1 && digits < name.len &&
                name.ptr[digits] == '_';
    return full ? str_from(name, digits + 1) : name;
}

static bool is_called(const struct object_type *type, str name, bool (*equal)(str a, str b)) {
    return equal(name, type->name) || equal(name, type->wire_id) || equal(name, type->wire_name);
}

static const struct object_type *find_type(const struct schema *schema, str name,
                                           bool (*equal)(str a, str b)) {
    str bare = without_account(name);
    for (size_t i = 0; i < schema->type_count; i++) {
        const struct object_type *type = &schema->types[i];
        if (is_called(type, name, equal) || (!type->shipped && is_called(type, bare, equal)))
            return type;
    }
    return NULL;
}

// Programs write CONTACT and CONTACTS, too; a name as it is comes before one in other letters.
const struct object_type *schema_type(const struct schema *schema, str name) {
    const struct object_type *type = find_type(schema, name, str_equal);
    return type ? type : find_type(schema, name, str_equal_ascii_nocase);
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
    for (size_t i = 0; i < type->with_role_count; i++)
        if (str_is(type->with_role[i]->match_role, match_role) && !type->with_role[i]->archived)
            return type->with_role[i];
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
