// How far people have read the changes of the rulebook (store/definition.h). Who is new has read
// all that was changed before; one's own changes need no reading.
#pragma once
#include "store/definition.h"

struct reader {
    int64_t user_id;
    str name;
    int64_t read_to; // the newest event confirmed; 0: none yet
    int64_t at;      // when; 0: never
    int64_t unread;  // of store_readers only
};

// Newest first, at most `limit`.
MUST_CHECK bool store_unread_events(struct work *work, int64_t user_id, size_t limit,
                                    struct definition_event **out, size_t *count);
// Confirms all up to that one; never takes back what was confirmed. *found: there is such an event.
MUST_CHECK bool store_read_events(struct work *work, int64_t user_id, int64_t event_id,
                                  bool *found);
// Everybody with an account, by name.
MUST_CHECK bool store_readers(struct work *work, size_t limit, struct reader **out, size_t *count);
