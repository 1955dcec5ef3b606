// Pipelines, their stages, and kinds of association.
#include "store/calculate.h"
#include "store/definition_private.h"
#include <math.h>

static str stage_body(struct arena *arena, const struct pipeline *pipeline,
                      const struct stage *stage) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "pipelineId", pipeline->id);
    jsonw_put_text(&w, "id", stage->id);
    jsonw_name(&w, "labels");
    jsonw_raw(&w, labels_json(arena, stage->label));
    jsonw_name(&w, "probability");
    jsonw_real(&w, stage->probability);
    jsonw_put_text(&w, "outcome", str_of(stage_outcome_name(stage->outcome)));
    jsonw_put_text(&w, "required", stage->required);
    jsonw_put_int(&w, "rotDays", stage->rot_days);
    jsonw_put_int(&w, "displayOrder", stage->position);
    jsonw_object_end(&w);
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

bool store_pipeline_put(struct work *work, const struct object_type *type,
                        const struct pipeline *pipeline) {
    str labels = labels_json(work->arena, pipeline->label);
    bool found;
    if (!exists(work,
                "SELECT id FROM pipeline WHERE type_id = $1 AND id = $2 AND archived_at IS NULL",
                DB_ARGS(value_int(type->id), value_text(pipeline->id)), &found) ||
        !db_run(work->db,
                "INSERT INTO pipeline (type_id, id, labels, position, created_at, updated_at) "
                "VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (type_id, id) DO UPDATE "
                "SET labels = excluded.labels, position = excluded.position, "
                "updated_at = excluded.updated_at, archived_at = NULL",
                DB_ARGS(value_int(type->id), value_text(pipeline->id), value_text(labels),
                        value_int(pipeline->position), value_int(work->now)),
                work->err))
        return false;
    return definition_changed(work, type->id, "pipeline", pipeline->id, found ? "UPDATE" : "CREATE",
                              labels);
}

bool store_pipeline_archive(struct work *work, const struct object_type *type, str id) {
    if (!db_run(work->db, "UPDATE pipeline SET archived_at = $3 WHERE type_id = $1 AND id = $2",
                DB_ARGS(value_int(type->id), value_text(id), value_int(work->now)), work->err))
        return false;
    return definition_changed(work, type->id, "pipeline", id, "DELETE", STR("{}"));
}

// Probability and outcome of a stage are told by each record in it.
static bool tells_otherwise(struct work *work, const struct object_type *type,
                            const struct pipeline *pipeline, const struct stage *stage,
                            bool *otherwise) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT probability, outcome FROM stage WHERE type_id = $1 AND pipeline_id = $2 "
                "AND id = $3",
                DB_ARGS(value_int(type->id), value_text(pipeline->id), value_text(stage->id)), &row,
                work->err))
        return false;
    *otherwise =
        row.found && (fabs(value_as_float(row.columns[0]) - stage->probability) > 0 ||
                      !str_is(value_as_str(row.columns[1]), stage_outcome_name(stage->outcome)));
    return true;
}

bool store_stage_put(struct work *work, const struct object_type *type,
                     const struct pipeline *pipeline, const struct stage *stage) {
    bool found, otherwise;
    if (!tells_otherwise(work, type, pipeline, stage, &otherwise) ||
        (otherwise && !store_calculate_order(work, type, NULL, 0)))
        return false;
    if (!exists(work,
                "SELECT id FROM stage WHERE type_id = $1 AND pipeline_id = $2 AND id = $3 "
                "AND archived_at IS NULL",
                DB_ARGS(value_int(type->id), value_text(pipeline->id), value_text(stage->id)),
                &found) ||
        !db_run(work->db,
                "INSERT INTO stage (type_id, pipeline_id, id, labels, position, probability, "
                "outcome, required, rot_days, metadata, created_at, updated_at) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) "
                "ON CONFLICT (type_id, pipeline_id, id) DO UPDATE SET labels = excluded.labels, "
                "position = excluded.position, probability = excluded.probability, "
                "outcome = excluded.outcome, required = excluded.required, "
                "rot_days = excluded.rot_days, metadata = excluded.metadata, "
                "updated_at = excluded.updated_at, archived_at = NULL",
                DB_ARGS(value_int(type->id), value_text(pipeline->id), value_text(stage->id),
                        value_text(labels_json(work->arena, stage->label)),
                        value_int(stage->position), value_float(stage->probability),
                        value_text(str_of(stage_outcome_name(stage->outcome))),
                        value_text(stage->required), value_int(stage->rot_days),
                        value_text(stage->metadata), value_int(work->now)),
                work->err))
        return false;
    return definition_changed(work, type->id, "stage", stage->id, found ? "UPDATE" : "CREATE",
                              stage_body(work->arena, pipeline, stage));
}

bool store_stage_archive(struct work *work, const struct object_type *type, str pipeline_id,
                         str id) {
    if (!db_run(work->db,
                "UPDATE stage SET archived_at = $4 "
                "WHERE type_id = $1 AND pipeline_id = $2 AND id = $3",
                DB_ARGS(value_int(type->id), value_text(pipeline_id), value_text(id),
                        value_int(work->now)),
                work->err))
        return false;
    return definition_changed(work, type->id, "stage", id, "DELETE", STR("{}"));
}

// -- what was archived, back again

bool store_pipeline_restore(struct work *work, const struct object_type *type, str id,
                            bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT archived_at FROM pipeline WHERE type_id = $1 AND id = $2 "
                "AND archived_at IS NOT NULL",
                DB_ARGS(value_int(type->id), value_text(id)), &row, work->err))
        return false;
    *found = row.found;
    if (!row.found)
        return true;
    return db_run(work->db,
                  "UPDATE pipeline SET archived_at = NULL, updated_at = $3 "
                  "WHERE type_id = $1 AND id = $2",
                  DB_ARGS(value_int(type->id), value_text(id), value_int(work->now)), work->err) &&
           db_run(
               work->db,
               "UPDATE stage SET archived_at = NULL, updated_at = $4 "
               "WHERE type_id = $1 AND pipeline_id = $2 AND archived_at = $3 AND id NOT IN "
               "(SELECT id FROM stage WHERE type_id = $1 AND archived_at IS NULL)",
               DB_ARGS(value_int(type->id), value_text(id), row.columns[0], value_int(work->now)),
               work->err) &&
           store_calculate_order(work, type, NULL, 0) &&
           definition_changed(work, type->id, "pipeline", id, "RESTORE", STR("{}"));
}

bool store_stage_restore(struct work *work, const struct object_type *type, str pipeline_id, str id,
                         bool *found) {
    if (!exists(work,
                "SELECT id FROM stage WHERE type_id = $1 AND pipeline_id = $2 AND id = $3 "
                "AND archived_at IS NOT NULL",
                DB_ARGS(value_int(type->id), value_text(pipeline_id), value_text(id)), found))
        return false;
    if (!*found)
        return true;
    return db_run(work->db,
                  "UPDATE stage SET archived_at = NULL, updated_at = $4 "
                  "WHERE type_id = $1 AND pipeline_id = $2 AND id = $3",
                  DB_ARGS(value_int(type->id), value_text(pipeline_id), value_text(id),
                          value_int(work->now)),
                  work->err) &&
           store_calculate_order(work, type, NULL, 0) &&
           definition_changed(work, type->id, "stage", id, "RESTORE", STR("{}"));
}

// -- kinds of association

static str number_text(struct arena *arena, int64_t number) {
    return str_format(arena, "%lld", (long long)number);
}

bool store_kind_put(struct work *work, const struct association_kind *kind) {
    str labels = labels_json(work->arena, kind->label);
    bool found;
    if (!exists(work, "SELECT number FROM association_kind WHERE number = $1",
                DB_ARGS(value_int(kind->number)), &found) ||
        !db_run(work->db,
                "INSERT INTO association_kind (number, inverse, from_type, to_type, rank, shipped, "
                "name, labels, to_max, position, created_at, updated_at) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) "
                "ON CONFLICT (number) DO UPDATE SET name = excluded.name, "
                "labels = excluded.labels, to_max = excluded.to_max, "
                "position = excluded.position, updated_at = excluded.updated_at, "
                "archived_at = NULL",
                DB_ARGS(value_int(kind->number), value_int(kind->inverse),
                        value_int(kind->from_type), value_int(kind->to_type),
                        value_text(str_of(association_rank_name(kind->rank))),
                        value_bool(kind->shipped), value_text(kind->name), value_text(labels),
                        value_int(kind->to_max), value_int(kind->position), value_int(work->now)),
                work->err))
        return false;
    return definition_changed(work, kind->from_type, "association",
                              number_text(work->arena, kind->number), found ? "UPDATE" : "CREATE",
                              labels);
}

bool store_kind_archive(struct work *work, const struct association_kind *kind) {
    if (!db_run(work->db, "UPDATE association_kind SET archived_at = $2 WHERE number = $1",
                DB_ARGS(value_int(kind->number), value_int(work->now)), work->err))
        return false;
    return definition_changed(work, kind->from_type, "association",
                              number_text(work->arena, kind->number), "DELETE", STR("{}"));
}

// Reads all edges: a rare call, and there is no index by kind.
bool store_kind_used(struct work *work, const struct association_kind *kind, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    *count = 0;
    if (!db_one(work->db,
                "SELECT count(*) FROM (SELECT 1 AS one FROM association WHERE number = $1 "
                "OR number = $2 LIMIT 100) AS used",
                DB_ARGS(value_int(kind->number), value_int(kind->inverse)), &row, work->err))
        return false;
    *count = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}
