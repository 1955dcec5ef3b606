// The two engines' indexes of words, and how they are kept.
//
// The prefix index of FTS5 makes one, two and three typed characters as cheap as whole words.
// Archived records stand under negative ids, which one bound in the order of ids leaves out.
#include "db/search_private.h"
#include <assert.h>
#include <string.h>

bool search_is_lite(const struct db *db) {
    return strcmp(db_engine_name(db), "sqlite") == 0;
}

// @ is the table's name.
static const char sqlite_ddl[] =
    "CREATE TABLE @ (record_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;\n"
    "CREATE VIRTUAL TABLE @_fts USING fts5(body, content='@', content_rowid='record_id',\n"
    "    prefix='1 2 3', detail='none', columnsize=0, tokenize='ascii');\n";

static const char postgres_ddl[] = "CREATE TABLE @ (record_id BIGINT PRIMARY KEY, body TEXT "
                                   "COLLATE \"C\" NOT NULL);\n" POSTGRES_INDEX;

str db_search_ddl(struct db *db, struct arena *arena, str name) {
    str ddl = str_of(search_is_lite(db) ? sqlite_ddl : postgres_ddl);
    return str_concat(arena, str_replace(arena, ddl, STR("@"), name), words_ddl(db, arena, name));
}

// Triggers would keep the index as well, but a statement with triggers opens a savepoint of its
// own, and at each of those FTS5 writes out what it holds: that made every insert three times as
// dear.
bool search_run(struct db *db, struct arena *arena, const char *sql, str name,
                const struct value *args, size_t count, struct err *err) {
    str text = str_replace(arena, str_of(sql), STR("@"), name);
    return db_run(db, text.ptr, args, count, err);
}

static int64_t key_of(const struct db_search_entry *entry) {
    assert(entry->record_id > 0);
    return entry->archived ? -entry->record_id : entry->record_id;
}

bool db_search_insert(struct db *db, struct arena *arena, str name,
                      const struct db_search_entry *entry, struct err *err) {
    const struct value args[] = {value_int(key_of(entry)),
                                 value_text(str_concat(arena, STR(" "), entry->words))};
    return search_run(db, arena, "INSERT INTO @ (record_id, body) VALUES ($1, $2)", name, args, 2,
                      err) &&
           (!search_is_lite(db) ||
            search_run(db, arena, "INSERT INTO @_fts (rowid, body) VALUES ($1, $2)", name, args, 2,
                       err)) &&
           words_add(db, arena, name, entry->words, STR(""), err);
}

// The entry of a record as it stands, under whichever of its two keys.
static bool find_entry(struct db *db, struct arena *arena, str name, int64_t record_id,
                       struct db_row *entry, struct err *err) {
    str select = str_replace(
        arena, STR("SELECT record_id, body FROM @ WHERE record_id IN ($1, $2)"), STR("@"), name);
    *entry = (struct db_row){.arena = arena};
    return db_one(db, select.ptr, DB_ARGS(value_int(record_id), value_int(-record_id)), entry, err);
}

static bool leave_index(struct db *db, struct arena *arena, str name, const struct db_row *entry,
                        struct err *err) {
    return !search_is_lite(db) ||
           search_run(db, arena, "INSERT INTO @_fts (@_fts, rowid, body) VALUES ('delete', $1, $2)",
                      name, entry->columns, 2, err);
}

bool db_search_delete(struct db *db, struct arena *arena, str name, int64_t record_id,
                      struct err *err) {
    struct db_row old;
    if (!find_entry(db, arena, name, record_id, &old, err))
        return false;
    return !old.found || (leave_index(db, arena, name, &old, err) &&
                          search_run(db, arena, "DELETE FROM @ WHERE record_id = $1", name,
                                     old.columns, 1, err) &&
                          words_drop(db, arena, name, value_as_str(old.columns[1]), STR(""), err));
}

bool db_search_update(struct db *db, struct arena *arena, str name,
                      const struct db_search_entry *entry, struct err *err) {
    struct db_row old;
    if (!find_entry(db, arena, name, entry->record_id, &old, err))
        return false;
    if (!old.found)
        return db_search_insert(db, arena, name, entry, err);
    const struct value args[] = {value_int(key_of(entry)),
                                 value_text(str_concat(arena, STR(" "), entry->words)),
                                 old.columns[0]};
    if (value_equal(old.columns[0], args[0]) && value_equal(old.columns[1], args[1]))
        return true;
    str was = value_as_str(old.columns[1]);
    if (!leave_index(db, arena, name, &old, err))
        return false;
    return search_run(db, arena, "UPDATE @ SET record_id = $1, body = $2 WHERE record_id = $3",
                      name, args, 3, err) &&
           (!search_is_lite(db) ||
            search_run(db, arena, "INSERT INTO @_fts (rowid, body) VALUES ($1, $2)", name, args, 2,
                       err)) &&
           words_add(db, arena, name, entry->words, was, err) &&
           words_drop(db, arena, name, was, entry->words, err);
}

// -- forgetting

static bool count_changes(struct db *db, struct arena *arena, int64_t *changes, struct err *err) {
    struct db_row row = {.arena = arena};
    if (!db_one(db, "SELECT total_changes()", DB_NO_ARGS, &row, err))
        return false;
    *changes = value_as_int(row.columns[0]);
    return true;
}

// As FTS5's documentation has it: a negative number of pages first, which puts all pieces beside
// each other to be merged into one, then the work itself until a call changes nothing any more.
bool db_search_forget(struct db *db, struct arena *arena, str name, bool begin, bool *more,
                      struct err *err) {
    const int64_t pages = begin ? -64 : 64;
    int64_t before, after;
    *more = false;
    if (!search_is_lite(db))
        return true;
    if (!count_changes(db, arena, &before, err) ||
        !search_run(db, arena, "INSERT INTO @_fts (@_fts, rank) VALUES ('merge', $1)", name,
                    DB_ARGS(value_int(pages)), err) ||
        !count_changes(db, arena, &after, err))
        return false;
    *more = after - before >= 2;
    return true;
}
