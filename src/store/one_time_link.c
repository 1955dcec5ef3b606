// A link is taken by one UPDATE that finds it unused or does not.
#include "store/one_time_link.h"

bool store_link_add(struct work *work, str token_hash, struct one_time_link *link) {
    struct db_row row = {.arena = work->arena};
    link->created_at = work->now;
    if (!db_one(work->db,
                "INSERT INTO one_time_link (token_hash, kind, user_id, name, email, role, "
                "created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
                "RETURNING id",
                DB_ARGS(value_bytes(token_hash), value_text(link->kind), value_id(link->user_id),
                        value_text(link->name), value_text(link->email), value_text(link->role),
                        value_id(link->created_by), value_int(link->created_at),
                        value_int(link->expires_at)),
                &row, work->err))
        return false;
    link->id = value_as_int(row.columns[0]);
    return true;
}

#define LINK_SELECT                                                                                \
    "SELECT id, kind, user_id, name, email, role, created_by, created_at, expires_at, tries "      \
    "FROM one_time_link WHERE kind = $1 AND expires_at > $2 AND used_at IS NULL"

static void read_link(struct work *work, const struct db_rows *rows, struct one_time_link *out) {
    struct arena *arena = work->arena;
    out->id = value_as_int(db_column(rows, 0));
    out->kind = value_as_str(db_column_copy(arena, rows, 1));
    out->user_id = value_as_int(db_column(rows, 2));
    out->name = value_as_str(db_column_copy(arena, rows, 3));
    out->email = value_as_str(db_column_copy(arena, rows, 4));
    out->role = value_as_str(db_column_copy(arena, rows, 5));
    out->created_by = value_as_int(db_column(rows, 6));
    out->created_at = value_as_int(db_column(rows, 7));
    out->expires_at = value_as_int(db_column(rows, 8));
    out->tries = value_as_int(db_column(rows, 9));
}

bool store_link_find(struct work *work, str token_hash, const char *kind, struct one_time_link *out,
                     bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, LINK_SELECT " AND token_hash = $3",
                  DB_ARGS(value_text(str_of(kind)), value_int(work->now), value_bytes(token_hash)),
                  &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_link(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_link_take(struct work *work, int64_t id, bool *taken) {
    if (!db_run(work->db, "UPDATE one_time_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL",
                DB_ARGS(value_int(id), value_int(work->now)), work->err))
        return false;
    *taken = db_changes(work->db) == 1;
    return true;
}

bool store_link_tried(struct work *work, int64_t id) {
    return db_run(work->db, "UPDATE one_time_link SET tries = tries + 1 WHERE id = $1",
                  DB_ARGS(value_int(id)), work->err);
}

bool store_link_list(struct work *work, const char *kind, struct one_time_link **out,
                     size_t *count) {
    enum { LINKS_MAX = 1000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, LINKS_MAX, struct one_time_link);
    *count = 0;
    if (!db_query(work->db, LINK_SELECT " ORDER BY id DESC LIMIT 1000",
                  DB_ARGS(value_text(str_of(kind)), value_int(work->now)), &rows, work->err))
        return false;
    while (*count < LINKS_MAX && db_next(&rows))
        read_link(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_link_delete(struct work *work, int64_t id, const char *kind, bool *found) {
    if (!db_run(work->db,
                "DELETE FROM one_time_link WHERE id = $1 AND kind = $2 AND used_at IS NULL",
                DB_ARGS(value_int(id), value_text(str_of(kind))), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    return true;
}

bool store_link_delete_of(struct work *work, const char *kind, int64_t user_id, str email) {
    return db_run(work->db,
                  "DELETE FROM one_time_link WHERE kind = $1 AND used_at IS NULL "
                  "AND (user_id = $2 OR (user_id IS NULL AND email = $3))",
                  DB_ARGS(value_text(str_of(kind)), value_int(user_id), value_text(email)),
                  work->err);
}

bool store_link_delete_expired(struct work *work) {
    return db_run(work->db, "DELETE FROM one_time_link WHERE expires_at <= $1",
                  DB_ARGS(value_int(work->now)), work->err);
}
