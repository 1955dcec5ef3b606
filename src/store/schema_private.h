// Between the files that load definitions.
#pragma once
#include "store/define.h"
#include "store/work.h"

// {"en":"...",...}; a language that is missing is in English.
MUST_CHECK bool schema_read_labels(struct work *work, struct arena *arena, str text,
                                   str out[LANG_COUNT]);

// The number that `sql` selects.
MUST_CHECK bool schema_count(struct work *work, const char *sql, const struct value *args,
                             size_t arg_count, size_t *count);

struct property_reading {
    struct arena *arena; // of the texts
    size_t max;
    bool archived; // those instead of the others, newest first
    struct property *properties;
    size_t count;
};
MUST_CHECK bool properties_read(struct work *work, const struct object_type *type,
                                struct property_reading *reading);

MUST_CHECK bool schema_load_pipelines(struct work *work, struct schema *schema,
                                      struct object_type *type);
MUST_CHECK bool schema_load_kinds(struct work *work, struct schema *schema);
