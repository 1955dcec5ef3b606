// Slips of typing: what single slip makes one word of another, by how likely fingers make it. The
// words are lower-case ASCII. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum slip {
    SLIP_NONE,
    SLIP_FINGER, // neighbours swapped, a letter doubled, one of two left out
    SLIP_KEY,    // the next key instead or as well, an inner letter left out, a vowel for another
    SLIP_ANY,    // any other single letter
    SLIP_FIRST,  // the first letter is another, missing, or stands behind one too many
    SLIP_FAR     // more than one
};

// What makes `seen` of `right`.
enum slip slip_between(str seen, str right);
// Optimal string alignment distance (insert, delete, change, swap neighbours; each 1), 3 above 2.
int slip_distance(str a, str b);
