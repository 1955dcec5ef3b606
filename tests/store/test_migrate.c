// Migrations: once each, whole or not at all, never backwards, also when several start at once.
#include "base/embedded.h"
#include "db/migrate.h"
#include "support/engines.h"
#include <pthread.h>
#include <string.h>

static const struct db_migration list[] = {
    {.number = 1,
     .name = STR_INIT("start"),
     .sql = STR_INIT("CREATE TABLE a (id {ID}, name {TEXT} NOT NULL) {STRICT};\n"
                     "INSERT INTO a (name) VALUES ('one; two')")},
    {.number = 2,
     .name = STR_INIT("more"),
     .sql = STR_INIT("INSERT INTO a (name) VALUES ('three')"),
     .sqlite = STR_INIT("INSERT INTO a (name) VALUES ('sqlite')"),
     .postgres = STR_INIT("INSERT INTO a (name) VALUES ('postgresql')")},
    {.number = 5, .name = STR_INIT("last"), .sql = STR_INIT("CREATE TABLE b (id {ID}) {STRICT}")},
};

static int64_t number(struct test_store *t, const char *sql) {
    struct db_row row = {.arena = &t->arena};
    OK(t, db_one(t->db, sql, DB_NO_ARGS, &row, &t->err));
    return row.columns[0].i;
}

static void test_forward(void **state) {
    struct test_store *t = test_store_of(state);
    int64_t version = -1;
    OK(t, db_migrate_version(t->db, &version, &t->err));
    assert_int_equal(version, 0);
    OK(t, db_migrate(t->db, list, 1, &t->err));
    assert_int_equal(number(t, "SELECT count(*) FROM a"), 1);
    OK(t, db_migrate(t->db, list, 3, &t->err));
    OK(t, db_migrate(t->db, list, 3, &t->err));
    OK(t, db_migrate_version(t->db, &version, &t->err));
    assert_int_equal(version, 5);
    assert_int_equal(number(t, "SELECT count(*) FROM a"), 3);
    assert_int_equal(number(t, "SELECT count(*) FROM schema_migration WHERE applied_at > 0"), 3);
    struct db_row row = {.arena = &t->arena};
    OK(t, db_one(t->db, "SELECT name FROM a WHERE id = 3", DB_NO_ARGS, &row, &t->err));
    assert_true(str_is(row.columns[0].s, db_engine_name(t->db)));
}

static void test_newer(void **state) {
    struct test_store *t = test_store_of(state);
    OK(t, db_migrate(t->db, list, 3, &t->err));
    REFUSED(t, ERR_UNSUPPORTED, db_migrate(t->db, list, 2, &t->err));
    assert_non_null(strstr(t->err.text, "newer version of the program"));
    assert_false(db_in_transaction(t->db));
    OK(t, db_migrate(t->db, list, 3, &t->err));
}

static void test_failing(void **state) {
    struct test_store *t = test_store_of(state);
    struct db_migration bad[3] = {list[0], list[1], list[2]};
    bad[1].sql = STR("CREATE TABLE c (id {ID}) {STRICT};"
                     "INSERT INTO c (id) VALUES (1); INSERT INTO nowhere VALUES (1)");
    REFUSED(t, ERR_DATABASE, db_migrate(t->db, bad, 3, &t->err));
    assert_non_null(strstr(t->err.text, "Migration 2 (more)"));
    assert_int_equal(number(t, "SELECT max(number) FROM schema_migration"), 1);
    struct db_row row = {.arena = &t->arena};
    assert_false(db_one(t->db, "SELECT id FROM c", DB_NO_ARGS, &row, &t->err));
    OK(t, db_migrate(t->db, list, 3, &t->err)); // mended
    assert_int_equal(number(t, "SELECT count(*) FROM a"), 3);
}

struct starter {
    struct db_options options;
    pthread_t thread;
    bool ok;
    struct err err;
};

static void *start_one(void *argument) {
    struct starter *me = argument;
    struct db *db;
    me->ok = db_open(&me->options, &db, &me->err) && db_migrate(db, list, 3, &me->err);
    db_close(db);
    return NULL;
}

static void test_together(void **state) {
    struct test_store *t = test_store_of(state);
    struct starter starters[8] = {0};
    for (int i = 0; i < 8; i++) {
        starters[i].options = t->options;
        pthread_create(&starters[i].thread, NULL, start_one, &starters[i]);
    }
    for (int i = 0; i < 8; i++)
        pthread_join(starters[i].thread, NULL);
    for (int i = 0; i < 8; i++)
        test_ok(starters[i].ok, &starters[i].err, "a starter", __FILE__, __LINE__);
    assert_int_equal(number(t, "SELECT count(*) FROM a"), 3);
}

static void test_files(void **state) {
    (void)state;
    static const unsigned char text[] = "SELECT 1";
    const struct embedded_file files[] = {{"0010_ten.sql", text, 8},
                                          {"0002_two.sqlite.sql", text, 7},
                                          {"0002_two.postgres.sql", text, 6},
                                          {"0001_start.sql", text, 5},
                                          {"0002_two.sql", text, 4}};
    struct arena arena;
    arena_init(&arena);
    size_t count;
    struct db_migration *made = db_migrations_of(&arena, files, 5, &count);
    assert_int_equal(count, 3);
    assert_int_equal(made[0].number, 1);
    assert_true(str_is(made[0].name, "start"));
    assert_int_equal(made[1].number, 2);
    assert_true(str_is(made[1].name, "two"));
    assert_int_equal(made[1].sql.len, 4);
    assert_int_equal(made[1].sqlite.len, 7);
    assert_int_equal(made[1].postgres.len, 6);
    assert_int_equal(made[2].number, 10);
    assert_int_equal(made[2].sqlite.len, 0);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_forward),  ON_BOTH_ENGINES(test_newer),  ON_BOTH_ENGINES(test_failing),
        ON_BOTH_ENGINES(test_together), cmocka_unit_test(test_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
