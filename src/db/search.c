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
    "    prefix='1 2 3', detail='none', columnsize=0, tokenize='ascii');\n"
    "CREATE TRIGGER @_insert AFTER INSERT ON @ BEGIN\n"
    "    INSERT INTO @_fts (rowid, body) VALUES (new.record_id, new.body);\n"
    "END;\n"
    "CREATE TRIGGER @_delete AFTER DELETE ON @ BEGIN\n"
    "    INSERT INTO @_fts (@_fts, rowid, body) VALUES ('delete', old.record_id, old.body);\n"
    "END;\n"
    "CREATE TRIGGER @_update AFTER UPDATE ON @ BEGIN\n"
    "    INSERT INTO @_fts (@_fts, rowid, body) VALUES ('delete', old.record_id, old.body);\n"
    "    INSERT INTO @_fts (rowid, body) VALUES (new.record_id, new.body);\n"
    "END;\n";

static const char postgres_ddl[] =
    "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;\n"
    "CREATE TABLE @ (record_id BIGINT PRIMARY KEY, body TEXT COLLATE \"C\" NOT NULL);\n"
    "CREATE INDEX @_trgm ON @ USING gin (body public.gin_trgm_ops);\n";

str db_search_ddl(struct db *db, struct arena *arena, str name) {
    str ddl = str_of(is_sqlite(db) ? sqlite_ddl : postgres_ddl);
    return str_replace(arena, ddl, STR("@"), name);
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
