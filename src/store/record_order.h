// Order and keyset cursors of a query as SQL. Private to the files that write SELECTs over records.
//
// A cursor is the last row's id where no order is asked, else the hexadecimal form of a JSON array:
// the sort values, then the id.
#pragma once
#include "model/filter.h"
#include "model/record.h"
#include "store/statement_private.h"
#include "store/work.h"

// Appends " ORDER BY ...", the id last.
void order_add(const struct query *query, struct statement *s);
// Which way the ids of equal rows run.
bool order_descending(const struct query *query);

str cursor_make(struct work *work, const struct query *query, const struct record *record);
// Appends " AND ..." for the rows behind query->after, if it has one. ERR_INPUT for one that is
// none of ours.
MUST_CHECK bool cursor_add(struct work *work, const struct query *query, struct statement *s);
// The id in query->after, 0 where there is none.
MUST_CHECK bool cursor_id(struct work *work, const struct query *query, int64_t *id);
