// PostgreSQL behind the door: the connection, what its errors mean, transactions. A lost connection
// fails what was running with ERR_BUSY and is made anew at the next use.
#include "base/log.h"
#include "db/postgres_private.h"
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// -- errors

// SQLSTATEs, whole or by class (the first two characters); the first that fits counts.
// https://www.postgresql.org/docs/15/errcodes-appendix.html
static const struct {
    const char *state;
    enum err_code means;
} states[] = {
    {"23505", ERR_CONFLICT}, // unique_violation
    {"40", ERR_BUSY},        // transaction rollback: serialisation failure, deadlock
    {"55P03", ERR_BUSY},     // lock_not_available
    {"55006", ERR_BUSY},     // object_in_use
    {"53100", ERR_STORAGE},  // disk_full
    {"53", ERR_BUSY},        // insufficient resources: memory, connections
    {"58", ERR_STORAGE},     // system error: I/O
    {"XX001", ERR_STORAGE},  // data_corrupted
    {"XX002", ERR_STORAGE},  // index_corrupted
    {"57014", ERR_BUSY},     // query_canceled: by a timeout (by db_interrupt: see below)
    {"57P", ERR_BUSY},       // the server is stopping or starting
    {"25P03", ERR_BUSY},     // idle_in_transaction_session_timeout
    {"08", ERR_BUSY},        // connection
    {"54000", ERR_TOO_LARGE},
};

static enum err_code meaning(const char *state) {
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (strncmp(state, states[i].state, strlen(states[i].state)) == 0)
            return states[i].means;
    return ERR_DATABASE;
}

static int line_length(const char *message) {
    return (int)strcspn(message, "\n");
}

bool postgres_refuse(struct postgres *pg, const PGresult *result, struct err *err) {
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    bool lost = PQstatus(pg->conn) == CONNECTION_BAD;
    if (!state) {
        const char *message = PQerrorMessage(pg->conn);
        return fail(err, lost ? ERR_BUSY : ERR_DATABASE, "PostgreSQL: %.*s.", line_length(message),
                    message);
    }
    enum err_code code = lost ? ERR_BUSY : meaning(state);
    if (strcmp(state, "57014") == 0 && atomic_exchange(&pg->interrupted, false))
        code = ERR_CANCELLED;
    // The messages of class 22 (data exceptions) quote the value that was bound.
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (!message || strncmp(state, "22", 2) == 0)
        message = "a value was refused";
    return fail(err, code, "PostgreSQL: %.*s (%s).", line_length(message), message, state);
}

// -- connection

static void warn(void *argument, const PGresult *result) {
    (void)argument;
    const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (severity && message && strcmp(severity, "WARNING") == 0)
        log_warning("PostgreSQL: %s", message);
}

static bool exec(struct postgres *pg, const char *sql, struct err *err) {
    PGresult *result = PQexec(pg->conn, sql);
    ExecStatusType status = PQresultStatus(result);
    bool ok = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (!ok)
        postgres_refuse(pg, result, err);
    PQclear(result);
    return ok;
}

static void set_cancel(struct postgres *pg, PGcancel *cancel) {
    pthread_mutex_lock(&pg->interrupt);
    PGcancel *old = pg->cancel;
    pg->cancel = cancel;
    pthread_mutex_unlock(&pg->interrupt);
    PQfreeCancel(old);
}

static void disconnect(struct postgres *pg) {
    set_cancel(pg, NULL);
    PQfinish(pg->conn);
    pg->conn = NULL;
}

static bool prepare_session(struct postgres *pg, struct err *err) {
    if (PQserverVersion(pg->conn) < 150000)
        return fail(err, ERR_UNSUPPORTED, "PostgreSQL 15 or newer is needed; this is %d.",
                    PQserverVersion(pg->conn) / 10000);
    // A process that hangs within a transaction must not hold its locks for ever.
    char sql[400];
    int len = snprintf(sql, sizeof sql,
                       "SET client_min_messages = warning; SET lock_timeout = %d;"
                       "SET idle_in_transaction_session_timeout = '5min'; SET TIME ZONE 'UTC';"
                       "SET default_transaction_read_only = %s",
                       pg->db.busy_ms, pg->db.read_only ? "on" : "off");
    assert(len > 0 && (size_t)len < sizeof sql);
    return exec(pg, sql, err);
}

static bool connect_once(struct postgres *pg, struct err *err) {
    static const char *const names[] = {"dbname", "fallback_application_name", "client_encoding",
                                        "connect_timeout", NULL};
    const char *values[] = {pg->url, "kartoteka", "UTF8", "10", NULL};
    disconnect(pg);
    pg->conn = PQconnectdbParams(names, values, 1);
    pg->session++;
    if (PQstatus(pg->conn) != CONNECTION_OK) {
        const char *message = PQerrorMessage(pg->conn);
        return fail(err, ERR_NETWORK, "PostgreSQL can not be reached: %.*s.", line_length(message),
                    message);
    }
    PQsetNoticeReceiver(pg->conn, warn, NULL);
    set_cancel(pg, PQgetCancel(pg->conn));
    return prepare_session(pg, err);
}

bool postgres_usable(struct postgres *pg, struct err *err) {
    if (PQstatus(pg->conn) == CONNECTION_OK)
        return true;
    if (pg->db.begun)
        return fail(err, ERR_BUSY, "The connection to PostgreSQL was lost.");
    return connect_once(pg, err);
}

static void close_connection(struct db *db) {
    struct postgres *pg = postgres_of(db);
    disconnect(pg);
    pthread_mutex_destroy(&pg->interrupt);
    free(pg->url);
    free(pg);
}

static bool open_connection(const struct db_options *options, str target, struct db **out,
                            struct err *err) {
    struct postgres *pg = memory_zero(1, sizeof *pg);
    pg->db.engine = &db_postgres;
    pg->db.read_only = options->read_only;
    pg->db.busy_ms = options->busy_ms ? options->busy_ms : 5000;
    pthread_mutex_init(&pg->interrupt, NULL);
    pg->url = memory_alloc(target.len + 1);
    memcpy(pg->url, target.ptr, target.len);
    pg->url[target.len] = 0;
    *out = &pg->db;
    if (connect_once(pg, err))
        return true;
    close_connection(&pg->db);
    return false;
}

// -- transactions and the rest

static bool script(struct db *db, const char *sql, struct err *err) {
    struct postgres *pg = postgres_of(db);
    return postgres_usable(pg, err) && exec(pg, sql, err);
}

static bool control(struct db *db, const char *sql, struct err *err) {
    struct postgres *pg = postgres_of(db);
    if (!postgres_usable(pg, err))
        return false;
    if (exec(pg, sql, err))
        return true;
    if (PQstatus(pg->conn) != CONNECTION_BAD)
        return false;
    if (!db->begun) // an idle connection that had died: nothing was under way
        return postgres_usable(pg, err) && exec(pg, sql, err);
    if (strcmp(sql, "COMMIT") == 0)
        fail(err, ERR_NETWORK,
             "The connection to PostgreSQL was lost during the commit; "
             "it is not known whether it was done.");
    return false;
}

static bool in_transaction(const struct db *db) {
    PGTransactionStatusType status =
        PQtransactionStatus(((const struct postgres *)(const void *)db)->conn);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

static bool next_id(struct db *db, const char *sequence, int64_t *id, struct err *err) {
    struct postgres *pg = postgres_of(db);
    size_t i = 0;
    while (pg->sequences[i].name[0] && strcmp(pg->sequences[i].name, sequence) != 0) {
        i++;
        assert(i < POSTGRES_SEQUENCES && "raise POSTGRES_SEQUENCES");
    }
    if (pg->sequences[i].next == pg->sequences[i].end) {
        int len = snprintf(pg->sequences[i].name, sizeof pg->sequences[i].name, "%s", sequence);
        assert(len > 0 && (size_t)len < sizeof pg->sequences[i].name);
        struct arena arena;
        arena_init(&arena);
        struct db_row row = {.arena = &arena};
        bool ok = db_one(db, "SELECT nextval($1::regclass)", DB_ARGS(value_text(str_of(sequence))),
                         &row, err);
        int64_t first = ok ? value_as_int(row.columns[0]) : 0;
        arena_finish(&arena);
        if (!ok)
            return false;
        pg->sequences[i].next = first;
        pg->sequences[i].end = first + POSTGRES_RESERVED;
    }
    *id = pg->sequences[i].next++;
    return true;
}

static bool lock_key(struct db *db, int64_t key, struct err *err) {
    return db_statements_run(db, "SELECT pg_advisory_xact_lock($1)", DB_ARGS(value_int(key)), err);
}

// The first lock stands in nobody's way but other layouts' and vacuum's, which gives way to whoever
// waits for a second; so that can be waited for. The next one would hold up every reader behind it.
static bool lock_layout(struct db *db, const char *table, struct err *err) {
    char sql[160];
    int len = snprintf(sql, sizeof sql, "LOCK TABLE %s IN SHARE UPDATE EXCLUSIVE MODE", table);
    assert(len > 0 && (size_t)len < sizeof sql);
    return exec(postgres_of(db), sql, err) &&
           exec(postgres_of(db), "SET LOCAL lock_timeout = '50ms'", err);
}

static void interrupt(struct db *db) {
    struct postgres *pg = postgres_of(db);
    char message[256];
    pthread_mutex_lock(&pg->interrupt);
    if (pg->cancel) {
        atomic_store(&pg->interrupted, true);
        if (!PQcancel(pg->cancel, message, sizeof message))
            log_warning("PostgreSQL: a statement could not be stopped: %.*s", line_length(message),
                        message);
    }
    pthread_mutex_unlock(&pg->interrupt);
}

const struct db_engine db_postgres = {
    .dialect = {.engine = "postgresql",
                .int64 = "bigint",
                .float64 = "double precision",
                .text = "text COLLATE \"C\"",
                .bytes = "bytea",
                .id = "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
                .strict = "",
                .strict_keyed = "",
                .for_update = "FOR UPDATE",
                .skip_locked = "FOR UPDATE SKIP LOCKED",
                .now = "CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)",
                .greatest = "greatest",
                .least = "least",
                .tx_open = "CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)",
                .tx_next = "CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)",
                // POSTGRES_RESERVED at a time
                .create_sequence = "CREATE SEQUENCE # MINVALUE 1 INCREMENT BY 32",
                .nulls_first = " NULLS FIRST"},
    .begin_write = "BEGIN",
    .begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    .state = "SELECT CAST(pg_current_snapshot() AS TEXT)",
    .open = open_connection,
    .close = close_connection,
    .prepare = postgres_prepare,
    .finalize = postgres_finalize,
    .start = postgres_start,
    .step = postgres_step,
    .columns = postgres_columns,
    .column = postgres_column,
    .reset = postgres_reset,
    .script = script,
    .control = control,
    .in_transaction = in_transaction,
    .next_id = next_id,
    .lock_key = lock_key,
    .lock_layout = lock_layout,
    .interrupt = interrupt,
};
