// What the parts of make_text_tables share.
#pragma once
#include <stdio.h>
#include <unicode/utypes.h>

// The folded text, as src/text/fold.c makes it, but for white space; `room` units.
void fold_all(const UChar *text, UChar *out, int32_t room);
void write_date_words(FILE *out);
