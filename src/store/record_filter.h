// Conditions of a query as SQL. Private to the two files that write SELECTs over records.
#pragma once
#include "model/filter.h"
#include "store/statement_private.h"
#include "store/work.h"

// Appends " WHERE ..." with scope, archive state, filter groups and the text search. `alias` is
// put in front of columns ("r.").
void filter_where(struct work *work, const struct query *query, struct statement *s);
// The value under which a property's text sorts and compares; the property has a sort column.
struct value filter_sort_key(struct arena *arena, struct value value);
