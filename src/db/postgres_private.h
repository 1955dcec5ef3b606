// What the two PostgreSQL files share: the connection and its errors (postgres.c), statements and
// values (postgres_statement.c).
#pragma once
#include "db/db_private.h"
#include <libpq-fe.h>
#include <pthread.h>
#include <stdatomic.h>

enum { POSTGRES_SEQUENCES = 4, POSTGRES_RESERVED = 32 };

struct postgres {
    struct db db;
    char *url;
    PGconn *conn;
    uint64_t session;          // counts connections: statements prepared in an older one are gone
    uint64_t names;            // of prepared statements
    pthread_mutex_t interrupt; // guards cancel
    PGcancel *cancel;
    atomic_bool interrupted;
    struct { // what next_id has reserved
        char name[64];
        int64_t next, end;
    } sequences[POSTGRES_SEQUENCES];
};

static inline struct postgres *postgres_of(struct db *db) {
    return (struct postgres *)(void *)db;
}

// Fills `err` from a failed result (or, with NULL, from the connection's state) and returns false.
bool postgres_refuse(struct postgres *pg, const PGresult *result, struct err *err);
// Makes sure there is a connection: reconnects where it is lost and no transaction went with it.
MUST_CHECK bool postgres_usable(struct postgres *pg, struct err *err);

bool postgres_prepare(struct db *db, const char *sql, size_t len, bool keep, struct db_stmt **out,
                      struct err *err);
void postgres_finalize(struct db *db, struct db_stmt *stmt);
bool postgres_start(struct db *db, struct db_stmt *stmt, const struct value *args, size_t count,
                    enum db_start how, struct err *err);
enum db_step postgres_step(struct db *db, struct db_stmt *stmt, struct err *err);
size_t postgres_columns(const struct db_stmt *stmt);
struct value postgres_column(const struct db_stmt *stmt, size_t i);
void postgres_reset(struct db *db, struct db_stmt *stmt);
