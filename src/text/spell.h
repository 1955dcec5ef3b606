// How far two words are apart by the slips of a hand that types.
#pragma once
#include "base/str.h"

enum { TEXT_DISTANCE_RUNES = 32, TEXT_DISTANCE_FAR = 1000 };

// Optimal string alignment: insertions, deletions, substitutions and neighbours exchanged count one
// each. TEXT_DISTANCE_FAR where one of the texts has more than TEXT_DISTANCE_RUNES runes.
// Boytsov, Indexing methods for approximate dictionary searching, 2011.
unsigned text_distance(str a, str b);
// Whether somebody who typed `typed` may have meant `word`: the first letter is right, and one slip
// for every four letters, two at most.
bool text_is_slip(str typed, str word);
