// Templates for the calls that make records (objects.c). Private to api.
#pragma once
#include "api/call.h"
#include "crm/template.h"

// Adds what the body's "template" presets to save->assignments; nothing where it names none.
MUST_CHECK bool template_fill(struct call *c, const struct object_type *type, struct save *save,
                              struct template_use *use);
// The member "leftOut".
void template_write_left(struct jsonw *w, struct arena *arena, const struct template_use *use,
                         enum lang lang);
