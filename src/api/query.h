// Questions to the records as programs ask them: JSON to struct query, and JSON values to the texts
// that crm_save reads. Private to api.
#pragma once
#include "api/call.h"

// Reads query, filterGroups, sorts (texts or objects), properties and archived of `json`. Paging is
// the caller's. What it makes lives in c->arena, or in `arena`.
// Whether whoever calls may filter, sort or count by it: not by what is masked for them.
// ERR_DENIED.
MUST_CHECK bool query_may_ask(struct call *c, const struct property *p);
MUST_CHECK bool query_of_json(struct call *c, struct arena *arena, const struct json *json,
                              const struct object_type *type, struct query *query);
// Of a search whose `filters` stand alone: the same with them as its one group.
struct json query_grouped(struct arena *arena, const struct json *sent);
// A list of property names; unknown ones are left out where `lenient`, else ERR_INPUT.
MUST_CHECK bool properties_of_json(struct call *c, struct arena *arena, const struct json *list,
                                   const struct object_type *type, bool lenient,
                                   const struct property ***out, size_t *count);

// A JSON value as the text of a cell; arrays are options. False for objects.
bool text_of_json(struct arena *arena, const struct json *json, str *text);
// The member "properties" as assignments. ERR_INPUT for unknown and read-only ones; on /crm paths
// with a fault for each.
// `may_date`: a new record may say when it was created.
MUST_CHECK bool assignments_of_json(struct call *c, const struct json *properties,
                                    const struct object_type *type, bool may_date,
                                    struct assignment **out, size_t *count);
// How people write, in their language: "12 500,50", "1,234.5"; what has two meanings is said.
struct reading people_reading(void);
// How programs write: decimal points, times as ISO 8601.
struct reading wire_reading(void);
// The same for programs that mean what they write, also where it looks like a placeholder.
struct reading wire_reading_exact(void);
