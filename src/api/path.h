// What a path says by itself: its second spelling with a date for a version, and which form an
// answer has where there is nothing at it. Private to api.
#pragma once
#include "base/str.h"

// The dated spelling of a numbered pattern: "/crm/v3/objects/{type}" is also
// "/crm/objects/{version}/{type}". NULL: it has none. Ends with 0, lives in `arena`.
const char *path_dated(struct arena *arena, const char *pattern);
// Whether a version in a dated path is one: "2026-03", from 2025-09 on.
bool path_version_known(str text);
// Whether a path is of the object interface, so that whatever is wrong there is told in its form.
bool path_is_wire(str path);
