// The record an id means. Records that were merged keep their ids as other names of the survivor:
// whoever takes an id from a caller asks here (or reads the record with crm_get or browse_record,
// which do), so that an old id reads and writes the survivor everywhere.
#pragma once
#include "model/filter.h"
#include "model/record.h"
#include "store/work.h"

// *id becomes the survivor's where its record was merged. Whether there is such a record is not
// asked. One look-up.
MUST_CHECK bool crm_identify(struct work *work, int64_t *id);
// The same for several; *out lives in the work.
MUST_CHECK bool crm_identify_all(struct work *work, const int64_t *ids, size_t count,
                                 int64_t **out);
// The same for ids that filters compare with: of records associated with, and of the records
// themselves. Changes the filters in place.
MUST_CHECK bool crm_identify_query(struct work *work, const struct query *query);
// Puts the ids that lead to the record into the property that shows them, where its type has one.
MUST_CHECK bool crm_identify_merged(struct work *work, struct record *record);
