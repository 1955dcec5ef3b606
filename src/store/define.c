// Writing definitions. A new property is a row, one or two columns and, where it is indexed, an
// index: no table is rewritten, so it takes milliseconds at any size.
#include "store/define.h"
#include "base/json.h"
#include "store/define_private.h"
#include "store/store.h"

static str labels_json(struct arena *arena, const char *const labels[LANG_COUNT]) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (labels[lang]) {
            jsonw_name_str(&w, lang_code((enum lang)lang));
            jsonw_text_z(&w, labels[lang]);
        }
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

static str type_labels_json(struct arena *arena, const struct shipped_type *type) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        jsonw_name_str(&w, lang_code((enum lang)lang));
        jsonw_object(&w);
        jsonw_put_text(&w, "singular", str_of(type->label[lang]));
        jsonw_put_text(&w, "plural", str_of(type->label_plural[lang]));
        jsonw_object_end(&w);
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

static str options_json(struct arena *arena, const struct shipped_option *options) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_array(&w);
    for (const struct shipped_option *option = options; option && option->value; option++) {
        jsonw_object(&w);
        jsonw_put_text(&w, "value", str_of(option->value));
        jsonw_name(&w, "labels");
        jsonw_raw(&w, labels_json(arena, option->label));
        jsonw_put_text(&w, "synonyms", str_of(option->synonyms));
        jsonw_object_end(&w);
    }
    jsonw_array_end(&w);
    return buf_str(&out);
}

static bool exists(struct work *work, const char *sql, const struct value *args, size_t count,
                   bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, sql, args, count, &row, work->err))
        return false;
    *found = row.found;
    return true;
}

// Whoever changes a definition says so in the same transaction: caches and ETags go by the version.
static bool note_change(struct work *work) {
    int64_t version;
    return store_schema_version(work, &version) &&
           store_setting_put(work, SCHEMA_VERSION,
                             str_format(work->arena, "%lld", (long long)version + 1));
}

static str text_or_empty(const char *z) {
    str s = str_of(z);
    return s.ptr ? s : STR("");
}

static bool define_property(struct work *work, const struct shipped_type *type, size_t position) {
    const struct shipped_property *p = &type->properties[position];
    bool found;
    if (!exists(work, "SELECT id FROM property WHERE type_id = $1 AND name = $2",
                DB_ARGS(value_int(type->id), value_text(str_of(p->name))), &found))
        return false;
    if (found)
        return true;
    struct db_row row = {.arena = work->arena};
    const struct property_type *value_type = property_type_find(str_of(p->type));
    if (!db_one(work->db,
                "INSERT INTO property (type_id, name, wire_name, value_type, kind, system, "
                "group_name, labels, help, synonyms, options, match_role, indexed, required, "
                "read_only, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
                "$13, $14, $15, $16) RETURNING id",
                DB_ARGS(value_int(type->id), value_text(str_of(p->name)),
                        value_text(str_of(p->wire_name ? p->wire_name : p->name)),
                        value_text(str_of(p->type)),
                        value_text(str_of(property_kind_name(p->kind))), value_int(p->system),
                        value_text(text_or_empty(p->group)),
                        value_text(labels_json(work->arena, p->label)),
                        value_text(labels_json(work->arena, p->help)),
                        value_text(text_or_empty(p->synonyms)),
                        value_text(options_json(work->arena, p->options)),
                        value_text(text_or_empty(p->match_role)), value_bool(p->indexed),
                        value_bool(p->required), value_bool(p->read_only),
                        value_int((int64_t)position)),
                &row, work->err))
        return false;
    if (!note_change(work))
        return false;
    if (p->system != SYSTEM_NONE)
        return true;
    struct column_definition column = {
        .table = table_name(work->arena, str_of(type->name)),
        .property_id = value_as_int(row.columns[0]),
        .type = value_type,
        .indexed = p->indexed,
    };
    return define_column(work, &column);
}

static bool define_groups(struct work *work, const struct shipped_type *type) {
    for (size_t i = 0; i < type->group_count; i++) {
        struct db_row row = {.arena = work->arena};
        if (!db_one(work->db,
                    "INSERT INTO property_group (type_id, name, labels, position) "
                    "VALUES ($1, $2, $3, $4) ON CONFLICT (type_id, name) DO NOTHING RETURNING name",
                    DB_ARGS(value_int(type->id), value_text(str_of(type->groups[i].name)),
                            value_text(labels_json(work->arena, type->groups[i].label)),
                            value_int((int64_t)i)),
                    &row, work->err) ||
            (row.found && !note_change(work)))
            return false;
    }
    return true;
}

static bool define_type(struct work *work, const struct shipped_type *type) {
    bool found;
    if (!exists(work, "SELECT id FROM object_type WHERE id = $1", DB_ARGS(value_int(type->id)),
                &found))
        return false;
    if (!found) {
        if (!db_run(work->db,
                    "INSERT INTO object_type (id, name, wire_id, wire_name, labels, title, "
                    "position) VALUES ($1, $2, $3, $4, $5, $6, $1)",
                    DB_ARGS(value_int(type->id), value_text(str_of(type->name)),
                            value_text(str_of(type->wire_id)), value_text(str_of(type->wire_name)),
                            value_text(type_labels_json(work->arena, type)),
                            value_text(str_of(type->title))),
                    work->err) ||
            !note_change(work) || !define_table(work, table_name(work->arena, str_of(type->name))))
            return false;
    }
    if (!define_groups(work, type))
        return false;
    for (size_t i = 0; i < type->property_count; i++)
        if (!define_property(work, type, i))
            return false;
    return true;
}

bool store_define_shipped(struct work *work) {
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    for (size_t i = 0; i < count; i++)
        if (!define_type(work, &types[i]))
            return false;
    return true;
}
