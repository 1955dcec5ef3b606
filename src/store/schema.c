// Loading the definitions into one immutable schema, which owns all its texts.
#include "base/clock.h"
#include "base/json.h"
#include "model/calculated.h"
#include "model/field_view.h"
#include "model/standard.h"
#include "store/assignment.h"
#include "store/currency.h"
#include "store/define.h"
#include "store/define_private.h"
#include "store/definition.h"
#include "store/dictionary.h"
#include "store/mail_host.h"
#include "store/match_learnt.h"
#include "store/match_rule.h"
#include "store/rule.h"
#include "store/schema_private.h"
#include "store/store.h"
#include <assert.h>
#include <stdlib.h>

void schema_destroy(struct schema *schema) {
    if (!schema)
        return;
    field_views_destroy(schema->views);
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

static void read_labels(struct arena *arena, const struct json *labels, str out[LANG_COUNT]) {
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        const char *code = str_z(arena, lang_code((enum lang)lang));
        out[lang] = json_get_text(labels, code, json_get_text(labels, "en", STR("")));
    }
}

bool schema_read_labels(struct work *work, struct arena *arena, str text, str out[LANG_COUNT]) {
    struct json labels;
    if (!json_read(arena, text, &labels, work->err))
        return false;
    read_labels(arena, &labels, out);
    return true;
}

#define TYPE_COLUMNS                                                                               \
    "id, name, wire_id, wire_name, labels, base_table, shipped, family, description, created_at, " \
    "updated_at, icon"

static bool read_type(struct work *work, struct arena *arena, const struct db_rows *rows,
                      struct object_type *type) {
    type->id = value_as_int(db_column(rows, 0));
    type->name = value_as_str(db_column_copy(arena, rows, 1));
    type->wire_id = value_as_str(db_column_copy(arena, rows, 2));
    type->wire_name = value_as_str(db_column_copy(arena, rows, 3));
    type->table = value_as_str(db_column_copy(arena, rows, 5));
    if (!type->table.len)
        type->table = table_name(arena, type->name);
    type->shipped = value_as_int(db_column(rows, 6)) != 0;
    if (!type_family_read(value_as_str(db_column(rows, 7)), &type->family))
        type->family = FAMILY_RECORD;
    type->description = value_as_str(db_column_copy(arena, rows, 8));
    type->created_at = value_as_int(db_column(rows, 9));
    type->updated_at = value_as_int(db_column(rows, 10));
    type->icon = value_as_str(db_column_copy(arena, rows, 11));
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

bool schema_count(struct work *work, const char *sql, const struct value *args, size_t arg_count,
                  size_t *count) {
    struct db_row row = {.arena = work->arena};
    *count = 0;
    if (!db_one(work->db, sql, args, arg_count, &row, work->err))
        return false;
    if (row.found)
        *count = (size_t)value_as_int(row.columns[0]);
    return true;
}

// What of a type is read with it and used later: every question more is one for each type, and each
// is a way to the server and back while people wait for the new definitions.
struct loading {
    struct type_names names;
    size_t groups, properties;
};

static void read_loading(struct arena *arena, const struct db_rows *rows, struct loading *out) {
    *out = (struct loading){.names = {value_as_str(db_column_copy(arena, rows, 12)),
                                      value_as_str(db_column_copy(arena, rows, 13)),
                                      value_as_str(db_column_copy(arena, rows, 14)),
                                      value_as_str(db_column_copy(arena, rows, 15))},
                            .groups = (size_t)value_as_int(db_column(rows, 16)),
                            .properties = (size_t)value_as_int(db_column(rows, 17))};
}

static bool load_types(struct work *work, struct schema *schema, struct loading **loading) {
    struct db_rows rows;
    size_t max;
    if (!schema_count(work, "SELECT count(*) FROM object_type WHERE archived_at IS NULL",
                      DB_NO_ARGS, &max))
        return false;
    schema->types = arena_array(&schema->arena, max, sizeof *schema->types);
    *loading = ARENA_ARRAY(work->arena, max, struct loading);
    if (!db_query(work->db,
                  "SELECT " TYPE_COLUMNS ", title, secondary, searchable, one_of, "
                  "(SELECT count(*) FROM property_group g WHERE g.type_id = t.id "
                  "AND g.archived_at IS NULL), "
                  "(SELECT count(*) FROM property p WHERE p.type_id = t.id "
                  "AND p.archived_at IS NULL) "
                  "FROM object_type t WHERE archived_at IS NULL ORDER BY position, id",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (schema->type_count < max && db_next(&rows)) {
        read_loading(&schema->arena, &rows, &(*loading)[schema->type_count]);
        if (!read_type(work, &schema->arena, &rows, &schema->types[schema->type_count++])) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static bool load_groups(struct work *work, struct schema *schema, struct object_type *type,
                        size_t max) {
    struct db_rows rows;
    type->groups = arena_array(&schema->arena, max, sizeof *type->groups);
    if (!db_query(work->db,
                  "SELECT name, labels, position FROM property_group WHERE type_id = $1 "
                  "AND archived_at IS NULL ORDER BY position, name",
                  DB_ARGS(value_int(type->id)), &rows, work->err))
        return false;
    while (type->group_count < max && db_next(&rows)) {
        struct property_group *group = &type->groups[type->group_count++];
        group->position = value_as_int(db_column(&rows, 2));
        group->name = value_as_str(db_column_copy(&schema->arena, &rows, 0));
        if (!schema_read_labels(work, &schema->arena, value_as_str(db_column(&rows, 1)),
                                group->label)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static bool load_properties(struct work *work, struct schema *schema, struct object_type *type,
                            size_t max) {
    struct property_reading reading = {.arena = &schema->arena, .max = max};
    if (!properties_read(work, type, &reading))
        return false;
    type->properties = reading.properties;
    type->property_count = reading.count;
    return true;
}

static bool load_options(struct work *work, struct schema *schema, const char *sql,
                         struct option **out, size_t *count) {
    enum { OPTIONS_MAX = 1000 };
    struct db_rows rows;
    *out = arena_array(&schema->arena, OPTIONS_MAX, sizeof **out);
    *count = 0;
    if (!db_query(work->db, sql, DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        struct option *option = &(*out)[(*count)++];
        *option = (struct option){.value = value_as_str(db_column_copy(&schema->arena, &rows, 0)),
                                  .synonyms = STR(""),
                                  .description = STR(""),
                                  .colour = value_as_str(db_column_copy(&schema->arena, &rows, 2))};
        if (!schema_read_labels(work, &schema->arena, value_as_str(db_column(&rows, 1)),
                                option->label)) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

static void set_options(struct schema *schema, enum option_source source, struct option *options,
                        size_t count) {
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].property_count; i++) {
            struct property *p = &schema->types[t].properties[i];
            if (p->options_from != source)
                continue;
            p->options = options;
            p->option_count = count;
        }
}

// Lists that properties of all types share.
static bool load_shared_options(struct work *work, struct schema *schema) {
    struct option *options;
    size_t count;
    if (!load_options(work, schema,
                      "SELECT name, labels, colour FROM tag WHERE archived_at IS NULL "
                      "ORDER BY position, name LIMIT 1000",
                      &options, &count))
        return false;
    set_options(schema, OPTIONS_TAGS, options, count);
    schema->tags = options;
    schema->tag_count = count;
    if (!load_options(work, schema,
                      "SELECT code, '{}', '' FROM currency WHERE archived_at IS NULL "
                      "ORDER BY position, code LIMIT 1000",
                      &options, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t lang = 0; lang < LANG_COUNT; lang++)
            options[i].label[lang] = options[i].value;
    set_options(schema, OPTIONS_CURRENCIES, options, count);
    str currency;
    if (!store_setting_get(work, SETTING_CURRENCY, &currency))
        return false;
    schema->currency = currency.len ? str_copy(&schema->arena, currency) : STR("EUR");
    return true;
}

static int by_code_and_day(const void *a, const void *b) {
    const struct rate *x = a, *y = b;
    int order = str_compare(x->code, y->code);
    return order ? order : (x->valid_from > y->valid_from) - (x->valid_from < y->valid_from);
}

static bool load_rates(struct work *work, struct schema *schema) {
    struct rate_row *rows;
    size_t count;
    if (!store_rate_list(work, (str){0}, &rows, &count))
        return false;
    struct rates *rates = schema->rates = ARENA_NEW(&schema->arena, struct rates);
    rates->home = schema->currency;
    rates->items = arena_array(&schema->arena, count, sizeof *rates->items);
    for (size_t i = 0; i < count; i++) {
        int64_t micros;
        if (!time_read_iso(rows[i].valid_from, &micros))
            continue; // none that this program wrote
        rates->items[rates->count++] =
            (struct rate){str_copy(&schema->arena, rows[i].code),
                          micros / (INT64_C(86400) * MICROS_PER_SECOND), rows[i].rate};
    }
    if (rates->count)
        qsort(rates->items, rates->count, sizeof *rates->items, by_code_and_day);
    return true;
}

static bool load_type(struct work *work, struct schema *schema, struct object_type *type,
                      const struct loading *loading) {
    if (!load_groups(work, schema, type, loading->groups) ||
        !load_properties(work, schema, type, loading->properties) ||
        !schema_load_pipelines(work, schema, type))
        return false;
    object_type_index(&schema->arena, type, &loading->names);
    object_type_options(&schema->arena, type);
    return true;
}

static bool any_sensitive(const struct schema *schema) {
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].property_count; i++) {
            const struct standard *standard = schema->types[t].properties[i].standard;
            if (standard && standard->sensitive)
                return true;
        }
    return false;
}

bool store_schema_load(struct work *work, struct schema **out) {
    struct schema *schema = memory_zero(1, sizeof *schema);
    struct loading *loading;
    arena_init(&schema->arena);
    // The version comes first: where what follows is not read in one snapshot and is changed
    // meanwhile, it passes for older than it is, and is read again.
    bool done = store_schema_version(work, &schema->version) && load_types(work, schema, &loading);
    for (size_t i = 0; done && i < schema->type_count; i++)
        done = load_type(work, schema, &schema->types[i], &loading[i]);
    if (!done || !schema_load_kinds(work, schema) || !load_shared_options(work, schema) ||
        !load_rates(work, schema) || !store_rules_load(work, schema) ||
        !store_match_rules_load(work, schema) || !store_match_learnt_load(work, schema) ||
        !store_assignments_load(work, schema) || !store_dictionaries_load(work, schema) ||
        !store_mail_hosts_load(work, schema)) {
        schema_destroy(schema);
        return false;
    }
    schema_calculate(schema);
    schema_read_standards(schema);
    schema_read_rules(schema);
    schema_read_dictionaries(schema);
    schema->sensitive = any_sensitive(schema);
    schema->views = field_views_create();
    *out = schema;
    return true;
}

bool store_schema_renew(struct work *work) {
    struct schema *schema;
    bool seen = work->view != NULL;
    work_see_all(work);
    if (!store_schema_load(work, &schema))
        return false;
    if (!work->own)
        work->held = work->schema;
    schema->older = work->own;
    work->own = schema;
    work->schema = schema;
    if (seen)
        work_see(work);
    return true;
}

// An archived one's name carries its id behind "~".
bool store_types_archived(struct work *work, size_t limit, struct object_type **out,
                          size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct object_type);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " TYPE_COLUMNS " FROM object_type WHERE archived_at IS NOT NULL "
                  "ORDER BY archived_at DESC, id LIMIT $1",
                  DB_ARGS(value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows)) {
        struct object_type *type = &(*out)[(*count)++];
        if (!read_type(work, work->arena, &rows, type)) {
            db_drop(&rows);
            return false;
        }
        type->name = str_slice(type->name, 0, str_find_char(type->name, '~'));
    }
    return db_done(&rows, work->err);
}
