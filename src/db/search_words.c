// The words that a search table holds, each once: what a mistyped word is compared with.
//
// The index itself could tell them, but reads everything it knows of each word on the way, a
// quarter of a second where there are millions of records. A list beside it costs a look-up for
// each word written, and reading it costs what it gives. It holds words of three letters at least,
// the first 32 letters of longer ones, and none with a digit among its first four: numbers are
// many, and of them every slip is another number that somebody has. So of any beginning of four
// letters the list knows all words, which is what the search by beginnings asks it for.
#include "base/map.h"
#include "base/utf8.h"
#include "db/search_private.h"

#define LAST_RUNE "\xF4\x8F\xBF\xBF"

enum { LETTERS_MIN = 3, LETTERS_MAX = 32, LETTERS_BEGINNING = 4 };

// PostgreSQL's list has no unique key: two transactions that write the same words in another order
// would wait for each other. A word that is there twice is told twice.
static const char lite_words_ddl[] =
    "CREATE TABLE IF NOT EXISTS @_list (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;\n";
static const char postgres_words_ddl[] =
    "CREATE TABLE IF NOT EXISTS @_list (word TEXT COLLATE \"C\" NOT NULL);\n"
    "CREATE INDEX IF NOT EXISTS @_list_word ON @_list (word);\n";

str words_ddl(struct db *db, struct arena *arena, str name) {
    str ddl = str_of(search_is_lite(db) ? lite_words_ddl : postgres_words_ddl);
    return str_replace(arena, ddl, STR("@"), name);
}

static bool has_digit(str word) {
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
            return true;
    return false;
}

static str first_letters(str word, size_t count) {
    size_t at = 0;
    while (count-- && at < word.len)
        utf8_next(word, &at);
    return str_slice(word, 0, at);
}

// As it stands in the list; empty where it does not.
static str list_form(str word) {
    if (utf8_count(word) < LETTERS_MIN || has_digit(first_letters(word, LETTERS_BEGINNING)))
        return (str){0};
    return first_letters(word, LETTERS_MAX);
}

static bool is_cut(str listed) {
    return utf8_count(listed) == LETTERS_MAX;
}

// The listed forms of `words` that are not among those of `others`, with single spaces.
static str listed(struct arena *arena, str words, str others) {
    struct map seen;
    struct buf out;
    str word;
    map_init(&seen, arena);
    buf_init(&out, arena);
    while (others.len && str_split(&others, ' ', &word))
        (void)map_add(&seen, list_form(word), &out);
    while (words.len && str_split(&words, ' ', &word)) {
        str form = list_form(word);
        if (form.len && map_add(&seen, form, &out)) {
            buf_add(&out, out.len ? STR(" ") : STR(""));
            buf_add(&out, form);
        }
    }
    return buf_str(&out);
}

bool words_add(struct db *db, struct arena *arena, str name, str words, str before,
               struct err *err) {
    str fresh = listed(arena, words, before), word;
    if (fresh.len && !search_is_lite(db))
        return search_run(
            db, arena,
            "INSERT INTO @_list (word) SELECT w FROM unnest(string_to_array($1, ' ')) "
            "AS w WHERE NOT EXISTS (SELECT 1 FROM @_list WHERE word = w)",
            name, DB_ARGS(value_text(fresh)), err);
    str sql = str_replace(
        arena, STR("INSERT INTO @_list (word) VALUES ($1) ON CONFLICT DO NOTHING"), STR("@"), name);
    while (fresh.len && str_split(&fresh, ' ', &word))
        if (!db_run(db, sql.ptr, DB_ARGS(value_text(word)), err))
            return false;
    return true;
}

static const char lite_drop[] = "DELETE FROM @_list WHERE word = $1 AND NOT EXISTS "
                                "(SELECT 1 FROM @_fts WHERE @_fts MATCH $2)";
// A word that many have is soon met among the newest, so that the index need not gather them all.
// HOLDS stands for PostgreSQL's @@, which would be taken for the table's name twice.
static const char postgres_drop[] =
    "DELETE FROM @_list WHERE word = $1 AND NOT EXISTS (SELECT 1 FROM "
    "(SELECT body FROM @ ORDER BY record_id DESC LIMIT 100) AS newest "
    "WHERE " POSTGRES_WORDS " HOLDS CAST($2 AS tsquery)) AND NOT EXISTS "
    "(WITH hits AS MATERIALIZED (SELECT 1 FROM @ WHERE " POSTGRES_WORDS
    " HOLDS CAST($2 AS tsquery)) SELECT 1 FROM hits)";

static bool drop_word(struct db *db, struct arena *arena, str name, str word, struct err *err) {
    bool lite = search_is_lite(db), cut = is_cut(word);
    str asked = lite ? str_format(arena, "\"" STR_FMT "\"%s", STR_ARG(word), cut ? "*" : "")
                     : words_tsquery(arena, str_concat(arena, cut ? STR("") : STR("="), word));
    str sql = str_replace(arena, str_of(lite ? lite_drop : postgres_drop), STR("@"), name);
    sql = str_replace(arena, sql, STR("HOLDS"), STR("@@"));
    return db_run(db, str_z(arena, sql), DB_ARGS(value_text(word), value_text(asked)), err);
}

bool words_drop(struct db *db, struct arena *arena, str name, str words, str after,
                struct err *err) {
    str gone = listed(arena, words, after), word;
    while (gone.len && str_split(&gone, ' ', &word))
        if (!drop_word(db, arena, name, word, err))
            return false;
    return true;
}

// -- a search table of an earlier version

// The vocabulary of FTS5 (fts5vocab) is read this once.
static const char lite_fill[] =
    "CREATE VIRTUAL TABLE IF NOT EXISTS @_words USING fts5vocab('@_fts', 'row');\n"
    "DELETE FROM @_list;\n"
    "INSERT INTO @_list (word) SELECT substr(term, 1, 32) FROM @_words WHERE length(term) >= 3 "
    "AND substr(term, 1, 4) NOT GLOB '*[0-9]*' ON CONFLICT DO NOTHING;\n"
    "DROP TABLE @_words;\n";
// Words were longer once, and stood in a trigram index.
static const char postgres_fill[] =
    "UPDATE @ SET body = left(regexp_replace(body, '([^ ]{128})[^ ]+', '\\1', 'g'), 200000) "
    "WHERE octet_length(body) > 128 AND (body ~ '[^ ]{129}' OR octet_length(body) > 800000);\n"
    "DROP INDEX IF EXISTS @_trgm;\n" POSTGRES_INDEX "DELETE FROM @_list;\n"
    "INSERT INTO @_list (word) SELECT DISTINCT left(w, 32) FROM @, "
    "unnest(string_to_array(body, ' ')) AS w "
    "WHERE length(w) >= 3 AND left(w, 4) !~ '[0-9]';\n";

bool db_search_renew(struct db *db, struct arena *arena, str name, struct err *err) {
    str fill = str_of(search_is_lite(db) ? lite_fill : postgres_fill);
    str sql =
        str_concat(arena, words_ddl(db, arena, name), str_replace(arena, fill, STR("@"), name));
    return db_script(db, str_z(arena, sql), err);
}

// -- reading it

static bool tell(struct db_rows *rows, void (*each)(void *user, str word), void *user,
                 struct err *err) {
    while (db_next(rows)) {
        str word = value_as_str(db_column(rows, 0));
        if (!has_digit(word) && !is_cut(word))
            each(user, word);
    }
    return db_done(rows, err);
}

static bool lite_vocabulary(struct db *db, struct arena *arena, str name, str prefix, int64_t most,
                            struct db_rows *rows, struct err *err) {
    str sql =
        str_replace(arena, STR("SELECT word FROM @_list WHERE word >= $1 AND word < $2 LIMIT $3"),
                    STR("@"), name);
    return db_query(db, sql.ptr,
                    DB_ARGS(value_text(prefix),
                            value_text(str_concat(arena, prefix, STR(LAST_RUNE))), value_int(most)),
                    rows, err);
}

bool words_spread(struct db *db, struct arena *arena, str name, str prefix, struct buf *out,
                  struct err *err) {
    enum { SPREAD = 64 };
    struct buf words;
    struct db_rows rows;
    size_t count = 0;
    buf_init(&words, arena);
    bool known = utf8_count(prefix) >= LETTERS_BEGINNING && str_equal(list_form(prefix), prefix);
    if (known && !lite_vocabulary(db, arena, name, prefix, SPREAD + 1, &rows, err))
        return false;
    for (; known && db_next(&rows); count++) {
        str word = value_as_str(db_column(&rows, 0));
        buf_format(&words, "%s%s" STR_FMT, count ? "|" : "", is_cut(word) ? "" : "=",
                   STR_ARG(word));
    }
    buf_add(out, count && count <= SPREAD ? buf_str(&words) : prefix);
    return !known || db_done(&rows, err);
}

// All at once, for the way there is what each costs.
static bool postgres_vocabulary(struct db *db, struct arena *arena, str name, const str *prefixes,
                                size_t count, struct db_rows *rows, struct err *err) {
    struct buf all;
    buf_init(&all, arena);
    for (size_t i = 0; i < count; i++) {
        buf_add(&all, i ? STR(" ") : STR(""));
        buf_add(&all, prefixes[i]);
    }
    str sql = str_replace(arena,
                          STR("SELECT word FROM unnest(string_to_array($1, ' ')) AS p JOIN @_list "
                              "ON word >= p COLLATE \"C\" AND word < p || $2 COLLATE \"C\""),
                          STR("@"), name);
    return db_query(db, sql.ptr, DB_ARGS(value_text(buf_str(&all)), value_text(STR(LAST_RUNE))),
                    rows, err);
}

bool db_search_vocabulary(struct db *db, struct arena *arena, str name, const str *prefixes,
                          size_t count, void (*each)(void *user, str word), void *user,
                          struct err *err) {
    struct db_rows rows;
    if (!search_is_lite(db))
        return !count || (postgres_vocabulary(db, arena, name, prefixes, count, &rows, err) &&
                          tell(&rows, each, user, err));
    for (size_t i = 0; i < count; i++)
        if (!lite_vocabulary(db, arena, name, prefixes[i], INT64_MAX, &rows, err) ||
            !tell(&rows, each, user, err))
            return false;
    return true;
}
