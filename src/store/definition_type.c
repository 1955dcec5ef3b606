// Types, groups and properties: their rows, and the tables and columns made for them.
#include "model/standard.h"
#include "store/calculate.h"
#include "store/definition_private.h"

// -- types

static str type_body(struct arena *arena, const struct object_type *type,
                     const struct type_names *names) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "name", type->name);
    jsonw_name(&w, "labels");
    jsonw_raw(&w, type_labels_json(arena, type));
    jsonw_put_text(&w, "title", names->title);
    jsonw_object_end(&w);
    return buf_str(&out);
}

bool store_type_update(struct work *work, const struct object_type *type,
                       const struct type_names *names) {
    struct type_names before;
    if (!store_type_names(work, type->id, &before))
        return false;
    if (!db_run(work->db,
                "UPDATE object_type SET labels = $2, title = $3, description = $4, secondary = $5, "
                "searchable = $6, updated_at = $7, one_of = $8, icon = $9 WHERE id = $1",
                DB_ARGS(value_int(type->id), value_text(type_labels_json(work->arena, type)),
                        value_text(names->title), value_text(type->description),
                        value_text(names->secondary), value_text(names->searchable),
                        value_int(work->now), value_text(names->one_of), value_text(type->icon)),
                work->err))
        return false;
    str body = type_body(work->arena, type, names);
    return str_equal(before.title, names->title) && str_equal(before.one_of, names->one_of)
               ? definition_noted(work, type->id, "type", type->name, "UPDATE", STR(""), body)
               : definition_changed(work, type->id, "type", type->name, "UPDATE", body);
}

bool store_type_archive(struct work *work, const struct object_type *type) {
    str retired =
        str_format(work->arena, STR_FMT "~%lld", STR_ARG(type->name), (long long)type->id);
    if (!db_run(work->db, "UPDATE object_type SET archived_at = $2, name = $3 WHERE id = $1",
                DB_ARGS(value_int(type->id), value_int(work->now), value_text(retired)),
                work->err) ||
        !db_run(work->db,
                "UPDATE association_kind SET archived_at = $2 "
                "WHERE (from_type = $1 OR to_type = $1) AND archived_at IS NULL",
                DB_ARGS(value_int(type->id), value_int(work->now)), work->err))
        return false;
    return definition_changed(work, type->id, "type", type->name, "DELETE", STR("{}"));
}

static bool archived_when(struct work *work, const struct object_type *type, struct value *at) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT archived_at FROM object_type WHERE id = $1",
                DB_ARGS(value_int(type->id)), &row, work->err))
        return false;
    *at = row.found ? row.columns[0] : value_null();
    return true;
}

bool store_type_restore(struct work *work, const struct object_type *type) {
    struct value at;
    if (!archived_when(work, type, &at) ||
        !db_run(work->db, "UPDATE object_type SET archived_at = NULL, name = $2 WHERE id = $1",
                DB_ARGS(value_int(type->id), value_text(type->name)), work->err) ||
        !db_run(
            work->db,
            "UPDATE association_kind SET archived_at = (SELECT t.archived_at FROM object_type t "
            "WHERE t.id = CASE WHEN association_kind.from_type = $1 "
            "THEN association_kind.to_type ELSE association_kind.from_type END) "
            "WHERE (from_type = $1 OR to_type = $1) AND archived_at = $2",
            DB_ARGS(value_int(type->id), at), work->err))
        return false;
    return definition_changed(work, type->id, "type", type->name, "CREATE", STR("{}"));
}

bool store_type_names(struct work *work, int64_t type_id, struct type_names *names) {
    struct db_row row = {.arena = work->arena};
    *names = (struct type_names){STR(""), STR(""), STR(""), STR("")};
    if (!db_one(work->db,
                "SELECT title, secondary, searchable, one_of FROM object_type WHERE id = $1",
                DB_ARGS(value_int(type_id)), &row, work->err))
        return false;
    if (row.found)
        *names = (struct type_names){value_as_str(row.columns[0]), value_as_str(row.columns[1]),
                                     value_as_str(row.columns[2]), value_as_str(row.columns[3])};
    return true;
}

// -- groups

bool store_group_put(struct work *work, const struct object_type *type,
                     const struct property_group *group, int64_t position) {
    str labels = labels_json(work->arena, group->label);
    if (!db_run(work->db,
                "INSERT INTO property_group (type_id, name, labels, position) "
                "VALUES ($1, $2, $3, $4) ON CONFLICT (type_id, name) DO UPDATE "
                "SET labels = excluded.labels, position = excluded.position, archived_at = NULL",
                DB_ARGS(value_int(type->id), value_text(group->name), value_text(labels),
                        value_int(position)),
                work->err))
        return false;
    return definition_changed(work, type->id, "group", group->name, "UPDATE", labels);
}

bool store_group_archive(struct work *work, const struct object_type *type, str name) {
    if (!db_run(work->db,
                "UPDATE property_group SET archived_at = $3 WHERE type_id = $1 AND name = $2",
                DB_ARGS(value_int(type->id), value_text(name), value_int(work->now)), work->err))
        return false;
    return definition_changed(work, type->id, "group", name, "DELETE", STR("{}"));
}

// -- properties

static str property_body(struct arena *arena, const struct property *p) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "name", p->name);
    jsonw_put_text(&w, "type", str_of(p->type->name));
    jsonw_name(&w, "labels");
    jsonw_raw(&w, labels_json(arena, p->label));
    jsonw_put_text(&w, "group", p->group);
    jsonw_name(&w, "options");
    jsonw_raw(&w, options_json(arena, p));
    if (p->calculation.len)
        jsonw_put_text(&w, "calculation", p->calculation);
    jsonw_put_bool(&w, "required", p->required);
    jsonw_name(&w, "help");
    jsonw_raw(&w, labels_json(arena, p->help));
    jsonw_put_text(&w, "synonyms", p->synonyms);
    jsonw_put_text(&w, "kind", str_of(property_kind_name(p->kind)));
    jsonw_put_bool(&w, "hidden", p->hidden);
    jsonw_put_bool(&w, "formField", p->form_field);
    jsonw_put_int(&w, "position", p->position);
    jsonw_name(&w, "standard");
    jsonw_raw(&w, standard_json(arena, p->standard));
    if (p->survivorship != SURVIVOR_AUTOMATIC)
        jsonw_put_text(&w, "survivorship", str_of(survivorship_name(p->survivorship)));
    jsonw_object_end(&w);
    return buf_str(&out);
}

static str text_or_empty(str text) {
    return text.ptr ? text : STR("");
}

static str stored_survivorship(const struct property *p) {
    return p->survivorship == SURVIVOR_AUTOMATIC ? STR("")
                                                 : str_of(survivorship_name(p->survivorship));
}

static bool insert_row(struct work *work, const struct object_type *type, struct property *p,
                       int64_t position) {
    return db_insert(
        work->db,
        "INSERT INTO property (type_id, name, wire_name, value_type, kind, system, group_name, "
        "labels, help, synonyms, options, match_role, indexed, required, read_only, position, "
        "shipped, options_from, hidden, form_field, is_unique, calculation, wire_type, wire_field, "
        "created_at, created_by, updated_at, keyed, standard, survivorship) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21, $22, $23, $24, $25, $26, $25, 1, $27, $28)",
        DB_ARGS(value_int(type->id), value_text(p->name), value_text(p->wire_name),
                value_text(str_of(p->type->name)), value_text(str_of(property_kind_name(p->kind))),
                value_int(p->system), value_text(text_or_empty(p->group)),
                value_text(labels_json(work->arena, p->label)),
                value_text(labels_json(work->arena, p->help)),
                value_text(text_or_empty(p->synonyms)), value_text(options_json(work->arena, p)),
                value_text(text_or_empty(p->match_role)), value_bool(p->indexed),
                value_bool(p->required), value_bool(p->read_only), value_int(position),
                value_bool(p->shipped), value_int(p->options_from), value_bool(p->hidden),
                value_bool(p->form_field), value_bool(p->unique),
                value_text(text_or_empty(p->calculation)), value_text(text_or_empty(p->wire_type)),
                value_text(text_or_empty(p->wire_field)), value_int(p->shipped ? 0 : work->now),
                value_id(work->who.user_id), value_text(standard_json(work->arena, p->standard)),
                value_text(stored_survivorship(p))),
        &p->id, work->err);
}

// What is worked out has its value in records that are there already, too.
static bool fill_later(struct work *work, const struct object_type *type) {
    int64_t *ids;
    size_t count;
    return store_record_ids(work, type, 0, 1, &ids, &count) &&
           (!count || store_calculate_order(work, type, NULL, 0));
}

static bool stored_calculation(struct work *work, int64_t id, str *out) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT calculation FROM property WHERE id = $1", DB_ARGS(value_int(id)),
                &row, work->err))
        return false;
    *out = row.found ? value_as_str(row.columns[0]) : (str){0};
    return true;
}

static struct column_definition column_of(const struct object_type *type,
                                          const struct property *property) {
    return (struct column_definition){
        .table = type->table,
        .property_id = property->id,
        .type = property->type,
        .indexed = property->indexed,
    };
}

static bool insert_type_row(struct work *work, const struct object_type *type,
                            const struct type_names *names, int64_t position) {
    return db_run(
        work->db,
        "INSERT INTO object_type (id, name, wire_id, wire_name, labels, title, position, "
        "base_table, shipped, family, description, secondary, searchable, created_at, "
        "updated_at, one_of, icon) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16)",
        DB_ARGS(value_int(type->id), value_text(type->name), value_text(type->wire_id),
                value_text(type->wire_name), value_text(type_labels_json(work->arena, type)),
                value_text(names->title), value_int(position), value_text(type->table),
                value_bool(type->shipped), value_text(str_of(type_family_name(type->family))),
                value_text(type->description), value_text(names->secondary),
                value_text(names->searchable), value_int(type->shipped ? 0 : work->now),
                value_text(names->one_of), value_text(type->icon.ptr ? type->icon : STR(""))),
        work->err);
}

// All columns at once: SQLite reads its whole schema again for every column that is added later.
bool store_type_insert(struct work *work, struct object_type *type, const struct type_names *names,
                       int64_t position) {
    struct column_definition *columns =
        ARENA_ARRAY(work->arena, type->property_count, struct column_definition);
    size_t count = 0;
    if (!insert_type_row(work, type, names, position))
        return false;
    for (size_t i = 0; i < type->property_count; i++) {
        struct property *p = &type->properties[i];
        if (!insert_row(work, type, p, p->position ? p->position : (int64_t)i))
            return false;
        if (type->properties[i].system == SYSTEM_NONE)
            columns[count++] = column_of(type, &type->properties[i]);
    }
    return define_table(work, type->table, columns, count) &&
           definition_changed(work, type->id, "type", type->name, "CREATE",
                              type_body(work->arena, type, names));
}

bool store_property_insert(struct work *work, const struct object_type *type,
                           struct property *property, int64_t position) {
    if (!insert_row(work, type, property, position))
        return false;
    struct column_definition column = column_of(type, property);
    bool own = property->system == SYSTEM_NONE;
    // What comes with the program is added before it serves anybody: then locks are waited for.
    if (own && !property->shipped &&
        !db_lock_layout(work->db, str_z(work->arena, type->table), work->err))
        return false;
    if (own && !define_column(work, &column))
        return false;
    return (!property->calculation.len || fill_later(work, type)) &&
           definition_changed(work, type->id, "property", property->name, "CREATE",
                              property_body(work->arena, property));
}

bool store_property_update(struct work *work, const struct object_type *type,
                           const struct property *p) {
    str calculation;
    if (!stored_calculation(work, p->id, &calculation) ||
        (!str_equal(calculation, p->calculation) && p->calculation.len && !fill_later(work, type)))
        return false;
    if (!db_run(work->db,
                "UPDATE property SET labels = $2, help = $3, group_name = $4, options = $5, "
                "required = $6, hidden = $7, form_field = $8, calculation = $9, wire_type = $10, "
                "wire_field = $11, updated_at = $12, updated_by = $13, synonyms = $14, kind = $15, "
                "position = $16, standard = $17, survivorship = $18 WHERE id = $1",
                DB_ARGS(value_int(p->id), value_text(labels_json(work->arena, p->label)),
                        value_text(labels_json(work->arena, p->help)),
                        value_text(text_or_empty(p->group)),
                        value_text(options_json(work->arena, p)), value_bool(p->required),
                        value_bool(p->hidden), value_bool(p->form_field),
                        value_text(text_or_empty(p->calculation)),
                        value_text(text_or_empty(p->wire_type)),
                        value_text(text_or_empty(p->wire_field)), value_int(work->now),
                        value_id(work->who.user_id), value_text(text_or_empty(p->synonyms)),
                        value_text(str_of(property_kind_name(p->kind))), value_int(p->position),
                        value_text(standard_json(work->arena, p->standard)),
                        value_text(stored_survivorship(p))),
                work->err))
        return false;
    const struct property *before = type_property_by_id(type, p->id);
    return definition_changed_from(work, type->id, "property", p->name, "UPDATE",
                                   before ? property_body(work->arena, before) : STR(""),
                                   property_body(work->arena, p));
}

bool store_property_position(struct work *work, const struct object_type *type,
                             const struct property *property, int64_t position) {
    if (!db_run(work->db, "UPDATE property SET position = $2 WHERE id = $1",
                DB_ARGS(value_int(property->id), value_int(position)), work->err))
        return false;
    return definition_noted(work, type->id, "property", property->name, "UPDATE", STR(""),
                            property_body(work->arena, property));
}

// An archived one gives its name free: a new one may have it.
bool store_property_archive(struct work *work, const struct object_type *type,
                            const struct property *property, bool archived) {
    str name = archived ? str_format(work->arena, STR_FMT "~%lld", STR_ARG(property->name),
                                     (long long)property->id)
                        : property->name;
    if (!db_run(work->db, "UPDATE property SET archived_at = $2, name = $3 WHERE id = $1",
                DB_ARGS(value_int(property->id), archived ? value_int(work->now) : value_null(),
                        value_text(name)),
                work->err))
        return false;
    return definition_changed(work, type->id, "property", property->name,
                              archived ? "DELETE" : "RESTORE",
                              property_body(work->arena, property));
}

bool store_property_taken(struct work *work, const struct object_type *type, str name,
                          bool *taken) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT id FROM property WHERE type_id = $1 AND archived_at IS NULL "
                "AND (name = $2 OR wire_name = $2) LIMIT 1",
                DB_ARGS(value_int(type->id), value_text(name)), &row, work->err))
        return false;
    *taken = row.found;
    return true;
}

bool store_property_next(struct work *work, const struct object_type *type, int64_t *position,
                         int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "SELECT CAST(coalesce(max(CASE WHEN system = 0 AND position < $2 THEN position END), "
            "-1) + 1 AS BIGINT), count(*) FROM property WHERE type_id = $1",
            DB_ARGS(value_int(type->id), value_int(SYSTEM_POSITION)), &row, work->err))
        return false;
    *position = row.found ? value_as_int(row.columns[0]) : 0;
    *count = row.found ? value_as_int(row.columns[1]) : 0;
    return true;
}
