// Between the files of the search: the index and how it is kept (search.c), what is looked for
// (search_expression.c), finding it (search_find.c), and the list of words (search_words.c).
#pragma once
#include "db/search.h"

// PostgreSQL's words of an entry and the index of them; @ is the table's name. A word of these is
// at most 2046 bytes, all of an entry 1 MB: text_search_form and derive_search keep to less.
#define POSTGRES_WORDS "array_to_tsvector(string_to_array(trim(body), ' '))"
#define POSTGRES_INDEX "CREATE INDEX IF NOT EXISTS @_words ON @ USING gin ((" POSTGRES_WORDS "));\n"

bool search_is_lite(const struct db *db);

// What the engines are asked for `words` (db_search.words; "=word" is that word and no longer one).
str words_fts(struct arena *arena, str words);
str words_tsquery(struct arena *arena, str words);
// Beginnings in `words` become the words they stand for, where these are few. FTS5 gathers all
// records of all words of a beginning longer than its prefix index knows before it gives the first
// one; words asked for by name it reads in step, only as far as the page goes.
MUST_CHECK bool words_spread_all(struct db *db, struct arena *arena, str name, str *words,
                                 struct err *err);

// `sql` with the table's name for @.
MUST_CHECK bool search_run(struct db *db, struct arena *arena, const char *sql, str name,
                           const struct value *args, size_t count, struct err *err);

// A script that creates the list, unless it is there.
str words_ddl(struct db *db, struct arena *arena, str name);
// Words of an entry as it is now, but for those it had before.
MUST_CHECK bool words_add(struct db *db, struct arena *arena, str name, str words, str before,
                          struct err *err);
// Words of an entry that has left the index, but for those it holds now: what no other entry has
// is known no more, so nothing stays of who was erased.
MUST_CHECK bool words_drop(struct db *db, struct arena *arena, str name, str words, str after,
                           struct err *err);

// Appends the words that begin with `prefix` on SQLite, "=anna|=annabel"; one without "=" stands
// for its longer ones, too. Where they are not known, or many, `prefix` itself: a beginning that
// many words share is short, or few records have each of them.
MUST_CHECK bool words_spread(struct db *db, struct arena *arena, str name, str prefix,
                             struct buf *out, struct err *err);
