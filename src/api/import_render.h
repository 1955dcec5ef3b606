// Imports as JSON. Private to api.
#pragma once
#include "api/call.h"
#include "crm/import.h"

// The last part of a path, clean, as the name of a file; empty where nothing is left.
str import_file_name(struct arena *arena, str text);
// Stores an upload as an import whose columns are guessed (crm_import_create), and waits for it. On
// the lane BARE.
MUST_CHECK bool import_keep(struct call *c, const struct object_type *type, str name,
                            const struct import_source *source, int64_t *id);
MUST_CHECK bool import_render(struct call *c, const struct import *import);
void import_render_preview(struct call *c, const struct preview_row *rows, size_t count);
// The member "changes".
void import_render_changes(struct jsonw *w, const struct object_type *type,
                           const struct report_change *changes, size_t count);
void import_render_report(struct call *c, const struct object_type *type,
                          const struct import_plan *plan, const struct import_report *report);
