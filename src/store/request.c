// A list is one statement over requests; parts are read request by request, of which a page has
// few.
#include "store/request.h"
#include "store/statement_private.h"

#define SELECT                                                                                     \
    "SELECT r.id, r.type_id, r.what, r.state, r.asker_id, r.subject, r.body, r.comment, "          \
    "r.answer, "                                                                                   \
    "r.failure, r.approves, r.created_at, r.due_at, r.decided_at, r.decided_by, a.name, d.name "   \
    "FROM owner_request r LEFT JOIN user_account a ON a.id = r.asker_id "                          \
    "LEFT JOIN user_account d ON d.id = r.decided_by WHERE "

static void read_request(struct work *work, const struct db_rows *rows, struct request *r) {
    str texts[8];
    static const size_t at[] = {2, 3, 5, 6, 7, 8, 9, 15};
    for (size_t i = 0; i < 8; i++)
        texts[i] = value_as_str(db_column_copy(work->arena, rows, at[i]));
    *r = (struct request){.id = value_as_int(db_column(rows, 0)),
                          .type_id = value_as_int(db_column(rows, 1)),
                          .what = texts[0],
                          .state = texts[1],
                          .asker_id = value_as_int(db_column(rows, 4)),
                          .subject = texts[2],
                          .body = texts[3],
                          .comment = texts[4],
                          .answer = texts[5],
                          .failure = texts[6],
                          .approves = value_as_int(db_column(rows, 10)) != 0,
                          .created_at = value_as_int(db_column(rows, 11)),
                          .due_at = value_as_int(db_column(rows, 12)),
                          .decided_at = value_as_int(db_column(rows, 13)),
                          .decided_by = value_as_int(db_column(rows, 14)),
                          .asker_name = texts[7],
                          .decided_name = value_as_str(db_column_copy(work->arena, rows, 16))};
}

static bool read_parts(struct work *work, struct request *r) {
    enum { PARTS_SHOWN = 101 };
    struct db_rows rows;
    r->parts = ARENA_ARRAY(work->arena, PARTS_SHOWN, struct request_part);
    if (!db_query(work->db,
                  "SELECT p.record_id, p.owner_id, p.department_id, p.version, p.agreed_by, u.name "
                  "FROM owner_request_part p LEFT JOIN user_account u ON u.id = p.owner_id "
                  "WHERE p.request_id = $1 ORDER BY p.record_id LIMIT 101",
                  DB_ARGS(value_int(r->id)), &rows, work->err))
        return false;
    while (r->part_count < PARTS_SHOWN && db_next(&rows))
        r->parts[r->part_count++] = (struct request_part){
            .record_id = value_as_int(db_column(&rows, 0)),
            .owner_id = value_as_int(db_column(&rows, 1)),
            .department_id = value_as_int(db_column(&rows, 2)),
            .version = value_as_int(db_column(&rows, 3)),
            .agreed_by = value_as_int(db_column(&rows, 4)),
            .owner_name = value_as_str(db_column_copy(work->arena, &rows, 5))};
    return db_done(&rows, work->err);
}

static bool read_list(struct work *work, struct statement *s, size_t limit, struct request **out,
                      size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit + 1, struct request);
    *count = 0;
    if (!db_query(work->db, statement_sql(s), s->args, s->count, &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        read_request(work, &rows, &(*out)[(*count)++]);
    if (!db_done(&rows, work->err))
        return false;
    for (size_t i = 0; i < *count; i++)
        if (!read_parts(work, &(*out)[i]))
            return false;
    return true;
}

// -- writing

static bool add_part(struct work *work, int64_t id, const struct request_part *p) {
    return db_run(work->db,
                  "INSERT INTO owner_request_part (request_id, record_id, owner_id, department_id, "
                  "version) VALUES ($1, $2, $3, $4, $5)",
                  DB_ARGS(value_int(id), value_int(p->record_id), value_id(p->owner_id),
                          value_id(p->department_id), value_int(p->version)),
                  work->err);
}

bool store_request_add(struct work *work, struct request *r) {
    if (!db_insert(work->db,
                   "INSERT INTO owner_request (type_id, what, state, asker_id, subject, body, "
                   "comment, answer, failure, approves, created_at, due_at) "
                   "VALUES ($1, $2, 'pending', $3, $4, $5, $6, '', '', $7, $8, $9)",
                   DB_ARGS(value_int(r->type_id), value_text(r->what), value_int(r->asker_id),
                           value_text(r->subject), value_text(r->body), value_text(r->comment),
                           value_int(r->approves), value_int(r->created_at), value_int(r->due_at)),
                   &r->id, work->err))
        return false;
    for (size_t i = 0; i < r->part_count; i++)
        if (!add_part(work, r->id, &r->parts[i]))
            return false;
    return true;
}

bool store_request_agree(struct work *work, int64_t id, int64_t record_id) {
    return db_run(work->db,
                  "UPDATE owner_request_part SET agreed_by = $3 "
                  "WHERE request_id = $1 AND record_id = $2",
                  DB_ARGS(value_int(id), value_int(record_id), value_id(work->who.user_id)),
                  work->err);
}

bool store_request_settle(struct work *work, const struct request *r) {
    return db_run(work->db,
                  "UPDATE owner_request SET state = $2, answer = $3, failure = $4, "
                  "decided_at = $5, decided_by = $6 WHERE id = $1",
                  DB_ARGS(value_int(r->id), value_text(r->state), value_text(r->answer),
                          value_text(r->failure), value_int(r->decided_at),
                          value_id(r->decided_by)),
                  work->err);
}

// -- reading

bool store_request_get(struct work *work, int64_t id, bool lock, struct request *out, bool *found) {
    struct statement s;
    struct request *list;
    size_t count;
    if (lock && !db_run(work->db, "UPDATE owner_request SET state = state WHERE id = $1",
                        DB_ARGS(value_int(id)), work->err))
        return false;
    statement_init(&s, work->arena);
    statement_add(&s, SELECT "r.id = ");
    statement_arg(&s, value_int(id));
    if (!read_list(work, &s, 1, &list, &count))
        return false;
    *found = count == 1;
    if (*found)
        *out = list[0];
    return true;
}

static void add_ids(struct statement *s, const struct id_set *set) {
    statement_add(s, "(0");
    for (size_t i = 0; i < set->count; i++) {
        statement_add(s, ", ");
        statement_arg(s, value_int(set->ids[i]));
    }
    statement_add(s, ")");
}

static void add_waiting(struct statement *s, const struct request_deciders *deciders) {
    statement_add(s, "r.state = 'pending' AND EXISTS (SELECT 1 FROM owner_request_part p "
                     "WHERE p.request_id = r.id AND p.agreed_by IS NULL AND (p.owner_id IN ");
    add_ids(s, &deciders->owners);
    statement_add(s, " OR (p.owner_id IS NULL AND p.department_id IN ");
    add_ids(s, &deciders->departments);
    statement_add(s, ")))");
}

bool store_request_list(struct work *work, const struct request_query *q, struct request **out,
                        size_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, SELECT);
    if (q->view == REQUESTS_TO_DECIDE && !q->settled)
        add_waiting(&s, q->deciders);
    else
        statement_add(&s, q->settled ? "r.state <> 'pending'" : "r.state = 'pending'");
    if (q->view == REQUESTS_ASKED || (q->view == REQUESTS_TO_DECIDE && q->settled)) {
        statement_add(&s,
                      q->view == REQUESTS_ASKED ? " AND r.asker_id = " : " AND r.decided_by = ");
        statement_arg(&s, value_int(q->user_id));
    }
    if (q->before) {
        statement_add(&s, " AND r.id < ");
        statement_arg(&s, value_int(q->before));
    }
    statement_add(&s, " ORDER BY r.id DESC LIMIT ");
    statement_arg(&s, value_int((int64_t)q->limit));
    return read_list(work, &s, q->limit, out, count);
}

bool store_request_count(struct work *work, const struct request_deciders *deciders,
                         int64_t *count) {
    struct statement s;
    statement_init(&s, work->arena);
    statement_add(&s, "SELECT count(*) AS n FROM (SELECT 1 AS one FROM owner_request r WHERE ");
    add_waiting(&s, deciders);
    statement_add(&s, " LIMIT 1000) AS w");
    return db_number(work->db, work->arena, statement_sql(&s), s.args, s.count, count, work->err);
}

bool store_request_waits(struct work *work, str subject, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db, "SELECT id FROM owner_request WHERE subject = $1 AND state = 'pending'",
                DB_ARGS(value_text(subject)), &row, work->err))
        return false;
    *id = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}

bool store_request_due(struct work *work, int64_t *id) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT id FROM owner_request WHERE state = 'pending' AND due_at <= $1 "
                "ORDER BY due_at, id LIMIT 1",
                DB_ARGS(value_int(work->now)), &row, work->err))
        return false;
    *id = row.found ? value_as_int(row.columns[0]) : 0;
    return true;
}
