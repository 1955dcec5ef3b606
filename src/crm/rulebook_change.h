// Changes of the rulebook in words: what the trail of definitions (store/definition.h) keeps as two
// states, told line by line in a reader's language. Pure; results live in `arena`.
#pragma once
#include "store/definition.h"

struct change_line {
    str member; // "Condition"
    str before; // empty: nothing was there
    str after;
};

struct change_words {
    str title; // "Rule changed: Score of leads"
    str about; // of which type: "Contacts"; empty: of several
    struct change_line *lines;
    size_t count;
};

void rulebook_change_words(struct arena *arena, const struct schema *schema,
                           const struct definition_event *event, enum lang lang,
                           struct change_words *out);
