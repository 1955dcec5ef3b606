// Reading accounts for pickers and for programs: names and addresses, no hashes.
#include "store/owner.h"
#include "text/fold.h"

#define OWNER_SELECT "SELECT id, name, email, created_at, disabled_at FROM user_account "

static void read_owner(struct work *work, const struct db_rows *rows, struct owner *owner) {
    owner->id = value_as_int(db_column(rows, 0));
    owner->name = value_as_str(db_column_copy(work->arena, rows, 1));
    owner->email = value_as_str(db_column_copy(work->arena, rows, 2));
    owner->created_at = value_as_int(db_column(rows, 3));
    owner->disabled_at = value_as_int(db_column(rows, 4));
}

bool store_owner_list(struct work *work, const struct owner_query *query, struct owner **out,
                      size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, query->limit, struct owner);
    *count = 0;
    if (!db_query(
            work->db,
            OWNER_SELECT "WHERE id > $1 AND (CAST($2 AS TEXT) = '' OR email_key = $2) "
                         "AND (disabled_at IS NULL) = (CAST($3 AS BIGINT) = 0) "
                         "ORDER BY id LIMIT $4",
            DB_ARGS(value_int(query->after),
                    value_text(query->email.len ? text_fold(work->arena, query->email) : STR("")),
                    value_bool(query->disabled), value_int((int64_t)query->limit)),
            &rows, work->err))
        return false;
    while (*count < query->limit && db_next(&rows))
        read_owner(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_owner_get(struct work *work, int64_t id, struct owner *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, OWNER_SELECT "WHERE id = $1", DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_owner(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}
