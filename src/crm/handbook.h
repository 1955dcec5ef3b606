// The handbook of the rules, and what people need to fill a file: documents made of the definitions
// alone, so they can not say anything else than what is judged.
//
// A document (formats/document.h) lives in work->arena; one of a version of the definitions is the
// same each time, whoever asks, and bears the time of their last change. Reads only.
#pragma once
#include "formats/document.h"
#include "store/work.h"

// All types, rules, dictionaries and changes.
MUST_CHECK bool crm_handbook(struct work *work, enum lang lang, struct document *out);
// What goes into the columns of a file of such records. `narrow`: see import_template_columns.
MUST_CHECK bool crm_import_guide(struct work *work, const struct object_type *type, enum lang lang,
                                 bool narrow, struct document *out);
// Where document_pdf is refused: what to install, for the sentence handbook.no_font.
str crm_handbook_fonts(enum lang lang);
// The value of a Content-Security-Policy header that lets in the document's own style and nothing
// else.
str crm_handbook_policy(struct arena *arena);
