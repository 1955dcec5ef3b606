// What the two files of the search form share.
#pragma once
#include "text/fold.h"

enum { SEARCH_NUMBER_WORDS = 17 };

// Where a folded text begins with digits that may be a telephone number, alone or in groups: the
// words to look for, each with other spellings behind it ("100|600100200"), and `*rest` cut behind
// them. 0 and `*rest` as it was where it is none, or is found as it stands.
size_t search_number_read(struct arena *arena, str *rest, str words[SEARCH_NUMBER_WORDS]);
