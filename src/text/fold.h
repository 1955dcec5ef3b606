// Forms of text to compare, search, sort and store: clean, folded, search form, sort key.
//
// The one idea: everything is a table look-up per code point. The table (fold_table.c) is made at
// build time from ICU's NFKC_Casefold data by tools/make_text_tables.c, so there is nothing to
// open, nothing to lock, and plain ASCII never leaves a byte loop. Input is valid UTF-8; results
// live in the arena, or are the input itself where nothing changes. Pure functions, any thread.
#pragma once
#include "base/buf.h"
#include "base/str.h"

// What is stored of a typed text: NFC, control and invisible characters off (a line break counts as
// white space), every run of white space one space, trimmed, full-width ASCII made plain.
str text_clean(struct arena *arena, str s);
// The same, but line breaks stay ("\n", at most one empty line between two lines): for notes.
str text_clean_lines(struct arena *arena, str s);

// What is compared: NFKC, case fold, diacritics off (l-stroke, ss for sharp s, o-slash, d-stroke
// too; Cyrillic yo = ye, but short i stays a letter), quotes and dashes plain ASCII, traditional
// Han made simplified, white space collapsed, trimmed. Idempotent. Punctuation stays.
str text_fold(struct arena *arena, str s);
// Appends the folded text to `out` instead.
void text_fold_add(struct buf *out, str s);
// Of a short text, into the caller's room: for look-ups that keep nothing.
enum { TEXT_SHORT = 128, TEXT_SHORT_ROOM = 4096 };
str text_fold_short(char room[TEXT_SHORT_ROOM], str s);

// The next run of letters and digits of a folded text (cuts it off `*rest`); false at the end.
// Apostrophes inside a word end it ("o'neil" is "o", "neil").
bool text_next_word(str *rest, str *word);

// What the search index holds of a text: its folded words, each once in order, separated by single
// spaces; behind a Cyrillic word its romanisation; for a run of Han its characters, its bigrams,
// the toneless pinyin of each syllable and the whole run joined ("王伟": 王 伟 王伟 wang wei
// wangwei).
str text_search_form(struct arena *arena, str s);
// What a query looks for in that index: folded words, Cyrillic ones romanised (so "Андрей" finds
// Andrey and the reverse), Han as bigrams (one character: itself; what may be a person's name as
// surname and given name), without "https://" and "www." in front of something. Digits that may be
// a telephone number ("0048 600 100") are asked for as they stand or as that number, with "|"
// between the spellings of a word. All words must be found, the last one as a prefix while somebody
// types.
str text_query_form(struct arena *arena, str s);

// What lists sort on, by bytes: the folded text without leading punctuation, at most `max` bytes,
// cut between runes. Latin sorts before Cyrillic before Han, accents do not matter.
str text_sort_key(struct arena *arena, str s, size_t max);
