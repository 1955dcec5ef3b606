// Sample data in the store: two generated files, imported like anybody's, so that they can be
// looked at and taken back in the same way.
#pragma once
#include "crm/import.h"

// Generates `rows` contacts and a fifth as many companies, imports both (creating every row, since
// the duplicates are there to be found) and remembers the imports in the setting "sample".
MUST_CHECK bool crm_sample_load(struct work *work, const struct writer *writer, int64_t rows,
                                const struct progress *progress);
// Takes those imports back.
MUST_CHECK bool crm_sample_remove(struct work *work, const struct writer *writer,
                                  const struct progress *progress);
