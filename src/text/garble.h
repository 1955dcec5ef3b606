// Texts garbled on their way from head to field, by slips of hand and machine.
//
// The keyboard was in another language ("ghbdtn" for "привет"), a letter comes from another script
// than its neighbours and only looks right (a Latin "a" in "Иванов"), the bytes were read in
// another charset ("Ð˜Ð²Ð°Ð½" for "Иван"), everything was shouted. A slip is told only where what
// was meant is much likelier than what stands there; nothing is repaired without a person. Spaces,
// invisible characters and full-width letters are what text_clean repairs surely; here they are
// only named. Pure functions, any thread. Plain ASCII that looks like words costs a look at its
// letters.
#pragma once
#include "base/str.h"

enum garble_kind { GARBLE_NONE, GARBLE_MOJIBAKE, GARBLE_LAYOUT, GARBLE_LOOKALIKE };

struct garble {
    enum garble_kind kind;
    str repaired;
};

// The gravest slip of a cleaned text; false where there is none.
bool garble_find(struct arena *arena, str s, struct garble *out);
// Only wrong charsets, of a text as typed: cleaning takes away characters that show them.
bool garble_find_charset(struct arena *arena, str typed, str *repaired);

enum garble_surface {
    GARBLE_SPACES = 1,    // doubled, or tabs and line breaks inside
    GARBLE_INVISIBLE = 2, // no-break spaces, soft hyphens, marks of order, controls
    GARBLE_WIDTH = 4,     // full-width letters and digits
};

// What cleaning a typed text does away with: a set of enum garble_surface. White space around the
// text does not count, nor line breaks where `lines` may stay.
unsigned garble_surface(str typed, bool lines);

// Is everything in capitals that are no abbreviations: several long words?
bool garble_is_shouted(str s);
// With a capital at the beginning of each sentence only. Abbreviations and names are lost: a
// suggestion.
str garble_sentence_case(struct arena *arena, str s);
