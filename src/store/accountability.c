// Totals that are only added to; a period is a range of their key.
#include "store/accountability.h"

bool store_tally_add(struct work *work, const struct tally *t) {
    return db_run(
        work->db,
        "INSERT INTO accountability AS a (user_id, day, source_kind, entries, corrected) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id, day, source_kind) DO UPDATE SET "
        "entries = a.entries + excluded.entries, "
        "corrected = a.corrected + excluded.corrected",
        DB_ARGS(value_int(t->user_id), value_int(t->day), value_int(t->source),
                value_int(t->entries), value_int(t->corrected)),
        work->err);
}

bool store_tally_list(struct work *work, int64_t user_id, int64_t since, int64_t until,
                      struct tally **out, size_t *count) {
    enum { MOST = 5000 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, MOST, struct tally);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT user_id, source_kind, CAST(sum(entries) AS BIGINT), "
                  "CAST(sum(corrected) AS BIGINT) FROM accountability "
                  "WHERE user_id >= $1 AND user_id <= $2 AND day >= $3 AND day <= $4 "
                  "GROUP BY user_id, source_kind ORDER BY user_id, source_kind LIMIT 5000",
                  DB_ARGS(value_int(user_id), value_int(user_id ? user_id : INT64_MAX),
                          value_int(since), value_int(until)),
                  &rows, work->err))
        return false;
    while (*count < MOST && db_next(&rows))
        (*out)[(*count)++] =
            (struct tally){.user_id = value_as_int(db_column(&rows, 0)),
                           .source = (enum source_kind)value_as_int(db_column(&rows, 1)),
                           .entries = value_as_int(db_column(&rows, 2)),
                           .corrected = value_as_int(db_column(&rows, 3))};
    return db_done(&rows, work->err);
}
