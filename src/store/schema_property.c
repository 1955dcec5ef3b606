// Reading properties as they are stored.
#include "base/json.h"
#include "model/standard.h"
#include "model/words.h"
#include "store/definition.h"
#include "store/schema_private.h"

static bool read_option(struct work *work, struct arena *arena, const struct json *json,
                        struct option *out) {
    *out = (struct option){.value = json_get_text(json, "value", STR("")),
                           .synonyms = json_get_text(json, "synonyms", STR("")),
                           .description = json_get_text(json, "description", STR("")),
                           .colour = json_get_text(json, "colour", STR("")),
                           .hidden = json_get_bool(json, "hidden", false)};
    const struct json *labels = json_get(json, "labels");
    (void)work;
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        const char *code = str_z(arena, lang_code((enum lang)lang));
        out->label[lang] = json_get_text(labels, code, json_get_text(labels, "en", out->value));
    }
    return true;
}

static bool read_option_list(struct work *work, struct arena *arena, const struct json *list,
                             struct property *property) {
    property->options = list->count ? ARENA_ARRAY(arena, list->count, struct option) : NULL;
    property->option_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_option(work, arena, &list->items[i], &property->options[i]))
            return false;
    return true;
}

static bool read_options(struct work *work, struct arena *arena, str text,
                         struct property *property) {
    struct json list;
    if (!json_read(arena, text, &list, work->err))
        return false;
    return list.kind != JSON_KIND_ARRAY || !list.count ||
           read_option_list(work, arena, &list, property);
}

#define PROPERTY_COLUMNS                                                                           \
    "id, name, wire_name, value_type, kind, system, group_name, labels, help, synonyms, options, " \
    "match_role, indexed, required, read_only, shipped, options_from, hidden, form_field, "        \
    "is_unique, calculation, wire_type, wire_field, created_at, updated_at, archived_at, "         \
    "position, standard, survivorship"

// An archived one's name carries its id behind "~".
static str plain_name(str name) {
    size_t at = str_find_char(name, '~');
    return str_slice(name, 0, at);
}

static void read_marks(struct arena *arena, const struct db_rows *rows, struct property *p) {
    p->indexed = value_as_int(db_column(rows, 12)) != 0;
    p->required = value_as_int(db_column(rows, 13)) != 0;
    p->read_only = value_as_int(db_column(rows, 14)) != 0;
    p->shipped = value_as_int(db_column(rows, 15)) != 0;
    int64_t source = value_as_int(db_column(rows, 16));
    p->options_from =
        source > 0 && source < OPTIONS_SOURCE_COUNT ? (enum option_source)source : OPTIONS_OWN;
    p->hidden = value_as_int(db_column(rows, 17)) != 0;
    p->form_field = value_as_int(db_column(rows, 18)) != 0;
    p->unique = value_as_int(db_column(rows, 19)) != 0;
    p->calculation = value_as_str(db_column_copy(arena, rows, 20));
    p->wire_type = value_as_str(db_column_copy(arena, rows, 21));
    p->wire_field = value_as_str(db_column_copy(arena, rows, 22));
    p->created_at = value_as_int(db_column(rows, 23));
    p->updated_at = value_as_int(db_column(rows, 24));
    p->archived = !value_is_null(db_column(rows, 25));
    p->position = value_as_int(db_column(rows, 26));
    (void)survivorship_read(value_as_str(db_column(rows, 28)), &p->survivorship);
}

static bool read_standard(struct work *work, struct arena *arena, const struct db_rows *rows,
                          struct property *p) {
    str text = value_as_str(db_column(rows, 27));
    bool any;
    if (text.len <= 2) // {}
        return true;
    struct standard *standard = ARENA_NEW(arena, struct standard);
    if (!standard_of_json(arena, text, standard, &any, work->err))
        return false;
    p->standard = any ? standard : NULL;
    p->scheme = standard->scheme;
    return true;
}

static bool read_property(struct work *work, struct arena *arena, const struct db_rows *rows,
                          struct property *p) {
    str type_name = value_as_str(db_column(rows, 3));
    p->id = value_as_int(db_column(rows, 0));
    p->name = plain_name(value_as_str(db_column_copy(arena, rows, 1)));
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
    read_marks(arena, rows, p);
    return schema_read_labels(work, arena, value_as_str(db_column(rows, 7)), p->label) &&
           schema_read_labels(work, arena, value_as_str(db_column(rows, 8)), p->help) &&
           read_options(work, arena, value_as_str(db_column(rows, 10)), p) &&
           read_standard(work, arena, rows, p);
}

bool properties_read(struct work *work, const struct object_type *type,
                     struct property_reading *reading) {
    const char *sql = reading->archived
                          ? "SELECT " PROPERTY_COLUMNS " FROM property WHERE type_id = $1 "
                            "AND archived_at IS NOT NULL ORDER BY archived_at DESC, id LIMIT $2"
                          : "SELECT " PROPERTY_COLUMNS " FROM property WHERE type_id = $1 "
                            "AND archived_at IS NULL ORDER BY position, id LIMIT $2";
    struct db_rows rows;
    reading->properties = arena_array(reading->arena, reading->max, sizeof(struct property));
    reading->count = 0;
    if (!db_query(work->db, sql, DB_ARGS(value_int(type->id), value_int((int64_t)reading->max)),
                  &rows, work->err))
        return false;
    while (reading->count < reading->max && db_next(&rows)) {
        if (!read_property(work, reading->arena, &rows, &reading->properties[reading->count++])) {
            db_drop(&rows);
            return false;
        }
    }
    return db_done(&rows, work->err);
}

bool store_property_archived(struct work *work, const struct object_type *type,
                             struct property **out, size_t *count) {
    enum { ARCHIVED_MAX = 1000 };
    struct property_reading reading = {.arena = work->arena, .max = ARCHIVED_MAX, .archived = true};
    if (!properties_read(work, type, &reading))
        return false;
    *out = reading.properties;
    *count = reading.count;
    return true;
}

bool store_property_of_body(struct work *work, str body, struct property *p, str *calculation) {
    struct json json;
    struct buf text;
    struct jsonw w;
    bool any;
    if (!json_read(work->arena, body, &json, work->err))
        return false;
    words_read(work->arena, json_get(&json, "labels"), p->label);
    words_read(work->arena, json_get(&json, "help"), p->help);
    p->group = json_get_text(&json, "group", p->group);
    *calculation = json_get_text(&json, "calculation", STR(""));
    p->synonyms = json_get_text(&json, "synonyms", p->synonyms);
    p->required = json_get_bool(&json, "required", p->required);
    p->hidden = json_get_bool(&json, "hidden", p->hidden);
    p->form_field = json_get_bool(&json, "formField", p->form_field);
    p->position = json_get_int(&json, "position", p->position);
    (void)survivorship_read(json_get_text(&json, "survivorship", STR("")), &p->survivorship);
    (void)property_kind_read(json_get_text(&json, "kind", STR("")), &p->kind);
    const struct json *options = json_get(&json, "options"),
                      *standard = json_get(&json, "standard");
    if (options && options->kind == JSON_KIND_ARRAY && p->options_from == OPTIONS_OWN &&
        !read_option_list(work, work->arena, options, p))
        return false;
    if (!standard)
        return true;
    buf_init(&text, work->arena);
    jsonw_init(&w, &text);
    jsonw_value(&w, standard);
    struct standard *old = ARENA_NEW(work->arena, struct standard);
    if (!standard_of_json(work->arena, buf_str(&text), old, &any, work->err))
        return false;
    p->standard = any ? old : NULL;
    return true;
}
