// The shipped definitions become rows of the store, where it does not have them yet.
#include "store/define.h"
#include "base/map.h"
#include "model/calculated.h"
#include "model/shipped.h"
#include "store/calculate.h"
#include "store/define_private.h"
#include "store/definition_private.h"
#include "store/store.h"

// What of one column the store has.
static bool known_names(struct work *work, const char *sql, int64_t type_id, struct map *names) {
    struct db_rows rows;
    map_init(names, work->arena);
    if (!db_query(work->db, sql, DB_ARGS(value_int(type_id)), &rows, work->err))
        return false;
    while (db_next(&rows))
        map_set(names, value_as_str(db_column_copy(work->arena, &rows, 0)), names);
    return db_done(&rows, work->err);
}

// Scores of records that were there before their property are worked out by a job.
static bool fill_scores(struct work *work, const struct object_type *type) {
    int64_t *ids;
    size_t count;
    return store_record_ids(work, type, 0, 1, &ids, &count) &&
           (!count || store_calculate_order(work, type, NULL, 0));
}

// A company's own property of an earlier program may have such a name. Archived it gives way: it
// gets its number behind its name (naming.name_taken says so to people).
static bool give_way(struct work *work, const char *name) {
    return db_run(work->db,
                  "UPDATE property SET name = name || '_' || CAST(id AS TEXT), "
                  "wire_name = CASE WHEN wire_name = name THEN name || '_' || CAST(id AS TEXT) "
                  "ELSE wire_name END "
                  "WHERE name = $1 AND shipped = 0 AND archived_at IS NOT NULL",
                  DB_ARGS(value_text(str_of(name))), work->err);
}

static bool clear_names(struct work *work) {
    for (size_t i = 0; i < SCORE_COUNT; i++)
        if (!give_way(work, score_property((enum score_part)i)))
            return false;
    return true;
}

// `position` of the first; `kept`: only what every type has.
static bool define_properties(struct work *work, const struct object_type *type,
                              const struct shipped_type *from, int64_t position, bool kept) {
    struct map names;
    bool scored = false;
    if (!known_names(work, "SELECT name FROM property WHERE type_id = $1", type->id, &names))
        return false;
    for (size_t i = 0; i < from->property_count; i++) {
        struct property property;
        if (map_has(&names, str_of(from->properties[i].name)) ||
            (kept && !shipped_is_kept(&from->properties[i])))
            continue;
        shipped_property_read(work->arena, &from->properties[i], &property);
        if (!store_property_insert(work, type, &property, position + (int64_t)i))
            return false;
        scored = scored || is_score_property(property.name);
    }
    return !scored || fill_scores(work, type);
}

// `kept`: only the group of the scores, which is shown behind all others.
static bool define_groups(struct work *work, const struct object_type *type,
                          const struct shipped_type *from, int64_t position, bool kept) {
    struct map names;
    if (!known_names(work, "SELECT name FROM property_group WHERE type_id = $1", type->id, &names))
        return false;
    for (size_t i = 0; i < from->group_count; i++) {
        struct property_group group;
        shipped_group_read(&from->groups[i], &group);
        if (map_has(&names, group.name) || (kept && !str_is(group.name, "quality")))
            continue;
        if (!store_group_put(work, type, &group, position + (int64_t)i))
            return false;
    }
    return true;
}

// Pipelines come with their type only: a company may have put others in their place.
static bool define_pipelines(struct work *work, const struct object_type *type) {
    struct map names;
    if (!known_names(work, "SELECT id FROM pipeline WHERE type_id = $1", type->id, &names))
        return false;
    for (size_t i = 0; !names.count && i < type->pipeline_count; i++) {
        const struct pipeline *pipeline = &type->pipelines[i];
        if (!store_pipeline_put(work, type, pipeline))
            return false;
        for (size_t k = 0; k < pipeline->stage_count; k++)
            if (!store_stage_put(work, type, pipeline, &pipeline->stages[k]))
                return false;
    }
    return true;
}

static bool insert_type(struct work *work, struct object_type *type,
                        const struct shipped_type *from, const struct type_names *names) {
    type->properties = ARENA_ARRAY(work->arena, from->property_count, struct property);
    type->property_count = from->property_count;
    for (size_t i = 0; i < from->property_count; i++)
        shipped_property_read(work->arena, &from->properties[i], &type->properties[i]);
    return store_type_insert(work, type, names, type->id);
}

static bool define_type(struct work *work, const struct shipped_type *from) {
    struct db_row row = {.arena = work->arena};
    struct object_type type;
    struct type_names names;
    shipped_type_read(work->arena, from, &type, &names);
    if (!db_one(work->db, "SELECT id FROM object_type WHERE id = $1", DB_ARGS(value_int(type.id)),
                &row, work->err) ||
        (!row.found && !insert_type(work, &type, from, &names)))
        return false;
    return define_groups(work, &type, from, 0, false) &&
           define_properties(work, &type, from, 0, false) && define_pipelines(work, &type);
}

// -- types that people made with an earlier program: what is kept of every record

static bool own_types(struct work *work, struct object_type **out, size_t *count) {
    enum { OWN_TYPES_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, OWN_TYPES_MAX, struct object_type);
    *count = 0;
    if (!db_query(work->db, "SELECT id, name, base_table FROM object_type WHERE shipped = 0", NULL,
                  0, &rows, work->err))
        return false;
    while (*count < OWN_TYPES_MAX && db_next(&rows)) {
        struct object_type *type = &(*out)[(*count)++];
        type->id = value_as_int(db_column(&rows, 0));
        type->name = value_as_str(db_column_copy(work->arena, &rows, 1));
        type->table = value_as_str(db_column_copy(work->arena, &rows, 2));
    }
    return db_done(&rows, work->err);
}

static bool define_kept(struct work *work, const struct shipped_type *from) {
    struct object_type *types;
    size_t count;
    if (!own_types(work, &types, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!define_groups(work, &types[i], from, SYSTEM_POSITION, true) ||
            !define_properties(work, &types[i], from, SYSTEM_POSITION, true))
            return false;
    return true;
}

static bool define_associations(struct work *work) {
    struct map names;
    if (!known_names(work, "SELECT CAST(number AS TEXT) FROM association_kind WHERE $1 = 0", 0,
                     &names))
        return false;
    size_t count;
    const struct shipped_association *list = shipped_associations(&count);
    for (size_t i = 0; i < count; i++) {
        struct association_kind pair[2];
        shipped_association_read(&list[i], pair);
        for (size_t k = 0; k < (list[i].number == list[i].inverse ? 1U : 2U); k++) {
            str number = str_format(work->arena, "%lld", (long long)pair[k].number);
            pair[k].position = (int64_t)i;
            if (!map_has(&names, number) && !store_kind_put(work, &pair[k]))
                return false;
        }
    }
    return true;
}

// What the boards of shipped types ask for together: pipeline, stage, currency, amounts.
enum { TOTALS_COLUMNS_MAX = 5 };
static const struct totals_index {
    const char *type;
    const char *columns[TOTALS_COLUMNS_MAX];
} totals_indexes[] = {
    {"deals", {"pipeline", "dealstage", "currency", "amount", "amount_in_home_currency"}},
    {"tickets", {"pipeline", "pipeline_stage"}},
    {"leads", {"pipeline", "pipeline_stage"}},
    {"orders", {"pipeline", "pipeline_stage", "currency", "total_price"}},
};

static bool define_totals(struct work *work, const struct totals_index *index) {
    int64_t ids[TOTALS_COLUMNS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < TOTALS_COLUMNS_MAX && index->columns[i]; i++) {
        struct db_row row = {.arena = work->arena};
        if (!db_one(work->db,
                    "SELECT p.id FROM property p JOIN object_type t ON t.id = p.type_id "
                    "WHERE t.name = $1 AND p.name = $2",
                    DB_ARGS(value_text(str_of(index->type)), value_text(str_of(index->columns[i]))),
                    &row, work->err))
            return false;
        if (row.found)
            ids[count++] = value_as_int(row.columns[0]);
    }
    return !count ||
           define_totals_index(work, table_name(work->arena, str_of(index->type)), ids, count);
}

// -- tables of an earlier program

#define SETTING_SCOPED "scope_indexes" // set: each record table has them

static bool define_scopes(struct work *work) {
    enum { TABLES_MAX = 1000 };
    str *tables = ARENA_ARRAY(work->arena, TABLES_MAX, str), done;
    struct db_rows rows;
    size_t count = 0;
    if (!store_setting_get(work, SETTING_SCOPED, &done) ||
        (!done.len && !db_query(work->db,
                                "SELECT DISTINCT coalesce(nullif(base_table, ''), 'r_' || name) "
                                "FROM object_type",
                                NULL, 0, &rows, work->err)))
        return false;
    if (done.len)
        return true;
    while (count < TABLES_MAX && db_next(&rows))
        tables[count++] = value_as_str(db_column_copy(work->arena, &rows, 0));
    if (!db_done(&rows, work->err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!define_scope_indexes(work, tables[i]))
            return false;
    return store_setting_put(work, SETTING_SCOPED, STR("1"));
}

bool store_define_shipped(struct work *work) {
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    if (!clear_names(work))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!define_type(work, &types[i]) ||
            (str_is(str_of(types[i].name), "companies") && !define_kept(work, &types[i])))
            return false;
    for (size_t i = 0; i < sizeof totals_indexes / sizeof *totals_indexes; i++)
        if (!define_totals(work, &totals_indexes[i]))
            return false;
    return define_scopes(work) && define_associations(work);
}
