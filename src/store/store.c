// Opening a store, and the few settings it keeps.
#include "store/store.h"
#include "base/embedded.h"
#include "base/id.h"
#include "db/migrate.h"
#include "store/association_origin.h"
#include "store/define.h"
#include "store/dictionary.h"
#include "store/feed.h"
#include "store/unique.h"

// Made by the build from store/migrations.
extern const struct embedded_file store_migration_files[];
extern const size_t store_migration_files_count;

static bool name_store(struct work *work) {
    str id;
    return store_setting_get(work, SETTING_STORE_ID, &id) &&
           (id.len || store_setting_put(work, SETTING_STORE_ID, id_random_hex(work->arena, 16)));
}

bool store_prepare(struct db *db, struct arena *arena, struct err *err) {
    size_t count;
    struct db_migration *list =
        db_migrations_of(arena, store_migration_files, store_migration_files_count, &count);
    if (!db_migrate(db, list, count, err))
        return false;
    if (!db_begin(db, err))
        return false;
    struct work work;
    struct err unused;
    work_init(&work, arena, &unused, db);
    work.err = err;
    // Several processes may start at once; one defines, the others find it done.
    enum { DEFINING = 0x6b617274 };
    if (!db_lock_key(db, DEFINING, err) || !name_store(&work) || !store_define_shipped(&work) ||
        !store_define_dictionaries(&work) || !store_unique_carry(&work) ||
        !store_origin_carry(&work) || !store_define_words(&work) || !store_feed_mend(&work)) {
        db_rollback(db);
        return false;
    }
    return db_commit(db, err);
}

bool store_setting_get(struct work *work, const char *name, str *value) {
    struct db_row row = {.arena = work->arena};
    *value = (str){0};
    if (!db_one(work->db, "SELECT value FROM setting WHERE name = $1",
                DB_ARGS(value_text(str_of(name))), &row, work->err))
        return false;
    if (row.found)
        *value = value_as_str(row.columns[0]);
    return true;
}

bool store_setting_put(struct work *work, const char *name, str value) {
    return db_run(work->db,
                  "INSERT INTO setting (name, value) VALUES ($1, $2) "
                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                  DB_ARGS(value_text(str_of(name)), value_text(value)), work->err);
}

bool store_setting_take(struct work *work, const char *name, str before, str value, bool *taken) {
    struct db_row row = {.arena = work->arena};
    *taken = false;
    if (!db_one(work->db,
                "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE "
                "SET value = excluded.value WHERE setting.value = $3 RETURNING name",
                DB_ARGS(value_text(str_of(name)), value_text(value), value_text(before)), &row,
                work->err))
        return false;
    *taken = row.found;
    return true;
}

bool store_next_record_id(struct work *work, int64_t *id) {
    return db_next_id(work->db, "record_id", id, work->err);
}
