// Groups are ordered by certainty ('sure' comes behind 'review' as text, so descending), then
// probability, then id; the index duplicate_group_open answers pages of the queue.
#include "store/duplicate.h"
#include "store/calculate.h"

static void due_member(struct work *work, int64_t type_id, int64_t record_id) {
    const struct object_type *type = work->schema ? schema_type_by_id(work->schema, type_id) : NULL;
    if (type && type->scores[SCORE_UNIQUENESS])
        store_due_itself(work, type, record_id);
}

static bool due_members(struct work *work, int64_t group_id) {
    struct duplicate_group group;
    bool found;
    int64_t *ids;
    size_t count;
    if (!store_duplicate_get(work, group_id, &group, &found) ||
        !store_duplicate_members(work, group_id, &ids, &count))
        return false;
    for (size_t i = 0; found && i < count; i++)
        due_member(work, group.type_id, ids[i]);
    return true;
}

bool store_duplicate_add(struct work *work, const struct duplicate_group *group,
                         const int64_t *members, size_t member_count,
                         const struct duplicate_pair *pairs, size_t pair_count, int64_t *id) {
    if (!db_insert(work->db,
                   "INSERT INTO duplicate_group (type_id, status, certainty, probability, size, "
                   "created_at) VALUES ($1, 'open', $2, $3, $4, $5)",
                   DB_ARGS(value_int(group->type_id), value_text(group->certainty),
                           value_float(group->probability), value_int((int64_t)member_count),
                           value_int(work->now)),
                   id, work->err))
        return false;
    for (size_t i = 0; i < member_count; i++)
        if (!db_run(work->db, "INSERT INTO duplicate_member (group_id, record_id) VALUES ($1, $2)",
                    DB_ARGS(value_int(*id), value_int(members[i])), work->err))
            return false;
    for (size_t i = 0; i < pair_count; i++)
        if (!db_run(work->db,
                    "INSERT INTO duplicate_pair (group_id, a_id, b_id, probability) "
                    "VALUES ($1, $2, $3, $4)",
                    DB_ARGS(value_int(*id), value_int(pairs[i].a_id), value_int(pairs[i].b_id),
                            value_float(pairs[i].probability)),
                    work->err))
            return false;
    for (size_t i = 0; i < member_count; i++)
        due_member(work, group->type_id, members[i]);
    return true;
}

#define GROUP_COLUMNS "id, type_id, status, certainty, probability, size, created_at, settled_at"

static void read_group(struct work *work, const struct db_rows *rows, struct duplicate_group *g) {
    g->id = value_as_int(db_column(rows, 0));
    g->type_id = value_as_int(db_column(rows, 1));
    g->status = value_as_str(db_column_copy(work->arena, rows, 2));
    g->certainty = value_as_str(db_column_copy(work->arena, rows, 3));
    g->probability = value_as_float(db_column(rows, 4));
    g->size = value_as_int(db_column(rows, 5));
    g->created_at = value_as_int(db_column(rows, 6));
    g->settled_at = value_as_int(db_column(rows, 7));
}

bool store_duplicate_get(struct work *work, int64_t id, struct duplicate_group *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, "SELECT " GROUP_COLUMNS " FROM duplicate_group WHERE id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_group(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_duplicate_list(struct work *work, int64_t type_id, str status, str certainty,
                          int64_t after, size_t limit, struct duplicate_group **out,
                          size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct duplicate_group);
    *count = 0;
    struct duplicate_group last = {.certainty = STR("~"), .probability = 2};
    if (after) {
        bool found;
        if (!store_duplicate_get(work, after, &last, &found))
            return false;
        if (!found)
            return fail_about(work->err, ERR_INPUT, STR("after"),
                              "The cursor in \"after\" is none that this list gave.");
    }
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT " GROUP_COLUMNS " FROM duplicate_group WHERE type_id = $1 "
                  "AND status = $2 AND (CAST($3 AS TEXT) = '' OR certainty = $3) "
                  "AND (certainty, probability, id) < ($4, $5, $6) "
                  "ORDER BY certainty DESC, probability DESC, id DESC LIMIT $7",
                  DB_ARGS(value_int(type_id), value_text(status),
                          value_text(certainty.ptr ? certainty : STR("")),
                          value_text(last.certainty), value_float(last.probability),
                          value_int(after), value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_group(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_duplicate_count(struct work *work, int64_t type_id, str status, str certainty,
                           int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(
            work->db,
            "SELECT count(*) FROM duplicate_group WHERE (CAST($1 AS BIGINT) = 0 OR type_id = $1) "
            "AND status = $2 AND (CAST($3 AS TEXT) = '' OR certainty = $3)",
            DB_ARGS(value_int(type_id), value_text(status),
                    value_text(certainty.ptr ? certainty : STR(""))),
            &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_duplicate_members(struct work *work, int64_t group_id, int64_t **ids, size_t *count) {
    enum { MEMBERS_MAX = 1000 };
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, MEMBERS_MAX, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT record_id FROM duplicate_member WHERE group_id = $1 "
                  "ORDER BY record_id LIMIT 1000",
                  DB_ARGS(value_int(group_id)), &rows, work->err))
        return false;
    while (*count < MEMBERS_MAX && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}

bool store_duplicate_pairs(struct work *work, int64_t group_id, struct duplicate_pair **pairs,
                           size_t *count) {
    enum { PAIRS_MAX = 5000 };
    struct db_rows rows;
    *pairs = ARENA_ARRAY(work->arena, PAIRS_MAX, struct duplicate_pair);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT a_id, b_id, probability FROM duplicate_pair WHERE group_id = $1 "
                  "ORDER BY probability DESC, a_id, b_id LIMIT 5000",
                  DB_ARGS(value_int(group_id)), &rows, work->err))
        return false;
    while (*count < PAIRS_MAX && db_next(&rows))
        (*pairs)[(*count)++] = (struct duplicate_pair){value_as_int(db_column(&rows, 0)),
                                                       value_as_int(db_column(&rows, 1)),
                                                       value_as_float(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

bool store_duplicate_standing(struct work *work, int64_t record_id, str *certainty) {
    struct db_row row = {.arena = work->arena};
    *certainty = (str){0};
    // "sure" comes behind "review" as text.
    if (!db_one(work->db,
                "SELECT max(g.certainty) FROM duplicate_member m JOIN duplicate_group g "
                "ON g.id = m.group_id WHERE m.record_id = $1 AND g.status = 'open'",
                DB_ARGS(value_int(record_id)), &row, work->err))
        return false;
    if (row.found && !value_is_null(row.columns[0]))
        *certainty = value_as_str(row.columns[0]);
    return true;
}

bool store_duplicate_group_of(struct work *work, int64_t record_id, int64_t *group_id) {
    struct db_row row = {.arena = work->arena};
    *group_id = 0;
    if (!db_one(work->db,
                "SELECT g.id FROM duplicate_member m JOIN duplicate_group g ON g.id = m.group_id "
                "WHERE m.record_id = $1 AND g.status = 'open' ORDER BY g.id LIMIT 1",
                DB_ARGS(value_int(record_id)), &row, work->err))
        return false;
    if (row.found)
        *group_id = value_as_int(row.columns[0]);
    return true;
}

bool store_duplicate_groups_of_both(struct work *work, int64_t a, int64_t b, size_t limit,
                                    int64_t **ids, size_t *count) {
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT g.id FROM duplicate_member m "
                  "JOIN duplicate_member n ON n.group_id = m.group_id AND n.record_id = $2 "
                  "JOIN duplicate_group g ON g.id = m.group_id "
                  "WHERE m.record_id = $1 AND g.status = 'open' ORDER BY g.id LIMIT $3",
                  DB_ARGS(value_int(a), value_int(b), value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}

bool store_duplicate_add_pair(struct work *work, int64_t group_id,
                              const struct duplicate_pair *pair) {
    return db_run(work->db,
                  "INSERT INTO duplicate_pair (group_id, a_id, b_id, probability) "
                  "SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT 1 FROM duplicate_pair "
                  "WHERE group_id = $1 AND ((a_id = $2 AND b_id = $3) "
                  "OR (a_id = $3 AND b_id = $2)))",
                  DB_ARGS(value_int(group_id), value_int(pair->a_id), value_int(pair->b_id),
                          value_float(pair->probability)),
                  work->err);
}

bool store_duplicate_settle(struct work *work, int64_t group_id, const char *status) {
    return db_run(work->db,
                  "UPDATE duplicate_group SET status = $2, settled_at = $3, settled_by = $4 "
                  "WHERE id = $1",
                  DB_ARGS(value_int(group_id), value_text(str_of(status)), value_int(work->now),
                          value_id(work->who.user_id)),
                  work->err) &&
           due_members(work, group_id);
}

bool store_duplicate_reopen(struct work *work, int64_t group_id) {
    return db_run(
               work->db,
               "UPDATE duplicate_group SET status = 'open', settled_at = NULL, settled_by = NULL "
               "WHERE id = $1",
               DB_ARGS(value_int(group_id)), work->err) &&
           due_members(work, group_id);
}

bool store_duplicate_remove_member(struct work *work, int64_t group_id, int64_t record_id,
                                   const char *status) {
    if (!db_run(work->db, "DELETE FROM duplicate_member WHERE group_id = $1 AND record_id = $2",
                DB_ARGS(value_int(group_id), value_int(record_id)), work->err) ||
        !db_run(work->db,
                "DELETE FROM duplicate_pair WHERE group_id = $1 AND (a_id = $2 OR b_id = $2)",
                DB_ARGS(value_int(group_id), value_int(record_id)), work->err) ||
        !db_run(work->db,
                "UPDATE duplicate_group SET size = (SELECT count(*) FROM duplicate_member m "
                "WHERE m.group_id = duplicate_group.id), probability = COALESCE((SELECT "
                "max(p.probability) FROM duplicate_pair p WHERE p.group_id = duplicate_group.id), "
                "probability) WHERE id = $1",
                DB_ARGS(value_int(group_id)), work->err))
        return false;
    struct duplicate_group group;
    bool found;
    if (!store_duplicate_get(work, group_id, &group, &found))
        return false;
    if (found)
        due_member(work, group.type_id, record_id);
    return !found || group.size >= 2 || store_duplicate_settle(work, group_id, status);
}

bool store_duplicate_remove_pair(struct work *work, int64_t group_id, int64_t a, int64_t b) {
    return db_run(work->db,
                  "DELETE FROM duplicate_pair WHERE group_id = $1 "
                  "AND ((a_id = $2 AND b_id = $3) OR (a_id = $3 AND b_id = $2))",
                  DB_ARGS(value_int(group_id), value_int(a), value_int(b)), work->err);
}

// All that are in open groups of the type; where they are very many, all records of it.
static bool due_open(struct work *work, int64_t type_id) {
    struct db_rows rows;
    size_t count = 0;
    if (!db_query(work->db,
                  "SELECT DISTINCT m.record_id FROM duplicate_member m JOIN duplicate_group g "
                  "ON g.id = m.group_id WHERE g.type_id = $1 AND g.status = 'open' LIMIT 5001",
                  DB_ARGS(value_int(type_id)), &rows, work->err))
        return false;
    const struct object_type *type = work->schema ? schema_type_by_id(work->schema, type_id) : NULL;
    while (count <= CALCULATE_IDS_MAX && db_next(&rows))
        if (++count <= CALCULATE_IDS_MAX)
            due_member(work, type_id, value_as_int(db_column(&rows, 0)));
    if (type && type->scores[SCORE_UNIQUENESS] && count > CALCULATE_IDS_MAX)
        store_due_type(work, type);
    return db_done(&rows, work->err);
}

bool store_duplicate_clear_open(struct work *work, int64_t type_id) {
    static const char *const statements[] = {
        "DELETE FROM duplicate_pair WHERE group_id IN "
        "(SELECT id FROM duplicate_group WHERE type_id = $1 AND status = 'open')",
        "DELETE FROM duplicate_member WHERE group_id IN "
        "(SELECT id FROM duplicate_group WHERE type_id = $1 AND status = 'open')",
        "DELETE FROM duplicate_group WHERE type_id = $1 AND status = 'open'",
    };
    if (!due_open(work, type_id))
        return false;
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
        if (!db_run(work->db, statements[i], DB_ARGS(value_int(type_id)), work->err))
            return false;
    return true;
}
