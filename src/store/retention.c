// A version of the rules is a row, of which nothing changes but that somebody confirms it: so who
// had which rules when is one reading.
#include "store/retention.h"

#define VERSION_COLUMNS                                                                            \
    "r.type_id, r.version, r.body, r.at, r.actor_id, u.name, r.confirmed_at, r.confirmed_by, "     \
    "r.confirmed_count, c.name"
#define VERSION_FROM                                                                               \
    " FROM retention_rules r LEFT JOIN user_account u ON u.id = r.actor_id "                       \
    "LEFT JOIN user_account c ON c.id = r.confirmed_by "

static void read_version(struct work *work, const struct db_rows *rows,
                         struct retention_version *out) {
    *out = (struct retention_version){
        .type_id = value_as_int(db_column(rows, 0)),
        .version = value_as_int(db_column(rows, 1)),
        .body = value_as_str(db_column_copy(work->arena, rows, 2)),
        .at = value_as_int(db_column(rows, 3)),
        .actor_id = value_as_int(db_column(rows, 4)),
        .actor_name = value_as_str(db_column_copy(work->arena, rows, 5)),
        .confirmed_at = value_as_int(db_column(rows, 6)),
        .confirmed_by = value_as_int(db_column(rows, 7)),
        .confirmed_count = value_as_int(db_column(rows, 8)),
        .confirmed_name = value_as_str(db_column_copy(work->arena, rows, 9))};
}

bool store_retention_versions(struct work *work, int64_t type_id, size_t limit,
                              struct retention_version **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit + 1, struct retention_version);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT " VERSION_COLUMNS VERSION_FROM
                  "WHERE r.type_id = $1 ORDER BY r.version DESC LIMIT $2",
                  DB_ARGS(value_int(type_id), value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_version(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

bool store_retention_get(struct work *work, int64_t type_id, struct retention_version *out) {
    struct retention_version *list;
    size_t count;
    if (!store_retention_versions(work, type_id, 1, &list, &count))
        return false;
    *out = count ? list[0] : (struct retention_version){.type_id = type_id, .body = STR("[]")};
    return true;
}

bool store_retention_put(struct work *work, const struct retention_version *v) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "INSERT INTO retention_rules (type_id, version, body, at, actor_id, confirmed_at, "
                "confirmed_by, confirmed_count) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                "ON CONFLICT (type_id, version) DO NOTHING RETURNING version",
                DB_ARGS(value_int(v->type_id), value_int(v->version), value_text(v->body),
                        value_int(work->now), value_id(work->who.user_id),
                        value_id(v->confirmed_at), value_id(v->confirmed_by),
                        v->confirmed_at ? value_int(v->confirmed_count) : value_null()),
                &row, work->err))
        return false;
    return row.found || WORK_FAIL(work, ERR_BUSY, "Somebody changed these rules just now.");
}

bool store_retention_confirm(struct work *work, const struct retention_version *v, int64_t count) {
    return db_run(work->db,
                  "UPDATE retention_rules SET confirmed_at = $3, confirmed_by = $4, "
                  "confirmed_count = $5 WHERE type_id = $1 AND version = $2",
                  DB_ARGS(value_int(v->type_id), value_int(v->version), value_int(work->now),
                          value_id(work->who.user_id), value_int(count)),
                  work->err);
}

// -- reports

#define OF_RUN " WHERE job_id = $1 AND type_id = $2 AND rule = $3"

static bool forget_idle(struct work *work, const struct retention_report *r) {
    return db_run(work->db,
                  "DELETE FROM retention_report WHERE job_id <> $1 AND type_id = $2 AND rule = $3 "
                  "AND matched = 0 AND ended_at IS NOT NULL",
                  DB_ARGS(value_int(r->job_id), value_int(r->type_id), value_int(r->rule)),
                  work->err);
}

bool store_retention_report_begin(struct work *work, const struct retention_report *r) {
    return forget_idle(work, r) &&
           db_run(work->db,
                  "INSERT INTO retention_report (job_id, type_id, rule, version, name, action, "
                  "actor_id, at, matched, done, locked, asking, refused) VALUES ($1, $2, $3, $4, "
                  "$5, $6, $7, $8, $9, 0, 0, 0, 0) ON CONFLICT (job_id, type_id, rule) DO UPDATE "
                  "SET matched = retention_report.done + excluded.matched, locked = 0, asking = 0, "
                  "refused = 0",
                  DB_ARGS(value_int(r->job_id), value_int(r->type_id), value_int(r->rule),
                          value_int(r->version), value_text(r->name), value_text(r->action),
                          value_id(r->actor_id), value_int(work->now), value_int(r->matched)),
                  work->err);
}

bool store_retention_report_add(struct work *work, const struct retention_report *more) {
    return db_run(work->db,
                  "UPDATE retention_report SET done = done + $4, locked = locked + $5, asking = "
                  "asking + $6, refused = refused + $7" OF_RUN,
                  DB_ARGS(value_int(more->job_id), value_int(more->type_id), value_int(more->rule),
                          value_int(more->done), value_int(more->locked), value_int(more->asking),
                          value_int(more->refused)),
                  work->err);
}

static void read_report(struct work *work, const struct db_rows *rows,
                        struct retention_report *out) {
    *out =
        (struct retention_report){.id = value_as_int(db_column(rows, 0)),
                                  .job_id = value_as_int(db_column(rows, 1)),
                                  .type_id = value_as_int(db_column(rows, 2)),
                                  .rule = value_as_int(db_column(rows, 3)),
                                  .version = value_as_int(db_column(rows, 4)),
                                  .name = value_as_str(db_column_copy(work->arena, rows, 5)),
                                  .action = value_as_str(db_column_copy(work->arena, rows, 6)),
                                  .actor_id = value_as_int(db_column(rows, 7)),
                                  .actor_name = value_as_str(db_column_copy(work->arena, rows, 8)),
                                  .at = value_as_int(db_column(rows, 9)),
                                  .ended_at = value_as_int(db_column(rows, 10)),
                                  .matched = value_as_int(db_column(rows, 11)),
                                  .done = value_as_int(db_column(rows, 12)),
                                  .locked = value_as_int(db_column(rows, 13)),
                                  .asking = value_as_int(db_column(rows, 14)),
                                  .refused = value_as_int(db_column(rows, 15)),
                                  .state = value_as_str(db_column_copy(work->arena, rows, 16)),
                                  .error = value_as_str(db_column_copy(work->arena, rows, 17))};
}

#define REPORT_SELECT                                                                              \
    "SELECT r.id, r.job_id, r.type_id, r.rule, r.version, r.name, r.action, r.actor_id, u.name, "  \
    "r.at, r.ended_at, r.matched, r.done, r.locked, r.asking, r.refused, j.state, j.error "        \
    "FROM retention_report r LEFT JOIN user_account u ON u.id = r.actor_id "                       \
    "LEFT JOIN job j ON j.id = r.job_id "

static bool read_one(struct work *work, struct db_rows *rows, struct retention_report *out,
                     bool *found) {
    *found = db_next(rows);
    if (*found)
        read_report(work, rows, out);
    return db_done(rows, work->err);
}

bool store_retention_report_get(struct work *work, int64_t id, struct retention_report *out,
                                bool *found) {
    struct db_rows rows;
    return db_query(work->db, REPORT_SELECT "WHERE r.id = $1", DB_ARGS(value_int(id)), &rows,
                    work->err) &&
           read_one(work, &rows, out, found);
}

bool store_retention_report_end(struct work *work, const struct retention_report *of,
                                struct retention_report *out, bool *first) {
    struct db_row row = {.arena = work->arena};
    struct db_rows rows;
    bool found;
    if (!db_one(work->db,
                "UPDATE retention_report SET ended_at = $4" OF_RUN
                " AND ended_at IS NULL RETURNING id",
                DB_ARGS(value_int(of->job_id), value_int(of->type_id), value_int(of->rule),
                        value_int(work->now)),
                &row, work->err))
        return false;
    *first = row.found;
    return !*first || (db_query(work->db, REPORT_SELECT "WHERE r.id = $1", DB_ARGS(row.columns[0]),
                                &rows, work->err) &&
                       read_one(work, &rows, out, &found));
}

bool store_retention_reports(struct work *work, int64_t type_id, int64_t before, size_t limit,
                             struct retention_report **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit + 1, struct retention_report);
    *count = 0;
    if (!db_query(work->db,
                  REPORT_SELECT "WHERE ($1 = 0 OR r.type_id = $1) AND ($2 = 0 OR r.id < $2) "
                                "ORDER BY r.id DESC LIMIT $3",
                  DB_ARGS(value_int(type_id), value_int(before), value_int((int64_t)limit)), &rows,
                  work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_report(work, &rows, &(*out)[(*count)++]);
    return db_done(&rows, work->err);
}

// -- what a rule asks of a record beside the record

bool store_retention_busy(struct work *work, int64_t record_id, int64_t since, bool *busy) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT 1 AS one FROM association WHERE from_id = $1 AND happened_at IS NOT NULL "
                "AND (happened_at >= $2 OR created_at >= $2) UNION ALL "
                "SELECT 1 AS one FROM consent WHERE record_id = $1 AND recorded_at >= $2 LIMIT 1",
                DB_ARGS(value_int(record_id), value_int(since)), &row, work->err))
        return false;
    *busy = row.found;
    return true;
}
