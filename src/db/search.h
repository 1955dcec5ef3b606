// Full-text search by prefixes of words, in both engines' own way: FTS5 on SQLite, pg_trgm on
// PostgreSQL.
//
// A search table `name(record_id, body)` holds folded words separated by single spaces, with a
// space in front ("` jan kowalski`"). On SQLite an FTS5 index stands behind it. Write it by
// db_search_insert and db_search_update only, which keep the two in step.
#pragma once
#include "base/buf.h"
#include "db/db.h"

enum {
    DB_SEARCH_WORDS = 8,  // of a query; further ones are left out
    DB_SEARCH_CAP = 10001 // records a search gives at most, newest first
};

// A script that creates the search table and its index.
str db_search_ddl(struct db *db, struct arena *arena, str name);

// `words` as above without the space in front. Inside a write transaction.
MUST_CHECK bool db_search_insert(struct db *db, struct arena *arena, str name, int64_t record_id,
                                 str words, struct err *err);
MUST_CHECK bool db_search_update(struct db *db, struct arena *arena, str name, int64_t record_id,
                                 str words, struct err *err);

// Appends "<column> IN (SELECT ... at most DB_SEARCH_CAP ids ...)" to `sql`, its arguments to
// `args` (with room for DB_SEARCH_WORDS) numbered from $<*count + 1> on. `words`: folded, single
// spaces; every word has to be found as the beginning of a word. Not to be called with no words.
void db_search_where(struct db *db, struct arena *arena, str name, const char *column, str words,
                     struct buf *sql, struct value *args, size_t *count);
