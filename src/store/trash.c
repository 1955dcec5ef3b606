// One SELECT a type, which has its scope in it as all have; types are merged by the caller.
#include "store/trash.h"
#include "store/record_filter.h"

// The row of the history that archived it is of the same moment.
static void add_origin(const struct trash_query *q, struct statement *s) {
    statement_add(s, " AND EXISTS (SELECT 1 FROM history h WHERE h.record_id = ");
    statement_add_str(s, q->type->table);
    statement_add(s, ".id AND h.action = 'archived' AND h.at = ");
    statement_add_str(s, q->type->table);
    statement_add(s, ".archived_at");
    if (q->actor_id) {
        statement_add(s, " AND h.actor_id = ");
        statement_arg(s, value_int(q->actor_id));
    }
    if (q->rule_job) {
        statement_add(s, " AND h.source_kind = ");
        statement_arg(s, value_int(SOURCE_RETENTION));
        statement_add(s, " AND h.source_id = ");
        statement_arg(s, value_int(q->rule_job));
        statement_add(s, " AND h.source_row = ");
        statement_arg(s, value_int(q->rule + 1));
    }
    statement_add(s, ")");
}

static void build(struct work *work, const struct trash_query *q, const char *what,
                  struct statement *s) {
    struct query archived = {.type = q->type, .archived = true};
    statement_init(s, work->arena);
    statement_add(s, what);
    statement_add_str(s, q->type->table);
    filter_where(work, &archived, s);
    if (q->before_at) {
        statement_add(s, " AND (archived_at, id) < (");
        statement_arg(s, value_int(q->before_at));
        statement_add(s, ", ");
        statement_arg(s, value_int(q->before_id));
        statement_add(s, ")");
    }
    if (q->until) {
        statement_add(s, " AND archived_at < ");
        statement_arg(s, value_int(q->until));
    }
    if (q->actor_id || q->rule_job)
        add_origin(q, s);
}

bool store_trash_list(struct work *work, const struct trash_query *q, struct trash_item **out,
                      size_t *count) {
    struct statement s;
    struct db_rows rows;
    build(work, q, "SELECT id, archived_at FROM ", &s);
    statement_add(&s, " ORDER BY archived_at DESC, id DESC LIMIT ");
    statement_arg(&s, value_int((int64_t)q->limit));
    *out = ARENA_ARRAY(work->arena, q->limit + 1, struct trash_item);
    *count = 0;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < q->limit && db_next(&rows))
        (*out)[(*count)++] = (struct trash_item){.type = q->type,
                                                 .id = value_as_int(db_column(&rows, 0)),
                                                 .at = value_as_int(db_column(&rows, 1))};
    return db_done(&rows, work->err);
}

bool store_trash_count(struct work *work, const struct trash_query *q, int64_t *count) {
    struct statement s;
    build(work, q, "SELECT CAST(count(*) AS BIGINT) FROM ", &s);
    return db_number(work->db, work->arena, statement_sql(&s), s.args, s.count, count, work->err);
}

bool store_trash_origin(struct work *work, int64_t record_id, struct trash_origin *out,
                        bool *found) {
    struct db_row row = {.arena = work->arena};
    *out = (struct trash_origin){0};
    if (!db_one(work->db,
                "SELECT h.actor_id, u.name, h.source_kind, h.source_id, h.source_row, r.id, r.name "
                "FROM history h LEFT JOIN user_account u ON u.id = h.actor_id "
                "LEFT JOIN retention_report r ON h.source_kind = $2 AND r.job_id = h.source_id "
                "AND r.type_id = h.type_id AND r.rule = h.source_row - 1 WHERE h.record_id = $1 "
                "AND h.action = 'archived' "
                "ORDER BY h.id DESC LIMIT 1",
                DB_ARGS(value_int(record_id), value_int(SOURCE_RETENTION)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out =
            (struct trash_origin){.actor_id = value_as_int(row.columns[0]),
                                  .actor_name = value_as_str(row.columns[1]),
                                  .source = {.kind = (enum source_kind)value_as_int(row.columns[2]),
                                             .id = value_as_int(row.columns[3]),
                                             .row = value_as_int(row.columns[4])},
                                  .report_id = value_as_int(row.columns[5]),
                                  .rule = value_as_str(row.columns[6])};
    return true;
}
