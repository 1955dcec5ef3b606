// Files and which record has them. "Has" is a link that is not removed.
#include "store/file.h"

#define ALIVE "removed_at IS NULL"

bool store_file_add(struct work *work, const struct file *file, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO file (name, media_type, size, digest, created_at, created_by, "
                "deleted_at) VALUES ($1, $2, $3, $4, $5, $6, $5) RETURNING id",
                DB_ARGS(value_text(file->name), value_text(file->media_type), value_int(file->size),
                        value_text(file->digest), value_int(work->now),
                        value_id(work->who.user_id)),
                &row, work->err))
        return false;
    *id = value_as_int(row.columns[0]);
    return true;
}

#define FILE_COLUMNS                                                                               \
    "f.id, f.name, f.media_type, f.size, f.digest, f.created_at, f.created_by, u.name, "           \
    "f.deleted_at"

static void read_file(struct work *work, const struct db_rows *rows, struct file *f) {
    *f = (struct file){
        .id = value_as_int(db_column(rows, 0)),
        .name = value_as_str(db_column_copy(work->arena, rows, 1)),
        .media_type = value_as_str(db_column_copy(work->arena, rows, 2)),
        .size = value_as_int(db_column(rows, 3)),
        .digest = value_as_str(db_column_copy(work->arena, rows, 4)),
        .created_at = value_as_int(db_column(rows, 5)),
        .created_by = value_as_int(db_column(rows, 6)),
        .created_by_name = value_as_str(db_column_copy(work->arena, rows, 7)),
        .deleted_at = value_as_int(db_column(rows, 8)),
    };
}

bool store_file_get(struct work *work, int64_t id, struct file *out, bool *found) {
    struct db_rows rows;
    if (!db_query(work->db,
                  "SELECT " FILE_COLUMNS " FROM file f "
                  "LEFT JOIN user_account u ON u.id = f.created_by WHERE f.id = $1",
                  DB_ARGS(value_int(id)), &rows, work->err))
        return false;
    *found = db_next(&rows);
    if (*found)
        read_file(work, &rows, out);
    return db_done(&rows, work->err);
}

bool store_file_list(struct work *work, int64_t record_id, size_t limit, struct file **out,
                     size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct file);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " FILE_COLUMNS " FROM file_link l JOIN file f ON f.id = l.file_id "
                  "LEFT JOIN user_account u ON u.id = f.created_by "
                  "WHERE l.record_id = $1 AND l.removed_at IS NULL ORDER BY f.id DESC LIMIT $2",
                  DB_ARGS(value_int(record_id), value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_file(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_file_count(struct work *work, int64_t record_id, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT count(*) FROM file_link WHERE record_id = $1 AND " ALIVE,
                DB_ARGS(value_int(record_id)), &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_file_link(struct work *work, int64_t file_id, int64_t type_id, int64_t record_id) {
    return db_run(work->db,
                  "INSERT INTO file_link (record_id, type_id, file_id, at, actor_id) "
                  "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (record_id, file_id) DO UPDATE "
                  "SET removed_at = NULL, removed_by = NULL",
                  DB_ARGS(value_int(record_id), value_int(type_id), value_int(file_id),
                          value_int(work->now), value_id(work->who.user_id)),
                  work->err) &&
           db_run(work->db, "UPDATE file SET deleted_at = NULL WHERE id = $1",
                  DB_ARGS(value_int(file_id)), work->err);
}

static bool mark_deleted(struct work *work, int64_t file_id) {
    return db_run(work->db,
                  "UPDATE file SET deleted_at = $2 WHERE id = $1 AND deleted_at IS NULL AND NOT "
                  "EXISTS (SELECT 1 FROM file_link l WHERE l.file_id = $1 AND l." ALIVE ")",
                  DB_ARGS(value_int(file_id), value_int(work->now)), work->err);
}

bool store_file_unlink(struct work *work, int64_t file_id, int64_t record_id, bool *found) {
    if (!db_run(work->db,
                "UPDATE file_link SET removed_at = $3, removed_by = $4 "
                "WHERE file_id = $1 AND record_id = $2 AND " ALIVE,
                DB_ARGS(value_int(file_id), value_int(record_id), value_int(work->now),
                        value_id(work->who.user_id)),
                work->err))
        return false;
    *found = db_changes(work->db) > 0;
    return mark_deleted(work, file_id);
}

bool store_file_places(struct work *work, int64_t file_id, bool removed, struct file_place **out,
                       size_t *count) {
    enum { PLACES_MAX = 100 };
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, PLACES_MAX, struct file_place);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT type_id, record_id FROM file_link WHERE file_id = $1 "
                  "AND (removed_at IS NOT NULL) = (CAST($2 AS BIGINT) > 0) ORDER BY id LIMIT 100",
                  DB_ARGS(value_int(file_id), value_int(removed)), &rows, work->err))
        return false;
    while (*count < PLACES_MAX && db_next(&rows))
        (*out)[(*count)++] = (struct file_place){value_as_int(db_column(&rows, 0)),
                                                 value_as_int(db_column(&rows, 1))};
    return db_done(&rows, work->err);
}

// -- merging

// A link of the survivor that was removed gives way to the live one that comes.
bool store_file_move(struct work *work, int64_t from, int64_t to, int64_t merge_id) {
    const struct value args[] = {value_int(from), value_int(to), value_int(merge_id)};
    return db_run(work->db,
                  "DELETE FROM file_link WHERE record_id = $2 AND removed_at IS NOT NULL AND "
                  "file_id IN (SELECT l.file_id FROM file_link l WHERE l.record_id = $1 "
                  "AND l." ALIVE ")",
                  args, 2, work->err) &&
           db_run(work->db,
                  "INSERT INTO file_moved (merge_id, link_id) SELECT $3, l.id FROM file_link l "
                  "WHERE l.record_id = $1 AND l." ALIVE " AND l.file_id NOT IN "
                  "(SELECT o.file_id FROM file_link o WHERE o.record_id = $2)",
                  args, 3, work->err) &&
           db_run(work->db,
                  "UPDATE file_link SET record_id = $1 WHERE id IN "
                  "(SELECT link_id FROM file_moved WHERE merge_id = $2)",
                  DB_ARGS(value_int(to), value_int(merge_id)), work->err);
}

bool store_file_return(struct work *work, int64_t record, int64_t holder, int64_t merge_id) {
    return db_run(work->db,
                  "UPDATE file_link SET record_id = $1 WHERE record_id = $2 AND id IN "
                  "(SELECT link_id FROM file_moved WHERE merge_id = $3)",
                  DB_ARGS(value_int(record), value_int(holder), value_int(merge_id)), work->err);
}

bool store_file_returning(struct work *work, int64_t holder, int64_t merge_id, int64_t *count) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*) FROM file_link WHERE record_id = $1 AND " ALIVE
                " AND id IN (SELECT link_id FROM file_moved WHERE merge_id = $2)",
                DB_ARGS(value_int(holder), value_int(merge_id)), &row, work->err))
        return false;
    *count = value_as_int(row.columns[0]);
    return true;
}

bool store_file_forget_moved(struct work *work, int64_t record, int64_t merge_id) {
    return db_run(work->db,
                  "DELETE FROM file_moved WHERE merge_id = $2 AND link_id IN "
                  "(SELECT id FROM file_link WHERE record_id = $1)",
                  DB_ARGS(value_int(record), value_int(merge_id)), work->err);
}

bool store_file_move_instead(struct work *work, int64_t from, int64_t to, int64_t merge_id,
                             int64_t returned_id) {
    return db_run(
               work->db,
               "INSERT INTO file_moved (merge_id, link_id) SELECT $3, l.id FROM file_link l "
               "WHERE l.record_id = $1 AND l." ALIVE " AND l.file_id IN "
               "(SELECT r.file_id FROM file_link r JOIN file_moved m ON m.link_id = r.id "
               "WHERE m.merge_id = $4 AND r." ALIVE ") AND l.file_id NOT IN "
               "(SELECT o.file_id FROM file_link o WHERE o.record_id = $2 OR o.id IN "
               "(SELECT p.link_id FROM file_moved p JOIN merge g ON g.id = p.merge_id "
               "WHERE g.record_id = $2 AND g.reverted_at IS NULL))",
               DB_ARGS(value_int(from), value_int(to), value_int(merge_id), value_int(returned_id)),
               work->err) &&
           db_run(work->db,
                  "UPDATE file_link SET record_id = $2 WHERE record_id = $1 AND id IN "
                  "(SELECT link_id FROM file_moved WHERE merge_id = $3)",
                  DB_ARGS(value_int(from), value_int(to), value_int(merge_id)), work->err);
}

bool store_file_returned(struct work *work, int64_t merge_id) {
    return db_run(work->db, "DELETE FROM file_moved WHERE merge_id = $1",
                  DB_ARGS(value_int(merge_id)), work->err);
}

// -- going away

static bool read_ids(struct work *work, const char *sql, const struct value *args, size_t arg_count,
                     int64_t **ids, size_t *count) {
    struct db_rows rows;
    size_t cap = 16;
    *ids = ARENA_ARRAY(work->arena, cap, int64_t);
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *ids = arena_grow(work->arena, *ids, cap * sizeof **ids, 2 * cap * sizeof **ids);
            cap *= 2;
        }
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    }
    return db_done(&rows, work->err);
}

static bool forget_file(struct work *work, int64_t id) {
    const struct value args[] = {value_int(id), value_int(work->now)};
    return db_run(work->db,
                  "INSERT INTO file_gone (digest, at) SELECT digest, $2 FROM file WHERE id = $1",
                  args, 2, work->err) &&
           db_run(work->db,
                  "DELETE FROM file_moved WHERE link_id IN "
                  "(SELECT id FROM file_link WHERE file_id = $1)",
                  args, 1, work->err) &&
           db_run(work->db, "DELETE FROM file_link WHERE file_id = $1", args, 1, work->err) &&
           db_run(work->db, "DELETE FROM file WHERE id = $1", args, 1, work->err);
}

static bool forget_files(struct work *work, const int64_t *ids, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!forget_file(work, ids[i]))
            return false;
    return true;
}

bool store_file_forget(struct work *work, int64_t record_id, bool *gone) {
    int64_t *ids;
    size_t count;
    const struct value args[] = {value_int(record_id)};
    if (!read_ids(work,
                  "SELECT l.file_id FROM file_link l WHERE l.record_id = $1 AND NOT EXISTS "
                  "(SELECT 1 FROM file_link o WHERE o.file_id = l.file_id "
                  "AND o.record_id <> $1 AND o." ALIVE ")",
                  args, 1, &ids, &count))
        return false;
    *gone = count > 0;
    return forget_files(work, ids, count) &&
           db_run(work->db,
                  "DELETE FROM file_moved WHERE link_id IN "
                  "(SELECT id FROM file_link WHERE record_id = $1)",
                  args, 1, work->err) &&
           db_run(work->db, "DELETE FROM file_link WHERE record_id = $1", args, 1, work->err);
}

bool store_file_expire(struct work *work, int64_t before, size_t limit, size_t *count) {
    int64_t *ids;
    return read_ids(work, "SELECT id FROM file WHERE deleted_at < $1 ORDER BY deleted_at LIMIT $2",
                    DB_ARGS(value_int(before), value_int((int64_t)limit)), &ids, count) &&
           forget_files(work, ids, *count);
}

bool store_file_gone(struct work *work, size_t limit, struct file_gone **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct file_gone);
    *count = 0;
    if (!db_query(work->db, "SELECT id, digest, at FROM file_gone ORDER BY id LIMIT $1",
                  DB_ARGS(value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] = (struct file_gone){value_as_int(db_column(&rows, 0)),
                                                value_as_str(db_column_copy(work->arena, &rows, 1)),
                                                value_as_int(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

bool store_file_gone_done(struct work *work, int64_t id) {
    return db_run(work->db, "DELETE FROM file_gone WHERE id = $1", DB_ARGS(value_int(id)),
                  work->err);
}

bool store_file_held(struct work *work, str digest, bool *held) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT id FROM file WHERE digest = $1 LIMIT 1",
                DB_ARGS(value_text(digest)), &row, work->err))
        return false;
    *held = row.found;
    return true;
}
