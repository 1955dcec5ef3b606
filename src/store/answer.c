// Kept answers: one row for each key somebody used, gone after a day.
#include "store/answer.h"

bool store_answer_get(struct work *work, str who, str name, struct kept_answer *out, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT status, headers, body, request, at FROM kept_answer "
                "WHERE who = $1 AND name = $2",
                DB_ARGS(value_text(who), value_text(name)), &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out = (struct kept_answer){.status = value_as_int(row.columns[0]),
                                    .headers = value_as_str(row.columns[1]),
                                    .body = value_as_str(row.columns[2]),
                                    .whole = !value_is_null(row.columns[2]),
                                    .request = value_as_str(row.columns[3]),
                                    .at = value_as_int(row.columns[4])};
    return true;
}

bool store_answer_put(struct work *work, str who, str name, const struct kept_answer *answer) {
    return db_run(work->db,
                  "INSERT INTO kept_answer (who, name, request, at, status, headers, body) "
                  "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (who, name) DO UPDATE SET "
                  "request = excluded.request, at = excluded.at, status = excluded.status, "
                  "headers = excluded.headers, body = excluded.body",
                  DB_ARGS(value_text(who), value_text(name), value_bytes(answer->request),
                          value_int(work->now), value_int(answer->status),
                          value_text(answer->headers),
                          answer->whole ? value_bytes(answer->body) : value_null()),
                  work->err);
}

bool store_answer_tidy(struct work *work, int64_t before, int64_t most, int64_t limit, bool *more) {
    int64_t removed;
    if (!db_run(work->db,
                "DELETE FROM kept_answer WHERE id IN "
                "(SELECT id FROM kept_answer WHERE at < $1 ORDER BY at LIMIT $2)",
                DB_ARGS(value_int(before), value_int(limit)), work->err))
        return false;
    removed = db_changes(work->db);
    if (!db_run(work->db,
                "DELETE FROM kept_answer WHERE id IN (SELECT id FROM kept_answer WHERE id <= "
                "(SELECT max(id) FROM kept_answer) - $1 ORDER BY id LIMIT $2)",
                DB_ARGS(value_int(most), value_int(limit)), work->err))
        return false;
    *more = removed + db_changes(work->db) >= limit;
    return true;
}
