// Languages by any name or code, as BCP 47 tags: "polski", "Polnisch", "pol", "pl_PL" to "pl",
// "pl-PL".
//
// The table is made at build time from ICU's names in all its locales. Pure functions, any thread.
#pragma once
#include "base/str.h"

struct language {
    str code;  // "pl", "pt-BR"; empty where the text is no language we know
    str level; // of somebody who speaks it: "C1", or empty
};

// Reads a name in any language, a code of two or three letters, a locale's name; "język polski",
// "English (B2)". False where none is known.
bool language_read(struct arena *arena, str text, struct language *out);
