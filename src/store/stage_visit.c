// Rows of stage_visit, written by the transaction that moves the record.
#include "store/stage_visit.h"

static str value_of(const struct record *record, const struct property *property) {
    return property ? value_as_str(record_get(record, property)) : (str){0};
}

static struct value text_or_empty(str text) {
    return value_text(text.ptr ? text : STR(""));
}

bool store_stage_enter(struct work *work, const struct record *record) {
    const struct object_type *type = record->type;
    str stage = value_of(record, type->stage_property);
    if (!db_run(work->db,
                "UPDATE stage_visit SET left_at = $2 WHERE record_id = $1 AND left_at IS NULL",
                DB_ARGS(value_int(record->id), value_int(work->now)), work->err))
        return false;
    return !stage.len ||
           db_run(work->db,
                  "INSERT INTO stage_visit (record_id, type_id, pipeline_id, stage_id, entered_at) "
                  "VALUES ($1, $2, $3, $4, $5)",
                  DB_ARGS(value_int(record->id), value_int(type->id),
                          text_or_empty(value_of(record, type->pipeline_property)),
                          value_text(stage), value_int(work->now)),
                  work->err);
}

bool store_stage_visits(struct work *work, int64_t record_id, size_t limit,
                        struct stage_visit **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct stage_visit);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT id, pipeline_id, stage_id, entered_at, left_at FROM (SELECT id, "
                  "pipeline_id, stage_id, entered_at, left_at FROM stage_visit WHERE record_id = "
                  "$1 ORDER BY id DESC LIMIT $2) AS latest ORDER BY id",
                  DB_ARGS(value_int(record_id), value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] = (struct stage_visit){
            .id = value_as_int(db_column(&rows, 0)),
            .pipeline_id = value_as_str(db_column_copy(work->arena, &rows, 1)),
            .stage_id = value_as_str(db_column_copy(work->arena, &rows, 2)),
            .entered_at = value_as_int(db_column(&rows, 3)),
            .left_at = value_as_int(db_column(&rows, 4)),
        };
    return db_done(&rows, work->err);
}
