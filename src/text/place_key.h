// The key under which spellings of a country or region meet, and the constant tables of such keys.
//
// The one idea: a spelling is reduced to letters and digits, and of those only a hash of 64 bits is
// kept. A row is the hash's upper 50 bits and 14 bits of what the spelling means, so 60,000
// spellings need half a megabyte and nothing is relocated when the program starts. The chance that
// an unknown text is taken for a known one is 1 in 10^10. Keys are made by this file both for the
// tables (tools/place_names.c, at build time) and for what people typed. Pure functions, any
// thread.
#pragma once
#include "base/str.h"

enum { PLACE_NAME_MAX = 320 };    // bytes of a spelling; longer ones are no place
enum { PLACE_KEY_ROOM = 1536 };   // bytes a key may take
enum { PLACE_MEANING_BITS = 14 }; // of a row
enum { PLACE_BUCKET_BITS = 12 };  // upper bits of the hash: where a row stands
enum { PLACE_UNKNOWN = -1 };

// What is kept of the folded text.
enum place_marks {
    PLACE_MARKS_KEPT,   // vowel signs of Indic scripts and the like stay
    PLACE_MARKS_DROPPED // ... go, as where somebody stripped "diacritics"
};

// Letters and digits of the folded text, canonically decomposed; empty where it does not fit.
str place_key(char room[PLACE_KEY_ROOM], str text, enum place_marks marks);
// `scope` keeps what is equal in different countries apart ("PL"); empty for names of countries.
uint64_t place_hash(str scope, str key);

struct place_table {
    const uint64_t *rows;   // sorted
    const uint32_t *bucket; // 1 << PLACE_BUCKET_BITS and the end
};

// What the hash means, or PLACE_UNKNOWN.
int place_table_find(const struct place_table *table, uint64_t hash);
