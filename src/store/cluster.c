// One grouped SELECT over records, and the table of refusals.
#include "store/cluster.h"
#include "store/record_filter.h"

// -- values

static void counts_statement(struct work *work, const struct object_type *type,
                             const struct property *property, int64_t longest, int64_t limit,
                             struct statement *s) {
    statement_init(s, work->arena);
    statement_add(s, "SELECT ");
    statement_add_str(s, property->column);
    statement_add(s, " AS text, count(*) AS records FROM ");
    statement_add_str(s, type->table);
    statement_add(s, " WHERE archived_at IS NULL AND ");
    statement_add_str(s, property->column);
    statement_add(s, " IS NOT NULL AND length(");
    statement_add_str(s, property->column);
    statement_add(s, ") BETWEEN 1 AND ");
    statement_arg(s, value_int(longest));
    filter_scope(work, type, "", s);
    statement_add(s, " GROUP BY ");
    statement_add_str(s, property->column);
    statement_add(s, " ORDER BY records DESC, text LIMIT ");
    statement_arg(s, value_int(limit));
}

bool store_value_counts(struct work *work, const struct object_type *type,
                        const struct property *property, int64_t longest, int64_t limit,
                        bool (*each)(void *user, str text, int64_t count), void *user) {
    struct statement s;
    struct db_rows rows;
    bool going = true;
    counts_statement(work, type, property, longest, limit, &s);
    if (!db_scan(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (going && db_next(&rows))
        going = each(user, value_as_str(db_column(&rows, 0)), value_as_int(db_column(&rows, 1)));
    if (!going) {
        db_drop(&rows);
        return true;
    }
    return db_done(&rows, work->err);
}

// -- refusals

bool store_cluster_refuse(struct work *work, const struct property *property,
                          const struct cluster_refusal *refusal) {
    return db_run(work->db,
                  "INSERT INTO cluster_refusal (property_id, pair_key, canonical, spelling, at, "
                  "actor_id) VALUES ($1, $2, $3, $4, $5, $6) "
                  "ON CONFLICT (property_id, pair_key) DO NOTHING",
                  DB_ARGS(value_int(property->id), value_text(refusal->pair_key),
                          value_text(refusal->canonical), value_text(refusal->spelling),
                          value_int(work->now), value_id(work->who.user_id)),
                  work->err);
}

bool store_cluster_forget(struct work *work, const struct property *property, str pair_key,
                          int64_t *count) {
    str key = pair_key.ptr ? pair_key : STR("");
    return db_number(work->db, work->arena,
                     "SELECT count(*) FROM cluster_refusal WHERE property_id = $1 "
                     "AND ($2 = '' OR pair_key = $2)",
                     DB_ARGS(value_int(property->id), value_text(key)), count, work->err) &&
           db_run(work->db,
                  "DELETE FROM cluster_refusal WHERE property_id = $1 "
                  "AND ($2 = '' OR pair_key = $2)",
                  DB_ARGS(value_int(property->id), value_text(key)), work->err);
}

bool store_cluster_refused(struct work *work, const struct property *property, struct map *out) {
    struct db_rows rows;
    if (!db_query(work->db, "SELECT pair_key FROM cluster_refusal WHERE property_id = $1",
                  DB_ARGS(value_int(property->id)), &rows, work->err))
        return false;
    while (db_next(&rows))
        map_set(out, value_as_str(db_column_copy(out->arena, &rows, 0)), out);
    return db_done(&rows, work->err);
}

bool store_cluster_refusals(struct work *work, const struct property *property, str after,
                            size_t limit, struct cluster_refusal **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct cluster_refusal);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT r.pair_key, r.canonical, r.spelling, r.at, r.actor_id, u.name "
                  "FROM cluster_refusal r LEFT JOIN user_account u ON u.id = r.actor_id "
                  "WHERE r.property_id = $1 AND r.pair_key > $2 ORDER BY r.pair_key LIMIT $3",
                  DB_ARGS(value_int(property->id), value_text(after.ptr ? after : STR("")),
                          value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows)) {
        struct cluster_refusal *r = &(*out)[(*count)++];
        r->pair_key = value_as_str(db_column_copy(work->arena, &rows, 0));
        r->canonical = value_as_str(db_column_copy(work->arena, &rows, 1));
        r->spelling = value_as_str(db_column_copy(work->arena, &rows, 2));
        r->at = value_as_int(db_column(&rows, 3));
        r->actor_id = value_as_int(db_column(&rows, 4));
        r->actor = value_as_str(db_column_copy(work->arena, &rows, 5));
    }
    return db_done(&rows, work->err);
}
