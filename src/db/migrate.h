// Brings a store to the program's layout: forward only, each step whole or not at all.
//
// Each migration and its row in `schema_migration(number, name, applied_at)` are one transaction,
// so a process killed in between leaves the old or the new layout. Several processes starting at
// once do it once (a lock of the engine).
#pragma once
#include "db/db.h"

struct embedded_file;

struct db_migration {
    int64_t number;       // ascending from 1 through the list
    str name;             // "start"
    str sql;              // for both engines, with {TOKENS} of the dialect; may be empty
    str sqlite, postgres; // what only one of them needs, run after `sql`; may be empty
};

// Applies what is missing. ERR_UNSUPPORTED when the store is newer than the list.
MUST_CHECK bool db_migrate(struct db *db, const struct db_migration *list, size_t count,
                           struct err *err);
// The highest number applied; 0 for an empty store.
MUST_CHECK bool db_migrate_version(struct db *db, int64_t *number, struct err *err);

// Makes the list from files named `0001_start.sql`, `0001_start.sqlite.sql`,
// `0001_start.postgres.sql` (in any order). The names being wrong is a bug.
struct db_migration *db_migrations_of(struct arena *arena, const struct embedded_file *files,
                                      size_t file_count, size_t *count);
