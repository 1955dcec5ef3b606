// Members of lists that keep them. Reading joins the records' table, so that archived ones and
// those the caller may not see are left out.
#include "store/list.h"
#include "store/record_filter.h"
#include "store/statement_private.h"

bool store_list_member_add(struct work *work, int64_t list_id, int64_t record_id, bool *added) {
    if (!db_run(work->db,
                "INSERT INTO list_member (list_id, record_id, added_at) VALUES ($1, $2, $3) "
                "ON CONFLICT (list_id, record_id) DO NOTHING",
                DB_ARGS(value_int(list_id), value_int(record_id), value_int(work->now)), work->err))
        return false;
    *added = db_changes(work->db) == 1;
    return true;
}

bool store_list_member_remove(struct work *work, int64_t list_id, int64_t record_id,
                              bool *removed) {
    if (!db_run(work->db, "DELETE FROM list_member WHERE list_id = $1 AND record_id = $2",
                DB_ARGS(value_int(list_id), value_int(record_id)), work->err))
        return false;
    *removed = db_changes(work->db) == 1;
    return true;
}

bool store_list_clear(struct work *work, int64_t list_id) {
    return db_run(work->db, "DELETE FROM list_member WHERE list_id = $1",
                  DB_ARGS(value_int(list_id)), work->err);
}

bool store_list_copy(struct work *work, int64_t list_id, int64_t source_id) {
    return db_run(work->db,
                  "INSERT INTO list_member (list_id, record_id, added_at) "
                  "SELECT CAST($1 AS BIGINT), record_id, CAST($3 AS BIGINT) FROM list_member "
                  "WHERE list_id = $2 ON CONFLICT (list_id, record_id) DO NOTHING",
                  DB_ARGS(value_int(list_id), value_int(source_id), value_int(work->now)),
                  work->err);
}

bool store_list_move(struct work *work, int64_t from, int64_t to) {
    return db_run(work->db,
                  "INSERT INTO list_member (list_id, record_id, added_at) "
                  "SELECT list_id, CAST($2 AS BIGINT), added_at FROM list_member "
                  "WHERE record_id = $1 ON CONFLICT (list_id, record_id) DO UPDATE SET added_at = "
                  "CASE WHEN excluded.added_at < list_member.added_at THEN excluded.added_at "
                  "ELSE list_member.added_at END",
                  DB_ARGS(value_int(from), value_int(to)), work->err);
}

bool store_list_member_set(struct work *work, int64_t list_id, int64_t record_id, int64_t at) {
    bool unused;
    if (!at)
        return store_list_member_remove(work, list_id, record_id, &unused);
    return db_run(work->db,
                  "INSERT INTO list_member (list_id, record_id, added_at) VALUES ($1, $2, $3) "
                  "ON CONFLICT (list_id, record_id) DO UPDATE SET added_at = excluded.added_at",
                  DB_ARGS(value_int(list_id), value_int(record_id), value_int(at)), work->err);
}

bool store_list_member_at(struct work *work, int64_t list_id, int64_t record_id, int64_t *at) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT added_at FROM list_member WHERE list_id = $1 AND record_id = $2",
                DB_ARGS(value_int(list_id), value_int(record_id)), &row, work->err))
        return false;
    *at = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

static void add_cursor(const struct list_page *page, struct statement *s) {
    const char *than = page->backward ? " < " : " > ";
    if (!page->after.record_id)
        return;
    statement_add(s, " AND (");
    if (page->by_time) {
        statement_add(s, "m.added_at");
        statement_add(s, than);
        statement_arg(s, value_int(page->after.added_at));
        statement_add(s, " OR (m.added_at = ");
        statement_arg(s, value_int(page->after.added_at));
        statement_add(s, " AND ");
    }
    statement_add(s, "m.record_id");
    statement_add(s, than);
    statement_arg(s, value_int(page->after.record_id));
    statement_add(s, page->by_time ? "))" : ")");
}

bool store_list_members(struct work *work, const struct list_page *page, struct list_member **out,
                        size_t *count) {
    struct statement s;
    struct db_rows rows;
    const char *way = page->backward ? " DESC" : "";
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT m.record_id, m.added_at FROM list_member m JOIN ");
    statement_add_str(&s, page->type->table);
    statement_add(&s, " r ON r.id = m.record_id WHERE r.archived_at IS NULL AND m.list_id = ");
    statement_arg(&s, value_int(page->list_id));
    filter_scope(work, page->type, "r.", &s);
    add_cursor(page, &s);
    statement_add(&s, " ORDER BY ");
    if (page->by_time) {
        statement_add(&s, "m.added_at");
        statement_add(&s, way);
        statement_add(&s, ", ");
    }
    statement_add(&s, "m.record_id");
    statement_add(&s, way);
    statement_add(&s, " LIMIT ");
    statement_arg(&s, value_int((int64_t)page->limit));
    *out = ARENA_ARRAY(work->arena, page->limit, struct list_member);
    *count = 0;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < page->limit && db_next(&rows))
        (*out)[(*count)++] = (struct list_member){value_as_int(db_column(&rows, 0)),
                                                  value_as_int(db_column(&rows, 1))};
    return db_done(&rows, work->err);
}

bool store_list_found(struct work *work, const struct query *query, const struct list_page *page,
                      int64_t only, struct list_member **out, size_t *count) {
    struct statement s;
    struct db_rows rows;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT id, updated_at FROM ");
    statement_add_str(&s, query->type->table);
    filter_where(work, query, &s);
    if (only) {
        statement_add(&s, " AND id = ");
        statement_arg(&s, value_int(only));
    }
    if (page->after.record_id) {
        statement_add(&s, page->backward ? " AND id < " : " AND id > ");
        statement_arg(&s, value_int(page->after.record_id));
    }
    statement_add(&s, page->backward ? " ORDER BY id DESC LIMIT " : " ORDER BY id LIMIT ");
    statement_arg(&s, value_int((int64_t)page->limit));
    *out = ARENA_ARRAY(work->arena, page->limit, struct list_member);
    *count = 0;
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < page->limit && db_next(&rows))
        (*out)[(*count)++] = (struct list_member){value_as_int(db_column(&rows, 0)),
                                                  value_as_int(db_column(&rows, 1))};
    return db_done(&rows, work->err);
}

bool store_list_fill(struct work *work, int64_t list_id, const struct query *query) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "INSERT INTO list_member (list_id, record_id, added_at) SELECT CAST(");
    statement_arg(&s, value_int(list_id));
    statement_add(&s, " AS BIGINT), id, CAST(");
    statement_arg(&s, value_int(work->now));
    statement_add(&s, " AS BIGINT) FROM ");
    statement_add_str(&s, query->type->table);
    filter_where(work, query, &s);
    statement_add(&s, " ON CONFLICT DO NOTHING");
    return db_run(work->db, statement_sql(&s), s.args, s.count, work->err);
}

bool store_list_of_record(struct work *work, int64_t record_id, struct list_membership **out,
                          size_t *count) {
    enum { LISTS_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, LISTS_MAX, struct list_membership);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT m.list_id, m.added_at FROM list_member m JOIN list l ON l.id = m.list_id "
                  "WHERE m.record_id = $1 AND l.deleted_at IS NULL AND l.processing <> 'DYNAMIC' "
                  "ORDER BY m.list_id LIMIT 1000",
                  DB_ARGS(value_int(record_id)), &rows, work->err))
        return false;
    while (*count < LISTS_MAX && db_next(&rows))
        (*out)[(*count)++] = (struct list_membership){value_as_int(db_column(&rows, 0)),
                                                      value_as_int(db_column(&rows, 1))};
    return db_done(&rows, work->err);
}
