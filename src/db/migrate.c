// The migration runner: one transaction a step, under a lock of the engine, recorded in a table.
#include "db/migrate.h"
#include "base/clock.h"
#include "base/embedded.h"
#include <assert.h>
#include <inttypes.h>
#include <time.h>

// Of the advisory lock that holds off other processes (any number, but always the same).
static const int64_t lock_number = 0x6b6172746f74656b;
// How long to wait for another process that migrates.
static const int64_t patience = (int64_t)120 * MICROS_PER_SECOND;

static bool lock_layout(struct db *db, struct err *err) {
    int64_t until = clock_monotonic() + patience;
    for (;;) {
        struct err why = {0};
        if (db_begin(db, &why)) {
            if (db_lock_key(db, lock_number, &why))
                return true;
            db_rollback(db);
        }
        if (why.code != ERR_BUSY || clock_monotonic() > until) {
            if (err)
                *err = why;
            return false;
        }
        nanosleep(&(struct timespec){.tv_nsec = 100 * 1000 * 1000}, NULL);
    }
}

static bool make_table(struct db *db, struct arena *arena, struct err *err) {
    str sql = db_dialect_expand(arena, db_dialect(db),
                                STR("CREATE TABLE IF NOT EXISTS schema_migration ("
                                    "number {INT64} PRIMARY KEY, name {TEXT} NOT NULL, "
                                    "applied_at {INT64} NOT NULL) {STRICT}"));
    return db_script(db, str_z(arena, sql), err);
}

static bool read_version(struct db *db, struct arena *arena, int64_t *number, struct err *err) {
    struct db_row row = {.arena = arena};
    if (!db_one(db, "SELECT CAST(coalesce(max(number), 0) AS BIGINT) FROM schema_migration",
                DB_NO_ARGS, &row, err))
        return false;
    *number = value_as_int(row.columns[0]);
    return true;
}

static bool run_text(struct db *db, struct arena *arena, str sql, struct err *err) {
    if (!sql.len)
        return true;
    return db_script(db, str_z(arena, db_dialect_expand(arena, db_dialect(db), sql)), err);
}

static bool apply(struct db *db, struct arena *arena, const struct db_migration *m,
                  struct err *err) {
    str own = str_is(str_of(db_engine_name(db)), "sqlite") ? m->sqlite : m->postgres;
    struct err why = {0};
    if (run_text(db, arena, m->sql, &why) && run_text(db, arena, own, &why) &&
        db_run(db, "INSERT INTO schema_migration (number, name, applied_at) VALUES ($1, $2, $3)",
               DB_ARGS(value_int(m->number), value_text(m->name), value_int(clock_now())), &why))
        return true;
    return fail(err, why.code, "Migration %" PRId64 " (" STR_FMT ") failed: %s", m->number,
                STR_ARG(m->name), why.text);
}

// Applies the first migration that is missing, all in one transaction.
static bool step(struct db *db, struct arena *arena, const struct db_migration *list, size_t count,
                 bool *more, struct err *err) {
    int64_t version;
    int64_t newest = count ? list[count - 1].number : 0;
    if (!make_table(db, arena, err) || !read_version(db, arena, &version, err))
        return false;
    if (version > newest)
        return fail(err, ERR_UNSUPPORTED,
                    "The store was written by a newer version of the program: it has layout "
                    "%" PRId64 ", this program knows layouts up to %" PRId64
                    ". Start the newer version, or restore a backup made before the update.",
                    version, newest);
    size_t i = 0;
    while (i < count && list[i].number <= version)
        i++;
    *more = i + 1 < count;
    return i == count || apply(db, arena, &list[i], err);
}

bool db_migrate(struct db *db, const struct db_migration *list, size_t count, struct err *err) {
    for (size_t i = 0; i < count; i++)
        assert(list[i].number > (i ? list[i - 1].number : 0) && "numbers ascend");
    struct arena arena;
    arena_init(&arena);
    bool ok = true;
    bool more = true;
    while (ok && more) {
        arena_reset(&arena);
        ok = lock_layout(db, err);
        if (!ok)
            break;
        ok = step(db, &arena, list, count, &more, err);
        if (ok)
            ok = db_commit(db, err);
        else
            db_rollback(db);
    }
    arena_finish(&arena);
    return ok;
}

bool db_migrate_version(struct db *db, int64_t *number, struct err *err) {
    static const char *const exists_sql[] = {
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'",
        "SELECT count(to_regclass('schema_migration'))"};
    bool sqlite = str_is(str_of(db_engine_name(db)), "sqlite");
    *number = 0;
    struct arena arena;
    arena_init(&arena);
    struct db_row row = {.arena = &arena};
    bool ok = db_one(db, exists_sql[sqlite ? 0 : 1], DB_NO_ARGS, &row, err);
    if (ok && value_as_int(row.columns[0]))
        ok = read_version(db, &arena, number, err);
    arena_finish(&arena);
    return ok;
}

// -- the list from files

static struct db_migration *find(struct db_migration *list, size_t *count, int64_t number,
                                 str name) {
    size_t at = 0;
    while (at < *count && list[at].number < number)
        at++;
    if (at < *count && list[at].number == number) {
        assert(str_equal(list[at].name, name) && "two migrations with one number");
        return &list[at];
    }
    for (size_t i = *count; i > at; i--)
        list[i] = list[i - 1];
    list[at] = (struct db_migration){.number = number, .name = name};
    ++*count;
    return &list[at];
}

struct db_migration *db_migrations_of(struct arena *arena, const struct embedded_file *files,
                                      size_t file_count, size_t *count) {
    struct db_migration *list = ARENA_ARRAY(arena, file_count + 1, struct db_migration);
    *count = 0;
    for (size_t i = 0; i < file_count; i++) {
        str name = str_of(files[i].name);
        str text = {(const char *)files[i].data, files[i].size};
        int64_t number;
        bool ok = str_to_i64(str_slice(name, 0, str_find_char(name, '_')), &number);
        assert(ok && number > 0 && str_ends(name, STR(".sql")) && "0001_name.sql");
        (void)ok;
        name = str_from(name, str_find_char(name, '_') + 1);
        name = str_slice(name, 0, name.len - STR(".sql").len);
        bool sqlite = str_ends(name, STR(".sqlite"));
        bool postgres = str_ends(name, STR(".postgres"));
        name = str_slice(name, 0, str_find_char(name, '.'));
        struct db_migration *m = find(list, count, number, name);
        *(sqlite ? &m->sqlite : postgres ? &m->postgres : &m->sql) = text;
    }
    return list;
}
