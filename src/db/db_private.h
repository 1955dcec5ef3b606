// What the files of this room share: the connection as `db.c` sees it, a prepared statement, and
// the functions an engine has to bring. An engine's own structs begin with these.
#pragma once
#include "db/db.h"

enum db_step { DB_END, DB_ROW, DB_FAILED };

enum db_start {
    DB_START_TO_END, // the caller steps to the end before it returns: arguments need no copy
    DB_START_ROWS,
    DB_START_STREAM, // rows as they come
};

// One prepared statement. It holds at most one open result; who runs the same text while it is
// open gets another one that is not kept.
struct db_stmt {
    char *sql;
    size_t len;
    uint64_t hash;
    bool kept;                     // in the table below, for the next time
    struct db_stmt *chain;         // next in the same bucket
    struct db_stmt *newer, *older; // in the order of last use
    struct db_stmt *opened_before; // next in db.opened
    uint64_t ticket;               // not 0 while open
    size_t depth;                  // savepoints there were when it was opened
};

struct db_statements {
    struct db_stmt **buckets; // a power of two
    size_t bucket_count;
    size_t count;
    size_t max;
    struct db_stmt *newest, *oldest;
};

struct db_kept;

struct db {
    const struct db_engine *engine;
    bool read_only;
    int busy_ms;
    bool begun;         // between db_begin and its end
    bool failed;        // a statement of the transaction failed
    bool altering;      // the transaction alters a table (the last one did, until the next begins)
    uint64_t streaming; // the ticket of an open db_scan
    size_t depth;       // savepoints
    int64_t changes;
    uint64_t tickets;
    struct db_stmt *opened; // newest first
    struct db_statements statements;
    struct db_kept *kept; // kept.c; NULL until the first
};

struct db_engine {
    struct db_dialect dialect;
    bool one_writer; // writes go through one connection and are committed in groups
    const char *begin_write;
    const char *begin_read;
    const char *state; // a query whose value changes with every commit the transaction sees
    // `target` is what follows the engine's prefix. Fills the engine's part only.
    bool (*open)(const struct db_options *options, str target, struct db **out, struct err *err);
    void (*close)(struct db *db); // all statements are gone already; frees db
    bool (*prepare)(struct db *db, const char *sql, size_t len, bool keep, struct db_stmt **out,
                    struct err *err);
    void (*finalize)(struct db *db, struct db_stmt *stmt);
    // Binds and begins. On failure the statement is as reset.
    bool (*start)(struct db *db, struct db_stmt *stmt, const struct value *args, size_t count,
                  enum db_start how, struct err *err);
    enum db_step (*step)(struct db *db, struct db_stmt *stmt, struct err *err);
    size_t (*columns)(const struct db_stmt *stmt);
    struct value (*column)(const struct db_stmt *stmt, size_t i);
    void (*reset)(struct db *db, struct db_stmt *stmt);
    bool (*script)(struct db *db, const char *sql, struct err *err);
    // BEGIN, COMMIT, SAVEPOINT and the like: works in a failed transaction, too.
    bool (*control)(struct db *db, const char *sql, struct err *err);
    bool (*in_transaction)(const struct db *db);
    bool (*next_id)(struct db *db, const char *sequence, int64_t *id, struct err *err);
    // The number a table with an {ID} gave its newest row; NULL: the statement has to return it.
    int64_t (*last_id)(const struct db *db);
    bool (*lock_key)(struct db *db, int64_t key, struct err *err);
    // NULL: nothing to do, there is one writer and readers do not mind.
    bool (*lock_layout)(struct db *db, const char *table, struct err *err);
    // NULL: the log is the server's own.
    bool (*clear_log)(struct db *db, struct err *err);
    void (*interrupt)(struct db *db);
};

extern const struct db_engine db_sqlite;
extern const struct db_engine db_postgres;

// kept.c
void db_kept_finish(struct db *db);

// statements.c
void db_statements_init(struct db *db, size_t max);
void db_statements_finish(struct db *db);
// A prepared statement nobody has open; give it back with db_statements_give.
MUST_CHECK bool db_statements_take(struct db *db, const char *sql, struct db_stmt **out,
                                   struct err *err);
void db_statements_give(struct db *db, struct db_stmt *stmt);
// Runs one to its end, whatever state the transaction is in.
MUST_CHECK bool db_statements_run(struct db *db, const char *sql, const struct value *args,
                                  size_t count, struct err *err);
