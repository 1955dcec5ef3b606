// Loading the definitions into one immutable schema, which owns all its texts.
#include "base/json.h"
#include "store/define.h"
#include "store/define_private.h"
#include "store/store.h"
#include <assert.h>
#include <stdlib.h>

void schema_destroy(struct schema *schema) {
    if (!schema)
        return;
    arena_finish(&schema->arena);
    free(schema);
}

bool store_schema_version(struct work *work, int64_t *version) {
    str text;
    if (!store_setting_get(work, SCHEMA_VERSION, &text))
        return false;
    *version = 0;
    return !text.len || str_to_i64(text, version) ||
           WORK_FAIL(work, ERR_DATABASE, "The version of the definitions is no number.");
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
        struct property *p = &type->properties[type->property_count++];
        if (!read_property(work, schema, &rows, p)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static bool index_type(struct work *work, struct schema *schema, struct object_type *type) {
    struct db_row row = {.arena = &schema->arena};
    if (!db_one(work->db, "SELECT title FROM object_type WHERE id = $1",
                DB_ARGS(value_int(type->id)), &row, work->err))
        return false;
    object_type_index(&schema->arena, type, row.found ? value_as_str(row.columns[0]) : STR(""));
    return true;
}

bool store_schema_load(struct work *work, struct schema **out) {
    struct schema *schema = memory_zero(1, sizeof *schema);
    arena_init(&schema->arena);
    bool done = load_types(work, schema);
    for (size_t i = 0; done && i < schema->type_count; i++)
        done = load_groups(work, schema, &schema->types[i]) &&
               load_properties(work, schema, &schema->types[i]) &&
               index_type(work, schema, &schema->types[i]);
    if (!done || !store_schema_version(work, &schema->version)) {
        schema_destroy(schema);
        return false;
    }
    *out = schema;
    return true;
}
