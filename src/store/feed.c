// Reading events in the order of the feed; see feed.h for why that is (tx, id).
#include "store/feed.h"
#include "model/association.h"
#include <assert.h>

static const char *expand(struct work *work, str sql) {
    return str_z(work->arena, db_dialect_expand(work->arena, db_dialect(work->db), sql));
}

// The row of the trail is told from both of its ends: here from the one the event is about.
static void read_association(struct work *work, const struct db_rows *rows, struct feed_entry *e) {
    bool turned = value_as_int(db_column(rows, 15)) != e->record_id;
    int64_t number = value_as_int(db_column(rows, 14));
    const struct association_kind *kind = schema_kind(work->schema, number);
    e->to_type = value_as_int(db_column(rows, turned ? 16 : 12));
    e->to_id = value_as_int(db_column(rows, turned ? 15 : 13));
    e->number = turned && kind ? kind->inverse : number;
}

static bool read_entry(struct work *work, const struct db_rows *rows, struct feed_entry *e) {
    struct arena *arena = work->arena;
    e->place =
        (struct feed_place){value_as_int(db_column(rows, 0)), value_as_int(db_column(rows, 1))};
    e->at = value_as_int(db_column(rows, 2));
    e->type_id = value_as_int(db_column(rows, 3));
    e->record_id = value_as_int(db_column(rows, 4));
    e->action = value_as_str(db_column_copy(arena, rows, 5));
    e->version = value_as_int(db_column(rows, 6));
    e->actor_id = value_as_int(db_column(rows, 7));
    e->source.kind = (enum source_kind)value_as_int(db_column(rows, 8));
    e->source.id = value_as_int(db_column(rows, 9));
    e->source.row = value_as_int(db_column(rows, 10));
    read_association(work, rows, e);
    e->changes = (struct change_list){0};
    str bytes = value_as_str(db_column_copy(arena, rows, 11));
    return !bytes.len || change_unpack(arena, bytes, &e->changes, work->err);
}

static bool read_entries(struct work *work, struct db_rows *rows, size_t limit,
                         struct feed_entry *list, size_t *count) {
    *count = 0;
    while (*count < limit && db_next(rows)) {
        if (!read_entry(work, rows, &list[*count])) {
            db_drop(rows);
            return false;
        }
        ++*count;
    }
    return db_done(rows, work->err);
}

static const char *select_text(struct work *work, size_t type_count) {
    struct buf sql;
    buf_init(&sql, work->arena);
    buf_add(&sql, STR("SELECT e.tx, e.id, e.at, e.type_id, e.record_id, e.action, h.version, "
                      "coalesce(h.actor_id, a.actor_id, e.actor_id), "
                      "coalesce(h.source_kind, a.source_kind, e.source_kind), "
                      "coalesce(h.source_id, a.source_id), coalesce(h.source_row, a.source_row), "
                      "h.changes, a.to_type, a.to_id, a.number, a.from_id, a.from_type "
                      "FROM event e LEFT JOIN history h ON h.id = e.history_id "
                      "LEFT JOIN association_event a ON a.id = -e.history_id "
                      "WHERE (e.tx, e.id) > ($1, $2) AND e.tx < {TX_OPEN} "));
    for (size_t i = 0; i < type_count; i++)
        buf_format(&sql, "%s$%zu", i ? ", " : "AND e.type_id IN (", i + 4);
    buf_add(&sql, type_count ? STR(") ") : STR(""));
    buf_add(&sql, STR("ORDER BY e.tx, e.id LIMIT $3"));
    return expand(work, buf_str(&sql));
}

static bool find_head(struct work *work, struct feed_place after, struct feed_place *head) {
    struct db_row row = {.arena = work->arena};
    *head = after;
    if (!db_one(work->db,
                expand(work, STR("SELECT tx, id FROM event WHERE (tx, id) > ($1, $2) AND "
                                 "tx < {TX_OPEN} ORDER BY tx DESC, id DESC LIMIT 1")),
                DB_ARGS(value_int(after.tx), value_int(after.id)), &row, work->err))
        return false;
    if (row.found)
        *head = (struct feed_place){value_as_int(row.columns[0]), value_as_int(row.columns[1])};
    return true;
}

bool store_feed(struct work *work, struct feed_place after, const int64_t *types, size_t type_count,
                size_t limit, struct feed_entry **out, size_t *count, struct feed_place *head) {
    assert(type_count <= FEED_TYPES_MAX);
    struct value args[3 + FEED_TYPES_MAX] = {value_int(after.tx), value_int(after.id),
                                             value_int((int64_t)limit)};
    for (size_t i = 0; i < type_count; i++)
        args[3 + i] = value_int(types[i]);
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct feed_entry);
    return db_query(work->db, select_text(work, type_count), args, 3 + type_count, &rows,
                    work->err) &&
           read_entries(work, &rows, limit, *out, count) && find_head(work, after, head);
}

bool store_feed_head(struct work *work, struct feed_place *head) {
    return find_head(work, (struct feed_place){0}, head);
}

static bool read_touches(struct work *work, struct db_rows *rows, size_t limit,
                         struct feed_touch **out, size_t *count) {
    *out = ARENA_ARRAY(work->arena, limit, struct feed_touch);
    *count = 0;
    while (*count < limit && db_next(rows))
        (*out)[(*count)++] = (struct feed_touch){
            .place = {value_as_int(db_column(rows, 0)), value_as_int(db_column(rows, 1))},
            .type_id = value_as_int(db_column(rows, 2)),
            .record_id = value_as_int(db_column(rows, 3))};
    return db_done(rows, work->err);
}

bool store_feed_touched(struct work *work, struct feed_place after, size_t limit,
                        struct feed_touch **out, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    expand(work, STR("SELECT tx, id, type_id, record_id FROM event "
                                     "WHERE (tx, id) > ($1, $2) AND tx < {TX_OPEN} "
                                     "ORDER BY tx, id LIMIT $3")),
                    DB_ARGS(value_int(after.tx), value_int(after.id), value_int((int64_t)limit)),
                    &rows, work->err) &&
           read_touches(work, &rows, limit, out, count);
}

bool store_feed_back(struct work *work, struct feed_place after, struct feed_place before,
                     size_t limit, struct feed_touch **out, size_t *count) {
    struct feed_place end = before.id ? before : (struct feed_place){INT64_MAX, INT64_MAX};
    struct db_rows rows;
    return db_query(work->db,
                    "SELECT tx, id, type_id, record_id FROM event WHERE (tx, id) > ($1, $2) "
                    "AND (tx, id) < ($3, $4) ORDER BY tx DESC, id DESC LIMIT $5",
                    DB_ARGS(value_int(after.tx), value_int(after.id), value_int(end.tx),
                            value_int(end.id), value_int((int64_t)limit)),
                    &rows, work->err) &&
           read_touches(work, &rows, limit, out, count);
}

bool store_feed_moved(struct work *work, struct feed_place after, int64_t type_id, bool *moved) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT id FROM event WHERE (tx, id) > ($1, $2) AND type_id = $3 LIMIT 1",
                DB_ARGS(value_int(after.tx), value_int(after.id), value_int(type_id)), &row,
                work->err))
        return false;
    *moved = row.found;
    return true;
}

bool store_feed_knows(struct work *work, struct feed_place place, bool *known) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, expand(work, STR("SELECT CASE WHEN $1 < {TX_OPEN} THEN 1 ELSE 0 END")),
                DB_ARGS(value_int(place.tx)), &row, work->err))
        return false;
    *known = value_as_int(row.columns[0]) != 0;
    return true;
}

bool store_feed_mend(struct work *work) {
    return db_run(work->db, expand(work, STR("UPDATE event SET tx = 0 WHERE tx >= {TX_NEXT}")),
                  DB_NO_ARGS, work->err) &&
           db_run(work->db,
                  expand(work, STR("UPDATE audit_entry SET tx = 0 WHERE tx >= {TX_NEXT}")),
                  DB_NO_ARGS, work->err);
}
