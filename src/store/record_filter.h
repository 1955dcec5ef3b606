// Conditions of a query as SQL. Private to the two files that write SELECTs over records.
#pragma once
#include "db/search.h"
#include "model/filter.h"
#include "store/statement_private.h"
#include "store/work.h"

// Appends " WHERE ..." with scope, archive state, filter groups and the text search; of a text
// search on a page (query->limit is set) only the DB_SEARCH_CAP newest hits are looked at.
void filter_where(struct work *work, const struct query *query, struct statement *s);
// How the rows a filter holds for are to be come by.
enum filter_way {
    FILTER_FREE,   // as the engine sees fit
    FILTER_SCAN,   // by reading the table from end to end, no index of it
    FILTER_UNAIDED // by no index over what the filters name: by the one that gives the order
};
// filter_where for a query without words.
void filter_where_by(struct work *work, const struct query *query, enum filter_way way,
                     struct statement *s);
// Appends " AND ..." with nothing but the caller's scope: for SELECTs that join records.
void filter_scope(const struct work *work, struct statement *s);
// One condition.
void filter_add(struct work *work, const struct filter *f, struct statement *s);
// The text search of a query; false where nothing was typed that a word could be made of.
bool filter_search(struct work *work, const struct query *query, struct db_search *out);
// The value under which a property's text sorts and compares; the property has a sort column.
struct value filter_sort_key(struct arena *arena, struct value value);
