// A text in each language as JSON: {"en":"...","pl":"..."}, as labels and messages are kept.
#pragma once
#include "base/json.h"
#include "text/lang.h"

// A language that is missing reads as the first one that is there, English before the others.
void words_read(struct arena *arena, const struct json *words, str out[LANG_COUNT]);
// The member `name`; languages that say nothing are left out.
void words_write(struct jsonw *w, const char *name, const str words[LANG_COUNT]);
