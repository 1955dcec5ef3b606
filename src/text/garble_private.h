// What the finders of slips share, and the tables that tools/make_garble_tables.c writes at build
// time.
#pragma once
#include "base/buf.h"
#include "text/garble.h"

// How unlikely letters follow each other in words of the languages written in a script: -8 log2 of
// the probability of a letter behind two others, of names and words that CLDR has in the languages
// first served, and of our given names. 0 is the edge of a word.
enum { GARBLE_LATIN = 27, GARBLE_CYRILLIC = 46 };
extern const uint8_t garble_latin[GARBLE_LATIN * GARBLE_LATIN * GARBLE_LATIN];
extern const uint8_t garble_cyrillic[GARBLE_CYRILLIC * GARBLE_CYRILLIC * GARBLE_CYRILLIC];

// Single-byte charsets: what bytes from 0x80 on mean (U+FFFD: nothing), and back.
enum garble_charset {
    GARBLE_1252, // with the controls of ISO 8859-1 where it has nothing
    GARBLE_1250,
    GARBLE_1251,
    GARBLE_8859_2,
    GARBLE_KOI8,
    GARBLE_866,
    GARBLE_852,
    GARBLE_437,
    GARBLE_MAC,
    GARBLE_CHARSETS
};
struct garble_byte {
    uint16_t rune;
    uint8_t byte;
};
extern const uint16_t garble_runes[GARBLE_CHARSETS][128];
extern const struct garble_byte garble_bytes[GARBLE_CHARSETS][128]; // sorted by rune

// Bits from U+4E00 to U+9FFF: what UTF-8 of Han begins with where it was read as GBK.
extern const uint32_t garble_gbk_start[];

// What words cost by these tables, in eighths of a bit a letter (the end of the word is one); words
// are runs of letters.
struct garble_cost {
    int sum;     // of all letters and ends
    int letters; // of the script asked for
    int strange; // of other scripts, or not in the table
    int marks;   // letters and ends that were summed
};
// Of ASCII text, upper or lower case.
struct garble_cost garble_cost_ascii(str s);
// Of text in Latin (marks do not count) or Cyrillic letters, its first TEXT_SHORT bytes.
struct garble_cost garble_cost_text(str s, bool cyrillic);
int garble_cost_mean(struct garble_cost cost); // strange letters cost most

// The finders. The text is cleaned and valid; false: nothing found, `repaired` untouched.
bool garble_find_layout(struct arena *arena, str s, str *repaired);
bool garble_find_lookalike(struct arena *arena, str s, str *repaired);
bool garble_find_mojibake(struct arena *arena, str s, str *repaired);
