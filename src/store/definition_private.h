// Between the files that write definitions.
#pragma once
#include "base/json.h"
#include "store/define_private.h"
#include "store/definition.h"

str labels_json(struct arena *arena, const str labels[LANG_COUNT]);
str type_labels_json(struct arena *arena, const struct object_type *type);
str options_json(struct arena *arena, const struct property *property);
// "a|b" of a list of properties.
str names_text(struct arena *arena, const struct property *const *list, size_t count);

// Keeps what was done to a definition and raises the version: every change ends here.
MUST_CHECK bool definition_changed(struct work *work, int64_t type_id, const char *kind,
                                   str subject, const char *action, str body);
// The same with what it was like before, so that it can be undone.
MUST_CHECK bool definition_changed_from(struct work *work, int64_t type_id, const char *kind,
                                        str subject, const char *action, str before, str body);
