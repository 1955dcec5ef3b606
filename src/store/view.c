// A person sees tens of views: they are read whole, by name.
#include "store/view.h"
#include "store/statement_private.h"

#define VIEW_COLUMNS "id, type_id, owner_id, name, query, everybody, created_at, updated_at"

static void read_view(struct work *work, const struct db_rows *rows, struct saved_view *view) {
    *view = (struct saved_view){.id = value_as_int(db_column(rows, 0)),
                                .type_id = value_as_int(db_column(rows, 1)),
                                .owner_id = value_as_int(db_column(rows, 2)),
                                .name = value_as_str(db_column_copy(work->arena, rows, 3)),
                                .query = value_as_str(db_column_copy(work->arena, rows, 4)),
                                .everybody = value_as_int(db_column(rows, 5)) != 0,
                                .created_at = value_as_int(db_column(rows, 6)),
                                .updated_at = value_as_int(db_column(rows, 7))};
}

static void add_shared(struct work *work, struct statement *s, int64_t user_id,
                       const struct id_set *groups) {
    statement_add(s, " OR id IN (SELECT view_id FROM saved_view_share WHERE (user_id = ");
    statement_arg(s, value_int(user_id));
    for (size_t i = 0; i < groups->count; i++) {
        statement_add(s, i ? ", " : " OR department_id IN (");
        statement_arg(s, value_int(groups->ids[i]));
    }
    statement_add(s, groups->count ? "))" : ")");
    statement_add(s, " AND (until_at IS NULL OR until_at > ");
    statement_arg(s, value_int(work->now));
    statement_add(s, "))");
}

bool store_view_list(struct work *work, int64_t type_id, int64_t user_id,
                     const struct id_set *groups, struct saved_view **out, size_t *count) {
    struct statement s;
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, VIEWS_MAX, struct saved_view);
    *count = 0;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT " VIEW_COLUMNS " FROM saved_view WHERE (owner_id = ");
    statement_arg(&s, value_int(user_id));
    statement_add(&s, " OR everybody = 1");
    add_shared(work, &s, user_id, groups);
    statement_add(&s, ")");
    if (type_id) {
        statement_add(&s, " AND type_id = ");
        statement_arg(&s, value_int(type_id));
    }
    statement_add(&s, " ORDER BY name, id LIMIT 500");
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < VIEWS_MAX && db_next(&rows))
        read_view(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_view_get(struct work *work, int64_t id, struct saved_view *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, "SELECT " VIEW_COLUMNS " FROM saved_view WHERE id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        read_view(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_view_put(struct work *work, struct saved_view *view) {
    view->updated_at = work->now;
    if (view->id)
        return db_run(work->db,
                      "UPDATE saved_view SET name = $2, query = $3, everybody = $4, "
                      "updated_at = $5 WHERE id = $1",
                      DB_ARGS(value_int(view->id), value_text(view->name), value_text(view->query),
                              value_int(view->everybody), value_int(work->now)),
                      work->err);
    view->created_at = work->now;
    return db_insert(work->db,
                     "INSERT INTO saved_view (type_id, owner_id, name, query, everybody, "
                     "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6)",
                     DB_ARGS(value_int(view->type_id), value_int(view->owner_id),
                             value_text(view->name), value_text(view->query),
                             value_int(view->everybody), value_int(work->now)),
                     &view->id, work->err);
}

static bool delete_shares(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM saved_view_share WHERE view_id = $1",
                  DB_ARGS(value_int(id)), work->err);
}

bool store_view_delete(struct work *work, int64_t id) {
    return delete_shares(work, id) && db_run(work->db, "DELETE FROM saved_view WHERE id = $1",
                                             DB_ARGS(value_int(id)), work->err);
}

bool store_view_shares(struct work *work, struct saved_view *view) {
    struct db_rows rows;
    view->shares = ARENA_ARRAY(work->arena, VIEW_SHARES_MAX, struct view_share);
    view->share_count = 0;
    if (!db_query(work->db,
                  "SELECT user_id, department_id, may_edit, until_at FROM saved_view_share "
                  "WHERE view_id = $1 AND (until_at IS NULL OR until_at > $2) "
                  "ORDER BY user_id, department_id LIMIT 100",
                  DB_ARGS(value_int(view->id), value_int(work->now)), &rows, work->err))
        return false;
    while (view->share_count < VIEW_SHARES_MAX && db_next(&rows))
        view->shares[view->share_count++] =
            (struct view_share){.user_id = value_as_int(db_column(&rows, 0)),
                                .department_id = value_as_int(db_column(&rows, 1)),
                                .may_edit = value_as_int(db_column(&rows, 2)) != 0,
                                .until_at = value_as_int(db_column(&rows, 3))};
    return db_done(&rows, work->err);
}

bool store_view_share_all(struct work *work, const struct saved_view *view) {
    if (!delete_shares(work, view->id))
        return false;
    for (size_t i = 0; i < view->share_count; i++) {
        const struct view_share *share = &view->shares[i];
        if (!db_run(work->db,
                    "INSERT INTO saved_view_share (view_id, user_id, department_id, may_edit, "
                    "until_at) VALUES ($1, $2, $3, $4, $5)",
                    DB_ARGS(value_int(view->id), value_id(share->user_id),
                            value_id(share->department_id), value_int(share->may_edit),
                            value_id(share->until_at)),
                    work->err))
            return false;
    }
    return true;
}
