// Store tests run on both engines: each test gets a fresh, empty store.
//
//     static void test_saving(void **state) {
//         struct test_store *store = test_store_of(state); // skips where there is no PostgreSQL
//         ...
//     }
//     const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_saving)};
//
// SQLite: a file in a temporary folder. PostgreSQL: a schema of its own in the database named by
// KARTOTEKA_TEST_POSTGRES (tests/support/postgres gives one). Both are removed afterwards.
#pragma once
#include "db/db.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// behind those it needs
#include <cmocka.h>
#undef fail // ours, of base/err.h

struct test_store {
    const char *engine;        // as db_engine_name
    char url[700];             // of the store
    struct db_options options; // for further connections
    struct db *db;             // open, writing, no table
    struct arena arena;        // until the test ends
    struct err err;
    char folder[64]; // SQLite: where the file is
    char schema[40]; // PostgreSQL
};

struct test_store *test_store_of(void **state);

// Fails the test with the error's text unless `ok`.
#define OK(store, ok) test_ok((ok), &(store)->err, #ok, __FILE__, __LINE__)
// Fails the test unless `ok` is false with that code.
#define REFUSED(store, code_, ok)                                                                  \
    test_refused((ok), &(store)->err, (code_), #ok, __FILE__, __LINE__)
void test_ok(bool ok, const struct err *err, const char *what, const char *file, int line);
void test_refused(bool ok, const struct err *err, enum err_code code, const char *what,
                  const char *file, int line);

int test_store_setup(void **state);
int test_store_teardown(void **state);
extern char test_engine_sqlite[], test_engine_postgres[];

#define ON_BOTH_ENGINES(f)                                                                         \
    {#f " on SQLite", f, test_store_setup, test_store_teardown, test_engine_sqlite}, {             \
#f " on PostgreSQL", f, test_store_setup, test_store_teardown, test_engine_postgres        \
    }
#define ON_SQLITE(f)                                                                               \
    { #f " on SQLite", f, test_store_setup, test_store_teardown, test_engine_sqlite }
#define ON_POSTGRES(f)                                                                             \
    { #f " on PostgreSQL", f, test_store_setup, test_store_teardown, test_engine_postgres }
