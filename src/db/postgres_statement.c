// Statements and values of PostgreSQL, all binary. A statement is prepared on the server with the
// kinds of the arguments it first met, since `$1 + 1` would else be taken for a 32-bit number; a
// kind not seen yet (NULL) is left to the server, and the statement prepared again when it is
// known.
#include "db/postgres_private.h"
#include <assert.h>
#include <endian.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// From pg_type.dat; they are fixed.
enum {
    OID_BOOL = 16,
    OID_BYTEA = 17,
    OID_NAME = 19,
    OID_INT8 = 20,
    OID_INT2 = 21,
    OID_INT4 = 23,
    OID_TEXT = 25,
    OID_OID = 26,
    OID_FLOAT4 = 700,
    OID_FLOAT8 = 701,
    OID_UNKNOWN = 705,
    OID_VARCHAR = 1043,
    OID_NUMERIC = 1700,
    OID_VOID = 2278,
};

struct postgres_stmt {
    struct db_stmt stmt;
    char name[24];    // "" for one that is not kept
    uint64_t session; // in which it was prepared; 0: not yet
    size_t count;     // of parameters
    enum value_kind *kinds;
    PGresult *result;
    int row; // the current one + 1
    bool streaming;
    bool stale; // the last start was refused before it ran, since the layout had changed
};

static struct postgres_stmt *stmt_of(struct db_stmt *stmt) {
    return (struct postgres_stmt *)(void *)stmt;
}

bool postgres_prepare(struct db *db, const char *sql, size_t len, bool keep, struct db_stmt **out,
                      struct err *err) {
    (void)sql;
    (void)len;
    (void)err; // on the server it is prepared at its first start, when the kinds are known
    struct postgres *pg = postgres_of(db);
    struct postgres_stmt *stmt = memory_zero(1, sizeof *stmt);
    if (keep)
        snprintf(stmt->name, sizeof stmt->name, "s%llu", (unsigned long long)++pg->names);
    *out = &stmt->stmt;
    return true;
}

static void rename_statement(struct postgres *pg, struct postgres_stmt *stmt) {
    if (*stmt->name)
        snprintf(stmt->name, sizeof stmt->name, "s%llu", (unsigned long long)++pg->names);
}

static void deallocate(struct postgres *pg, struct postgres_stmt *stmt) {
    if (stmt->session != pg->session || !*stmt->name || PQstatus(pg->conn) != CONNECTION_OK)
        return;
    char sql[64];
    snprintf(sql, sizeof sql, "DEALLOCATE %s", stmt->name);
    // Refused in a failed transaction: then the server keeps it until the connection ends, and the
    // next one takes a new name.
    PQclear(PQexec(pg->conn, sql));
    stmt->session = 0;
    rename_statement(pg, stmt);
}

void postgres_finalize(struct db *db, struct db_stmt *base) {
    struct postgres_stmt *stmt = stmt_of(base);
    deallocate(postgres_of(db), stmt);
    free(stmt->kinds);
    free(stmt);
}

// -- arguments

static const Oid kind_types[] = {[VALUE_NULL] = 0,
                                 [VALUE_INT] = OID_INT8,
                                 [VALUE_FLOAT] = OID_FLOAT8,
                                 [VALUE_TEXT] = OID_TEXT,
                                 [VALUE_BYTES] = OID_BYTEA};

// NaN is NULL, as on SQLite.
static enum value_kind kind_of(struct value v) {
    return v.kind == VALUE_FLOAT && isnan(v.f) ? VALUE_NULL : v.kind;
}

static bool fits(enum value_kind declared, struct value v) {
    const int64_t exact = (int64_t)1 << 53; // whole numbers that a double carries
    enum value_kind kind = kind_of(v);
    return kind == VALUE_NULL || kind == declared ||
           (kind == VALUE_INT && declared == VALUE_FLOAT && v.i >= -exact && v.i <= exact);
}

struct arguments {
    const char **values;
    int *lengths;
    int *formats;
    uint64_t *numbers; // in network order
};

static struct arguments encode(struct arena *arena, const struct postgres_stmt *stmt,
                               const struct value *args) {
    size_t count = stmt->count;
    struct arguments out = {ARENA_ARRAY(arena, count + 1, const char *),
                            ARENA_ARRAY(arena, count + 1, int), ARENA_ARRAY(arena, count + 1, int),
                            ARENA_ARRAY(arena, count + 1, uint64_t)};
    for (size_t i = 0; i < count; i++) {
        out.formats[i] = 1;
        enum value_kind kind = kind_of(args[i]);
        if (kind == VALUE_TEXT || kind == VALUE_BYTES) {
            out.values[i] = args[i].s.len ? args[i].s.ptr : "";
            out.lengths[i] = (int)args[i].s.len;
        } else if (kind != VALUE_NULL) {
            uint64_t bits = (uint64_t)args[i].i;
            double number = value_as_float(args[i]);
            if (stmt->kinds[i] == VALUE_FLOAT)
                memcpy(&bits, &number, sizeof bits);
            out.numbers[i] = htobe64(bits);
            out.values[i] = (const char *)&out.numbers[i];
            out.lengths[i] = 8;
        }
    }
    return out;
}

// Prepares on the server, unless it is prepared already with kinds that fit these arguments.
static bool prepare_for(struct postgres *pg, struct postgres_stmt *stmt, const struct value *args,
                        size_t count, struct err *err) {
    bool ready = stmt->session == pg->session && stmt->count == count;
    for (size_t i = 0; ready && i < count; i++)
        ready = fits(stmt->kinds[i], args[i]);
    if (ready)
        return true;
    deallocate(pg, stmt);
    stmt->kinds = memory_grow(stmt->kinds, count + 1, sizeof *stmt->kinds);
    for (size_t i = stmt->count; i < count; i++)
        stmt->kinds[i] = VALUE_NULL;
    stmt->count = count;
    Oid *types = memory_zero(count + 1, sizeof *types);
    for (size_t i = 0; i < count; i++) {
        if (!fits(stmt->kinds[i], args[i]))
            stmt->kinds[i] = args[i].kind;
        types[i] = kind_types[stmt->kinds[i]];
    }
    PGresult *result = PQprepare(pg->conn, stmt->name, stmt->stmt.sql, (int)count, types);
    free(types);
    bool ok = PQresultStatus(result) == PGRES_COMMAND_OK;
    if (ok)
        stmt->session = pg->session;
    else
        postgres_refuse(pg, result, err);
    PQclear(result);
    return ok;
}

// -- results

static bool known_type(Oid type) {
    static const Oid known[] = {OID_BOOL,    OID_BYTEA,   OID_NAME,    OID_INT8,   OID_INT2,
                                OID_INT4,    OID_TEXT,    OID_OID,     OID_FLOAT4, OID_FLOAT8,
                                OID_UNKNOWN, OID_VARCHAR, OID_NUMERIC, OID_VOID};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i] == type)
            return true;
    return false;
}

static bool check_types(const PGresult *result, struct err *err) {
    for (int i = 0; i < PQnfields(result); i++)
        if (!known_type(PQftype(result, i)))
            return fail(err, ERR_DATABASE,
                        "Column \"%s\" has a PostgreSQL type that is not read here (%u): cast it.",
                        PQfname(result, i), PQftype(result, i));
    return true;
}

static int64_t changed_by(PGresult *result) {
    const char *status = PQcmdStatus(result);
    return strncmp(status, "SELECT", 6) == 0 ? 0 : atoll(PQcmdTuples(result));
}

// The plan was made before a column was added or changed, or the server forgot the statement
// (DISCARD, a connection pooler).
static bool plan_is_stale(const PGresult *result) {
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *where = PQresultErrorField(result, PG_DIAG_SOURCE_FUNCTION);
    return state && (strcmp(state, "26000") == 0 || (strcmp(state, "0A000") == 0 && where &&
                                                     strcmp(where, "RevalidateCachedQuery") == 0));
}

// Takes the answer in `stmt->result`; true for rows and for "done", false with `err`.
static bool accept(struct postgres *pg, struct postgres_stmt *stmt, struct err *err) {
    PGresult *result = stmt->result;
    stmt->row = 0;
    switch ((int)PQresultStatus(result)) {
    case PGRES_SINGLE_TUPLE:
    case PGRES_TUPLES_OK:
        if (!check_types(result, err))
            return false;
        pg->db.changes = changed_by(result);
        return true;
    case PGRES_COMMAND_OK:
        pg->db.changes = changed_by(result);
        return true;
    default:
        if (plan_is_stale(result)) {
            stmt->stale = true;
            stmt->session = 0; // prepared again next time, under a new name
            rename_statement(pg, stmt);
            return fail(err, ERR_BUSY, "The layout of the store has just changed.");
        }
        return postgres_refuse(pg, result, err);
    }
}

static bool execute(struct postgres *pg, struct postgres_stmt *stmt, const struct value *args,
                    size_t count, bool stream, struct err *err) {
    stmt->stale = false;
    if (!postgres_usable(pg, err) || !prepare_for(pg, stmt, args, count, err))
        return false;
    struct arena arena;
    arena_init(&arena);
    struct arguments a = encode(&arena, stmt, args);
    bool sent = true;
    atomic_store(&pg->interrupted, false);
    if (stream) {
        sent = PQsendQueryPrepared(pg->conn, stmt->name, (int)count, a.values, a.lengths, a.formats,
                                   1) == 1;
        if (sent) {
            PQsetSingleRowMode(pg->conn);
            stmt->result = PQgetResult(pg->conn);
        }
        stmt->streaming = sent;
    } else {
        stmt->result =
            PQexecPrepared(pg->conn, stmt->name, (int)count, a.values, a.lengths, a.formats, 1);
    }
    arena_finish(&arena);
    if (!sent)
        return postgres_refuse(pg, NULL, err);
    return accept(pg, stmt, err);
}

bool postgres_start(struct db *db, struct db_stmt *base, const struct value *args, size_t count,
                    enum db_start how, struct err *err) {
    struct postgres *pg = postgres_of(db);
    struct postgres_stmt *stmt = stmt_of(base);
    bool stream = how == DB_START_STREAM;
    if (execute(pg, stmt, args, count, stream, err))
        return true;
    postgres_reset(db, base);
    // Once more where that is certain to repeat nothing: the plan was refused before it ran, or
    // the connection of a reader was lost.
    bool lost = PQstatus(pg->conn) == CONNECTION_BAD;
    if (db->begun || !(stmt->stale || (lost && db->read_only)))
        return false;
    if (execute(pg, stmt, args, count, stream, err)) {
        err_clear(err);
        return true;
    }
    postgres_reset(db, base);
    return false;
}

static enum db_step next_streamed(struct postgres *pg, struct postgres_stmt *stmt,
                                  struct err *err) {
    if (PQresultStatus(stmt->result) != PGRES_SINGLE_TUPLE)
        return DB_END;
    PQclear(stmt->result);
    stmt->result = PQgetResult(pg->conn);
    if (!accept(pg, stmt, err))
        return DB_FAILED;
    if (PQntuples(stmt->result) == 0)
        return DB_END;
    stmt->row = 1;
    return DB_ROW;
}

enum db_step postgres_step(struct db *db, struct db_stmt *base, struct err *err) {
    struct postgres_stmt *stmt = stmt_of(base);
    if (stmt->row < PQntuples(stmt->result)) {
        stmt->row++;
        return DB_ROW;
    }
    return stmt->streaming ? next_streamed(postgres_of(db), stmt, err) : DB_END;
}

void postgres_reset(struct db *db, struct db_stmt *base) {
    struct postgres *pg = postgres_of(db);
    struct postgres_stmt *stmt = stmt_of(base);
    if (stmt->streaming && PQtransactionStatus(pg->conn) == PQTRANS_ACTIVE && !db->begun &&
        PQresultStatus(stmt->result) == PGRES_SINGLE_TUPLE) {
        char message[256]; // within a transaction the rest is read: stopping would fail it
        if (!PQcancel(pg->cancel, message, sizeof message))
            message[0] = 0; // then the rest is read here, too
    }
    PQclear(stmt->result);
    while (stmt->streaming && (stmt->result = PQgetResult(pg->conn)) != NULL)
        PQclear(stmt->result);
    stmt->result = NULL;
    stmt->streaming = false;
    stmt->row = 0;
}

size_t postgres_columns(const struct db_stmt *base) {
    const struct postgres_stmt *stmt = (const struct postgres_stmt *)(const void *)base;
    return (size_t)PQnfields(stmt->result);
}

// -- columns

static uint64_t read_big(const char *at, int size) {
    uint64_t bits = 0;
    for (int i = 0; i < size; i++)
        bits = bits << 8 | (unsigned char)at[i];
    return bits;
}

static double read_double(const char *at) {
    uint64_t bits = read_big(at, 8);
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

static double read_single(const char *at) {
    uint32_t bits = (uint32_t)read_big(at, 4);
    float number;
    memcpy(&number, &bits, sizeof number);
    return (double)number;
}

// Four 16-bit words (digits, weight, sign, scale), then digits to the base 10000, the first worth
// 10000^weight: src/backend/utils/adt/numeric.c. A whole number that fits is INT, else FLOAT.
static struct value read_numeric(const char *at) {
    int digits = (int16_t)read_big(at, 2);
    int weight = (int16_t)read_big(at + 2, 2);
    uint64_t sign = read_big(at + 4, 2);
    bool whole = read_big(at + 6, 2) == 0 && (sign == 0 || sign == 0x4000);
    if (sign == 0xC000)
        return value_null(); // NaN
    if (sign == 0xD000 || sign == 0xF000)
        return value_float(sign == 0xD000 ? HUGE_VAL : -HUGE_VAL);
    int64_t integer = 0;
    double number = 0;
    for (int i = 0; i < digits || i <= weight; i++) {
        int digit = i < digits ? (int)read_big(at + 8 + 2 * i, 2) : 0;
        number += digit * pow(10000, weight - i);
        if (i <= weight)
            whole = whole && !__builtin_mul_overflow(integer, 10000, &integer) &&
                    !__builtin_add_overflow(integer, digit, &integer);
    }
    if (whole)
        return value_int(sign ? -integer : integer);
    return value_float(sign ? -number : number);
}

struct value postgres_column(const struct db_stmt *base, size_t i) {
    const struct postgres_stmt *stmt = (const struct postgres_stmt *)(const void *)base;
    int row = stmt->row - 1;
    int at = (int)i;
    if (PQgetisnull(stmt->result, row, at))
        return value_null();
    const char *data = PQgetvalue(stmt->result, row, at);
    str bytes = {data, (size_t)PQgetlength(stmt->result, row, at)};
    switch (PQftype(stmt->result, at)) {
    case OID_INT8:
        return value_int((int64_t)read_big(data, 8));
    case OID_INT4:
        return value_int((int32_t)read_big(data, 4));
    case OID_INT2:
        return value_int((int16_t)read_big(data, 2));
    case OID_OID:
        return value_int((int64_t)read_big(data, 4));
    case OID_BOOL:
        return value_bool(*data != 0);
    case OID_FLOAT8:
        return value_float(read_double(data));
    case OID_FLOAT4:
        return value_float(read_single(data));
    case OID_NUMERIC:
        return read_numeric(data);
    case OID_BYTEA:
        return value_bytes(bytes);
    case OID_VOID:
        return value_null();
    default:
        return value_text(bytes);
    }
}
