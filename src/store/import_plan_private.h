// Between the files that write plans of imports.
#pragma once
#include "base/json.h"
#include "store/import_plan.h"

void import_dialect_write(struct jsonw *w, const struct import_dialect *d);
void import_dialect_read(const struct json *json, struct import_dialect *out);
str import_parts_write(struct arena *arena, const struct import_parts *parts);
// *out is NULL where the import has none.
MUST_CHECK bool import_parts_read(struct work *work, const struct import *import,
                                  struct import_parts **out);
