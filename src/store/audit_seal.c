// What the chain is made of: events with what stands behind them, entries, and its links. Read in
// the order of the feed (feed.h says why that one), so a link holds what surely nothing will be put
// in front of.
#include "store/audit.h"

static const char *expand(struct work *work, const char *sql) {
    return str_z(work->arena, db_dialect_expand(work->arena, db_dialect(work->db), str_of(sql)));
}

// -- links

#define SEAL_COLUMNS                                                                               \
    "SELECT number, at, event_tx, event_id, entry_tx, entry_id, history_id, event_count, items, "  \
    "hash FROM audit_seal "

static bool read_seal(struct work *work, const char *sql, const struct value *args, size_t count,
                      struct audit_seal *out, bool *found) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, sql, args, count, &row, work->err))
        return false;
    *found = row.found;
    if (!row.found)
        return true;
    const struct value *c = row.columns;
    *out = (struct audit_seal){.number = value_as_int(c[0]),
                               .at = value_as_int(c[1]),
                               .events = {value_as_int(c[2]), value_as_int(c[3])},
                               .entries = {value_as_int(c[4]), value_as_int(c[5])},
                               .history_id = value_as_int(c[6]),
                               .event_count = value_as_int(c[7]),
                               .items = value_as_str(c[8]),
                               .hash = value_as_str(c[9])};
    return true;
}

bool store_audit_seal_last(struct work *work, struct audit_seal *out) {
    bool found;
    *out = (struct audit_seal){0};
    if (!read_seal(work, SEAL_COLUMNS "ORDER BY number DESC LIMIT 1", DB_NO_ARGS, out, &found))
        return false;
    return found || WORK_FAIL(work, ERR_DATABASE, "The chain of the trail has no beginning.");
}

bool store_audit_seal_get(struct work *work, int64_t number, struct audit_seal *out, bool *found) {
    return read_seal(work, SEAL_COLUMNS "WHERE number = $1", DB_ARGS(value_int(number)), out,
                     found);
}

bool store_audit_seal_add(struct work *work, const struct audit_seal *s, bool *added) {
    if (!db_run(work->db,
                "INSERT INTO audit_seal (number, at, event_tx, event_id, entry_tx, entry_id, "
                "history_id, event_count, items, hash) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
                DB_ARGS(value_int(s->number), value_int(s->at), value_int(s->events.tx),
                        value_int(s->events.id), value_int(s->entries.tx), value_int(s->entries.id),
                        value_int(s->history_id), value_int(s->event_count), value_bytes(s->items),
                        value_bytes(s->hash)),
                work->err))
        return false;
    *added = db_changes(work->db) == 1;
    return true;
}

// -- events

// The columns of one row of the table behind it, in the order of the SELECT.
enum { EVENT_COLUMNS = 9, HISTORY_COLUMNS = 11, LINK_COLUMNS = 12 };

#define EVENT_SELECT                                                                               \
    "SELECT e.tx, e.id, e.at, e.type_id, e.record_id, e.action, e.history_id, e.actor_id, "        \
    "e.source_kind, "                                                                              \
    "h.id, h.record_id, h.type_id, h.version, h.at, h.actor_id, h.source_kind, h.source_id, "      \
    "h.source_row, h.action, h.changes, "                                                          \
    "a.id, a.at, a.from_id, a.from_type, a.to_id, a.to_type, a.number, a.action, a.actor_id, "     \
    "a.source_kind, a.source_id, a.source_row, "                                                   \
    "h.salt FROM event e LEFT JOIN history h ON h.id = e.history_id "                              \
    "LEFT JOIN association_event a ON a.id = -e.history_id "                                       \
    "WHERE "
// By places; or, where transactions were numbered anew (store_feed_mend), by ids alone.
#define BETWEEN(t)                                                                                 \
    "(" t ".tx, " t ".id) > ($1, $2) AND (" t ".tx, " t ".id) <= ($3, $4) AND " t                  \
    ".tx < {TX_OPEN} ORDER BY " t ".tx, " t ".id LIMIT $5"
#define NUMBERED(t)                                                                                \
    t ".id > $2 AND " t ".id <= $4 AND $1 <= $3 AND " t ".tx < {TX_OPEN} ORDER BY " t ".id LIMIT " \
      "$5"

// Each value with its kind and length, so that no two rows give the same bytes.
static void add_column(struct buf *out, struct value v) {
    if (value_is_null(v)) {
        buf_add_char(out, '-');
    } else if (v.kind == VALUE_INT) {
        buf_add_i64(out, value_as_int(v));
    } else {
        buf_add_char(out, '"');
        buf_add_u64(out, value_as_str(v).len);
        buf_add_char(out, ':');
        buf_add(out, value_as_str(v));
    }
    buf_add_char(out, ' ');
}

static void add_columns(struct buf *out, const struct db_rows *rows, size_t from, size_t count) {
    for (size_t i = from; i < from + count; i++)
        add_column(out, db_column(rows, i));
}

static void read_event(struct work *work, const struct db_rows *rows, struct audit_item *item) {
    struct buf content;
    size_t behind = EVENT_COLUMNS, links = EVENT_COLUMNS + HISTORY_COLUMNS;
    buf_init(&content, work->arena);
    *item = (struct audit_item){
        .place = {value_as_int(db_column(rows, 0)), value_as_int(db_column(rows, 1))},
        .record_id = value_as_int(db_column(rows, 4)),
        .history_id = value_as_int(db_column(rows, 6))};
    // Not the transaction: a store that moves to another server numbers them anew.
    add_columns(&content, rows, 1, EVENT_COLUMNS - 1);
    if (item->history_id > 0) {
        item->gone = value_is_null(db_column(rows, behind));
        item->salt = value_as_str(db_column_copy(work->arena, rows, links + LINK_COLUMNS));
        item->blank = !item->gone && !item->salt.len;
        item->at = value_as_int(db_column(rows, behind + 4));
        item->actor_id = value_as_int(db_column(rows, behind + 5));
        item->source = (enum source_kind)value_as_int(db_column(rows, behind + 6));
        item->action = value_as_str(db_column_copy(work->arena, rows, behind + 9));
        if (str_is(item->action, "updated"))
            item->changes = value_as_str(db_column_copy(work->arena, rows, behind + 10));
        add_columns(&content, rows, behind, HISTORY_COLUMNS);
    } else if (item->history_id < 0) {
        item->gone = value_is_null(db_column(rows, links));
        add_columns(&content, rows, links, LINK_COLUMNS);
    }
    item->content = buf_str(&content);
}

static bool read_items(struct work *work, const char *sql, struct feed_place after,
                       const struct feed_place *upto, size_t limit,
                       void (*reader)(struct work *work, const struct db_rows *rows,
                                      struct audit_item *item),
                       struct audit_item **out, size_t *count) {
    struct feed_place end = upto ? *upto : (struct feed_place){INT64_MAX, INT64_MAX};
    struct db_rows rows;
    size_t cap = 64;
    *out = ARENA_ARRAY(work->arena, cap, struct audit_item);
    *count = 0;
    if (!db_query(work->db, expand(work, sql),
                  DB_ARGS(value_int(after.tx), value_int(after.id), value_int(end.tx),
                          value_int(end.id), value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, cap * 2 * sizeof **out);
            cap *= 2;
        }
        reader(work, &rows, &(*out)[(*count)++]);
    }
    return db_done(&rows, work->err);
}

static bool by_ids(const struct feed_place *upto) {
    return upto && upto->tx == AUDIT_BY_IDS;
}

bool store_audit_events(struct work *work, struct feed_place after, const struct feed_place *upto,
                        size_t limit, struct audit_item **out, size_t *count) {
    return read_items(work, by_ids(upto) ? EVENT_SELECT NUMBERED("e") : EVENT_SELECT BETWEEN("e"),
                      after, upto, limit, read_event, out, count);
}

// -- entries

static void read_entry(struct work *work, const struct db_rows *rows, struct audit_item *item) {
    struct arena *arena = work->arena;
    struct audit_entry e = {.id = value_as_int(db_column(rows, 1)),
                            .at = value_as_int(db_column(rows, 2)),
                            .actor_id = value_as_int(db_column(rows, 3)),
                            .key_id = value_as_int(db_column(rows, 4)),
                            .source = (enum source_kind)value_as_int(db_column(rows, 5)),
                            .action = AUDIT_OTHER_CHANGE,
                            .type_id = value_as_int(db_column(rows, 7)),
                            .record_id = value_as_int(db_column(rows, 8)),
                            .subject = value_as_str(db_column(rows, 9)),
                            .count = value_as_int(db_column(rows, 10)),
                            .details = value_as_str(db_column(rows, 11)),
                            .actor_name = value_as_str(db_column(rows, 12)),
                            .address = value_as_str(db_column(rows, 13)),
                            .agent = value_as_str(db_column(rows, 14)),
                            .told = value_as_str(db_column(rows, 15))};
    // An unknown word is one that somebody wrote over ours: it gives another digest.
    if (!audit_action_read(value_as_str(db_column(rows, 6)), &e.action))
        e.subject = str_concat(arena, e.subject, value_as_str(db_column(rows, 6)));
    *item = (struct audit_item){.place = {value_as_int(db_column(rows, 0)), e.id},
                                .record_id = e.record_id,
                                .salt = value_as_str(db_column_copy(arena, rows, 16)),
                                .digest = value_as_str(db_column_copy(arena, rows, 17))};
    item->blank = !item->salt.len;
    item->content = audit_entry_open(arena, &e, item->digest);
    item->beside = audit_entry_beside(arena, &e);
}

#define ENTRY_SELECT                                                                               \
    "SELECT t.tx, t.id, t.at, t.actor_id, t.key_id, t.source_kind, t.action, t.type_id, "          \
    "t.record_id, t.subject, t.count, t.details, t.actor_name, t.address, t.agent, t.told, "       \
    "t.salt, t.digest FROM audit_entry t WHERE "

bool store_audit_entries(struct work *work, struct feed_place after, const struct feed_place *upto,
                         size_t limit, struct audit_item **out, size_t *count) {
    return read_items(work, by_ids(upto) ? ENTRY_SELECT NUMBERED("t") : ENTRY_SELECT BETWEEN("t"),
                      after, upto, limit, read_entry, out, count);
}

bool store_audit_entry_head(struct work *work, struct feed_place *head) {
    struct db_row row = {.arena = work->arena};
    *head = (struct feed_place){0};
    if (!db_one(work->db,
                expand(work, "SELECT tx, id FROM audit_entry WHERE tx < {TX_OPEN} "
                             "ORDER BY tx DESC, id DESC LIMIT 1"),
                DB_NO_ARGS, &row, work->err))
        return false;
    if (row.found)
        *head = (struct feed_place){value_as_int(row.columns[0]), value_as_int(row.columns[1])};
    return true;
}

// -- what is asked when the chain is looked through

bool store_audit_history_ids(struct work *work, int64_t after, int64_t upto, size_t limit,
                             int64_t **ids, size_t *count) {
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT id FROM history WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3",
                  DB_ARGS(value_int(after), value_int(upto), value_int((int64_t)limit)), &rows,
                  work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}

static bool is_there(struct work *work, const char *sql, const struct value *args, size_t count,
                     bool *there) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, sql, args, count, &row, work->err))
        return false;
    *there = row.found;
    return true;
}

bool store_audit_is_told(struct work *work, int64_t history_id, int64_t event_id, bool *told) {
    enum { NEAR = 20000 }; // connections draw their numbers in portions
    return is_there(
        work, "SELECT id FROM event WHERE id >= $1 AND id <= $2 AND history_id = $3 LIMIT 1",
        DB_ARGS(value_int(event_id - NEAR), value_int(event_id + NEAR), value_int(history_id)),
        told);
}

bool store_audit_is_erased(struct work *work, int64_t record_id, bool *erased) {
    return is_there(work,
                    "SELECT h.id FROM erased x JOIN history h ON h.record_id = x.record_id "
                    "WHERE x.record_id = $1 AND h.action = 'erased' LIMIT 1",
                    DB_ARGS(value_int(record_id)), erased);
}

bool store_audit_is_lost(struct work *work, enum audit_stream stream, int64_t id, bool *lost) {
    static const char *const sql[AUDIT_STREAMS] = {
        [AUDIT_STREAM_ENTRY] =
            "SELECT t.id FROM audit_entry t WHERE t.id = $1 AND t.told = '' AND (t.action IN "
            "('export.start', 'export.done', 'export.download') OR EXISTS "
            "(SELECT 1 FROM erased x WHERE x.record_id = t.record_id) OR EXISTS "
            "(SELECT 1 FROM audit_entry e WHERE e.action = 'account.erase' AND e.subject = "
            "'users/' || CAST(t.actor_id AS TEXT)) OR EXISTS "
            "(SELECT 1 FROM audit_entry b WHERE b.action = 'trail.blank' AND b.details LIKE "
            "'%\"' || CAST(t.id AS TEXT) || '\"%'))",
        // The two kinds of source are merge and unmerge.
        [AUDIT_STREAM_HISTORY] =
            "SELECT h.id FROM history h WHERE h.id = $1 AND h.source_kind IN (3, 4) AND NOT EXISTS "
            "(SELECT 1 FROM merge m WHERE m.id = h.source_id)"};
    _Static_assert(SOURCE_MERGE == 3 && SOURCE_UNMERGE == 4, "the numbers in the statement");
    return is_there(work, sql[stream], DB_ARGS(value_int(id)), lost);
}

bool store_audit_renumbered(struct work *work, int64_t *number) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT max(s.number) FROM audit_seal s JOIN audit_seal p "
                "ON p.number = s.number - 1 WHERE s.event_tx < p.event_tx "
                "OR s.entry_tx < p.entry_tx",
                DB_NO_ARGS, &row, work->err))
        return false;
    *number = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}
