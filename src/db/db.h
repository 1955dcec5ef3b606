// One connection to the store, and the same few calls for both engines.
//
// Statements are SQL text with `$1..$n`; values are always bound, never written into the text. The
// same `$n` may stand twice. On both engines a statement is prepared once per connection and kept
// by its text, so pass stable texts (literals, or texts built from definitions), not texts that
// carry data. Time is BIGINT microseconds, bool 0/1, so rows read the same from both.
//
//     if (!db_run(db, "UPDATE person SET name = $2 WHERE id = $1",
//                 DB_ARGS(value_int(id), value_text(name)), err))
//         return false;
//
//     struct db_rows rows;
//     if (!db_query(db, "SELECT id, name FROM person", DB_NO_ARGS, &rows, err))
//         return false;
//     while (db_next(&rows)) {
//         use(value_as_int(db_column(&rows, 0)), value_as_str(db_column(&rows, 1)));
//     }
//     return db_done(&rows, err); // an error met by db_next is reported here
//
// Errors: ERR_BUSY (locked, deadlock, serialisation failure, timeout, connection lost: try the
// whole transaction again), ERR_CONFLICT (a unique index refused), ERR_STORAGE (disk full or
// failing), ERR_CANCELLED (db_interrupt), ERR_NETWORK (server not reached), ERR_UNSUPPORTED (such
// a url), ERR_DATABASE (the statement is wrong: ours). Their texts never contain bound values.
//
// A connection belongs to one thread at a time; only db_interrupt may come from another.
//
// For statements that run on both engines: cast a parameter whose type nothing around it tells
// (`CAST($1 AS BIGINT) IS NULL OR size > $1`, `SELECT CAST($1 AS TEXT)`), and cast aggregates
// where the kind matters (`CAST(sum(x) AS BIGINT)`).
#pragma once
#include "base/err.h"
#include "base/value.h"

struct db;
struct db_stmt;

struct db_options {
    str url;               // `postgresql://...` or `postgres://...`; `sqlite:PATH` or a path
    bool read_only;        // writing is refused by the engine
    int busy_ms;           // how long to wait for locks; 0: 5000
    size_t max_statements; // prepared statements kept; 0: 500
};

// Opens (on SQLite creates) the store. `url` need not outlive the call.
MUST_CHECK bool db_open(const struct db_options *options, struct db **out, struct err *err);
void db_close(struct db *db); // rolls back what is open; fine with NULL

// -- statements

#define DB_ARGS(...)                                                                               \
    (const struct value[]){__VA_ARGS__},                                                           \
        sizeof((const struct value[]){__VA_ARGS__}) / sizeof(struct value)
#define DB_NO_ARGS NULL, 0

// Runs one statement that gives no rows (rows it gives are ignored).
MUST_CHECK bool db_run(struct db *db, const char *sql, const struct value *args, size_t count,
                       struct err *err);
// Rows inserted, updated or deleted by the last db_run, or by the last query that was read to its
// end (`... RETURNING`). For compare-and-set.
int64_t db_changes(const struct db *db);
// Runs an INSERT of one row into a table with an {ID} and gives that id. On SQLite it is cheaper
// than `RETURNING id`, which opens a savepoint of its own for the statement.
MUST_CHECK bool db_insert(struct db *db, const char *sql, const struct value *args, size_t count,
                          int64_t *id, struct err *err);
// Several statements without arguments, separated by `;`: for migrations. Nothing is kept prepared.
MUST_CHECK bool db_script(struct db *db, const char *sql, struct err *err);

// The rows of one query, walked once, forward. Lives on the caller's stack; fields are private but
// for `columns`.
struct db_rows {
    struct db *db;
    struct db_stmt *stmt;
    uint64_t ticket; // which opening of the statement; 0 when done
    size_t columns;  // of the current row
    struct err err;  // what stopped db_next
};

// Begins a query. While rows are open, other statements may run on the connection, the same one
// included. On failure nothing is open.
MUST_CHECK bool db_query(struct db *db, const char *sql, const struct value *args, size_t count,
                         struct db_rows *rows, struct err *err);
// The same for many rows (over some ten thousand): PostgreSQL sends them as they are read instead
// of all at once. No other statement may run on this connection until db_done.
MUST_CHECK bool db_scan(struct db *db, const char *sql, const struct value *args, size_t count,
                        struct db_rows *rows, struct err *err);
// Moves to the next row; false at the end and on an error (db_done tells which).
bool db_next(struct db_rows *rows);
// Column `i` (from 0) of the current row. Its text or bytes are valid until the next db_next,
// db_done or db_drop.
struct value db_column(const struct db_rows *rows, size_t i);
struct value db_column_copy(struct arena *arena, const struct db_rows *rows, size_t i);
// Ends a query, read to its end or not; false with the error that stopped db_next.
MUST_CHECK bool db_done(struct db_rows *rows, struct err *err);
// The same where another error is already on its way. Fine when done already.
void db_drop(struct db_rows *rows);

// One row, copied. Set `arena`, the rest is filled.
struct db_row {
    struct arena *arena;
    bool found;
    size_t count;
    struct value *columns;
};
// The first row of a query, or `found` false.
MUST_CHECK bool db_one(struct db *db, const char *sql, const struct value *args, size_t count,
                       struct db_row *row, struct err *err);

// The integer in the first row of a query, 0 where there is none. In a reading transaction it comes
// from memory where this connection asked the same before and nothing was committed since: for
// totals, which are dear and asked for over and over.
MUST_CHECK bool db_number(struct db *db, struct arena *arena, const char *sql,
                          const struct value *args, size_t count, int64_t *number, struct err *err);

// -- transactions. Under the lane (lane.h) only the savepoints are for callers.
//
// As on PostgreSQL, so on both: after a statement failed, the transaction refuses everything until
// db_rollback_to (a savepoint begun before) or db_rollback.

// A writing connection takes the write lock at once on SQLite (BEGIN IMMEDIATE) and is READ
// COMMITTED on PostgreSQL; a read-only one sees one snapshot until commit or rollback on both.
MUST_CHECK bool db_begin(struct db *db, struct err *err);
// All rows must be done. On failure the transaction is rolled back; ERR_NETWORK when the
// connection went in the midst of it, so that nobody knows whether it was done.
MUST_CHECK bool db_commit(struct db *db, struct err *err);
// Rows still open are closed. Fine when no transaction is open.
void db_rollback(struct db *db);
// True from db_begin until its end, which an engine may bring about by itself (disk full).
bool db_in_transaction(const struct db *db);
// Savepoints nest: each release or rollback_to ends the innermost one.
MUST_CHECK bool db_savepoint(struct db *db, struct err *err);
MUST_CHECK bool db_release(struct db *db, struct err *err);
// Undoes everything since the innermost savepoint and ends it. False when even that failed: then
// the whole transaction is lost.
MUST_CHECK bool db_rollback_to(struct db *db, struct err *err);

// Stops what the connection is doing, from any thread; the statement fails with ERR_CANCELLED. The
// connection must not be closed meanwhile.
void db_interrupt(struct db *db);

// -- what differs between the engines

// Text fragments. Migrations name them as `{INT64}`; statements in `store` build with the field.
struct db_dialect {
    const char *engine;       // "sqlite", "postgresql"
    const char *int64;        // {INT64}
    const char *float64;      // {FLOAT64}
    const char *text;         // {TEXT}: compares by bytes
    const char *bytes;        // {BYTES}
    const char *id;           // {ID}: a primary key that numbers itself when left out
    const char *strict;       // {STRICT}: behind the closing parenthesis of a table
    const char *strict_keyed; // {STRICT_KEYED}: the same for one that is nothing but its key
    const char *for_update;   // {FOR_UPDATE}: behind a SELECT: locks its rows until the commit
    const char *skip_locked;  // {SKIP_LOCKED}: the same, leaving out rows that others hold
    const char *now;          // {NOW}: microseconds since 1970, an expression
    const char *greatest;     // {GREATEST}: of two or more scalars: `{GREATEST}(a, b)`
    const char *least;        // {LEAST}
    // {TX_OPEN}: the lowest number of a transaction that may not be finished; {TX_NEXT}: the lowest
    // that is not begun. Where one writes after the other, all have the number 0.
    const char *tx_open, *tx_next;
    const char *create_sequence; // {SEQUENCE name}: statements with # for the name
    const char *nulls_first; // {NULLS_FIRST}: behind a column of an index, where it is not usual
};

const struct db_dialect *db_dialect(const struct db *db);
const char *db_engine_name(const struct db *db);
// Whether other processes may write to the store meanwhile (PostgreSQL), so that what this one
// keeps of it in memory may lack something. SQLite's store has one writing process.
bool db_is_shared(const struct db *db);
// Replaces the tokens named above, and `{SEQUENCE name}` (a whole statement: creates what
// db_next_id draws from). Other braces stay; an unknown `{UPPER}` is a bug.
str db_dialect_expand(struct arena *arena, const struct db_dialect *dialect, str sql);

// The next number of a sequence made by `{SEQUENCE name}`, from 1 on, with gaps. SQLite: within a
// write transaction. PostgreSQL: a connection reserves 32 at a time, so the order between
// connections is not the order of time.
MUST_CHECK bool db_next_id(struct db *db, const char *sequence, int64_t *id, struct err *err);
// Holds others who ask for the same `key` until the transaction ends (PostgreSQL: an advisory
// lock; SQLite: nothing to do, there is one writer).
MUST_CHECK bool db_lock_key(struct db *db, int64_t key, struct err *err);
// Empties the log of what was committed, so that what was deleted is in the store's files no more
// (SQLite: the write-ahead log; PostgreSQL's is its administrator's). Outside of a transaction, on
// a writing connection of its own; others wait meanwhile. ERR_BUSY where somebody still reads from
// it.
MUST_CHECK bool db_clear_log(struct db *db, struct err *err);
// Before ALTER TABLE, in a write transaction. From here on it waits for locks for a moment only:
// who waits for the lock of a whole table (PostgreSQL) holds up everybody behind him. ERR_BUSY when
// somebody has the table; the lane then tries for some seconds, letting others by in between.
// `table` is a checked name.
MUST_CHECK bool db_lock_layout(struct db *db, const char *table, struct err *err);
