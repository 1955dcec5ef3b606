// Finding by the index, a piece of the hits in the order of their ids.
//
// FTS5 gives row ids in that order, so a page of a broad word is as cheap as one of a narrow word:
// it stops when the page is full. GIN gives all of them at once, so a broad word is looked for
// among the newest records first, where it is soon met.
#include "db/search_private.h"
#include <string.h>

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
        str arg = number_arg(arena, args, count, value_text(words_fts(arena, search->words)));
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
                     int64_t most, const char *column, struct buf *sql, struct value *args,
                     size_t *count) {
    const char *key = key_column(db);
    buf_format(sql, "%s IN (SELECT %s%s ", column, search->archived ? "-" : "", key);
    add_source(db, arena, search, sql, args, count);
    buf_format(sql, " AND %s %s 0", key, search->archived ? "<" : ">");
    if (most)
        buf_format(sql, " ORDER BY %s%s LIMIT %lld", key, search->archived ? "" : " DESC",
                   (long long)most);
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
    if (search_is_lite(db) && !words_spread_all(db, arena, search->name, &named.words, err))
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
