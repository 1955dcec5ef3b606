// Pages of filtered records whose order another index gives than the filters, or none.
//
// Private to the files that write SELECTs over records. What is asked: fifty of a million, in an
// order, and how many there are. Read in the order of an index until the page is full, a rare
// filter reads a million rows from all over the table, several seconds; gathered first and then
// sorted, a common filter sorts a million. So those that are found are gathered, with what they are
// sorted by, as far as they are counted anyway (TOTAL_EXACT_MAX): where that is all of them, the
// page is among them. Where there are more, the filter is a common one, and the page is soon found
// by walking the order; where it is not, since the order keeps the others before them, all are
// gathered.
#pragma once
#include "store/record_filter.h"
#include "store/record_order.h"

// Whether a page of the query is found in this way: filters, or a caller who sees only some of the
// records, no words, and not all of it the one range of the one index that gives the order.
bool gather_suits(const struct work *work, const struct query *query);

struct gathered {
    int64_t *ids; // of the page, one more where another follows
    size_t count;
    int64_t total; // of all pages; TOTAL_EXACT_MAX + 1: more than TOTAL_EXACT_MAX
};
// ERR_INPUT for a cursor that is none of ours.
MUST_CHECK bool gather_page(struct work *work, const struct query *query, struct gathered *out);

// Whether more than TOTAL_EXACT_MAX rows are found, by stepping over them in an index.
MUST_CHECK bool gather_many(struct work *work, const struct query *query, bool *many);
