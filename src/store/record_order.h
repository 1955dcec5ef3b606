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
// Where one column orders, what lies behind a cursor is up to three stretches of its index: equal
// values behind the cursor's id, other values, and no value. Asked for as one condition an engine
// walks the index from its beginning, or (SQLite, which does not seek to a row's id by a row
// comparison) from the first of the equal values; asked for one after the other each begins where
// it stands.
enum stretch {
    STRETCH_ALL,
    STRETCH_NEAR,  // up to those without a value, or where the cursor's row has none those alone
    STRETCH_SAME,  // equal values
    STRETCH_OTHER, // other values
    STRETCH_FAR,   // what follows all those: no value, or any
    STRETCHES_MAX = 3
};
// Appends " AND ..." for the rows behind query->after, if it has one. ERR_INPUT for a cursor that
// is none of ours.
MUST_CHECK bool cursor_add(struct work *work, const struct query *query, enum stretch stretch,
                           struct statement *s);
// What a page is read from, one after the other until it is full.
MUST_CHECK bool cursor_stretches(struct work *work, const struct query *query,
                                 enum stretch out[STRETCHES_MAX], size_t *count);
// The id in query->after, 0 where there is none.
MUST_CHECK bool cursor_id(struct work *work, const struct query *query, int64_t *id);
