// Plans, counters and reports of imports as the JSON texts that the import's row keeps.
#pragma once
#include "model/import_plan.h"
#include "store/import.h"

MUST_CHECK bool import_plan_read(struct work *work, const struct import *import,
                                 struct import_plan *plan);
// Sets import->dialect, columns and options.
void import_plan_write(struct arena *arena, const struct import_plan *plan, struct import *import);
// Zeros where there are none yet.
MUST_CHECK bool import_counters_read(struct work *work, str json, struct import_counters *out);
str import_counters_write(struct arena *arena, const struct import_counters *counters);
// *report is NULL where there was no check yet.
MUST_CHECK bool import_report_read(struct work *work, const struct import *import,
                                   struct import_report **report);
str import_report_write(struct arena *arena, const struct import_report *report);
