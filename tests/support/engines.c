// Makes and removes the empty stores of the store tests.
#include "support/engines.h"
#include "base/id.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char test_engine_sqlite[] = "sqlite";
char test_engine_postgres[] = "postgresql";

static const char *postgres_url(void) {
    const char *url = getenv("KARTOTEKA_TEST_POSTGRES");
    return url && *url ? url : NULL;
}

static bool run_on_server(const char *sql) {
    struct db *db;
    struct err err = {0};
    struct db_options options = {.url = str_of(postgres_url())};
    bool ok = db_open(&options, &db, &err) && db_script(db, sql, &err);
    if (!ok)
        fprintf(stderr, "# %s: %s\n", sql, err.text);
    db_close(db);
    return ok;
}

static bool make_sqlite(struct test_store *store) {
    snprintf(store->folder, sizeof store->folder, "/tmp/kartoteka-test-XXXXXX");
    if (!mkdtemp(store->folder))
        return false;
    snprintf(store->url, sizeof store->url, "%s/store.db", store->folder);
    return true;
}

static bool make_postgres(struct test_store *store) {
    snprintf(store->schema, sizeof store->schema, "t_%016llx", (unsigned long long)random_u64());
    char sql[80];
    snprintf(sql, sizeof sql, "CREATE SCHEMA %s", store->schema);
    const char *base = postgres_url();
    int len = snprintf(store->url, sizeof store->url, "%s%soptions=-csearch_path%%3D%s", base,
                       strchr(base, '?') ? "&" : "?", store->schema);
    return len > 0 && (size_t)len < sizeof store->url && run_on_server(sql);
}

int test_store_setup(void **state) {
    const char *engine = *state;
    *state = NULL;
    bool sqlite = strcmp(engine, "sqlite") == 0;
    if (!sqlite && !postgres_url())
        return 0; // test_store_of skips
    struct test_store *store = memory_zero(1, sizeof *store);
    store->engine = sqlite ? "sqlite" : "postgresql";
    arena_init(&store->arena);
    *state = store;
    if (!(sqlite ? make_sqlite : make_postgres)(store))
        return -1;
    store->options.url = str_of(store->url);
    if (db_open(&store->options, &store->db, &store->err))
        return 0;
    fprintf(stderr, "# %s\n", store->err.text);
    return -1;
}

struct test_store *test_store_of(void **state) {
    if (!*state) {
        fprintf(stderr, "# skipped: KARTOTEKA_TEST_POSTGRES is not set\n");
        skip();
    }
    return *state;
}

static void remove_file(const struct test_store *store, const char *suffix) {
    char path[800];
    snprintf(path, sizeof path, "%s%s", store->url, suffix);
    unlink(path);
}

int test_store_teardown(void **state) {
    struct test_store *store = *state;
    if (!store)
        return 0;
    db_close(store->db);
    bool ok = true;
    if (*store->folder) {
        remove_file(store, "");
        remove_file(store, "-wal");
        remove_file(store, "-shm");
        ok = rmdir(store->folder) == 0;
    }
    if (*store->schema) {
        char sql[80];
        snprintf(sql, sizeof sql, "DROP SCHEMA %s CASCADE", store->schema);
        ok = run_on_server(sql);
    }
    arena_finish(&store->arena);
    free(store);
    return ok ? 0 : -1;
}

void test_ok(bool ok, const struct err *err, const char *what, const char *file, int line) {
    if (ok)
        return;
    print_error("%s: %s: " STR_FMT ": %s\n", what, "failed", STR_ARG(err_code_name(err->code)),
                err->text);
    _fail(file, line);
}

void test_refused(bool ok, const struct err *err, enum err_code code, const char *what,
                  const char *file, int line) {
    if (!ok && err->code == code)
        return;
    print_error("%s: expected \"" STR_FMT "\", got \"" STR_FMT "\" %s\n", what,
                STR_ARG(err_code_name(code)), STR_ARG(ok ? str_of("ok") : err_code_name(err->code)),
                ok ? "" : err->text);
    _fail(file, line);
}
