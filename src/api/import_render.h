// Imports as JSON. Private to api.
#pragma once
#include "api/call.h"
#include "crm/import.h"

MUST_CHECK bool import_render(struct call *c, const struct import *import);
void import_render_preview(struct call *c, const struct preview_row *rows, size_t count);
void import_render_report(struct call *c, const struct object_type *type,
                          const struct import_plan *plan, const struct import_report *report);
