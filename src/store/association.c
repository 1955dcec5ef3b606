// Writing edges and asking for bare ones: two rows an edge, in one statement.
#include "store/association.h"
#include "store/association_origin.h"
#include "store/association_private.h"
#include "store/calculate.h"
#include "store/timeline.h"

// Roll-ups of both ends may rest on it.
static void note_due(struct work *work, const struct association *a) {
    store_due_edge(work, a->kind->from_type, a->from_id, a->kind->to_type, a->to_id);
}

// Of a whole kind nobody knows the edges one by one.
static bool order_kind(struct work *work, const struct association_kind *kind) {
    const struct object_type *from = schema_type_by_id(work->schema, kind->from_type);
    const struct object_type *to = schema_type_by_id(work->schema, kind->to_type);
    return (!from || !from->rollup_count || store_calculate_order(work, from, NULL, 0)) &&
           (!to || !to->rollup_count || store_calculate_order(work, to, NULL, 0));
}

bool store_association_put(struct work *work, const struct association *a, bool *changed) {
    const struct association_kind *kind = a->kind;
    const struct association_kind *back = schema_kind(work->schema, kind->inverse);
    struct value to_at = value_null(), from_at = value_null();
    if (!store_timeline_time(work, kind, a->to_id, &to_at) ||
        (back && !store_timeline_time(work, back, a->from_id, &from_at)))
        return false;
    if (!db_run(work->db,
                "INSERT INTO association (from_id, to_type, to_id, number, created_at, "
                "happened_at, brought) VALUES ($1, $2, $3, $4, $7, $8, $10), "
                "($3, $5, $1, $6, $7, $9, $10) "
                "ON CONFLICT (from_id, to_type, to_id, number) DO NOTHING",
                DB_ARGS(value_int(a->from_id), value_int(kind->to_type), value_int(a->to_id),
                        value_int(kind->number), value_int(kind->from_type),
                        value_int(kind->inverse),
                        value_int(a->created_at ? a->created_at : work->now), to_at, from_at,
                        value_int(a->brought ? 1 : 0)),
                work->err))
        return false;
    *changed = db_changes(work->db) > 0;
    if (*changed)
        note_due(work, a);
    return true;
}

// Both rows of an edge: $1 to $6 EDGE_ARGS.
#define EDGE                                                                                       \
    "((from_id = $1 AND to_type = $2 AND to_id = $3 AND number = $4) OR "                          \
    "(from_id = $3 AND to_type = $5 AND to_id = $1 AND number = $6))"
#define EDGE_ARGS(a, kind)                                                                         \
    value_int((a)->from_id), value_int((kind)->to_type), value_int((a)->to_id),                    \
        value_int((kind)->number), value_int((kind)->from_type), value_int((kind)->inverse)

bool store_association_take(struct work *work, const struct association *a, bool *changed) {
    const struct association_kind *kind = a->kind;
    if (!db_run(work->db,
                "DELETE FROM association WHERE (brought = 1 OR CAST($7 AS BIGINT) = 0) AND " EDGE,
                DB_ARGS(EDGE_ARGS(a, kind), value_int(a->brought ? 1 : 0)), work->err))
        return false;
    *changed = db_changes(work->db) > 0;
    if (*changed)
        note_due(work, a);
    return true;
}

bool store_association_older(struct work *work, const struct association *a) {
    const struct association_kind *kind = a->kind;
    return db_run(work->db,
                  "UPDATE association SET created_at = $7 "
                  "WHERE brought = 1 AND created_at > $7 AND " EDGE,
                  DB_ARGS(EDGE_ARGS(a, kind), value_int(a->created_at)), work->err);
}

bool store_association_settle(struct work *work, const struct association *a, bool *stands) {
    const struct association_kind *kind = a->kind;
    if (!db_run(work->db,
                "UPDATE association SET brought = 0, created_at = CASE WHEN brought = 1 AND "
                "CAST($7 AS BIGINT) > 0 THEN $7 ELSE created_at END WHERE " EDGE,
                DB_ARGS(EDGE_ARGS(a, kind), value_int(a->created_at)), work->err))
        return false;
    *stands = db_changes(work->db) > 0;
    return true;
}

static bool is_activity(struct work *work, int64_t type_id) {
    const struct object_type *type = schema_type_by_id(work->schema, type_id);
    return type && type->family == FAMILY_ACTIVITY;
}

// Which ends are activities, for timelines (see 0007_speed.sql).
static int64_t activity_ends(struct work *work, const struct association_kind *kind) {
    return (is_activity(work, kind->from_type) ? 1 : 0) +
           (is_activity(work, kind->to_type) ? 2 : 0);
}

// Both records are told of it, whichever end it was asked for from.
//
// An event of the feed names its row of the trail by a negative number, so that nobody takes it for
// one of `history`.
static bool add_event(struct work *work, const struct association *a, struct source source,
                      bool added) {
    const struct association_kind *kind = a->kind;
    int64_t id;
    if (!db_insert(work->db,
                   "INSERT INTO association_event (at, from_id, from_type, to_id, to_type, number, "
                   "action, actor_id, source_kind, source_id, source_row, activity_ends) "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                   DB_ARGS(value_int(work->now), value_int(a->from_id), value_int(kind->from_type),
                           value_int(a->to_id), value_int(kind->to_type), value_int(kind->number),
                           value_text(added ? STR("added") : STR("removed")),
                           value_id(work->who.user_id), value_int(source.kind), value_id(source.id),
                           value_id(source.row), value_int(activity_ends(work, kind))),
                   &id, work->err))
        return false;
    return db_run(work->db,
                  "INSERT INTO event (at, type_id, record_id, action, history_id) "
                  "VALUES ($1, $2, $3, $4, $5), ($1, $6, $7, $4, $5)",
                  DB_ARGS(value_int(work->now), value_int(kind->from_type), value_int(a->from_id),
                          value_text(added ? STR("associated") : STR("dissociated")),
                          value_int(-id), value_int(kind->to_type), value_int(a->to_id)),
                  work->err);
}

bool store_association_add(struct work *work, const struct association *a, struct source source,
                           bool *changed) {
    return store_association_put(work, a, changed) &&
           (!*changed || add_event(work, a, source, true));
}

bool store_association_remove(struct work *work, const struct association *a, struct source source,
                              bool *changed) {
    return store_association_take(work, a, changed) &&
           (!*changed || (store_origin_take(work, a) && add_event(work, a, source, false)));
}

// -- the bare edges

// Rows of one number each, any number of them.
static bool read_numbers(struct work *work, struct db_rows *rows, int64_t **out, size_t *count) {
    size_t cap = 8;
    *out = ARENA_ARRAY(work->arena, cap, int64_t);
    *count = 0;
    while (db_next(rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, cap * 2 * sizeof **out);
            cap *= 2;
        }
        (*out)[(*count)++] = value_as_int(db_column(rows, 0));
    }
    return db_done(rows, work->err);
}

bool store_association_between(struct work *work, int64_t from_id, int64_t to_type, int64_t to_id,
                               int64_t **numbers, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT number FROM association WHERE from_id = $1 AND to_type = $2 "
                    "AND to_id = $3 ORDER BY number",
                    DB_ARGS(value_int(from_id), value_int(to_type), value_int(to_id)), &rows,
                    work->err) &&
           read_numbers(work, &rows, numbers, count);
}

bool store_association_of_kind(struct work *work, int64_t from_id,
                               const struct association_kind *kind, size_t limit, int64_t **to_ids,
                               size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT to_id FROM association WHERE from_id = $1 AND to_type = $2 "
                    "AND number = $3 ORDER BY to_id LIMIT $4",
                    DB_ARGS(value_int(from_id), value_int(kind->to_type), value_int(kind->number),
                            value_int((int64_t)limit)),
                    &rows, work->err) &&
           read_numbers(work, &rows, to_ids, count);
}

bool store_association_any(struct work *work, int64_t from_id, int64_t to_type, bool *any) {
    struct db_row row = {.arena = work->arena};
    // The order is that of the key, so that no planner hopes to meet the first one sooner in a
    // table that it takes for small.
    if (!db_one(work->db,
                "SELECT to_id FROM association WHERE from_id = $1 AND to_type = $2 "
                "ORDER BY to_id LIMIT 1",
                DB_ARGS(value_int(from_id), value_int(to_type)), &row, work->err))
        return false;
    *any = row.found;
    return true;
}

bool store_association_all(struct work *work, int64_t from_id, struct edge **out, size_t *count) {
    struct db_rows rows;
    size_t cap = 8;
    *out = ARENA_ARRAY(work->arena, cap, struct edge);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT to_type, to_id, number, created_at, brought FROM association "
                  "WHERE from_id = $1 "
                  "ORDER BY to_type, to_id, number",
                  DB_ARGS(value_int(from_id)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, cap * 2 * sizeof **out);
            cap *= 2;
        }
        (*out)[(*count)++] =
            (struct edge){value_as_int(db_column(&rows, 0)), value_as_int(db_column(&rows, 1)),
                          value_as_int(db_column(&rows, 2)), value_as_int(db_column(&rows, 3)),
                          value_as_int(db_column(&rows, 4)) != 0};
    }
    return db_done(&rows, work->err);
}

bool store_association_drop_kind(struct work *work, const struct association_kind *kind) {
    // The numbers alone have no index: this reads the whole table, once, when a definition goes.
    return db_run(work->db, "DELETE FROM association WHERE number = $1 OR number = $2",
                  DB_ARGS(value_int(kind->number), value_int(kind->inverse)), work->err) &&
           store_origin_drop_kind(work, kind) && order_kind(work, kind);
}

// -- the trail

static void read_event(struct work *work, const struct db_rows *rows, struct association_event *e) {
    e->id = value_as_int(db_column(rows, 0));
    e->at = value_as_int(db_column(rows, 1));
    e->from_id = value_as_int(db_column(rows, 2));
    e->from_type = value_as_int(db_column(rows, 3));
    e->to_id = value_as_int(db_column(rows, 4));
    e->to_type = value_as_int(db_column(rows, 5));
    e->number = value_as_int(db_column(rows, 6));
    e->added = str_is(value_as_str(db_column(rows, 7)), "added");
    e->actor_id = value_as_int(db_column(rows, 8));
    e->actor_name = value_as_str(db_column_copy(work->arena, rows, 9));
    e->source.kind = (enum source_kind)value_as_int(db_column(rows, 10));
    e->source.id = value_as_int(db_column(rows, 11));
    e->source.row = value_as_int(db_column(rows, 12));
}

bool association_events_read(struct work *work, struct db_rows *rows, size_t limit,
                             struct association_event **out, size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct association_event);
    *count = 0;
    while (*count < limit && db_next(rows))
        read_event(work, rows, &(*out)[(*count)++]);
    return db_done(rows, work->err);
}

static struct value below(int64_t before) {
    return value_int(before > 0 ? before : INT64_MAX);
}

bool store_association_events(struct work *work, int64_t record_id, int64_t before, size_t limit,
                              struct association_event **out, size_t *count) {
    struct db_rows rows;
    // Each end has its index, which gives its newest rows in order.
    return db_query(work->db,
                    ASSOCIATION_EVENT_SELECT
                    "FROM (SELECT * FROM (SELECT " ASSOCIATION_EVENT_COLUMNS
                    " FROM association_event "
                    "WHERE from_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3) AS a "
                    "UNION ALL SELECT * FROM (SELECT " ASSOCIATION_EVENT_COLUMNS
                    " FROM association_event "
                    "WHERE to_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3) AS b) AS "
                    "e" ASSOCIATION_EVENT_USER "ORDER BY e.id DESC LIMIT $3",
                    DB_ARGS(value_int(record_id), below(before), value_int((int64_t)limit)), &rows,
                    work->err) &&
           association_events_read(work, &rows, limit, out, count);
}

bool store_association_events_by_source(struct work *work, enum source_kind kind, int64_t source_id,
                                        int64_t before, size_t limit,
                                        struct association_event **out, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    ASSOCIATION_EVENT_SELECT
                    "FROM association_event e" ASSOCIATION_EVENT_USER
                    "WHERE e.source_kind = $1 AND e.source_id = $2 AND e.id < $3 "
                    "ORDER BY e.id DESC LIMIT $4",
                    DB_ARGS(value_int(kind), value_int(source_id), below(before),
                            value_int((int64_t)limit)),
                    &rows, work->err) &&
           association_events_read(work, &rows, limit, out, count);
}

bool store_association_since(struct work *work, const struct association_event *event,
                             bool *touched) {
    struct db_row row = {.arena = work->arena};
    // Of either end, so that the index by its id serves.
    if (!db_one(work->db,
                "SELECT 1 FROM association_event WHERE from_id = $2 AND id > $1 AND to_id = $3 "
                "AND NOT (source_kind = $4 AND source_id = $5) AND source_kind <> $6 "
                "UNION ALL "
                "SELECT 1 FROM association_event WHERE from_id = $3 AND id > $1 AND to_id = $2 "
                "AND NOT (source_kind = $4 AND source_id = $5) AND source_kind <> $6 LIMIT 1",
                DB_ARGS(value_int(event->id), value_int(event->from_id), value_int(event->to_id),
                        value_int(event->source.kind), value_int(event->source.id),
                        value_int(SOURCE_REVERT)),
                &row, work->err))
        return false;
    *touched = row.found;
    return true;
}
