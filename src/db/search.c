// The two engines' ways of finding words by their beginning.
//
// FTS5 gives row ids in order, so the newest come first without sorting; the prefix index makes
// one, two and three typed characters as cheap as whole words. pg_trgm finds "% kow%" through its
// GIN index. Both stop at DB_SEARCH_CAP, so that a broad prefix costs no more than a narrow one.
#include "db/search.h"
#include <string.h>

static bool is_sqlite(const struct db *db) {
    return strcmp(db_engine_name(db), "sqlite") == 0;
}

// @ is the table's name.
static const char sqlite_ddl[] =
    "CREATE TABLE @ (record_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;\n"
    "CREATE VIRTUAL TABLE @_fts USING fts5(body, content='@', content_rowid='record_id',\n"
    "    prefix='1 2 3', detail='none', columnsize=0, tokenize='ascii');\n";

static const char postgres_ddl[] =
    "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;\n"
    "CREATE TABLE @ (record_id BIGINT PRIMARY KEY, body TEXT COLLATE \"C\" NOT NULL);\n"
    "CREATE INDEX @_trgm ON @ USING gin (body public.gin_trgm_ops);\n";

str db_search_ddl(struct db *db, struct arena *arena, str name) {
    str ddl = str_of(is_sqlite(db) ? sqlite_ddl : postgres_ddl);
    return str_replace(arena, ddl, STR("@"), name);
}

// Triggers would keep the index as well, but a statement with triggers opens a savepoint of its
// own, and at each of those FTS5 writes out what it holds: that made every insert three times as
// dear.
static bool run(struct db *db, struct arena *arena, const char *sql, str name,
                const struct value *args, size_t count, struct err *err) {
    str text = str_replace(arena, str_of(sql), STR("@"), name);
    return db_run(db, text.ptr, args, count, err);
}

bool db_search_insert(struct db *db, struct arena *arena, str name, int64_t record_id, str words,
                      struct err *err) {
    const struct value args[] = {value_int(record_id),
                                 value_text(str_concat(arena, STR(" "), words))};
    return run(db, arena, "INSERT INTO @ (record_id, body) VALUES ($1, $2)", name, args, 2, err) &&
           (!is_sqlite(db) ||
            run(db, arena, "INSERT INTO @_fts (rowid, body) VALUES ($1, $2)", name, args, 2, err));
}

bool db_search_update(struct db *db, struct arena *arena, str name, int64_t record_id, str words,
                      struct err *err) {
    struct db_row old = {.arena = arena};
    str select = str_replace(arena, STR("SELECT body FROM @ WHERE record_id = $1"), STR("@"), name);
    if (!db_one(db, select.ptr, DB_ARGS(value_int(record_id)), &old, err))
        return false;
    if (!old.found)
        return db_search_insert(db, arena, name, record_id, words, err);
    const struct value args[] = {value_int(record_id),
                                 value_text(str_concat(arena, STR(" "), words))};
    if (value_equal(old.columns[0], args[1]))
        return true;
    const struct value gone[] = {args[0], old.columns[0]};
    if (is_sqlite(db) &&
        !run(db, arena, "INSERT INTO @_fts (@_fts, rowid, body) VALUES ('delete', $1, $2)", name,
             gone, 2, err))
        return false;
    return run(db, arena, "UPDATE @ SET body = $2 WHERE record_id = $1", name, args, 2, err) &&
           (!is_sqlite(db) ||
            run(db, arena, "INSERT INTO @_fts (rowid, body) VALUES ($1, $2)", name, args, 2, err));
}

// "jan"* AND "kow"*: the quotes make every word a plain string, whatever it holds.
static str fts_expression(struct arena *arena, str words) {
    struct buf out;
    buf_init(&out, arena);
    str word;
    size_t count = 0;
    while (count < DB_SEARCH_WORDS && str_split(&words, ' ', &word)) {
        if (!word.len)
            continue;
        buf_add_z(&out, count++ ? " AND \"" : "\"");
        for (size_t i = 0; i < word.len; i++) {
            if (word.ptr[i] == '"')
                buf_add_char(&out, '"');
            buf_add_char(&out, word.ptr[i]);
        }
        buf_add_z(&out, "\"*");
    }
    return buf_str(&out);
}

static str like_pattern(struct arena *arena, str word) {
    struct buf out;
    buf_init(&out, arena);
    buf_add_z(&out, "% ");
    for (size_t i = 0; i < word.len; i++) {
        if (strchr("%_\\", word.ptr[i]))
            buf_add_char(&out, '\\');
        buf_add_char(&out, word.ptr[i]);
    }
    buf_add_char(&out, '%');
    return buf_str(&out);
}

void db_search_where(struct db *db, struct arena *arena, str name, const char *column, str words,
                     struct buf *sql, struct value *args, size_t *count) {
    if (is_sqlite(db)) {
        args[*count] = value_text(fts_expression(arena, words));
        ++*count;
        buf_format(sql,
                   "%s IN (SELECT rowid FROM " STR_FMT "_fts WHERE " STR_FMT
                   "_fts MATCH $%zu ORDER BY rowid DESC LIMIT %d)",
                   column, STR_ARG(name), STR_ARG(name), *count, DB_SEARCH_CAP);
        return;
    }
    buf_format(sql, "%s IN (SELECT record_id FROM " STR_FMT " WHERE ", column, STR_ARG(name));
    str word;
    size_t used = 0;
    while (used < DB_SEARCH_WORDS && str_split(&words, ' ', &word)) {
        if (!word.len)
            continue;
        args[*count] = value_text(like_pattern(arena, word));
        ++*count;
        buf_format(sql, "%sbody LIKE $%zu", used++ ? " AND " : "", *count);
    }
    buf_format(sql, " LIMIT %d)", DB_SEARCH_CAP);
}
