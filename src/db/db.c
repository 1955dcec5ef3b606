// The door itself: what both engines do alike. It chooses the engine, hands out statements, knows
// which rows are open, and keeps the rules of a transaction the same on both.
#include "db/db_private.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

// By prefix; the last row takes what no other did.
static const struct {
    const char *prefix;
    const struct db_engine *engine;
    bool with_prefix; // the engine wants to see it
} engines[] = {
    {"postgresql://", &db_postgres, true},
    {"postgres://", &db_postgres, true},
    {"sqlite:", &db_sqlite, false},
    {"", &db_sqlite, false},
};

bool db_open(const struct db_options *options, struct db **out, struct err *err) {
    *out = NULL;
    size_t i = 0;
    while (!str_starts(options->url, str_of(engines[i].prefix)))
        i++;
    str target =
        engines[i].with_prefix ? options->url : str_from(options->url, strlen(engines[i].prefix));
    if (!target.len)
        return fail(err, ERR_INPUT, "The name of the store is empty.");
    if (engines[i].engine == &db_sqlite && str_has(target, STR("://")))
        return fail(err, ERR_UNSUPPORTED,
                    "A store is a file or a postgresql:// address, not \"" STR_FMT "\".",
                    (int)str_find(target, STR("://")), target.ptr);
    struct db *db;
    if (!engines[i].engine->open(options, target, &db, err))
        return false;
    db_statements_init(db, options->max_statements);
    *out = db;
    return true;
}

static void close_opened(struct db *db, struct db_stmt **at) {
    struct db_stmt *stmt = *at;
    *at = stmt->opened_before;
    if (db->streaming == stmt->ticket)
        db->streaming = 0;
    stmt->ticket = 0;
    db->engine->reset(db, stmt);
    db_statements_give(db, stmt);
}

static void close_rows(struct db *db, size_t from_depth) {
    struct db_stmt **at = &db->opened;
    while (*at) {
        if ((*at)->depth < from_depth)
            at = &(*at)->opened_before;
        else
            close_opened(db, at);
    }
}

void db_close(struct db *db) {
    if (!db)
        return;
    db_rollback(db);
    db_statements_finish(db);
    db_kept_finish(db);
    db->engine->close(db);
}

// -- statements

static bool may_run(struct db *db, struct err *err) {
    assert(!db->streaming && "a db_scan is open on this connection");
    if (db->failed)
        return fail(err, ERR_DATABASE,
                    "An earlier statement of this transaction failed; it can only be undone.");
    return true;
}

static bool note(struct db *db, bool ok) {
    if (!ok && db->begun)
        db->failed = true;
    return ok;
}

bool db_run(struct db *db, const char *sql, const struct value *args, size_t count,
            struct err *err) {
    return may_run(db, err) && note(db, db_statements_run(db, sql, args, count, err));
}

int64_t db_changes(const struct db *db) {
    return db->changes;
}

bool db_script(struct db *db, const char *sql, struct err *err) {
    return may_run(db, err) && note(db, db->engine->script(db, sql, err));
}

static bool open_rows(struct db *db, const char *sql, const struct value *args, size_t count,
                      enum db_start how, struct db_rows *rows, struct err *err) {
    struct db_stmt *stmt;
    if (!db_statements_take(db, sql, &stmt, err))
        return note(db, false);
    if (!db->engine->start(db, stmt, args, count, how, err)) {
        db_statements_give(db, stmt);
        return note(db, false);
    }
    stmt->ticket = ++db->tickets;
    stmt->depth = db->depth;
    stmt->opened_before = db->opened;
    db->opened = stmt;
    if (how == DB_START_STREAM)
        db->streaming = stmt->ticket;
    rows->stmt = stmt;
    rows->ticket = stmt->ticket;
    rows->columns = db->engine->columns(stmt);
    return true;
}

static void rows_init(struct db_rows *rows, struct db *db) {
    rows->db = db;
    rows->stmt = NULL;
    rows->ticket = 0;
    rows->columns = 0;
    err_clear(&rows->err);
}

bool db_query(struct db *db, const char *sql, const struct value *args, size_t count,
              struct db_rows *rows, struct err *err) {
    rows_init(rows, db);
    return may_run(db, err) && open_rows(db, sql, args, count, DB_START_ROWS, rows, err);
}

bool db_scan(struct db *db, const char *sql, const struct value *args, size_t count,
             struct db_rows *rows, struct err *err) {
    rows_init(rows, db);
    return may_run(db, err) && open_rows(db, sql, args, count, DB_START_STREAM, rows, err);
}

// Where these rows hang in the list of open ones; NULL when done, or closed by a rollback (then
// the statement itself may be gone).
static struct db_stmt **find_open(const struct db_rows *rows) {
    if (!rows->ticket)
        return NULL;
    struct db_stmt **at = &rows->db->opened;
    while (*at && (*at)->ticket != rows->ticket)
        at = &(*at)->opened_before;
    return *at ? at : NULL;
}

void db_drop(struct db_rows *rows) {
    struct db_stmt **at = find_open(rows);
    rows->ticket = 0;
    if (at)
        close_opened(rows->db, at);
}

bool db_next(struct db_rows *rows) {
    struct db *db = rows->db;
    if (!find_open(rows)) {
        if (rows->ticket && rows->err.code == ERR_NONE)
            fail(&rows->err, ERR_DATABASE, "The rows were closed by a rollback.");
        return false;
    }
    enum db_step step = db->engine->step(db, rows->stmt, &rows->err);
    if (step == DB_ROW) {
        rows->columns = db->engine->columns(rows->stmt);
        return true;
    }
    note(db, step == DB_END);
    db_drop(rows);
    return false;
}

struct value db_column(const struct db_rows *rows, size_t i) {
    assert(rows->ticket && i < rows->columns);
    return rows->db->engine->column(rows->stmt, i);
}

struct value db_column_copy(struct arena *arena, const struct db_rows *rows, size_t i) {
    return value_copy(arena, db_column(rows, i));
}

bool db_done(struct db_rows *rows, struct err *err) {
    db_drop(rows);
    if (rows->err.code == ERR_NONE)
        return true;
    if (err)
        *err = rows->err;
    return false;
}

bool db_one(struct db *db, const char *sql, const struct value *args, size_t count,
            struct db_row *row, struct err *err) {
    struct db_rows rows;
    row->found = false;
    row->count = 0;
    row->columns = NULL;
    if (!db_query(db, sql, args, count, &rows, err))
        return false;
    if (db_next(&rows)) {
        row->found = true;
        row->count = rows.columns;
        row->columns = ARENA_ARRAY(row->arena, rows.columns, struct value);
        for (size_t i = 0; i < rows.columns; i++)
            row->columns[i] = db_column_copy(row->arena, &rows, i);
        (void)db_next(&rows); // so that a writing statement with RETURNING comes to its end
    }
    return db_done(&rows, err);
}

// -- transactions

bool db_begin(struct db *db, struct err *err) {
    assert(!db->begun && "a transaction within a transaction");
    assert(!db->streaming);
    const struct db_engine *engine = db->engine;
    if (!engine->control(db, db->read_only ? engine->begin_read : engine->begin_write, err))
        return false;
    db->begun = true;
    db->altering = false;
    return true;
}

bool db_commit(struct db *db, struct err *err) {
    assert(db->begun && db->depth == 0);
    assert((db->failed || !db->opened) && "rows are still open");
    bool ok = may_run(db, err) && db->engine->control(db, "COMMIT", err);
    if (ok)
        db->begun = false;
    else
        db_rollback(db);
    return ok;
}

void db_rollback(struct db *db) {
    close_rows(db, 0);
    // What is refused here has no transaction left: the connection is lost.
    if (db->engine->in_transaction(db)) {
        bool ok = db->engine->control(db, "ROLLBACK", NULL);
        (void)ok;
    }
    db->begun = db->failed = false;
    db->depth = 0;
}

bool db_in_transaction(const struct db *db) {
    return db->begun && db->engine->in_transaction(db);
}

static bool savepoint(struct db *db, const char *verb, size_t number, struct err *err) {
    char sql[64];
    int len = snprintf(sql, sizeof sql, "%s s%zu", verb, number);
    assert(len > 0 && (size_t)len < sizeof sql);
    return db->engine->control(db, sql, err);
}

bool db_savepoint(struct db *db, struct err *err) {
    assert(db->begun);
    if (!may_run(db, err) || !note(db, savepoint(db, "SAVEPOINT", db->depth + 1, err)))
        return false;
    db->depth++;
    return true;
}

bool db_release(struct db *db, struct err *err) {
    assert(db->depth);
    if (!may_run(db, err) || !note(db, savepoint(db, "RELEASE", db->depth, err)))
        return false;
    db->depth--;
    return true;
}

bool db_rollback_to(struct db *db, struct err *err) {
    assert(db->depth);
    close_rows(db, db->depth);
    size_t number = db->depth--;
    db->failed = true; // until it is known to have worked
    if (!db->engine->in_transaction(db))
        return fail(err, ERR_DATABASE, "The database ended the transaction.");
    if (!savepoint(db, "ROLLBACK TO", number, err) || !savepoint(db, "RELEASE", number, err))
        return false;
    db->failed = false;
    return true;
}

void db_interrupt(struct db *db) {
    db->engine->interrupt(db);
}

const char *db_engine_name(const struct db *db) {
    return db->engine->dialect.engine;
}

bool db_is_shared(const struct db *db) {
    return strcmp(db_engine_name(db), "sqlite") != 0;
}

bool db_insert(struct db *db, const char *sql, const struct value *args, size_t count, int64_t *id,
               struct err *err) {
    if (db->engine->last_id) {
        if (!db_run(db, sql, args, count, err))
            return false;
        *id = db->engine->last_id(db);
        return true;
    }
    struct arena arena;
    arena_init(&arena);
    struct db_row row = {.arena = &arena};
    const char *returning = str_format(&arena, "%s RETURNING id", sql).ptr;
    bool done = db_one(db, returning, args, count, &row, err);
    if (done) {
        assert(row.columns); // an INSERT that is done gives its row
        *id = value_as_int(row.columns[0]);
    }
    arena_finish(&arena);
    return done;
}

bool db_next_id(struct db *db, const char *sequence, int64_t *id, struct err *err) {
    return may_run(db, err) && note(db, db->engine->next_id(db, sequence, id, err));
}

bool db_lock_key(struct db *db, int64_t key, struct err *err) {
    assert(db->begun);
    return may_run(db, err) && note(db, db->engine->lock_key(db, key, err));
}

bool db_clear_log(struct db *db, struct err *err) {
    assert(!db->begun && !db->read_only);
    return !db->engine->clear_log || db->engine->clear_log(db, err);
}

bool db_lock_layout(struct db *db, const char *table, struct err *err) {
    assert(db->begun);
    db->altering = true;
    return may_run(db, err) &&
           (!db->engine->lock_layout || note(db, db->engine->lock_layout(db, table, err)));
}
