// How words sound: Daitch-Mokotoff codes, which bring spellings of one Slavic, Germanic or Yiddish
// word together ("Moskowitz", "Moskovitz": 645740).
//
// Source: Gary Mokotoff and Randy Daitch, "The Daitch-Mokotoff Soundex", Avotaynu 1985; the coding
// chart as Avotaynu publishes it. Ours differs in one point: codes are not cut at six digits, so
// that long words do not meet by how they begin. Pure function, any thread.
#pragma once
#include "base/str.h"

// Letters that may be read in two ways (ch, ck, c, j, rs, rz) make several codes of one text. Each
// bit of `reading` says how one of them is read, from the left; those beyond are read the first
// way. TEXT_READINGS codes of a text are all there is.
enum { TEXT_READINGS = 4 };

// The codes of the words of a folded text, romanised, with single spaces between; words without a
// code (of other scripts) are left out. *ambiguous: how many letters may be read in two ways.
str text_sound(struct arena *arena, str folded, unsigned reading, unsigned *ambiguous);
