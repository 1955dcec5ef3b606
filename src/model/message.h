// Every sentence the program says to people about their data, in four languages.
//
// Rows are found by key ("email.no_at", "import.two_columns", "match.name.cross_script"). Texts
// hold {name} places filled from the parameters. A test proves that every row has all languages
// and the same places in each.
#pragma once
#include "base/str.h"
#include "text/lang.h"

struct message {
    const char *key;
    const char *text[LANG_COUNT];
};

struct message_param {
    const char *name;
    str value;
};

// Row number `i` of all, for tests and documentation; NULL past the end.
const struct message *message_row(size_t i);
bool message_known(str key);
// A text with {places}, filled.
str message_fill(struct arena *arena, str text, const struct message_param *params, size_t count);
// The sentence; a key without a row gives the key itself.
str message_text(struct arena *arena, str key, enum lang lang, const struct message_param *params,
                 size_t count);
