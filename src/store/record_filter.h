// Conditions of a query as SQL. Private to the two files that write SELECTs over records.
#pragma once
#include "db/search.h"
#include "model/filter.h"
#include "model/rights.h"
#include "store/statement_private.h"
#include "store/work.h"

// Appends " WHERE ..." with scope, archive state, filter groups and the text search; of a text
// search on a page (query->limit is set) only the newest hits are looked at: DB_SEARCH_CAP,
// or DB_SEARCH_CAP_SCOPED.
void filter_where(struct work *work, const struct query *query, struct statement *s);
// How the rows a filter holds for are to be come by.
enum filter_way {
    FILTER_FREE,    // as the engine sees fit
    FILTER_SCAN,    // by reading the table from end to end, no index of it
    FILTER_UNAIDED, // by no index over what the filters name: by the one that gives the order
    FILTER_OWNED    // by the indexes of whose they are: the caller sees some, and none archived are
                    // asked for
};
// filter_where for a query without words.
void filter_where_by(struct work *work, const struct query *query, enum filter_way way,
                     struct statement *s);
// Appends " AND ..." with nothing but the caller's scope over records of the type: for SELECTs that
// join records. `at` stands before the names of columns ("r."), or is empty.
void filter_scope(const struct work *work, const struct object_type *type, const char *at,
                  struct statement *s);
// The same with what stands behind it ("(" is open), and as the ids of the records that are there.
void scope_add(const struct work *work, const struct object_type *type, const char *at,
               const char *end, struct statement *s);
void scope_add_ids(const struct work *work, const struct object_type *type, struct statement *s);
// Whether one of the parts of the scope (owned, made, of the department) alone holds more than
// TOTAL_EXACT_MAX records: found by stepping over them in its index.
MUST_CHECK bool scope_holds_many(struct work *work, const struct object_type *type, bool *many);
// Whether the caller sees every record of the type: then no condition is appended.
bool filter_sees_all(const struct work *work, const struct object_type *type);
// One condition.
void filter_add(struct work *work, const struct filter *f, struct statement *s);
// The text search of a query; false where nothing was typed that a word could be made of.
bool filter_search(struct work *work, const struct query *query, struct db_search *out);
// How many of its hits a search on a page looks at, the newest.
int64_t filter_search_most(const struct work *work, const struct query *query);
// The value under which a property's text sorts and compares; the property has a sort column.
struct value filter_sort_key(struct arena *arena, struct value value);
