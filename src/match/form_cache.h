// What values became the last time: names, streets, towns, employers and dates come again and again
// in a file, and turning text into normal forms is most of the time a batch takes to read one.
//
// Direct-mapped by a hash of role and text; a later value takes an earlier one's place. Forms are
// the same with and without it. One thread at a time; owns its memory, nothing points into it.
#pragma once
#include "match/form.h"

struct match_form_cache;

struct match_form_cache *match_form_cache_create(void); // 16 megabytes, touched as they are used
void match_form_cache_destroy(struct match_form_cache *cache);
