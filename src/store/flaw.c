// A row for each value with issues; totals are a range of the index over who entered it.
#include "store/flaw.h"

enum { LISTED_MAX = 1000, TOTALS_MAX = 5000 };

static bool read(struct work *work, const char *sql, const struct value *args, size_t arg_count,
                 size_t most, struct flaw **out, size_t *count) {
    struct db_rows rows;
    size_t cap = 8;
    *out = ARENA_ARRAY(work->arena, cap, struct flaw);
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (*count < most && db_next(&rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, 2 * cap * sizeof **out);
            cap *= 2;
        }
        (*out)[(*count)++] =
            (struct flaw){.property_id = value_as_int(db_column(&rows, 0)),
                          .user_id = value_as_int(db_column(&rows, 1)),
                          .source = (enum source_kind)value_as_int(db_column(&rows, 2)),
                          .issues = value_as_int(db_column(&rows, 3))};
    }
    return db_done(&rows, work->err);
}

bool store_flaw_list(struct work *work, int64_t record_id, struct flaw **out, size_t *count) {
    return read(work,
                "SELECT property_id, user_id, source_kind, issues FROM flaw WHERE record_id = $1 "
                "ORDER BY property_id",
                DB_ARGS(value_int(record_id)), LISTED_MAX, out, count);
}

bool store_flaw_write(struct work *work, int64_t record_id, const struct flaw *flaws, size_t count,
                      bool is_new) {
    if (!is_new && !db_run(work->db, "DELETE FROM flaw WHERE record_id = $1",
                           DB_ARGS(value_int(record_id)), work->err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!db_run(work->db,
                    "INSERT INTO flaw (record_id, property_id, user_id, source_kind, issues) "
                    "VALUES ($1, $2, $3, $4, $5)",
                    DB_ARGS(value_int(record_id), value_int(flaws[i].property_id),
                            value_int(flaws[i].user_id), value_int(flaws[i].source),
                            value_int(flaws[i].issues)),
                    work->err))
            return false;
    return true;
}

bool store_flaw_totals(struct work *work, int64_t user_id, struct flaw **out, size_t *count) {
    return read(work,
                "SELECT 0, user_id, source_kind, CAST(sum(issues) AS BIGINT) FROM flaw "
                "WHERE user_id >= $1 AND user_id <= $2 GROUP BY user_id, source_kind "
                "ORDER BY user_id, source_kind LIMIT 5000",
                DB_ARGS(value_int(user_id), value_int(user_id ? user_id : INT64_MAX)), TOTALS_MAX,
                out, count);
}
