// Groups one by one, their members and pairs; pages of the queue are in duplicate_list.c. Whatever
// changes what a group holds works its value out anew (duplicate_value.c).
#include "store/duplicate.h"
#include "store/calculate.h"
#include "store/duplicate_private.h"

static const size_t WITHOUT_LIMIT = INT64_MAX;

bool duplicate_read_ids(struct work *work, struct db_rows *rows, int64_t **ids, size_t *count) {
    size_t cap = 16;
    *ids = ARENA_ARRAY(work->arena, cap, int64_t);
    *count = 0;
    while (db_next(rows)) {
        if (*count == cap) {
            *ids = arena_grow(work->arena, *ids, cap * sizeof **ids, cap * 2 * sizeof **ids);
            cap *= 2;
        }
        (*ids)[(*count)++] = value_as_int(db_column(rows, 0));
    }
    return db_done(rows, work->err);
}

void duplicate_due_member(struct work *work, int64_t type_id, int64_t record_id) {
    const struct object_type *type = work->schema ? schema_type_by_id(work->schema, type_id) : NULL;
    if (type && type->scores[SCORE_UNIQUENESS])
        store_due_itself(work, type, record_id);
}

bool duplicate_weigh_by_id(struct work *work, int64_t type_id, int64_t group_id) {
    const struct object_type *type = work->schema ? schema_type_by_id(work->schema, type_id) : NULL;
    return !type || store_duplicate_weigh(work, type, group_id);
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
        duplicate_due_member(work, group.type_id, ids[i]);
    return true;
}

static bool add_members(struct work *work, const struct duplicate_group *group,
                        const struct duplicate_content *content) {
    for (size_t i = 0; i < content->member_count; i++) {
        if (!db_run(work->db,
                    "INSERT INTO duplicate_member (group_id, record_id) VALUES ($1, $2) "
                    "ON CONFLICT (group_id, record_id) DO NOTHING",
                    DB_ARGS(value_int(group->id), value_int(content->members[i])), work->err))
            return false;
        duplicate_due_member(work, group->type_id, content->members[i]);
    }
    return true;
}

bool duplicate_fill(struct work *work, const struct duplicate_group *group,
                    const struct duplicate_content *content) {
    for (size_t i = 0; i < content->pair_count; i++)
        if (!db_run(work->db,
                    "INSERT INTO duplicate_pair (group_id, a_id, b_id, probability) "
                    "VALUES ($1, $2, $3, $4)",
                    DB_ARGS(value_int(group->id), value_int(content->pairs[i].a_id),
                            value_int(content->pairs[i].b_id),
                            value_float(content->pairs[i].probability)),
                    work->err))
            return false;
    return add_members(work, group, content);
}

bool store_duplicate_add(struct work *work, const struct duplicate_group *group,
                         const struct duplicate_content *content, int64_t *id) {
    struct duplicate_group added = *group;
    if (!db_insert(work->db,
                   "INSERT INTO duplicate_group (type_id, status, certainty, probability, size, "
                   "created_at) VALUES ($1, 'open', $2, $3, $4, $5)",
                   DB_ARGS(value_int(group->type_id), value_text(group->certainty),
                           value_float(group->probability),
                           value_int((int64_t)content->member_count), value_int(work->now)),
                   id, work->err))
        return false;
    added.id = *id;
    return duplicate_fill(work, &added, content) &&
           duplicate_weigh_by_id(work, group->type_id, *id);
}

void duplicate_read(struct work *work, const struct db_rows *rows, struct duplicate_group *g) {
    g->id = value_as_int(db_column(rows, 0));
    g->type_id = value_as_int(db_column(rows, 1));
    g->status = value_as_str(db_column_copy(work->arena, rows, 2));
    g->certainty = value_as_str(db_column_copy(work->arena, rows, 3));
    g->probability = value_as_float(db_column(rows, 4));
    g->size = value_as_int(db_column(rows, 5));
    g->created_at = value_as_int(db_column(rows, 6));
    g->settled_at = value_as_int(db_column(rows, 7));
    g->value = (struct duplicate_value){
        value_as_int(db_column(rows, 8)),  value_as_int(db_column(rows, 9)),
        value_as_int(db_column(rows, 10)), value_as_int(db_column(rows, 11)),
        value_as_int(db_column(rows, 12)),
    };
    g->reviewer_id = value_as_int(db_column(rows, 13));
}

bool store_duplicate_get(struct work *work, int64_t id, struct duplicate_group *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, "SELECT " DUPLICATE_COLUMNS " FROM duplicate_group WHERE id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        duplicate_read(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

static bool read_pairs(struct work *work, struct db_rows *rows, struct duplicate_pair **pairs,
                       size_t *count) {
    size_t cap = 16;
    *pairs = ARENA_ARRAY(work->arena, cap, struct duplicate_pair);
    *count = 0;
    while (db_next(rows)) {
        if (*count == cap) {
            *pairs =
                arena_grow(work->arena, *pairs, cap * sizeof **pairs, cap * 2 * sizeof **pairs);
            cap *= 2;
        }
        (*pairs)[(*count)++] = (struct duplicate_pair){value_as_int(db_column(rows, 0)),
                                                       value_as_int(db_column(rows, 1)),
                                                       value_as_float(db_column(rows, 2))};
    }
    return db_done(rows, work->err);
}

bool store_duplicate_members_shown(struct work *work, int64_t group_id, size_t limit, int64_t **ids,
                                   size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT record_id FROM duplicate_member WHERE group_id = $1 "
                    "ORDER BY record_id LIMIT $2",
                    DB_ARGS(value_int(group_id), value_int((int64_t)limit)), &rows, work->err) &&
           duplicate_read_ids(work, &rows, ids, count);
}

bool store_duplicate_members(struct work *work, int64_t group_id, int64_t **ids, size_t *count) {
    return store_duplicate_members_shown(work, group_id, WITHOUT_LIMIT, ids, count);
}

bool store_duplicate_pairs_shown(struct work *work, int64_t group_id, size_t limit,
                                 struct duplicate_pair **pairs, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT a_id, b_id, probability FROM duplicate_pair WHERE group_id = $1 "
                    "ORDER BY probability DESC, a_id, b_id LIMIT $2",
                    DB_ARGS(value_int(group_id), value_int((int64_t)limit)), &rows, work->err) &&
           read_pairs(work, &rows, pairs, count);
}

bool store_duplicate_pairs(struct work *work, int64_t group_id, struct duplicate_pair **pairs,
                           size_t *count) {
    return store_duplicate_pairs_shown(work, group_id, WITHOUT_LIMIT, pairs, count);
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

bool duplicate_measure(struct work *work, int64_t group_id) {
    return db_run(
        work->db,
        "UPDATE duplicate_group SET size = (SELECT count(*) FROM duplicate_member m "
        "WHERE m.group_id = duplicate_group.id), probability = COALESCE((SELECT "
        "max(p.probability) FROM duplicate_pair p WHERE p.group_id = duplicate_group.id), "
        "probability) WHERE id = $1",
        DB_ARGS(value_int(group_id)), work->err);
}

bool store_duplicate_refill(struct work *work, int64_t group_id,
                            const struct duplicate_content *content, bool *open) {
    struct duplicate_group group;
    if (!store_duplicate_get(work, group_id, &group, open) || !*open)
        return !work->err->code;
    for (size_t i = 0; i < content->pair_count; i++)
        if (!store_duplicate_add_pair(work, group_id, &content->pairs[i]))
            return false;
    return add_members(work, &group, content) && duplicate_measure(work, group_id) &&
           store_duplicate_reopen(work, group_id) &&
           duplicate_weigh_by_id(work, group.type_id, group_id);
}
