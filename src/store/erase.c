// What of a record stands in which table says store/personal.c: a new such table is a line there.
// Groups of the queue and the bytes of files go before (crm/erase.c), imports and exports where the
// law asks for it. The test of erasing (test_erase.c) looks for what is left into every column of
// every table there is.
#include "store/erase.h"
#include "db/search.h"
#include "store/audit.h"
#include "store/calculate.h"
#include "store/define_private.h"
#include "store/history.h"
#include "store/personal.h"
#include "store/statement_private.h"

// Merges, also those that were taken back, wrote down with the other record what this one brought.
static bool forget_merged(struct work *work, const struct record *record) {
    struct change_list nothing = {0};
    struct buf empty;
    buf_init(&empty, work->arena);
    change_pack(&nothing, &empty);
    return db_run(work->db,
                  "UPDATE history SET changes = $2, salt = NULL WHERE source_kind IN ($3, $4) AND "
                  "source_id IN "
                  "(SELECT id FROM merge WHERE primary_id = $1 OR record_id = $1)",
                  DB_ARGS(value_int(record->id), value_bytes(buf_str(&empty)),
                          value_int(SOURCE_MERGE), value_int(SOURCE_UNMERGE)),
                  work->err);
}

static bool delete_row(struct work *work, const struct record *record) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "DELETE FROM ");
    statement_add_str(&s, record->type->table);
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(record->id));
    return db_run(work->db, statement_sql(&s), s.args, s.count, work->err) &&
           db_search_delete(work->db, work->arena,
                            search_table_name(work->arena, record->type->table), record->id,
                            work->err);
}

bool store_erase(struct work *work, const struct record *record, const char *reason,
                 struct source source) {
    if (!store_due_record(work, record->type, record->id) || !forget_merged(work, record) ||
        !store_personal_erase(work, record))
        return false;
    struct change_list nothing = {0};
    int64_t unused;
    return delete_row(work, record) && store_audit_blank(work, record->id, record->type->id) &&
           db_run(work->db,
                  "INSERT INTO erased (record_id, type_id, at, actor_id, reason) "
                  "VALUES ($1, $2, $3, $4, $5)",
                  DB_ARGS(value_int(record->id), value_int(record->type->id), value_int(work->now),
                          value_id(work->who.user_id), value_text(str_of(reason))),
                  work->err) &&
           store_history_add(work, record, source, "erased", &nothing, &unused);
}

bool store_erase_words(struct work *work, const struct object_type *type, bool begin, bool *more) {
    return db_search_forget(work->db, work->arena, search_table_name(work->arena, type->table),
                            begin, more, work->err);
}

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

bool store_erase_merged(struct work *work, int64_t id, int64_t **ids, size_t *count) {
    return read_ids(work, "SELECT old_id FROM redirect WHERE new_id = $1 ORDER BY old_id",
                    DB_ARGS(value_int(id)), ids, count);
}

bool store_erase_related(struct work *work, int64_t id, const struct object_type *type,
                         int64_t **ids, size_t *count) {
    return read_ids(work,
                    "SELECT DISTINCT to_id FROM association WHERE from_id = $1 AND to_type = $2 "
                    "ORDER BY to_id",
                    DB_ARGS(value_int(id), value_int(type->id)), ids, count);
}

bool store_erase_imports(struct work *work, int64_t id, int64_t **ids, size_t *count) {
    return read_ids(work,
                    "SELECT source_id FROM history WHERE record_id = $1 "
                    "AND source_kind = $2 AND source_id IS NOT NULL "
                    "UNION SELECT import_id FROM import_record WHERE record_id = $1 "
                    "UNION SELECT source_id FROM association_event WHERE from_id = $1 "
                    "AND source_kind = $2 AND source_id IS NOT NULL "
                    "UNION SELECT source_id FROM association_event WHERE to_id = $1 "
                    "AND source_kind = $2 AND source_id IS NOT NULL",
                    DB_ARGS(value_int(id), value_int(SOURCE_IMPORT)), ids, count);
}

bool store_erased(struct work *work, int64_t id, bool *erased) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT record_id FROM erased WHERE record_id = $1",
                DB_ARGS(value_int(id)), &row, work->err))
        return false;
    *erased = row.found;
    return true;
}
