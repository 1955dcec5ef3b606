// Loading the definitions into one immutable schema, which owns all its texts.
#include "base/json.h"
#include "store/define.h"
#include "store/define_private.h"
#include <assert.h>
#include <stdlib.h>

void schema_destroy(struct schema *schema) {
    if (!schema)
        return;
    arena_finish(&schema->arena);
    free(schema);
}

bool store_schema_version(struct work *work, int64_t *version) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT CAST((SELECT count(*) FROM property) AS BIGINT)", DB_NO_ARGS,
                &row, work->err))
        return false;
    *version = value_as_int(row.columns[0]);
    return true;
}

static void read_labels(struct schema *schema, const struct json *labels, str out[LANG_COUNT]) {
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        const char *code = str_z(&schema->arena, lang_code((enum lang)lang));
        out[lang] = json_get_text(labels, code, json_get_text(labels, "en", STR("")));
    }
}

static bool read_labels_text(struct work *work, struct schema *schema, str text,
                             str out[LANG_COUNT]) {
    struct json labels;
    if (!json_read(&schema->arena, text, &labels, work->err))
        return false;
    read_labels(schema, &labels, out);
    return true;
}

static bool read_type(struct work *work, struct schema *schema, const struct db_rows *rows) {
    struct arena *arena = &schema->arena;
    struct object_type *type = &schema->types[schema->type_count++];
    type->id = value_as_int(db_column(rows, 0));
    type->name = value_as_str(db_column_copy(arena, rows, 1));
    type->wire_id = value_as_str(db_column_copy(arena, rows, 2));
    type->wire_name = value_as_str(db_column_copy(arena, rows, 3));
    type->table = table_name(arena, type->name);
    struct json labels;
    if (!json_read(arena, value_as_str(db_column(rows, 4)), &labels, work->err))
        return false;
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        const struct json *own = json_get(&labels, str_z(arena, lang_code((enum lang)lang)));
        if (!own)
            own = json_get(&labels, "en");
        type->label[lang] = json_get_text(own, "singular", type->name);
        type->label_plural[lang] = json_get_text(own, "plural", type->name);
    }
    return true;
}

static bool load_types(struct work *work, struct schema *schema) {
    struct db_rows rows;
    enum { TYPES_MAX = 1000 };
    schema->types = ARENA_ARRAY(&schema->arena, TYPES_MAX, struct object_type);
    if (!db_query(work->db,
                  "SELECT id, name, wire_id, wire_name, labels FROM object_type "
                  "WHERE archived_at IS NULL ORDER BY position, id LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (!read_type(work, schema, &rows)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static bool load_groups(struct work *work, struct schema *schema, struct object_type *type) {
    struct db_rows rows;
    enum { GROUPS_MAX = 200 };
    type->groups = ARENA_ARRAY(&schema->arena, GROUPS_MAX, struct property_group);
    if (!db_query(work->db,
                  "SELECT name, labels FROM property_group WHERE type_id = $1 "
                  "ORDER BY position, name LIMIT 200",
                  DB_ARGS(value_int(type->id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        struct property_group *group = &type->groups[type->group_count++];
        group->name = value_as_str(db_column_copy(&schema->arena, &rows, 0));
        if (!read_labels_text(work, schema, value_as_str(db_column(&rows, 1)), group->label)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static bool read_options(struct work *work, struct schema *schema, str text,
                         struct property *property) {
    struct json list;
    if (!json_read(&schema->arena, text, &list, work->err))
        return false;
    if (list.kind != JSON_KIND_ARRAY || list.count == 0)
        return true;
    property->options = ARENA_ARRAY(&schema->arena, list.count, struct option);
    property->option_count = list.count;
    for (size_t i = 0; i < list.count; i++) {
        struct option *option = &property->options[i];
        option->value = json_get_text(&list.items[i], "value", STR(""));
        option->synonyms = json_get_text(&list.items[i], "synonyms", STR(""));
        read_labels(schema, json_get(&list.items[i], "labels"), option->label);
    }
    return true;
}

static str system_column(enum system_property system) {
    switch (system) {
    case SYSTEM_ID:
        return STR("id");
    case SYSTEM_OWNER:
        return STR("owner_id");
    case SYSTEM_CREATED_AT:
        return STR("created_at");
    case SYSTEM_UPDATED_AT:
        return STR("updated_at");
    case SYSTEM_ARCHIVED_AT:
        return STR("archived_at");
    case SYSTEM_NONE:
        break;
    }
    return (str){0};
}

#define PROPERTY_COLUMNS                                                                           \
    "id, name, wire_name, value_type, kind, system, group_name, labels, help, synonyms, options, " \
    "match_role, indexed, required, read_only"

static bool read_property(struct work *work, struct schema *schema, const struct db_rows *rows,
                          struct property *p) {
    struct arena *arena = &schema->arena;
    str type_name = value_as_str(db_column(rows, 3));
    p->id = value_as_int(db_column(rows, 0));
    p->name = value_as_str(db_column_copy(arena, rows, 1));
    p->wire_name = value_as_str(db_column_copy(arena, rows, 2));
    p->type = property_type_find(type_name);
    if (!p->type)
        return fail(work->err, ERR_UNSUPPORTED,
                    "The store has a property of a type this program does not know: " STR_FMT ".",
                    STR_ARG(type_name));
    if (!property_kind_read(value_as_str(db_column(rows, 4)), &p->kind))
        p->kind = KIND_DESCRIPTIVE;
    p->system = (enum system_property)value_as_int(db_column(rows, 5));
    p->group = value_as_str(db_column_copy(arena, rows, 6));
    p->synonyms = value_as_str(db_column_copy(arena, rows, 9));
    p->match_role = value_as_str(db_column_copy(arena, rows, 11));
    p->indexed = value_as_int(db_column(rows, 12)) != 0;
    p->required = value_as_int(db_column(rows, 13)) != 0;
    p->read_only = value_as_int(db_column(rows, 14)) != 0;
    if (p->system != SYSTEM_NONE) {
        p->column = system_column(p->system);
    } else {
        p->column = column_name(arena, p->id);
        if (p->type->sort_key)
            p->sort_column = sort_column_name(arena, p->id);
    }
    return read_labels_text(work, schema, value_as_str(db_column(rows, 7)), p->label) &&
           read_labels_text(work, schema, value_as_str(db_column(rows, 8)), p->help) &&
           read_options(work, schema, value_as_str(db_column(rows, 10)), p);
}

static bool load_properties(struct work *work, struct schema *schema, struct object_type *type) {
    struct db_rows rows;
    enum { PROPERTIES_MAX = 1000 };
    type->properties = ARENA_ARRAY(&schema->arena, PROPERTIES_MAX, struct property);
    if (!db_query(work->db,
                  "SELECT " PROPERTY_COLUMNS " FROM property "
                  "WHERE type_id = $1 AND archived_at IS NULL ORDER BY position, id LIMIT 1000",
                  DB_ARGS(value_int(type->id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        struct property *p = &type->properties[type->property_count];
        p->slot = type->property_count++;
        if (!read_property(work, schema, &rows, p)) {
            db_drop(&rows);
            return false;
        }
    }
    if (!db_done(&rows, work->err))
        return false;
    map_init(&type->by_name, &schema->arena);
    for (size_t i = 0; i < type->property_count; i++)
        map_set(&type->by_name, type->properties[i].wire_name, &type->properties[i]);
    for (size_t i = 0; i < type->property_count; i++)
        map_set(&type->by_name, type->properties[i].name, &type->properties[i]);
    return true;
}

static bool load_title(struct work *work, struct schema *schema, struct object_type *type) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT title FROM object_type WHERE id = $1",
                DB_ARGS(value_int(type->id)), &row, work->err))
        return false;
    str names = row.found ? value_as_str(row.columns[0]) : (str){0}, name;
    enum { TITLE_MAX = 8 };
    type->title = ARENA_ARRAY(&schema->arena, TITLE_MAX, const struct property *);
    while (type->title_count < TITLE_MAX && str_split(&names, '|', &name)) {
        const struct property *property = type_property(type, name);
        if (property)
            type->title[type->title_count++] = property;
    }
    return true;
}

bool store_schema_load(struct work *work, struct schema **out) {
    struct schema *schema = memory_zero(1, sizeof *schema);
    arena_init(&schema->arena);
    bool done = load_types(work, schema);
    for (size_t i = 0; done && i < schema->type_count; i++)
        done = load_groups(work, schema, &schema->types[i]) &&
               load_properties(work, schema, &schema->types[i]) &&
               load_title(work, schema, &schema->types[i]);
    if (!done || !store_schema_version(work, &schema->version)) {
        schema_destroy(schema);
        return false;
    }
    *out = schema;
    return true;
}
