// The door: values, statements, errors and transactions behave alike on both engines.
#include "support/engines.h"
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static void script(struct test_store *t, const char *sql) {
    str text = db_dialect_expand(&t->arena, db_dialect(t->db), str_of(sql));
    OK(t, db_script(t->db, str_z(&t->arena, text), &t->err));
}

static void make_table(struct test_store *t) {
    script(t, "CREATE TABLE thing (id {ID}, number {INT64}, share {FLOAT64}, name {TEXT}, "
              "data {BYTES}) {STRICT};"
              "CREATE UNIQUE INDEX thing_name ON thing (name)");
}

static struct db_row one(struct test_store *t, const char *sql, const struct value *args,
                         size_t count) {
    struct db_row row = {.arena = &t->arena};
    OK(t, db_one(t->db, sql, args, count, &row, &t->err));
    return row;
}

static int64_t count_of(struct test_store *t, const char *sql) {
    return value_as_int(one(t, sql, DB_NO_ARGS).columns[0]);
}

static void test_values(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    const struct value rows[][4] = {
        {value_int(INT64_MAX), value_float(0.1), value_text(STR("Zażółć 北京 ñ")),
         value_bytes(STR("a\0b\0\xFF\xFE"))},
        {value_int(INT64_MIN), value_float(-1.7976931348623157e308), value_text((str){0}),
         value_bytes((str){0})},
        {value_int(9007199254740993), value_float(5e-324), value_text(STR("it's \"$1\" ?")),
         value_bytes(STR("\0"))},
        {value_null(), value_null(), value_null(), value_null()},
        {value_int(0), value_float(3.0), value_text(STR("x\ny")), value_null()},
    };
    size_t count = sizeof rows / sizeof *rows;
    for (size_t i = 0; i < count; i++) {
        OK(t, db_run(t->db,
                     "INSERT INTO thing (id, number, share, name, data) "
                     "VALUES ($1, $2, $3, $4, $5)",
                     DB_ARGS(value_int((int64_t)i + 1), rows[i][0], rows[i][1], rows[i][2],
                             rows[i][3]),
                     &t->err));
        assert_int_equal(db_changes(t->db), 1);
    }
    struct db_rows found;
    OK(t, db_query(t->db, "SELECT number, share, name, data FROM thing ORDER BY id", DB_NO_ARGS,
                   &found, &t->err));
    for (size_t i = 0; i < count; i++) {
        assert_true(db_next(&found));
        assert_int_equal(found.columns, 4);
        for (size_t c = 0; c < 4; c++)
            assert_true(value_equal(db_column(&found, c), rows[i][c]));
    }
    assert_false(db_next(&found));
    assert_false(db_next(&found)); // again is fine
    OK(t, db_done(&found, &t->err));
    // NaN is nobody's number
    OK(t, db_run(t->db, "UPDATE thing SET share = $1 WHERE id = 5",
                 DB_ARGS(value_float((double)NAN)), &t->err));
    assert_true(
        value_is_null(one(t, "SELECT share FROM thing WHERE id = 5", DB_NO_ARGS).columns[0]));
    assert_true(value_equal(
        one(t, "SELECT count(*), CAST(sum(id) AS BIGINT) FROM thing", DB_NO_ARGS).columns[1],
        value_int(15)));
}

static void test_parameters(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    // out of order, one twice
    OK(t, db_run(t->db, "INSERT INTO thing (name, number, share) VALUES ($2, $1, $1 + 0.5)",
                 DB_ARGS(value_int(5000000000), value_text(STR("a"))), &t->err));
    struct db_row row = one(t, "SELECT number, share FROM thing WHERE name = $1 OR name = $1",
                            DB_ARGS(value_text(STR("a"))));
    assert_true(value_equal(row.columns[0], value_int(5000000000)));
    assert_true(value_equal(row.columns[1], value_float(5000000000.5)));
    row = one(t, "SELECT number + $1 FROM thing WHERE number > $1", DB_ARGS(value_int(4000000000)));
    assert_true(value_equal(row.columns[0], value_int(9000000000)));
    // one statement, its argument of changing kinds
    static const char *const update = "UPDATE thing SET share = $1 WHERE name = $2";
    const struct value kinds[] = {value_null(), value_int(7), value_float(0.25), value_null(),
                                  value_int(8)};
    for (size_t i = 0; i < 5; i++) {
        OK(t, db_run(t->db, update, DB_ARGS(kinds[i], value_text(STR("a"))), &t->err));
        struct value now = one(t, "SELECT share FROM thing", DB_NO_ARGS).columns[0];
        assert_int_equal(now.kind == VALUE_NULL, kinds[i].kind == VALUE_NULL);
        assert_true(
            value_equal(value_float(value_as_float(now)), value_float(value_as_float(kinds[i]))));
    }
    // more than nine, and unused ones
    struct value many[40];
    for (int i = 0; i < 40; i++)
        many[i] = value_int(i + 1);
    row = one(t,
              "SELECT $40 - $1, $12 + $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9 + $10 + $11 + $13 "
              "+ $14 + $15 + $16 + $17 + $18 + $19 + $20 + $21 + $22 + $23 + $24 + $25 + $26 "
              "+ $27 + $28 + $29 + $30 + $31 + $32 + $33 + $34 + $35 + $36 + $37 + $38 + $39",
              many, 40);
    assert_int_equal(row.columns[0].i, 39);
    assert_int_equal(row.columns[1].i, 40 * 41 / 2 - 41);
}

static void test_text_order(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t, db_run(t->db, "INSERT INTO thing (name) VALUES ('b'), ('B'), ('a'), ('ą'), ('z')",
                 DB_NO_ARGS, &t->err));
    assert_int_equal(db_changes(t->db), 5);
    struct db_rows rows;
    OK(t, db_query(t->db, "SELECT name FROM thing ORDER BY name NULLS FIRST", DB_NO_ARGS, &rows,
                   &t->err));
    char seen[16] = "";
    while (db_next(&rows)) {
        str name = value_as_str(db_column(&rows, 0));
        strncat(seen, name.ptr, name.len);
    }
    OK(t, db_done(&rows, &t->err));
    assert_string_equal(seen, "Babzą");
}

static void test_changes(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_row row = one(t, "INSERT INTO thing (name) VALUES ('a') RETURNING id", DB_NO_ARGS);
    assert_true(row.found && row.columns[0].i > 0);
    assert_int_equal(db_changes(t->db), 1);
    OK(t, db_run(t->db, "UPDATE thing SET number = 1 WHERE number = 99", DB_NO_ARGS, &t->err));
    assert_int_equal(db_changes(t->db), 0);
    OK(t, db_run(t->db, "INSERT INTO thing (name) VALUES ('a') ON CONFLICT (name) DO NOTHING",
                 DB_NO_ARGS, &t->err));
    assert_int_equal(db_changes(t->db), 0);
    OK(t, db_run(t->db, "DELETE FROM thing", DB_NO_ARGS, &t->err));
    assert_int_equal(db_changes(t->db), 1);
    assert_false(one(t, "SELECT id FROM thing", DB_NO_ARGS).found);
    assert_int_equal(db_changes(t->db), 0);
}

static void test_nested_rows(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t, db_run(t->db, "INSERT INTO thing (number) VALUES (1), (2), (3)", DB_NO_ARGS, &t->err));
    static const char *const sql = "SELECT number FROM thing ORDER BY number";
    struct db_rows outer;
    struct db_rows inner;
    int64_t sum = 0;
    OK(t, db_query(t->db, sql, DB_NO_ARGS, &outer, &t->err));
    while (db_next(&outer)) {
        OK(t, db_query(t->db, sql, DB_NO_ARGS, &inner, &t->err));
        while (db_next(&inner))
            sum += db_column(&outer, 0).i * db_column(&inner, 0).i;
        OK(t, db_done(&inner, &t->err));
        OK(t, db_query(t->db, sql, DB_NO_ARGS, &inner, &t->err));
        assert_true(db_next(&inner));
        db_drop(&inner); // in the middle
        db_drop(&inner);
    }
    OK(t, db_done(&outer, &t->err));
    assert_int_equal(sum, 36);
}

static void test_scan(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t, db_begin(t->db, &t->err));
    for (int i = 1; i <= 5000; i++)
        OK(t,
           db_run(t->db, "INSERT INTO thing (number) VALUES ($1)", DB_ARGS(value_int(i)), &t->err));
    OK(t, db_commit(t->db, &t->err));
    struct db_rows rows;
    int64_t sum = 0;
    OK(t, db_scan(t->db, "SELECT number FROM thing WHERE number > $1", DB_ARGS(value_int(0)), &rows,
                  &t->err));
    while (db_next(&rows))
        sum += db_column(&rows, 0).i;
    OK(t, db_done(&rows, &t->err));
    assert_int_equal(sum, 5000 * 5001 / 2);
    // left early, outside and inside a transaction; the connection is good afterwards
    for (int inside = 0; inside < 2; inside++) {
        if (inside)
            OK(t, db_begin(t->db, &t->err));
        OK(t, db_scan(t->db, "SELECT number FROM thing", DB_NO_ARGS, &rows, &t->err));
        assert_true(db_next(&rows));
        OK(t, db_done(&rows, &t->err));
        assert_int_equal(count_of(t, "SELECT count(*) FROM thing"), 5000);
        if (inside)
            OK(t, db_commit(t->db, &t->err));
    }
    // an empty one
    OK(t, db_scan(t->db, "SELECT number FROM thing WHERE number < 0", DB_NO_ARGS, &rows, &t->err));
    assert_false(db_next(&rows));
    OK(t, db_done(&rows, &t->err));
}

static void test_statements_kept(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db_options few = t->options;
    few.max_statements = 3;
    struct db *db;
    OK(t, db_open(&few, &db, &t->err));
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < 10; i++) {
            char sql[64];
            snprintf(sql, sizeof sql, "SELECT CAST(%d AS BIGINT) + $1", i);
            struct db_row row = {.arena = &t->arena};
            OK(t, db_one(db, sql, DB_ARGS(value_int(round)), &row, &t->err));
            assert_int_equal(row.columns[0].i, i + round);
        }
    // more open at once than are kept
    struct db_rows rows[6];
    for (int i = 0; i < 6; i++) {
        char sql[64];
        snprintf(sql, sizeof sql, "SELECT CAST(%d AS BIGINT)", i);
        OK(t, db_query(db, sql, DB_NO_ARGS, &rows[i], &t->err));
        assert_true(db_next(&rows[i]));
    }
    for (int i = 0; i < 6; i++) {
        assert_int_equal(db_column(&rows[i], 0).i, i);
        OK(t, db_done(&rows[i], &t->err));
    }
    db_close(db);
}

static void test_layout_changes(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t, db_run(t->db, "INSERT INTO thing (name) VALUES ('a')", DB_NO_ARGS, &t->err));
    static const char *const all = "SELECT * FROM thing";
    assert_int_equal(one(t, all, DB_NO_ARGS).count, 5);
    struct db *other;
    OK(t, db_open(&t->options, &other, &t->err));
    OK(t, db_script(other, "ALTER TABLE thing ADD COLUMN more BIGINT", &t->err) ||
              db_script(other, "ALTER TABLE thing ADD COLUMN more INTEGER", &t->err));
    assert_int_equal(one(t, all, DB_NO_ARGS).count, 6);
    OK(t, db_script(other, "ALTER TABLE thing DROP COLUMN more", &t->err));
    // within a transaction: at worst "busy", and right the second time
    OK(t, db_begin(t->db, &t->err));
    struct db_row row = {.arena = &t->arena};
    if (!db_one(t->db, all, DB_NO_ARGS, &row, &t->err)) {
        assert_int_equal(t->err.code, ERR_BUSY);
        db_rollback(t->db);
        OK(t, db_begin(t->db, &t->err));
        OK(t, db_one(t->db, all, DB_NO_ARGS, &row, &t->err));
    }
    assert_int_equal(row.count, 5);
    OK(t, db_commit(t->db, &t->err));
    db_close(other);
}

static void test_errors(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    static const char *const insert = "INSERT INTO thing (name) VALUES ($1)";
    OK(t, db_run(t->db, insert, DB_ARGS(value_text(STR("Secret Person"))), &t->err));
    REFUSED(t, ERR_CONFLICT,
            db_run(t->db, insert, DB_ARGS(value_text(STR("Secret Person"))), &t->err));
    assert_null(strstr(t->err.text, "Secret"));
    REFUSED(t, ERR_DATABASE, db_run(t->db, "SELEC 1", DB_NO_ARGS, &t->err));
    REFUSED(t, ERR_DATABASE, db_run(t->db, "SELECT nothing FROM nowhere", DB_NO_ARGS, &t->err));
    REFUSED(
        t, ERR_DATABASE,
        db_run(t->db, "UPDATE thing SET number = $1", DB_ARGS(value_text(STR("Secret"))), &t->err));
    assert_null(strstr(t->err.text, "Secret"));
    assert_int_equal(count_of(t, "SELECT count(*) FROM thing"), 1);
    // an error met while reading
    struct db_rows rows;
    static const char *const overflow = "SELECT abs(number) FROM thing WHERE number < 0";
    OK(t, db_run(t->db, "UPDATE thing SET number = $1", DB_ARGS(value_int(INT64_MIN)), &t->err));
    bool ok = db_query(t->db, overflow, DB_NO_ARGS, &rows, &t->err);
    if (ok) {
        while (db_next(&rows))
            ;
        ok = db_done(&rows, &t->err);
    }
    REFUSED(t, ERR_DATABASE, ok);
    assert_int_equal(count_of(t, "SELECT count(*) FROM thing"), 1);
}

static void test_open(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db *db;
    struct db_options options = {.url = STR("mysql://localhost/x")};
    REFUSED(t, ERR_UNSUPPORTED, db_open(&options, &db, &t->err));
    assert_null(db);
    options.url = STR("");
    REFUSED(t, ERR_INPUT, db_open(&options, &db, &t->err));
    options.url = STR("/nonexistent/folder/store.db");
    REFUSED(t, ERR_STORAGE, db_open(&options, &db, &t->err));
    options.read_only = true;
    REFUSED(t, ERR_NOT_FOUND, db_open(&options, &db, &t->err));
    options.url = STR("/etc/passwd");
    REFUSED(t, ERR_STORAGE, db_open(&options, &db, &t->err));
    options.url = STR("postgresql:///x?host=/nonexistent");
    REFUSED(t, ERR_NETWORK, db_open(&options, &db, &t->err));
    db_close(NULL);
    // a reader
    options = t->options;
    options.read_only = true;
    OK(t, db_open(&options, &db, &t->err));
    assert_false(db_run(db, "INSERT INTO thing (number) VALUES (1)", DB_NO_ARGS, &t->err));
    assert_false(db_script(db, "CREATE TABLE other (id BIGINT)", &t->err));
    // sees one snapshot
    struct db_row row = {.arena = &t->arena};
    OK(t, db_begin(db, &t->err));
    OK(t, db_one(db, "SELECT count(*) FROM thing", DB_NO_ARGS, &row, &t->err));
    OK(t, db_run(t->db, "INSERT INTO thing (number) VALUES (1)", DB_NO_ARGS, &t->err));
    OK(t, db_one(db, "SELECT count(*) FROM thing", DB_NO_ARGS, &row, &t->err));
    assert_int_equal(row.columns[0].i, 0);
    OK(t, db_commit(db, &t->err));
    OK(t, db_one(db, "SELECT count(*) FROM thing", DB_NO_ARGS, &row, &t->err));
    assert_int_equal(row.columns[0].i, 1);
    db_close(db);
}

static void insert(struct test_store *t, int64_t number) {
    OK(t, db_run(t->db, "INSERT INTO thing (number) VALUES ($1)", DB_ARGS(value_int(number)),
                 &t->err));
}

// A number that no counting gives twice: whether it came from memory.
static int64_t number_in(struct test_store *t, struct db *db, const char *sql, int64_t arg) {
    int64_t number;
    OK(t, db_begin(db, &t->err));
    OK(t, db_number(db, &t->arena, sql, DB_ARGS(value_int(arg)), &number, &t->err));
    OK(t, db_commit(db, &t->err));
    return number;
}

static void test_numbers_kept(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    bool lite = strcmp(db_engine_name(t->db), "sqlite") == 0;
    const char *chance = lite ? "SELECT random() % 1000000000 + 0 * $1"
                              : "SELECT CAST(random() * 1000000000 AS BIGINT) + 0 * $1";
    static const char *const above = "SELECT count(*) FROM thing WHERE number > $1";
    struct db *reader, *other;
    struct db_options options = t->options;
    OK(t, db_open(&options, &other, &t->err));
    options.read_only = true;
    OK(t, db_open(&options, &reader, &t->err));
    assert_int_equal(number_in(t, reader, above, 3), 0);
    for (int64_t i = 1; i <= 20; i++) { // written by either of two connections
        OK(t, db_run(i % 2 ? t->db : other, "INSERT INTO thing (number) VALUES ($1)",
                     DB_ARGS(value_int(i)), &t->err));
        assert_int_equal(number_in(t, reader, above, 3), i > 3 ? i - 3 : 0);
        assert_int_equal(number_in(t, reader, above, 10), i > 10 ? i - 10 : 0);
        assert_int_equal(number_in(t, reader, above, 3), i > 3 ? i - 3 : 0);
    }
    // Whatever else commits on a PostgreSQL server, another test's database too, ends what is kept:
    // so it is tried until nothing did.
    bool kept = false;
    int64_t first = 0, second = 0;
    for (int i = 0; i < 1000 && !kept; i++) {
        first = number_in(t, reader, chance, 1);
        second = number_in(t, reader, chance, 2);
        kept = number_in(t, reader, chance, 1) == first &&
               number_in(t, reader, chance, 2) == second && first != second;
    }
    assert_true(kept);
    insert(t, 21);
    assert_int_not_equal(number_in(t, reader, chance, 1), first);
    // Who writes counts anew, what is not committed included.
    OK(t, db_begin(t->db, &t->err));
    int64_t number;
    for (int64_t i = 22; i <= 24; i++) {
        insert(t, i);
        OK(t, db_number(t->db, &t->arena, above, DB_ARGS(value_int(0)), &number, &t->err));
        assert_int_equal(number, i);
    }
    assert_int_equal(number_in(t, reader, above, 0), 21);
    db_rollback(t->db);
    db_close(reader);
    db_close(other);
}

static void test_transactions(void **state) {
    struct test_store *t = test_store_of(state);
    static const char *const sum = "SELECT CAST(coalesce(sum(number), 0) AS BIGINT) FROM thing";
    make_table(t);
    OK(t, db_begin(t->db, &t->err));
    assert_true(db_in_transaction(t->db));
    insert(t, 1);
    OK(t, db_savepoint(t->db, &t->err));
    insert(t, 10);
    OK(t, db_savepoint(t->db, &t->err));
    insert(t, 100);
    OK(t, db_release(t->db, &t->err));
    OK(t, db_savepoint(t->db, &t->err));
    insert(t, 1000);
    OK(t, db_rollback_to(t->db, &t->err));
    assert_int_equal(count_of(t, sum), 111);
    OK(t, db_rollback_to(t->db, &t->err));
    assert_int_equal(count_of(t, sum), 1);
    OK(t, db_commit(t->db, &t->err));
    assert_false(db_in_transaction(t->db));
    OK(t, db_begin(t->db, &t->err));
    insert(t, 5);
    db_rollback(t->db);
    db_rollback(t->db);
    assert_int_equal(count_of(t, sum), 1);
}

// A failed statement spoils the transaction up to its savepoint, on both engines.
static void test_failed_transaction(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    OK(t, db_begin(t->db, &t->err));
    insert(t, 1);
    OK(t, db_savepoint(t->db, &t->err));
    insert(t, 2);
    REFUSED(t, ERR_DATABASE, db_run(t->db, "SELECT nonsense", DB_NO_ARGS, &t->err));
    REFUSED(t, ERR_DATABASE,
            db_run(t->db, "INSERT INTO thing (number) VALUES (3)", DB_NO_ARGS, &t->err));
    REFUSED(t, ERR_DATABASE, db_release(t->db, &t->err));
    OK(t, db_rollback_to(t->db, &t->err));
    insert(t, 4);
    OK(t, db_commit(t->db, &t->err));
    assert_int_equal(count_of(t, "SELECT CAST(sum(number) AS BIGINT) FROM thing"), 5);
    OK(t, db_begin(t->db, &t->err));
    insert(t, 6);
    REFUSED(t, ERR_DATABASE, db_run(t->db, "SELECT nonsense", DB_NO_ARGS, &t->err));
    REFUSED(t, ERR_DATABASE, db_commit(t->db, &t->err));
    assert_false(db_in_transaction(t->db));
    assert_int_equal(count_of(t, "SELECT CAST(sum(number) AS BIGINT) FROM thing"), 5);
    // rows left open by whoever failed
    struct db_rows rows;
    OK(t, db_begin(t->db, &t->err));
    OK(t, db_savepoint(t->db, &t->err));
    OK(t, db_query(t->db, "SELECT number FROM thing", DB_NO_ARGS, &rows, &t->err));
    assert_true(db_next(&rows));
    OK(t, db_rollback_to(t->db, &t->err));
    assert_false(db_next(&rows));
    REFUSED(t, ERR_DATABASE, db_done(&rows, &t->err));
    OK(t, db_commit(t->db, &t->err));
}

static void test_busy(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    insert(t, 1);
    struct db_options options = t->options;
    options.busy_ms = 50;
    struct db *other;
    OK(t, db_open(&options, &other, &t->err));
    OK(t, db_begin(t->db, &t->err));
    OK(t, db_run(t->db, "UPDATE thing SET number = 2", DB_NO_ARGS, &t->err));
    REFUSED(t, ERR_BUSY, db_run(other, "UPDATE thing SET number = 3", DB_NO_ARGS, &t->err));
    OK(t, db_commit(t->db, &t->err));
    OK(t, db_run(other, "UPDATE thing SET number = 3", DB_NO_ARGS, &t->err));
    db_close(other);
}

struct interrupting {
    struct db *db;
    int after_ms;
};

static void *interrupt_later(void *argument) {
    const struct interrupting *what = argument;
    nanosleep(&(struct timespec){.tv_nsec = what->after_ms * 1000000L}, NULL);
    db_interrupt(what->db);
    return NULL;
}

static void test_interrupt(void **state) {
    struct test_store *t = test_store_of(state);
    pthread_t thread;
    struct interrupting what = {t->db, 100};
    db_interrupt(t->db); // idle: nothing happens
    pthread_create(&thread, NULL, interrupt_later, &what);
    struct db_row row = {.arena = &t->arena};
    bool ok = db_one(t->db,
                     "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL "
                     "SELECT i + 1 FROM n WHERE i < 10000000000) SELECT count(*) FROM n",
                     DB_NO_ARGS, &row, &t->err);
    pthread_join(thread, NULL);
    REFUSED(t, ERR_CANCELLED, ok);
    assert_int_equal(count_of(t, "SELECT CAST(7 AS BIGINT)"), 7);
}

static void test_sequence(void **state) {
    struct test_store *t = test_store_of(state);
    script(t, "{SEQUENCE record_id}");
    struct db *other;
    OK(t, db_open(&t->options, &other, &t->err));
    bool seen[200] = {false};
    for (int i = 0; i < 40; i++) {
        struct db *db = i % 2 ? other : t->db;
        int64_t id = 0;
        OK(t, db_begin(db, &t->err));
        OK(t, db_next_id(db, "record_id", &id, &t->err));
        OK(t, db_commit(db, &t->err));
        assert_in_range(id, 1, 199);
        assert_false(seen[id]);
        seen[id] = true;
    }
    db_close(other);
}

static void test_dialect(void **state) {
    struct test_store *t = test_store_of(state);
    str text = db_dialect_expand(&t->arena, db_dialect(t->db),
                                 STR("a {INT64} '{\"a\":{}}' {} {x} {TEXT}{STRICT} {"));
    bool sqlite = strcmp(db_engine_name(t->db), "sqlite") == 0;
    assert_true(str_is(text, sqlite ? "a INTEGER '{\"a\":{}}' {} {x} TEXTSTRICT {"
                                    : "a bigint '{\"a\":{}}' {} {x} text COLLATE \"C\" {"));
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT %s", db_dialect(t->db)->now);
    int64_t now = count_of(t, sql);
    int64_t wall = (int64_t)time(NULL) * 1000000;
    assert_true(now > wall - 5000000 && now < wall + 5000000);
    snprintf(sql, sizeof sql, "SELECT CAST(%s(2, 3) - %s(2, 3) AS BIGINT)",
             db_dialect(t->db)->greatest, db_dialect(t->db)->least);
    assert_int_equal(count_of(t, sql), 1);
}

static void test_postgres_reconnects(void **state) {
    struct test_store *t = test_store_of(state);
    make_table(t);
    struct db *other;
    OK(t, db_open(&t->options, &other, &t->err));
    static const char *const kill = "SELECT pg_terminate_backend(CAST($1 AS INT))";
    static const char *const who = "SELECT pg_backend_pid()";
    struct db_row row = {.arena = &t->arena};
    struct value pid = one(t, who, DB_NO_ARGS).columns[0];
    OK(t, db_begin(t->db, &t->err));
    OK(t, db_one(other, kill, DB_ARGS(pid), &row, &t->err));
    REFUSED(t, ERR_BUSY, db_run(t->db, "SELECT 1", DB_NO_ARGS, &t->err));
    db_rollback(t->db);
    OK(t, db_begin(t->db, &t->err)); // connected anew
    insert(t, 1);
    OK(t, db_commit(t->db, &t->err));
    // lost while idle: a transaction begins none the less
    pid = one(t, who, DB_NO_ARGS).columns[0];
    OK(t, db_one(other, kill, DB_ARGS(pid), &row, &t->err));
    nanosleep(&(struct timespec){.tv_nsec = 100 * 1000000}, NULL);
    OK(t, db_begin(t->db, &t->err));
    insert(t, 2);
    OK(t, db_commit(t->db, &t->err));
    assert_int_equal(count_of(t, "SELECT count(*) FROM thing"), 2);
    // the server forgets what was prepared
    OK(t, db_script(t->db, "DEALLOCATE ALL", &t->err));
    assert_int_equal(count_of(t, "SELECT count(*) FROM thing"), 2);
    db_close(other);
}

static void test_postgres_types(void **state) {
    struct test_store *t = test_store_of(state);
    struct db_row row =
        one(t,
            "SELECT 12345678901234::numeric, (-70000)::numeric, 0.5::numeric, 1e30::numeric, "
            "true, 7::int4, (-7)::int2, 0.5::float4, 'x'::varchar, sum(x), 10000::numeric "
            "FROM (VALUES (3000000000::bigint), (7000000000)) AS v(x)",
            DB_NO_ARGS);
    const struct value expected[] = {value_int(12345678901234),
                                     value_int(-70000),
                                     value_float(0.5),
                                     value_float(1e30),
                                     value_int(1),
                                     value_int(7),
                                     value_int(-7),
                                     value_float(0.5),
                                     value_text(STR("x")),
                                     value_int(10000000000),
                                     value_int(10000)};
    assert_int_equal(row.count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < row.count; i++)
        assert_true(value_equal(row.columns[i], expected[i]));
    REFUSED(t, ERR_DATABASE, db_one(t->db, "SELECT now()", DB_NO_ARGS, &row, &t->err));
    assert_non_null(strstr(t->err.text, "cast it"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_values),
        ON_BOTH_ENGINES(test_parameters),
        ON_BOTH_ENGINES(test_text_order),
        ON_BOTH_ENGINES(test_changes),
        ON_BOTH_ENGINES(test_nested_rows),
        ON_BOTH_ENGINES(test_scan),
        ON_BOTH_ENGINES(test_statements_kept),
        ON_BOTH_ENGINES(test_layout_changes),
        ON_BOTH_ENGINES(test_errors),
        ON_BOTH_ENGINES(test_open),
        ON_BOTH_ENGINES(test_numbers_kept),
        ON_BOTH_ENGINES(test_transactions),
        ON_BOTH_ENGINES(test_failed_transaction),
        ON_BOTH_ENGINES(test_busy),
        ON_BOTH_ENGINES(test_interrupt),
        ON_BOTH_ENGINES(test_sequence),
        ON_BOTH_ENGINES(test_dialect),
        ON_POSTGRES(test_postgres_reconnects),
        ON_POSTGRES(test_postgres_types),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
