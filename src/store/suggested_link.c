// Open suggestions are as of the last scan; what changed since (archived, associated by hand) is
// left out where they are read, so nobody is asked what is settled.
#include "store/suggested_link.h"
#include "store/statement_private.h"

#define COLUMNS                                                                                    \
    "s.id, s.type_id, s.a_id, s.b_id, s.head_id, s.bond, s.probability, s.status, s.created_at, "  \
    "s.settled_at, s.settled_by, s.from_id, s.number, s.labelled, s.related"

static void read_link(struct work *work, const struct db_rows *rows, struct suggested_link *l) {
    *l = (struct suggested_link){
        .id = value_as_int(db_column(rows, 0)),
        .type_id = value_as_int(db_column(rows, 1)),
        .a_id = value_as_int(db_column(rows, 2)),
        .b_id = value_as_int(db_column(rows, 3)),
        .head_id = value_as_int(db_column(rows, 4)),
        .bond = value_as_str(db_column_copy(work->arena, rows, 5)),
        .probability = value_as_float(db_column(rows, 6)),
        .status = value_as_str(db_column_copy(work->arena, rows, 7)),
        .created_at = value_as_int(db_column(rows, 8)),
        .settled_at = value_as_int(db_column(rows, 9)),
        .settled_by = value_as_int(db_column(rows, 10)),
        .from_id = value_as_int(db_column(rows, 11)),
        .number = value_as_int(db_column(rows, 12)),
        .labelled = value_as_int(db_column(rows, 13)) != 0,
        .related = value_as_int(db_column(rows, 14)) != 0,
    };
}

// -- of a scan

bool store_suggested_put(struct work *work, const struct suggested_link *l, int64_t found_at) {
    return db_run(
        work->db,
        "INSERT INTO suggested_link (type_id, a_id, b_id, head_id, bond, probability, status, "
        "found_at, created_at) "
        "SELECT $1, $2, $3, $4, $5, $6, 'open', $7, $8 "
        "WHERE NOT EXISTS (SELECT 1 FROM association WHERE from_id = $2 AND to_type = $1 "
        "AND to_id = $3) AND EXISTS (SELECT 1 FROM match_form WHERE record_id = $2) "
        "AND EXISTS (SELECT 1 FROM match_form WHERE record_id = $3) "
        "ON CONFLICT (a_id, b_id) DO UPDATE SET head_id = excluded.head_id, "
        "bond = excluded.bond, probability = excluded.probability, found_at = excluded.found_at "
        "WHERE suggested_link.status = 'open'",
        DB_ARGS(value_int(l->type_id), value_int(l->a_id), value_int(l->b_id),
                value_int(l->head_id), value_text(l->bond), value_float(l->probability),
                value_int(found_at), value_int(work->now)),
        work->err);
}

bool store_suggested_forget(struct work *work, int64_t type_id, int64_t found_at) {
    return db_run(work->db,
                  "DELETE FROM suggested_link WHERE type_id = $1 AND status = 'open' "
                  "AND found_at < $2",
                  DB_ARGS(value_int(type_id), value_int(found_at)), work->err);
}

bool store_suggested_follow(struct work *work, int64_t record_id) {
    return db_run(work->db,
                  "DELETE FROM suggested_link WHERE status = 'open' AND (a_id = $1 OR b_id = $1) "
                  "AND NOT EXISTS (SELECT 1 FROM match_form WHERE record_id = $1)",
                  DB_ARGS(value_int(record_id)), work->err);
}

static bool read_pairs(struct work *work, const char *sql, const struct value *args,
                       size_t arg_count, struct suggested_pair **out, size_t *count) {
    struct db_rows rows;
    size_t cap = 64;
    *out = ARENA_ARRAY(work->arena, cap, struct suggested_pair);
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, 2 * cap * sizeof **out);
            cap *= 2;
        }
        (*out)[(*count)++] = (struct suggested_pair){value_as_int(db_column(&rows, 0)),
                                                     value_as_int(db_column(&rows, 1))};
    }
    return db_done(&rows, work->err);
}

bool store_suggested_linked(struct work *work, int64_t type_id, const int64_t *numbers,
                            size_t number_count, struct suggested_pair **out, size_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT from_id, to_id FROM association WHERE to_type = ");
    statement_arg(&s, value_int(type_id));
    statement_add(&s, " AND number IN (-1");
    for (size_t i = 0; i < number_count; i++) {
        statement_add(&s, ", ");
        statement_arg(&s, value_int(numbers[i]));
    }
    statement_add(&s, ") ORDER BY from_id, to_id");
    return read_pairs(work, statement_sql(&s), s.args, s.count, out, count);
}

bool store_suggested_refused(struct work *work, int64_t type_id, struct suggested_pair **out,
                             size_t *count) {
    return read_pairs(work,
                      "SELECT COALESCE(ra.new_id, s.a_id), COALESCE(rb.new_id, s.b_id) "
                      "FROM suggested_link s LEFT JOIN redirect ra ON ra.old_id = s.a_id "
                      "LEFT JOIN redirect rb ON rb.old_id = s.b_id "
                      "WHERE s.type_id = $1 AND (s.status = 'refused' OR (s.status = 'linked' "
                      "AND NOT EXISTS (SELECT 1 FROM association x WHERE x.from_id = "
                      "COALESCE(ra.new_id, s.a_id) AND x.to_type = $1 "
                      "AND x.to_id = COALESCE(rb.new_id, s.b_id)))) ORDER BY s.id",
                      DB_ARGS(value_int(type_id)), out, count);
}

// -- pages: "4607160617183408895-12": bits of the probability, or when it was settled, and id

union probability_bits {
    double d;
    int64_t i;
};

static int64_t place_of(const struct suggested_link *l) {
    union probability_bits both = {.d = l->probability};
    return str_is(l->status, "open") ? both.i : l->settled_at;
}

str store_suggested_cursor(struct arena *arena, const struct suggested_link *l) {
    return str_format(arena, "%lld-%lld", (long long)place_of(l), (long long)l->id);
}

static bool read_cursor(struct work *work, const struct suggested_query *q, int64_t *place,
                        int64_t *id) {
    str rest = q->after, part;
    bool good = str_split(&rest, '-', &part) && str_to_i64(part, place) && *place >= 0 &&
                str_to_i64(rest, id);
    union probability_bits both = {.i = good ? *place : 0};
    if (good && (!str_is(q->status, "open") || (both.d >= 0 && both.d <= 1)))
        return true;
    return fail_about(work->err, ERR_INPUT, STR("after"),
                      "The cursor in \"after\" is none that this list gave.");
}

static void add_live(struct statement *s, const struct object_type *type, const char *id) {
    statement_add(s, " AND EXISTS (SELECT 1 FROM ");
    statement_add_str(s, type->table);
    statement_add(s, " r WHERE r.archived_at IS NULL AND r.id = ");
    statement_add(s, id);
    statement_add(s, ")");
}

static void add_where(const struct suggested_query *q, struct statement *s) {
    statement_add(s, " FROM suggested_link s WHERE s.type_id = ");
    statement_arg(s, value_int(q->type->id));
    statement_add(s, " AND s.status = ");
    statement_arg(s, value_text(q->status));
    if (q->record_id) {
        statement_add(s, " AND (s.a_id = ");
        statement_arg(s, value_int(q->record_id));
        statement_add(s, " OR s.b_id = ");
        statement_arg(s, value_int(q->record_id));
        statement_add(s, ")");
    }
    if (!str_is(q->status, "open"))
        return;
    add_live(s, q->type, "s.a_id");
    add_live(s, q->type, "s.b_id");
    statement_add(s, " AND NOT EXISTS (SELECT 1 FROM association x WHERE x.from_id = s.a_id "
                     "AND x.to_type = s.type_id AND x.to_id = s.b_id)");
}

static void add_behind(const struct suggested_query *q, int64_t place, int64_t id,
                       struct statement *s) {
    union probability_bits both = {.i = place};
    bool open = str_is(q->status, "open");
    statement_add(s, open ? " AND (s.probability, s.id) < (" : " AND (s.settled_at, s.id) < (");
    statement_arg(s, open ? value_float(both.d) : value_int(place));
    statement_add(s, ", ");
    statement_arg(s, value_int(id));
    statement_add(s, ")");
}

bool store_suggested_list(struct work *work, const struct suggested_query *q,
                          struct suggested_link **out, size_t *count) {
    struct statement s;
    struct db_rows rows;
    int64_t place = 0, id = 0;
    *out = ARENA_ARRAY(work->arena, q->limit, struct suggested_link);
    *count = 0;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT " COLUMNS);
    add_where(q, &s);
    if (q->after.len) {
        if (!read_cursor(work, q, &place, &id))
            return false;
        add_behind(q, place, id, &s);
    }
    statement_add(&s, str_is(q->status, "open") ? " ORDER BY s.probability DESC, s.id DESC LIMIT "
                                                : " ORDER BY s.settled_at DESC, s.id DESC LIMIT ");
    statement_arg(&s, value_int((int64_t)q->limit));
    if (!db_query(work->db, statement_sql(&s), s.args, s.count, &rows, work->err))
        return false;
    while (*count < q->limit && db_next(&rows))
        read_link(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_suggested_count(struct work *work, const struct suggested_query *q, int64_t cap,
                           int64_t *count) {
    struct statement s;
    struct db_row row = {.arena = work->arena};
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*) FROM (SELECT 1 AS one");
    add_where(q, &s);
    statement_add(&s, " LIMIT ");
    statement_arg(&s, value_int(cap));
    statement_add(&s, ") counted");
    if (!db_one(work->db, statement_sql(&s), s.args, s.count, &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

// -- one

bool store_suggested_get(struct work *work, int64_t id, struct suggested_link *out, bool *found) {
    struct db_rows rows;
    *found = false;
    if (!db_query(work->db, "SELECT " COLUMNS " FROM suggested_link s WHERE s.id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    if (db_next(&rows)) {
        read_link(work, &rows, out);
        *found = true;
    }
    return db_done(&rows, work->err);
}

// What is open again counts as found now: a scan at work does not forget it.
bool store_suggested_settle(struct work *work, const struct suggested_link *l) {
    bool open = str_is(l->status, "open");
    return db_run(work->db,
                  "UPDATE suggested_link SET status = $2, settled_at = $3, settled_by = $4, "
                  "from_id = $5, number = $6, labelled = $7, related = $8, "
                  "found_at = CASE WHEN $2 = 'open' THEN CAST($9 AS BIGINT) ELSE found_at END "
                  "WHERE id = $1",
                  DB_ARGS(value_int(l->id), value_text(l->status),
                          open ? value_null() : value_int(work->now),
                          open ? value_null() : value_id(work->who.user_id), value_id(l->from_id),
                          value_id(l->number), value_int(l->labelled), value_int(l->related),
                          value_int(work->now)),
                  work->err);
}
