// Between the files that write definitions.
#pragma once
#include "store/work.h"

#define SCHEMA_VERSION "schema_version" // the setting that counts changes of definitions

struct column_definition {
    str table;
    int64_t property_id;
    const struct property_type *type;
    bool indexed;
};

str table_name(struct arena *arena, str type_name);    // "r_contacts"
str search_table_name(struct arena *arena, str table); // "s_contacts"
str column_name(struct arena *arena, int64_t property_id);
str sort_column_name(struct arena *arena, int64_t property_id);

// Creates the record table of a type with its columns, its search table and the indexes.
MUST_CHECK bool define_table(struct work *work, str table, const struct column_definition *columns,
                             size_t count);
// The indexes of whose records they are, where they are not there yet.
MUST_CHECK bool define_scope_indexes(struct work *work, str table);
// The index that gives the totals of a board (record_totals.h), where there is none yet: over these
// columns, and with them all that is asked of the rows.
MUST_CHECK bool define_totals_index(struct work *work, str table, const int64_t *property_ids,
                                    size_t count);
// Adds the column (and its sort key's) of a property, and the index where it is indexed.
MUST_CHECK bool define_column(struct work *work, const struct column_definition *column);
