// History rows are written once and never changed; the packed changes carry property history, undo,
// un-merge and the taking back of imports.
#include "store/history.h"
#include "base/id.h"
#include "store/audit.h"

enum { SINCE_MAX = 10000 };

bool store_history_add(struct work *work, const struct record *record, struct source source,
                       const char *action, const struct change_list *changes, int64_t *id) {
    struct buf packed;
    char salt[AUDIT_SALT_BYTES]; // goes with the row, so that its digest in the chain tells nothing
    random_bytes(salt, sizeof salt);
    buf_init(&packed, work->arena);
    change_pack(changes, &packed);
    if (!db_insert(work->db,
                   "INSERT INTO history (record_id, type_id, version, at, actor_id, source_kind, "
                   "source_id, source_row, action, changes, salt) "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                   DB_ARGS(value_int(record->id), value_int(record->type->id),
                           value_int(record->version), value_int(work->now),
                           value_id(work->who.user_id), value_int(source.kind), value_id(source.id),
                           value_id(source.row), value_text(str_of(action)),
                           value_bytes(buf_str(&packed)), value_bytes((str){salt, sizeof salt})),
                   id, work->err))
        return false;
    return db_run(work->db,
                  "INSERT INTO event (at, type_id, record_id, action, history_id) "
                  "VALUES ($1, $2, $3, $4, $5)",
                  DB_ARGS(value_int(work->now), value_int(record->type->id), value_int(record->id),
                          value_text(str_of(action)), value_int(*id)),
                  work->err);
}

#define HISTORY_SELECT                                                                             \
    "SELECT h.id, h.record_id, h.type_id, h.version, h.at, h.actor_id, u.name, h.source_kind, "    \
    "h.source_id, h.source_row, coalesce(i.file_name, t.name), h.action, h.changes "               \
    "FROM history h LEFT JOIN user_account u ON u.id = h.actor_id "                                \
    "LEFT JOIN import i ON i.id = h.source_id AND h.source_kind = 2 "                              \
    "LEFT JOIN retention_report t ON h.source_kind = 9 AND t.job_id = h.source_id "                \
    "AND t.type_id = h.type_id AND t.rule = h.source_row - 1 "

_Static_assert(SOURCE_IMPORT == 2 && SOURCE_RETENTION == 9, "the numbers in HISTORY_SELECT");

static bool read_entry(struct work *work, const struct db_rows *rows, struct history_entry *e) {
    struct arena *arena = work->arena;
    e->id = value_as_int(db_column(rows, 0));
    e->record_id = value_as_int(db_column(rows, 1));
    e->type_id = value_as_int(db_column(rows, 2));
    e->version = value_as_int(db_column(rows, 3));
    e->at = value_as_int(db_column(rows, 4));
    e->actor_id = value_as_int(db_column(rows, 5));
    e->actor_name = value_as_str(db_column_copy(arena, rows, 6));
    e->source.kind = (enum source_kind)value_as_int(db_column(rows, 7));
    e->source.id = value_as_int(db_column(rows, 8));
    e->source.row = value_as_int(db_column(rows, 9));
    e->source_label = value_as_str(db_column_copy(arena, rows, 10));
    e->action = value_as_str(db_column_copy(arena, rows, 11));
    str bytes = value_as_str(db_column_copy(arena, rows, 12));
    return change_unpack(arena, bytes, &e->changes, work->err);
}

static bool read_entries(struct work *work, struct db_rows *rows, size_t limit,
                         struct history_entry **out, size_t *count) {
    size_t cap = 16;
    *out = ARENA_ARRAY(work->arena, cap, struct history_entry);
    *count = 0;
    while (*count < limit && db_next(rows)) {
        if (*count == cap) {
            *out = arena_grow(work->arena, *out, cap * sizeof **out, cap * 2 * sizeof **out);
            cap *= 2;
        }
        if (!read_entry(work, rows, &(*out)[*count])) {
            db_drop(rows);
            return false;
        }
        ++*count;
    }
    return db_done(rows, work->err);
}

// "Below `before`", where 0 means from the newest.
static struct value below(int64_t before) {
    return value_int(before > 0 ? before : INT64_MAX);
}

bool store_history_list(struct work *work, const struct record *record, int64_t before,
                        size_t limit, struct history_entry **out, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    HISTORY_SELECT "WHERE h.record_id = $1 AND h.id < $2 "
                                   "ORDER BY h.id DESC LIMIT $3",
                    DB_ARGS(value_int(record->id), below(before), value_int((int64_t)limit)), &rows,
                    work->err) &&
           read_entries(work, &rows, limit, out, count);
}

bool store_history_get(struct work *work, int64_t id, struct history_entry *out, bool *found) {
    struct db_rows rows;
    struct history_entry *list;
    size_t count;
    if (!db_query(work->db, HISTORY_SELECT "WHERE h.id = $1", DB_ARGS(value_int(id)), &rows,
                  work->err) ||
        !read_entries(work, &rows, 1, &list, &count))
        return false;
    *found = count == 1;
    if (*found)
        *out = list[0];
    return true;
}

bool store_history_by_source(struct work *work, enum source_kind kind, int64_t source_id,
                             int64_t before, size_t limit, struct history_entry **out,
                             size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    HISTORY_SELECT "WHERE h.source_kind = $1 AND h.source_id = $2 AND h.id < $3 "
                                   "ORDER BY h.id DESC LIMIT $4",
                    DB_ARGS(value_int(kind), value_int(source_id), below(before),
                            value_int((int64_t)limit)),
                    &rows, work->err) &&
           read_entries(work, &rows, limit, out, count);
}

bool store_history_count_by_source(struct work *work, enum source_kind kind, int64_t source_id,
                                   int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT count(*) FROM history WHERE source_kind = $1 AND source_id = $2",
                DB_ARGS(value_int(kind), value_int(source_id)), &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_history_since(struct work *work, int64_t record_id, int64_t after_id,
                         struct history_entry **out, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    HISTORY_SELECT "WHERE h.record_id = $1 AND h.id > $2 ORDER BY h.id LIMIT $3",
                    DB_ARGS(value_int(record_id), value_int(after_id), value_int(SINCE_MAX)), &rows,
                    work->err) &&
           read_entries(work, &rows, SINCE_MAX, out, count);
}

bool store_history_from(struct work *work, int64_t record_id, int64_t since, int64_t after_id,
                        size_t limit, struct history_entry **out, size_t *count) {
    struct db_rows rows;
    return db_query(work->db,
                    HISTORY_SELECT "WHERE h.record_id = $1 AND h.id > $2 AND h.at >= $3 "
                                   "ORDER BY h.id LIMIT $4",
                    DB_ARGS(value_int(record_id), value_int(after_id), value_int(since),
                            value_int((int64_t)limit)),
                    &rows, work->err) &&
           read_entries(work, &rows, limit, out, count);
}

bool store_event_last(struct work *work, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT max(id) FROM event", DB_NO_ARGS, &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

// One record after the other, along the index: their number is bounded by whoever asks.
bool store_history_sources(struct work *work, const int64_t *ids, size_t count,
                           int64_t counts[SOURCE_COUNT]) {
    struct arena_mark mark = arena_mark(work->arena);
    for (size_t i = 0; i < count; i++) {
        struct db_row row = {.arena = work->arena};
        if (!db_one(work->db,
                    "SELECT source_kind FROM history WHERE record_id = $1 ORDER BY id LIMIT 1",
                    DB_ARGS(value_int(ids[i])), &row, work->err))
            return false;
        int64_t kind = row.found ? value_as_int(row.columns[0]) : SOURCE_COUNT;
        if (kind >= 0 && kind < SOURCE_COUNT)
            counts[kind]++;
        arena_release(work->arena, mark);
    }
    return true;
}
