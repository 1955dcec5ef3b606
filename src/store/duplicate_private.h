// Reading groups of the queue. Private to the files of duplicate.h.
#pragma once
#include "store/duplicate.h"

#define DUPLICATE_COLUMNS                                                                          \
    "id, type_id, status, certainty, probability, size, created_at, settled_at, value, filled, "   \
    "points, deals, amount, reviewer_id"

void duplicate_read(struct work *work, const struct db_rows *rows, struct duplicate_group *g);
// Whoever comes into a group or leaves one: a part of a record's score.
void duplicate_due_member(struct work *work, int64_t type_id, int64_t record_id);
// The first column of every row.
MUST_CHECK bool duplicate_read_ids(struct work *work, struct db_rows *rows, int64_t **ids,
                                   size_t *count);
// Members and pairs into a group that has none.
MUST_CHECK bool duplicate_fill(struct work *work, const struct duplicate_group *group,
                               const struct duplicate_content *content);
// Size and probability of a group as its rows are now.
MUST_CHECK bool duplicate_measure(struct work *work, int64_t group_id);
MUST_CHECK bool duplicate_weigh_by_id(struct work *work, int64_t type_id, int64_t group_id);
