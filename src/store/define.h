// Definitions: object types and properties as rows, and the tables made from them.
#pragma once
#include "model/shipped.h"
#include "store/work.h"

// Writes the shipped types, groups and properties that the store does not have yet and creates
// their tables and columns. Existing rows are left as the company changed them.
MUST_CHECK bool store_define_shipped(struct work *work);
// Search tables of an earlier version get the lists of words that later ones have from their
// beginning; some ten seconds for a million records, once.
MUST_CHECK bool store_define_words(struct work *work);

// Reads all definitions. The caller owns the schema (schema_destroy).
MUST_CHECK bool store_schema_load(struct work *work, struct schema **out);
void schema_destroy(struct schema *schema);
// work->schema becomes the definitions as this transaction sees them. Pointers into the former one
// stay valid until the work ends.
MUST_CHECK bool store_schema_renew(struct work *work);
// Rises with every change of a definition (it is written by what changes one), never falls.
MUST_CHECK bool store_schema_version(struct work *work, int64_t *version);
