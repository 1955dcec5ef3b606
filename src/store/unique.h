// Values that no two live records of a type may share, and which record has them.
//
// An index on the property's column would do, but making one reads the whole table, and while it is
// made nobody writes. So they stand in one table for all such properties, where a new property has
// no rows yet: making one unique costs nothing, however many records there are.
//
// A row says "this record's value hashes to that", also where the record is archived; the record's
// own column says whether it is that very value.
#pragma once
#include "store/work.h"

// Of a property and a value that is not NULL. Stored: it may never change.
int64_t store_unique_key(const struct property *property, struct value value);

// Live records with this very value of a unique property, at most `limit`, in the order of ids; in
// anybody's scope, since a unique value is everybody's.
MUST_CHECK bool store_unique_find(struct work *work, const struct object_type *type,
                                  const struct property *property, struct value value, size_t limit,
                                  int64_t **ids, size_t *count);

// The rows of a record that was written. `before` NULL: it is new. For record_write.c.
MUST_CHECK bool store_unique_write(struct work *work, const struct record *before,
                                   const struct record *after);

// Writes the rows of properties that were made unique when an index still told it, and drops that
// index. At start, in a transaction; reads their tables once, and never again.
MUST_CHECK bool store_unique_carry(struct work *work);
