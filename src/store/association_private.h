// Between the files that read the trail of associations.
#pragma once
#include "store/association.h"

#define ASSOCIATION_EVENT_COLUMNS                                                                  \
    "id, at, from_id, from_type, to_id, to_type, number, action, actor_id, source_kind, "          \
    "source_id, source_row"
#define ASSOCIATION_EVENT_SELECT                                                                   \
    "SELECT e.id, e.at, e.from_id, e.from_type, e.to_id, e.to_type, e.number, e.action, "          \
    "e.actor_id, u.name, e.source_kind, e.source_id, e.source_row "
#define ASSOCIATION_EVENT_USER " LEFT JOIN user_account u ON u.id = e.actor_id "

// Rows of ASSOCIATION_EVENT_SELECT, to their end.
MUST_CHECK bool association_events_read(struct work *work, struct db_rows *rows, size_t limit,
                                        struct association_event **out, size_t *count);
