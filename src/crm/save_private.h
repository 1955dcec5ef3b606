// Between the files of this room that change records.
#pragma once
#include "crm/save.h"

// Writes a prepared new record with everything that goes with it.
MUST_CHECK bool save_new(struct work *work, struct prepared *prepared, struct source source,
                         int64_t *history_id);
// Writes `after` over `before`: record, match form, history, event, effects.
MUST_CHECK bool save_changed(struct work *work, const struct record *before, struct record *after,
                             struct source source, const char *action, int64_t *history_id);
// What a record is matched by, put into the store; and a copy of it for an effect.
MUST_CHECK bool save_form(struct work *work, const struct record *record,
                          const struct match_form *form);
struct match_form *save_kept_form(struct work *work, const struct match_form *form);
// No other live record has the values that are to be unique; ERR_CONFLICT with its id in
// err.detail. `before` is what the store has of it, NULL for a new one: only what differs is looked
// up.
MUST_CHECK bool save_unique(struct work *work, const struct record *before,
                            const struct record *after);
// "Contact already exists. Existing ID: 12"
bool save_refuse(struct work *work, const struct object_type *type, int64_t id);
// Takes a record out of the open group it is in, if any; a group left with one member is settled.
MUST_CHECK bool save_leave_queue(struct work *work, int64_t record_id, const char *status);
