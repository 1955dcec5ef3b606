// What the two halves of the column guess share. Private to formats.
#pragma once
#include "formats/table_guess.h"

// How alike a header and a candidate's word are, 0 to 1; both folded.
double table_header_likeness(struct arena *arena, str header, str word);
