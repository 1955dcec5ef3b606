#include "store/match_learnt.h"
#include "store/definition_private.h"

bool store_match_learnt_load(struct work *work, struct schema *schema) {
    struct db_rows rows;
    if (!db_query(work->db, "SELECT type_id, body FROM match_learnt ORDER BY type_id LIMIT 1000",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        int64_t id = value_as_int(db_column(&rows, 0));
        for (size_t i = 0; i < schema->type_count; i++)
            if (schema->types[i].id == id)
                schema->types[i].match_learnt =
                    value_as_str(db_column_copy(&schema->arena, &rows, 1));
    }
    return db_done(&rows, work->err);
}

bool store_match_learnt_put(struct work *work, int64_t type_id,
                            const struct match_learnt_row *row) {
    return db_run(work->db,
                  "INSERT INTO match_learnt (type_id, body, records, decisions, learnt_at) "
                  "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (type_id) DO UPDATE SET "
                  "body = excluded.body, records = excluded.records, "
                  "decisions = excluded.decisions, learnt_at = excluded.learnt_at",
                  DB_ARGS(value_int(type_id), value_text(row->body), value_int(row->records),
                          value_int(row->decisions), value_int(work->now)),
                  work->err) &&
           definition_raise_version(work);
}

bool store_match_decided(struct work *work, int64_t type_id, size_t limit, int64_t **ids,
                         size_t *count) {
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT id FROM merge WHERE type_id = $1 AND reverted_at IS NULL "
                  "AND source IN ('queue', 'selection', 'api') ORDER BY id DESC LIMIT $2",
                  DB_ARGS(value_int(type_id), value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}
