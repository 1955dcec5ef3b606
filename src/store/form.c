// Forms stand in a table of their own: small rows in id order, read as fast as the disk gives them.
// Archived records have none, so they take no part in matching.
#include "store/form.h"

bool store_form_put(struct work *work, int64_t record_id, int64_t type_id, str form) {
    return db_run(work->db,
                  "INSERT INTO match_form (record_id, type_id, form) VALUES ($1, $2, $3) "
                  "ON CONFLICT (record_id) DO UPDATE SET form = excluded.form",
                  DB_ARGS(value_int(record_id), value_int(type_id), value_bytes(form)), work->err);
}

bool store_form_delete(struct work *work, int64_t record_id) {
    return db_run(work->db, "DELETE FROM match_form WHERE record_id = $1",
                  DB_ARGS(value_int(record_id)), work->err);
}

bool store_form_get(struct work *work, int64_t record_id, str *form) {
    struct db_row row = {.arena = work->arena};
    *form = (str){0};
    if (!db_one(work->db, "SELECT form FROM match_form WHERE record_id = $1",
                DB_ARGS(value_int(record_id)), &row, work->err))
        return false;
    if (row.found)
        *form = value_as_str(row.columns[0]);
    return true;
}

bool store_form_each(struct work *work, int64_t type_id,
                     bool (*each)(void *user, int64_t record_id, str form), void *user) {
    struct db_rows rows;
    if (!db_scan(work->db,
                 "SELECT record_id, form FROM match_form WHERE type_id = $1 ORDER BY record_id",
                 DB_ARGS(value_int(type_id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (!each(user, value_as_int(db_column(&rows, 0)), value_as_str(db_column(&rows, 1)))) {
            db_drop(&rows);
            return true;
        }
    }
    return db_done(&rows, work->err);
}
