// Between the files of this room that change records.
#pragma once
#include "crm/save.h"

// Writes a prepared new record with everything that goes with it.
MUST_CHECK bool save_new(struct work *work, struct prepared *prepared, struct source source,
                         int64_t *history_id);
// Writes `after` over `before`: record, match form, history, event, effects.
MUST_CHECK bool save_changed(struct work *work, const struct record *before, struct record *after,
                             struct source source, const char *action, int64_t *history_id);
// Takes a record out of the open group it is in, if any; a group left with one member is settled.
MUST_CHECK bool save_leave_queue(struct work *work, int64_t record_id, const char *status);
