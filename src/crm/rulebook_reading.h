// What of the rulebook was changed since somebody confirmed reading, grouped by what it was.
//
// Several changes of one thing are one: from what it was before the first of them to what it is.
// Entries of one dictionary are one, too.
#pragma once
#include "crm/rulebook_change.h"
#include "store/reading.h"

struct change_group {
    const struct definition_event *last; // the newest of it
    str by;                              // who made them, commas between
    size_t changes;
    struct change_words words;
};

struct unread_changes {
    struct change_group *groups; // by their newest change, newest first
    size_t count;
    int64_t up_to; // the newest event of all: what confirming confirms; 0: nothing is new
};

enum { UNREAD_EVENTS_MAX = 1000 }; // older ones are left out

// For work->who.
MUST_CHECK bool crm_rulebook_unread(struct work *work, enum lang lang, struct unread_changes *out);
// ERR_NOT_FOUND where there is no such change.
MUST_CHECK bool crm_rulebook_read(struct work *work, int64_t event_id);
MUST_CHECK bool crm_rulebook_readers(struct work *work, struct reader **out, size_t *count);
