// Merges are rows that keep everything needed to take them back.
#include "store/merge.h"

bool store_merge_add(struct work *work, const struct merge_row *m, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO merge (type_id, primary_id, record_id, at, actor_id, source, "
                "primary_title, record_title, primary_before, record_before, primary_version, "
                "redirects, lists) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
                "RETURNING id",
                DB_ARGS(value_int(m->type_id), value_int(m->primary_id), value_int(m->record_id),
                        value_int(work->now), value_id(work->who.user_id), value_text(m->source),
                        value_text(m->primary_title), value_text(m->record_title),
                        value_bytes(m->primary_before), value_bytes(m->record_before),
                        value_int(m->primary_version), value_bytes(m->redirects),
                        value_text_or_null(m->lists)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define MERGE_COLUMNS                                                                              \
    "m.id, m.type_id, m.primary_id, m.record_id, m.at, m.actor_id, u.name, m.source, "             \
    "m.primary_title, m.record_title, m.primary_version, m.reverted_at, m.reverted_by"
#define MERGE_FROM " FROM merge m LEFT JOIN user_account u ON u.id = m.actor_id "

static void read_merge(struct work *work, const struct db_rows *rows, struct merge_row *m) {
    m->id = value_as_int(db_column(rows, 0));
    m->type_id = value_as_int(db_column(rows, 1));
    m->primary_id = value_as_int(db_column(rows, 2));
    m->record_id = value_as_int(db_column(rows, 3));
    m->at = value_as_int(db_column(rows, 4));
    m->actor_id = value_as_int(db_column(rows, 5));
    m->actor_name = value_as_str(db_column_copy(work->arena, rows, 6));
    m->source = value_as_str(db_column_copy(work->arena, rows, 7));
    m->primary_title = value_as_str(db_column_copy(work->arena, rows, 8));
    m->record_title = value_as_str(db_column_copy(work->arena, rows, 9));
    m->primary_version = value_as_int(db_column(rows, 10));
    m->reverted_at = value_as_int(db_column(rows, 11));
    m->reverted_by = value_as_int(db_column(rows, 12));
}

bool store_merge_get(struct work *work, int64_t id, struct merge_row *row, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db,
                  "SELECT " MERGE_COLUMNS ", m.primary_before, m.record_before, "
                  "m.redirects, m.taken, m.lists" MERGE_FROM "WHERE m.id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_merge(work, &rows, row);
        row->primary_before = value_as_str(db_column_copy(work->arena, &rows, 13));
        row->record_before = value_as_str(db_column_copy(work->arena, &rows, 14));
        row->redirects = value_as_str(db_column_copy(work->arena, &rows, 15));
        row->taken = value_as_str(db_column_copy(work->arena, &rows, 16));
        row->lists = value_as_str(db_column_copy(work->arena, &rows, 17));
        *found = true;
    }
    return db_done(&rows, work->err);
}

bool store_merge_list(struct work *work, int64_t type_id, int64_t record_id, int64_t before,
                      size_t limit, struct merge_row **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct merge_row);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " MERGE_COLUMNS MERGE_FROM
                  "WHERE (CAST($1 AS BIGINT) = 0 OR m.type_id = $1) "
                  "AND (CAST($2 AS BIGINT) = 0 OR m.primary_id = $2 OR m.record_id = $2) "
                  "AND m.id < $3 ORDER BY m.id DESC LIMIT $4",
                  DB_ARGS(value_int(type_id), value_int(record_id),
                          value_int(before > 0 ? before : INT64_MAX), value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_merge(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_merge_correct(struct work *work, const struct merge_row *row) {
    return db_run(work->db,
                  "UPDATE merge SET primary_before = $2, record_before = $3, taken = $4, "
                  "lists = $5 WHERE id = $1",
                  DB_ARGS(value_int(row->id), value_bytes(row->primary_before),
                          value_bytes(row->record_before), value_bytes(row->taken),
                          value_text_or_null(row->lists)),
                  work->err);
}

bool store_merge_into(struct work *work, int64_t primary_id, int64_t after,
                      struct standing_merge **out, size_t *count) {
    struct db_rows rows;
    size_t cap = 16;
    *out = ARENA_ARRAY(work->arena, cap, struct standing_merge);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT id, record_id FROM merge WHERE primary_id = $1 AND id > $2 "
                  "AND reverted_at IS NULL ORDER BY id",
                  DB_ARGS(value_int(primary_id), value_int(after)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, cap * 2 * sizeof **out);
            cap *= 2;
        }
        (*out)[(*count)++] = (struct standing_merge){value_as_int(db_column(&rows, 0)),
                                                     value_as_int(db_column(&rows, 1))};
    }
    return db_done(&rows, work->err);
}

bool store_merge_of(struct work *work, int64_t record_id, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    *id = 0;
    if (!db_one(work->db, "SELECT id FROM merge WHERE record_id = $1 AND reverted_at IS NULL",
                DB_ARGS(value_int(record_id)), &row, work->err))
        return false;
    *id = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_redirect_find(struct work *work, int64_t old_id, int64_t *new_id, int64_t *merge_id) {
    struct db_row row = {.arena = work->arena};
    *new_id = *merge_id = 0;
    if (!db_one(work->db, "SELECT new_id, merge_id FROM redirect WHERE old_id = $1",
                DB_ARGS(value_int(old_id)), &row, work->err))
        return false;
    if (row.found) {
        *new_id = value_as_int(row.columns[0]);
        *merge_id = value_as_int(row.columns[1]);
    }
    return true;
}

bool store_merge_revert(struct work *work, int64_t id) {
    if (!db_run(work->db,
                "UPDATE merge SET reverted_at = $2, reverted_by = $3 "
                "WHERE id = $1 AND reverted_at IS NULL",
                DB_ARGS(value_int(id), value_int(work->now), value_id(work->who.user_id)),
                work->err))
        return false;
    if (db_changes(work->db) != 1)
        return fail(work->err, ERR_CONFLICT, "This merge was taken back already.");
    return true;
}

bool store_merge_later(struct work *work, int64_t record_id, int64_t after_id, int64_t *later_id) {
    struct db_row row = {.arena = work->arena};
    *later_id = 0;
    if (!db_one(work->db,
                "SELECT min(id) FROM merge WHERE id > $2 AND reverted_at IS NULL "
                "AND (primary_id = $1 OR record_id = $1)",
                DB_ARGS(value_int(record_id), value_int(after_id)), &row, work->err))
        return false;
    *later_id = value_as_int(row.columns[0]);
    return true;
}

bool store_redirects_to(struct work *work, int64_t id, int64_t **olds, size_t *count) {
    enum { REDIRECTS_MAX = 100000 };
    struct db_rows rows;
    size_t cap = 16;
    *olds = ARENA_ARRAY(work->arena, cap, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT old_id FROM redirect WHERE new_id = $1 ORDER BY old_id LIMIT $2",
                  DB_ARGS(value_int(id), value_int(REDIRECTS_MAX)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *olds = arena_grow(work->arena, *olds, cap * sizeof **olds, cap * 2 * sizeof **olds);
            cap *= 2;
        }
        (*olds)[(*count)++] = value_as_int(db_column(&rows, 0));
    }
    return db_done(&rows, work->err);
}

bool store_redirect_put(struct work *work, int64_t old_id, int64_t new_id, int64_t merge_id) {
    return db_run(work->db,
                  "INSERT INTO redirect (old_id, new_id, merge_id) VALUES ($1, $2, $3) "
                  "ON CONFLICT (old_id) DO UPDATE SET new_id = excluded.new_id",
                  DB_ARGS(value_int(old_id), value_int(new_id), value_int(merge_id)), work->err);
}

bool store_redirect_delete(struct work *work, int64_t old_id) {
    return db_run(work->db, "DELETE FROM redirect WHERE old_id = $1", DB_ARGS(value_int(old_id)),
                  work->err);
}

static int64_t smaller(int64_t a, int64_t b) {
    return a < b ? a : b;
}
static int64_t larger(int64_t a, int64_t b) {
    return a < b ? b : a;
}

bool store_verdict_add(struct work *work, int64_t type_id, int64_t a, int64_t b, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO verdict (type_id, a_id, b_id, verdict, at, actor_id) "
                "VALUES ($1, $2, $3, 'different', $4, $5) "
                "ON CONFLICT (a_id, b_id) DO UPDATE SET at = excluded.at RETURNING id",
                DB_ARGS(value_int(type_id), value_int(smaller(a, b)), value_int(larger(a, b)),
                        value_int(work->now), value_id(work->who.user_id)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

bool store_verdict_get(struct work *work, int64_t id, struct verdict_row *out, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT a_id, b_id FROM verdict WHERE id = $1", DB_ARGS(value_int(id)),
                &row, work->err))
        return false;
    *found = row.found;
    if (row.found)
        *out = (struct verdict_row){id, value_as_int(row.columns[0]), value_as_int(row.columns[1])};
    return true;
}

bool store_verdict_delete(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM verdict WHERE id = $1", DB_ARGS(value_int(id)), work->err);
}

bool store_verdict_delete_pair(struct work *work, int64_t a, int64_t b) {
    return db_run(work->db, "DELETE FROM verdict WHERE a_id = $1 AND b_id = $2",
                  DB_ARGS(value_int(smaller(a, b)), value_int(larger(a, b))), work->err);
}

bool store_verdict_list(struct work *work, int64_t type_id, struct verdict_row **out,
                        size_t *count) {
    struct db_rows rows;
    size_t cap = 64;
    *out = ARENA_ARRAY(work->arena, cap, struct verdict_row);
    *count = 0;
    if (!db_query(work->db, "SELECT id, a_id, b_id FROM verdict WHERE type_id = $1 ORDER BY id",
                  DB_ARGS(value_int(type_id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, cap * 2 * sizeof **out);
            cap *= 2;
        }
        (*out)[(*count)++] = (struct verdict_row){value_as_int(db_column(&rows, 0)),
                                                  value_as_int(db_column(&rows, 1)),
                                                  value_as_int(db_column(&rows, 2))};
    }
    return db_done(&rows, work->err);
}

bool store_verdict_exists(struct work *work, int64_t a, int64_t b, bool *exists) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT id FROM verdict WHERE a_id = $1 AND b_id = $2",
                DB_ARGS(value_int(smaller(a, b)), value_int(larger(a, b))), &row, work->err))
        return false;
    *exists = row.found;
    return true;
}
