// Order and keyset cursors of a query as SQL. Private to the files that write SELECTs over records.
//
// A cursor is the last row's id where no order is asked, else the hexadecimal form of a JSON array:
// the sort values, then the id.
#pragma once
#include "model/filter.h"
#include "model/record.h"
#include "store/statement_private.h"
#include "store/work.h"

// The column a property sorts by, and whether it may be empty.
str order_column(const struct property *property);
bool order_sorts_nulls(const struct property *property);
// Appends " ORDER BY ...", the id last.
void order_add(const struct query *query, struct statement *s);
// Which way the ids of equal rows run.
bool order_descending(const struct query *query);

str cursor_make(struct work *work, const struct query *query, const struct record *record);
// Where one column orders that may be empty, what lies behind a cursor can be two stretches of its
// index: those with a value and those without. Asked for as one condition (the one OR the other)
// an engine walks the index from its beginning; asked for one after the other it begins where the
// cursor stands.
enum stretch {
    STRETCH_BOTH,
    STRETCH_NEAR, // what follows the cursor; all of it where it is one stretch
    STRETCH_FAR   // what follows those, whole
};
// Appends " AND ..." for the rows behind query->after, if it has one. *far (may be NULL): whether
// there is a stretch behind the near one. ERR_INPUT for a cursor that is none of ours.
MUST_CHECK bool cursor_add(struct work *work, const struct query *query, enum stretch stretch,
                           bool *far, struct statement *s);
// The id in query->after, 0 where there is none.
MUST_CHECK bool cursor_id(struct work *work, const struct query *query, int64_t *id);
