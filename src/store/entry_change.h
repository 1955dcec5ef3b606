// Several entries of a dictionary put as one change: one row of the trail says what each of them
// was before and behind it, so that all of it is taken back at once or not at all.
#pragma once
#include "store/definition.h"
#include "store/dictionary.h"

// One entry of a change of several.
struct entry_change {
    str term;
    str before, after; // its spellings
    bool was_there, is_there;
};
// The trail of such a change, at least one entry: kind "entries".
MUST_CHECK bool store_entries_changed(struct work *work, const struct dictionary *dictionary,
                                      const struct entry_change *changes, size_t count);
MUST_CHECK bool store_entries_of_event(struct work *work, const struct definition_event *event,
                                       struct entry_change **out, size_t *count);
// Puts back what was before, without a trail. *same false, and nothing done: the entry is not as
// the change left it.
MUST_CHECK bool store_entry_take_back(struct work *work, const struct dictionary *dictionary,
                                      const struct entry_change *change, bool *same);
