// Loading pipelines, their stages, and kinds of association.
#include "store/definition.h"
#include "store/schema_private.h"

static bool read_stage(struct work *work, struct arena *arena, const struct db_rows *rows,
                       struct stage *out) {
    out->id = value_as_str(db_column_copy(arena, rows, 0));
    out->position = value_as_int(db_column(rows, 2));
    out->probability = value_as_float(db_column(rows, 3));
    if (!stage_outcome_read(value_as_str(db_column(rows, 4)), &out->outcome))
        out->outcome = STAGE_OPEN;
    out->required = value_as_str(db_column_copy(arena, rows, 5));
    out->rot_days = value_as_int(db_column(rows, 6));
    out->metadata = value_as_str(db_column_copy(arena, rows, 7));
    out->created_at = value_as_int(db_column(rows, 8));
    out->updated_at = value_as_int(db_column(rows, 9));
    return schema_read_labels(work, arena, value_as_str(db_column(rows, 1)), out->label);
}

static bool load_stages(struct work *work, struct arena *arena, const struct object_type *type,
                        struct pipeline *pipeline) {
    enum { STAGES_MAX = 200 };
    struct db_rows rows;
    struct stage *stages = ARENA_ARRAY(work->arena, STAGES_MAX, struct stage);
    if (!db_query(work->db,
                  "SELECT id, labels, position, probability, outcome, required, rot_days, "
                  "metadata, created_at, updated_at FROM stage WHERE type_id = $1 "
                  "AND pipeline_id = $2 AND archived_at IS NULL ORDER BY position, id LIMIT 200",
                  DB_ARGS(value_int(type->id), value_text(pipeline->id)), &rows, work->err))
        return false;
    while (db_next(&rows))
        if (!read_stage(work, arena, &rows, &stages[pipeline->stage_count++])) {
            db_drop(&rows);
            return false;
        }
    pipeline->stages = ARENA_ARRAY(arena, pipeline->stage_count, struct stage);
    for (size_t i = 0; i < pipeline->stage_count; i++)
        pipeline->stages[i] = stages[i];
    return db_done(&rows, work->err);
}

static bool read_pipeline(struct work *work, struct arena *arena, const struct db_rows *rows,
                          struct pipeline *out) {
    out->id = value_as_str(db_column_copy(arena, rows, 0));
    out->position = value_as_int(db_column(rows, 2));
    out->created_at = value_as_int(db_column(rows, 3));
    out->updated_at = value_as_int(db_column(rows, 4));
    return schema_read_labels(work, arena, value_as_str(db_column(rows, 1)), out->label);
}

bool schema_load_pipelines(struct work *work, struct schema *schema, struct object_type *type) {
    enum { PIPELINES_MAX = 200 };
    struct db_rows rows;
    struct pipeline *pipelines = ARENA_ARRAY(work->arena, PIPELINES_MAX, struct pipeline);
    if (!db_query(work->db,
                  "SELECT id, labels, position, created_at, updated_at FROM pipeline "
                  "WHERE type_id = $1 AND archived_at IS NULL ORDER BY position, id LIMIT 200",
                  DB_ARGS(value_int(type->id)), &rows, work->err))
        return false;
    while (db_next(&rows))
        if (!read_pipeline(work, &schema->arena, &rows, &pipelines[type->pipeline_count++])) {
            db_drop(&rows);
            return false;
        }
    if (!db_done(&rows, work->err))
        return false;
    type->pipelines = arena_array(&schema->arena, type->pipeline_count, sizeof *type->pipelines);
    for (size_t i = 0; i < type->pipeline_count; i++) {
        type->pipelines[i] = pipelines[i];
        if (!load_stages(work, &schema->arena, type, &type->pipelines[i]))
            return false;
    }
    return true;
}

static bool read_kind(struct work *work, struct arena *arena, const struct db_rows *rows,
                      struct association_kind *out) {
    out->number = value_as_int(db_column(rows, 0));
    out->inverse = value_as_int(db_column(rows, 1));
    out->from_type = value_as_int(db_column(rows, 2));
    out->to_type = value_as_int(db_column(rows, 3));
    if (!association_rank_read(value_as_str(db_column(rows, 4)), &out->rank))
        out->rank = ASSOCIATION_LABEL;
    out->shipped = value_as_int(db_column(rows, 5)) != 0;
    out->name = value_as_str(db_column_copy(arena, rows, 6));
    out->to_max = value_as_int(db_column(rows, 8));
    out->position = value_as_int(db_column(rows, 9));
    out->created_at = value_as_int(db_column(rows, 10));
    out->updated_at = value_as_int(db_column(rows, 11));
    return schema_read_labels(work, arena, value_as_str(db_column(rows, 7)), out->label);
}

#define KIND_COLUMNS                                                                               \
    "number, inverse, from_type, to_type, rank, shipped, name, labels, to_max, position, "         \
    "created_at, updated_at"

bool store_kinds_archived(struct work *work, size_t limit, struct association_kind **out,
                          size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct association_kind);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " KIND_COLUMNS " FROM association_kind WHERE archived_at IS NOT NULL "
                  "AND rank = 'label' "
                  "AND from_type IN (SELECT id FROM object_type WHERE archived_at IS NULL) "
                  "AND to_type IN (SELECT id FROM object_type WHERE archived_at IS NULL) "
                  "ORDER BY archived_at DESC, number LIMIT $1",
                  DB_ARGS(value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        if (!read_kind(work, work->arena, &rows, &(*out)[(*count)++])) {
            db_drop(&rows);
            return false;
        }
    return db_done(&rows, work->err);
}

bool schema_load_kinds(struct work *work, struct schema *schema) {
    size_t max;
    struct db_rows rows;
    if (!schema_count(work, "SELECT count(*) FROM association_kind WHERE archived_at IS NULL",
                      DB_NO_ARGS, &max))
        return false;
    schema->kinds = arena_array(&schema->arena, max, sizeof *schema->kinds);
    if (!db_query(work->db,
                  "SELECT " KIND_COLUMNS " FROM association_kind "
                  "WHERE archived_at IS NULL ORDER BY number",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (schema->kind_count < max && db_next(&rows))
        if (!read_kind(work, &schema->arena, &rows, &schema->kinds[schema->kind_count++])) {
            db_drop(&rows);
            return false;
        }
    return db_done(&rows, work->err);
}
