// Adding entries. Nothing here changes one, but for the blanking that an erasure asks for.
#include "store/audit.h"

bool store_audit_add(struct work *work, struct audit_entry *e, str salt, str digest) {
    return db_insert(
        work->db,
        "INSERT INTO audit_entry (at, actor_id, key_id, source_kind, action, type_id, record_id, "
        "subject, count, details, actor_name, address, agent, told, salt, digest) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        DB_ARGS(value_int(e->at), value_id(e->actor_id), value_id(e->key_id), value_int(e->source),
                value_text(str_of(audit_action_row(e->action)->name)), value_id(e->type_id),
                value_id(e->record_id), value_text(e->subject), value_int(e->count),
                value_text(e->details), value_text(e->actor_name), value_text(e->address),
                value_text(e->agent), value_text(e->told), value_bytes(salt), value_bytes(digest)),
        &e->id, work->err);
}

bool store_audit_export_add(struct work *work, int64_t entry_id, int64_t bucket, str ids) {
    return db_run(work->db, "INSERT INTO audit_export (bucket, entry_id, ids) VALUES ($1, $2, $3)",
                  DB_ARGS(value_int(bucket), value_int(entry_id), value_bytes(ids)), work->err);
}

bool store_audit_export_again(struct work *work, int64_t entry_id, str subject) {
    return db_run(work->db,
                  "INSERT INTO audit_export (bucket, entry_id, ids) "
                  "SELECT bucket, $1, ids FROM audit_export WHERE entry_id = "
                  "(SELECT max(id) FROM audit_entry WHERE action = 'export.done' AND subject = $2)",
                  DB_ARGS(value_int(entry_id), value_text(subject)), work->err);
}

#define BLANK "UPDATE audit_entry SET told = '', salt = NULL WHERE told <> '' "

bool store_audit_blank(struct work *work, int64_t record_id, int64_t type_id) {
    return db_run(work->db, BLANK "AND record_id = $1", DB_ARGS(value_int(record_id)), work->err) &&
           db_run(work->db,
                  BLANK "AND type_id = $1 AND action IN "
                        "('export.start', 'export.done', 'export.download')",
                  DB_ARGS(value_int(type_id)), work->err);
}

bool store_audit_blank_erased(struct work *work, int64_t first_id) {
    return db_run(work->db,
                  "UPDATE audit_entry SET actor_name = '', address = '', agent = '', told = '', "
                  "salt = NULL WHERE id >= $1 AND salt IS NOT NULL AND actor_id IN "
                  "(SELECT id FROM user_account WHERE erased_at IS NOT NULL)",
                  DB_ARGS(value_int(first_id)), work->err);
}

// They carry the time of the work, and are the last ones there are.
bool store_audit_definition_rows(struct work *work, int64_t **ids, size_t *count) {
    enum { MOST = 64 };
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, MOST, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT d.id FROM (SELECT id, at FROM definition_event ORDER BY id DESC "
                  "LIMIT 200) d WHERE d.at = $1 ORDER BY d.id LIMIT 64",
                  DB_ARGS(value_int(work->now)), &rows, work->err))
        return false;
    while (*count < MOST && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}
