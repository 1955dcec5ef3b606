// Which script a text is written in: as far as names need it (Latin, Cyrillic, Han, other).
//
// Pure functions, any thread. Source: Unicode script property, through ICU.
#pragma once
#include "base/str.h"

enum script {
    SCRIPT_NONE, // no letters: digits, punctuation, or empty
    SCRIPT_LATIN,
    SCRIPT_CYRILLIC,
    SCRIPT_HAN,
    SCRIPT_OTHER,
    SCRIPT_MIXED, // letters of more than one script
};

enum script script_of_rune(uint32_t rune); // never SCRIPT_MIXED
enum script script_of_text(str s);
bool rune_is_han(uint32_t rune); // an ideograph, quickly
