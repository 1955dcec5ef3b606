// Consents of a record: the order in which entries count is the same here and in model/consent.c.
#include "store/consent.h"

static bool add_event(struct work *work, const struct consent *e, struct source source) {
    str action = str_format(work->arena, "consent_%s", consent_state_name(e->state));
    return db_run(work->db,
                  "INSERT INTO event (at, type_id, record_id, action, history_id, actor_id, "
                  "source_kind) VALUES ($1, $2, $3, $4, 0, $5, $6)",
                  DB_ARGS(value_int(work->now), value_int(e->type_id), value_int(e->record_id),
                          value_text(action), value_id(e->actor_id), value_int(source.kind)),
                  work->err);
}

bool store_consent_add(struct work *work, struct consent *e, struct source source) {
    e->actor_id = work->who.user_id;
    e->actor_name = work->who.name;
    e->recorded_at = work->now;
    return db_insert(work->db,
                     "INSERT INTO consent (record_id, type_id, purpose, state, basis, at, "
                     "expires_at, channel, evidence, actor_id, recorded_at) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                     DB_ARGS(value_int(e->record_id), value_int(e->type_id), value_text(e->purpose),
                             value_text(str_of(consent_state_name(e->state))),
                             value_text(str_of(consent_basis_name(e->basis))), value_int(e->at),
                             value_id(e->expires_at), value_text(e->channel),
                             value_text(e->evidence), value_id(e->actor_id), value_int(work->now)),
                     &e->id, work->err) &&
           add_event(work, e, source);
}

#define CONSENT_COLUMNS                                                                            \
    "c.id, c.record_id, c.type_id, c.purpose, c.state, c.basis, c.at, c.expires_at, c.channel, "   \
    "c.evidence, c.actor_id, c.recorded_at"
#define CONSENT_STRICT "CASE c.state WHEN 'given' THEN 0 ELSE 1 END"
#define CONSENT_ORDER  "c.at DESC, " CONSENT_STRICT " DESC, c.id DESC"
// Of the record and of those merged into it.
#define CONSENT_OF                                                                                 \
    "c.record_id IN (SELECT CAST($1 AS BIGINT) UNION ALL "                                         \
    "SELECT r.old_id FROM redirect r WHERE r.new_id = $1)"

static bool read_entry(struct work *work, const struct db_rows *rows, struct consent *e) {
    struct arena *arena = work->arena;
    *e = (struct consent){
        .id = value_as_int(db_column(rows, 0)),
        .record_id = value_as_int(db_column(rows, 1)),
        .type_id = value_as_int(db_column(rows, 2)),
        .purpose = value_as_str(db_column_copy(arena, rows, 3)),
        .at = value_as_int(db_column(rows, 6)),
        .expires_at = value_as_int(db_column(rows, 7)),
        .channel = value_as_str(db_column_copy(arena, rows, 8)),
        .evidence = value_as_str(db_column_copy(arena, rows, 9)),
        .actor_id = value_as_int(db_column(rows, 10)),
        .recorded_at = value_as_int(db_column(rows, 11)),
        .actor_name = value_as_str(db_column_copy(arena, rows, 12)),
    };
    return (consent_state_read(value_as_str(db_column(rows, 4)), &e->state) &&
            consent_basis_read(value_as_str(db_column(rows, 5)), &e->basis)) ||
           WORK_FAIL(work, ERR_INTERNAL, "The consent %lld is of no known state or basis.",
                     (long long)e->id);
}

static bool read_entries(struct work *work, const char *sql, const struct value *args,
                         size_t arg_count, size_t limit, struct consent **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct consent);
    *count = 0;
    if (!db_query(work->db, sql, args, arg_count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows)) {
        if (!read_entry(work, &rows, &(*out)[*count])) {
            db_drop(&rows);
            return false;
        }
        ++*count;
    }
    return db_done(&rows, work->err);
}

struct consent_place consent_place_of(const struct consent *entry) {
    return (struct consent_place){entry->at, entry->state != CONSENT_GIVEN, entry->id};
}

bool store_consent_list(struct work *work, int64_t record_id, struct consent_place after,
                        size_t limit, struct consent **out, size_t *count) {
    bool newest = !after.id;
    const struct value args[] = {value_int(record_id), value_int(newest ? INT64_MAX : after.at),
                                 value_int(newest ? 1 : after.strict),
                                 value_int(newest ? INT64_MAX : after.id),
                                 value_int((int64_t)limit)};
    return read_entries(work,
                        "SELECT " CONSENT_COLUMNS ", u.name FROM consent c "
                        "LEFT JOIN user_account u ON u.id = c.actor_id WHERE " CONSENT_OF
                        " AND (c.at, " CONSENT_STRICT ", c.id) < ($2, $3, $4) "
                        "ORDER BY " CONSENT_ORDER " LIMIT $5",
                        args, 5, limit, out, count);
}

bool store_consent_recorded(struct work *work, int64_t record_id, int64_t before, size_t limit,
                            struct consent **out, size_t *count) {
    const struct value args[] = {value_int(record_id), value_int(before ? before : INT64_MAX),
                                 value_int((int64_t)limit)};
    return read_entries(work,
                        "SELECT " CONSENT_COLUMNS ", u.name FROM consent c "
                        "LEFT JOIN user_account u ON u.id = c.actor_id WHERE " CONSENT_OF
                        " AND c.id < $2 ORDER BY c.id DESC LIMIT $3",
                        args, 3, limit, out, count);
}

bool store_consent_latest(struct work *work, int64_t record_id, size_t limit, struct consent **out,
                          size_t *count) {
    const struct value args[] = {value_int(record_id), value_int((int64_t)limit)};
    return read_entries(work,
                        "SELECT " CONSENT_COLUMNS ", u.name FROM (SELECT " CONSENT_COLUMNS
                        ", row_number() OVER (PARTITION BY c.purpose ORDER BY " CONSENT_ORDER
                        ") AS place FROM consent c WHERE " CONSENT_OF ") AS c "
                        "LEFT JOIN user_account u ON u.id = c.actor_id "
                        "WHERE c.place = 1 ORDER BY c.purpose, c.id LIMIT $2",
                        args, 2, limit, out, count);
}
