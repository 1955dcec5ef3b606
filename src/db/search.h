// Full-text search by prefixes of words, in both engines' own way: FTS5 on SQLite, a GIN
// index of the words on PostgreSQL.
//
// A search table `name(record_id, body)` holds folded words separated by single spaces, with a
// space in front ("` jan kowalski`"). On SQLite an FTS5 index stands behind it. Write it by
// db_search_insert and db_search_update only, which keep the two in step.
#pragma once
#include "base/buf.h"
#include "db/db.h"

enum {
    DB_SEARCH_WORDS = 8,     // of a query; further ones are left out
    DB_SEARCH_SPELLINGS = 8, // of one word
    DB_SEARCH_ARGS = DB_SEARCH_WORDS * DB_SEARCH_SPELLINGS,
    DB_SEARCH_CAP = 10001,        // ids of a search that is filtered or sorted, the highest ones
    DB_SEARCH_CAP_SCOPED = 100001 // the same where only some of them are the caller's to see
};

// A script that creates the search table and its index.
str db_search_ddl(struct db *db, struct arena *arena, str name);

// What is written of one record. An archived one is kept under its id negated, so that a search
// among the others never meets it, however many there are.
struct db_search_entry {
    int64_t record_id;
    bool archived;
    str words; // without the space in front
};

// Inside a write transaction.
MUST_CHECK bool db_search_insert(struct db *db, struct arena *arena, str name,
                                 const struct db_search_entry *entry, struct err *err);
MUST_CHECK bool db_search_update(struct db *db, struct arena *arena, str name,
                                 const struct db_search_entry *entry, struct err *err);

MUST_CHECK bool db_search_delete(struct db *db, struct arena *arena, str name, int64_t record_id,
                                 struct err *err);

// What was deleted stays in the pieces of an FTS5 index until they are merged. This merges for some
// milliseconds (`begin`: from the start), in a write transaction; *more says whether to come again.
// PostgreSQL has nothing of the kind.
MUST_CHECK bool db_search_forget(struct db *db, struct arena *arena, str name, bool begin,
                                 bool *more, struct err *err);

// What is looked for: every word has to be found as the beginning of a word.
struct db_search {
    str name;      // of the table
    str words;     // folded, single spaces; not none. "kowlaski|kowalski": either of them
    bool archived; // among the archived ones instead of the others
};

// A piece of the hits in the order of their ids.
struct db_search_range {
    int64_t after; // ids behind this one only; 0 from the first
    bool descending;
    int64_t offset;
    int64_t limit;
};

// The ids found, in the arena. SQLite reads no further than the piece asked for.
MUST_CHECK bool db_search_ids(struct db *db, struct arena *arena, const struct db_search *search,
                              const struct db_search_range *range, int64_t **ids, size_t *count,
                              struct err *err);

// Words of the table that begin with one of the prefixes, of three letters at least and without
// digits: `each` is told each of them, perhaps several times. To find what somebody meant who
// mistyped.
MUST_CHECK bool db_search_vocabulary(struct db *db, struct arena *arena, str name,
                                     const str *prefixes, size_t count,
                                     void (*each)(void *user, str word), void *user,
                                     struct err *err);

// Makes anew what stands beside a search table of an earlier version: PostgreSQL's index of the
// words, and the list of words. Reads all of it.
MUST_CHECK bool db_search_renew(struct db *db, struct arena *arena, str name, struct err *err);

// Appends "<column> IN (SELECT ...)" to `sql`, its arguments to `args` (with room for
// DB_SEARCH_ARGS) numbered from $<*count + 1> on. Only the `most` highest ids are taken; 0: all.
void db_search_where(struct db *db, struct arena *arena, const struct db_search *search,
                     int64_t most, const char *column, struct buf *sql, struct value *args,
                     size_t *count);
