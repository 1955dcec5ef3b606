// The two engines' ways of finding words by their beginning.
//
// FTS5 gives row ids in order, so a page of a broad word is as cheap as one of a narrow word: it
// stops when the page is full. The prefix index makes one, two and three typed characters as cheap
// as whole words. PostgreSQL's GIN index of the words gives all records of a word at once, so a
// broad word is looked for among the newest records first, where it is soon met. Archived records
// stand under negative ids, which one bound in the same order leaves out.
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

// -- finding

// "=word" is that word and no longer one. The quotes make it a plain string, whatever it holds.
static void add_lite_word(struct buf *out, str word) {
    bool whole = str_starts(word, STR("="));
    buf_add_char(out, '"');
    for (size_t i = whole; i < word.len; i++) {
        if (word.ptr[i] == '"')
            buf_add_char(out, '"');
        buf_add_char(out, word.ptr[i]);
    }
    buf_add_z(out, whole ? "\"" : "\"*");
}

static void add_postgres_word(struct buf *out, str word) {
    bool whole = str_starts(word, STR("="));
    buf_add_char(out, '\'');
    for (size_t i = whole; i < word.len; i++) {
        if (strchr("'\\", word.ptr[i]))
            buf_add_char(out, word.ptr[i]);
        buf_add_char(out, word.ptr[i]);
    }
    buf_add_z(out, whole ? "'" : "':*");
}

struct syntax {
    const char *and, * or ;
    void (*add_word)(struct buf *out, str word);
};

// ("jan"*) AND ("kow"* OR "kov"*)
static str expression(struct arena *arena, const struct syntax *syntax, str words) {
    struct buf out;
    buf_init(&out, arena);
    str word, spelling;
    size_t count = 0;
    while (count < DB_SEARCH_WORDS && str_split(&words, ' ', &word)) {
        if (!word.len)
            continue;
        buf_add_z(&out, count++ ? syntax->and : "");
        buf_add_char(&out, '(');
        size_t spellings = 0;
        while (word.len && str_split(&word, '|', &spelling)) {
            buf_add_z(&out, spellings++ ? syntax->or : "");
            syntax->add_word(&out, spelling);
        }
        buf_add_char(&out, ')');
    }
    return buf_str(&out);
}

static str fts_expression(struct arena *arena, str words) {
    return expression(arena, &(struct syntax){" AND ", " OR ", add_lite_word}, words);
}

str words_tsquery(struct arena *arena, str words) {
    return expression(arena, &(struct syntax){" & ", " | ", add_postgres_word}, words);
}

// FTS5 gathers all records of all words of a beginning longer than its prefix index knows before
// it gives the first one; words asked for by name it reads in step, only as far as the page goes.
static bool spread(struct db *db, struct arena *arena, str name, str *words, struct err *err) {
    struct buf out;
    str rest = *words, word, spelling;
    buf_init(&out, arena);
    while (rest.len && str_split(&rest, ' ', &word)) {
        buf_add(&out, out.len ? STR(" ") : STR(""));
        for (size_t i = 0; word.len && str_split(&word, '|', &spelling); i++) {
            buf_add(&out, i ? STR("|") : STR(""));
            if (!words_spread(db, arena, name, spelling, &out, err))
                return false;
        }
    }
    *words = buf_str(&out);
    return true;
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

static str number_arg(struct arena *arena, struct value *args, size_t *count, struct value v) {
    args[*count] = v;
    ++*count;
    return str_format(arena, "$%zu", *count);
}

// "(body LIKE ...) AND (...)": the words in a row that is read anyway.
static void add_like(struct arena *arena, const struct db_search *search, struct buf *sql,
                     struct value *args, size_t *count) {
    str words = search->words, word, spelling;
    size_t used = 0;
    while (used < DB_SEARCH_WORDS && str_split(&words, ' ', &word)) {
        if (!word.len)
            continue;
        buf_add_z(sql, used++ ? " AND (" : "(");
        size_t spellings = 0;
        while (spellings < DB_SEARCH_SPELLINGS && str_split(&word, '|', &spelling)) {
            str arg = number_arg(arena, args, count, value_text(like_pattern(arena, spelling)));
            buf_format(sql, "%sbody LIKE " STR_FMT, spellings++ ? " OR " : "", STR_ARG(arg));
        }
        buf_add_char(sql, ')');
    }
}

// "FROM ... WHERE the words are there", up to the bounds of the ids. PostgreSQL's planner does not
// know what is looked for when it keeps a plan; seeing the bounds and the order it would read the
// whole table in that order. So the words are a question of their own, which their index answers.
static void add_source(struct db *db, struct arena *arena, const struct db_search *search,
                       struct buf *sql, struct value *args, size_t *count) {
    str name = search->name;
    if (search_is_lite(db)) {
        str arg = number_arg(arena, args, count, value_text(fts_expression(arena, search->words)));
        buf_format(sql, "FROM " STR_FMT "_fts WHERE " STR_FMT "_fts MATCH " STR_FMT, STR_ARG(name),
                   STR_ARG(name), STR_ARG(arg));
        return;
    }
    str arg = number_arg(arena, args, count, value_text(words_tsquery(arena, search->words)));
    buf_format(sql,
               "FROM (WITH hits AS MATERIALIZED (SELECT record_id FROM " STR_FMT
               " WHERE " POSTGRES_WORDS " @@ CAST(" STR_FMT
               " AS tsquery)) SELECT record_id FROM hits) AS found WHERE true",
               STR_ARG(name), STR_ARG(arg));
}

static const char *key_column(struct db *db) {
    return search_is_lite(db) ? "rowid" : "record_id";
}

void db_search_where(struct db *db, struct arena *arena, const struct db_search *search,
                     bool capped, const char *column, struct buf *sql, struct value *args,
                     size_t *count) {
    const char *key = key_column(db);
    buf_format(sql, "%s IN (SELECT %s%s ", column, search->archived ? "-" : "", key);
    add_source(db, arena, search, sql, args, count);
    buf_format(sql, " AND %s %s 0", key, search->archived ? "<" : ">");
    if (capped)
        buf_format(sql, " ORDER BY %s%s LIMIT %d", key, search->archived ? "" : " DESC",
                   DB_SEARCH_CAP);
    buf_add_char(sql, ')');
}

// The keys of archived records run the other way round.
static void key_bounds(const struct db_search *search, const struct db_search_range *range,
                       int64_t *above, int64_t *below) {
    *above = !range->descending && range->after > 0 ? range->after : 0;
    *below = range->descending && range->after > 0 ? range->after : INT64_MAX;
    if (search->archived) {
        int64_t low = *above;
        *above = -*below;
        *below = -low;
    }
}

struct asked {
    struct db *db;
    struct arena *arena;
    struct buf sql;
    struct value args[DB_SEARCH_ARGS + 4];
    size_t count;
};

static void ask(struct db *db, struct arena *arena, struct asked *q) {
    q->db = db;
    q->arena = arena;
    q->count = 0;
    buf_init(&q->sql, arena);
}

static void add_bounds(struct asked *q, const struct db_search *search,
                       const struct db_search_range *range) {
    const char *key = key_column(q->db);
    int64_t above, below;
    key_bounds(search, range, &above, &below);
    str low = number_arg(q->arena, q->args, &q->count, value_int(above));
    str high = number_arg(q->arena, q->args, &q->count, value_int(below));
    buf_format(&q->sql, "%s > " STR_FMT " AND %s < " STR_FMT, key, STR_ARG(low), key,
               STR_ARG(high));
}

static void add_order(struct asked *q, const struct db_search *search,
                      const struct db_search_range *range) {
    buf_format(&q->sql, " ORDER BY %s%s", key_column(q->db),
               range->descending != search->archived ? " DESC" : "");
}

static void add_piece(struct asked *q, const struct db_search_range *range) {
    str limit = number_arg(q->arena, q->args, &q->count, value_int(range->limit));
    str offset = number_arg(q->arena, q->args, &q->count, value_int(range->offset));
    buf_format(&q->sql, " LIMIT " STR_FMT " OFFSET " STR_FMT, STR_ARG(limit), STR_ARG(offset));
}

static bool read_ids(struct asked *q, int64_t **ids, size_t *count, struct err *err) {
    size_t cap = 64;
    struct arena *arena = q->arena;
    struct db_rows rows;
    *count = 0;
    *ids = ARENA_ARRAY(arena, cap, int64_t);
    if (!db_query(q->db, buf_str(&q->sql).ptr, q->args, q->count, &rows, err))
        return false;
    while (db_next(&rows)) {
        if (*count == cap) {
            *ids = arena_grow(arena, *ids, cap * sizeof **ids, cap * 2 * sizeof **ids);
            cap *= 2;
        }
        int64_t id = value_as_int(db_column(&rows, 0));
        (*ids)[(*count)++] = id < 0 ? -id : id;
    }
    return db_done(&rows, err);
}

// Among the first rows of the range. What is not found there in full is rare enough for the index.
static bool look_nearby(struct db *db, struct arena *arena, const struct db_search *search,
                        const struct db_search_range *range, int64_t **ids, size_t *count,
                        struct err *err) {
    enum { NEARBY = 1000 };
    struct asked q;
    ask(db, arena, &q);
    buf_format(&q.sql, "SELECT record_id FROM (SELECT record_id, body FROM " STR_FMT " WHERE ",
               STR_ARG(search->name));
    add_bounds(&q, search, range);
    add_order(&q, search, range);
    buf_format(&q.sql, " LIMIT %d) AS nearby WHERE ", NEARBY);
    add_like(arena, search, &q.sql, q.args, &q.count);
    add_order(&q, search, range);
    add_piece(&q, range);
    return read_ids(&q, ids, count, err);
}

bool db_search_ids(struct db *db, struct arena *arena, const struct db_search *search,
                   const struct db_search_range *range, int64_t **ids, size_t *count,
                   struct err *err) {
    enum { FEW = 100 }; // of a page; many are not found nearby
    struct asked q;
    struct db_search named = *search;
    if (search_is_lite(db) && !spread(db, arena, search->name, &named.words, err))
        return false;
    if (!search_is_lite(db) && range->limit + range->offset <= FEW) {
        if (!look_nearby(db, arena, search, range, ids, count, err))
            return false;
        if (*count == (size_t)range->limit)
            return true;
    }
    ask(db, arena, &q);
    buf_format(&q.sql, "SELECT %s ", key_column(db));
    add_source(db, arena, &named, &q.sql, q.args, &q.count);
    buf_add_z(&q.sql, " AND ");
    add_bounds(&q, search, range);
    add_order(&q, search, range);
    add_piece(&q, range);
    return read_ids(&q, ids, count, err);
}
