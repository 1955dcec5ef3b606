// Decisions are rows that are added and, where they are undone, marked; none is taken away.
#include "store/decision.h"

bool store_decision_add(struct work *work, const struct decision *d, int64_t *id) {
    return db_insert(work->db,
                     "INSERT INTO duplicate_decision (type_id, group_id, kind, at, actor_id, "
                     "run_id, records, titles, merges, certainty, pairs) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                     DB_ARGS(value_int(d->type_id), value_int(d->group_id), value_text(d->kind),
                             value_int(work->now), value_id(work->who.user_id),
                             value_int(d->run_id), value_text(d->records), value_text(d->titles),
                             value_text(d->merges), value_text(d->certainty), value_text(d->pairs)),
                     id, work->err);
}

#define DECISION_COLUMNS                                                                           \
    "d.id, d.type_id, d.group_id, d.kind, d.at, d.actor_id, u.name, d.run_id, d.records, "         \
    "d.titles, d.merges, d.certainty, d.pairs, d.undone_at"
#define DECISION_FROM " FROM duplicate_decision d LEFT JOIN user_account u ON u.id = d.actor_id "

static void read_decision(struct work *work, const struct db_rows *rows, struct decision *d) {
    *d = (struct decision){
        .id = value_as_int(db_column(rows, 0)),
        .type_id = value_as_int(db_column(rows, 1)),
        .group_id = value_as_int(db_column(rows, 2)),
        .kind = value_as_str(db_column_copy(work->arena, rows, 3)),
        .at = value_as_int(db_column(rows, 4)),
        .actor_id = value_as_int(db_column(rows, 5)),
        .actor_name = value_as_str(db_column_copy(work->arena, rows, 6)),
        .run_id = value_as_int(db_column(rows, 7)),
        .records = value_as_str(db_column_copy(work->arena, rows, 8)),
        .titles = value_as_str(db_column_copy(work->arena, rows, 9)),
        .merges = value_as_str(db_column_copy(work->arena, rows, 10)),
        .certainty = value_as_str(db_column_copy(work->arena, rows, 11)),
        .pairs = value_as_str(db_column_copy(work->arena, rows, 12)),
        .undone_at = value_as_int(db_column(rows, 13)),
    };
}

bool store_decision_get(struct work *work, int64_t id, struct decision *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, "SELECT " DECISION_COLUMNS DECISION_FROM "WHERE d.id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_decision(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_decision_undone(struct work *work, int64_t id) {
    if (!db_run(work->db,
                "UPDATE duplicate_decision SET undone_at = $2, undone_by = $3 "
                "WHERE id = $1 AND undone_at IS NULL",
                DB_ARGS(value_int(id), value_int(work->now), value_id(work->who.user_id)),
                work->err))
        return false;
    if (db_changes(work->db) != 1)
        return fail(work->err, ERR_CONFLICT, "This decision was undone already.");
    return true;
}

bool store_decision_list(struct work *work, const struct decision_query *q, struct decision **out,
                         size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, q->limit, struct decision);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " DECISION_COLUMNS DECISION_FROM
                  "WHERE (CAST($1 AS BIGINT) = 0 OR d.type_id = $1) "
                  "AND (CAST($2 AS BIGINT) = 0 OR d.actor_id = $2) "
                  "AND (CAST($3 AS BIGINT) = -1 OR d.run_id = $3) "
                  "AND (CAST($4 AS BIGINT) = 0 OR d.undone_at IS NULL) "
                  "AND d.id < $5 ORDER BY d.id DESC LIMIT $6",
                  DB_ARGS(value_int(q->type_id), value_int(q->actor_id), value_int(q->run_id),
                          value_int(q->standing), value_int(q->before ? q->before : INT64_MAX),
                          value_int((int64_t)q->limit)),
                  &rows, work->err))
        return false;
    while (*count < q->limit && db_next(&rows))
        read_decision(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_decision_count(struct work *work, int64_t type_id, int64_t since, int64_t *all,
                          int64_t *mine) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*), COALESCE(SUM(CASE WHEN actor_id = $3 THEN 1 ELSE 0 END), 0) "
                "FROM duplicate_decision WHERE at >= $2 AND undone_at IS NULL "
                "AND (CAST($1 AS BIGINT) = 0 OR type_id = $1)",
                DB_ARGS(value_int(type_id), value_int(since), value_int(work->who.user_id)), &row,
                work->err))
        return false;
    *all = value_as_int(row.columns[0]);
    *mine = value_as_int(row.columns[1]);
    return true;
}

bool store_decision_runs(struct work *work, int64_t type_id, int64_t run_id, size_t limit,
                         struct decision_run **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct decision_run);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT run_id, type_id, max(at), max(actor_id), count(*), "
                  "SUM(CASE WHEN undone_at IS NULL THEN 1 ELSE 0 END) FROM duplicate_decision "
                  "WHERE run_id > 0 AND (CAST($1 AS BIGINT) = 0 OR type_id = $1) "
                  "AND (CAST($2 AS BIGINT) = 0 OR run_id = $2) "
                  "GROUP BY run_id, type_id ORDER BY run_id DESC LIMIT $3",
                  DB_ARGS(value_int(type_id), value_int(run_id), value_int((int64_t)limit)), &rows,
                  work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] = (struct decision_run){
            value_as_int(db_column(&rows, 0)), value_as_int(db_column(&rows, 1)),
            value_as_int(db_column(&rows, 2)), value_as_int(db_column(&rows, 3)),
            value_as_int(db_column(&rows, 4)), value_as_int(db_column(&rows, 5)),
        };
    return db_done(&rows, work->err);
}
