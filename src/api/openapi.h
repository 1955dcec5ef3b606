// What the files that write the OpenAPI description share. Private to api.
//
// openapi.c writes the document and its calls, openapi_shapes.c the shapes, openapi_rows.c holds
// the tables of what the rows of routes.c leave unsaid: a new parameter, area or status code is a
// row there, and tests/api/test_description.py tells which one is missing.
#pragma once
#include "api/routes.h"

// -- openapi_shapes.c

// A type text of schemas.h ("[Record]?", "=a|b") as a JSON Schema.
void openapi_write_type(struct jsonw *w, str type);
// The same of an argument of a tool, complete in itself: shapes in it are written out where they
// stand (none of them holds itself).
void openapi_write_argument(struct jsonw *w, const char *type, const char *note);
// All shapes, as the object "schemas".
void openapi_write_schemas(struct jsonw *w);

// -- openapi_rows.c

// A parameter of a path ("{id}") or of the query.
struct openapi_parameter {
    const char *name;
    const char *in;   // "path", "query"
    const char *type; // a type text of schemas.h
    const char *note;
};
// What is known of it; a text without a note where it has no row.
struct openapi_parameter openapi_parameter(struct arena *arena, str name, const char *in);

// The part of the interface a call belongs to: the tag it is listed under.
struct openapi_area {
    const char *name;
    const char *note;
};
struct openapi_area openapi_area(struct arena *arena, const char *pattern);

// What a status code means here; "" for an unknown one.
const char *openapi_code(str code);
// The codes a call may answer with, ascending: those its row lists and those that follow from the
// row (401 for all that are not open). *at begins with 0; NULL past the end.
const char *openapi_next_code(const struct route *route, size_t *at);
// Whether the row itself lists a code.
bool openapi_lists(const struct route *route, str code);

// Names of lanes and permissions, for programs: "write", "known".
const char *openapi_lane(enum lane lane);
const char *openapi_permission(enum permission permission);
// A name for the call that is its own: the handler's ("objectGet"), with the path behind it where
// several rows share a handler.
str openapi_operation_id(struct arena *arena, const struct route *route);
