// SQLite behind the door: an embedded store in one file with a write-ahead log. A commit is on the
// disk (synchronous=FULL) when it returns. Readers see a snapshot and never wait for the writer.
#include "db/db_private.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct sqlite {
    struct db db;
    sqlite3 *handle;
};

struct sqlite_stmt {
    struct db_stmt stmt;
    sqlite3_stmt *handle;
    int64_t changed_before;
    size_t highest;  // the largest n of $n
    int *parameters; // SQLite's number of $1, $2 ... ; 0 where the text leaves one out
};

static struct sqlite *sqlite_of(struct db *db) {
    return (struct sqlite *)(void *)db;
}

static struct sqlite_stmt *stmt_of(struct db_stmt *stmt) {
    return (struct sqlite_stmt *)(void *)stmt;
}

// -- errors

// Extended codes first, then their family (the low byte).
static const struct {
    int code;
    enum err_code means;
} codes[] = {
    {SQLITE_CONSTRAINT_UNIQUE, ERR_CONFLICT},
    {SQLITE_CONSTRAINT_PRIMARYKEY, ERR_CONFLICT},
    {SQLITE_CONSTRAINT_ROWID, ERR_CONFLICT},
    {SQLITE_IOERR_NOMEM, ERR_BUSY},
    {SQLITE_BUSY, ERR_BUSY},
    {SQLITE_LOCKED, ERR_BUSY},
    {SQLITE_PROTOCOL, ERR_BUSY},
    {SQLITE_NOMEM, ERR_BUSY},
    {SQLITE_INTERRUPT, ERR_CANCELLED},
    {SQLITE_FULL, ERR_STORAGE},
    {SQLITE_IOERR, ERR_STORAGE},
    {SQLITE_CORRUPT, ERR_STORAGE},
    {SQLITE_NOTADB, ERR_STORAGE},
    {SQLITE_CANTOPEN, ERR_STORAGE},
    {SQLITE_TOOBIG, ERR_TOO_LARGE},
};

static enum err_code meaning(const struct sqlite *lite, int code) {
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i].code == code || codes[i].code == (code & 0xFF))
            return codes[i].means;
    // A writer that suddenly may not write: the disk was remounted, or the file taken away.
    if ((code & 0xFF) == SQLITE_READONLY && !lite->db.read_only)
        return ERR_STORAGE;
    return ERR_DATABASE;
}

static bool refuse(struct sqlite *lite, int code, struct err *err) {
    const char *message = sqlite3_errmsg(lite->handle);
    // The parser of search expressions quotes what it was given, and that is a bound value.
    if (strncmp(message, "fts5:", 5) == 0 || strstr(message, "MATCH"))
        message = "The search expression is malformed";
    return fail(err, meaning(lite, code), "SQLite: %s (%d).", message, code);
}

// -- opening

static void configure_process(void) {
    // Memory statistics would make every allocation of every thread take one mutex.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// A new store holds customers' data: only its owner reads it. The log files take the same mode.
// Nothing is done to a file that exists (closing it would drop locks this process holds on it).
static void create_private(const char *path) {
    int fd = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0)
        close(fd);
}

static bool open_file(struct sqlite *lite, const char *path, struct err *err) {
    bool memory = strcmp(path, ":memory:") == 0;
    if (lite->db.read_only && !memory && access(path, F_OK) != 0)
        return fail(err, ERR_NOT_FOUND, "There is no store at %s.", path);
    if (!lite->db.read_only && !memory)
        create_private(path);
    // Also a reader needs to write: the shared memory beside the log. query_only refuses the rest.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(path, &lite->handle, flags, NULL);
    if (code == SQLITE_OK)
        return true;
    return fail(err, meaning(lite, code), "The store %s can not be opened: %s (%d).", path,
                lite->handle ? sqlite3_errmsg(lite->handle) : sqlite3_errstr(code), code);
}

static bool use_log(struct sqlite *lite, struct err *err) {
    sqlite3_stmt *stmt;
    int code = sqlite3_prepare_v2(lite->handle, "PRAGMA journal_mode = WAL", -1, &stmt, NULL);
    if (code != SQLITE_OK)
        return refuse(lite, code, err);
    code = sqlite3_step(stmt);
    const char *mode = code == SQLITE_ROW ? (const char *)sqlite3_column_text(stmt, 0) : "";
    bool ok = code == SQLITE_ROW && (strcmp(mode, "wal") == 0 || strcmp(mode, "memory") == 0);
    if (!ok && code == SQLITE_ROW)
        fail(err, ERR_UNSUPPORTED,
             "The store's file system can not share memory between processes, as its log needs.");
    else if (!ok)
        refuse(lite, code, err);
    sqlite3_finalize(stmt);
    return ok;
}

static bool configure(struct sqlite *lite, struct err *err) {
    static const struct {
        int option;
        int on;
    } options[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        sqlite3_db_config(lite->handle, options[i].option, options[i].on, NULL);
    sqlite3_limit(lite->handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(lite->handle, lite->db.busy_ms);
    // No mmap: an I/O error there is a signal that ends the process, not an error. The writer has
    // more cache, since a page it pushed out early is written twice. A checkpoint each 16 MB. What
    // is deleted is overwritten: Debian's library does so anyway, others have to be told.
    const char *settings = lite->db.read_only ? "PRAGMA temp_store = MEMORY;"
                                                "PRAGMA cache_size = -8192;"
                                                "PRAGMA query_only = ON;"
                                              : "PRAGMA synchronous = FULL;"
                                                "PRAGMA secure_delete = ON;"
                                                "PRAGMA temp_store = MEMORY;"
                                                "PRAGMA cache_size = -16384;"
                                                "PRAGMA wal_autocheckpoint = 4000;"
                                                "PRAGMA journal_size_limit = 67108864;";
    if (!lite->db.read_only && !use_log(lite, err))
        return false;
    int code = sqlite3_exec(lite->handle, settings, NULL, NULL, NULL);
    return code == SQLITE_OK || refuse(lite, code, err);
}

static void lite_close(struct db *db) {
    int code = sqlite3_close(sqlite_of(db)->handle);
    assert(code == SQLITE_OK && "statements are left");
    (void)code;
    free(db);
}

static bool lite_open(const struct db_options *options, str target, struct db **out,
                      struct err *err) {
    static pthread_once_t once = PTHREAD_ONCE_INIT; // SQLite itself is one per process
    pthread_once(&once, configure_process);
    struct sqlite *lite = memory_zero(1, sizeof *lite);
    lite->db.engine = &db_sqlite;
    lite->db.read_only = options->read_only;
    lite->db.busy_ms = options->busy_ms ? options->busy_ms : 5000;
    char *path = memory_alloc(target.len + 1);
    memcpy(path, target.ptr, target.len);
    path[target.len] = 0;
    bool ok = open_file(lite, path, err) && configure(lite, err);
    free(path);
    *out = &lite->db;
    if (!ok)
        lite_close(&lite->db);
    return ok;
}

// -- statements

static void lite_finalize(struct db *db, struct db_stmt *stmt) {
    (void)db;
    sqlite3_finalize(stmt_of(stmt)->handle);
    free(stmt_of(stmt)->parameters);
    free(stmt);
}

// `$3` is a name for SQLite, which numbers parameters in the order it meets them.
static void find_parameters(struct sqlite_stmt *stmt) {
    int count = sqlite3_bind_parameter_count(stmt->handle);
    for (int i = 1; i <= count; i++) {
        const char *name = sqlite3_bind_parameter_name(stmt->handle, i);
        int n = name && *name == '$' ? atoi(name + 1) : 0;
        assert(n > 0 && n <= 65535 && "parameters are written $1, $2 ...");
        if ((size_t)n > stmt->highest) {
            stmt->parameters = memory_grow(stmt->parameters, (size_t)n, sizeof *stmt->parameters);
            for (size_t k = stmt->highest; k < (size_t)n; k++)
                stmt->parameters[k] = 0;
            stmt->highest = (size_t)n;
        }
        stmt->parameters[n - 1] = i;
    }
}

static bool lite_prepare(struct db *db, const char *sql, size_t len, bool keep,
                         struct db_stmt **out, struct err *err) {
    struct sqlite *lite = sqlite_of(db);
    sqlite3_stmt *handle;
    const char *tail;
    int code = sqlite3_prepare_v3(lite->handle, sql, (int)len + 1,
                                  keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle, &tail);
    if (code != SQLITE_OK)
        return refuse(lite, code, err);
    assert(handle && "an empty statement");
    assert(tail[strspn(tail, " \n\t;")] == 0 && "more than one statement: use db_script");
    struct sqlite_stmt *stmt = memory_zero(1, sizeof *stmt);
    stmt->handle = handle;
    find_parameters(stmt);
    *out = &stmt->stmt;
    return true;
}

static int bind(sqlite3_stmt *stmt, int at, struct value v, sqlite3_destructor_type life) {
    const char *ptr = v.kind >= VALUE_TEXT && v.s.len ? v.s.ptr : ""; // NULL would bind NULL
    switch (v.kind) {
    case VALUE_INT:
        return sqlite3_bind_int64(stmt, at, v.i);
    case VALUE_FLOAT:
        return sqlite3_bind_double(stmt, at, v.f); // NaN becomes NULL
    case VALUE_TEXT:
        return sqlite3_bind_text64(stmt, at, ptr, v.s.len, life, SQLITE_UTF8);
    case VALUE_BYTES:
        return sqlite3_bind_blob64(stmt, at, ptr, v.s.len, life);
    case VALUE_NULL:
        break;
    }
    return sqlite3_bind_null(stmt, at);
}

static void lite_reset(struct db *db, struct db_stmt *stmt) {
    (void)db;
    sqlite3_reset(stmt_of(stmt)->handle); // repeats the error of the last step, if any
    sqlite3_clear_bindings(stmt_of(stmt)->handle);
}

static bool lite_start(struct db *db, struct db_stmt *base, const struct value *args, size_t count,
                       enum db_start how, struct err *err) {
    struct sqlite *lite = sqlite_of(db);
    struct sqlite_stmt *stmt = stmt_of(base);
    assert(count >= stmt->highest && "fewer arguments than parameters");
    sqlite3_destructor_type life = how == DB_START_TO_END ? SQLITE_STATIC : SQLITE_TRANSIENT;
    for (size_t i = 0; i < stmt->highest; i++) {
        int code = stmt->parameters[i] ? bind(stmt->handle, stmt->parameters[i], args[i], life)
                                       : SQLITE_OK;
        if (code != SQLITE_OK) {
            refuse(lite, code, err);
            lite_reset(db, base);
            return false;
        }
    }
    stmt->changed_before = sqlite3_total_changes64(lite->handle);
    return true;
}

static enum db_step lite_step(struct db *db, struct db_stmt *base, struct err *err) {
    struct sqlite *lite = sqlite_of(db);
    struct sqlite_stmt *stmt = stmt_of(base);
    int code = sqlite3_step(stmt->handle);
    if (code == SQLITE_ROW)
        return DB_ROW;
    if (code != SQLITE_DONE) {
        refuse(lite, code, err);
        return DB_FAILED;
    }
    // changes() keeps the count of an earlier statement where this one changed nothing.
    bool changed = sqlite3_total_changes64(lite->handle) != stmt->changed_before;
    db->changes = changed ? sqlite3_changes64(lite->handle) : 0;
    return DB_END;
}

static size_t lite_columns(const struct db_stmt *stmt) {
    const struct sqlite_stmt *s = (const struct sqlite_stmt *)(const void *)stmt;
    return (size_t)sqlite3_column_count(s->handle);
}

static struct value lite_column(const struct db_stmt *stmt, size_t i) {
    sqlite3_stmt *handle = ((const struct sqlite_stmt *)(const void *)stmt)->handle;
    int at = (int)i;
    switch (sqlite3_column_type(handle, at)) {
    case SQLITE_INTEGER:
        return value_int(sqlite3_column_int64(handle, at));
    case SQLITE_FLOAT:
        return value_float(sqlite3_column_double(handle, at));
    case SQLITE_TEXT: {
        const char *ptr = (const char *)sqlite3_column_text(handle, at);
        return value_text((str){ptr, (size_t)sqlite3_column_bytes(handle, at)});
    }
    case SQLITE_BLOB: {
        const char *ptr = sqlite3_column_blob(handle, at);
        return value_bytes((str){ptr, (size_t)sqlite3_column_bytes(handle, at)});
    }
    default:
        return value_null();
    }
}

static bool lite_script(struct db *db, const char *sql, struct err *err) {
    int code = sqlite3_exec(sqlite_of(db)->handle, sql, NULL, NULL, NULL);
    return code == SQLITE_OK || refuse(sqlite_of(db), code, err);
}

static bool lite_control(struct db *db, const char *sql, struct err *err) {
    return db_statements_run(db, sql, NULL, 0, err);
}

static bool lite_in_transaction(const struct db *db) {
    return !sqlite3_get_autocommit(((const struct sqlite *)(const void *)db)->handle);
}

static int64_t lite_last_id(const struct db *db) {
    return sqlite3_last_insert_rowid(((const struct sqlite *)(const void *)db)->handle);
}

static bool lite_clear_log(struct db *db, struct err *err) {
    struct sqlite *lite = sqlite_of(db);
    int code =
        sqlite3_wal_checkpoint_v2(lite->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    return code == SQLITE_OK || refuse(lite, code, err);
}

// Two statements, the first by row id: with RETURNING, or for all rows, it would open a savepoint
// of its own (see db_insert).
static bool lite_next_id(struct db *db, const char *sequence, int64_t *id, struct err *err) {
    assert(db->begun);
    char update[160], select[160];
    int len =
        snprintf(update, sizeof update, "UPDATE %s SET last = last + 1 WHERE rowid = 1", sequence);
    assert(len > 0 && (size_t)len < sizeof update);
    snprintf(select, sizeof select, "SELECT last FROM %s", sequence);
    struct db_rows rows;
    if (!db_run(db, update, DB_NO_ARGS, err) || !db_query(db, select, DB_NO_ARGS, &rows, err))
        return false;
    bool found = db_next(&rows);
    if (found)
        *id = value_as_int(db_column(&rows, 0));
    if (!db_done(&rows, err))
        return false;
    return found || fail(err, ERR_DATABASE, "The sequence %s is empty.", sequence);
}

static bool lite_lock_key(struct db *db, int64_t key, struct err *err) {
    (void)db;
    (void)key;
    (void)err;
    return true; // a writing transaction holds everybody off as it is
}

static void lite_interrupt(struct db *db) {
    sqlite3_interrupt(sqlite_of(db)->handle);
}

const struct db_engine db_sqlite = {
    .dialect = {.engine = "sqlite",
                .int64 = "INTEGER",
                .float64 = "REAL",
                .text = "TEXT",
                .bytes = "BLOB",
                .id = "INTEGER PRIMARY KEY AUTOINCREMENT", // else the last one is used again
                .strict = "STRICT",
                .strict_keyed = "STRICT, WITHOUT ROWID",
                .for_update = "",
                .skip_locked = "",
                .now = "CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000",
                .greatest = "max",
                .least = "min",
                .tx_open = "1",
                .tx_next = "1",
                .create_sequence = "CREATE TABLE # (last INTEGER NOT NULL) STRICT;"
                                   "INSERT INTO # (last) VALUES (0)",
                .nulls_first = ""}, // they are always
    .one_writer = true,
    .begin_write = "BEGIN IMMEDIATE",
    .begin_read = "BEGIN",
    .state = "PRAGMA data_version",
    .open = lite_open,
    .close = lite_close,
    .prepare = lite_prepare,
    .finalize = lite_finalize,
    .start = lite_start,
    .step = lite_step,
    .columns = lite_columns,
    .column = lite_column,
    .reset = lite_reset,
    .script = lite_script,
    .control = lite_control,
    .in_transaction = lite_in_transaction,
    .next_id = lite_next_id,
    .last_id = lite_last_id,
    .lock_key = lite_lock_key,
    .clear_log = lite_clear_log,
    .interrupt = lite_interrupt,
};
