// Shares of records. The condition over lists of records is written in record_filter.c.
#include "store/share.h"
#include "store/statement_private.h"

static void add_with(struct statement *s, int64_t user_id, const struct id_set *groups) {
    statement_add(s, "(user_id = ");
    statement_arg(s, value_int(user_id));
    for (size_t i = 0; i < groups->count; i++) {
        statement_add(s, i ? ", " : " OR department_id IN (");
        statement_arg(s, value_int(groups->ids[i]));
    }
    statement_add(s, groups->count ? "))" : ")");
}

static bool exists(struct work *work, struct statement *s, bool *any) {
    int64_t found;
    statement_add(s, " AND (until_at IS NULL OR until_at > ");
    statement_arg(s, value_int(work->now));
    statement_add(s, ") LIMIT 1");
    if (!db_number(work->db, work->arena, statement_sql(s), s->args, s->count, &found, work->err))
        return false;
    *any = found != 0;
    return true;
}

bool store_share_any(struct work *work, int64_t user_id, const struct id_set *groups, bool *any) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT 1 AS one FROM record_share WHERE ");
    add_with(&s, user_id, groups);
    return exists(work, &s, any);
}

bool store_share_allows(struct work *work, const struct rights *rights, int64_t record_id,
                        bool edit, bool *allows) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT 1 AS one FROM record_share WHERE record_id = ");
    statement_arg(&s, value_int(record_id));
    statement_add(&s, edit ? " AND may_edit = 1 AND " : " AND ");
    add_with(&s, rights->user_id, &rights->groups);
    return exists(work, &s, allows);
}

bool store_share_list(struct work *work, int64_t record_id, struct share **out, size_t *count) {
    enum { SHARES_MAX = 500 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, SHARES_MAX, struct share);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT id, record_id, type_id, user_id, department_id, may_edit, until_at, "
                  "created_at, created_by FROM record_share WHERE record_id = $1 "
                  "AND (until_at IS NULL OR until_at > $2) ORDER BY id LIMIT 500",
                  DB_ARGS(value_int(record_id), value_int(work->now)), &rows, work->err))
        return false;
    while (*count < SHARES_MAX && db_next(&rows))
        (*out)[(*count)++] = (struct share){.id = value_as_int(db_column(&rows, 0)),
                                            .record_id = value_as_int(db_column(&rows, 1)),
                                            .type_id = value_as_int(db_column(&rows, 2)),
                                            .user_id = value_as_int(db_column(&rows, 3)),
                                            .department_id = value_as_int(db_column(&rows, 4)),
                                            .may_edit = value_as_int(db_column(&rows, 5)) != 0,
                                            .until_at = value_as_int(db_column(&rows, 6)),
                                            .created_at = value_as_int(db_column(&rows, 7)),
                                            .created_by = value_as_int(db_column(&rows, 8))};
    return db_done(&rows, work->err);
}

bool store_share_put(struct work *work, struct share *share) {
    share->created_at = work->now;
    share->created_by = work->who.user_id;
    return db_run(work->db,
                  "DELETE FROM record_share WHERE record_id = $1 AND "
                  "(user_id = $2 OR department_id = $3)",
                  DB_ARGS(value_int(share->record_id), value_int(share->user_id),
                          value_int(share->department_id)),
                  work->err) &&
           db_insert(work->db,
                     "INSERT INTO record_share (record_id, type_id, user_id, department_id, "
                     "may_edit, until_at, created_at, created_by) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                     DB_ARGS(value_int(share->record_id), value_int(share->type_id),
                             value_id(share->user_id), value_id(share->department_id),
                             value_int(share->may_edit), value_id(share->until_at),
                             value_int(work->now), value_id(share->created_by)),
                     &share->id, work->err);
}

bool store_share_delete(struct work *work, int64_t record_id, int64_t id, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "DELETE FROM record_share WHERE record_id = $1 AND id = $2 RETURNING id",
                DB_ARGS(value_int(record_id), value_int(id)), &row, work->err))
        return false;
    *found = row.found;
    return true;
}
